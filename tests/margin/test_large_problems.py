"""Families with many ways: solved by themselves and remembered, to the last bit what they come to among others."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.margin.books import figures_of
from tests.margin.strategies import Lines, book_of, lines
from workstation.book.book import Book
from workstation.domain.enums import Level
from workstation.margin import pairing
from workstation.margin.figures import Figures
from workstation.margin.lattice import EXACT
from workstation.margin.strategies import COLUMNS, Legs
from workstation.policy import Policy
from workstation.policy.keys import Options

POLICY = Policy(options=Options(margin_call_of_maintenance=1.1))
some = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
shares_held = st.sampled_from([0, 500, 1_250, -700])


def _figures(book: Book, large: int) -> Figures:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairing, "_LARGE", large)
        pairing._solved.cache_clear()
        return figures_of(book, POLICY)


@some
@given(lines(most=4, contracts=9), shares_held)
def test_that_it_does_not_matter_whether_a_family_is_solved_by_itself(held: Lines, shares: float) -> None:
    book = book_of(held, shares, cash=10_000.0)
    among, alone = _figures(book, EXACT), _figures(book, 0)
    for field in fields(Figures):
        np.testing.assert_array_equal(getattr(among, field.name), getattr(alone, field.name), field.name)


@some
@given(lines(most=5, contracts=40), shares_held)
def test_that_what_is_remembered_is_what_was_worked_out(held: Lines, shares: float) -> None:
    book = book_of(held, shares, cash=10_000.0)
    pairing._solved.cache_clear()
    first, again = figures_of(book, POLICY), figures_of(book, POLICY)
    for field in fields(Figures):
        np.testing.assert_array_equal(getattr(first, field.name), getattr(again, field.name), field.name)


def _line(right: str, strike: float, expiry: str, price: float, quantity: int) -> dict[str, Any]:
    return {
        "right": right,
        "strike": strike,
        "expiry": expiry,
        "price": price,
        "quantity": quantity,
        "covered": False,
    }


SIX_LINES: Lines = {
    "O0": _line("C", 70, "2020-03-20", 30, -2),
    "O1": _line("C", 70, "2020-03-20", 30, 1),
    "O2": _line("C", 70, "2022-01-21", 30, 1),
    "O3": _line("C", 70, "2020-04-17", 30, -1),
    "O4": _line("P", 70, "2020-03-20", 0, -2),
    "O5": _line("C", 80, "2020-03-20", 3, 1),
}


def test_that_six_lines_beside_shares_are_paired_exactly_and_swaps_come_close_without_trying_everything() -> None:
    book = book_of(SIX_LINES, -100)
    exact = figures_of(book).requirement[0, Level.MAINTENANCE]
    assert exact == pytest.approx(3_700)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairing, "EXACT", 1_000)
        pairing._solved.cache_clear()
        close = figures_of(book).requirement[0, Level.MAINTENANCE]
    pairing._solved.cache_clear()
    assert exact <= close <= 1.03 * exact, "6,400 without swaps"


@pytest.mark.parametrize("lines_", [1, 3, 6])
def test_that_a_packed_problem_is_unpacked_as_it_was(lines_: int) -> None:
    draw = np.random.default_rng(lines_)
    shapes: dict[str, tuple[int, ...]] = dict.fromkeys((field.name for field in fields(Legs)), (4, lines_))
    shapes |= {"payoff": (4, lines_, lines_ + 1), "share": (4, COLUMNS), "factor": (COLUMNS,)}
    shapes |= dict.fromkeys(("spot", "shares", "pledged"), (4,))
    legs = Legs(**{name: draw.random(shape) for name, shape in shapes.items()})
    again = Legs.unpacked(legs.packed(2), lines_)
    for field in fields(Legs):
        wanted = legs.factor if field.name == "factor" else getattr(legs, field.name)[2:3]
        np.testing.assert_array_equal(getattr(again, field.name), wanted, field.name)
