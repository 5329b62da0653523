"""A book from disk, the moment it is valued at and the figures of its accounts: where evaluate and explain begin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np

from workstation.book.book import Book
from workstation.book.files import read_book
from workstation.cli.clock import wall_now
from workstation.cli.output import note
from workstation.domain.enums import Regime
from workstation.domain.failures import InputRefusedError, Problem
from workstation.policy import Policy
from workstation.sessions.calendars import Calendars
from workstation.sessions.codes import UnknownCalendarError


@dataclass(frozen=True, slots=True)
class Valuation:
    """What figures are a function of."""

    book: Book
    policy: Policy
    at: datetime
    windows: Mapping[str, bool]


def read_valuation(directory: Path, at: datetime | None) -> Valuation:
    """The book in ``directory`` at ``at``, else at its latest quote, else now."""
    loaded = read_book(directory)
    for notice in loaded.notices:
        note(f"note: {notice}")
    at = at or loaded.book.latest_quote_time() or wall_now()
    return Valuation(loaded.book, loaded.policy, at, _windows(loaded.book, loaded.policy, at))


def _windows(book: Book, policy: Policy, at: datetime) -> Mapping[str, bool]:
    """Only a book with intraday accounts asks for calendars, which take a second to load."""
    if not (book.accounts.regime == Regime.INTRADAY).any():
        return {}
    try:
        return Calendars().windows(np.unique(book.instruments.market).tolist(), at, policy.intraday.cutoff_minutes)
    except UnknownCalendarError as error:
        raise InputRefusedError([Problem("instruments", None, "market", error.code, str(error))]) from error


def account_rows(book: Book, wanted: list[str]) -> list[int]:
    """The rows of the named accounts; every one that the book does not know is named."""
    unknown = [account for account in wanted if account not in book.accounts.account]
    if unknown:
        raise InputRefusedError(
            [Problem("--account", None, None, name, "the book has no such account") for name in unknown]
        )
    return sorted({book.account_row(account) for account in wanted})
