"""Figures that follow ticks are the figures of a full evaluation, to the last bit."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.margin.books import AT, make_book, option, rate, stock
from tests.margin.reference import World
from tests.margin.worlds import (
    ACCOUNTS,
    CURRENCIES,
    HELD,
    MARKETS,
    SYMBOLS,
    book_of,
    money,
    prices,
    quantity_of,
    worlds,
)
from workstation.book.book import Book
from workstation.book.changes import Applied, CashRows, FxRows, PositionRows, QuoteRows, apply_rows
from workstation.book.columns import Ints
from workstation.domain.enums import InstrumentStatus
from workstation.margin.evaluate import evaluate
from workstation.margin.figures import Figures
from workstation.margin.incremental import Evaluator
from workstation.policy import Policy

NOBODY: Ints = np.empty(0, np.int32)


def quotes(symbols: list[str], last: list[float]) -> QuoteRows:
    none = np.full(len(symbols), np.nan)
    return QuoteRows(np.array(symbols), np.array(last, float), none, none, none, none, none, none)


def quote_change(draw: st.DrawFn, _: Book) -> dict[str, Any]:
    symbols = draw(st.lists(st.sampled_from(SYMBOLS), min_size=1, max_size=3, unique=True))
    return {"quotes": quotes(symbols, [np.nan if (p := draw(prices)) is None else p for _ in symbols])}


def cash_change(draw: st.DrawFn, _: Book) -> dict[str, Any]:
    owner, currency = draw(st.sampled_from(ACCOUNTS)), draw(st.sampled_from(CURRENCIES))
    nothing = np.zeros(1)
    return {"cash": CashRows(np.array([owner]), np.array([currency]), np.array([draw(money)]), nothing, nothing)}


def new_line(draw: st.DrawFn, _: Book) -> dict[str, Any]:
    symbol = draw(st.sampled_from(HELD))
    return position(draw(st.sampled_from(ACCOUNTS)), symbol, draw(quantity_of(symbol)))


def changed_line(draw: st.DrawFn, book: Book) -> dict[str, Any]:
    """Another quantity in a line there is, often of the other sign."""
    if not len(book.positions.account):
        return {}
    line = draw(st.integers(0, len(book.positions.account) - 1))
    owner, symbol = book.positions.account[line], str(book.instruments.symbol[book.positions.instrument[line]])
    return position(book.accounts.account[owner], symbol, draw(quantity_of(symbol)))


def position(owner: str, symbol: str, quantity: float) -> dict[str, Any]:
    numbers = (np.array([quantity]), np.array([50.0]), np.array([quantity]))
    return {"positions": PositionRows(np.array([owner]), np.array([symbol]), *numbers)}


def status_change(draw: st.DrawFn, _: Book) -> dict[str, Any]:
    return {"halted": ((draw(st.sampled_from(HELD)), int(draw(st.sampled_from(InstrumentStatus)))),)}


def fx_change(draw: st.DrawFn, _: Book) -> dict[str, Any]:
    return {"fx": FxRows(np.array(["EUR"]), np.array([draw(st.sampled_from([1.05, 1.2, np.nan]))]))}


CHANGES = (
    *(quote_change, quote_change, quote_change),
    *(changed_line, changed_line, changed_line),
    *(new_line, cash_change, status_change, fx_change),
)


def assert_same(evaluator: Evaluator, book: Book, world: World, open_calls: Any) -> None:
    fresh = evaluate(book, world.policy, world.at, world.windows, open_calls)
    for f in fields(Figures):
        np.testing.assert_array_equal(getattr(evaluator.figures, f.name), getattr(fresh, f.name), err_msg=f.name)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(worlds(), st.data())
def test_that_incremental_equals_full_after_any_changes(world: World, data: st.DataObject) -> None:
    book, open_calls = book_of(world), np.zeros(len(ACCOUNTS), bool)
    evaluator = Evaluator(book, world.policy, world.at, world.windows, open_calls)
    for change in data.draw(st.lists(st.sampled_from(CHANGES), max_size=6)):
        before = {f.name: getattr(evaluator.figures, f.name).copy() for f in fields(Figures)}
        applied = apply_rows(book, **data.draw(st.composite(change)(book)))
        book = applied.book
        told = evaluator.update(book, applied.quoted, applied.accounts)
        assert_same(evaluator, book, world, open_calls)
        assert_told(evaluator.figures, before, told)
    world.at += data.draw(st.sampled_from([timedelta(0), timedelta(hours=1, seconds=1), timedelta(days=40)]))
    world.windows = {market: data.draw(st.booleans()) for market in MARKETS}
    evaluator.move_to(world.at, world.windows)
    open_calls = np.array([data.draw(st.booleans()) for _ in ACCOUNTS])
    evaluator.mark_open_calls(open_calls)
    assert_same(evaluator, book, world, open_calls)


def assert_told(figures: Figures, before: dict[str, Any], told: Ints) -> None:
    """Every account whose figures moved is among those returned."""
    untold = np.setdiff1d(np.arange(len(figures.cash)), told)
    for name, old in before.items():
        np.testing.assert_array_equal(getattr(figures, name)[untold], old[untold], err_msg=name)


@pytest.fixture
def desk() -> Book:
    """One stock holder, one writer of a call on that stock, one who holds something else."""
    return make_book(
        accounts=[{"account": name} for name in ("HOLDER", "OTHER", "WRITER")],
        instruments=[stock("S"), stock("T"), option("S.C", "S", "C", 100)],
        positions=[
            {"account": "HOLDER", "symbol": "S", "quantity": 10},
            {"account": "OTHER", "symbol": "T", "quantity": 10},
            {"account": "WRITER", "symbol": "S.C", "quantity": -1},
        ],
        quotes=[{"symbol": "S", "last": 100}, {"symbol": "T", "last": 10}, {"symbol": "S.C", "last": 5}],
        margin_rates=[rate("*", "LONG", 0.5, 0.3, valid_to=AT + timedelta(hours=2))],
    )


def ticked(book: Book, evaluator: Evaluator, symbol: str, price: float) -> Ints:
    applied: Applied = apply_rows(book, quotes=quotes([symbol], [price]))
    return evaluator.update(applied.book, applied.quoted, applied.accounts)


def test_that_a_quote_of_an_underlying_reprices_the_requirement_of_its_options(desk: Book) -> None:
    evaluator = Evaluator(desk, Policy(), AT, {})
    writer = desk.account_row("WRITER")
    assert evaluator.figures.requirement[writer, 0] == 2_000
    assert ticked(desk, evaluator, "S", 200).tolist() == [desk.account_row("HOLDER"), writer]
    assert evaluator.figures.requirement[writer, 0] == 4_000


@pytest.mark.parametrize("contracts", [-3, 2])
def test_that_a_line_traded_up_or_turned_around_is_followed(desk: Book, contracts: float) -> None:
    evaluator = Evaluator(desk, Policy(), AT, {})
    applied = apply_rows(desk, **position("WRITER", "S.C", contracts))
    assert not applied.restructured
    assert desk.account_row("WRITER") in evaluator.update(applied.book, applied.quoted, applied.accounts)
    gross = evaluator.figures.requirement_gross[desk.account_row("WRITER"), 0]
    assert gross == (7_500 if contracts < 0 else 1_000)


@pytest.mark.parametrize("regime", ["MARGIN", "INTRADAY"])
def test_that_a_line_that_turns_around_is_moved_to_the_other_side_without_a_new_layout(regime: str) -> None:
    lines = [("BULL", "S", 10), ("BULL", "S.C", 1), ("BEAR", "S", -10), ("BEAR", "S.C", -1)]
    book = make_book(
        accounts=[{"account": name, "regime": regime} for name in ("BULL", "BEAR")],
        instruments=[stock("S"), option("S.C", "S", "C", 100)],
        positions=[{"account": name, "symbol": symbol, "quantity": quantity} for name, symbol, quantity in lines],
        quotes=[{"symbol": "S", "last": 100}, {"symbol": "S.C", "last": 5}],
    )
    evaluator, bull = Evaluator(book, Policy(), AT, {"XNYS": True}), book.account_row("BULL")
    for symbol, quantity in (("S", -30.0), ("S.C", -2.0)):
        applied = apply_rows(book, **position("BULL", symbol, quantity))
        assert evaluator.update(applied.book, applied.quoted, applied.accounts).tolist() == [bull]
    assert evaluator.figures.requirement_gross[bull, 0] == 30 * 100 + 2 * 2_500
    assert evaluator.figures.overnight_call_amount[bull] == 3_000 + 2 * 2_000 + 3_000 + 1_000
    assert evaluator.figures.long_value[bull] == 0


def test_that_only_holders_are_touched_and_an_unchanged_quote_touches_nobody(desk: Book) -> None:
    evaluator = Evaluator(desk, Policy(), AT, {})
    assert ticked(desk, evaluator, "T", 11).tolist() == [desk.account_row("OTHER")]
    assert ticked(desk, evaluator, "T", 11).tolist() == []


def test_that_a_price_that_goes_away_and_comes_back_leaves_no_trace(desk: Book) -> None:
    evaluator = Evaluator(desk, Policy(), AT, {})
    before = evaluator.figures.equity.copy()
    ticked(desk, evaluator, "S", np.nan)
    assert evaluator.figures.unpriced.tolist() == [True, False, True]
    ticked(desk, evaluator, "S", 1e14)
    ticked(desk, evaluator, "S", 100)
    np.testing.assert_array_equal(evaluator.figures.equity, before)


def test_that_the_end_of_a_rate_row_is_noticed_when_time_passes(desk: Book) -> None:
    evaluator = Evaluator(desk, Policy(), AT, {})
    holder = desk.account_row("HOLDER")
    assert evaluator.move_to(AT + timedelta(hours=2), {}).tolist() == []
    assert evaluator.figures.requirement[holder, 0] == 500
    assert len(evaluator.move_to(AT + timedelta(hours=2, microseconds=1), {})) == 3
    assert evaluator.figures.requirement[holder, 0] == 1_000


def test_that_a_book_with_other_accounts_is_refused(desk: Book) -> None:
    evaluator = Evaluator(desk, Policy(), AT, {})
    other = make_book(accounts=[{"account": "X"}], instruments=[stock("S")], quotes=[{"symbol": "S", "last": 1}])
    with pytest.raises(ValueError, match="other accounts"):
        evaluator.update(other, NOBODY, NOBODY)
