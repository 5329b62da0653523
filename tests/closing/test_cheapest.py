"""The search for the cheapest lots against trying every choice, without any account."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workstation.closing.cheapest import EXACT_UP_TO, Choices, Problem

quick = settings(max_examples=60, deadline=None)


@st.composite
def choices(draw: st.DrawFn, most: int = 4) -> Choices:
    """Half-spread and fee a lot, impact as its power 3/2, a minimum fee, relief on two sides less the cost."""
    lots = np.arange(draw(st.integers(1, most)) + 1)
    slope, impact, fee = (draw(st.integers(0, 40)) / 10 for _ in range(3))
    cost = slope * lots + impact * lots**1.5 + np.where(lots > 0, fee, 0)
    gross = np.array([draw(st.integers(-20, 60)), draw(st.integers(-20, 60))])
    return Choices(lots, cost, lots[:, None] * gross - cost[:, None], draw(st.integers(1, 5)) * 1.0)


def nothing_hedges(lots):
    return np.zeros(len(lots))


def second_covers_first(lots):
    return np.maximum(lots[:, 1] - lots[:, 0], 0) * 1.0


def brute_force(lines: list[Choices], need: np.ndarray, excess) -> float:
    best = np.inf
    for rows in product(*(range(len(line.lots)) for line in lines)):
        relief = sum(line.relief[row] for line, row in zip(lines, rows, strict=True))
        lots = np.array([[line.lots[row] for line, row in zip(lines, rows, strict=True)]])
        if (relief >= need).all() and not excess(lots)[0]:
            best = min(best, sum(float(line.cost[row]) for line, row in zip(lines, rows, strict=True)))
    return best


@quick
@given(
    st.lists(choices(), min_size=2, max_size=5),
    st.integers(1, 250),
    st.sampled_from([-np.inf, -50.0, 40.0]),
    st.sampled_from([nothing_hedges, second_covers_first]),
)
def test_that_up_to_six_lines_the_answer_is_that_of_trying_everything(lines, margin, financing, excess) -> None:
    need = np.array([float(margin), financing])
    problem = Problem(lines, need, excess)
    found, least = problem.solve(), brute_force(lines, need, excess)
    if found.lots:
        assert problem.enough(found.lots[0])
        assert problem.cost(found.lots[0]) == pytest.approx(least)
        assert found.bound <= least + 1e-9
        costs = [round(problem.cost(lots), 9) for lots in found.lots]  # equal ones differ by how they were summed
        assert costs == sorted(costs)
    elif excess is nothing_hedges and financing == -np.inf:
        assert least == np.inf


@quick
@given(st.lists(choices(3), min_size=EXACT_UP_TO + 1, max_size=8), st.integers(1, 300))
def test_that_for_more_lines_the_answer_is_safe_and_its_bound_true(lines, margin) -> None:
    problem = Problem(lines, np.array([float(margin), -np.inf]), nothing_hedges)
    found = problem.solve()
    for lots in found.lots:
        assert problem.enough(lots)
        assert found.bound <= problem.cost(lots) + 1e-9
        for line in np.flatnonzero(lots):
            less = lots.copy()
            less[line] -= 1
            assert not problem.enough(less) or problem.cost(less) >= problem.cost(lots)
