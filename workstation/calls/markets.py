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
    owner, rows = held_by(book, accounts)
    markets, market = _markets(book, book.positions.instrument[rows])
    shape = (len(accounts), len(markets) + 1)
    cell = owner * shape[1] + market
    held = np.bincount(cell, minlength=shape[0] * shape[1]).reshape(shape) > 0
    exposure = np.bincount(cell, _exposure(book, rows), minlength=shape[0] * shape[1]).reshape(shape)
    # The last column is the home market, where nothing is held: less than any exposure, more than no position at all.
    choice = np.where(held, exposure, -1.0)
    choice[:, -1] = -0.5
    codes: Texts = np.append(markets, home_market(book.reporting_currency))
    chosen: Texts = codes[choice.argmax(axis=1)]
    return chosen


def _exposure(book: Book, rows: Indices) -> Floats:
    """|quantity x multiplier x mark x fx| of each position row, 0 where no price or rate is known."""
    instrument = book.positions.instrument[rows]
    rate = book.quotes.mark[instrument] * book.fx.rate[book.instruments.currency[instrument]]
    return np.nan_to_num(np.abs(book.positions.quantity[rows] * book.instruments.multiplier[instrument] * rate))


def _markets(book: Book, instrument: Ints) -> tuple[Texts, Indices]:
    """The calendars of these instruments, sorted, and the place of each among them; aliases are one market."""
    distinct, of_position = np.unique(instrument, return_inverse=True)
    written, of_instrument = np.unique(book.instruments.market[distinct], return_inverse=True)
    codes = [canonical(code) for code in written.tolist()]
    markets = sorted(set(codes))
    merged = np.array([markets.index(code) for code in codes], np.int64)
    return np.array(markets, np.str_), merged[of_instrument[of_position]]
