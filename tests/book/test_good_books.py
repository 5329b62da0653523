"""Books that are fine however their files are spelt, and books that come back from disk as they were."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.book.compare import differences
from workstation.book.book import Book
from workstation.book.files import read_book, write_book
from workstation.book.generate import generate
from workstation.domain.failures import InputRefusedError
from workstation.policy import Policy

BOOKS = Path(__file__).parents[1] / "fixtures" / "books"
TABLES = sorted(BOOKS.glob("small/*.csv"))


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return shutil.copytree(BOOKS / "small", tmp_path / "book")


@pytest.fixture(scope="module")
def small() -> Book:
    return read_book(BOOKS / "small").book


def columns_reversed(text: str) -> str:
    import csv
    import io

    out = io.StringIO()
    csv.writer(out).writerows(row[::-1] for row in csv.reader(io.StringIO(text)))
    return out.getvalue()


def rows_reversed(text: str) -> str:
    header, *rows = text.splitlines(keepends=True)
    return "".join([header, *reversed(rows)])


SPELLINGS: dict[str, Callable[[str], str]] = {
    "byte order mark": lambda text: "\ufeff" + text,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "columns in another order": columns_reversed,
    "blank lines": lambda text: text.replace("\n", "\n\n") + "\n\n",
    "blanks around cells": lambda text: text.replace(",", " ,\t") if '"' not in text else text,
    "everything quoted": lambda text: text if '"' in text else re.sub(r"[^,\n]+", r'"\g<0>"', text),
    "no line end at the end of any file": lambda text: text.rstrip("\n"),
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_that_the_spelling_of_files_does_not_matter(book: Path, small: Book, spelling: str):
    for path in book.glob("*.csv"):
        path.write_bytes(SPELLINGS[spelling](path.read_text(encoding="utf-8")).encode())
    assert differences(read_book(book).book, small) == []


def test_that_the_order_of_rows_does_not_matter(book: Path, small: Book):
    for path in book.glob("*.csv"):
        path.write_text(rows_reversed(path.read_text(encoding="utf-8")), encoding="utf-8")
    assert differences(read_book(book).book, small) == []


def test_that_orders_without_times_keep_the_order_of_their_rows(book: Path):
    orders = "order_id,account,symbol,side,quantity\n" + "".join(f"{name},A1,AAA,SELL,1\n" for name in ("Z", "B", "Q"))
    (book / "client_orders.csv").write_text(orders, encoding="utf-8")
    assert read_book(book).book.client_orders.order_id.tolist() == ["Z", "B", "Q"]


def test_that_unknown_columns_and_files_are_noticed_and_ignored(book: Path, small: Book):
    fx = (book / "fx.csv").read_text(encoding="utf-8").splitlines()
    (book / "fx.csv").write_text("\n".join([f"{fx[0]},source,", *(f"{row},bank," for row in fx[1:])]) + "\n")
    (book / "cahs.csv").write_text("account,currency,amount\n", encoding="utf-8")
    loaded = read_book(book)
    assert differences(loaded.book, small) == []
    assert [str(notice) for notice in loaded.notices] == [
        "fx.csv:1 column source: unknown column, ignored",
        "fx.csv:1 column #4: unknown column, ignored",
        "cahs.csv: no table has this name, ignored",
    ]


def test_that_optional_tables_may_be_missing(book: Path):
    for table in TABLES:
        if table.stem not in {"accounts", "instruments", "quotes", "fx"}:
            (book / table.name).unlink()
    loaded = read_book(book).book
    assert len(loaded.positions.quantity) == len(loaded.margin_rates.initial) == len(loaded.depth.price) == 0
    assert loaded.position_start.tolist() == [0, 0, 0, 0, 0]


def test_that_a_missing_policy_means_the_defaults(book: Path):
    (book / "policy.toml").unlink()
    assert read_book(book).policy == Policy()


def test_that_empty_cells_and_missing_columns_take_their_defaults(small: Book):
    row = {name: small.instrument_row(name) for name in small.instruments.symbol.tolist()}
    units = small.instruments.multiplier[[row[name] for name in ("AAA-C60", "BTC-P50K", "OIL", "AAA")]]
    assert units.tolist() == [100, 1, 1000, 1]
    assert small.accounts.financing_limit.tolist() == [35000, np.inf, np.inf, np.inf]
    assert [small.currencies[code] for code in small.accounts.base_currency] == ["USD", "HKD", "USD", "USD"]
    assert small.positions.available[small.positions_of(1)].tolist() == [-150]
    assert small.positions.available[small.positions_of(2)].tolist() == [10]
    assert small.margin_rates.margin_call.tolist()[-1] == 0.1
    assert np.isnan(small.margin_rates.forced).sum() == 4
    assert small.margin_rates.tier.tolist().count("*") == 4
    assert not small.positions.covered[small.positions_of(3)].any()


def test_that_a_coin_option_whose_own_market_was_left_out_is_still_of_one_unit(book: Path):
    path = book / "instruments.csv"
    path.write_text(path.read_text().replace("BTC-P50K,OPTION,USD,24/7", "BTC-P50K,OPTION,USD,"), encoding="utf-8")
    loaded = read_book(book).book
    assert loaded.instruments.multiplier[loaded.instrument_row("BTC-P50K")] == 1


def test_that_the_mark_is_the_given_one_else_the_mid_of_a_sane_quote_else_last(small: Book):
    marks = dict(zip(small.instruments.symbol.tolist(), small.quotes.mark.tolist(), strict=True))
    assert marks == {
        "AAA": 60, "AAA-C60": 3.2, "BBB": 10, "BTC": 52000, "BTC-P50K": 1500, "EEE": 25.45, "OIL": -37.63
    }  # fmt: skip


def test_that_times_are_kept_in_utc_and_the_newest_quote_is_known(small: Book):
    assert small.quotes.time[small.instrument_row("BBB")] == np.datetime64("2026-03-13T08:00:00")
    assert small.latest_quote_time().isoformat() == "2026-03-16T15:00:01.250000+00:00"


def test_that_a_currency_without_a_rate_is_no_error(small: Book):
    assert np.isnan(small.fx.rate[small.currencies.tolist().index("JPY")])


def test_that_a_position_of_nothing_is_left_out_and_noticed(book: Path, small: Book):
    with (book / "positions.csv").open("a", encoding="utf-8") as file:
        file.write("A3,EEE,0,,,,,,\n")
    loaded = read_book(book)
    assert differences(loaded.book, small) == []
    assert [str(n) for n in loaded.notices] == [
        "positions.csv:9 column quantity value '0': 1 rows of quantity 0 are no positions and left out"
    ]


@pytest.mark.parametrize("name", ["small", "worked_example"])
def test_that_a_written_book_reads_back_the_same(tmp_path: Path, name: str):
    loaded = read_book(BOOKS / name)
    write_book(loaded.book, tmp_path / "again", loaded.policy)
    again = read_book(tmp_path / "again")
    assert differences(again.book, loaded.book) == []
    assert (again.policy, again.notices) == (loaded.policy, ())


@pytest.mark.parametrize("seed", range(3))
def test_that_a_generated_book_reads_back_the_same(tmp_path: Path, seed: int):
    book = generate(200, 6, 90, seed)
    write_book(book, tmp_path / "made")
    assert differences(read_book(tmp_path / "made").book, book) == []


def test_that_the_reporting_currency_is_written_with_the_book(tmp_path: Path, book: Path):
    (book / "policy.toml").write_text('reporting_currency = "HKD"\n', encoding="utf-8")
    (book / "fx.csv").write_text("currency,rate\nUSD,7.8\nEUR,8.5\n", encoding="utf-8")
    loaded = read_book(book).book
    write_book(loaded, tmp_path / "again")
    assert differences(read_book(tmp_path / "again").book, loaded) == []
    assert loaded.fx.rate.tolist()[:2] == [8.5, 1]


def test_that_nothing_that_is_there_is_overwritten(tmp_path: Path, small: Book):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(InputRefusedError, match="not overwritten"):
        write_book(small, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_that_a_book_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path):
    book = read_book(BOOKS / "small").book
    book.quotes.last[book.instrument_row("AAA")] = np.nan
    with pytest.raises(InputRefusedError, match="AAA: a file cannot hold a quote without a last price"):
        write_book(book, tmp_path / "book")
    assert list(tmp_path.iterdir()) == []


def test_that_parquet_tables_are_the_same_book(book: Path, small: Book):
    from pyarrow import csv, parquet

    for name in ("positions", "quotes", "cash", "fx", "accounts"):
        convert = csv.ConvertOptions(null_values=[""], strings_can_be_null=True)
        parquet.write_table(csv.read_csv(book / f"{name}.csv", convert_options=convert), book / f"{name}.parquet")
        (book / f"{name}.csv").unlink()
    assert differences(read_book(book).book, small) == []


def test_that_faults_in_parquet_are_told_with_their_row(book: Path):
    import pyarrow as pa
    from pyarrow import parquet

    (book / "fx.csv").unlink()
    table = pa.table({"currency": ["USD", "HKD", "EUR"], "rate": [1.0, float("inf"), None], "source": ["a", "b", "c"]})
    parquet.write_table(table, book / "fx.parquet")
    with pytest.raises(InputRefusedError) as caught:
        read_book(book)
    assert [str(p) for p in caught.value.problems] == [
        "fx.parquet:2 column rate value 'inf': is too large (more than 1e15)",
        "fx.parquet:3 column rate: is required",
    ]


def test_that_a_damaged_parquet_file_is_refused(book: Path):
    (book / "fx.csv").rename(book / "fx.parquet")
    with pytest.raises(InputRefusedError, match=r"fx\.parquet: is not a Parquet file"):
        read_book(book)


def test_that_parquet_without_its_extra_says_what_to_install(book: Path, monkeypatch: pytest.MonkeyPatch):
    (book / "fx.csv").rename(book / "fx.parquet")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(InputRefusedError, match=r"fx\.parquet: needs the optional extra: pip install"):
        read_book(book)
