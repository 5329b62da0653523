"""Figures kept up to date as quotes and balances change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from workstation.book.book import Book
from workstation.book.columns import Flags, Ints
from workstation.margin.figures import Figures
from workstation.policy.keys import Policy


class Evaluator:
    """The figures of a book under one policy. Invariant: ``figures`` equal a full evaluation of the last book given.

    ``figures`` is overwritten in place by every method that returns changed account rows.
    """

    figures: Figures

    def __init__(
        self, book: Book, policy: Policy, at: datetime, windows: Mapping[str, bool], open_calls: Flags | None = None
    ) -> None:
        raise NotImplementedError

    def update(self, book: Book, instruments: Ints, accounts: Ints) -> Ints:
        """Take ``book``, the last one with new quotes of ``instruments`` and new balances of ``accounts`` (rows).

        Returns the account rows whose figures may have changed. A book with other positions, rates, statuses or rates
        of exchange is noticed and evaluated anew.
        """
        raise NotImplementedError

    def move_to(self, at: datetime, windows: Mapping[str, bool]) -> Ints:
        """Let time pass; a new day, a window that opens or shuts or a rate row's end evaluates everything anew."""
        raise NotImplementedError

    def mark_open_calls(self, open_calls: Flags) -> Ints:
        """Say which accounts have an open call; matters under policy ``[call] invalidate_trading_credit`` only."""
        raise NotImplementedError

    def full(self) -> Ints:
        """Evaluate everything anew from the book; returns every account row."""
        raise NotImplementedError
