"""Sums over each account's lines: quantity times a table with a row a unit row, as sparse products."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from workstation.book.book import Book, csr_start
from workstation.book.columns import Flags, Floats, Ints
from workstation.margin.lines import Rows, line_counts, lines_of

CHUNK = 8192  # accounts summed at a time: their columns stay in the cache until the figures are made of them


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
        return self.lines[lines_of(self.start, rows)], line_counts(self.start, rows)


class Block:
    """Lines that share a table of columns per unit row.

    Invariant: an account's sum adds its lines in the book's order, so a few accounts summed anew and all accounts
    summed at once agree to the last bit.
    """

    def __init__(
        self, book: Book, row: Ints, units: int, columns: Callable[[Ints], Floats], chosen: Flags | None = None
    ) -> None:
        """``row`` is the unit row of each position; ``chosen`` flags the positions that belong here, None: all."""
        self._row, self._columns, self._quantity = row, columns, book.positions.quantity
        self._set = None if chosen is None else LineSet.where(book, chosen)
        if self._set is None:
            self._start, self._rows, place = book.position_start, np.arange(units, dtype=np.int32), row
            self._slot, quantity = self._rows, self._quantity
        else:
            self._start, quantity = self._set.start, self._quantity[self._set.lines]
            self._rows, self._slot, place = _own_rows(row[self._set.lines], units)
        self._matrix = sparse.csr_array((quantity, place, self._start), shape=(book.account_count, len(self._rows)))
        self._chunks = [self._chunk(first) for first in range(0, book.account_count, CHUNK)]
        self._table = np.empty((0, 0))
        self.price()

    @property
    def empty(self) -> bool:
        """Whether no line belongs here."""
        return self._matrix.nnz == 0

    def line_counts(self, rows: Rows) -> Ints:
        """How many lines of each account belong here."""
        return line_counts(self._start, rows)

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

    def sums(self, rows: Rows) -> Floats:
        """The sum of each column for these accounts; a slice must be one chunk."""
        matrix = self._chunks[rows.start // CHUNK] if isinstance(rows, slice) else self._matrix[rows]
        return np.asarray(matrix @ self._table)

    def follow(self, accounts: Ints) -> bool:
        """Take over quantities and unit rows of these accounts' lines; False when a unit row is not known here."""
        if self._set is None:
            return True  # shares its arrays with the book
        places = lines_of(self._start, accounts)
        lines = self._set.lines[places]
        slots = self._slot[self._row[lines]]
        self._matrix.data[places] = self._quantity[lines]
        self._matrix.indices[places] = np.maximum(slots, 0)
        return bool((slots >= 0).all())

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
