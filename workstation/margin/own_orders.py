"""The orders that clients of derivatives accounts have working themselves, and which part of each pays initial margin.

A symbol's orders are walked in time with what is left of the position: a reducing part uses it up, the rest pays.
"""

from __future__ import annotations

import numpy as np

from workstation.book.book import Book, csr_start
from workstation.book.columns import Flags, Floats, Ints
from workstation.domain.enums import OrderSide
from workstation.margin.contract_terms import Contracts
from workstation.margin.lines import line_counts, lines_of, sum_lines

NO_LINE = -1


class OwnOrders:
    """Working orders of some accounts, sorted by account, symbol and time.

    Invariant: follows from the book's orders and which lines there are; quantities and marks are read when asked for.
    """

    def __init__(self, book: Book, concerned: Flags) -> None:
        """``concerned`` flags account rows."""
        table = book.client_orders
        working = np.flatnonzero(concerned[table.account] & (table.quantity > table.filled))
        order = working[np.lexsort((working, table.instrument[working], table.account[working]))]
        self._account, self.instrument = table.account[order], table.instrument[order]
        self._side, self._price = table.side[order], table.limit_price[order]
        self._left = (table.quantity[order] - table.filled[order]) * book.instruments.multiplier[self.instrument]
        self._start = csr_start(self._account, book.account_count)
        self._line = _lines_held(book, self._account, self.instrument)
        self._turn = _turns(self._account, self.instrument)

    def accounts_in(self, instruments: Ints) -> Ints:
        """The accounts with an order in one of these instruments."""
        if not len(self.instrument):
            return self._account
        return self._account[np.isin(self.instrument, instruments)]

    def initial(self, book: Book, contracts: Contracts, accounts: Ints) -> Floats:
        """Order IM of these accounts; an order without a limit counts at the mark."""
        rows = lines_of(self._start, accounts)
        counts = line_counts(self._start, accounts)
        if not counts.any():
            return np.zeros(len(accounts))
        instrument, line, marks = self.instrument[rows], self._line[rows], book.quotes.mark
        price = np.where(np.isnan(self._price[rows]), marks[instrument], self._price[rows])
        leverage = _beside(book.positions.leverage, line, 1.0)
        per_unit = contracts.order_initial(instrument, self._side[rows], price, leverage, marks)
        held = _beside(book.positions.quantity, line, 0.0) * contracts.multiplier[instrument]
        paying = self._paying(rows, held)
        return sum_lines(np.where(paying > 0, paying * per_unit, 0), counts)

    def _paying(self, rows: Ints | slice, held: Floats) -> Floats:
        """What of each order does not reduce: turn by turn, the first order of every symbol, then the second."""
        quantity, turn = self._left[rows], self._turn[rows]
        closes = np.where(held > 0, self._side[rows] == OrderSide.SELL, self._side[rows] == OrderSide.BUY) & (held != 0)
        left, paying = np.abs(held), quantity.copy()
        for number in range(int(turn.max()) + 1):
            now = np.flatnonzero(turn == number)
            if number:
                left[now] = left[now - 1]  # what the order before it in the same symbol left
            reducing = np.where(closes[now], np.minimum(quantity[now], left[now]), 0)
            paying[now] -= reducing
            left[now] -= reducing
        return paying


def _beside(column: Floats, line: Ints, absent: float) -> Floats:
    """A column of the positions that orders stand beside, ``absent`` where there is none."""
    found = np.full(len(line), absent)
    there = line != NO_LINE
    found[there] = column[line[there]]
    return found


def _lines_held(book: Book, account: Ints, instrument: Ints) -> Ints:
    """The position line of each account and instrument, or ``NO_LINE``."""
    positions, width = book.positions, np.int64(len(book.instruments.symbol))
    keys = positions.account.astype(np.int64) * width + positions.instrument
    wanted = account.astype(np.int64) * width + instrument
    if not len(keys):
        return np.full(len(wanted), NO_LINE, np.int32)
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[at] == wanted, at, NO_LINE).astype(np.int32)


def _turns(account: Ints, instrument: Ints) -> Ints:
    """Each order's number among those of its account and symbol, from 0."""
    turns = np.zeros(len(account), np.int32)
    for row in range(1, len(account)):
        if account[row] == account[row - 1] and instrument[row] == instrument[row - 1]:
            turns[row] = turns[row - 1] + 1
    return turns
