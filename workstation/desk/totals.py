"""Counts and sums of some rows, kept up to date by what changed instead of added up each time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workstation.desk.cells import Flags, Floats, Slots, grown
from workstation.desk.currencies import Currencies
from workstation.desk.live_table import LiveTable
from workstation.domain.tables import Cell

_OUT = -1
_RESCAN_EVERY = 20  # updates a column is added up anew: adding and taking away the same figures leaves rounding errors
_AT_ONCE = 8192  # rows copied to be added up: a copy of a large table would be megabytes
_SUMMED = frozenset({Cell.AMOUNT, Cell.REPORTING})


@dataclass(frozen=True, slots=True)
class Sum:
    """A column added up by currency; ``unknown`` rows have no figure and are in no sum."""

    by_currency: Mapping[str, float]
    unknown: int


class Totals:
    """Sums of the amount columns over a changing set of rows, and how many rows there are of each code.

    Invariant: sums equal those over the member rows' current figures within rounding. Amounts in different currencies
    are never added: a column in the row's currency has a sum a currency, the one in the reporting currency a single
    one under "".
    """

    def __init__(self, table: LiveTable, currencies: Currencies, counted: str | None = None) -> None:
        """``currencies`` are those of the table's rows; ``counted`` names a code column to count by."""
        self._table = table
        self._currencies = currencies
        self._fields = tuple(f for f in table.number_fields if f.cell in _SUMMED)
        self._columns = [table.index[f.name] for f in self._fields]
        self._counted = None if counted is None else table.index[counted]
        self._updates = 0
        self._group = np.full(table.capacity, _OUT, dtype=np.int16)  # by slot: the currency, _OUT = no member
        self._rows = np.zeros(1, dtype=np.int64)  # by currency
        self._sums = np.zeros((1, len(self._fields)))  # by currency and column
        self._unknown = np.zeros((1, len(self._fields)), dtype=np.int64)
        self._by_code: dict[int, int] = {}

    @property
    def count(self) -> int:
        """How many rows there are."""
        return int(self._rows.sum())

    @property
    def members(self) -> Slots:
        """The rows that are added up."""
        return np.flatnonzero(self._group != _OUT)

    @property
    def is_member(self) -> Flags:
        """By slot: whether the row is added up."""
        flags: Flags = grown(self._group, self._table.capacity, _OUT) != _OUT
        return flags

    def by_code(self) -> Mapping[int, int]:
        """Rows a code of the counted column."""
        return {code: count for code, count in self._by_code.items() if count}

    def sum(self, field: str) -> Sum:
        """The sum of an amount column."""
        i = [f.name for f in self._fields].index(field)
        unknown = int(self._unknown[:, i].sum())
        if self._fields[i].cell is Cell.REPORTING:
            return Sum({"": float(self._sums[:, i].sum())}, unknown)
        there = np.flatnonzero(self._rows).tolist()
        names = self._currencies.names
        return Sum({names[group]: float(self._sums[group, i]) for group in there}, unknown)

    def fill(self, slots: Slots) -> None:
        """Exactly these rows."""
        self._group = np.full(self._table.capacity, _OUT, dtype=np.int16)
        self._clear()
        self._add(slots)

    def take(self, slots: Slots, figures: Floats) -> None:
        """Rows leave; ``figures`` are the numbers they were added with. Rows that are no members are passed over."""
        self._group = grown(self._group, self._table.capacity, _OUT)
        groups = self._group[slots]
        inside = groups != _OUT
        if not inside.any():
            return
        figures = figures[inside]
        self._tally(groups[inside], figures.take(self._columns, axis=1), self._codes(figures), -1)
        self._group[slots] = _OUT

    def copy(self, other: Totals) -> None:
        """Exactly the members of ``other``, which adds up the same columns of the same table by the same currencies."""
        self._group = other._group.copy()
        self._rows, self._sums, self._unknown = other._rows.copy(), other._sums.copy(), other._unknown.copy()
        self._by_code = dict(other._by_code)

    def drop(self, slots: Slots) -> None:
        """Members leave that have not changed since they joined."""
        if 2 * len(slots) > self.count:  # fewer are to be added up than taken away
            staying = self.is_member
            staying[slots] = False
            self.fill(np.flatnonzero(staying))
        elif len(slots):
            self._tally(self._group[slots], *self._figures(slots), -1)
            self._group[slots] = _OUT

    def add(self, slots: Slots) -> None:
        """Rows that are no members join with their current figures."""
        self._group = grown(self._group, self._table.capacity, _OUT)
        self._add(slots)
        self._updates += 1
        if self._fields and self._updates % _RESCAN_EVERY == 0:
            self._rescan(self._updates // _RESCAN_EVERY % len(self._fields))

    def _rescan(self, column: int) -> None:
        """Add one column up anew, one after the other; a member's currency is what it was when it joined."""
        members = self.members
        groups, amounts = self._group[members], self._table.numbers[members, self._columns[column]]
        unknown = ~np.isfinite(amounts)
        count = len(self._rows)
        self._sums[:, column] = np.bincount(groups, np.where(unknown, 0.0, amounts), count)
        self._unknown[:, column] = np.bincount(groups[unknown], minlength=count)

    def _clear(self) -> None:
        self._rows = np.zeros_like(self._rows)
        self._sums, self._unknown = np.zeros_like(self._sums), np.zeros_like(self._unknown)
        self._by_code = {}

    def _add(self, slots: Slots) -> None:
        if not len(slots):
            return
        groups = self._groups(slots)
        self._group[slots] = groups
        for first in range(0, len(slots), _AT_ONCE):
            some = slice(first, first + _AT_ONCE)
            self._tally(groups[some], *self._figures(slots[some]), 1)

    def _figures(self, slots: Slots) -> tuple[Floats, Floats]:
        """Amounts and codes of now."""
        figures = self._table.numbers.take(slots, axis=0)
        return figures.take(self._columns, axis=1), self._codes(figures)

    def _codes(self, figures: Floats) -> Floats:
        return np.empty(0) if self._counted is None else figures[:, self._counted]

    def _groups(self, slots: Slots) -> NDArray[np.int16]:
        groups = self._currencies.of(slots)
        count = len(self._currencies.names)
        self._rows = grown(self._rows, count, 0)
        self._sums = grown(self._sums, count, 0.0)
        self._unknown = grown(self._unknown, count, 0)
        return groups

    def _tally(self, groups: NDArray[np.int16], amounts: Floats, coded: Floats, sign: int) -> None:
        unknown = ~np.isfinite(amounts)  # no limit (inf) is no amount either
        belongs = (groups == np.arange(len(self._rows))[:, None]).astype(np.float64)  # (currency, row)
        self._rows += sign * belongs.sum(axis=1).astype(np.int64)
        self._sums += sign * (belongs @ np.where(unknown, 0.0, amounts))
        self._unknown += sign * (belongs @ unknown).astype(np.int64)
        if self._counted is not None:
            codes = np.where(np.isnan(coded), -1, coded).astype(np.intp)
            for code, count in enumerate(np.bincount(codes + 1).tolist(), start=-1):
                self._by_code[code] = self._by_code.get(code, 0) + sign * count
