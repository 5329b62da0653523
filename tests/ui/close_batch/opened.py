"""A batch dialog on a desk screen, with a worker that answers as the desk's thread would."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.desk.alert_rows import alert
from tests.ui.close_batch.samples import CALL, Worker, two_accounts
from ui.dialogs.close_batch.lines_model import Col
from workstation.desk.news import SignedIn
from workstation.domain.enums import Role

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class OpenedBatch:
    """The dialog for accounts A and B, opened as a trader does."""

    def __init__(self, screen, role=Role.TRADER):
        self.screen = screen
        screen.hand(SignedIn("ana", role, "sqlite:///desk.db", alone=False, embedded=False))
        screen.steps()
        screen.rows(alert("alert A", account="A"), alert("alert B", account="B"), reload=True)
        screen.risk.table.cursor_row.select_all()
        self.dialog = screen.reception.batches.close_selected()
        self.worker = Worker(self.dialog.ask.batch, {"A": CALL, "B": CALL})

    @property
    def wishes(self):
        """What the worker was told last, quantities above 0."""
        told = self.screen.desk.wishes.get(self.dialog.ask.batch, {})
        return {key: wish for key, wish in told.items() if wish.quantity}

    def fill(self):
        """Facts, prices and plans, and the effect of the plans."""
        self.screen.hand(*two_accounts(self.dialog.ask.batch))
        self.settle()
        return self

    def settle(self):
        """Wait until the worker was told everything, and answer."""
        self.screen.qtbot.waitUntil(lambda: not self.dialog._tell_soon.isActive())
        told = self.screen.desk.wishes.get(self.dialog.ask.batch, {})
        self.screen.hand(self.worker.answer(told, self.dialog.asking.request))

    def cell(self, what, column):
        model = self.dialog.model
        return model.index(model.row_of(what), column).data()

    def stand_on(self, what, column=Col.QUANTITY):
        model = self.dialog.model
        self.dialog.grid.setFocus()
        self.dialog.grid.setCurrentIndex(model.index(model.row_of(what), column))

    def type(self, what, text, column=Col.QUANTITY, end=ENTER):
        """Type into a cell as on a keyboard."""
        self.stand_on(what, column)
        QTest.keyClicks(self.dialog.grid, text[0])
        editor = self.editor
        editor.selectAll()
        QTest.keyClicks(editor, text)
        if end is not None:
            QTest.keyClick(editor, end)

    @property
    def editor(self):
        from PySide6.QtWidgets import QComboBox, QLineEdit

        viewport = self.dialog.grid.viewport()
        return next(w for kind in (QLineEdit, QComboBox) for w in viewport.findChildren(kind) if w.isVisible())

    def review(self):
        """Go on to the last page."""
        self.dialog.foot.review.trigger()
        self.settle()
