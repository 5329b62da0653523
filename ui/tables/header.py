"""The header of a live table: titles, the sort with its order of precedence, columns one can move and size."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QPainter, QPaintEvent
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

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground goes on where the last column ends."""
        super().paintEvent(event)
        rest = self.viewport().rect().adjusted(self.length() - self.offset(), 0, 0, 0)
        if rest.isEmpty():
            return
        painter = QPainter(self.viewport())
        try:
            painter.fillRect(rest, self._theme.tokens.raised)
            painter.fillRect(rest.left(), rest.bottom(), rest.width(), 1, self._theme.tokens.line)
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
