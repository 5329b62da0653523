"""The closed form for a short and a long option: to the last bit what trying every way comes to."""

from __future__ import annotations

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workstation.margin.option_lines import kinds_of
from workstation.margin.pairing import search, solve
from workstation.margin.strategies import Legs
from workstation.margin.structure import Structure, structure_of

PROBLEMS = 40
many = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
amounts = st.one_of(st.integers(0, 30).map(float), st.sampled_from([0.5, 2.5, 0.05]))
strikes = st.sampled_from([0.0, 70.0, 90.0, 95.5, 100.0, 110.0, 130.0])
contracts = st.one_of(st.integers(0, 14).map(float), st.sampled_from([2.5, 30.0, 41.0, 130.0]))
FACTORS = ((1.0, 1.0, 1.0, 0.8, 1.0), (1.0, 1.0, 1.1, 0.8, 1.1), (1.0, 1.0, 1.25, 0.5, 1.25))


@st.composite
def structures(draw: st.DrawFn) -> Structure:
    """One short and one long option, in either order, that may form a spread."""
    call = draw(st.sampled_from([(True, True), (False, False), (False, True)]))
    late = draw(st.booleans())
    short = {"short": True, "call": call[0], "expiry": 0, "strike": 0, "long_term": draw(st.booleans())}
    long = {"short": False, "call": call[1], "expiry": draw(st.integers(0, 1)), "strike": 1, "long_term": late}
    rows = [short, long] if draw(st.booleans()) else [long, short]
    code = 0b10 | draw(st.booleans())
    for row in rows:
        flags = row["short"] | row["call"] << 1 | row["long_term"] << 2
        code = code << 10 | flags | row["expiry"] << 4
    kinds, stock_side, alike = kinds_of(code, 2)
    return structure_of(kinds, stock_side, alike=alike)


@st.composite
def problems(draw: st.DrawFn, structure: Structure) -> Legs:
    """Legs at prices that need not be sane: credit beyond the width, marks of 0, an unknown mark."""
    column = st.lists(st.tuples(amounts, amounts), min_size=PROBLEMS, max_size=PROBLEMS).map(np.array)
    number = draw(st.lists(st.tuples(contracts, contracts), min_size=PROBLEMS, max_size=PROBLEMS).map(np.array))
    strike = draw(st.lists(st.tuples(strikes, strikes), min_size=PROBLEMS, max_size=PROBLEMS).map(np.array))
    premium, over = draw(column) * 100, draw(column) * 100
    premium[0, 0] = draw(st.sampled_from([np.nan, 0.0]))
    call = np.array([kind.call for kind in structure.kinds])
    points = np.concatenate([np.zeros((PROBLEMS, 1)), strike], axis=1)[:, None, :]
    worth = np.where(call[:, None], points - strike[:, :, None], strike[:, :, None] - points)
    units = np.array([100.0, draw(st.sampled_from([100.0, 100.0, 10.0, 30.0]))])
    nothing, zero = np.zeros((PROBLEMS, 2)), np.zeros(PROBLEMS)
    late = np.array([kind.long_term for kind in structure.kinds])
    return Legs(
        contracts=number,
        units=np.tile(units, (PROBLEMS, 1)),
        premium=premium,
        naked=premium + over,
        strike=strike * units,
        payoff=units[:, None] * np.maximum(worth, 0),
        in_money=nothing,
        out_of_money=nothing,
        single_rate=np.tile(np.where(late, 0.75, 1.0), (PROBLEMS, 1)),
        spot=zero + 100,
        share=np.zeros((PROBLEMS, 5)),
        shares=zero,
        pledged=zero,
        factor=np.array(draw(st.sampled_from(FACTORS))),
    )


@many
@given(st.data())
def test_that_the_closed_form_is_the_best_of_all_ways_to_the_last_bit(data: st.DataObject) -> None:
    structure = data.draw(structures())
    legs = data.draw(problems(structure))
    assert structure.two_lines
    tried, found = search(legs, structure), solve(legs, structure)
    assert found.exact.all()
    assert tried.exact.all()
    for name in ("net", "gross", "taken"):
        np.testing.assert_array_equal(getattr(found, name), getattr(tried, name), err_msg=name)
