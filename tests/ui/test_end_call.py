"""A supervisor ends calls by decision: what that leaves unpaid is said first, and nobody else may."""

import pytest
from PySide6.QtCore import Qt

from tests.desk.alert_rows import alert
from tests.ui.calls_on_a_desk import RICH, cells, decide, press, sent, sign_in, with_two_calls
from ui.actions import Gesture
from ui.frame.action_bar import KeyButton
from workstation.commands.control import EndCall
from workstation.desk.account_view import CallNews
from workstation.domain.enums import CommandState, Role

PAID = {"call_amount": 800.0, "call_amount_reporting": 100.0, "base_currency": "HKD"}


@pytest.fixture
def desk(screen):
    with_two_calls(screen)
    screen.rows(
        alert("C-1", account="A1", **RICH, **PAID, working_closes=2), alert("C-2", account="A2", **RICH, **PAID)
    )
    return screen


def end_entries(desk):
    menu = desk.risk.menu.popup(desk.risk.mapToGlobal(desk.risk.rect().center()))
    return [action for action in menu.actions() if action.text() == "End call…"]


@pytest.mark.parametrize("role", [Role.VIEWER, Role.TRADER, Role.AUDITOR])
def test_that_nobody_but_a_supervisor_ends_calls_and_everybody_reads_why(desk, role):
    sign_in(desk, role)
    desk.reception.accounts.open("A1")
    window = desk.reception.accounts.windows["A1"]
    places = (desk.window.actions_.by_gesture[Gesture.END], desk.window.menus._end_call, window.menu().actions()[-1])
    for action in places:
        assert not action.isEnabled()
        assert f"Your role is {role.name}" in action.toolTip()
    assert desk.reception.ending.open() is None


def test_that_calls_are_ended_by_key_with_what_stays_unpaid_and_a_reason(desk):
    sign_in(desk, Role.SUPERVISOR)
    dialog = press(desk, Qt.Key.Key_E)
    assert [row[0] for row in cells(dialog.table)] == ["A1", "A2"]
    assert cells(dialog.table)[0][-1] == "800.00 HKD"
    assert "200.00" in dialog.total.text()
    assert "1 of these calls are at the broker" in dialog.total.text()
    assert "Transferred or waived" in dialog.answer.reason.text()
    dialog.waived.setChecked(True)
    assert "waiver holds only" in dialog.effect.text()
    assert "reason is needed" in dialog.answer.reason.text()
    dialog.reason.setText(" paid by wire ")
    desk.rows(alert("C-1", account="A1", **RICH, **{**PAID, "call_amount_reporting": float("nan")}))
    assert "100.00" in dialog.total.text()
    assert "1 of these calls have no figure" in dialog.total.text()
    dialog.answer.act.click()
    assert sent(desk) == EndCall(call_ids=("C-1", "C-2"), end="WAIVED", reason="paid by wire")
    decide(desk, dialog.ticket, CommandState.REJECTED, "C-2 is not open")
    assert "C-2 is not open" in dialog.outcome.text()
    desk.rows(gone=["C-2"])
    dialog.transferred.setChecked(True)
    dialog.send()
    assert sent(desk) == EndCall(call_ids=("C-1",), end="TRANSFERRED", reason="paid by wire")
    decide(desk, dialog.ticket, CommandState.DONE)
    assert desk.reception.calls.dialogs_open == []


def test_that_a_role_that_is_lost_or_calls_that_ended_stop_an_open_dialog(desk):
    sign_in(desk, Role.SUPERVISOR)
    dialog = desk.reception.ending.open(["C-1"])
    dialog.waived.setChecked(True)
    dialog.reason.setText("paid")
    sign_in(desk, Role.TRADER)
    assert "Your role is TRADER" in dialog.answer.reason.text()
    sign_in(desk, Role.SUPERVISOR)
    assert dialog.answer.act.isEnabled()
    desk.rows(gone=["C-1"])
    assert not dialog.answer.act.isEnabled()
    dialog.send()
    assert desk.desk.submitted == []


def test_that_the_menus_end_the_call_chosen_or_of_the_account_in_front(desk):
    sign_in(desk, Role.SUPERVISOR)
    buttons = [button.text() for button in desk.risk.action_bar.findChildren(KeyButton)]
    assert "Abnormal" in buttons
    assert "End call…" not in buttons
    (entry,) = end_entries(desk)
    entry.trigger()
    desk.reception.calls.close_all()
    accounts = desk.reception.accounts
    accounts.open("A2")
    window = accounts.windows["A2"]
    desk.hand(CallNews("A2", None, ()))
    assert "No call of this account" in window.menu().actions()[-1].toolTip()
    accounts.places.dock(window)
    desk.window.menus.end_call_asked.emit()
    (dialog,) = desk.reception.calls.dialogs_open
    assert dialog.call_ids == ("C-2",)
    dialog.reject()
    assert desk.reception.ending.open(["U-A9"]) is None
