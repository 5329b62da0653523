"""The header of a live table: titles, the sort with its order of precedence, columns one can move and size."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QHeaderView, QWidget

from ui.tables.columns import ColumnSpec
from ui.tables.painter import PADDING
from ui.theme import Theme

_SIGN_ROOM, _NUMBER_ROOM = 12, 8
_SIGN_SCALE = 0.75  # of the text


class Header(QHeaderView):
    """Emits what was asked for; who sorts sets ``sorts``: by column number its precedence (0 first) and direction."""

    sort_asked = Signal(int, bool)  # column, added to the sort that is there
    menu_asked = Signal(int, object)  # column, global position

    def __init__(self, columns: tuple[ColumnSpec, ...], theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns, self._theme = columns, theme
        self.sorts: Mapping[int, tuple[int, bool]] = {}
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
        """As high as a standard row."""
        metrics = QFontMetrics(self._font)
        return QSize(super().sizeHint().width(), metrics.height() + 2 * PADDING)

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
            area.adjust(0, 0, -self._paint_sort(painter, area, *sort), 0)
        painter.setPen(tokens.text if sort is not None else tokens.muted)
        side = Qt.AlignmentFlag.AlignRight if column.is_figure else Qt.AlignmentFlag.AlignLeft
        title = str(self.model().headerData(logical, Qt.Orientation.Horizontal))
        fitted = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, fitted)
        painter.restore()

    def _paint_sort(self, painter: QPainter, area: QRect, rank: int, descending: bool) -> int:  # noqa: FBT001
        """A small arrow, its number only among several; the room they take."""
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._small)
        room = round(_SIGN_ROOM * self._theme.zoom)
        if len(self.sorts) > 1:
            painter.drawText(area, right, str(rank + 1))
            number = round(_NUMBER_ROOM * self._theme.zoom)
            area, room = area.adjusted(0, 0, -number, 0), room + number
        painter.drawText(area, right, "▾" if descending else "▴")
        painter.setFont(self._font)
        return room

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
