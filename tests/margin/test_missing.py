"""What is not known is named, never zero and never safe."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tests.margin.books import AT, figures_of, make_book, one_account, option, rate, stock
from workstation.book.book import Book
from workstation.domain.enums import AlertType
from workstation.margin.explain import explain
from workstation.margin.incremental import Evaluator
from workstation.margin.reasons import reasons
from workstation.policy import Policy

PRODUCTS = [
    stock("X"),
    stock("Y", currency="EUR"),
    option("X.C", "X", "C", 100),
    stock("F", kind="FUTURE"),
    stock("I", kind="INDEX"),
]


def account(positions: dict[str, float], prices: dict[str, float], **cells: Any) -> Book:
    return one_account(positions=positions, instruments=PRODUCTS, prices={"I": 1, **prices}, **cells)


@pytest.mark.parametrize(
    ("positions", "prices", "reason"),
    [
        ({"X": 1}, {}, "no price for X"),
        ({"Y": 1}, {"Y": 1}, "no rate of exchange for EUR"),
        ({"X.C": -1}, {"X.C": 1}, "no price for the underlying of X.C"),
        ({"F": 1}, {"F": 1}, "no margin rate for F"),
        ({"I": 1}, {}, "no margin rate for I"),
    ],
)
def test_that_an_account_that_cannot_be_computed_is_unpriced_and_says_why(
    positions: dict[str, float], prices: dict[str, float], reason: str
) -> None:
    book = account(positions, prices, cash=1e9)
    figures = figures_of(book)
    assert figures.unpriced[0]
    assert figures.alert_type[0] == AlertType.UNPRICED
    assert np.isnan(figures.call_amount[0])
    assert [str(missing) for missing in reasons(book, Policy(), 0, AT, {})] == [reason]


def test_that_what_is_known_is_still_told() -> None:
    figures = figures_of(account({"F": 1, "X": 5}, {"F": 10, "X": 10}, cash=100))
    assert figures.long_value[0] == 50
    assert figures.equity[0] == 160
    assert np.isnan(figures.requirement).all()


def test_that_a_bought_option_needs_no_price_of_its_underlying() -> None:
    assert not figures_of(account({"X.C": 1}, {"X.C": 1})).unpriced[0]


def test_that_an_unknown_base_currency_makes_everything_unknown() -> None:
    book = account({"X": 1}, {"X": 1}, base_currency="EUR")
    assert figures_of(book).unpriced[0]
    assert [str(missing) for missing in reasons(book, Policy(), 0, AT, {})] == ["no rate of exchange for EUR"]


def test_that_a_zero_balance_needs_no_rate() -> None:
    assert not figures_of(account({}, {}, cash={"USD": 1, "EUR": 0})).unpriced[0]
    assert figures_of(account({}, {}, cash={"USD": 1, "EUR": 0.01})).unpriced[0]


def test_that_a_derivatives_account_says_what_it_cannot_margin() -> None:
    book = account({"X": 1}, {"X": 10}, regime="DERIVATIVES", cash=5, rates=[rate("X", "LONG", 0.5, 0.5)])
    figures = figures_of(book)
    assert figures.alert_type[0] == AlertType.UNPRICED
    assert figures.equity[0] == 15
    assert np.isnan(figures.requirement).all()
    (reason,) = reasons(book, Policy(), 0, AT, {})
    assert str(reason) == "X cannot be margined in a derivatives account"


def test_that_a_ratio_without_a_meaning_is_named_and_nothing_else_is_unknown() -> None:
    book = account({"X": 1}, {"X": 0}, cash=-1)
    figures = figures_of(book)
    assert np.isnan(figures.net_asset_ratio[0])
    assert not figures.unpriced[0]
    (reason,) = reasons(book, Policy(), 0, AT, {})
    assert reason.kind_name == "RATIO"


def test_that_one_unpriced_account_leaves_the_others_alone() -> None:
    figures = figures_of(account({"X": 1}, {"X": 1}, cash=1))
    assert reasons(account({"X": 1}, {"X": 1}, cash=1), Policy(), 0, AT, {}) == ()
    assert figures.equity[0] == 2


def test_that_a_book_without_any_instrument_is_evaluated():
    book = make_book(
        accounts=[{"account": "A", "regime": "DERIVATIVES"}, {"account": "B"}],
        cash=[{"account": account, "currency": "USD", "amount": 5.0} for account in "AB"],
    )
    evaluator = Evaluator(book, Policy(), AT, {})
    assert evaluator.figures.equity.tolist() == [5.0, 5.0]
    none = np.empty(0, np.int32)
    assert evaluator.update(book, none, none).tolist() == [0, 1]
    assert not explain(book, Policy(), 0, AT, {}).missing
