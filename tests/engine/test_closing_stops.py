"""What keeps an order from leaving: switches, second persons, moved figures, and all that is true just before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from tests.engine.closing_desks import SYMBOLS, ClosingDesk, closing_desk, facts_of, line
from workstation.commands.approval import ApproveCommand, DeclineCommand
from workstation.commands.closing import CancelOrders, EngageKillSwitch, Expected, ReleaseKillSwitch
from workstation.domain.audit import AuditKind
from workstation.domain.enums import CommandState
from workstation.domain.orders import OrderState
from workstation.store.connect import Store

S = OrderState
EVENING = datetime(2020, 3, 16, 23, 0, tzinfo=UTC)  # 19:00 in New York: closed, and the post session is on
BEFORE_OPEN = datetime(2020, 3, 16, 13, 29, 30, tzinfo=UTC)  # half a minute before New York opens

Making = Callable[..., ClosingDesk]


@pytest.fixture
def making(sqlite_url: str, opened: Callable[[str], Store]) -> Making:
    def made(**how: object) -> ClosingDesk:
        return closing_desk(opened(sqlite_url), **how)  # type: ignore[arg-type]

    return made


@pytest.fixture
def desk(making: Making) -> ClosingDesk:
    return making()


@pytest.fixture
def strict(making: Making) -> ClosingDesk:
    """Two orders in one batch need a second person here."""
    return making(approval_orders=1)


# --- the kill switch


def test_a_switch_cancels_what_waits_and_no_order_leaves_from_then_on(desk: ClosingDesk) -> None:
    desk.close(line())
    desk.step()
    engaged = desk.done(EngageKillSwitch(reason="storm"), "kill", "bob")
    assert (engaged.state, engaged.reason) == (
        CommandState.DONE,
        "1 waiting orders cancelled, 0 working ones asked back",
    )
    desk.close(line("A2"), command_id="later")
    desk.steps(3)
    assert (desk.state(), desk.order().denial, desk.broker.placed) == (S.CANCELLED, "taken back by bob", [])
    assert desk.answered("later") == (
        CommandState.REJECTED,
        "A2 X: the kill switch is engaged: no order leaves",
    )


def test_a_switch_engaged_in_the_step_of_the_last_look_stops_the_order(desk: ClosingDesk) -> None:
    desk.close(line())
    desk.say(EngageKillSwitch(reason="storm"), "kill", "bob")
    desk.steps(3)
    assert desk.broker.placed == []
    assert desk.state() is S.CANCELLED


@pytest.mark.parametrize(("cancel_working", "state"), [(False, S.WORKING), (True, S.CANCELLED)])
def test_working_closes_are_taken_back_only_when_that_was_confirmed(
    desk: ClosingDesk, cancel_working: bool, state: OrderState
) -> None:
    desk.working()
    desk.done(EngageKillSwitch(reason="storm", cancel_working=cancel_working), "kill", "bob")
    desk.steps(2)
    assert desk.state() is state


def test_a_switch_of_one_desk_stops_that_desk_only(desk: ClosingDesk) -> None:
    desk.done(EngageKillSwitch(desk="desk-ann", reason="storm"), "kill", "bob")
    desk.close(line("A1"), command_id="of ann", user="ann")
    desk.close(line("A2"), command_id="of bob", user="bob")
    desk.steps(3)
    assert "the kill switch of desk desk-ann is engaged" in desk.answered("of ann")[1]
    assert desk.state("of bob") is S.WORKING


def test_cancels_go_through_an_engaged_switch(desk: ClosingDesk) -> None:
    key = desk.working()
    desk.done(EngageKillSwitch(reason="storm"), "kill", "bob")
    desk.done(CancelOrders(client_order_ids=(key,)), "back", "ann")
    desk.step()
    assert desk.state() is S.CANCELLED


def test_only_a_supervisor_releases_a_switch_and_nothing_that_was_stopped_comes_back(desk: ClosingDesk) -> None:
    desk.close(line())
    desk.step()
    desk.done(EngageKillSwitch(reason="storm"), "kill", "bob")
    assert desk.done(EngageKillSwitch(reason="me too"), "again", "ann").reason == "engaged already by bob: storm"
    assert desk.done(ReleaseKillSwitch(reason="calm"), "by a trader", "bob").state is CommandState.REJECTED
    assert desk.done(ReleaseKillSwitch(reason="calm"), "by a supervisor", "chief").state is CommandState.DONE
    assert desk.done(ReleaseKillSwitch(reason="calm"), "twice", "chief").reason == "it is not engaged"
    desk.steps(3)
    assert desk.broker.placed == []
    desk.working(line("A2"), command_id="after")
    told = [(one["switch"], one["reason"]) for one in facts_of(desk, AuditKind.KILL_SWITCH, "")]
    assert told == [("ENGAGED", "storm"), ("RELEASED", "calm")]


# --- the second person


def _asked(desk: ClosingDesk, user: str = "ann") -> None:
    desk.close(line("A1"), line("A2"), user=user)
    desk.steps(3)
    assert desk.answered() == (CommandState.AWAITING_APPROVAL, "the batch makes 2 orders, more than 1")
    assert [order.state for order in desk.orders()] == [S.AWAITING_APPROVAL] * 2
    assert desk.broker.placed == []


def test_a_large_batch_leaves_when_a_second_person_approves(strict: ClosingDesk) -> None:
    _asked(strict)
    done = strict.done(ApproveCommand(command_id="c"), "yes", "chief")
    assert (done.state, done.reason) == (
        CommandState.DONE,
        "close_batch of ann: ACCEPTED; 2 orders approved by chief",
    )
    strict.steps(3)
    assert [order.state for order in strict.orders()] == [S.WORKING] * 2
    assert {order.approved_by for order in strict.orders()} == {"chief"}
    assert strict.answered()[0] is CommandState.APPROVED
    for order in strict.orders():
        strict.fill(order.ticket.client_order_id, 100)
    strict.step()
    assert strict.answered() == (CommandState.DONE, "2 FILLED")


def test_nobody_approves_their_own_batch(strict: ClosingDesk) -> None:
    _asked(strict, "chief")
    done = strict.done(ApproveCommand(command_id="c"), "yes", "chief")
    assert (done.state, done.reason) == (CommandState.REJECTED, "nobody decides on their own request")
    assert strict.done(ApproveCommand(command_id="c"), "yes, says a trader", "bob").state is CommandState.REJECTED
    assert strict.done(ApproveCommand(command_id="c"), "yes, says another", "deputy").state is CommandState.DONE


def test_a_declined_batch_never_leaves(strict: ClosingDesk) -> None:
    _asked(strict)
    strict.done(DeclineCommand(command_id="c", reason="wait for the auction"), "no", "chief")
    strict.steps(3)
    assert strict.answered() == (CommandState.DECLINED, "wait for the auction")
    assert {order.denial for order in strict.orders()} == {"declined by chief: wait for the auction"}
    assert strict.broker.placed == []


def test_what_nobody_approves_within_ten_minutes_is_over(strict: ClosingDesk) -> None:
    _asked(strict)
    strict.step(590)
    assert strict.answered()[0] is CommandState.AWAITING_APPROVAL
    strict.step(20)
    assert strict.answered() == (CommandState.EXPIRED, "nobody approved it within 10 minutes")
    assert {order.state for order in strict.orders()} == {S.EXPIRED}


def test_an_approval_that_the_engine_reads_after_ten_minutes_comes_too_late(strict: ClosingDesk) -> None:
    _asked(strict)
    strict.step(590)
    strict.say(ApproveCommand(command_id="c"), "yes", "chief")
    strict.step(20)
    assert strict.answer("yes").state is CommandState.REJECTED
    strict.steps(3)
    assert strict.broker.placed == []
    assert strict.answered()[0] is CommandState.EXPIRED


def test_a_batch_whose_orders_were_all_taken_back_waits_no_more(strict: ClosingDesk) -> None:
    _asked(strict)
    keys = tuple(order.ticket.client_order_id for order in strict.orders())
    strict.done(CancelOrders(client_order_ids=keys), "back", "ann")
    assert strict.answered() == (CommandState.DECLINED, "all its orders were taken back")
    late = strict.done(ApproveCommand(command_id="c"), "yes", "chief")
    assert late.reason == "command c does not wait for approval"


def test_what_is_approved_is_looked_at_again_before_it_leaves(strict: ClosingDesk) -> None:
    _asked(strict)
    strict.gateway.pay("A1", 5000.0)
    strict.steps(2, seconds=40)
    strict.steps(3, seconds=40)
    strict.done(ApproveCommand(command_id="c"), "yes", "chief")
    strict.steps(3)
    met, open_still = strict.orders()
    assert (met.state, met.denial) == (S.CANCELLED, "C000001 is no longer open: nothing is closed for it")
    assert open_still.state is S.WORKING


# --- the moment of the command


def _expected(before: float, after: float) -> Expected:
    return Expected(account="A1", call_before=before, call_after=after)


def test_figures_that_moved_by_more_than_two_percent_are_asked_about_again(desk: ClosingDesk) -> None:
    # A1 holds 2,000 and owes 1,500: net 500, of which 35 % of 2,000 = 700 is needed; selling 100 X leaves 350 needed.
    desk.close(line(), expected=(_expected(200.0, 0.0),), command_id="as shown")
    desk.steps(2)
    assert desk.answered("as shown")[0] is CommandState.ACCEPTED
    desk.prices = dict.fromkeys(SYMBOLS, 9.9)
    desk.steps(2)
    desk.close(line(symbol="Y"), expected=(_expected(150.0, 0.0),), command_id="moved")
    desk.steps(3)
    state, reason = desk.answered("moved")
    assert state is CommandState.REJECTED
    assert reason.startswith("A1: figures moved since they were shown; look again: call 150.00, left 0.00 shown; ")
    assert desk.orders("moved") == []


def test_the_accounts_whose_figures_stayed_are_closed_all_the_same(desk: ClosingDesk) -> None:
    stays = Expected(account="A2", call_before=200.0, call_after=0.0)
    desk.close(line("A1"), line("A2"), expected=(_expected(150.0, 0.0), stays))
    desk.steps(2)
    state, reason = desk.answered()
    assert state is CommandState.ACCEPTED
    assert reason.startswith("1 orders; not closed: A1: figures moved since they were shown")
    assert [order.ticket.account for order in desk.orders()] == ["A2"]


def test_of_an_account_with_one_line_denied_nothing_is_closed(desk: ClosingDesk) -> None:
    desk.close(line("A1", "X"), line("A1", "Y", 101), line("A2", "X"))
    desk.steps(3)
    assert desk.answered() == (
        CommandState.ACCEPTED,
        "1 orders; not closed: A1 Y: 101 is more than the 100 Y that may be closed",
    )
    assert [order.ticket.account for order in desk.orders()] == ["A2"]


def test_a_line_that_names_another_s_call_is_denied(desk: ClosingDesk) -> None:
    desk.close(line("A1").model_copy(update={"alert_id": "C000002"}))
    desk.step()
    assert desk.answered() == (CommandState.REJECTED, "A1 X: C000002 is not an open call of A1")


def test_the_second_desk_reads_which_order_was_first(desk: ClosingDesk) -> None:
    desk.close(line(), command_id="of ann", user="ann")
    desk.close(line(quantity=50), command_id="of bob", user="bob")
    desk.step()
    state, reason = desk.answered("of bob")
    assert state is CommandState.REJECTED
    assert f"X of A1 is being closed already: order {desk.key('of ann')} of ann" in reason


def test_the_same_command_twice_is_one(desk: ClosingDesk) -> None:
    desk.close(line())
    desk.close(line())
    desk.step()
    desk.close(line())
    desk.steps(3)
    assert len(desk.broker.placed) == 1


def test_a_command_older_than_ten_seconds_closes_nothing(desk: ClosingDesk) -> None:
    desk.close(line())
    desk.steps(3, seconds=11)
    assert desk.answered()[0] is CommandState.EXPIRED
    assert desk.broker.placed == []


# --- the market's hours


def test_in_a_closed_market_a_close_is_refused_when_its_sender_chose_so(making: Making) -> None:
    desk = making(opening=EVENING)
    desk.close(line(), when_closed="REFUSE")
    desk.step()
    assert desk.answered() == (CommandState.REJECTED, "A1 X: XNYS is closed")


def test_a_close_that_waits_for_the_open_leaves_at_the_open(making: Making) -> None:
    desk = making(opening=BEFORE_OPEN)
    desk.close(line(), when_closed="QUEUE")
    desk.steps(20)
    assert (desk.state(), desk.history(desk.key()), desk.broker.placed) == (S.QUEUED, ["QUEUED"], [])
    desk.steps(15)
    assert desk.state() is S.WORKING


def test_what_waits_for_a_fresh_price_after_the_open_is_not_written_again_and_again(making: Making) -> None:
    desk = making(opening=BEFORE_OPEN)
    desk.quoted_at = desk.market - timedelta(minutes=5)
    desk.close(line(), when_closed="QUEUE")
    desk.steps(3)
    desk.steps(60, seconds=5)
    assert (desk.state(), desk.broker.placed) == (S.QUEUED, [])
    assert len(desk.history(desk.key())) <= 5
    desk.quoted_at = None
    desk.steps(4)
    assert desk.state() is S.WORKING
