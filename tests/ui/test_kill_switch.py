"""The kill switch: two steps to stop, its reach said before, released by a supervisor only."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from tests.desk.order_rows import order, orders
from ui.dialogs.kill_switch import KillSwitchDialog
from workstation.commands.closing import EngageKillSwitch, ReleaseKillSwitch
from workstation.desk.news import EngagedSwitch, KillSwitchNews, SignedIn
from workstation.domain.enums import Role
from workstation.domain.orders import OrderState

S = OrderState
ENGAGED = EngagedSwitch("", "li", datetime(2026, 3, 9, 11, 58, tzinfo=UTC), "wrong prices")


def sign_in(screen, role, user="maria"):
    screen.hand(SignedIn(user, role, "desk.db", embedded=True, alone=False, desk="desk-1"))


@pytest.fixture
def dialog(screen):
    screen.steps()
    sign_in(screen, Role.TRADER)
    screen.hand(KillSwitchNews(()))
    rows = (order("a"), order("b", S.QUEUED), order("c", desk="desk-2"), order("d", S.FILLED))
    screen.hand(orders(*rows, reload=True))
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    screen.qtbot.keyClick(screen.window, Qt.Key.Key_K, modifiers)
    return screen.reception.closing._opened(KillSwitchDialog)


def commands(screen):
    return [command for _, command in screen.desk.submitted]


def test_that_the_key_and_enter_stop_this_desk(screen, dialog):
    screen.qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert commands(screen) == [EngageKillSwitch(desk="desk-1", reason="Stopped by hand")]


def test_that_reach_and_what_is_cancelled_are_said_before(screen, dialog):
    assert "No kill switch is engaged" in dialog.state.text()
    assert "Orders that wait to be sent and are cancelled: 1." in dialog.effect.text()
    assert "this desk asked for" in dialog.effect.text()
    assert dialog.cancel_working.text() == "Cancel 1 working orders as well"
    dialog.all_desks.setChecked(True)
    assert dialog.cancel_working.text() == "Cancel 2 working orders as well"
    assert "liquidations included" in dialog.effect.text()
    dialog.cancel_working.setChecked(True)
    dialog.reason.setText("feed is wrong")
    dialog.answer.act.click()
    assert commands(screen) == [EngageKillSwitch(desk="", cancel_working=True, reason="feed is wrong")]


def test_that_it_needs_a_reason(screen, dialog):
    dialog.reason.clear()
    assert not dialog.answer.act.isEnabled()
    assert dialog.answer.reason.text() == "A reason is needed."


@pytest.mark.parametrize("role", [Role.VIEWER, Role.AUDITOR])
def test_that_who_may_not_trade_may_not_stop(screen, dialog, role):
    sign_in(screen, role)
    assert not dialog.answer.act.isEnabled()
    assert f"Your role is {role.name}" in dialog.answer.reason.text()


def test_that_what_is_engaged_already_is_not_engaged_twice(screen, dialog):
    screen.hand(KillSwitchNews((ENGAGED,)))
    dialog.all_desks.setChecked(True)
    assert dialog.answer.reason.text() == "This one is engaged already."
    dialog.this_desk.setChecked(True)
    assert dialog.answer.act.isEnabled()


def test_that_a_trader_cannot_release_and_reads_why(screen, dialog):
    screen.hand(KillSwitchNews((ENGAGED,)))
    assert "▲ Engaged" in dialog.state.text()
    assert not dialog.release.isEnabled()
    assert dialog.release.toolTip() == "Your role is TRADER; this needs SUPERVISOR."


def test_that_a_supervisor_releases_with_a_reason(screen, dialog):
    sign_in(screen, Role.SUPERVISOR)
    assert dialog.release.toolTip() == "Nothing is engaged."
    screen.hand(KillSwitchNews((ENGAGED,)))
    dialog.reason.clear()
    assert not dialog.release.isEnabled()
    dialog.reason.setText("prices are right again")
    dialog.release.click()
    assert commands(screen) == [ReleaseKillSwitch(desk="", reason="prices are right again")]


def test_that_the_click_on_the_state_opens_the_same_dialog_once(screen, dialog):
    screen.window.status.kill_switch.click()
    assert screen.reception.closing._opened(KillSwitchDialog) is dialog


def test_that_without_news_nobody_claims_that_orders_leave(screen):
    sign_in(screen, Role.TRADER)
    screen.window.status.kill_switch.click()
    found = screen.reception.closing._opened(KillSwitchDialog)
    assert "Not known yet" in found.state.text()
    assert found.answer.act.isEnabled()
