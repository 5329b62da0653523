"""Lines of accounts (positions, cash) found, overwritten, put in and taken out, in their sorted order."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from workstation.book.book import Book
from workstation.book.cells import absent
from workstation.book.columns import Flags, Fx, Ints, Texts, declared

T = TypeVar("T")
Places = NDArray[np.intp]


def find_lines(start: Ints, column: Ints, owners: Ints, wanted: Ints) -> tuple[Places, Flags]:
    """For each (owner, wanted): the place of its line, or where it would belong; and whether it is there.

    ``column`` ascends within each owner's lines ``start[owner]:start[owner + 1]``: a binary search, all rows at once.
    """
    low, high = start[owners].astype(np.intp), start[owners + 1].astype(np.intp)
    end = high.copy()
    while (low < high).any():
        middle = (low + high) // 2
        below = (low < high) & (column[np.minimum(middle, len(column) - 1)] < wanted)
        low, high = np.where(below, middle + 1, low), np.where(below, high, np.minimum(middle, high))
    found = low < end
    found[found] = column[low[found]] == wanted[found]
    return low, found


def overwrite(table: T, places: NDArray[Any], values: dict[str, NDArray[Any]]) -> T:
    """Values written into their columns in place; a column that is a read-only view gets arrays of its own first."""
    own = {name: getattr(table, name) for name in values if not getattr(table, name).flags.writeable}
    owner: Any = replace(table, **{name: column.copy() for name, column in own.items()}) if own else table  # type: ignore[type-var]
    for name, new in values.items():
        getattr(owner, name)[places] = new
    return owner  # type: ignore[no-any-return]


def changed_lines(table: T, out: Places, before: Places, made: dict[str, NDArray[Any]]) -> T:
    """The table without the lines ``out`` and with new ones before the places ``before`` (both ascending).

    Columns that ``made`` does not give take their default in the new lines.
    """
    kind: type[Any] = type(table)
    changed = {}
    for name, spec in declared(kind).items():
        column = getattr(table, name)
        values = made[name] if name in made else absent(spec, len(before))
        changed[name] = _changed(column, out, before, values)
    return replace(table, **changed)  # type: ignore[type-var]


def _changed(column: NDArray[Any], out: Places, before: Places, values: NDArray[Any]) -> NDArray[Any]:
    rows = len(column) - len(out) + len(before)
    if column.strides == (0,) and len(column) and _all_are(values, column[:1]):
        return np.broadcast_to(column[0], rows)
    return np.delete(np.insert(column, before, values), out + np.searchsorted(before, out, side="right"))


def _all_are(values: NDArray[Any], one: NDArray[Any]) -> bool:
    return np.array_equal(values, np.broadcast_to(one, values.shape), equal_nan=values.dtype.kind in "fM")


def with_currencies(book: Book, codes: Texts) -> Book:
    """The book with more currencies in its sorted list; their rate is not known yet."""
    currencies = np.union1d(book.currencies, codes)
    place = np.searchsorted(currencies, book.currencies).astype(np.int32)
    rate = np.full(len(currencies), np.nan)
    rate[place] = book.fx.rate
    return replace(
        book,
        currencies=currencies,
        fx=Fx(np.arange(len(currencies), dtype=np.int32), rate),
        accounts=replace(book.accounts, base_currency=place[book.accounts.base_currency]),
        cash=replace(book.cash, currency=place[book.cash.currency]),
        instruments=replace(book.instruments, currency=place[book.instruments.currency]),
    )
