"""The keys of the desk's calls, pressed as on a keyboard, wherever a table of calls may stand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.desk.alert_rows import alert
from tests.ui.calls_on_a_desk import RICH, sign_in
from ui.dialogs.auto_close.dialog import AutoCloseDialog
from ui.dialogs.close_batch.dialog import CloseBatchDialog
from ui.dialogs.mark_abnormal import MarkAbnormalDialog
from ui.dialogs.move_deadline import MoveDeadlineDialog
from ui.dialogs.send_messages.dialog import SendMessagesDialog
from ui.dialogs.set_note import SetNoteDialog
from workstation.desk.filters import Between
from workstation.domain.enums import Regime

OPENED = {
    Qt.Key.Key_M: SendMessagesDialog,
    Qt.Key.Key_V: SendMessagesDialog,
    Qt.Key.Key_C: CloseBatchDialog,
    Qt.Key.Key_A: AutoCloseDialog,
    Qt.Key.Key_D: MoveDeadlineDialog,
    Qt.Key.Key_N: SetNoteDialog,
    Qt.Key.Key_X: MarkAbnormalDialog,
}
PLACES = {"Risk alerts": (0, False), "Intraday-margin alerts": (1, False), "a window of its own": (0, True)}


@pytest.fixture(params=PLACES)
def page(screen, request):
    """A page with two calls, the larger one current, in front of its user."""
    place, floats = PLACES[request.param]
    screen.steps()
    sign_in(screen)
    regime = Regime.INTRADAY if place else Regime.MARGIN
    amounts = ("call_amount", "call_amount_reporting", "overnight_call_amount")
    calls = (("C-1", 20.0), ("C-2", 10.0))
    screen.rows(*(alert(k, regime=regime, **dict.fromkeys(amounts, a), **RICH) for k, a in calls), reload=True)
    shown = screen.window.pages[place]
    screen.window.tabs.go_to(shown)
    if floats:
        screen.window.tabs.detach(shown)
    screen.settle()
    screen.qtbot.waitUntil(shown.window().isActiveWindow)
    shown.table.setFocus()
    return shown


def dialogs():
    kinds = tuple(set(OPENED.values()))
    return [one for one in QApplication.topLevelWidgets() if one.isVisible() and isinstance(one, kinds)]


def test_that_each_key_opens_its_dialog_for_the_current_call(screen, page):
    for key, kind in OPENED.items():
        QTest.keyClick(page.table, key)
        [opened] = dialogs()
        assert type(opened) is kind, key.name
        if kind is SendMessagesDialog:
            assert opened._is_voice is (key == Qt.Key.Key_V)
        if kind is CloseBatchDialog:
            assert opened.ask.accounts == (("account C-1", "C-1"),)
        opened.reject()


def test_that_enter_opens_the_account_and_f5_shows_everything_anew(screen, page):
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert screen.desk.opened == ["account C-1"]
    page.window().activateWindow()
    screen.qtbot.waitUntil(page.window().isActiveWindow)
    page.blotter.filter_by([Between("call_amount", low=15)])
    assert page.table.rows.rowCount() == 2
    QTest.keyClick(page.table, Qt.Key.Key_F5)
    assert page.table.rows.rowCount() == 1
