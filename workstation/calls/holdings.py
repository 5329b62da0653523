"""What some accounts hold: their position rows, and whether option lines of theirs may belong together."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from workstation.book.book import Book
from workstation.book.columns import Flags, Ints
from workstation.domain.enums import InstrumentKind

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
