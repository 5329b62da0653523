"""Prices and quantities that leave: on tick and lot to the last digit, never above the position or past the collar."""

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.closing.prices import (
    Rounding,
    closable_quantity,
    collar_rate,
    default_limit,
    exact,
    on_tick,
    peg_price,
    whole_lots,
    worst_price,
)
from workstation.domain.enums import OrderSide
from workstation.domain.orders import OrderType
from workstation.policy.keys import Limits

BUY, SELL = OrderSide.BUY, OrderSide.SELL
D = Decimal
TICKS = st.sampled_from([D("0.0001"), D("0.005"), D("0.01"), D("0.05"), D("0.25"), D("1"), D("5")])
LOTS = st.sampled_from([D("0.001"), D("0.1"), D("1"), D("100")])
PRICES = st.decimals("-500", "5000", places=4)
SIDES = st.sampled_from([BUY, SELL])
QUANTITIES = st.integers(-10_000_000, 10_000_000).map(lambda thousandths: thousandths / 1000)


@given(st.integers(-(10**12), 10**12), st.integers(0, 6))
def test_that_a_float_of_a_book_is_the_decimal_it_was_read_from(digits, places):
    number = D(digits).scaleb(-places)
    assert exact(float(number)) == number


def test_that_float_noise_is_gone():
    assert exact(0.1 + 0.2) == D("0.3")
    assert exact(1.1 * 3) == D("3.3")


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_that_what_is_no_number_is_refused(number):
    with pytest.raises(ValueError, match="no price"):
        exact(number)


@given(PRICES, TICKS, SIDES)
def test_that_a_price_on_tick_is_whole_ticks_and_less_than_a_tick_away_on_the_side_asked_for(price, tick, side):
    passive = on_tick(price, tick, side, Rounding.PASSIVE)
    aggressive = on_tick(price, tick, side, Rounding.AGGRESSIVE)
    assert passive % tick == 0 == aggressive % tick
    assert abs(passive - price) < tick > abs(aggressive - price)
    dearer, cheaper = (passive, aggressive) if side is SELL else (aggressive, passive)
    assert cheaper <= price <= dearer


@given(st.decimals("0", "100000", places=3), LOTS)
def test_that_lots_are_whole_and_never_more_than_the_quantity(quantity, lot):
    lots = whole_lots(quantity, lot)
    assert lots % lot == 0
    assert 0 <= quantity - lots < lot


@given(QUANTITIES, QUANTITIES, st.decimals("0", "5000", places=3), LOTS)
def test_that_what_is_closable_never_exceeds_the_position_nor_what_is_available_in_either_direction(
    held, available, taken, lot
):
    closable = closable_quantity(held, available, taken, lot)
    assert closable % lot == 0
    assert closable >= 0
    if closable:
        assert closable + taken <= exact(abs(held))
        assert closable + taken <= exact(abs(available))
        assert held * available > 0
    elif held * available > 0:
        assert min(exact(abs(held)), exact(abs(available))) - taken < lot


@given(PRICES, st.sampled_from([0.0, 0.03, 0.07, 0.1]), TICKS, SIDES)
def test_that_the_worst_price_is_within_the_collar_or_a_tick_and_on_tick(mark, rate, tick, side):
    price = worst_price(side, float(mark), rate, tick)
    room = max(abs(mark) * exact(rate), tick)
    assert price % tick == 0
    if side is BUY:
        assert mark - tick < price <= mark + room
    else:
        assert price >= mark - room
        assert price < mark + tick or price == tick  # a tick is the least that what is worth anything is sold for
        assert price > 0 or mark <= 0


def test_worst_prices_by_hand():
    assert worst_price(SELL, 100.0, 0.03, D("0.01")) == D("97.00")
    assert worst_price(BUY, 100.0, 0.03, D("0.01")) == D("103.00")
    assert worst_price(SELL, 10.005, 0.03, D("0.01")) == D("9.71")  # 9.70485 rounded up, never past the collar
    assert worst_price(BUY, 10.005, 0.03, D("0.01")) == D("10.30")  # 10.30515 rounded down
    assert worst_price(SELL, 0.02, 0.03, D("0.01")) == D("0.01")  # a tick is always room enough
    assert worst_price(SELL, -37.63, 0.03, D("0.01")) == D("-38.75")  # oil, 20 April 2020: -38.7589


def test_where_a_pegged_order_stands():
    assert peg_price(OrderType.PEG_BID, 10.01, 10.05, 2, D("0.01")) == D("10.03")
    assert peg_price(OrderType.PEG_ASK, 10.01, 10.05, -3, D("0.01")) == D("10.02")
    assert peg_price(OrderType.PEG_BID, math.nan, 10.05, 0, D("0.01")) is None


def test_the_limits_that_are_proposed():
    tick = D("0.01")
    assert default_limit(SELL, 10.01, 10.05, 10.03, tick) == D("10.01")
    assert default_limit(BUY, 10.01, 10.05, 10.03, tick) == D("10.05")
    assert default_limit(SELL, math.nan, math.nan, 10.034, tick) == D("10.04")  # the mark, not below it
    assert default_limit(BUY, math.nan, math.nan, 10.034, tick) == D("10.03")
    assert default_limit(SELL, 0.0, 10.05, 10.03, tick) == D("10.03")  # nobody bids
    assert default_limit(SELL, 10.06, 10.05, 10.03, tick) == D("10.03")  # crossed
    assert default_limit(SELL, math.nan, math.nan, math.nan, tick) is None
    assert default_limit(SELL, -37.70, -37.50, -37.60, tick) == D("-37.70")


def test_that_no_collar_is_wider_than_the_widest():
    assert collar_rate(Limits(), illiquid=False) == 0.03
    assert collar_rate(Limits(), illiquid=True) == 0.07
    assert collar_rate(Limits(collar_illiquid=0.5), illiquid=True) == 0.10
