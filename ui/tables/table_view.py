"""A live table on screen: mouse and keys move, select and copy, and become intents that others act on."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from ui.format import Format
from ui.tables.arranged_table import ArrangedTable
from ui.tables.column_menu import ColumnMenu
from ui.tables.columns import TableSpec
from ui.tables.painted_table import HoldReason
from ui.tables.sheets import clipboard_text, sheet
from ui.theme import Theme
from workstation.desk.blotter import Blotter
from workstation.desk.export import Sheet

_Key = Qt.Key
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class TableView(ArrangedTable):
    """Invariant: acts on nothing but its own list; everything else it asks for by a signal."""

    row_opened = Signal(str)  # key: show its detail
    menu_asked = Signal(object)  # global position: what can be done with the selection
    refused = Signal(str)  # the reason why the action of a key that was pressed is greyed

    def __init__(
        self,
        spec: TableSpec,
        blotter: Blotter,
        theme: Theme,
        form: Format,
        steady: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(spec, blotter, theme, form, steady, parent)
        self.header.menu_asked.connect(self._header_menu)

    def copy(self) -> None:
        """Put the selected rows, or the current one, on the clipboard as they are shown."""
        slots = self.blotter.selected
        if not len(slots) and self.cursor_row.position >= 0:
            slots = self.rows.slots[self.cursor_row.position :][:1]
        if len(slots):
            QGuiApplication.clipboard().setText(clipboard_text(self.rows, slots, self.shown_columns()))

    def sheet(self, title: str, *, selected_only: bool = False) -> Sheet:
        """What is shown, for export."""
        slots = self.blotter.selected if selected_only else self.rows.slots
        return sheet(self.rows, title, slots, self.shown_columns())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select as lists do; the right button keeps a selection it hits."""
        row = self.rowAt(event.position().toPoint().y())
        if row < 0:
            return
        before = self._marks()
        if event.button() == Qt.MouseButton.RightButton:
            if not self.blotter.is_selected(self.rows.slots[row : row + 1])[0]:
                self.cursor_row.go(row)
        elif event.modifiers() & _SHIFT:
            self.cursor_row.stretch(row)
        elif event.modifiers() & _CONTROL:
            self.cursor_row.toggle(row)
        else:
            self.cursor_row.go(row)
        self._moved_cursor(before)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Stretch the selection over the rows one drags across."""
        row = self.rowAt(event.position().toPoint().y())
        if event.buttons() & Qt.MouseButton.LeftButton and row >= 0 and row != self.cursor_row.position:
            before = self._marks()
            self.cursor_row.stretch(row)
            self._moved_cursor(before)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Nothing more."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the row."""
        row = self.rowAt(event.position().toPoint().y())
        if row >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.row_opened.emit(self.rows.key(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of a list; every other key is left to the window's actions."""
        key = _Key(event.key())
        control, shift, before = bool(event.modifiers() & _CONTROL), bool(event.modifiers() & _SHIFT), self._marks()
        if key in _STEPS and not control and len(self.rows.slots):
            self._walk(_STEPS[key], shift=shift)
        elif key in {_Key.Key_Left, _Key.Key_Right}:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + (bar.singleStep() if key == _Key.Key_Right else -bar.singleStep()))
        elif key == _Key.Key_Space and self.cursor_row.position >= 0:
            self.cursor_row.toggle(self.cursor_row.position)
        elif key == _Key.Key_A and control:
            self.show_noted(self.blotter.market_now)  # what has just come is selected too
            self.cursor_row.select_all()
        elif key == _Key.Key_C and control:
            self.copy()
        elif key == _Key.Key_Escape and len(self.blotter.selected):
            self.cursor_row.select_none()
        elif key in {_Key.Key_Return, _Key.Key_Enter} and self.cursor_row.position >= 0:
            self.row_opened.emit(self.current_key())
        else:
            self._refuse(event)
            event.ignore()
            return
        self._moved_cursor(before)

    def viewportEvent(self, event: QEvent) -> bool:
        """The mouse over the rows holds the order; tool tips come from the rows."""
        kind = event.type()
        if kind == QEvent.Type.Enter:
            self.hold(HoldReason.MOUSE)
        elif kind == QEvent.Type.Leave:
            self.release(HoldReason.MOUSE)
        elif kind == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            QToolTip.showText(event.globalPos(), self._tip(index.row(), index.column()), self.viewport())
            return True
        return super().viewportEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """A table nobody sees holds nothing still for the mouse, and keeps no texts ready."""
        self.release(HoldReason.MOUSE)
        self.let_go()
        self._painter.forget_texts()
        super().hideEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys go here; a list without a current row gets its first one in view."""
        if self.blotter.current < 0 and len(self.rows.slots):
            self.cursor_row.walk(self.verticalScrollBar().value())
        super().focusInEvent(event)
        self._moved_cursor({})

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys go elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the selection."""
        self.menu_asked.emit(event.globalPos())

    def _refuse(self, event: QKeyEvent) -> None:
        """Qt takes the keys of enabled actions only: what comes here for a greyed one must not do nothing silently."""
        pressed = QKeySequence(event.keyCombination())
        for action in self.actions():
            if pressed in action.shortcuts() and not action.isEnabled() and not event.isAutoRepeat():
                self.refused.emit(action.statusTip())

    def _walk(self, steps: int, *, shift: bool) -> None:
        page = max(1, self.verticalScrollBar().pageStep() - 1)
        here = max(0, self.cursor_row.position)
        there = here + (steps if abs(steps) in {0, 1} else page * (steps // abs(steps)))
        if abs(steps) == _FAR:
            there = 0 if steps < 0 else len(self.rows.slots) - 1
        there = min(max(there, 0), len(self.rows.slots) - 1)
        if shift:
            self.cursor_row.stretch(there)
        else:
            self.cursor_row.walk(there)

    def _marks(self) -> dict[int, tuple[bool, bool]]:
        """Of each slot in view whether it is selected, and whether the cursor is there."""
        slots = self._in_view()
        marks = zip(self.blotter.is_selected(slots).tolist(), (slots == self.blotter.current).tolist(), strict=True)
        return dict(zip(slots.tolist(), marks, strict=True))

    def _moved_cursor(self, before: Mapping[int, tuple[bool, bool]]) -> None:
        """Show where the cursor and what the selection now is: rows that are marked as ``before`` look as they did."""
        self._bring_into_view(self.cursor_row.position)
        self._report()
        changed = [slot for slot, mark in self._marks().items() if before.get(slot) != mark]
        self._repaint_rows(np.array(changed, dtype=np.intp))

    def _bring_into_view(self, row: int) -> None:
        bar = self.verticalScrollBar()
        if row < 0:
            return
        if row < bar.value():
            bar.setValue(row)
        elif row >= bar.value() + bar.pageStep():
            bar.setValue(row - bar.pageStep() + 1)

    def _tip(self, row: int, column: int) -> str:
        return self.rows.tool_tip(row, column) if row >= 0 and column >= 0 else ""

    def _header_menu(self, logical: int, position: QPoint) -> None:
        if logical >= 0:
            ColumnMenu(self, self.spec.columns[logical].name).popup(position)


_PAGE, _FAR = 2, 3
_STEPS: Mapping[Qt.Key, int] = {
    _Key.Key_Up: -1,
    _Key.Key_Down: 1,
    _Key.Key_PageUp: -_PAGE,
    _Key.Key_PageDown: _PAGE,
    _Key.Key_Home: -_FAR,
    _Key.Key_End: _FAR,
}
