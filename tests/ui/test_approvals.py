"""Approving: what it was, what it is now, never one's own, and declined only with a reason."""

from datetime import timedelta

import pytest

from tests.desk.alert_rows import NOW
from tests.desk.order_rows import order, orders
from ui.dialogs.approval.dialog import ApprovalsDialog
from workstation.commands.approval import ApproveCommand, DeclineCommand
from workstation.desk.news import CommandLine, CommandNews, PolicyNews, PolicyRow, SignedIn
from workstation.desk.previews import (
    AccountPreview,
    BatchPreview,
    BatchQuote,
    BatchQuotes,
    BatchTotals,
    BatchTrouble,
)
from workstation.domain.enums import CommandState, Role
from workstation.domain.ids import CommandId
from workstation.domain.orders import OrderState

WAITING = CommandState.AWAITING_APPROVAL
POLICY = {"reporting_currency": "USD", "call.long_outstanding_days": "90", "intraday.cutoff_minutes": "15"}


def request(ticket="c1", user="li", kind="close_batch", minutes=0, state=WAITING, **arguments):
    at = NOW + timedelta(minutes=minutes)
    why = "the batch is worth 3,000,000 USD, more than 2,000,000"
    return CommandLine(CommandId(ticket), kind, arguments, user, "desk-2", at, state, why, None, "")


def ask(screen, *requests, history=False):
    screen.hand(CommandNews(tuple(requests), history))


@pytest.fixture
def desk(screen):
    screen.steps()
    sign_in(screen, Role.SUPERVISOR)
    return screen


def sign_in(screen, role, user="maria"):
    screen.hand(SignedIn(user, role, "desk.db", embedded=True, alone=False, desk="desk-1"))


def open_dialog(screen, command=""):
    screen.reception.closing.open_approvals(command)
    return screen.reception.closing._opened(ApprovalsDialog)


def rows(view):
    model = view.model()
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def test_that_a_supervisor_is_told_when_something_waits_and_a_click_opens_it(desk):
    ask(desk, request())
    told = [note.accessibleName() for note in desk.window.toasts._notes]
    assert "▲ Batch close of li waits for your approval" in told
    desk.window.status.approvals.click()
    assert desk.reception.closing._opened(ApprovalsDialog).chosen.command_id == "c1"


@pytest.mark.parametrize("role", [Role.TRADER, Role.VIEWER, Role.AUDITOR])
def test_that_nobody_else_is_told_and_nobody_else_decides(desk, role):
    sign_in(desk, role)
    before = len(desk.window.toasts._notes)
    ask(desk, request())
    assert all("your approval" not in note.accessibleName() for note in desk.window.toasts._notes[before:])
    dialog = open_dialog(desk)
    assert not dialog.answer.act.isEnabled()
    assert f"Your role is {role.name}; this needs SUPERVISOR." in dialog.answer.reason.text()
    assert not dialog.decline.isEnabled()


def test_that_ones_own_request_is_greyed_with_the_reason(desk):
    ask(desk, request(user="maria"))
    dialog = open_dialog(desk)
    dialog.reason.setText("no")
    assert not dialog.answer.act.isEnabled()
    assert not dialog.decline.isEnabled()
    assert "You asked for this yourself" in dialog.answer.reason.text()


def test_that_who_asked_when_and_why_are_shown_with_what_it_does(desk):
    desk.hand(orders(order("a", OrderState.AWAITING_APPROVAL), reload=True))
    ask(desk, request(reason="market falls"))
    dialog = open_dialog(desk)
    told = {name.text(): text.text() for name, text in dialog.facts.lines}
    assert told["Asked by"].startswith("li at desk desk-2, 2020-03-16")
    assert told["Reason"] == "market falls"
    assert "3,000,000" in told["Why a second person"]
    assert rows(dialog.list)[0][3] == "1 orders in 1 accounts, worth 1,000 in the reporting currency"


def test_that_then_and_now_stand_side_by_side_and_differences_are_counted(desk):
    desk.hand(orders(order("a", OrderState.AWAITING_APPROVAL), reload=True))
    ask(desk, request())
    dialog = open_dialog(desk)
    assert "Waiting for the figures" in dialog.closes.notice.text()
    batch = "approval c1"
    assert desk.desk.batches[batch].accounts == (("A", "alert A"),)
    assert set(desk.desk.wishes[batch]) == {("A", "XYZ")}
    totals = BatchTotals("USD", 1, 1, 900.0, 800.0, 100.0, 700.0, 0)
    effect = AccountPreview("A", "USD", 800.0, 100.0, 700.0)
    desk.hand(
        BatchQuotes(batch, NOW, (BatchQuote("XYZ", 8.9, 9.1, 9.0, 9.0, NOW, None, None),)),
        BatchPreview(batch, 1, NOW, (effect,), (), totals, (), ()),
    )
    (line,) = rows(dialog.closes.lines)
    assert line[5:8] == ["10.00", "9.00", "-10.0 %"]
    (account,) = rows(dialog.closes.accounts)
    assert account[1:5] == ["500.00", "800.00", "0.00", "100.00"]
    assert "1 of 1 orders and 1 accounts differ" in dialog.closes.notice.text()


def test_that_figures_that_do_not_come_are_not_passed_off_as_unchanged(desk):
    desk.hand(orders(order("a", OrderState.AWAITING_APPROVAL), reload=True))
    ask(desk, request())
    dialog = open_dialog(desk)
    desk.hand(BatchTrouble("approval c1", ""))
    assert "are not known: the engine has not answered" in dialog.closes.notice.text()


def test_that_the_facts_of_another_batch_are_not_taken_for_these(desk):
    desk.hand(orders(order("a", OrderState.AWAITING_APPROVAL), reload=True))
    ask(desk, request())
    dialog = open_dialog(desk)
    desk.hand(BatchQuotes("another", NOW, (BatchQuote("XYZ", 1.0, 1.0, 1.0, 1.0, NOW, None, None),)))
    assert rows(dialog.closes.lines)[0][6] == "—"


def test_that_closing_the_dialog_ends_the_watch(desk):
    desk.hand(orders(order("a", OrderState.AWAITING_APPROVAL), reload=True))
    ask(desk, request())
    dialog = open_dialog(desk)
    assert desk.desk.batches
    dialog.close()
    assert desk.desk.batches == {}


def test_that_approving_names_the_request_and_takes_it_from_the_list(desk):
    ask(desk, request("c1"), request("c2", minutes=1))
    dialog = open_dialog(desk, "c2")
    dialog.answer.act.click()
    assert [command for _, command in desk.desk.submitted] == [ApproveCommand(command_id="c2")]
    assert [command.command_id for command in dialog._model.rows] == ["c1"]


def test_that_declining_needs_a_reason(desk):
    ask(desk, request())
    dialog = open_dialog(desk)
    assert not dialog.decline.isEnabled()
    assert dialog.decline.toolTip() == "Declining needs a reason."
    dialog.reason.setText("too large for this market")
    dialog.decline.click()
    wanted = DeclineCommand(command_id="c1", reason="too large for this market")
    assert [command for _, command in desk.desk.submitted] == [wanted]


def test_that_a_decision_the_engine_refuses_brings_the_request_back(desk):
    ask(desk, request("c1"), request("c2", minutes=1))
    dialog = open_dialog(desk, "c1")
    dialog.answer.act.click()
    refused = request("t", "maria", "approve_command", state=CommandState.REJECTED, command_id="c1")
    ask(desk, refused)
    assert [command.command_id for command in dialog._model.rows] == ["c1", "c2"]


def test_that_a_change_of_the_policy_shows_old_and_new(desk):
    keys = {**POLICY, "limits.order_value": "5000000"}
    desk.hand(
        PolicyNews(tuple(PolicyRow(k, v, "currency", "", "5000000", "", None, "", None) for k, v in keys.items()))
    )
    ask(desk, request(kind="set_policy", key="limits.order_value", value=9000000, reason="large client"))
    dialog = open_dialog(desk)
    told = {name.text(): text.text() for name, text in dialog.facts.lines}
    assert told["In force now"] == "5000000 reporting currency"
    assert told["Asked for"] == "9000000 reporting currency"
    assert told["Until"] == "for good"
    assert not dialog.closes.isVisible()


def test_that_what_waited_before_the_desk_started_is_there_without_losing_the_oldest(desk):
    ask(desk, request("c2", minutes=1), request("c1"), history=True)
    dialog = open_dialog(desk)
    assert [command.command_id for command in dialog._model.rows] == ["c1", "c2"]
    assert dialog.chosen.command_id == "c1"


def test_that_a_request_decided_elsewhere_leaves_the_list(desk):
    ask(desk, request("c1"), request("c2", minutes=1))
    dialog = open_dialog(desk, "c1")
    ask(desk, request("c1", state=CommandState.DECLINED))
    assert dialog.chosen.command_id == "c2"
