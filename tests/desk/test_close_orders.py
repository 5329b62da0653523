"""What close-out orders add up to, what taking back would do, and what the kill switch would hit."""

from datetime import timedelta

import pytest

from tests.desk.alert_rows import HOUR_US, NOW, NOW_US
from tests.desk.order_rows import order, order_table
from workstation.desk.close_orders import (
    cancel_effect,
    hit_by_kill_switch,
    open_values,
    order_headlines,
    waiting_requests,
)
from workstation.domain.orders import FINAL, OrderState

S = OrderState
MIDNIGHT = NOW - timedelta(hours=9)


def every_state():
    return order_table(*(order(state.name, state) for state in S))


def test_that_headlines_count_each_state_once_and_where_it_belongs():
    found = order_headlines(every_state(), every_state().slots, MIDNIGHT)
    assert (found.awaiting, found.queued, found.working, found.unknown) == (1, 2, 4, 1)
    assert (found.filled_today, found.rejected_today) == (1, 1)


def test_that_what_was_filled_yesterday_is_not_of_today():
    table = order_table(order("a", S.FILLED, updated_at=NOW_US - 10 * HOUR_US), order("b", S.FILLED))
    assert order_headlines(table, table.slots, MIDNIGHT).filled_today == 1


def test_that_the_working_value_is_of_the_open_part_and_says_what_is_not_in_it():
    table = order_table(
        order("a", S.PARTIALLY_FILLED, filled_quantity=25.0, value_reporting=-1000.0),
        order("b", value_reporting=float("nan")),
    )
    found = order_headlines(table, table.slots, MIDNIGHT)
    assert (found.working_value, found.unvalued) == (750.0, 1)


def test_that_only_what_is_not_over_and_not_being_cancelled_can_be_taken_back():
    table = every_state()
    effect = cancel_effect(table, table.slots)
    names = set(table.keys(effect.slots))
    assert names == {state.name for state in S} - {state.name for state in FINAL} - {"CANCEL_PENDING"}
    assert effect.at_broker == len({"SENDING", "WORKING", "PARTIALLY_FILLED", "UNKNOWN"})
    assert effect.value == pytest.approx(7000.0)


def test_that_nothing_to_take_back_has_no_value():
    table = order_table(order("a", S.FILLED))
    effect = cancel_effect(table, table.slots)
    assert (len(effect.slots), effect.at_broker, effect.value) == (0, 0, 0.0)


def test_that_a_request_is_named_once_however_many_orders_wait_for_it():
    waiting = S.AWAITING_APPROVAL
    table = order_table(
        order("a", waiting), order("b", waiting), order("c", command_id="c2"), order("d", waiting, command_id="c3")
    )
    assert set(waiting_requests(table, table.slots)) == {"c1", "c3"}


def test_that_the_kill_switch_of_a_desk_hits_its_own_orders_only():
    table = order_table(
        order("a", S.QUEUED),
        order("b", S.WORKING),
        order("c", S.UNKNOWN, desk="desk-2"),
        order("d", S.CANCEL_PENDING),
        order("e", S.FILLED),
        order("f", S.AWAITING_APPROVAL, desk="desk-2"),
    )
    assert hit_by_kill_switch(table, "desk-1") == (1, 1)
    assert hit_by_kill_switch(table, "") == (2, 2)
    assert hit_by_kill_switch(table, "desk-3") == (0, 0)


def test_that_an_order_of_nothing_known_has_no_open_value():
    table = order_table(order("a", quantity=float("nan")))
    assert str(open_values(table, table.slots)[0]) == "nan"
