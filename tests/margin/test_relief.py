"""What strategies add, in books of many accounts: the same as account by account, and after changes as from scratch."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.margin.books import AT, make_book, option, rate, stock
from tests.margin.strategies import EXPIRIES
from workstation.book.book import Book
from workstation.margin.incremental import Evaluator
from workstation.policy import Policy

LISTED = [
    option(f"{right}{strike}.{term}", "S", right, strike, EXPIRIES[term])
    for right in "CP" for strike in (90, 100, 110) for term in (0, 1, 2)
]  # fmt: skip
PRICES = {"S": 100.0} | {row["symbol"]: 1.0 + row["strike"] % 7 for row in LISTED}
SYMBOLS = ["S", *(row["symbol"] for row in LISTED)]
quantities = st.integers(-12, 12).filter(bool)
holdings = st.dictionaries(st.sampled_from(SYMBOLS[1:]), quantities, min_size=1, max_size=3)
some = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def book_of(owners: list[dict[str, int]], regimes: list[str]) -> Book:
    names = [f"A{number}" for number in range(len(owners))]
    return make_book(
        accounts=[{"account": name, "regime": regime} for name, regime in zip(names, regimes, strict=True)],
        instruments=[stock("S"), *LISTED],
        positions=[
            {"account": name, "symbol": symbol, "quantity": quantity}
            for name, held in zip(names, owners, strict=True)
            for symbol, quantity in held.items()
        ],
        quotes=[{"symbol": symbol, "last": price} for symbol, price in PRICES.items()],
        margin_rates=[rate("*", "LONG", 0.5, 0.25), rate("*", "SHORT", 0.5, 0.3)],
    )


def evaluator(book: Book) -> Evaluator:
    return Evaluator(book, Policy(), AT, {})


def same(first: Any, second: Any, rows: slice = slice(None)) -> None:
    for field in fields(first):
        got, want = getattr(first, field.name)[rows], getattr(second, field.name)
        np.testing.assert_array_equal(got, want, err_msg=field.name)


@some
@given(st.lists(st.tuples(holdings, st.sampled_from([0, 0, 300, -300])), min_size=2, max_size=8))
def test_that_an_account_needs_among_others_what_it_needs_alone(drawn: list[tuple[dict[str, int], int]]) -> None:
    owners = [held | ({"S": shares} if shares else {}) for held, shares in drawn]
    together = evaluator(book_of(owners, ["MARGIN"] * len(owners))).figures
    for row, held in enumerate(owners):
        same(together, evaluator(book_of([held], ["MARGIN"])).figures, slice(row, row + 1))


@pytest.mark.parametrize("shares", [0, 100, 300])
def test_that_a_cash_account_that_sells_calls_is_judged_at_once(shares: int) -> None:
    """A long call becomes a short one: covered by its shares or not supported, as from scratch."""
    call = SYMBOLS[1]
    stock_held = {"S": shares} if shares else {}
    owners = [{call: 2} | stock_held, {call: -1, "S": 100}]
    book = book_of(owners, ["CASH", "CASH"])
    running = evaluator(book)
    line = np.flatnonzero((book.positions.account == 0) & (book.positions.instrument == book.instrument_row(call)))
    book.positions.quantity[line] = -2
    running.update(book, np.empty(0, np.int32), np.array([0], np.int32))
    same(running.figures, evaluator(book).figures)
    assert running.figures.unpriced.tolist() == [shares < 200, False]
