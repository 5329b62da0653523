"""Sums over lines that are few: suspended stock, futures, and lines that cannot be traded."""

from __future__ import annotations

import numpy as np

from workstation.book.columns import Flags, Floats, Ints
from workstation.margin.holdings import Holdings
from workstation.margin.lines import Rows, count_lines, sum_lines
from workstation.margin.sums import LineSet
from workstation.margin.terms import Terms, future_like, long_suspended, stock_like

SUSPENDED, FUTURES, STUCK = range(3)  # columns of the sums


class FewLines:
    """Per account: suspended value, value of futures (both in the reporting currency), number of stuck lines.

    Invariant: the sums kept are those of the last prices told, so what did not move need not be summed again.
    """

    def __init__(self, holdings: Holdings, terms: Terms) -> None:
        self._holdings, self.terms = holdings, terms
        instruments, held = holdings.book.instruments, holdings.book.positions.instrument
        suspended = stock_like(instruments.kind) & long_suspended(instruments.status)
        self._suspended = LineSet.where(holdings.book, suspended[held])
        self._futures = LineSet.where(holdings.book, future_like(instruments.kind)[held])
        self._dealt = self._tradable()
        self._stuck = LineSet.where(holdings.book, ~self._dealt[held])
        self._sums = np.empty((holdings.book.account_count, 3))
        self._moved = True

    def price(self, rows: Ints | None) -> None:
        """Look at the book's marks anew; ``rows`` are the unit rows that moved, None: all."""
        moves = rows is None or bool((self.terms.future[rows] | self.terms.suspended[rows]).any())
        dealt = self._tradable()
        if not np.array_equal(dealt, self._dealt):
            moves, self._dealt = True, dealt
            self._stuck = LineSet.where(self._holdings.book, ~dealt[self._holdings.book.positions.instrument])
        self._moved = moves

    def follow(self) -> None:
        """Quantities changed: sum again."""
        self._moved = True

    def sums(self, accounts: Ints) -> Floats:
        """The sums of these accounts, shape (accounts, 3); they must include all that moved since the last call."""
        if self._moved:
            self._sums[accounts] = self._summed(accounts)
            self._moved = False
        return self._sums.take(accounts, axis=0)

    def all_sums(self) -> Floats:
        """The sums of every account; overwritten by the next call."""
        self._sums[:] = self._summed(slice(None))
        self._moved = False
        return self._sums

    def dealt_in(self, instrument: int) -> bool:
        """Whether an instrument can be traded: priced, not at 0, neither SUSPENDED nor DELISTED."""
        return bool(self._dealt[instrument])

    def _tradable(self) -> Flags:
        """What can be traded; HALTED is only for minutes."""
        book = self._holdings.book
        mark = book.quotes.mark
        dealt: Flags = ~long_suspended(book.instruments.status) & (mark != 0) & ~np.isnan(mark)
        return dealt

    def _summed(self, rows: Rows) -> Floats:
        return np.column_stack([self._suspended_value(rows), self._future_value(rows), self._stuck_lines(rows)])

    def _suspended_value(self, rows: Rows) -> Floats:
        """Sum of the positive values of SUSPENDED and DELISTED stock."""
        lines, counts = self._suspended.of(rows)
        book = self._holdings.book
        value = self._quantity_times(lines, book.quotes.mark[book.positions.instrument[lines]])
        return sum_lines(np.where(book.positions.quantity[lines] > 0, np.maximum(value, 0), 0), counts)

    def _future_value(self, rows: Rows) -> Floats:
        """Unrealised profit: quantity x multiplier x (mark - average price) x fx."""
        lines, counts = self._futures.of(rows)
        book = self._holdings.book
        gain = book.quotes.mark[book.positions.instrument[lines]] - book.positions.average_price[lines]
        return sum_lines(self._quantity_times(lines, gain), counts)

    def _quantity_times(self, lines: Ints, price: Floats) -> Floats:
        """Multiplied in the order of ``requirements.line_columns``, so that what is all suspended leaves exactly 0."""
        quantity = self._holdings.book.positions.quantity[lines]
        return np.where(quantity == 0, 0, quantity * (self.terms.unit[self._holdings.row[lines]] * price))

    def _stuck_lines(self, rows: Rows) -> Ints:
        """How many lines cannot be traded; one without a quantity is no line."""
        lines, counts = self._stuck.of(rows)
        return count_lines(self._holdings.book.positions.quantity[lines] != 0, counts)
