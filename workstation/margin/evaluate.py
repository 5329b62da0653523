"""All figures of all accounts at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from workstation.book.book import Book
from workstation.book.columns import Flags
from workstation.margin.figures import Figures
from workstation.margin.incremental import Evaluator
from workstation.policy.keys import Policy


def evaluate(
    book: Book, policy: Policy, at: datetime, windows: Mapping[str, bool], open_calls: Flags | None = None
) -> Figures:
    """Figures of every account at ``at``, in the order of ``book.accounts``.

    ``windows`` says per market whether intraday rates apply now; a market it does not name is outside its window.
    ``open_calls`` flags accounts with an open call, for policy ``[call] invalidate_trading_credit``.
    """
    return Evaluator(book, policy, at, windows, open_calls).figures
