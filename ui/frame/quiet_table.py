"""How small lists look: a flat header, cells with air, a visible focus; the same quiet grid as the live tables."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import Theme

PADDING = 6
_TOO_LONG = "###"
_RIGHT = int(Qt.AlignmentFlag.AlignRight)


class QuietHeader(QHeaderView):
    """Muted titles over a hairline."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setMinimumSectionSize(32)

    def sizeHint(self) -> QSize:
        """As high as a row."""
        return QSize(super().sizeHint().width(), round(26 * self._theme.zoom))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Ground, title, line."""
        tokens, model = self._theme.tokens, self.model()
        painter.save()
        painter.fillRect(rect, tokens.raised)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line)
        painter.setFont(self._theme.font())
        painter.setPen(tokens.muted)
        area = rect.adjusted(PADDING, 0, -PADDING, 0)
        title = str(model.headerData(logical, Qt.Orientation.Horizontal) or "")
        side = int(model.headerData(logical, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole) or 0)
        fitted = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, side, fitted)
        painter.restore()


class QuietDelegate(QStyledItemDelegate):
    """Invariant: a figure that does not fit is ### (the tool tip has it), never cut off; text is elided."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, text, and the focus line under the current row."""
        painter.save()
        self.paint_ground(painter, option)
        self._paint_text(painter, option.rect.adjusted(PADDING, 0, -PADDING, 0), index)
        painter.restore()

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The row's ground; a selected row of the list that has the keyboard has a line in the accent below it."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.tokens.selected)
            if state & QStyle.StateFlag.State_Active and _has_focus(option):
                painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._theme.tokens.accent)

    def _paint_text(self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        text = str(index.data() or "")
        side = int(index.data(Qt.ItemDataRole.TextAlignmentRole) or 0)
        colour, font = index.data(Qt.ItemDataRole.ForegroundRole), index.data(Qt.ItemDataRole.FontRole)
        painter.setFont(font if isinstance(font, QFont) else self._theme.font())
        painter.setPen(colour if isinstance(colour, QColor) else self._theme.tokens.text)
        metrics = painter.fontMetrics()
        if metrics.horizontalAdvance(text) > area.width():
            is_figure = bool(side & _RIGHT)
            text = _TOO_LONG if is_figure else metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, side, text)


def _has_focus(option: QStyleOptionViewItem) -> bool:
    widget: QWidget | None = option.widget
    return widget is not None and widget.hasFocus()
