"""Covered calls without their shares: how many are missing, and in which series (spec: recalls, covered options).

``required`` = sum over short calls marked covered of |contracts| x multiplier; ``held`` = deliverable long shares;
``shortage`` = max(0, required - held), allotted to the series nearest expiry first, then deepest in the money.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workstation.book.book import Book
from workstation.book.columns import Floats, Ints
from workstation.book.refusals import places_of
from workstation.domain.enums import InstrumentStatus, OptionRight, OrderSide

_ROUNDING = 1e-9  # shares

Keys = NDArray[np.int64]
Committed = Mapping[tuple[str, str], float]
"""Shares by account and symbol that the house itself is selling."""


@dataclass(frozen=True, slots=True)
class Shortages:
    """One row a short-call series that lacks shares, in the order of accounts, underlyings and allotment.

    Invariant: over the series of one account and underlying ``shortage`` adds up to max(0, required - held).
    """

    line: Ints  # row of the book's positions
    contracts: Floats  # sold, above 0
    required: Floats  # shares, of all series of the account and underlying
    held: Floats
    shortage: Floats  # shares that this series lacks

    def contracts_to_buy(self, multiplier: Floats) -> Floats:
        """ceil(shortage / multiplier): buying back so many contracts ends the recall; never more than are sold."""
        return np.minimum(np.ceil(self.shortage / multiplier - _ROUNDING), self.contracts)


def shortages(book: Book, committed: Committed | None = None) -> Shortages:
    """What every account lacks; ``committed`` shares count for nothing, as those in clients' own sell orders."""
    lines = _marked(book)
    instruments, positions = book.instruments, book.positions
    held_in = positions.instrument[lines]
    contracts = -positions.quantity[lines]
    shares = contracts * instruments.multiplier[held_in]
    key = _key(book, positions.account[lines], instruments.underlying[held_in])
    order = np.lexsort((held_in, -in_the_money(book, held_in), instruments.expiry[held_in], key))
    lines, contracts, shares, key = lines[order], contracts[order], shares[order], key[order]
    first = np.flatnonzero(np.diff(key, prepend=-1))
    of = np.cumsum(np.diff(key, prepend=-1) != 0) - 1
    required = np.add.reduceat(shares, first) if len(first) else np.zeros(0)
    held = deliverable(book, key[first], committed or {})
    missing = np.maximum(required - held, 0)
    before = np.cumsum(shares) - shares
    before -= before[first][of] if len(first) else 0
    lacking = np.clip(missing[of] - before, 0, shares)
    rows = lacking > _ROUNDING
    return Shortages(lines[rows], contracts[rows], required[of][rows], held[of][rows], lacking[rows])


def in_the_money(book: Book, options: Ints) -> Floats:
    """max(S - K, 0) of calls, max(K - S, 0) of puts, per share; NaN without a price of the underlying."""
    instruments = book.instruments
    away = book.quotes.mark[instruments.underlying[options]] - instruments.strike[options]
    return np.maximum(np.where(instruments.right[options] == OptionRight.P, -away, away), 0)


def deliverable(book: Book, key: Keys, committed: Committed) -> Floats:
    """Long shares that could be delivered, for (account, instrument) keys in rising order.

    What is available, less what works in the client's and the house's sell orders where that is not taken off already;
    nothing of what is SUSPENDED or DELISTED.
    """
    positions, instruments = book.positions, book.instruments
    stuck = np.isin(instruments.status, (InstrumentStatus.SUSPENDED, InstrumentStatus.DELISTED))
    wanted = np.zeros(len(instruments.symbol), np.bool_)
    wanted[np.unique(key % len(instruments.symbol))] = True
    lines = np.flatnonzero((wanted & ~stuck)[positions.instrument] & (positions.quantity > 0))
    own = _key(book, positions.account[lines], positions.instrument[lines])
    order = np.argsort(own, kind="stable")
    own, lines = own[order], lines[order]
    free = np.minimum(positions.available[lines], positions.quantity[lines] - _being_sold(book, own, committed))
    at = np.minimum(np.searchsorted(own, key), max(len(own) - 1, 0))
    found = own[at] == key if len(own) else np.zeros(len(key), np.bool_)
    return np.where(found, np.maximum(free[at], 0), 0.0) if len(own) else np.zeros(len(key))


def _being_sold(book: Book, key: Keys, committed: Committed) -> Floats:
    """What is left of working sell orders, for these keys."""
    orders = book.client_orders
    selling = np.flatnonzero(orders.side == OrderSide.SELL)
    own = _key(book, orders.account[selling], orders.instrument[selling])
    left = np.maximum(orders.quantity[selling] - orders.filled[selling], 0)
    own, left = _with_house(book, own, left, committed)
    at = np.searchsorted(key, own)
    known = (at < len(key)) & (key[np.minimum(at, max(len(key) - 1, 0))] == own) if len(key) else np.zeros(0, np.bool_)
    sold = np.zeros(len(key))
    np.add.at(sold, at[known], left[known])
    return sold


def _with_house(book: Book, own: Keys, left: Floats, committed: Committed) -> tuple[Keys, Floats]:
    """Clients' sell orders and the house's."""
    accounts, symbols = ([place[at] for place in committed] for at in (0, 1))
    owners = places_of(book.accounts.account, np.array(accounts, np.str_))
    held = places_of(book.instruments.symbol, np.array(symbols, np.str_))
    known = (owners >= 0) & (held >= 0)  # the broker may not report an account any more
    ours = np.array(list(committed.values()), np.float64)[known]
    return np.concatenate((own, _key(book, owners[known], held[known]))), np.concatenate((left, ours))


def _marked(book: Book) -> Ints:
    """Lines of short calls marked covered whose underlying is known."""
    positions, instruments = book.positions, book.instruments
    call = (instruments.right == OptionRight.C) & (instruments.underlying >= 0)
    lines = np.flatnonzero(positions.covered & (positions.quantity < 0))
    marked: Ints = lines[call[positions.instrument[lines]]].astype(np.int32)
    return marked


def _key(book: Book, account: Ints, instrument: Ints) -> Keys:
    key: Keys = account.astype(np.int64) * len(book.instruments.symbol) + instrument
    return key
