"""Two books compared column by column, and a book taken apart into the raw tables it could be built from."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Kind, declared
from workstation.book.sheet import TABLES

_LISTS = ("currencies", "cash_start", "position_start")


def differences(one: Book, other: Book) -> list[str]:
    """The names of the columns that differ (NaN equals NaN)."""
    found = [] if one.reporting_currency == other.reporting_currency else ["reporting_currency"]
    found += [name for name in _LISTS if not _same(getattr(one, name), getattr(other, name))]
    for table, kind in TABLES.items():
        found += [
            f"{table}.{f.name}"
            for f in fields(kind)
            if not _same(getattr(getattr(one, table), f.name), getattr(getattr(other, table), f.name))
        ]
    return found


def raw_tables(book: Book, order: np.random.Generator | None = None) -> dict[str, dict[str, Any]]:
    """What ``assemble`` would make this book of, the rows shuffled when an ``order`` is given."""
    return {table: _raw(book, table, order) for table in TABLES}


def _raw(book: Book, table: str, order: np.random.Generator | None) -> dict[str, Any]:
    source = getattr(book, table)
    names = {Kind.ACCOUNT: book.accounts.account, Kind.SYMBOL: book.instruments.symbol, Kind.CURRENCY: book.currencies}
    made = {}
    for name, spec in declared(TABLES[table]).items():
        column = getattr(source, name)
        made[spec.header or name] = np.append(names[spec.kind], "")[column] if spec.kind in names else column
    rows = np.arange(len(column))
    if table == "quotes":
        rows = rows[~np.isnan(source.last)]
    if table == "fx":
        rows = rows[~np.isnan(source.rate)]
    if order is not None and table != "client_orders":
        order.shuffle(rows)
    return {name: column[rows] for name, column in made.items()}


def _same(one: Any, other: Any) -> bool:
    return one.dtype.kind == other.dtype.kind and np.array_equal(one, other, equal_nan=one.dtype.kind in "fM")
