"""What some accounts hold: their position rows, their symbols, and whether option lines may belong together."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from workstation.book.book import Book
from workstation.book.columns import Flags, Ints
from workstation.domain.enums import InstrumentKind
from workstation.domain.tables import BETWEEN_SYMBOLS

Indices = NDArray[np.int64]


def held_by(book: Book, accounts: Ints) -> tuple[Indices, Indices]:
    """For every position of ``accounts``: the index of its owner in ``accounts``, and its row."""
    start = book.position_start[accounts].astype(np.int64)
    count = book.position_start[accounts + 1] - start
    owner = np.repeat(np.arange(len(accounts)), count)
    first = np.cumsum(count) - count
    return owner, np.arange(count.sum()) - first[owner] + start[owner]


def multi_leg(book: Book, accounts: Ints) -> Flags:
    """Whether each account row holds two or more option lines on one underlying, long or short."""
    owner, rows = held_by(book, accounts)
    instrument = book.positions.instrument[rows]
    option = (book.instruments.kind[instrument] == InstrumentKind.OPTION) & (book.positions.quantity[rows] != 0)
    lines = owner[option] * len(book.instruments.symbol) + book.instruments.underlying[instrument[option]]
    keys, count = np.unique(lines, return_counts=True)
    found = np.zeros(len(accounts), np.bool_)
    found[keys[count > 1] // max(len(book.instruments.symbol), 1)] = True
    return found


class HeldSymbols:
    """The symbols that accounts of one book hold, as one text an account, joined when it is first asked for.

    Invariant: a text that is kept is of the account's positions, as long as ``forget`` hears of each that changed.
    """

    def __init__(self) -> None:
        self._texts = np.empty(0, object)
        self._known: Flags = np.empty(0, np.bool_)

    def forget(self, accounts: Ints) -> None:
        """The positions of these accounts may be others now."""
        if len(self._known):
            self._known[accounts] = False

    def texts(self, book: Book, accounts: Ints) -> NDArray[np.object_]:
        """What each account holds, in the order of symbols; "" where it holds nothing."""
        if not len(self._known):
            self._texts, self._known = np.full(book.account_count, "", object), np.zeros(book.account_count, np.bool_)
        unknown = accounts[~self._known[accounts]]
        if len(unknown):
            self._texts[unknown] = _joined(book, unknown)
            self._known[unknown] = True
        return self._texts[accounts]


def _joined(book: Book, accounts: Ints) -> list[str]:
    owner, rows = held_by(book, accounts)
    there = book.positions.quantity[rows] != 0
    symbols: list[str] = book.instruments.symbol[book.positions.instrument[rows[there]]].tolist()
    ends = np.searchsorted(owner[there], np.arange(len(accounts) + 1)).tolist()
    return [BETWEEN_SYMBOLS.join(symbols[first:end]) for first, end in pairwise(ends)]
