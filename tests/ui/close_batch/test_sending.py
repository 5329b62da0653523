"""From the last page to one command: summed up, confirmed, sent once, and what becomes of it."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from tests.desk.alert_rows import NOW, alert
from tests.ui.close_batch.opened import CONTROL, ENTER, ESCAPE, SHIFT, OpenedBatch
from tests.ui.close_batch.samples import WORTH_TOO_MUCH, account, facts, line, two_accounts
from ui.actions import Gesture
from workstation.desk.account_view import CallFacts, CallNews
from workstation.desk.news import CommandLine, CommandNews, NotSubmitted, SignedIn
from workstation.domain.denials import Denial, finding
from workstation.domain.enums import CommandState, LinkState, Role

BAC, OTHER, SHORT = ("A", "BAC"), ("B", "BAC"), ("B", "F")


def became(batch, state, reason=""):
    """The engine's word on the batch."""
    line = CommandLine(batch.dialog.ticket, "close_batch", {}, "ana", "desk", NOW, state, reason, None, "")
    return CommandNews((line,), history=False)


def sent(batch):
    return batch.screen.desk.submitted


def test_that_the_last_page_sums_up_what_is_sent(batch):
    batch.review()
    page = batch.dialog.review_page
    assert batch.dialog.is_reviewing
    assert page.question.text() == "Orders to send: 3, accounts: 2, worth 24,000 USD"
    assert "Calls together: 20,000 before, 0 after; estimated reduction 20,000 USD." in page.effect.text()
    assert "▲ Market orders, filled at whatever price there is: 3" in page.warnings.text()
    assert [one.symbol for one in page._biggest.rows] == ["BAC", "BAC", "F"]
    assert [(one.currency, one.orders, one.value) for one in page._currencies.rows] == [("USD", 3, 24_000.0)]


def test_that_one_command_is_sent_with_exactly_the_lines_shown_and_what_was_expected(batch):
    batch.dialog.foot.reason.setText("flatten before the close")
    batch.review()
    batch.dialog.foot.send.trigger()
    ((ticket, command),) = sent(batch)
    assert ticket == batch.dialog.ask.batch
    assert {(line.account, line.symbol): line.quantity for line in command.lines} == {BAC: 600, OTHER: 500, SHORT: 100}
    assert {line.alert_id for line in command.lines} == {"alert A", "alert B"}
    assert {(one.account, one.call_before, one.call_after) for one in command.expected} == {
        ("A", 10_000.0, 0.0),
        ("B", 10_000.0, 0.0),
    }
    assert (command.when_closed, command.reason, command.origin) == ("REFUSE", "flatten before the close", "BATCH")


def test_that_fifty_clicks_are_one_command(batch):
    batch.review()
    button = batch.dialog.foot._buttons[batch.dialog.foot.send]
    for _ in range(50):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        batch.dialog.send()
    assert len(sent(batch)) == 1


def test_that_keys_lead_through_and_the_key_of_going_on_never_sends(batch):
    for _ in range(3):
        QTest.keyClick(batch.dialog, ENTER, CONTROL)
        batch.settle()
    assert batch.dialog.is_reviewing
    assert sent(batch) == []
    QTest.keyClick(batch.dialog, ENTER, CONTROL | SHIFT)
    assert len(sent(batch)) == 1


def test_that_the_last_page_opens_although_new_facts_came_with_its_figures(batch):
    batch.type(BAC, "601")
    batch.dialog.foot.review.trigger()
    told, request = dict(batch.screen.desk.wishes[batch.dialog.ask.batch]), batch.dialog.asking.request
    grown = account("A", line("A", "BAC"), line("A", "GE"))
    batch.screen.hand(facts(batch.dialog.ask.batch, grown), batch.worker.answer(told, request))
    batch.screen.qtbot.waitUntil(lambda: batch.dialog.is_reviewing, timeout=1000)


def test_that_escape_sends_nothing_and_leads_back_page_by_page(batch):
    batch.review()
    QTest.keyClick(batch.dialog, ESCAPE)
    assert not batch.dialog.is_reviewing
    name, dialog = batch.dialog.ask.batch, batch.dialog
    QTest.keyClick(dialog, ESCAPE)
    assert sent(batch) == []
    assert name not in batch.screen.desk.batches
    assert name not in batch.screen.reception.batches.dialogs


def test_that_denied_lines_are_not_sent_and_the_figures_are_of_the_rest(batch):
    batch.worker.denied = {BAC: (finding(Denial.STALE_QUOTE, symbol="BAC", age=75, limit=60),)}
    batch.type(SHORT, "50")
    batch.settle()
    batch.review()
    page = batch.dialog.review_page
    assert "▲ Lines not sent: 1; the price of BAC is 75 s old, more than 60 s" in page.warnings.text()
    assert page.question.text() == "Orders to send: 2, accounts: 1, worth 11,000 USD"
    assert "Accounts still called afterwards: 1." in page.effect.text()  # the one of which nothing is sent
    batch.dialog.foot.send.trigger()
    assert {(line.account, line.symbol) for line in sent(batch)[0][1].lines} == {OTHER, SHORT}


def test_that_a_line_turned_down_while_the_last_page_is_open_stops_sending(batch):
    batch.review()
    batch.worker.denied = {BAC: (finding(Denial.STALE_QUOTE, symbol="BAC", age=75, limit=60),)}
    batch.settle()
    batch.dialog.foot.send.trigger()
    assert sent(batch) == []
    assert batch.dialog.foot.notice.text() == (
        "▲ Lines turned down since this page was opened: 1 (A BAC). Go back and review again."
    )
    batch.dialog.go_back()
    batch.settle()
    batch.review()
    batch.dialog.foot.send.trigger()
    assert {(line.account, line.symbol) for line in sent(batch)[0][1].lines} == {OTHER, SHORT}


def test_that_going_back_brings_denied_lines_back(batch):
    batch.worker.denied = {BAC: (finding(Denial.STALE_QUOTE, symbol="BAC", age=75, limit=60),)}
    batch.type(SHORT, "50")
    batch.settle()
    batch.review()
    batch.dialog.go_back()
    batch.settle()
    assert set(batch.wishes) == {BAC, OTHER, SHORT}


def test_that_a_batch_that_is_denied_as_a_whole_does_not_go_on(batch):
    batch.worker.denied_as_a_whole = (finding(Denial.BATCH_ORDERS, count=250, limit=200),)
    batch.type(SHORT, "50")
    batch.settle()
    assert batch.dialog.foot.notice.text() == "▲ the batch makes 250 orders, more than 200"
    batch.dialog.start_review()
    assert not batch.dialog.is_reviewing


def test_that_the_last_page_waits_for_the_effect_of_what_was_typed_last(batch):
    batch.type(SHORT, "50")
    batch.dialog.foot.review.trigger()
    assert not batch.dialog.is_reviewing
    batch.settle()
    assert batch.dialog.is_reviewing
    assert batch.dialog.command.lines[-1].quantity == Decimal(50)


def test_that_above_the_thresholds_the_number_of_orders_is_typed_and_the_second_person_named(batch):
    batch.worker.second_person = (WORTH_TOO_MUCH,)
    batch.type(SHORT, "50")
    batch.settle()
    batch.review()
    page, foot = batch.dialog.review_page, batch.dialog.foot
    assert page.approval.text() == "Needs a second person: the batch is worth 3,000,000 USD, more than 2,000,000."
    assert not foot.send.isEnabled()
    batch.dialog.send()
    QTest.keyClicks(page.count, "30")
    assert not foot.send.isEnabled()
    page.count.clear()
    QTest.keyClicks(page.count, "3")
    foot.send.trigger()
    assert len(sent(batch)) == 1


def test_that_the_last_page_keeps_its_orders_and_shows_what_they_do_now(batch):
    batch.review()
    page, before = batch.dialog.review_page, batch.dialog.command
    assert not page.since.isVisible()
    move_prices(batch)
    assert batch.dialog.command.lines == before.lines
    assert [one.call_before for one in batch.dialog.command.expected] == [50_000.0, 10_000.0]
    assert "60,000 before, 38,000 after" in page.effect.text()
    assert "the call left moved from 0 to 38,000 USD" in page.since.text()


def test_that_what_was_sent_once_stays_what_it_was_whatever_moves(batch):
    batch.review()
    batch.dialog.foot.send.trigger()
    batch.screen.hand(NotSubmitted(batch.dialog.ticket, "close_batch", "the store is locked"))
    batch.worker.denied = {BAC: (finding(Denial.STALE_QUOTE, symbol="BAC", age=75, limit=60),)}
    move_prices(batch)
    batch.dialog.foot.send.trigger()
    (first, again) = sent(batch)
    assert first == again


def move_prices(batch):
    batch.worker.calls = {"A": 50_000.0, "B": 10_000.0}
    batch.screen.hand(batch.worker.answer(batch.wishes, batch.dialog.asking.request))


def test_that_the_dialog_goes_when_the_store_has_the_command(batch):
    batch.review()
    batch.dialog.foot.send.trigger()
    batch.screen.hand(became(batch, CommandState.PENDING))
    assert batch.screen.reception.batches.dialogs == {}


def test_that_a_command_that_did_not_reach_the_store_is_tried_again_under_its_ticket(batch):
    batch.review()
    batch.dialog.foot.send.trigger()
    batch.screen.hand(NotSubmitted(batch.dialog.ticket, "close_batch", "the store is locked"))
    assert "NOT SUBMITTED: the store is locked" in batch.dialog.foot.notice.text()
    batch.dialog.foot.send.trigger()
    (first, again) = sent(batch)
    assert first == again


def test_that_a_rejected_batch_can_be_opened_again_with_the_same_choices_and_new_figures(batch):
    screen = batch.screen
    batch.type(BAC, "123")
    batch.settle()
    batch.review()
    batch.dialog.foot.send.trigger()
    screen.hand(became(batch, CommandState.PENDING))
    screen.hand(became(batch, CommandState.REJECTED, "the call of A moved by 5.0 %"))
    box = screen.window.findChild(QMessageBox)
    assert box.informativeText() == "the call of A moved by 5.0 %"
    box.buttons()[0].click() if "Open again" in box.buttons()[0].text() else box.buttons()[1].click()
    (again,) = screen.reception.batches.dialogs.values()
    assert again.ticket != batch.dialog.ticket or again is not batch.dialog
    screen.hand(*two_accounts(again.ask.batch))
    assert int(again.draft.wish(BAC).quantity) == 123
    assert int(again.draft.wish(OTHER).quantity) == 500


@pytest.mark.parametrize("role", [Role.VIEWER, Role.AUDITOR])
def test_that_who_may_not_close_is_told_why(screen, role):
    screen.hand(SignedIn("vera", role, "sqlite:///desk.db", alone=False, embedded=False))
    screen.rows(alert("alert A", account="A"), reload=True)
    action = screen.window.actions_.by_gesture[Gesture.CLOSE]
    assert not action.isEnabled()
    assert action.toolTip() == f"Your role is {role.name}; this needs TRADER or SUPERVISOR."
    assert screen.reception.batches.open([("A", "alert A")]) is None
    assert screen.desk.batches == {}


def test_that_a_role_that_is_taken_away_stops_an_open_dialog(batch):
    batch.review()
    batch.screen.hand(SignedIn("ana", Role.VIEWER, "sqlite:///desk.db", alone=False, embedded=False))
    batch.dialog.send()
    assert sent(batch) == []
    assert "Your role is VIEWER" in batch.dialog.foot.notice.text()


def test_that_a_broker_that_is_down_takes_no_orders(batch):
    batch.screen.steps(link=LinkState.DOWN)
    assert not batch.dialog.foot.review.isEnabled()
    assert "takes no orders" in batch.screen.window.actions_.by_gesture[Gesture.CLOSE].toolTip()


def test_that_a_link_that_takes_no_orders_greys_close_and_auto_close_with_the_reason(batch):
    reason = "This broker's link only reads: it takes no orders."
    actions = batch.screen.window.actions_.by_gesture
    batch.screen.steps(takes_orders=False)
    assert not batch.dialog.foot.review.isEnabled()
    for gesture in (Gesture.CLOSE, Gesture.AUTO_CLOSE):
        assert (actions[gesture].isEnabled(), actions[gesture].toolTip()) == (False, reason)
    assert actions[Gesture.NOTE].isEnabled()
    batch.screen.steps(takes_orders=True)
    assert actions[Gesture.CLOSE].isEnabled()
    assert actions[Gesture.AUTO_CLOSE].isEnabled()


def test_that_the_account_window_closes_its_call_and_is_greyed_without_one(screen):
    screen.hand(SignedIn("ana", Role.TRADER, "sqlite:///desk.db", alone=False, embedded=False))
    screen.steps()
    screen.rows(alert("alert A", account="A"), reload=True)
    screen.reception.accounts.open("A")
    window = screen.reception.accounts.windows["A"]
    close = window._actions.by_gesture[Gesture.CLOSE]
    assert close.toolTip() == "No call of this account is open."
    screen.hand(CallNews("A", CallFacts("alert A", NOW, None, None, provisional=False, zone="UTC"), ()))
    close.trigger()
    (dialog,) = screen.reception.batches.dialogs.values()
    assert dialog.ask.accounts == (("A", "alert A"),)
    assert dialog.ask.origin.name == "MANUAL"
    assert dialog.windowTitle() == "Close: A"


def test_that_the_key_closes_the_current_row_without_a_selection(screen):
    batch = OpenedBatch(screen)
    batch.dialog.reject()
    table = screen.risk.table
    table.cursor_row.select_none()
    table.cursor_row.walk(0)
    table.setFocus()
    screen.window.actions_.by_gesture[Gesture.CLOSE].trigger()
    (dialog,) = screen.reception.batches.dialogs.values()
    assert len(dialog.ask.accounts) == 1
