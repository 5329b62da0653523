"""What closing these quantities does to each account and in total, by the real rules of margin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from workstation.book.book import Book
from workstation.book.columns import Flags
from workstation.commands.closing import Expected
from workstation.policy.keys import Policy


@dataclass(frozen=True, slots=True)
class Closing:
    """So much of a position closed, at its mark less the cost of closing (policy ``[close]``)."""

    account: str
    symbol: str
    quantity: Decimal  # above 0, at most what is held


@dataclass(frozen=True, slots=True)
class AccountEffect:
    """One account before and after, base currency; NaN: unknown."""

    account: str
    base_currency: str
    call_before: float
    call_after: float
    released: float  # margin-call requirement that falls away
    reporting_rate: float  # one unit of the base currency in the reporting currency

    @property
    def reduction(self) -> float:
        """By how much the call falls."""
        return self.call_before - self.call_after


@dataclass(frozen=True, slots=True)
class Effect:
    """All accounts, in the order of the book; sums in the reporting currency over those that are known."""

    accounts: tuple[AccountEffect, ...]
    call_before: float
    call_after: float
    released: float
    unknown: int  # accounts that the sums leave out

    @property
    def reduction(self) -> float:
        """By how much the calls fall together."""
        return self.call_before - self.call_after


def effect(
    book: Book,
    policy: Policy,
    closings: Sequence[Closing],
    at: datetime,
    windows: Mapping[str, bool],
    open_calls: Flags | None = None,
) -> Effect:
    """What these closings do, account by account; ``open_calls`` flags rows of ``book``."""
    raise NotImplementedError


def drifted(expected: Expected, found: AccountEffect, policy: Policy, tolerance: float = 0.02) -> bool:
    """Whether an account's call before or after is another one than the sender was shown, by more than ``tolerance``.

    Measured against the larger of both calls before; what is below ``[call] minimum`` is nothing.
    """
    raise NotImplementedError
