"""The header of a live table: titles, the sort with its order of precedence, columns one can move and size."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QHeaderView, QWidget

from ui.tables.columns import ColumnSpec
from ui.tables.painter import PADDING
from ui.theme import Theme

_SIGN_ROOM = 26
_DIGITS = "₁₂₃₄₅₆₇₈₉"


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
            sign = ("▼" if sort[1] else "▲") + (_DIGITS[sort[0]] if 1 < len(self.sorts) <= len(_DIGITS) else "")
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, sign)
            area.adjust(0, 0, -_SIGN_ROOM, 0)
        painter.setPen(tokens.text if sort is not None else tokens.muted)
        side = Qt.AlignmentFlag.AlignRight if column.is_figure else Qt.AlignmentFlag.AlignLeft
        title = str(self.model().headerData(logical, Qt.Orientation.Horizontal))
        fitted = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, fitted)
        painter.restore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the column under the mouse."""
        self.menu_asked.emit(self.logicalIndexAt(event.pos()), event.globalPos())

    def _dress(self) -> None:
        self._font = self._theme.font()
        self.viewport().update()

    def _clicked(self, logical: int) -> None:
        added = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.sort_asked.emit(logical, added)
