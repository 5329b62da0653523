"""Changed rows enter a book as if it had been built with them; what cannot be is refused and leaves no trace."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.book.compare import differences, raw_tables
from workstation.book.assemble import assemble
from workstation.book.book import Book
from workstation.book.changes import Applied, CashRows, FxRows, PositionRows, QuoteRows, apply_rows
from workstation.book.files import read_book
from workstation.book.generate import generate
from workstation.domain.enums import InstrumentStatus

SMALL = Path(__file__).parents[1] / "fixtures" / "books" / "small"
GAP = float("nan")
NOW = 1_773_673_200_000_000.0  # 2026-03-16 15:00 UTC in microseconds


@pytest.fixture
def book() -> Book:
    return read_book(SMALL).book


def numbers(*values: float) -> Any:
    return np.array(values, dtype=float)


def quotes(*rows: tuple[str, float, float, float, float]) -> QuoteRows:
    """Rows of (symbol, last, bid, ask, time_us)."""
    symbol, last, bid, ask, time_us = zip(*rows, strict=True)
    gaps = np.full(len(rows), GAP)
    return QuoteRows(np.array(symbol), *map(np.array, (last, bid, ask)), gaps, gaps, gaps, np.array(time_us, float))


def cash(*rows: tuple[str, str, float]) -> CashRows:
    account, currency, amount = zip(*rows, strict=True)
    zero = np.zeros(len(rows))
    return CashRows(np.array(account), np.array(currency), np.array(amount, float), zero, zero)


def positions(*rows: tuple[str, str, float]) -> PositionRows:
    account, symbol, quantity = zip(*rows, strict=True)
    price, available = np.full(len(rows), 5.0), np.full(len(rows), GAP)
    return PositionRows(np.array(account), np.array(symbol), np.array(quantity, float), price, available)


def said(applied: Applied) -> list[str]:
    return [str(problem) for problem in applied.problems]


def test_that_a_quote_is_written_in_place_and_its_mark_with_it(book: Book):
    applied = apply_rows(book, quotes(("AAA", 58, 57.5, 58.5, NOW), ("OIL", -40, GAP, GAP, NOW)))
    rows = [book.instrument_row("AAA"), book.instrument_row("OIL")]
    assert applied.book.quotes.last is book.quotes.last
    assert applied.book.quotes.mark[rows].tolist() == [58, -40]
    assert applied.quoted.tolist() == rows
    assert (applied.fx_changed, applied.restructured, len(applied.accounts), applied.problems) == (False, False, 0, ())


def test_that_a_withdrawn_price_leaves_no_mark(book: Book):
    applied = apply_rows(book, quotes(("AAA", GAP, GAP, GAP, NOW)))
    assert np.isnan(applied.book.quotes.mark[book.instrument_row("AAA")])


def test_that_the_latest_of_several_quotes_counts_in_whatever_order_they_come(book: Book):
    late, early = ("AAA", 62.0, GAP, GAP, NOW + 1), ("AAA", 61.0, GAP, GAP, NOW)
    for rows in ((late, early), (early, late)):
        applied = apply_rows(book, quotes(*rows))
        assert applied.book.quotes.mark[book.instrument_row("AAA")] == 62
        assert applied.problems == ()


def test_that_unknown_symbols_accounts_and_currencies_are_told_and_change_nothing(book: Book):
    before = raw_tables(book)
    applied = apply_rows(
        book,
        quotes(("ZZZ", 1, 1, 1, NOW)),
        cash(("A9", "USD", 1), ("A1", "usd", 1)),
        positions(("A9", "AAA", 1), ("A1", "ZZZ", 1)),
        (("ZZZ", InstrumentStatus.HALTED), ("AAA", 17)),
        FxRows(np.array(["CHF"]), numbers(1.1)),
    )
    assert said(applied) == [
        "cash:1 column account value 'A9': is not in accounts",
        "cash:2 column currency value 'usd': is not a currency code like USD or USDT",
        "positions:1 column account value 'A9': is not in accounts",
        "positions:2 column symbol value 'ZZZ': is not in instruments",
        "quotes:1 column symbol value 'ZZZ': is not in instruments",
        "halted:1 column symbol value 'ZZZ': is not in instruments",
        "halted:2 column status value '17': must be one of [0, 1, 2, 3]",
        "fx:1 column currency value 'CHF': is not in this book",
    ]
    assert differences(applied.book, assemble("USD", before)) == []
    assert (len(applied.quoted), len(applied.accounts), applied.fx_changed) == (0, 0, False)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (("AAA", -1, GAP, GAP, NOW), "column last value '-1': must be >= 0 (only a future can be below)"),
        (("AAA", 1, np.inf, GAP, NOW), "column bid value 'inf': is too large (more than 1e15)"),
        (("OIL", -1e16, GAP, GAP, NOW), "column last value '-1e+16': is too large (more than 1e15)"),
        (("AAA", 1, GAP, GAP, np.inf), "column time_us value 'inf': must be finite"),
    ],
)
def test_that_an_impossible_quote_is_refused_and_the_last_good_one_stays(book: Book, row, fault):
    applied = apply_rows(book, quotes(row))
    assert said(applied) == [f"quotes:1 {fault}"]
    assert applied.book.quotes.last[book.instrument_row("AAA")] == 60


def test_that_impossible_balances_positions_and_rates_are_refused(book: Book):
    rates = FxRows(np.array(["HKD", "EUR", "USD", "JPY"]), numbers(0, -1, 2, np.inf))
    lines = positions(("A1", "AAA", np.inf), ("A1", "EEE", GAP))
    applied = apply_rows(book, None, cash(("A1", "USD", GAP)), lines, fx=rates)
    assert [(p.file, p.line, p.column) for p in applied.problems] == [
        ("cash", 1, "amount"),
        ("positions", 1, "quantity"),
        ("positions", 2, "quantity"),
        ("fx", 4, "rate"),
        ("fx", 1, "rate"),
        ("fx", 2, "rate"),
        ("fx", 3, "rate"),
    ]
    assert differences(applied.book, read_book(SMALL).book) == []


def test_that_a_line_given_twice_in_a_batch_is_refused_both_times(book: Book):
    applied = apply_rows(book, None, cash(("A1", "USD", 1), ("A2", "HKD", 2), ("A1", "USD", 3)))
    assert [p.line for p in applied.problems] == [1, 3]
    assert applied.accounts.tolist() == [1]
    assert applied.book.cash.amount[applied.book.cash_of(0)].tolist() == [1200.5, -40000]


def test_that_a_balance_in_a_new_currency_brings_the_currency_into_the_book(book: Book):
    applied = apply_rows(book, None, cash(("A3", "CHF", 7.0)))
    assert applied.restructured
    assert applied.book.currencies.tolist() == ["CHF", "EUR", "HKD", "JPY", "USD"]
    assert [applied.book.currencies[c] for c in applied.book.instruments.currency] == [
        book.currencies[c] for c in book.instruments.currency
    ]
    assert np.isnan(applied.book.fx.rate[0])
    assert applied.book.cash.amount[applied.book.cash_of(2)].tolist() == [7, 0]


def test_that_positions_appear_change_and_disappear(book: Book):
    applied = apply_rows(
        book, positions=positions(("A1", "EEE", 30), ("A1", "BBB", 0), ("A1", "AAA", 700), ("A3", "BBB", 0))
    )
    held = applied.book.positions_of(0)
    names = applied.book.instruments.symbol[applied.book.positions.instrument[held]]
    assert dict(zip(names.tolist(), applied.book.positions.quantity[held].tolist(), strict=True)) == {
        "AAA": 700, "AAA-C60": -5, "EEE": 30
    }  # fmt: skip
    assert applied.book.positions.available[held].tolist() == [700, -5, 30]
    assert applied.book.positions.covered[held].tolist() == [False, True, False]
    assert applied.accounts.tolist() == [0]
    assert applied.restructured


def test_that_a_line_can_come_exactly_where_another_one_goes(book: Book):
    applied = apply_rows(book, positions=positions(("A4", "OIL", 0), ("A4", "EEE", 9)))
    held = applied.book.positions_of(3)
    names = applied.book.instruments.symbol[applied.book.positions.instrument[held]]
    assert names.tolist() == ["BTC-P50K", "EEE"]
    assert applied.book.positions.quantity[held].tolist() == [1, 9]


def test_that_a_column_shared_for_memory_is_never_written_through():
    book = generate(50, 4, 40, 1)
    assert np.shares_memory(book.positions.available, book.positions.quantity)
    first = book.instruments.symbol[book.positions.instrument[0]]
    account = book.accounts.account[0]
    rows = PositionRows(np.array([account]), np.array([first]), numbers(10), numbers(1), numbers(4))
    applied = apply_rows(book, positions=rows)
    assert (applied.book.positions.quantity[0], applied.book.positions.available[0]) == (10, 4)
    assert applied.book.positions.available[1] == applied.book.positions.quantity[1]


def test_that_a_halt_counts_as_a_quote(book: Book):
    applied = apply_rows(book, halted=(("EEE", InstrumentStatus.HALTED),))
    assert applied.quoted.tolist() == [book.instrument_row("EEE")]
    assert applied.book.instruments.status[book.instrument_row("EEE")] == InstrumentStatus.HALTED


def test_that_a_rate_of_exchange_changes_and_can_be_withdrawn(book: Book):
    applied = apply_rows(book, fx=FxRows(np.array(["JPY", "HKD"]), numbers(0.0067, GAP)))
    assert applied.fx_changed
    assert applied.book.fx.rate[applied.book.currencies == "JPY"] == 0.0067
    assert np.isnan(applied.book.fx.rate[applied.book.currencies == "HKD"])


def test_that_an_empty_book_refuses_rows_without_falling():
    empty = assemble("USD", {})
    applied = apply_rows(empty, quotes(("A", 1, 1, 1, 1)), cash(("A", "USD", 1)), positions(("A", "B", 1)))
    assert len(applied.problems) == 4
    assert differences(applied.book, empty) == []


money = st.floats(-1e6, 1e6).map(lambda x: round(x, 2))


@given(
    seed=st.integers(0, 50),
    changed=st.dictionaries(
        st.tuples(st.integers(0, 11), st.integers(0, 11)), st.sampled_from([-30.0, 0.0, 1.0, 250.0]), max_size=12
    ),
    balances=st.dictionaries(
        st.tuples(st.integers(0, 11), st.sampled_from(["USD", "HKD", "EUR", "CHF", "JPY"])), money, max_size=8
    ),
    shuffled=st.randoms(use_true_random=False),
)
def test_that_applying_rows_is_building_anew_with_them(seed, changed, balances, shuffled):
    book = generate(12, 3, 12, seed)
    accounts, symbols = book.accounts.account.tolist(), book.instruments.symbol.tolist()
    raw = raw_tables(book)
    held = {
        (a, s): i for i, (a, s) in enumerate(zip(raw["positions"]["account"], raw["positions"]["symbol"], strict=True))
    }
    rows = [(accounts[a], symbols[s], q) for (a, s), q in changed.items()]
    lines = [{name: column[i] for name, column in raw["positions"].items()} for i in held.values()]
    for account, symbol, quantity in rows:
        old = next((line for line in lines if (line["account"], line["symbol"]) == (account, symbol)), None)
        new = {"quantity": quantity, "average_price": 5.0, "available": quantity}
        if old is None:
            fresh = {"covered": False, "keep_last": False, "leverage": 1.0, "opened_at": np.datetime64("NaT", "us")}
            lines.append({"account": account, "symbol": symbol, **fresh, **new})
        else:
            old.update(new)
    money_rows = [(accounts[a], c, amount) for (a, c), amount in balances.items()]
    by_key = {(a, c): v for a, c, v in zip(*(raw["cash"][n] for n in ("account", "currency", "amount")), strict=True)}
    by_key |= {(a, c): v for a, c, v in money_rows}
    raw["positions"] = {name: [line[name] for line in lines] for name in raw["positions"]}
    raw["cash"] = dict(
        zip(
            ("account", "currency", "amount"),
            map(list, zip(*((a, c, v) for (a, c), v in by_key.items()), strict=True)),
            strict=True,
        )
    )
    shuffled.shuffle(rows)
    shuffled.shuffle(money_rows)
    applied = apply_rows(book, None, cash(*money_rows) if money_rows else None, positions(*rows) if rows else None)
    assert applied.problems == ()
    assert differences(applied.book, assemble("USD", raw)) == []
