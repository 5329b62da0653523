"""Short stock that lenders want back, symbol by symbol, and who is behind it (spec: recalls, short stock).

``to_recall`` = max(0, recalled - what available borrow replaces), allotted to the accounts that are short.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from workstation.book.book import Book, csr_start
from workstation.book.columns import Floats, Ints
from workstation.margin.rates import as_time
from workstation.margin.terms import stock_like
from workstation.recalls.allotment import Allotment, allot

Times = NDArray[np.datetime64]


@dataclass(frozen=True, slots=True)
class BorrowBook:
    """One row a symbol that is short, can be borrowed or is called back, in the order of symbols.

    Invariant: the accounts short of row ``r`` are ``line[start[r]:start[r + 1]]``, rows of the book's positions in the
    order of accounts. Rates are NaN where nothing is known of the borrow.
    """

    instrument: Ints
    total_short: Floats
    available: Floats
    recalled: Floats
    to_recall: Floats  # what available borrow does not replace, at most what is short
    fee_rate: Floats
    hard_to_borrow: NDArray[np.bool_]
    received_at: Times  # the first recall; NaT: none
    due: Times  # the earliest
    line: Ints
    start: Ints

    @property
    def accounts(self) -> Ints:
        """How many accounts are short of each symbol."""
        return np.diff(self.start)


@dataclass(frozen=True, slots=True)
class ShortRecalls:
    """One row an account that must cover, in the order of symbols, then accounts."""

    line: Ints
    symbol_row: Ints  # row of the borrow book
    recalled: Floats  # shares to buy back


def borrow_book(book: Book, at: datetime) -> BorrowBook:
    """The borrow book as of ``at``: recalls received later do not exist yet."""
    count = len(book.instruments.symbol)
    lines = _short_lines(book)
    short = _summed(-book.positions.quantity[lines], book.positions.instrument[lines], count)
    came = np.flatnonzero(book.lender_recalls.received_at <= as_time(at))
    asked = book.lender_recalls.instrument[came]
    recalled = _summed(book.lender_recalls.quantity[came], asked, count)
    available, fee, hard = np.zeros(count), np.full(count, np.nan), np.zeros(count, np.bool_)
    borrow = book.borrow
    available[borrow.instrument], fee[borrow.instrument] = borrow.available, borrow.fee_rate
    hard[borrow.instrument] = borrow.hard_to_borrow
    known = np.zeros(count, np.bool_)
    known[borrow.instrument] = True
    rows = np.flatnonzero((short > 0) | (recalled > 0) | known).astype(np.int32)
    place = np.full(count, -1, np.int32)
    place[rows] = np.arange(len(rows), dtype=np.int32)
    return BorrowBook(
        instrument=rows,
        total_short=short[rows],
        available=available[rows],
        recalled=recalled[rows],
        to_recall=np.minimum(np.maximum(recalled - available, 0), short)[rows],
        fee_rate=fee[rows],
        hard_to_borrow=hard[rows],
        received_at=_earliest(book.lender_recalls.received_at[came], asked, count)[rows],
        due=_earliest(book.lender_recalls.due[came], asked, count)[rows],
        line=lines,
        start=csr_start(place[book.positions.instrument[lines]], len(rows)),
    )


def short_recalls(book: Book, borrow: BorrowBook, policy: Allotment) -> ShortRecalls:
    """Who must buy back how much."""
    lines, rows, recalled = [], [], []
    for row in np.flatnonzero(borrow.to_recall > 0):
        owned = borrow.line[borrow.start[row] : borrow.start[row + 1]]
        short, opened = -book.positions.quantity[owned], book.positions.opened_at[owned]
        lot = float(book.instruments.lot_size[borrow.instrument[row]])
        given = allot(policy, short, opened, float(borrow.to_recall[row]), lot)
        taken = np.flatnonzero(given > 0)
        lines.append(owned[taken])
        rows.append(np.full(len(taken), row, np.int32))
        recalled.append(given[taken])
    nothing = np.zeros(0, np.int32)
    return ShortRecalls(
        np.concatenate([nothing, *lines]), np.concatenate([nothing, *rows]), np.concatenate([np.zeros(0), *recalled])
    )


def _short_lines(book: Book) -> Ints:
    """Short stock, symbol after symbol, in the order of accounts."""
    held = book.positions.instrument
    lines = np.flatnonzero((book.positions.quantity < 0) & stock_like(book.instruments.kind)[held]).astype(np.int32)
    ordered: Ints = lines[np.lexsort((book.positions.account[lines], held[lines]))]
    return ordered


def _summed(quantity: Floats, instrument: Ints, count: int) -> Floats:
    total: Floats = np.bincount(instrument, quantity, count).astype(np.float64)
    return total


def _earliest(times: Times, instrument: Ints, count: int) -> Times:
    never = np.iinfo(np.int64).max
    first = np.full(count, never, np.int64)
    np.minimum.at(first, instrument, times.astype("datetime64[us]").astype(np.int64))
    first[first == never] = np.iinfo(np.int64).min  # NaT
    return first.view("datetime64[us]")
