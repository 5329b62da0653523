"""What an approver sees: then, now, and what differs by more than two per cent."""

from decimal import Decimal

import pytest

from tests.desk.order_rows import order, order_table
from workstation.desk.asked import (
    accounts_then_and_now,
    asked_lines,
    batch_of,
    change,
    is_notable,
    then_and_now,
    wishes_of,
)
from workstation.desk.previews import AccountPreview
from workstation.domain.enums import OrderSide
from workstation.domain.orders import OrderState, OrderType

WAITING = OrderState.AWAITING_APPROVAL


def lines(*rows):
    return asked_lines(order_table(*rows), "c1")


def test_that_only_orders_of_the_request_that_still_wait_are_shown():
    found = lines(
        order("a", WAITING),
        order("b", WAITING, command_id="c2"),
        order("c", OrderState.CANCELLED),
        order("d", WAITING, symbol="ABC"),
    )
    assert [(line.symbol, line.key) for line in found] == [("ABC", "d"), ("XYZ", "a")]


def test_that_what_was_not_known_when_it_was_asked_stays_unknown():
    (line,) = lines(order("a", WAITING, mark_at_request=float("nan"), call_after_expected=float("nan")))
    assert (line.mark, line.call_after, line.price) == (None, None, None)


@pytest.mark.parametrize(
    ("then", "now", "notable"),
    [
        (100.0, 102.0, False),
        (100.0, 102.1, True),
        (100.0, 97.9, True),
        (-100.0, -103.0, True),
        (0.0, 0.0, False),
        (0.0, 5.0, True),
        (None, 5.0, False),
        (5.0, None, False),
    ],
)
def test_that_two_per_cent_are_not_notable_and_more_is(then, now, notable):
    assert is_notable(then, now) is notable


def test_that_a_change_from_nothing_has_no_percentage():
    assert change(0.0, 5.0) is None
    assert change(100.0, 90.0) == pytest.approx(-0.1)


@pytest.mark.parametrize(
    ("side", "position", "exceeds"),
    [
        (OrderSide.SELL, 100.0, False),
        (OrderSide.SELL, 99.0, True),
        (OrderSide.SELL, -100.0, True),
        (OrderSide.BUY, -100.0, False),
        (OrderSide.BUY, -50.0, True),
        (OrderSide.BUY, 0.0, True),
        (OrderSide.SELL, None, False),
    ],
)
def test_that_more_than_is_held_by_now_is_seen_on_both_sides(side, position, exceeds):
    (line,) = then_and_now(
        lines(order("a", WAITING, side=side)), {}, {} if position is None else {("A", "XYZ"): position}
    )
    assert line.exceeds_position is exceeds


def test_that_accounts_stand_once_beside_what_was_computed_now():
    asked = lines(order("a", WAITING), order("b", WAITING, symbol="ABC"), order("c", WAITING, account="B"))
    one, other = accounts_then_and_now(asked, {"A": AccountPreview("A", "USD", 800.0, 0.0, 300.0)})
    assert (one.account, one.call_then, one.call_now, one.after_now, one.is_notable) == ("A", 500.0, 800.0, 0.0, True)
    assert (other.account, other.call_now, other.is_notable) == ("B", None, False)


def test_that_the_worker_is_asked_for_the_same_orders():
    asked = lines(order("a", WAITING, order_type=OrderType.LIMIT, price=9.5, quantity=12.5))
    assert batch_of("b", asked, supervisor=True).accounts == (("A", "alert A"),)
    ((key, wish),) = wishes_of(asked).items()
    assert key == ("A", "XYZ")
    assert (wish.quantity, wish.order_type, wish.limit_price) == (Decimal("12.5"), OrderType.LIMIT, Decimal("9.5"))


def test_that_a_pegged_orders_last_price_is_no_limit():
    ((_, wish),) = wishes_of(lines(order("a", WAITING, order_type=OrderType.PEG_BID, price=9.5, peg_ticks=2))).items()
    assert (wish.limit_price, wish.peg_ticks) == (None, 2)
