"""How small lists look: a flat header, cells with air, a visible focus; the same quiet grid as the live tables."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import Theme

PADDING = 6
_TOO_LONG = "###"
_RIGHT = int(Qt.AlignmentFlag.AlignRight)
_GROUP = 5  # rows between hairlines
_MARK_ROOM = 14
_FOCUS_LINE = 2
SORT_MARK = Qt.ItemDataRole.UserRole  # of a title: the arrow of its sort, "" for none, None where one cannot sort by it


class QuietHeader(QHeaderView):
    """Muted titles over a hairline.

    Once sorting is allowed a click asks for it, or Tab, Left and Right, and Space: a line in the accent is below the
    title that has the keyboard. Emits ``walked`` with that title, so that it can be brought into view.
    """

    sort_asked = Signal(int)
    walked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme, self._view = theme, parent
        self._at = 0
        self.setMinimumSectionSize(32)
        self.sectionClicked.connect(self._ask)

    def allow_sorting(self) -> None:
        """Take clicks and the keyboard."""
        self.setSectionsClickable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go from title to title, Space sorts, Down goes to the rows."""
        places = [place for place in range(self.count()) if self._mark(place) is not None]
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if steps and places:
            here = places.index(self._at) if self._at in places else 0
            self._go_to(places[min(max(here + steps, 0), len(places) - 1)])
        elif event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._ask(self._at)
        elif event.key() == Qt.Key.Key_Down:
            self._view.setFocus()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first title one can sort by."""
        super().focusInEvent(event)
        if self._mark(self._at) is None:
            self._at = next((place for place in range(self.count()) if self._mark(place) is not None), 0)
        self._go_to(self._at)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys go elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _go_to(self, place: int) -> None:
        self._at = place
        self.walked.emit(place)
        self.viewport().update()

    def _ask(self, place: int) -> None:
        if self._mark(place) is not None:
            self.sort_asked.emit(place)

    def _mark(self, place: int) -> str | None:
        mark: str | None = self.model().headerData(place, Qt.Orientation.Horizontal, SORT_MARK)
        return mark

    def sizeHint(self) -> QSize:
        """As high as a row."""
        return QSize(super().sizeHint().width(), round(26 * self._theme.zoom))

    def width_for(self, place: int, width: int) -> int:
        """A column's width in px, ``width`` at least, that shows its whole title, sorted by or not."""
        title = str(self.model().headerData(place, Qt.Orientation.Horizontal) or "")
        mark = 0 if self._mark(place) is None else self._mark_room()
        return max(width, ceil(QFontMetricsF(self._theme.font()).horizontalAdvance(title)) + 2 * PADDING + mark)

    def _mark_room(self) -> int:
        return round(_MARK_ROOM * self._theme.zoom)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Ground, title, line, the sort's arrow."""
        tokens, model = self._theme.tokens, self.model()
        painter.save()
        painter.fillRect(rect, tokens.raised)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line)
        if self.hasFocus() and logical == self._at:
            painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), _FOCUS_LINE, tokens.accent)
        painter.setFont(self._theme.font())
        area = rect.adjusted(PADDING, 0, -PADDING, 0)
        if mark := self._mark(logical):
            painter.setPen(tokens.accent)
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, mark)
            area.adjust(0, 0, -self._mark_room(), 0)
        painter.setPen(tokens.text if mark else tokens.muted)
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
        self.paint_ground(painter, option, index.row())
        self._paint_text(painter, option.rect.adjusted(PADDING, 0, -PADDING, 0), index)
        painter.restore()

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: int) -> None:
        """A hairline below each fifth row; a selected row of the list that has the keyboard has one in the accent."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if row % _GROUP == _GROUP - 1:
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._theme.tokens.line)
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
