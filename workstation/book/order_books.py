"""Order books as a broker reports them during the day: every level of the symbols it tells of, whole, anew."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Codes, Depth, Floats, Ints, Texts
from workstation.book.refusals import Refusals
from workstation.domain.enums import BookSide, InstrumentKind
from workstation.domain.failures import Problem


@dataclass(frozen=True, slots=True)
class DepthRows:
    """Every level of every order book that is told, the best of a side first; ``side`` is a ``BookSide``.

    A size of 0 says that nothing stands there: a symbol without any row is one whose depth is not told.
    """

    symbol: Texts
    side: Floats
    price: Floats
    size: Floats


def with_depth(book: Book, rows: DepthRows | None) -> tuple[Book, tuple[Problem, ...]]:
    """The book with this depth, None leaves it as it was; rows that make no sense are refused with a problem."""
    if rows is None:
        return book, ()
    refusals = Refusals("depth", len(rows.symbol))
    at = refusals.rows_of("symbol", rows.symbol, book.instruments.symbol, "instruments")
    refusals.refuse(~np.isin(rows.side, [int(side) for side in BookSide]), "side", rows.side, "must be 0 or 1")
    refusals.out_of_range("size", rows.size, 0.0, "must be >= 0", required=True)
    future = np.append(book.instruments.kind == InstrumentKind.FUTURE, False)[at]
    low = np.where(future, -np.inf, 0.0)
    refusals.out_of_range("price", rows.price, low, "must be >= 0 (only a future can be below)", required=True)
    good = np.flatnonzero(refusals.good)
    good = good[np.lexsort((rows.side[good], at[good]))]  # stable: who is better stays before who is worse
    instrument, side = at[good], rows.side[good].astype(np.int8)
    depth = Depth(instrument, side, _levels(instrument, side), rows.price[good], rows.size[good])
    return replace(book, depth=depth), tuple(refusals.problems)


def _levels(instrument: Ints, side: Codes) -> Ints:
    """1, 2, ... within each side of each symbol; equal neighbours are one side."""
    count = np.arange(len(side))
    begins = np.ones(len(side), bool)
    begins[1:] = (instrument[1:] != instrument[:-1]) | (side[1:] != side[:-1])
    return np.asarray(count - np.maximum.accumulate(np.where(begins, count, 0)) + 1, np.int32)
