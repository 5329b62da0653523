"""An account's own book after a move of all prices: marks, options, quotes and depth, as the simulator tries them.

All marks but those of options move by one fraction, options follow their underlyings (``option_prices``), bids, asks
and depth move with their own mark, rounded away from it on tick. What is suspended or delisted stays.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Depth, Flags, Floats, Ints, Quotes
from workstation.desk.option_prices import OptionPrices
from workstation.domain.enums import BookSide, InstrumentKind
from workstation.margin.evidence import Evidence
from workstation.margin.single import single_account
from workstation.margin.terms import long_suspended

_DIGITS = 8  # of a mark that leaves the program


def moved_book(evidence: Evidence, account: str, move: float) -> Book:
    """The account alone, at row 0, after ``move``: -0.1 is ten per cent down; at 0 everything stays as it is."""
    book = single_account(evidence.book, evidence.book.account_row(account))
    if not move:
        return book
    instruments, before = book.instruments, book.quotes.mark
    moving = (instruments.kind != InstrumentKind.OPTION) & ~long_suspended(instruments.status)
    mark = before.copy()
    mark[moving] *= 1 + move
    OptionPrices(book, evidence.at, before).follow(mark)
    mark = np.round(mark, _DIGITS)
    return replace(book, quotes=_quotes(book, mark), depth=_depth(book, mark))


def _quotes(book: Book, mark: Floats) -> Quotes:
    """Greeks as quoted say nothing about another price: they are modelled again where there is a volatility."""
    quotes, rows = book.quotes, np.arange(len(mark), dtype=np.int32)
    modelled = quotes.implied_volatility > 0
    return replace(
        quotes,
        mark=mark,
        bid=_shifted(book, quotes.bid, rows, mark, up=np.zeros(len(mark), np.bool_)),
        ask=_shifted(book, quotes.ask, rows, mark, up=np.ones(len(mark), np.bool_)),
        delta=np.where(modelled, np.nan, quotes.delta),
        gamma=np.where(modelled, np.nan, quotes.gamma),
    )


def _depth(book: Book, mark: Floats) -> Depth:
    depth = book.depth
    return replace(depth, price=_shifted(book, depth.price, depth.instrument, mark, up=depth.side == BookSide.ASK))


def _shifted(book: Book, price: Floats, row: Ints, mark: Floats, up: Flags) -> Floats:
    """Price x new mark / old mark on tick, away from the mark; no less than one tick. Unmoved marks: as they are."""
    before, after, tick = (column[row] for column in (book.quotes.mark, mark, book.instruments.tick_size))
    ratio = np.divide(after, before, out=np.ones(len(before)), where=before > 0)
    ticks = np.round(price * ratio / tick, _DIGITS)
    moved = np.maximum(np.where(up, np.ceil(ticks), np.floor(ticks)), 1) * tick
    return np.where(before == after, price, np.round(moved, _DIGITS))
