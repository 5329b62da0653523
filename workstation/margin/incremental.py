"""Figures kept up to date as quotes and balances change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Flags, Ints
from workstation.margin.figures import OF_DERIVATIVES, PRICELESS, blank_figures, put
from workstation.margin.holdings import Holdings
from workstation.margin.index import Index
from workstation.margin.options import valuation_day
from workstation.margin.rates import as_time, next_change
from workstation.margin.terms import long_suspended
from workstation.margin.valuation import Valuation
from workstation.policy.keys import Policy

# From this share of accounts touched on a full pass costs no more than picking them out.
FULL_FROM = 0.25


_NOBODY: Ints = np.empty(0, np.int32)


class Evaluator:
    """The figures of a book under one policy.

    Invariant: ``figures`` are, to the last bit, those of a full evaluation of the last book given: what is touched is
    summed anew from its lines, never corrected by differences, so nothing drifts. ``figures`` is overwritten in place
    by every method that returns changed account rows.
    """

    def __init__(
        self, book: Book, policy: Policy, at: datetime, windows: Mapping[str, bool], open_calls: Flags | None = None
    ) -> None:
        self._policy, self._at, self._windows = policy, at, dict(windows)
        self._open_calls = np.zeros(book.account_count, np.bool_) if open_calls is None else open_calls.copy()
        self.figures = blank_figures(book.account_count)
        self._lay_out(book)

    def update(self, book: Book, instruments: Ints, accounts: Ints) -> Ints:
        """Take ``book``: the last one with new quotes of ``instruments``, new cash and quantities of ``accounts``.

        Returns the account rows whose figures may have changed. A book with other lines, accounts, rate rows, rates of
        exchange, suspended or delisted instruments is noticed and evaluated anew.
        """
        if not self._holdings.still_of(book):
            return self._lay_out(book)
        self._valuation.take_over(book)
        if not np.array_equal(self._suspended, long_suspended(book.instruments.status)):
            return self._revalue()
        if not np.array_equal(self._fx, book.fx.rate, equal_nan=True):
            return self._exchange(accounts)
        if len(accounts) and not self._take_accounts(accounts):
            return self._lay_out(book)
        return self._refresh(self._moved(instruments), accounts)

    def move_to(self, at: datetime, windows: Mapping[str, bool]) -> Ints:
        """Let time pass; a new day, a window that opens or shuts or a rate row's end evaluates everything anew."""
        same_rules = valuation_day(at) == valuation_day(self._at) and dict(windows) == self._windows
        self._windows = dict(windows)
        lasting = at >= self._at and not as_time(at) >= self._rates_change
        self._at = at
        return _NOBODY if same_rules and lasting else self._revalue()

    def mark_open_calls(self, open_calls: Flags) -> Ints:
        """Say which accounts have an open call; matters under policy ``[call] invalidate_trading_credit`` only."""
        changed = np.flatnonzero(open_calls != self._open_calls).astype(np.int32)
        self._open_calls[:] = open_calls
        if not self._policy.call.invalidate_trading_credit:
            return _NOBODY
        self._valuation.balance(changed)
        return self._refresh(_NOBODY, changed)

    def full(self) -> Ints:
        """Price and evaluate everything anew from the book as it is; returns every account row."""
        self._valuation.price()
        return self._evaluate_all()

    def _lay_out(self, book: Book) -> Ints:
        """Other lines, accounts or rate rows: start over."""
        if book.account_count != len(self._open_calls):
            raise ValueError("a book with other accounts needs an Evaluator of its own")
        self._holdings = Holdings(book)
        self._index: Index | None = None
        return self._revalue()

    def _revalue(self) -> Ints:
        """Other rules for the same lines: another day, window, rate row or status."""
        book, at = self._holdings.book, self._at
        self._valuation = Valuation(self._holdings, self._policy, at, self._windows, self._open_calls)
        self._suspended = long_suspended(book.instruments.status)
        self._fx = book.fx.rate.copy()
        self._rates_change = next_change(book.margin_rates, at)
        return self._evaluate_all()

    def _exchange(self, accounts: Ints) -> Ints:
        book = self._holdings.book
        if len(accounts) and not self._take_accounts(accounts):
            return self._lay_out(book)
        self._fx = book.fx.rate.copy()
        self._valuation.exchange()
        return self._evaluate_all()

    def _take_accounts(self, accounts: Ints) -> bool:
        """New cash and quantities; False when a line needs a unit row that does not exist yet."""
        self._valuation.balance(accounts)
        return self._valuation.follow(accounts)

    def _moved(self, instruments: Ints) -> Ints:
        """Those whose mark is another one, and every option on them."""
        mark = self._holdings.book.quotes.mark
        old, new = self._mark[instruments], mark[instruments]
        moved: Ints = instruments[(old != new) & ~(np.isnan(old) & np.isnan(new))]
        self._mark[moved] = mark[moved]
        if not len(moved):
            return moved
        if self._index is None:
            self._index = Index(self._holdings)
        return self._index.with_options(moved)

    def _refresh(self, instruments: Ints, accounts: Ints) -> Ints:
        """Evaluate the accounts that hold these instruments, and these accounts."""
        touched = np.zeros(self._holdings.book.account_count, np.bool_)
        touched[accounts] = True
        if self._index is not None and len(instruments):
            self._valuation.price(self._index.unit_rows(instruments))
            touched[self._index.holders(instruments)] = True
            touched[self._valuation.derivatives.ordering(instruments)] = True
        rows = np.flatnonzero(touched).astype(np.int32)
        if len(rows) > FULL_FROM * len(touched):
            self._valuation.put_all(self.figures)
        elif len(rows):
            kept = frozenset() if len(accounts) else PRICELESS
            kept |= frozenset() if len(self._valuation.derivatives.among(rows)) else OF_DERIVATIVES
            put(self.figures, rows, self._valuation.figures(rows), kept)
        return rows

    def _evaluate_all(self) -> Ints:
        self._mark = self._holdings.book.quotes.mark.copy()
        self._valuation.put_all(self.figures)
        return np.arange(self._holdings.book.account_count, dtype=np.int32)
