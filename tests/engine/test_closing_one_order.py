"""One close-out order, a step at a time: from the command to the broker's last word."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest

from tests.engine.closing_desks import ClosingDesk, closing_desk, facts_of, line
from tests.fakes.broker import LOST_ON_THE_WAY, LOST_ON_THE_WAY_BACK, NEVER_WRITTEN, Line, refused
from workstation.commands.closing import CancelOrders, ResolveOrder
from workstation.domain.audit import AuditKind
from workstation.domain.denials import said
from workstation.domain.enums import CommandState
from workstation.domain.orders import OrderState
from workstation.ports import Answer, OrderReport, OrderRequest
from workstation.store.audit import verify
from workstation.store.connect import Store

S = OrderState
QUESTIONS = 45  # s; a settled "not found" takes more than 30


@pytest.fixture
def desk(sqlite_url: str, opened: Callable[[str], Store]) -> ClosingDesk:
    return closing_desk(opened(sqlite_url))


@pytest.fixture
def careless(sqlite_url: str, opened: Callable[[str], Store]) -> ClosingDesk:
    """At a broker that would take the same id twice."""
    return closing_desk(opened(sqlite_url), once=False)


def test_an_order_leaves_in_the_step_after_its_claim_and_not_before_its_right_is_committed(desk: ClosingDesk) -> None:
    seen: list[OrderState] = []
    desk.broker.before_place = lambda _: seen.append(desk.state())
    desk.close(line())
    desk.step()
    assert desk.answered()[0] is CommandState.ACCEPTED
    assert (desk.state(), desk.broker.placed) == (S.CLAIMED, [])
    desk.step()
    assert seen == [S.SENDING]  # what a reader of the store found when the request left
    desk.step()
    assert desk.state() is S.WORKING
    assert desk.history(desk.key()) == ["QUEUED", "CLAIMED", "SENDING", "WORKING"]


def test_the_request_says_what_was_asked_for(desk: ClosingDesk) -> None:
    desk.working(line(quantity=40, order_type="LIMIT", limit_price="9.90"))
    [request] = desk.broker.placed
    assert isinstance(request, OrderRequest)
    assert (request.account, request.symbol, request.side.name, request.quantity) == ("A1", "X", "SELL", 40)
    assert (request.order_type.name, request.limit_price) == ("LIMIT", Decimal("9.90"))


def test_a_filled_order_ends_its_command_with_what_became_of_it(desk: ClosingDesk) -> None:
    key = desk.working()
    desk.fill(key, 60)
    desk.step()
    assert (desk.state(), desk.answered()[0]) == (S.PARTIALLY_FILLED, CommandState.ACCEPTED)
    desk.fill(key, 40, price="9")
    desk.step()
    assert (desk.state(), desk.order().average_price) == (S.FILLED, Decimal("9.6"))
    assert desk.answered() == (CommandState.DONE, "1 FILLED")


def test_a_summary_counts_every_end(desk: ClosingDesk) -> None:
    desk.broker.next("place", Line(Answer.REPORTED), refused("no borrow"))
    desk.close(line("A1"), line("A2"))
    desk.steps(3)
    desk.fill(desk.orders()[0].ticket.client_order_id, 100)
    desk.step()
    assert desk.answered() == (CommandState.DONE, "1 FILLED; 1 REJECTED")


def test_a_lost_answer_is_unknown_until_the_broker_was_asked_and_nothing_is_sent_again(desk: ClosingDesk) -> None:
    desk.broker.next("place", LOST_ON_THE_WAY_BACK)
    desk.broker.next("find", LOST_ON_THE_WAY)
    desk.close(line())
    desk.steps(3)
    assert desk.state() is S.UNKNOWN
    desk.steps(4)
    assert desk.state() is S.WORKING
    assert len(desk.broker.placed) == 1
    assert len(desk.broker.questions) == 2


def test_a_request_that_never_arrived_goes_again_under_its_id_once_that_is_settled(desk: ClosingDesk) -> None:
    desk.broker.next("place", LOST_ON_THE_WAY)
    desk.close(line())
    desk.steps(30)
    assert (desk.state(), len(desk.broker.placed)) == (S.UNKNOWN, 1)
    desk.steps(15)
    assert desk.state() is S.WORKING
    first, second = desk.broker.placed
    assert first == second


def test_at_a_broker_that_takes_an_id_twice_it_waits_for_a_person(careless: ClosingDesk) -> None:
    careless.broker.next("place", LOST_ON_THE_WAY)
    careless.close(line())
    careless.steps(QUESTIONS)
    assert (careless.state(), len(careless.broker.placed)) == (S.UNKNOWN, 1)
    word = ResolveOrder(client_order_id=careless.key(), filled_quantity=Decimal(0), evidence="by telephone")
    assert careless.done(word, "by a trader", "ann").state is CommandState.REJECTED
    assert careless.done(word, "by a supervisor", "chief").state is CommandState.DONE
    assert (careless.state(), careless.order().denial) == (S.CANCELLED, "resolved by chief: by telephone")
    assert careless.answered() == (CommandState.DONE, "1 CANCELLED")


def test_a_person_s_word_on_fills_counts_once_and_within_the_order(careless: ClosingDesk) -> None:
    careless.broker.next("place", LOST_ON_THE_WAY)
    careless.close(line())
    careless.steps(3)
    too_many = ResolveOrder(client_order_id=careless.key(), filled_quantity=Decimal(101), evidence="?")
    assert careless.done(too_many, "too many").state is CommandState.REJECTED
    no_price = ResolveOrder(client_order_id=careless.key(), filled_quantity=Decimal(100), evidence="?")
    assert careless.done(no_price, "no price").reason == "a fill needs its price"
    good = no_price.model_copy(update={"average_price": Decimal(9)})
    assert careless.done(good, "good").state is CommandState.DONE
    assert (careless.state(), careless.order().filled_quantity) == (S.FILLED, 100)
    assert careless.done(good, "again").state is CommandState.REJECTED


def test_an_order_that_arrives_after_it_was_given_up_is_one_order_and_is_taken_back(careless: ClosingDesk) -> None:
    careless.broker.next("place", LOST_ON_THE_WAY)
    careless.close(line())
    careless.steps(3)
    gone = ResolveOrder(client_order_id=careless.key(), filled_quantity=Decimal(0), evidence="by telephone")
    careless.done(gone, "gone")
    key = careless.key()
    careless.gateway.reports.append(careless.broker.take(key))
    careless.steps(2)
    assert careless.broker.cancels == [key]
    assert careless.broker.held[key].state is S.CANCELLED


def test_a_refusal_keeps_the_broker_s_own_words(desk: ClosingDesk) -> None:
    desk.broker.next("place", refused("不可沽空 – not shortable"))
    desk.close(line())
    desk.steps(3)
    assert (desk.state(), desk.order().reject_text) == (S.REJECTED, "不可沽空 – not shortable")
    assert desk.rows("SELECT reject_text FROM orders") == [("不可沽空 – not shortable",)]


def test_what_was_not_written_to_the_wire_is_tried_again(desk: ClosingDesk) -> None:
    desk.broker.next("place", NEVER_WRITTEN)
    desk.close(line())
    desk.steps(5)
    assert desk.state() is S.WORKING
    assert desk.history(desk.key()) == ["QUEUED", "CLAIMED", "SENDING", "QUEUED", "CLAIMED", "SENDING", "WORKING"]


def test_a_machine_that_sleeps_before_the_wire_sends_nothing(desk: ClosingDesk) -> None:
    desk.close(line())
    desk.step()
    desk.asleep = timedelta(seconds=5)
    desk.steps(3)
    assert desk.broker.placed == []
    desk.asleep = timedelta(0)
    desk.steps(2)
    assert len(desk.broker.placed) == 1


def test_an_order_is_taken_back_before_it_leaves(desk: ClosingDesk) -> None:
    desk.close(line())
    desk.step()
    done = desk.done(CancelOrders(client_order_ids=(desk.key(),)), "back", "bob")
    assert (done.state, done.reason) == (CommandState.DONE, "1 cancelled, 0 asked of the broker")
    desk.steps(2)
    assert (desk.state(), desk.order().denial, desk.broker.placed) == (S.CANCELLED, "taken back by bob", [])


def test_an_order_is_taken_back_at_the_broker(desk: ClosingDesk) -> None:
    key = desk.working()
    desk.done(CancelOrders(client_order_ids=(key,)), "back", "bob")
    assert (desk.state(), desk.broker.cancels) == (S.CANCEL_PENDING, [key])
    desk.step()
    assert (desk.state(), desk.answered()) == (S.CANCELLED, (CommandState.DONE, "1 CANCELLED"))


def test_an_order_taken_back_while_its_answer_is_out_is_cancelled_as_soon_as_the_broker_knows_it(
    desk: ClosingDesk,
) -> None:
    desk.close(line())
    desk.steps(2)
    assert desk.state() is S.SENDING
    done = desk.done(CancelOrders(client_order_ids=(desk.key(),)), "back")
    assert done.reason == "0 cancelled, 1 asked of the broker"
    desk.step()
    assert desk.state() is S.CANCELLED
    assert desk.history(desk.key())[-3:] == ["WORKING", "CANCEL_PENDING", "CANCELLED"]


def test_a_refused_cancel_leaves_the_order_working_with_the_broker_s_words(desk: ClosingDesk) -> None:
    key = desk.working()
    desk.broker.next("cancel", refused("too late to cancel"))
    desk.done(CancelOrders(client_order_ids=(key,)), "back")
    desk.step()
    assert (desk.state(), desk.order().reject_text, desk.order().cancel_by) == (S.WORKING, "too late to cancel", "")
    desk.steps(5)
    assert desk.broker.cancels == [key]  # whoever still wants it back asks again
    desk.done(CancelOrders(client_order_ids=(key,)), "back again")
    desk.step()
    assert desk.state() is S.CANCELLED


def test_a_cancel_refused_because_it_was_filled_shows_the_fill(desk: ClosingDesk) -> None:
    key = desk.working()
    desk.fill(key, 100, told=False)
    desk.broker.next("cancel", refused("filled already"))
    desk.done(CancelOrders(client_order_ids=(key,)), "back")
    desk.steps(2)
    assert (desk.state(), desk.order().filled_quantity) == (S.FILLED, 100)


@pytest.mark.parametrize("how", [LOST_ON_THE_WAY, LOST_ON_THE_WAY_BACK])
def test_a_lost_cancel_stays_pending_until_the_broker_was_asked(desk: ClosingDesk, how: Line) -> None:
    key = desk.working()
    desk.broker.next("cancel", how)
    desk.done(CancelOrders(client_order_ids=(key,)), "back")
    desk.step()
    assert desk.state() is S.CANCEL_PENDING
    desk.steps(4)
    assert desk.state() is S.CANCELLED


def test_cancelling_what_is_over_says_so(desk: ClosingDesk) -> None:
    key = desk.working()
    desk.fill(key, 100)
    desk.step()
    late = desk.done(CancelOrders(client_order_ids=(key, "20200316-nobody-0001")), "late")
    assert (late.state, late.reason) == (CommandState.REJECTED, "none of these orders is working any more")


def test_a_report_that_comes_twice_counts_once(desk: ClosingDesk) -> None:
    key = desk.working()
    report = desk.fill(key, 60)
    desk.gateway.reports.append(report)
    desk.step()
    desk.gateway.reports.append(report)
    desk.step()
    assert (desk.order().filled_quantity, len(desk.order().executions)) == (60, 1)


def test_reports_in_the_wrong_order_end_where_the_right_order_ends(desk: ClosingDesk) -> None:
    key = desk.working()
    first, second = desk.fill(key, 60, told=False), desk.fill(key, 40, told=False)
    desk.gateway.reports += [second, first]
    desk.step()
    assert (desk.state(), desk.order().filled_quantity) == (S.FILLED, 100)


def test_a_fill_that_comes_after_the_end_is_counted_and_the_end_stays(desk: ClosingDesk) -> None:
    key = desk.working()
    late = desk.fill(key, 30, told=False)
    over = desk.broker.move(key, S.CANCELLED, "end of day")
    short = OrderReport(key, over.broker_order_id, S.CANCELLED, over.version, Decimal(0), (), "end of day")
    desk.gateway.reports.append(short)
    desk.step()
    desk.gateway.reports.append(late)
    desk.step()
    assert (desk.state(), desk.order().filled_quantity) == (S.CANCELLED, 30)


def test_an_end_that_speaks_of_fills_we_do_not_have_is_asked_about_first(desk: ClosingDesk) -> None:
    key = desk.working()
    desk.fill(key, 30, told=False)
    over = desk.broker.move(key, S.EXPIRED, "end of day")
    without = OrderReport(key, over.broker_order_id, over.state, over.version, over.filled_quantity, (), over.text)
    desk.gateway.reports.append(without)
    desk.step()
    assert (desk.state(), desk.broker.questions) == (S.WORKING, [key])
    desk.step()
    assert (desk.state(), desk.order().filled_quantity) == (S.EXPIRED, 30)
    desk.steps(10)
    assert desk.broker.questions == [key]


def test_a_reject_after_a_part_was_filled_ends_the_order_with_its_fills_and_the_words(desk: ClosingDesk) -> None:
    key = desk.working()
    desk.fill(key, 30)
    desk.step()
    desk.gateway.reports.append(desk.broker.move(key, S.REJECTED, "halted at the exchange"))
    desk.step()
    assert (desk.state(), desk.order().filled_quantity) == (S.CANCELLED, 30)
    assert desk.order().reject_text == "halted at the exchange"


def test_a_report_of_an_order_that_is_not_ours_changes_nothing(desk: ClosingDesk) -> None:
    desk.gateway.reports.append(OrderReport("20200316-theirs-0001", "B9", S.WORKING, 0, Decimal(0)))
    desk.step()
    assert desk.rows("SELECT count(*) FROM close_orders") == [(0,)]


def test_a_resolved_order_is_not_asked_about_for_ever(desk: ClosingDesk) -> None:
    key = desk.working()
    told = desk.broker.held[key]
    desk.gateway.reports.append(OrderReport(key, told.broker_order_id, S.FILLED, 5, Decimal(100)))
    desk.broker.next("find", Line(Answer.NOT_FOUND))
    desk.steps(2)
    assert desk.state() is S.UNKNOWN
    good = ResolveOrder(client_order_id=key, filled_quantity=Decimal(0), evidence="by telephone")
    desk.done(good, "good")
    desk.steps(20, seconds=5)
    asked = len(desk.broker.questions)
    desk.steps(20, seconds=5)
    assert len(desk.broker.questions) == asked


def test_every_step_of_an_order_and_every_fill_has_its_audit_row(desk: ClosingDesk) -> None:
    key = desk.working()
    desk.fill(key, 60)
    desk.step()
    desk.done(CancelOrders(client_order_ids=(key,)), "back", "bob")
    desk.step()
    facts = facts_of(desk, AuditKind.ORDER, key)
    assert [one["from"] for one in facts if "from" in one] == desk.history(key)[:-1]
    assert facts[0]["asked_by"] == "ann"
    assert [one["cancel_by"] for one in facts if one.get("cancel_by")] == ["bob"]
    [fill] = facts_of(desk, AuditKind.EXECUTION, desk.order().executions[0].execution_id)
    assert (fill["quantity"], fill["price"]) == ("60", "10")
    [accepted, done] = facts_of(desk, AuditKind.COMMAND, "c")
    assert (accepted["state"], done["state"], said(done["reason"])) == ("ACCEPTED", "DONE", "1 CANCELLED")
    assert verify(desk.store)[1] == ()
