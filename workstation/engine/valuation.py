"""The book and its figures, kept up with the broker's facts, the clock and the policy."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import numpy as np

from workstation.book.book import Book
from workstation.book.changes import apply_rows
from workstation.book.columns import Flags, Ints
from workstation.book.lending import with_lending
from workstation.book.order_books import with_depth
from workstation.calls.holdings import HeldSymbols
from workstation.domain.failures import Problem
from workstation.margin.figures import Figures
from workstation.margin.incremental import Evaluator
from workstation.policy import Policy
from workstation.ports import Facts
from workstation.sessions.calendars import Calendars

NO_ROWS: Ints = np.empty(0, np.int32)


class Valuation:
    """What the broker said and what follows from it.

    Invariant: after ``revalue`` the figures are those of the book at the given time under the given policy, and
    ``changed`` holds every account row touched since ``forget_changes``: a step that could not be written keeps them.
    """

    def __init__(self) -> None:
        self.book: Book | None = None
        self.problems: tuple[Problem, ...] = ()
        self.windows: Mapping[str, bool] = {}
        self._evaluator: Evaluator | None = None
        self._policy: Policy | None = None
        self._open_calls: Flags = np.empty(0, np.bool_)
        self._quoted: list[Ints] = []
        self._touched: list[Ints] = []
        self._markets: tuple[str, ...] = ()
        self.changed: Ints = NO_ROWS
        self.held = HeldSymbols()
        self.moved = False  # cash, positions, borrow or recalls changed since ``forget_changes``

    @property
    def figures(self) -> Figures:
        """The figures of the last ``revalue``."""
        if self._evaluator is None:
            raise RuntimeError("figures were asked for before the first book")
        return self._evaluator.figures

    @property
    def known_book(self) -> Book:
        """The book, which must have come."""
        if self.book is None:
            raise RuntimeError("the book was asked for before the broker sent one")
        return self.book

    @property
    def unpriced(self) -> int:
        """How many accounts cannot be judged."""
        return 0 if self._evaluator is None else int(self._evaluator.figures.unpriced.sum())

    def absorb(self, facts: Facts) -> None:
        """Take the broker's changes into the book; what is refused becomes a visible problem."""
        if facts.book is not None:
            self._replace(facts.book)
        if self.book is None:
            return
        applied = apply_rows(self.book, facts.quotes, facts.cash, facts.positions, facts.halted, facts.fx)
        book, refused = with_lending(applied.book, facts.borrow, facts.lender_recalls)
        self.book, shallow = with_depth(book, facts.depth)
        self.problems = (*applied.problems, *refused, *shallow)
        self._quoted.append(applied.quoted)
        self._touched.append(applied.accounts)
        self.held.forget(applied.accounts)
        self.moved |= facts.book is not None or bool(len(applied.accounts)) or _is_lending(facts)

    def _replace(self, book: Book) -> None:
        self.book, self._evaluator, self.held = book, None, HeldSymbols()
        self._quoted, self._touched = [], []
        self._markets = tuple(np.unique(book.instruments.market).tolist())

    def revalue(self, policy: Policy, calendars: Calendars, market_now: datetime, open_calls: Flags) -> None:
        """Bring the figures up to date; ``open_calls`` flags account rows."""
        if self.book is None:
            return
        self.windows = calendars.windows(self._markets, market_now, policy.intraday.cutoff_minutes)
        if self._evaluator is None or policy is not self._policy:
            changed = self._anew(self.book, policy, market_now, open_calls)
        else:
            changed = self._onward(self._evaluator, self.book, market_now, open_calls)
        self.changed = np.union1d(self.changed, changed).astype(np.int32)
        self._quoted, self._touched = [], []

    def _anew(self, book: Book, policy: Policy, market_now: datetime, open_calls: Flags) -> Ints:
        self._evaluator = Evaluator(book, policy, market_now, self.windows, open_calls)
        self._policy, self._open_calls = policy, open_calls
        self.changed = NO_ROWS  # rows of another book mean nothing here
        return np.arange(book.account_count, dtype=np.int32)

    def _onward(self, evaluator: Evaluator, book: Book, market_now: datetime, open_calls: Flags) -> Ints:
        moved = [evaluator.update(book, _all_of(self._quoted), _all_of(self._touched))]
        moved.append(evaluator.move_to(market_now, self.windows))
        if not np.array_equal(open_calls, self._open_calls):
            moved.append(evaluator.mark_open_calls(open_calls))
            self._open_calls = open_calls
        return _all_of(moved)

    def forget_changes(self) -> None:
        """The changes are in the store."""
        self.changed, self.moved = NO_ROWS, False


def _is_lending(facts: Facts) -> bool:
    return facts.borrow is not None or facts.lender_recalls is not None


def _all_of(rows: list[Ints]) -> Ints:
    return np.unique(np.concatenate(rows)).astype(np.int32) if rows else NO_ROWS
