"""Plans under the strategy rules: a spread is closed as a whole or its short leg first, never the long leg alone."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest

from tests.margin.books import AT, one_account, option, rate, stock
from workstation.book.book import Book
from workstation.closing.effect import Closing, effect
from workstation.closing.goals import All, Cure
from workstation.closing.plan import plan
from workstation.policy import Policy
from workstation.policy.keys import Close

FREE = Close(cure_buffer=0, impact=0, fee_rate=0, fee_minimum=0)
POLICY = Policy(close=FREE)


def credit_spread(cash: float) -> Book:
    """Ten calls sold at 100 and bought at 110, the stock at 105, beside 100 shares of another company."""
    return one_account(
        cash=cash,
        positions={"C100": -10, "C110": 10, "T": 100},
        instruments=[stock("S"), stock("T"), option("C100", "S", "C", 100), option("C110", "S", "C", 110)],
        prices={"S": 105, "T": 50, "C100": 8, "C110": 3},
        rates=[rate("*", "LONG", 0.5, 0.35)],
    )


@pytest.mark.parametrize("goal", [All(), Cure()])
def test_that_no_long_leg_goes_before_the_short_leg_it_covers(goal: All | Cure) -> None:
    book = credit_spread(-2_000.0)
    steps = plan(book, POLICY, 0, goal, AT, {}).best.steps
    assert {step.symbol for step in steps} & {"C100", "T"}
    closed = {"C100": 0.0, "C110": 0.0, "T": 0.0}
    for step in steps:
        closed[step.symbol] += float(step.quantity)
        assert closed["C110"] <= closed["C100"], f"{step.symbol} uncovers a short call"


def test_that_no_step_of_closing_a_spread_leaves_a_larger_call_than_the_one_before() -> None:
    book = credit_spread(-2_000.0)
    found = plan(book, POLICY, 0, All(), AT, {})
    left = [step.call_after for step in found.best.steps]
    assert (np.diff([found.call_before, *left]) <= 0.005).all()


def test_that_the_long_leg_alone_would_cost_more_margin_than_it_brings() -> None:
    """What the order is for: without its long leg the short call is naked, and the call rises."""
    book = credit_spread(-2_000.0)
    (before,) = effect(book, POLICY, [Closing("A", "C110", Decimal(10))], AT, {}).accounts
    assert before.call_after > before.call_before
    assert before.released < 0
