"""The market that decides an account's deadline: where its largest exposure trades (spec: margin, section 4)."""

from __future__ import annotations

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Floats, Ints, Texts
from workstation.calls.holdings import Indices, held_by
from workstation.sessions.codes import canonical, home_market


def largest_markets(book: Book, accounts: Ints) -> Texts:
    """The calendar code of the largest exposure of each account row; the house's home market where nothing is held.

    Exposure of a market = sum of |quantity x multiplier x mark x fx| of the positions traded there, in the reporting
    currency (the base currency cancels out within an account); a future counts its whole notional. What has no price
    counts nothing. Equal exposures: the first code of the alphabet.
    """
    home = home_market(book.reporting_currency)
    markets, exposure = _exposures(book, accounts)
    if not len(markets):
        return np.full(len(accounts), home)
    codes = np.append(markets, home)
    return codes[np.where((exposure >= 0).any(axis=1), exposure.argmax(axis=1), len(markets))]


def _exposures(book: Book, accounts: Ints) -> tuple[Texts, Floats]:
    """Market codes, and exposure by account and market: -1 where an account holds nothing."""
    markets, market_of = _markets(book)
    owner, rows = held_by(book, accounts)
    instrument = book.positions.instrument[rows]
    rate = book.quotes.mark[instrument] * book.fx.rate[book.instruments.currency[instrument]]
    value = np.nan_to_num(np.abs(book.positions.quantity[rows] * book.instruments.multiplier[instrument] * rate))
    cell, shape = owner * len(markets) + market_of[instrument], (len(accounts), len(markets))
    held = np.bincount(cell, minlength=shape[0] * shape[1]).reshape(shape) > 0
    exposure = np.bincount(cell, value, minlength=shape[0] * shape[1]).reshape(shape)
    return markets, np.where(held, exposure, -1.0)


def _markets(book: Book) -> tuple[Texts, Indices]:
    """The calendars of the book, sorted, and for each instrument which of them it trades on; aliases are one market."""
    written, of_instrument = np.unique(book.instruments.market, return_inverse=True)
    codes = [canonical(code) for code in written.tolist()]
    markets = sorted(set(codes))
    merged = np.array([markets.index(code) for code in codes], np.int64)
    return np.array(markets, np.str_), merged[of_instrument]
