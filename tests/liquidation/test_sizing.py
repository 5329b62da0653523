"""How many lots: against trying every number of lots, where X is not monotone, and the closed form."""

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.liquidation.facts import book, future, option
from tests.liquidation.worlds import make_world
from workstation.domain.enums import OrderSide
from workstation.domain.exact import exact
from workstation.liquidation.depth import limit_price, reachable, total_lots
from workstation.liquidation.figures import account_figures
from workstation.liquidation.rules import CostModel, Rules
from workstation.liquidation.sizing import Curve, fewest_lots_for, lots_needed, lowering_lots


def curve(holding, shortfall, bids=(), asks=(), wide=False, rules=None):
    side = holding.closing_side
    limit = limit_price(holding.contract, side, wide=wide)
    ladders = {holding.contract.symbol: book(bids, asks, holding.contract.lot)}
    return Curve(holding, reachable(ladders, holding, limit), Decimal(shortfall), rules or Rules())


@exact
def tried(one):
    """Every number of lots, level by level: the first with X <= 0, else the lowest X of the levels that lower it."""
    done, start = 0, one.shortfall
    for level in one.levels:
        values = {lots: one.at(lots) for lots in range(done + 1, done + level.lots + 1)}
        if reached := [lots for lots, value in values.items() if value <= 0]:
            return reached[0]
        if values[done + level.lots] >= start:
            return min({done: start, **values}.items(), key=lambda pair: (pair[1], pair[0]))[0]
        done, start = done + level.lots, values[done + level.lots]
    return done


@given(st.integers(0, 2**64).map(Random))
def test_that_the_number_of_lots_is_the_one_that_trying_all_finds(random):
    world = make_world(random)
    shortfall = abs(account_figures(world.account, world.rules).shortfall) * random.randint(1, 100) / 100
    for holding in (*world.account.futures, *world.account.short_options):
        limit = limit_price(holding.contract, holding.closing_side, wide=random.random() < 0.5)
        one = Curve(holding, reachable(world.ladders(), holding, limit), shortfall, world.rules)
        if shortfall > 0 and total_lots(one.levels) < 3000:
            assert exact(lots_needed)(one) == tried(one)


def test_that_one_tier_and_one_level_give_the_closed_form():
    one = curve(future("0.5", average="62000"), "124", bids=[("59990", "5")])
    release, cost = Decimal(62000) * Decimal("0.004") + 900, 10 + Decimal("0.0006") * 59990
    quantity = Decimal(124) / (release - Decimal("0.9") * cost)
    assert lots_needed(one) == 113 == int(quantity / Decimal("0.001")) + 1


def test_that_the_fee_step_may_reach_the_target_at_once():
    """From 10,200 to 10,000 of nominal the fee falls from 1.5 % of it to 0.06 %: 144 and more are released."""
    one = curve(future("0.17"), "140", bids=[("59990", "5")])
    assert lots_needed(one) == 4
    assert one.at(3) > 0
    assert one.at(4) < -5


def test_that_a_level_that_costs_more_than_it_releases_is_not_used():
    one = curve(future("2"), "900", bids=[("59990", "0.1"), ("57100", "5")], wide=True)
    assert total_lots(one.levels) == 2000
    assert lots_needed(one) == 100


def test_that_a_position_too_small_is_closed_whole_and_dust_is_left():
    assert lots_needed(curve(future("0.0304"), "1000", bids=[("59990", "5")])) == 30


def test_that_a_sold_option_is_cut_at_the_first_level_that_does_not_lower_x():
    one = curve(option("-1.5"), "9999", asks=[("2700", "0.5"), ("5590", "0.5"), ("2701", "0.5")])
    assert [level.price for level in one.levels] == [2700, 2701, 5590]
    assert lowering_lots(one) == lots_needed(one) == 150
    dear = curve(option("-1.5", mark="100", spot="1000", strike="900"), "9999", asks=[("200", "1"), ("215", "1")])
    assert lowering_lots(dear) == 0


def test_that_the_fewest_lots_of_a_sale_bring_what_is_missing():
    held = option("1", "P", mark="5600")
    levels = reachable({held.contract.symbol: book([("5550", "0.3"), ("5500", "2")], (), "0.01")}, held, Decimal(3920))
    assert fewest_lots_for(held, levels, Decimal("2115.9832"), Rules()) == 39
    assert fewest_lots_for(held, levels, Decimal(10**9), Rules()) == 100


@pytest.mark.parametrize(
    ("holding", "wide", "limits"),
    [
        (future("1", mark="60000.05"), False, ("59400.1", "60600.0")),
        (future("1"), True, ("57000", "63000")),
        (option("1", mark="100"), False, ("0.1", "6100")),  # w = max(1, 4 x 0.5) = 2
        (option("1", mark="5600", delta="-0.70"), False, ("3920", "14000")),
        (option("1", mark="1000", delta="0.1"), False, ("400", "4000")),
    ],
)
def test_that_limits_are_the_band_rounded_into_itself(holding, wide, limits):
    sides = (OrderSide.SELL, OrderSide.BUY)
    assert tuple(limit_price(holding.contract, side, wide=wide) for side in sides) == tuple(map(Decimal, limits))


def test_that_a_level_under_a_lot_does_not_count_and_levels_are_taken_best_first():
    ladder = book([("10", "0.0009"), ("9", "0.0029"), ("11", "0.001")], lot="0.001")
    assert [(level.price, level.lots) for level in ladder.bids] == [(11, 1), (9, 2)]
    assert [(level.price, level.lots) for level in ladder.consumed(OrderSide.SELL, 2).bids] == [(9, 1)]


def test_that_the_venue_charges_the_rate_of_the_nominal_before_the_step():
    one = curve(future("1"), "100", bids=[("59990", "5")], rules=Rules(cost=CostModel.VENUE))
    assert one.fills(1000).fee == Decimal("0.015") * 59990
    sold = curve(option("-1"), "100", asks=[("2700", "5")], rules=Rules(cost=CostModel.VENUE))
    assert sold.fills(100).fee == 114
