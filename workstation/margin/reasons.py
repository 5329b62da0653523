"""Why an account's figures are unknown, in words a user can act on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from workstation.book.book import Book
from workstation.domain.failures import Missing
from workstation.policy.keys import Policy


def reasons(
    book: Book, policy: Policy, account_row: int, at: datetime, windows: Mapping[str, bool]
) -> tuple[Missing, ...]:
    """Every reason why a figure of the account is NaN, sorted; empty when every figure is known."""
    raise NotImplementedError
