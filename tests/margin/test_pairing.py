"""Pairing: against brute force, and what must hold of it whatever is held."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.margin.books import figures_of
from tests.margin.brute import Family, Leg, Shares
from tests.margin.strategies import EXPIRIES, Lines, book_of, lines
from workstation.domain.enums import Level
from workstation.margin.families import MOST
from workstation.margin.figures import Figures
from workstation.policy import Policy
from workstation.policy.keys import Options

NEAR = 1e-6
FACTOR = {Level.INITIAL: 1.0, Level.MAINTENANCE: 1.0, Level.MARGIN_CALL: 1.1, Level.FORCED: 0.8}
POLICY = Policy(options=Options(margin_call_of_maintenance=1.1))
many = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
few = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
shares_held = st.sampled_from([0, 0, 100, 250, -100, -200, 50])


def leg_of(name: str, line: dict[str, Any], spot: float) -> Leg:
    call, short = line["right"] == "C", line["quantity"] < 0
    away = max(line["strike"] - spot if call else spot - line["strike"], 0)
    naked = line["price"] + max(0.2 * spot - away, 0.1 * (spot if call else line["strike"]))
    rate = 0.75 if line["expiry"] > "2021" else 1.0
    return Leg(
        name,
        short,
        call,
        abs(line["quantity"]),
        Fraction(100),
        Fraction(line["strike"]),
        date.fromisoformat(line["expiry"]),
        Fraction(line["price"]),
        Fraction(naked),
        Fraction(rate),
        bool(line["covered"]) and short and call,
    )


def brute(held: Lines, shares: float, level: Level, spot: float = 100) -> tuple[float, float]:
    """Net and gross by trying everything, shares included."""
    legs = tuple(leg_of(name, line, spot) for name, line in sorted(held.items()))
    per_share = [Fraction(spot * _share(shares, name)) for name in (Level.INITIAL, level)]
    own = Shares(int(np.sign(shares)), Fraction(abs(shares)), *per_share)
    family = Family(legs, Fraction(spot), own, Fraction(FACTOR[level]), level is Level.INITIAL)
    alone = [family.single(leg) for leg in legs]
    relief = family.relief()
    stock = abs(Fraction(shares)) * per_share[1]
    net, gross = (
        sum((leg.contracts * one[k] for leg, one in zip(legs, alone, strict=True)), relief[k] + stock) for k in (0, 1)
    )
    return float(net), float(gross)


def _share(shares: float, level: Level) -> float:
    initial, maintenance = (0.5, 0.25) if shares >= 0 else (0.5, 0.3)
    return {Level.INITIAL: initial, Level.FORCED: 0.8 * maintenance}.get(level, maintenance)


def needs(held: Lines, shares: float = 0, **policy: Any) -> Figures:
    return figures_of(book_of(held, shares), Policy(options=Options(**policy)) if policy else POLICY)


@many
@given(lines(), shares_held)
def test_that_the_pairing_is_the_best_there_is(held: Lines, shares: float) -> None:
    figures = needs(held, shares)
    for level in Level:
        net, gross = brute(held, shares, level)
        assert figures.requirement[0, level] == pytest.approx(net, abs=NEAR), level
        assert figures.requirement_gross[0, level] == pytest.approx(gross, abs=NEAR), level


@few
@given(lines(most=6, contracts=1))
def test_that_the_pairing_of_six_lines_is_the_best_there_is(held: Lines) -> None:
    figures = needs(held)
    for level in (Level.INITIAL, Level.FORCED):
        assert figures.requirement[0, level] == pytest.approx(brute(held, 0, level)[0], abs=NEAR), level


@few
@given(lines(most=5), shares_held, st.sampled_from("CP"), st.sampled_from([80, 100, 120]), st.sampled_from(EXPIRIES))
def test_that_a_long_option_more_never_raises_what_the_others_need(
    held: Lines, shares: float, right: str, strike: float, expiry: str
) -> None:
    bought = {"right": right, "strike": strike, "expiry": expiry, "price": 3, "quantity": 1, "covered": False}
    alone = needs({"O9": bought}).requirement[0]
    before = needs(held, shares).requirement[0]
    assert (needs(held | {"O9": bought}, shares).requirement[0] <= before + alone + NEAR).all()


@few
@given(lines(most=9), shares_held)
def test_that_a_pairing_never_needs_more_than_single_legs(held: Lines, shares: float) -> None:
    single = sum(needs({name: line}).requirement[0] for name, line in held.items())
    together = needs(held, shares).requirement[0]
    assert (together <= single + needs({}, shares).requirement[0] + NEAR).all()


@few
@given(lines(most=8, contracts=1), st.randoms(use_true_random=False))
def test_that_the_order_of_rows_does_not_matter(held: Lines, shuffler: Any) -> None:
    names = list(held)
    shuffler.shuffle(names)
    np.testing.assert_array_equal(
        needs(held, 100).requirement, needs({name: held[name] for name in names}, 100).requirement
    )


@few
@given(lines(most=8, contracts=1, expiries=EXPIRIES[:1]))
def test_that_a_greedy_pairing_never_needs_less_than_an_exact_one(held: Lines) -> None:
    exact = brute(held, 0, Level.INITIAL)[0]
    got = needs(held).requirement[0, Level.INITIAL]
    assert got >= exact - NEAR
    if len(held) <= MOST:
        assert got == pytest.approx(exact, abs=NEAR)


def condor(contracts: int, *, wide: float) -> Lines:
    """A call spread of 10 points, a put spread of ``wide`` points whose short put is cheap to sell naked."""
    rows = [("C", 100, -1, 6.0), ("C", 110, 1, 2.0), ("P", 80, -1, 0.5), ("P", 80 - wide, 1, 0.1)]
    return {
        f"O{i}": {
            "right": right,
            "strike": strike,
            "expiry": EXPIRIES[1],
            "price": price,
            "quantity": quantity * contracts,
            "covered": False,
        }
        for i, (right, strike, quantity, price) in enumerate(rows)
    }


def test_that_half_of_a_wide_put_spread_can_stay_outside_the_condor() -> None:
    """Two call spreads lose 20 at most, one wide put spread as much; the other put needs 8.50 on its own."""
    assert needs(condor(2, wide=20)).requirement_gross[0, 0] == pytest.approx(100 * (20 + 8.5 + 2 * (2 + 0.1)))


@pytest.mark.parametrize("contracts", [50, 400, 1_000, 33_333])
def test_that_positions_too_large_to_try_everything_come_to_the_best_all_the_same(contracts: int) -> None:
    """The continuous optimum is a bound: half of the puts inside the condor."""
    bound = contracts * 100 * (10 + 8.5 / 2 + 2 + 0.1)
    got = needs(condor(contracts, wide=20)).requirement_gross[0, 0]
    assert bound - NEAR <= got <= bound + 100 * 20


COVERED = {
    "O0": {"right": "C", "strike": 90, "expiry": EXPIRIES[0], "price": 11, "quantity": -2, "covered": True},
    "O1": {"right": "C", "strike": 110, "expiry": EXPIRIES[0], "price": 1, "quantity": -1, "covered": False},
}


def test_that_shares_go_to_calls_marked_covered_first() -> None:
    gross = needs(COVERED, 200).requirement_gross[0]
    covered, naked = 200 * 50 + 2 * 1000, 100 * (1 + 10)
    assert gross[Level.INITIAL] == pytest.approx(covered + naked)
    assert gross[Level.MAINTENANCE] == pytest.approx(2 * (0.25 * 9000 + 1000) + naked)


def test_that_a_marked_call_whose_shares_are_missing_is_naked_for_the_missing_part() -> None:
    gross = needs(COVERED, 100).requirement_gross[0]
    assert gross[Level.INITIAL] == pytest.approx(100 * 50 + 1000 + 100 * (11 + 20) + 100 * 11)


def test_that_covered_calls_of_a_cash_account_need_nothing_more_and_naked_ones_are_not_supported() -> None:
    held = {"O0": {**COVERED["O0"], "quantity": -1}}
    covered = figures_of(book_of(held, 100, regime="CASH"))
    assert covered.requirement_gross[0].tolist() == [10_000] * 4
    assert covered.call_amount[0] == 0
    assert figures_of(book_of(held, 99, regime="CASH")).unpriced[0]


SOLD_PUT = {"O0": {"right": "P", "strike": 120, "expiry": "2020-03-18", "price": 20, "quantity": -1, "covered": False}}


def test_that_what_is_assigned_at_expiry_is_looked_through_when_that_needs_more() -> None:
    """A put sold at 120: 20 % of 100 today, half of 100 shares once they are assigned."""
    assert needs(SOLD_PUT).requirement[0, Level.INITIAL] == pytest.approx(2_000)
    assert needs(SOLD_PUT, post_expiry_days=3).requirement[0, Level.INITIAL] == pytest.approx(5_000)
    assert needs(SOLD_PUT, post_expiry_days=1).requirement[0, Level.INITIAL] == pytest.approx(2_000)


def test_that_what_expires_today_includes_the_relief_it_gives() -> None:
    today = "2020-03-16"
    held = {
        "O0": {"right": "C", "strike": 100, "expiry": today, "price": 4, "quantity": -1, "covered": False},
        "O1": {"right": "C", "strike": 105, "expiry": EXPIRIES[1], "price": 2, "quantity": 1, "covered": False},
    }
    figures = needs(held)
    assert figures.requirement[0, 0] == pytest.approx(500 + 200 - 400)
    assert figures.requirement[0, 0] - figures.requirement_expiring_today[0, 0] == pytest.approx(200)


@few
@given(st.integers(1, 400), st.integers(1, 400), st.sampled_from([60, 80, 95]), st.sampled_from([70, 100, 130]))
def test_that_a_number_too_large_to_try_is_found_all_the_same(bought: int, sold: int, low: float, spot: float) -> None:
    """Puts: every number of the sold ones in the spread, in plain arithmetic."""
    prices = {low: max(low - spot, 0) + 1.0, 100: max(100 - spot, 0) + 3.0}
    held = {
        f"O{i}": {"right": "P", "strike": k, "expiry": EXPIRIES[1], "price": prices[k], "quantity": q, "covered": False}
        for i, (k, q) in enumerate([(low, bought), (100, -sold)])
    }
    naked = prices[100] + max(0.2 * spot - max(spot - 100, 0), 10)
    totals = [
        max(max(100 * b - low * bought, (100 - low) * b, 0) + bought * prices[low] - b * prices[100], 0)
        + (sold - b) * (naked - prices[100])
        for b in range(sold + 1)
    ]
    got = figures_of(book_of(held, spot=spot)).requirement[0, Level.INITIAL]
    assert got == pytest.approx(100 * min(totals), rel=1e-9, abs=NEAR)


@pytest.mark.parametrize("shares", [0, 300])
@pytest.mark.parametrize("contracts", [3, 10, 500])
def test_that_the_search_ends_however_much_there_is_to_decide(shares: int, contracts: int) -> None:
    """Three sold and three bought, each of which may go with each, with shares or into a spread."""
    rows = [("C", 95, -1), ("C", 105, -1), ("C", 110, -1), ("P", 80, 1), ("P", 90, 1), ("C", 115, 1)]
    held = {
        f"O{i}": {"right": r, "strike": k, "expiry": EXPIRIES[i % 2], "price": 7 - i, "quantity": q * contracts,
                  "covered": False}
        for i, (r, k, q) in enumerate(rows)
    }  # fmt: skip
    single = sum(needs({name: line}).requirement[0] for name, line in held.items()) + needs({}, shares).requirement[0]
    together = needs(held, shares).requirement[0]
    assert (together < single).all()
