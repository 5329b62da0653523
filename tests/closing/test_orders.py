"""One order through its life: legal steps only, and the same end in whatever order the broker's reports come."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import permutations

import pytest

from tests.closing.tickets import ticket
from workstation.closing.orders import IllegalOrderStepError, Order, cancel_refused, reported, stepped
from workstation.domain.orders import AT_BROKER, FINAL, STEPS, OrderState
from workstation.ports import Execution, OrderReport

_S = OrderState
AT = datetime(2020, 3, 16, 14, 0, tzinfo=UTC)


def _order(state: OrderState = _S.SENDING, quantity: int = 100) -> Order:
    return Order(ticket(quantity=quantity), state, AT)


def _fill(number: int, quantity: int, price: str = "10") -> Execution:
    return Execution(f"E{number}", Decimal(quantity), Decimal(price), AT + timedelta(seconds=number))


def _report(state: OrderState, version: int, filled: int, *executions: Execution, text: str = "") -> OrderReport:
    return OrderReport("20200316-a-0001", "B1", state, version, Decimal(filled), executions, text)


FILLED_IN_THREE = [
    _report(_S.WORKING, 0, 0),
    _report(_S.PARTIALLY_FILLED, 1, 30, _fill(1, 30, "10.00")),
    _report(_S.PARTIALLY_FILLED, 2, 70, _fill(2, 40, "9.90")),
    _report(_S.FILLED, 3, 100, _fill(3, 30, "9.80")),
    _report(_S.FILLED, 3, 100, _fill(3, 30, "9.80")),  # said twice
    _report(_S.PARTIALLY_FILLED, 1, 30, _fill(1, 30, "10.00")),  # and the first once more
]
CANCELLED_AFTER_A_FILL = [
    _report(_S.WORKING, 0, 0),
    _report(_S.PARTIALLY_FILLED, 1, 30, _fill(1, 30)),
    _report(_S.CANCELLED, 2, 30, text="cancelled as asked"),
]


@pytest.mark.parametrize("story", [FILLED_IN_THREE, CANCELLED_AFTER_A_FILL])
def test_reports_in_any_order_and_number_come_to_the_same_end(story: list[OrderReport]) -> None:
    whole = {one.execution_id: one for report in story for one in report.executions}
    newest = max(story, key=lambda report: report.version)
    for sequence in permutations(story):
        order = _order()
        for report in sequence:
            order = reported(order, report, AT)
        if order.incomplete:  # the engine asks about it: the broker tells everything
            order = reported(order, OrderReport("", "B1", newest.state, newest.version, newest.filled_quantity,
                                                tuple(whole.values())), AT)  # fmt: skip
        assert order.state is newest.state
        assert order.filled_quantity == newest.filled_quantity
        assert {one.execution_id for one in order.executions} == set(whole)


def test_an_average_price_weighs_quantities() -> None:
    order = _order()
    for report in FILLED_IN_THREE:
        order = reported(order, report, AT)
    assert order.average_price == Decimal("9.90")
    assert order.leaves_quantity == 0


def test_an_end_is_not_believed_before_all_its_fills_are_here() -> None:
    order = reported(_order(), _report(_S.FILLED, 3, 100), AT)
    assert order.incomplete
    assert not order.is_final
    assert order.leaves_quantity == 100


def test_a_fill_that_comes_after_the_cancel_counts_and_the_order_stays_over() -> None:
    order = reported(_order(), _report(_S.CANCELLED, 2, 0), AT)
    late = reported(order, _report(_S.PARTIALLY_FILLED, 1, 30, _fill(1, 30)), AT)
    assert (late.state, late.filled_quantity) == (_S.CANCELLED, 30)


def test_a_cancel_on_its_way_stays_visible_until_the_broker_has_decided() -> None:
    asked = stepped(_order(_S.WORKING), _S.CANCEL_PENDING, AT)
    meanwhile = reported(asked, _report(_S.PARTIALLY_FILLED, 1, 30, _fill(1, 30)), AT)
    assert meanwhile.state is _S.CANCEL_PENDING
    assert reported(meanwhile, _report(_S.FILLED, 2, 100, _fill(2, 70)), AT).state is _S.FILLED
    refused = cancel_refused(meanwhile, "too late to cancel", AT)
    assert (refused.state, refused.reject_text) == (_S.PARTIALLY_FILLED, "too late to cancel")


def test_a_report_settles_an_unknown_order() -> None:
    lost = _order(_S.UNKNOWN)
    assert reported(lost, _report(_S.WORKING, 0, 0), AT).state is _S.WORKING
    assert reported(lost, _report(_S.REJECTED, 0, 0, text="no borrow"), AT).reject_text == "no borrow"


@pytest.mark.parametrize("state", OrderState)
@pytest.mark.parametrize("after", OrderState)
def test_only_the_steps_of_the_table_are_taken(state: OrderState, after: OrderState) -> None:
    order = _order(state)
    if after in STEPS.get(state, frozenset()):
        assert stepped(order, after, AT).state is after
    else:
        with pytest.raises(IllegalOrderStepError, match=f"is {state.name}, it cannot become {after.name}"):
            stepped(order, after, AT)


def test_what_is_over_stays_over_and_what_left_is_never_sendable_without_a_question() -> None:
    assert {_S.FILLED, _S.CANCELLED, _S.REJECTED, _S.EXPIRED} == FINAL
    for state in AT_BROKER - {_S.SENDING, _S.UNKNOWN}:
        assert not STEPS[state] & {_S.QUEUED, _S.CLAIMED, _S.SENDING}
    assert _S.SENDING not in STEPS[_S.UNKNOWN]
