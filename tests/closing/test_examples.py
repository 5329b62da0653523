"""Plans worked out by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.margin.books import AT, one_account, option, rate, stock
from workstation.closing.goals import All, Cure, Fraction, Symbols
from workstation.closing.plan import plan
from workstation.closing.proposal import Notice, Obstacle, Plan, Why
from workstation.domain.enums import OrderSide
from workstation.domain.failures import InputRefusedError
from workstation.policy import Policy
from workstation.policy.keys import Close

FREE = Close(cure_buffer=0, impact=0, fee_rate=0, fee_minimum=0)


def planned(book, goal, close=FREE, **options) -> Plan:
    return plan(book, Policy(close=close), 0, goal, AT, {}, **options)


def orders(made: Plan) -> list[tuple[str, OrderSide, float]]:
    return [(step.symbol, step.side, float(step.quantity)) for step in made.best.steps]


def reasons(made: Plan) -> dict[str, Obstacle]:
    return {left.symbol: left.obstacle for left in made.left}


def leveraged(**cells):
    """1,000 A at 100 half on credit, rate .60: call = 60,000 - 50,000 = 10,000; a share sold releases 60."""
    return one_account(
        cash=-50_000,
        positions={"A": {"quantity": 1000, **cells.pop("position", {})}},
        instruments=[stock("A", **cells)],
        prices={"A": 100},
        rates=[rate("*", "LONG", 0.6, 0.6)],
    )


def test_that_a_cure_sells_the_fewest_shares():
    """10,000 / 60 = 166.7 shares."""
    made = planned(leveraged(), Cure())
    assert orders(made) == [("A", OrderSide.SELL, 167)]
    assert (made.call_before, made.best.call_after, made.best.reached) == (10_000, 0, True)
    assert made.best.steps[0].released == pytest.approx(167 * 60)
    assert made.best.steps[0].proceeds == pytest.approx(16_700)


def test_that_the_buffer_is_a_share_of_the_call():
    """10,500 / 60 = 175 shares to the share."""
    assert orders(planned(leveraged(), Cure(), Close(cure_buffer=0.05, impact=0, fee_rate=0, fee_minimum=0))) == [
        ("A", OrderSide.SELL, 175)
    ]


def test_that_lots_are_whole():
    made = planned(leveraged(lot_size=100), Cure())
    assert made.best.steps[0].quantity == Decimal(200)


def test_that_costs_are_half_spread_impact_and_fee():
    """Bid 99, ask 101; 175 shares of 2,800 a day: 175 + .1 x 17,500 x sqrt(1/16) + .001 x 17,500."""
    book = leveraged(adv=2_800)
    book.quotes.bid[0], book.quotes.ask[0] = 99, 101
    made = planned(book, Fraction(0.175), Close(impact=0.1, fee_rate=0.001, fee_minimum=1, max_adv_share=1))
    cost = made.best.steps[0].cost
    assert (cost.half_spread, cost.impact, cost.fee) == pytest.approx((175, 437.5, 17.5))
    assert made.best.steps[0].call_after == pytest.approx(10_000 - 175 * 60 + 630)


def test_that_a_quote_without_two_sides_and_an_unknown_volume_are_said():
    assert planned(leveraged(), All()).best.steps[0].notices == (Notice.NO_SPREAD, Notice.NO_VOLUME)


@pytest.mark.parametrize(
    ("cells", "obstacle"),
    [
        ({"status": "HALTED"}, Obstacle.HALTED),
        ({"status": "SUSPENDED"}, Obstacle.SUSPENDED),
        ({"status": "DELISTED"}, Obstacle.DELISTED),
        ({"lot_size": 2000}, Obstacle.ODD_LOT),
        ({"adv": 0}, Obstacle.VOLUME),
        ({"position": {"available": 0}}, Obstacle.NOT_AVAILABLE),
    ],
)
@pytest.mark.parametrize("goal", [Cure(), All(), Symbols(("A",)), Fraction(0.5)])
def test_that_what_may_not_be_closed_is_left_with_its_reason(cells, obstacle, goal):
    made = planned(leveraged(**cells), goal)
    assert (made.best.reached, orders(made), reasons(made)) == (False, [], {"A": obstacle})


def test_that_the_share_of_daily_volume_bounds_a_line():
    made = planned(leveraged(adv=400), Cure())
    assert orders(made) == [("A", OrderSide.SELL, 100)]
    assert made.best.steps[0].why is Why.RELIEF
    assert made.best.call_after == pytest.approx(4_000)
    assert reasons(made) == {"A": Obstacle.VOLUME}
    assert made.left[0].quantity == 900


def two_stocks(**b):
    return one_account(
        cash=-50_000,
        positions={"A": 500, "B": {"quantity": 500, **b}},
        instruments=[stock("A"), stock("B")],
        prices={"A": 100, "B": 100},
        rates=[rate("*", "LONG", 0.6, 0.6)],
    )


def test_that_the_cheaper_line_is_closed_and_the_other_is_the_runner_up():
    book = two_stocks()
    book.quotes.bid[:], book.quotes.ask[:] = [99, 99.9], [101, 100.1]
    made = planned(book, Cure())
    assert orders(made) == [("B", OrderSide.SELL, 167)]
    assert made.best.cost == made.cost_bound == pytest.approx(16.7)
    assert made.runner_up is not None
    assert [(step.symbol, step.quantity) for step in made.runner_up.steps] == [("A", 170)]


def test_that_what_is_to_be_kept_is_closed_last_and_only_when_the_rest_is_not_enough():
    book = two_stocks(keep_last=1)
    book.quotes.bid[:], book.quotes.ask[:] = [99, 99.9], [101, 100.1]
    assert orders(planned(book, Cure())) == [("A", OrderSide.SELL, 170)]
    tight = one_account(
        cash=-50_000,
        positions={"A": 100, "B": {"quantity": 900, "keep_last": 1}},
        instruments=[stock("A"), stock("B")],
        prices={"A": 100, "B": 100},
        rates=[rate("*", "LONG", 0.6, 0.6)],
    )
    made = planned(tight, Cure())
    assert orders(made) == [("A", OrderSide.SELL, 100), ("B", OrderSide.SELL, 67)]
    assert [step.why for step in made.best.steps] == [Why.CHEAPEST, Why.LAST]


def covered(goal, **positions):
    book = one_account(
        cash=-6_000,
        positions=positions,
        instruments=[stock("S"), option("C1", "S", "C", 100), option("C2", "S", "C", 110), option("P", "S", "P", 90)],
        prices={"S": 100, "C1": 5, "C2": 2, "P": 2},
        rates=[rate("*", "LONG", 0.6, 0.6), rate("*", "SHORT", 0.6, 0.6)],
    )
    return planned(book, goal)


def test_that_a_covered_call_is_bought_back_before_its_stock_is_sold():
    made = covered(All(), S=100, C1=-1)
    assert orders(made) == [("C1", OrderSide.BUY, 1), ("S", OrderSide.SELL, 100)]
    assert reasons(covered(Symbols(("S",)), S=100, C1=-1)) == {"S": Obstacle.HEDGE}


def test_that_stock_beyond_what_the_calls_need_is_free():
    assert orders(covered(Fraction(0.5), S=200, C1=-1)) == [("S", OrderSide.SELL, 100)]


def test_that_a_spread_loses_its_short_leg_first():
    made = covered(All(), C1=-2, C2=2)
    assert orders(made) == [("C1", OrderSide.BUY, 2), ("C2", OrderSide.SELL, 2)]
    assert reasons(covered(Symbols(("C2",)), C1=-2, C2=2)) == {"C2": Obstacle.HEDGE}


def test_that_a_protective_put_is_sold_after_its_stock():
    assert orders(covered(All(), S=100, P=1)) == [("S", OrderSide.SELL, 100), ("P", OrderSide.SELL, 1)]


def test_that_an_account_without_a_call_needs_no_plan():
    made = planned(two_stocks(), Cure(), FREE)
    assert made.best.steps
    calm = one_account(cash=0, positions={"A": 1}, instruments=[stock("A")], prices={"A": 100})
    made = planned(calm, Cure())
    assert (made.best.reached, made.best.steps, made.left) == (True, (), ())


def test_that_an_unknown_call_is_not_cured_but_what_is_priced_can_be_closed():
    book = one_account(cash=-50, positions={"A": 1, "B": 1}, instruments=[stock("A"), stock("B")], prices={"A": 100})
    made = planned(book, Cure())
    assert (made.call_before, made.best.reached) == (None, False)
    assert reasons(made) == {"A": Obstacle.UNPRICED, "B": Obstacle.NO_PRICE}
    assert orders(planned(book, All())) == [("A", OrderSide.SELL, 1)]


def test_that_a_symbol_the_account_does_not_hold_is_refused():
    with pytest.raises(InputRefusedError, match=r"'B'.*holds no such position"):
        planned(leveraged(), Symbols(("A", "B")))


def test_that_nothing_is_closed_that_would_raise_the_call():
    """Buying 50 B back takes 5,000 on credit, and there is no credit; with A sold first there is cash for it."""
    book = one_account(
        cash=0,
        positions={"A": 100, "B": -50},
        instruments=[stock("A"), stock("B")],
        prices={"A": 100, "B": 100},
        rates=[rate("*", "LONG", 0.1, 0.1), rate("*", "SHORT", 0.3, 0.3)],
        financing_limit=0,
    )
    alone = planned(book, Symbols(("B",)))
    assert (alone.call_before, orders(alone), reasons(alone)) == (0, [], {"B": Obstacle.RAISES_CALL})
    assert orders(planned(book, All())) == [("A", OrderSide.SELL, 100), ("B", OrderSide.BUY, 50)]
