"""Orders over a restart, a store that refuses a commit, and one that does not say whether it took it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.engine.closing_desks import ClosingDesk, closing_desk, line
from tests.engine.refusing_store import refusing
from tests.fakes.broker import LOST_ON_THE_WAY
from workstation.commands.approval import ApproveCommand
from workstation.commands.closing import CancelOrders, EngageKillSwitch
from workstation.domain.enums import CommandState
from workstation.domain.orders import OrderState
from workstation.store.audit import verify
from workstation.store.connect import Store

S = OrderState


@pytest.fixture
def desk(sqlite_url: str, opened: Callable[[str], Store]) -> ClosingDesk:
    return closing_desk(opened(sqlite_url), approval_orders=1)


def test_what_was_queued_and_claimed_leaves_once_after_a_restart(desk: ClosingDesk) -> None:
    desk.close(line())
    desk.step()
    assert desk.state() is S.CLAIMED
    desk.restart()
    desk.steps(4)
    assert (desk.state(), len(desk.broker.placed)) == (S.WORKING, 1)


def test_nothing_leaves_in_the_first_step_after_a_restart(desk: ClosingDesk) -> None:
    desk.close(line())
    desk.step()
    desk.restart()
    desk.step()
    assert (desk.state(), desk.broker.placed) == (S.QUEUED, [])


def test_what_was_being_sent_is_asked_about_and_adopted(desk: ClosingDesk) -> None:
    desk.close(line())
    desk.steps(2)
    assert (desk.state(), len(desk.broker.placed)) == (S.SENDING, 1)  # its answer dies with the engine
    desk.restart()
    desk.step()
    assert (desk.state(), desk.broker.questions) == (S.UNKNOWN, [desk.key()])
    desk.steps(2)
    assert (desk.state(), len(desk.broker.placed)) == (S.WORKING, 1)


def test_what_left_before_a_restart_counts_against_the_minute(sqlite_url: str, opened: Callable[[str], Store]) -> None:
    desk = closing_desk(opened(sqlite_url), orders_per_minute=2)
    desk.close(*(line(account) for account in ("A1", "A2", "A3")))
    desk.steps(4)
    assert len(desk.broker.placed) == 2
    desk.restart()
    desk.steps(30)
    assert len(desk.broker.placed) == 2
    desk.restart()
    desk.steps(32)
    assert len(desk.broker.placed) == 3


def test_fills_made_while_no_engine_ran_are_found(desk: ClosingDesk) -> None:
    key = desk.working()
    desk.fill(key, 100, told=False)
    desk.restart()
    desk.steps(3)
    assert (desk.state(), desk.order().filled_quantity) == (S.FILLED, 100)
    assert desk.answered() == (CommandState.DONE, "1 FILLED")


def test_a_partial_fill_counts_once_over_a_restart(desk: ClosingDesk) -> None:
    key = desk.working()
    report = desk.fill(key, 60)
    desk.step()
    desk.restart()
    desk.gateway.reports.append(report)
    desk.steps(3)
    assert (desk.state(), desk.order().filled_quantity) == (S.PARTIALLY_FILLED, 60)


def test_a_cancel_on_its_way_is_asked_for_again(desk: ClosingDesk) -> None:
    key = desk.working()
    desk.broker.next("cancel", LOST_ON_THE_WAY)
    desk.done(CancelOrders(client_order_ids=(key,)), "back")
    assert desk.state() is S.CANCEL_PENDING
    desk.restart()
    desk.steps(4)
    assert (desk.state(), desk.broker.cancels) == (S.CANCELLED, [key, key])


def test_an_unknown_order_stays_unknown_and_is_asked_about(desk: ClosingDesk) -> None:
    desk.broker.next("place", LOST_ON_THE_WAY)
    desk.close(line())
    desk.steps(3)
    desk.restart()
    asked = len(desk.broker.questions)
    desk.steps(3)
    assert desk.state() is S.UNKNOWN
    assert len(desk.broker.questions) > asked
    assert len(desk.broker.placed) == 1


def test_a_batch_that_waits_for_a_second_person_waits_on_with_its_time(desk: ClosingDesk) -> None:
    desk.close(line("A1"), line("A2"))
    desk.step()
    desk.restart()
    desk.step(300)
    assert desk.answered()[0] is CommandState.AWAITING_APPROVAL
    desk.done(ApproveCommand(command_id="c"), "yes")
    desk.steps(3)
    assert [order.state for order in desk.orders()] == [S.WORKING] * 2


def test_the_time_for_an_approval_runs_on_while_no_engine_runs(desk: ClosingDesk) -> None:
    desk.close(line("A1"), line("A2"))
    desk.step()
    desk.restart()
    desk.step(601)
    assert desk.answered()[0] is CommandState.EXPIRED
    assert {order.state for order in desk.orders()} == {S.EXPIRED}


def test_an_engaged_switch_holds_over_a_restart(desk: ClosingDesk) -> None:
    desk.done(EngageKillSwitch(reason="storm"), "kill", "bob")
    desk.restart()
    desk.step()
    desk.close(line())
    desk.step()
    assert desk.answered()[1] == "A1 X: the kill switch is engaged: no order leaves"


def test_a_command_whose_orders_ended_before_the_restart_is_done(desk: ClosingDesk) -> None:
    key = desk.working()
    desk.fill(key, 100)
    with refusing(desk, unknown=True):
        desk.step()
    desk.restart()
    desk.steps(2)
    assert desk.answered() == (CommandState.DONE, "1 FILLED")


# --- the store


def test_an_order_whose_right_to_be_sent_was_refused_by_the_store_is_not_sent(desk: ClosingDesk) -> None:
    desk.close(line())
    desk.step()
    with refusing(desk):
        desk.step()  # T2
        assert desk.broker.placed == []
        desk.steps(2)
        assert desk.broker.placed == []
    desk.steps(3)
    assert (desk.state(), len(desk.broker.placed)) == (S.WORKING, 1)


def test_an_order_whose_commit_nobody_knows_of_is_not_sent_by_that_right_and_once_in_all(desk: ClosingDesk) -> None:
    desk.close(line())
    desk.step()
    with refusing(desk, unknown=True):
        desk.step()  # T2 is in the store, and the engine does not know it
    assert (desk.state(), desk.broker.placed) == (S.SENDING, [])
    desk.steps(4)
    assert (desk.state(), len(desk.broker.placed)) == (S.WORKING, 1)
    assert desk.history(desk.key())[:5] == ["QUEUED", "CLAIMED", "SENDING", "QUEUED", "CLAIMED"]


def test_an_acceptance_whose_commit_was_lost_makes_its_orders_once(desk: ClosingDesk) -> None:
    desk.close(line())
    with refusing(desk):
        desk.steps(3)
    desk.steps(4)
    assert desk.answered()[0] is CommandState.ACCEPTED
    assert (desk.state(), len(desk.broker.placed)) == (S.WORKING, 1)
    assert verify(desk.store)[1] == ()


def test_fills_reported_while_the_store_refuses_are_kept(desk: ClosingDesk) -> None:
    key = desk.working()
    with refusing(desk):
        desk.fill(key, 60)
        desk.step()
        desk.fill(key, 40)
        desk.step()
    desk.step()
    assert (desk.state(), desk.order().filled_quantity) == (S.FILLED, 100)
    assert desk.answered() == (CommandState.DONE, "1 FILLED")
    assert verify(desk.store)[1] == ()


def test_a_switch_engaged_in_a_step_that_the_store_refused_stops_at_once(desk: ClosingDesk) -> None:
    desk.close(line())
    desk.step()
    desk.say(EngageKillSwitch(reason="storm"), "kill", "bob")
    with refusing(desk):
        desk.step()
    desk.steps(3)
    assert (desk.state(), desk.broker.placed) == (S.CANCELLED, [])
    assert desk.answer("kill").state is CommandState.DONE
