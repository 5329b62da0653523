"""Sums over each account's lines: quantity times a table with a row a unit row, as sparse products."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from workstation.book.book import Book, csr_start
from workstation.book.columns import Flags, Floats, Ints
from workstation.margin.holdings import Holdings
from workstation.margin.lines import Rows, line_counts, lines_of, spread

CHUNK = 8192  # accounts at a time: their columns stay in the cache


@dataclass(frozen=True, slots=True)
class LineSums:
    """What an account's lines add up to, a row an account, reporting currency; NaN where something is unknown."""

    lines: Floats  # (n, 6): columns of ``requirements.line_columns``
    options: Floats  # (n, 8): columns of ``options.option_columns``
    expiring: Floats  # (n, 8): the part of ``options`` that expires today
    overnight: Floats  # (n, 1): margin-call requirement of stock and futures at the cut-off, of INTRADAY accounts only
    few: Floats  # (n, 3): columns of ``few_lines.FewLines``
    expiring_lines: Ints


@dataclass(frozen=True, slots=True)
class LineSet:
    """Some lines of a book, sorted; account ``a`` owns ``lines[start[a]:start[a + 1]]``."""

    lines: Ints
    start: Ints

    @classmethod
    def where(cls, book: Book, chosen: Flags) -> LineSet:
        """The lines flagged."""
        lines = np.flatnonzero(chosen).astype(np.int32)
        return cls(lines, csr_start(book.positions.account[lines], book.account_count))

    def of(self, rows: Rows) -> tuple[Ints, Ints]:
        """The book's lines of these accounts, and how many each has."""
        if not len(self.lines):
            return self.lines, np.broadcast_to(np.int32(0), len(line_counts(self.start, rows)))
        if isinstance(rows, slice):
            return self.lines[lines_of(self.start, rows)], line_counts(self.start, rows)
        first = self.start[rows]
        counts = self.start[rows + 1] - first
        return self.lines[spread(first, counts)], counts


class Block:
    """Lines that share a table of columns per unit row.

    Accounts stand in the order of their classes: those next to each other need the same few rows of the table, which
    makes summing them all four times as fast. Invariant: an account's sum adds its lines in the book's order, so a few
    accounts summed anew and all accounts summed at once agree to the last bit.
    """

    def __init__(self, holdings: Holdings, columns: Callable[[Ints], Floats], chosen: Flags) -> None:
        """``columns`` gives the table's rows for unit rows; ``chosen`` flags the positions that belong here."""
        self._holdings, self._columns = holdings, columns
        self._set = LineSet.where(holdings.book, chosen)
        self._quantity = holdings.book.positions.quantity
        lines, counts = self._set.of(holdings.order)
        self._start = np.concatenate(([0], np.cumsum(counts))).astype(np.int32)
        self._rows, self._slot, place = _own_rows(holdings.row[lines], holdings.units.count)
        shape = (len(counts), len(self._rows))
        self._matrix = sparse.csr_array((self._quantity[lines], place, self._start), shape=shape)
        self.price()
        accounts = 0 if self.empty else len(counts)
        self._chunks = [self._chunk(first) for first in range(0, accounts, CHUNK)]
        self._sums = np.empty((accounts, self._table.shape[1]))  # in the order of classes

    @property
    def empty(self) -> bool:
        """Whether no line belongs here."""
        return self._matrix.nnz == 0

    def line_counts(self, rows: Rows) -> Ints:
        """How many lines of each account belong here."""
        return self._set.of(rows)[1] if self.empty else line_counts(self._set.start, rows)

    def price(self, rows: Ints | None = None) -> None:
        """Work out the columns of these unit rows from the marks as they are; None: of all."""
        if rows is None:
            self._table = self._columns(self._rows)
            self._table[self._rows == 0] = 0
            return
        places = self._slot[rows]
        places = places[places >= 0]
        self._table[places] = self._columns(self._rows[places])
        self._table[places[self._rows[places] == 0]] = 0

    def sums(self, accounts: Ints) -> Floats:
        """The sum of each column for these accounts."""
        if self.empty:
            return self._no_sums(len(accounts))
        return np.asarray(self._matrix[self._holdings.rank[accounts]] @ self._table)

    def sum_all(self) -> None:
        """Sum every account for ``summed``."""
        for chunk, first in zip(self._chunks, range(0, len(self._sums), CHUNK), strict=True):
            self._sums[first : first + CHUNK] = np.asarray(chunk @ self._table)

    def summed(self, rows: slice) -> Floats:
        """The sum of each column for a run of accounts, as of the last ``sum_all``."""
        rank = self._holdings.rank[rows]
        return self._no_sums(len(rank)) if self.empty else self._sums.take(rank, axis=0)

    def follow(self, accounts: Ints) -> bool:
        """Take over quantities and unit rows of these accounts' lines; False when a unit row is not known here."""
        lines, _ = self._set.of(accounts)
        slots = self._slot[self._holdings.row[lines]]
        places = lines_of(self._start, self._holdings.rank[accounts])
        self._matrix.data[places] = self._quantity[lines]
        self._matrix.indices[places] = np.maximum(slots, 0)
        return bool((slots >= 0).all())

    def _no_sums(self, accounts: int) -> Floats:
        """Zeros that take no room."""
        return np.broadcast_to(0.0, (accounts, self._table.shape[1]))

    def _chunk(self, first: int) -> sparse.csr_array[np.float64]:
        """Some of the matrix's rows from ``first`` on; shares data and indices, so that both can be overwritten."""
        start = self._start[first : first + CHUNK + 1]
        inside = slice(int(start[0]), int(start[-1]))
        parts = (self._matrix.data[inside], self._matrix.indices[inside], start - start[0])
        return sparse.csr_array(parts, shape=(len(start) - 1, len(self._rows)))


def _own_rows(row: Ints, units: int) -> tuple[Ints, Ints, Ints]:
    """The unit rows that occur, the number of each among them (-1: does not occur), and the number of each line's."""
    occurs = np.zeros(units, np.bool_)
    occurs[row] = True
    rows = np.flatnonzero(occurs).astype(np.int32)
    slot = np.full(units, -1, np.int32)
    slot[rows] = np.arange(len(rows), dtype=np.int32)
    return rows, slot, slot[row]
