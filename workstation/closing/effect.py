"""What closing these quantities does to each account and in total, by the real rules of margin."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Flags, Ints
from workstation.book.select import select
from workstation.closing.bench import EffectBench, call_of
from workstation.commands.closing import Expected
from workstation.domain.enums import Level
from workstation.policy.keys import Policy

_OF_REQUIREMENT = 0.005  # as much as a price move of about half a per cent


@dataclass(frozen=True, slots=True)
class Closing:
    """So much of a position closed, at its mark less the cost of closing (policy ``[close]``)."""

    account: str
    symbol: str
    quantity: Decimal  # above 0; what is more than is held counts as all of it


@dataclass(frozen=True, slots=True)
class AccountEffect:
    """One account before and after, base currency; NaN: unknown."""

    account: str
    base_currency: str
    call_before: float
    call_after: float
    released: float  # margin-call requirement that falls away
    reporting_rate: float  # one unit of the base currency in the reporting currency
    required: float  # margin-call requirement before

    @property
    def reduction(self) -> float:
        """By how much the call falls."""
        return self.call_before - self.call_after

    @property
    def is_known(self) -> bool:
        """Whether both calls can be told in the reporting currency."""
        return math.isfinite((self.call_before + self.call_after + self.released) * self.reporting_rate)


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
    """What these closings do, account by account; ``open_calls`` flags rows of ``book``.

    KeyError for an account or a symbol that the book does not know, or a position that is not there.
    """
    rows = sorted({book.account_row(one.account) for one in closings})
    part = select(book, rows)
    bench = EffectBench(part, policy, at, windows, None if open_calls is None else open_calls[rows])
    quantity = np.zeros(len(part.positions.quantity))
    for one in closings:
        quantity[position_row(part, one.account, one.symbol)] += float(one.quantity)
    bench.close(np.arange(len(quantity), dtype=np.int32), quantity)
    return total(account_effects(part, bench, np.arange(part.account_count, dtype=np.int32)))


def position_row(book: Book, account: str, symbol: str) -> int:
    """Where a position stands; KeyError when there is none. An account's rows are in the order of symbols."""
    owned, row = book.positions_of(book.account_row(account)), book.instrument_row(symbol)
    place: int = owned.start + int(np.searchsorted(book.positions.instrument[owned], row))
    if place == owned.stop or book.positions.instrument[place] != row:
        raise KeyError(f"{account} {symbol}")
    return place


def account_effects(book: Book, bench: EffectBench, rows: Ints) -> list[AccountEffect]:
    """The effect on these account rows of the bench's book."""
    before, after = call_of(bench.before, rows), call_of(bench.after, rows)
    level = (slice(None), Level.MARGIN_CALL)
    required = bench.before.requirement[level][rows]
    released = required - bench.after.requirement[level][rows]
    rates = book.fx.rate[book.accounts.base_currency[rows]]
    columns = (before, after, released, rates, required)
    names = book.accounts.account[rows].tolist(), book.currencies[book.accounts.base_currency[rows]].tolist()
    return [AccountEffect(*one) for one in zip(*names, *(column.tolist() for column in columns), strict=True)]


def total(accounts: Iterable[AccountEffect]) -> Effect:
    """All accounts with their sums."""
    found = tuple(accounts)
    known = [one for one in found if one.is_known]
    return Effect(
        accounts=found,
        call_before=math.fsum(one.call_before * one.reporting_rate for one in known),
        call_after=math.fsum(one.call_after * one.reporting_rate for one in known),
        released=math.fsum(one.released * one.reporting_rate for one in known),
        unknown=len(found) - len(known),
    )


def drifted(expected: Expected, found: AccountEffect, policy: Policy, tolerance: float = 0.02) -> bool:
    """Whether an account's call before or after is another one than the sender was shown, by more than ``tolerance``.

    |found - expected| > tolerance x the larger call before, for either call; what is below ``[call] minimum`` is
    nothing, and so is what is below half a per cent of the account's requirement: a call is a small difference of large
    figures, and one that has just opened moves by far more than 2 % of itself between two prices. A call that is not
    known has always drifted.
    """
    shown = tolerance * max(expected.call_before, found.call_before)
    room = max(shown, policy.call.minimum, 0.0 if math.isnan(found.required) else _OF_REQUIREMENT * found.required)
    moves = found.call_before - expected.call_before, found.call_after - expected.call_after
    return not all(abs(move) <= room for move in moves)
