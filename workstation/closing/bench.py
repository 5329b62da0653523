"""Several accounts at once as they would stand after closing this and that, kept up while quantities are typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import datetime

import numpy as np

from workstation.book.book import Book, csr_start, take
from workstation.book.columns import Cash, Flags, Floats, Ints
from workstation.closing.proceeds import Proceeds
from workstation.closing.trial import still_available
from workstation.domain.enums import Level
from workstation.margin.call import tolerance
from workstation.margin.figures import Figures
from workstation.margin.incremental import Evaluator
from workstation.policy.keys import Policy

_NOTHING = 1e-9  # share of a position that is only the rounding of lots x lot size
_NO_QUOTES: Ints = np.empty(0, np.int32)


class EffectBench:
    """A book's accounts before, and after what is closed of them now.

    Invariant: ``after`` are the figures of ``margin.evaluate`` on the book with quantities less by what is closed, and
    with cash, in the currency of the instrument, more by what that pays; ``before`` those of the book as it is.
    """

    def __init__(
        self, book: Book, policy: Policy, at: datetime, windows: Mapping[str, bool], open_calls: Flags | None = None
    ) -> None:
        """``book`` stays as it is; every account of it is valued."""
        self._held, self._available = book.positions.quantity, book.positions.available
        self._proceeds = Proceeds(book, policy.close)
        self._closed = np.zeros(len(self._held))
        self._book = _with_own_columns(book)
        self._cash = self._book.cash.amount.copy()
        self._purse = _purses_of(self._book)
        self._evaluator = Evaluator(self._book, policy, at, windows, open_calls)
        self.before = _copied(self._evaluator.figures)

    @property
    def after(self) -> Figures:
        """The figures as they would be; overwritten by the next ``close``."""
        return self._evaluator.figures

    def close(self, rows: Ints, quantity: Floats) -> Ints:
        """Close so many units of these position rows, instead of what was closed of them before.

        Never more than is held. Returns the account rows whose figures may have changed.
        """
        closed = np.minimum(np.maximum(quantity, 0.0), np.abs(self._held[rows]))
        moved = closed != self._closed[rows]
        rows, closed = rows[moved], closed[moved]
        if not len(rows):
            return _NO_QUOTES
        self._closed[rows] = closed
        left = self._held[rows] - np.sign(self._held[rows]) * closed
        nothing = np.abs(left) <= _NOTHING * np.abs(self._held[rows])
        self._book.positions.quantity[rows] = np.where(nothing, 0.0, left)
        self._book.positions.available[rows] = still_available(self._available[rows], closed)
        accounts: Ints = np.unique(self._book.positions.account[rows]).astype(np.int32)
        self._pay(accounts)
        return self._evaluator.update(self._book, _NO_QUOTES, accounts)

    def _pay(self, accounts: Ints) -> None:
        """The accounts' cash from what they had and everything that is closed of them now."""
        concerned = np.zeros(self._book.account_count, np.bool_)
        concerned[accounts] = True
        amount, purses = self._book.cash.amount, concerned[self._book.cash.account]
        amount[purses] = self._cash[purses]
        lines = np.flatnonzero(concerned[self._book.positions.account] & (self._closed > 0)).astype(np.int32)
        np.add.at(amount, self._purse[lines], self._proceeds.paid(lines, self._closed[lines]))


def call_of(figures: Figures, rows: Ints) -> Floats:
    """The call amounts of these accounts; what cannot be told from nothing is 0."""
    initial = figures.requirement[rows, Level.INITIAL]
    within = tolerance(figures.long_value[rows], figures.short_value[rows], figures.cash[rows], initial)
    call = figures.call_amount[rows]
    return np.where(np.abs(call) <= within, 0.0, call)


def _copied(figures: Figures) -> Figures:
    return Figures(**{f.name: getattr(figures, f.name).copy() for f in fields(Figures)})


def _with_own_columns(book: Book) -> Book:
    """The book with quantities that may be overwritten, and a purse for every currency an account could be paid in."""
    nothing = slice(0, 0)
    cash = _with_purses(book)
    return replace(
        book,
        cash=cash,
        cash_start=csr_start(cash.account, book.account_count),
        positions=replace(
            book.positions, quantity=book.positions.quantity.copy(), available=book.positions.available.copy()
        ),
        client_orders=take(book.client_orders, nothing),
        venue_figures=take(book.venue_figures, nothing),
    )


def _with_purses(book: Book) -> Cash:
    currencies = len(book.currencies)
    paid_in = (
        book.positions.account.astype(np.int64) * currencies + book.instruments.currency[book.positions.instrument]
    )
    owned = book.cash.account.astype(np.int64) * currencies + book.cash.currency
    new = np.setdiff1d(paid_in, owned)
    empty = {"account": new // currencies, "currency": new % currencies}
    columns = {}
    for name in (f.name for f in fields(Cash)):
        column = getattr(book.cash, name)
        columns[name] = np.concatenate([column, empty.get(name, np.zeros(len(new)))]).astype(column.dtype)
    whole = take(Cash(**columns), np.argsort(np.concatenate([owned, new]), kind="stable"))
    return replace(whole, amount=whole.amount.copy())


def _purses_of(book: Book) -> Ints:
    """For each position the cash row that closing it pays into."""
    currencies = len(book.currencies)
    owned = book.cash.account.astype(np.int64) * currencies + book.cash.currency
    paid_in = (
        book.positions.account.astype(np.int64) * currencies + book.instruments.currency[book.positions.instrument]
    )
    return np.searchsorted(owned, paid_in).astype(np.int32)
