"""The market that decides an account's deadline: where its largest exposure trades (spec: margin, section 4)."""

from __future__ import annotations

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Floats, Ints, Texts
from workstation.sessions.codes import canonical, home_market


def largest_markets(book: Book, accounts: Ints) -> Texts:
    """The calendar code of the largest exposure of each account row; the house's home market where nothing is held.

    Exposure of a market = sum of |quantity x multiplier x mark x fx| of the positions traded there, in the reporting
    currency (the base currency cancels out within an account); a future counts its whole notional. What has no price
    counts nothing. Equal exposures: the first code of the alphabet.
    """
    markets, exposure = _exposures(book, accounts)
    codes = np.append(markets, home_market(book.reporting_currency))
    return codes[np.where((exposure >= 0).any(axis=1), exposure.argmax(axis=1), len(markets))]


def _exposures(book: Book, accounts: Ints) -> tuple[Texts, Floats]:
    """Market codes, and exposure by account and market: -1 where an account holds nothing."""
    owner, rows = _positions(book, accounts)
    instrument = book.positions.instrument[rows]
    raw, which = np.unique(book.instruments.market, return_inverse=True)
    markets, merged = np.unique([canonical(code) for code in raw.tolist()] or NO_MARKET, return_inverse=True)
    market = merged[which[instrument]] if len(raw) else instrument
    mark, fx = book.quotes.mark[instrument], book.fx.rate[book.instruments.currency[instrument]]
    value = np.nan_to_num(np.abs(book.positions.quantity[rows] * book.instruments.multiplier[instrument] * mark * fx))
    cell = owner * len(markets) + market
    shape, size = (len(accounts), len(markets)), len(accounts) * len(markets)
    held = np.bincount(cell, minlength=size).reshape(shape) > 0
    return markets, np.where(held, np.bincount(cell, value, minlength=size).reshape(shape), -1.0)


NO_MARKET = np.array([""], np.str_)


def _positions(book: Book, accounts: Ints) -> tuple[Ints, Ints]:
    """For every position of ``accounts``: the index of its owner in ``accounts``, and its row."""
    start = book.position_start[accounts].astype(np.int64)
    count = book.position_start[accounts + 1] - start
    owner = np.repeat(np.arange(len(accounts)), count)
    first = np.cumsum(count) - count
    return owner, np.arange(count.sum()) - first[owner] + start[owner]
