"""A book's tables as the texts of their files: only columns that say more than their default."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workstation.book.assemble import multipliers
from workstation.book.book import Book, default_mark, take
from workstation.book.cells import absent
from workstation.book.columns import Column, Kind, declared
from workstation.book.sheet import TABLES
from workstation.domain.failures import InputRefusedError, Problem

ROWS = 65_536  # written at a time: bounds the memory held in texts
Written = Callable[[NDArray[Any]], list[str]]


def written_rows(book: Book, table: str) -> tuple[list[str], Iterator[tuple[str, ...]]]:
    """The header and the rows of one table's file."""
    said = _said(book, table)
    specs = {name: spec for name, spec in declared(TABLES[table]).items() if _tells(book, table, name, spec, said)}
    header = [spec.header or name for name, spec in specs.items()]
    return header, _rows(said, {name: _writer(book, spec) for name, spec in specs.items()})


def _rows(said: Any, writers: dict[str, Written]) -> Iterator[tuple[str, ...]]:
    total = len(getattr(said, next(iter(writers))))
    for start in range(0, total, ROWS):
        part = slice(start, start + ROWS)
        yield from zip(*(write(getattr(said, name)[part]) for name, write in writers.items()), strict=True)


def _said(book: Book, table: str) -> Any:
    """The rows a file has: no row for an instrument without a quote or a currency without a rate."""
    whole = getattr(book, table)
    if table == "fx":
        return take(whole, ~np.isnan(whole.rate))
    if table != "quotes":
        return whole
    known = ~np.isnat(whole.time)
    for name, spec in declared(TABLES[table]).items():
        known |= ~np.isnan(getattr(whole, name)) if spec.kind is Kind.NUMBER else False
    nameless = np.flatnonzero(known & np.isnan(whole.last))
    if len(nameless):
        symbols = book.instruments.symbol[nameless].tolist()
        raise InputRefusedError(
            [
                Problem("quotes.csv", None, "last", None, f"{symbol}: a file cannot hold a quote without a last price")
                for symbol in symbols
            ]
        )
    return take(whole, known)


def _tells(book: Book, table: str, name: str, spec: Column, said: Any) -> bool:
    """Whether a column says anything that its absence would not."""
    column = getattr(said, name)
    if spec.required:
        return True
    if (table, name) == ("instruments", "multiplier"):
        usual: Any = multipliers({f: getattr(said, f) for f in ("kind", "market", "underlying")})
    elif (table, name) == ("quotes", "mark"):
        usual = default_mark(said.last, said.bid, said.ask)
    elif (table, name) == ("accounts", "base_currency"):
        usual = np.searchsorted(book.currencies, book.reporting_currency)
    elif spec.default_of:
        usual = getattr(said, spec.default_of)
    elif spec.kind is Kind.SYMBOL:
        usual = -1
    else:
        usual = absent(spec, len(column))
    gaps = column.dtype.kind in "fM"
    return not np.array_equal(column, np.broadcast_to(usual, column.shape), equal_nan=gaps)


def _writer(book: Book, spec: Column) -> Written:
    """How a column of a kind becomes text."""
    if spec.kind in {Kind.ACCOUNT, Kind.SYMBOL, Kind.CURRENCY}:
        homes = {Kind.ACCOUNT: book.accounts.account, Kind.SYMBOL: book.instruments.symbol}
        names = np.append(homes.get(spec.kind, book.currencies), "")
        return lambda rows: names[rows].tolist()
    if spec.choices is not None:
        words = {int(member): member.name if member.name != "NONE" else "" for member in spec.choices}
        return lambda codes: [words[code] for code in codes.tolist()]
    return _WRITERS[spec.kind]


def _numbers(column: NDArray[Any]) -> list[str]:
    """The shortest text that reads back as the same number; nothing where there is none (or no limit)."""
    finite = np.isfinite(column).tolist()
    texts = map(repr, column.tolist())
    return [text.removesuffix(".0") if known else "" for text, known in zip(texts, finite, strict=True)]


def _times(column: NDArray[Any]) -> list[str]:
    return ["" if t is None else t.replace(tzinfo=UTC).isoformat() for t in column.astype("M8[us]").tolist()]


_WRITERS: dict[Kind, Written] = {
    Kind.TEXT: lambda column: column.tolist(),
    Kind.NUMBER: _numbers,
    Kind.WHOLE: lambda column: list(map(str, column.tolist())),
    Kind.FLAG: lambda column: ["1" if flag else "0" for flag in column.tolist()],
    Kind.DATE: lambda column: ["" if d is None else d.isoformat() for d in column.tolist()],
    Kind.TIME: _times,
}
