"""The header of a live table: titles in one line or two, the sort with its precedence, columns to move and size."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from PySide6.QtCore import QRect, QSize, Qt, QTextBoundaryFinder, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QFontMetricsF, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QHeaderView, QWidget

from ui.tables.columns import ColumnSpec
from ui.tables.painter import PADDING
from ui.theme import Theme

_SIGN_ROOM, _NUMBER_ROOM = 12, 8
_SIGN_SCALE = 0.75  # of the text


class Header(QHeaderView):
    """Emits what was asked for; who sorts sets ``sorts``: by column number its precedence (0 first) and direction.

    Invariant: a column that is ``width_for`` wide shows its whole title, in any language and zoom, sorted by or not.
    """

    sort_asked = Signal(int, bool)  # column, added to the sort that is there
    menu_asked = Signal(int, object)  # column, global position

    def __init__(self, columns: tuple[ColumnSpec, ...], theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns, self._theme = columns, theme
        self.sorts: Mapping[int, tuple[int, bool]] = {}
        self._is_high = False  # some title takes two lines
        self._shown: object = None  # what the picture shows
        self._picture = QPixmap()
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(32)
        self.sectionClicked.connect(self._clicked)
        self._dress()
        theme.changed.connect(self._dress)

    def show_sorts(self, sorts: Mapping[int, tuple[int, bool]]) -> None:
        """Show by what the table is sorted."""
        self.sorts = sorts
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """As high as a standard row; titles of two lines stand closer to the edges."""
        line = QFontMetrics(self._font).height()
        return QSize(super().sizeHint().width(), 2 * line + PADDING if self._is_high else line + 2 * PADDING)

    def width_for(self, logical: int, width: int) -> int:
        """A column's width in px, ``width`` at least: its title stands in it in two lines if it is too long for one.

        Either is there with the sign of a sort beside it, so that a sort breaks no title that was in one line.
        """
        title, metrics = self._title(logical), QFontMetricsF(self._font)
        line, beside = _length(title, metrics), 2 * PADDING + self._most_sign_room()
        broken = max(width, _longest(_broken(title, metrics), metrics) + beside)
        return broken if broken < line + 2 * PADDING else max(width, line + beside)

    def fit(self) -> None:
        """Take one line or two, as the widths of the columns ask for."""
        shown = (logical for logical in range(self.count()) if not self.isSectionHidden(logical))
        self._is_high = any("\n" in self._in_lines(logical, self._room(logical)) for logical in shown)
        self.updateGeometry()

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Ground, title, sort sign."""
        if not rect.isValid():
            return
        tokens, column = self._theme.tokens, self._columns[logical]
        painter.save()
        painter.fillRect(rect, tokens.raised)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line)
        painter.setFont(self._font)
        area = rect.adjusted(PADDING, 0, -PADDING, 0)
        sort = self.sorts.get(logical)
        if sort is not None:
            painter.setPen(tokens.accent)
            self._paint_sort(painter, area, *sort)
            area.adjust(0, 0, -self._sign_room(), 0)
        painter.setPen(tokens.text if sort is not None else tokens.muted)
        side = Qt.AlignmentFlag.AlignRight if column.is_figure else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, self.shown_title(logical))
        painter.restore()

    def _title(self, logical: int) -> str:
        return str(self.model().headerData(logical, Qt.Orientation.Horizontal))

    def shown_title(self, logical: int) -> str:
        """The title as it stands there, in one line or two; only where a user made it too narrow is it cut off."""
        metrics = QFontMetricsF(self._font)
        room = self._room(logical) - (self._sign_room() if logical in self.sorts else 0)
        lines = self._in_lines(logical, room).split("\n") if self._is_high else [self._title(logical)]
        return "\n".join(metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines)

    def _in_lines(self, logical: int, room: int) -> str:
        title, metrics = self._title(logical), QFontMetricsF(self._font)
        return title if _length(title, metrics) <= room else "\n".join(_broken(title, metrics))

    def _room(self, logical: int) -> int:
        return self.sectionSize(logical) - 2 * PADDING

    def _sign_room(self) -> int:
        """What the sign of a sort takes now."""
        return self._most_sign_room() if len(self.sorts) > 1 else round(_SIGN_ROOM * self._theme.zoom)

    def _most_sign_room(self) -> int:
        """What an arrow with its number takes."""
        return round((_SIGN_ROOM + _NUMBER_ROOM) * self._theme.zoom)

    def _paint_sort(self, painter: QPainter, area: QRect, rank: int, descending: bool) -> None:  # noqa: FBT001
        """A small arrow, its number only among several."""
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._small)
        if len(self.sorts) > 1:
            painter.drawText(area, right, str(rank + 1))
            area = area.adjusted(0, 0, -round(_NUMBER_ROOM * self._theme.zoom), 0)
        painter.drawText(area, right, "▾" if descending else "▴")
        painter.setFont(self._font)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A copy of the picture of what it shows; painted anew when that is something else."""
        sections, scale = self._in_view(), self.devicePixelRatioF()
        titles = tuple(self.model().headerData(logical, Qt.Orientation.Horizontal) for logical, _x, _width in sections)
        shown = (sections, titles, self._font, self._theme.tokens, tuple(self.sorts.items()), self.size(), scale)
        if shown != self._shown:
            self._shown, self._picture = shown, QPixmap(self.size() * scale)
            self._picture.setDevicePixelRatio(scale)
            self._paint_picture(sections)
        painter = QPainter(self.viewport())
        try:
            painter.drawPixmap(0, 0, self._picture)
        finally:
            painter.end()

    def _in_view(self) -> tuple[tuple[int, int, int], ...]:
        """Columns that can be seen: their numbers, where they begin, their widths."""
        columns = map(self.logicalIndex, range(self.count()))
        places = ((column, self.sectionViewportPosition(column), self.sectionSize(column)) for column in columns)
        return tuple(place for place in places if place[2] and place[1] < self.width() and sum(place[1:]) > 0)

    def _paint_picture(self, sections: tuple[tuple[int, int, int], ...]) -> None:
        """The ground goes on where the last column ends."""
        painter = QPainter(self._picture)
        try:
            painter.fillRect(self.rect(), self._theme.tokens.raised)
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.tokens.line)
            for column, x, width in sections:
                self.paintSection(painter, QRect(x, 0, width, self.height()), column)
        finally:
            painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the column under the mouse."""
        self.menu_asked.emit(self.logicalIndexAt(event.pos()), event.globalPos())

    def _dress(self) -> None:
        self._font, self._small = self._theme.font(), self._theme.font(_SIGN_SCALE)
        self.viewport().update()

    def _clicked(self, logical: int) -> None:
        added = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.sort_asked.emit(logical, added)


def _broken(title: str, metrics: QFontMetricsF) -> tuple[str, ...]:
    """In two lines, the longer one as short as it can be; one line where there is no place to break it."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, title)
    ways: list[tuple[str, ...]] = [(title,)]
    for place in range(1, len(title)):
        finder.setPosition(place)
        if finder.isAtBoundary():
            ways.append((title[:place].rstrip(), title[place:]))
    return min(ways, key=lambda lines: _longest(lines, metrics))


def _longest(lines: tuple[str, ...], metrics: QFontMetricsF) -> int:
    return max(_length(line, metrics) for line in lines)


def _length(line: str, metrics: QFontMetricsF) -> int:
    """In whole px: Qt cuts off a text that is a fraction of one too long."""
    return ceil(metrics.horizontalAdvance(line))
