"""Packing, selecting, generating and building from shuffled rows: what must stay the same does."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.book.compare import differences, raw_tables
from workstation.book.assemble import assemble
from workstation.book.cells import Labels
from workstation.book.columns import Kind, declared
from workstation.book.files import read_book
from workstation.book.generate import generate
from workstation.book.pack import pack, unpack
from workstation.book.select import select
from workstation.book.sheet import TABLES
from workstation.domain.enums import InstrumentKind, Regime
from workstation.domain.failures import InputRefusedError

SMALL = read_book(Path(__file__).parents[1] / "fixtures" / "books" / "small").book
sizes = st.tuples(st.integers(1, 30), st.integers(0, 6), st.integers(1, 60), st.integers(0, 1000))


@given(sizes)
def test_that_a_packed_book_unpacks_the_same(size):
    book = generate(*size)
    assert differences(unpack(pack(book)), book) == []


def test_that_every_table_survives_packing():
    assert differences(unpack(pack(SMALL)), SMALL) == []


def test_that_a_constant_column_is_packed_and_unpacked_as_one_value():
    book = generate(20_000, 2, 50, 1)
    assert unpack(pack(book)).positions.opened_at.strides == (0,)


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: b"MWBOOK9\n" + data[8:],
        lambda data: data[:-1],
        lambda data: data[: len(data) // 2],
        lambda data: data[:100] + bytes([data[100] ^ 1]) + data[101:],
        lambda data: data[:8] + b"not compressed",
    ],
)
def test_that_damaged_bytes_are_refused(damage):
    with pytest.raises(ValueError, match="packed book"):
        unpack(damage(pack(SMALL)))


@given(sizes, st.integers(0, 1000))
def test_that_the_order_of_input_rows_never_matters(size, order):
    book = generate(*size)
    assert differences(assemble("USD", raw_tables(book, np.random.default_rng(order))), book) == []


def test_that_the_order_of_the_rows_of_every_table_never_matters():
    for order in range(5):
        assert differences(assemble("USD", raw_tables(SMALL, np.random.default_rng(order))), SMALL) == []


def test_that_selecting_all_accounts_is_the_book():
    assert differences(select(SMALL, np.arange(4)), SMALL) == []
    assert differences(select(SMALL, [3, 2, 1, 0, 0]), SMALL) == []


@given(sizes, st.data())
def test_that_a_selection_says_of_its_accounts_what_the_book_says(size, data):
    book = generate(*size)
    rows = data.draw(st.sets(st.integers(0, size[0] - 1), min_size=1))
    small = select(book, sorted(rows))
    assert small.accounts.account.tolist() == book.accounts.account[sorted(rows)].tolist()
    for place, row in enumerate(sorted(rows)):
        assert lines(small, place) == lines(book, row)
    assert set(small.instruments.symbol) <= set(book.instruments.symbol)
    assert differences(select(small, np.arange(len(rows))), small) == []
    assert differences(assemble("USD", raw_tables(small)), small) == []


def lines(book, account):
    """All that one account holds, with the price, the rate of exchange and the underlying of each line, by name."""
    found = set()
    for at in range(book.positions_of(account).start, book.positions_of(account).stop):
        row = book.positions.instrument[at]
        under = book.instruments.underlying[row]
        found.add(
            (
                str(book.instruments.symbol[row]),
                float(book.positions.quantity[at]),
                str(float(book.quotes.mark[row])),
                float(book.fx.rate[book.instruments.currency[row]]),
                str(book.instruments.symbol[under]) if under >= 0 else "",
                str(float(book.quotes.mark[under])) if under >= 0 else "",
            )
        )
    for at in range(book.cash_of(account).start, book.cash_of(account).stop):
        found.add((str(book.currencies[book.cash.currency[at]]), float(book.cash.amount[at])))
    return found


def test_that_a_selection_keeps_only_what_its_accounts_need():
    small = select(SMALL, [SMALL.account_row("A4")])
    assert small.instruments.symbol.tolist() == ["BTC", "BTC-P50K", "OIL"]
    assert small.currencies.tolist() == ["USD"]
    assert small.margin_rates.symbol.tolist() == ["*", "*", "*", "OIL"]
    assert len(small.depth.price) == 3
    assert len(small.borrow.available) == len(small.client_orders.quantity) == 0
    assert small.venue_figures.maintenance.tolist() == [7500]


def test_that_one_seed_makes_one_book_and_another_seed_another():
    assert differences(generate(40, 5, 60, 7), generate(40, 5, 60, 7)) == []
    assert differences(generate(40, 5, 60, 7), generate(40, 5, 60, 8))


def test_that_a_generated_book_is_realistic():
    book = generate(5_000, 10, 2_000, 3)
    held = np.bincount(book.positions.instrument, minlength=2_000)
    assert 9 < len(book.positions.quantity) / 5_000 < 11
    assert held.max() > 100 * np.median(held)
    assert set(book.accounts.regime) == set(map(int, Regime))
    assert set(book.accounts.tier) == {"T1", "T2", "T3"}
    assert {InstrumentKind.STOCK, InstrumentKind.OPTION, InstrumentKind.FUTURE} <= set(book.instruments.kind)
    assert len(np.unique(book.cash.currency)) == 3
    assert (book.instruments.underlying[book.instruments.kind == InstrumentKind.OPTION] >= 0).all()


def test_that_a_sensible_share_of_generated_margin_accounts_is_in_call():
    book = generate(5_000, 10, 2_000, 3)
    at, currency = book.positions.instrument, book.instruments.currency
    future = book.instruments.kind[at] >= InstrumentKind.FUTURE
    unit = np.where(future, 0, book.quotes.mark[at] * book.instruments.multiplier[at] * book.fx.rate[currency[at]])
    value = np.nan_to_num(book.positions.quantity * unit)
    equity = np.bincount(book.positions.account, value, 5_000)
    equity += np.bincount(book.cash.account, book.cash.amount * book.fx.rate[book.cash.currency], 5_000)
    required = np.bincount(book.positions.account, np.abs(value) * 0.35, 5_000)
    assert 0.01 < (equity < required)[book.accounts.regime == Regime.MARGIN].mean() < 0.10


@pytest.mark.parametrize("size", [(0, 1, 1), (1, -1, 1), (1, 1, 0)])
def test_that_a_book_of_nothing_is_not_generated(size):
    with pytest.raises(ValueError, match="at least one account"):
        generate(*size, 1)


def test_that_constant_columns_take_no_memory():
    tracemalloc.start()
    book = generate(2_000, 10, 300, 1)
    held = sum(column.nbytes for column in (book.positions.account, book.positions.quantity))
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert book.positions.leverage.strides == book.positions.opened_at.strides == book.accounts.email.strides == (0,)
    assert kept < 8 * held


def test_that_typed_columns_texts_and_labels_build_the_same_book():
    tables = raw_tables(SMALL)
    texts = {"account": ["A1", "A3"], "symbol": ["AAA", "EEE"], "quantity": ["5", "-3"], "covered": ["0", ""]}
    typed = {"account": np.array(["A1", "A3"]), "symbol": Labels(["EEE", "AAA"], np.array([1, 0], np.int32))}
    typed |= {"quantity": [5, -3.0], "covered": [False, None]}
    one, other = (assemble("USD", {**tables, "positions": lines}) for lines in (texts, typed))
    assert differences(one, other) == []


def test_that_choices_may_be_names_or_codes_and_times_texts_or_datetimes():
    tables = raw_tables(SMALL)
    tables["accounts"]["regime"] = [Regime(code).name for code in SMALL.accounts.regime]
    tables["positions"]["opened_at"] = [None if t is None else f"{t}Z" for t in SMALL.positions.opened_at.tolist()]
    assert differences(assemble("USD", tables), SMALL) == []


@pytest.mark.parametrize(
    ("tables", "said"),
    [
        ({"positons": {}}, "positons: unknown table"),
        ({"fx": {"currency": ["EUR"], "rate": [1], "source": ["x"]}}, "fx column source: unknown column"),
        ({"fx": {"currency": ["EUR", "HKD"], "rate": [1]}}, "fx: columns differ in length: [1, 2]"),
        ({"fx": {"currency": ["EUR"]}}, "fx column rate: required column is missing"),
        ({"fx": {"currency": ["EUR"], "rate": [None]}}, "fx:1 column rate: is required"),
        ({"fx": {"currency": ["EUR"], "rate": [True]}}, "fx:1 column rate value 'True': is not a number"),
        ({"accounts": {"account": ["A"], "regime": [9]}}, "accounts:1 column regime value '9': must be one of "),
        ({"accounts": {"account": ["A"], "regime": [1.5]}}, "accounts:1 column regime value '1.5': is not a whole"),
        ({"accounts": {"account": ["A"], "do_not_close": [2]}}, "accounts:1 column do_not_close value '2': must be 0"),
        ({"accounts": {"account": ["A", "B"], "name": ["", 5]}}, ""),
    ],
)
def test_that_raw_tables_that_make_no_sense_are_refused(tables, said):
    if not said:
        assert assemble("USD", tables).accounts.name.tolist() == ["", "5"]
        return
    with pytest.raises(InputRefusedError) as caught:
        assemble("USD", tables)
    assert str(caught.value.problems[0]).startswith(said)


def test_that_every_reference_of_a_book_points_into_it():
    book = generate(60, 5, 80, 2)
    ends = {Kind.ACCOUNT: 60, Kind.SYMBOL: 80, Kind.CURRENCY: len(book.currencies)}
    for table, kind in TABLES.items():
        for name, spec in declared(kind).items():
            if spec.kind in ends:
                column = getattr(getattr(book, table), name)
                assert column.dtype == np.int32
                assert ((column >= (-1 if name == "underlying" else 0)) & (column < ends[spec.kind])).all()


def test_that_an_account_that_holds_nothing_still_has_a_book_that_can_be_valued():
    cash_only = select(generate(3, 0, 5, 1), [0])
    assert len(cash_only.positions.account) == 0
    assert len(cash_only.instruments.symbol) == 1
