"""What became of the calls that were open: their type, timers and end, from the figures of the moment."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workstation.book.book import Book
from workstation.book.columns import Codes, Flags, Floats, Ints, Times
from workstation.calls.columns import INSTANT, NOT_IN_BOOK, OpenCalls, instant
from workstation.calls.margin_states import of_derivatives, onward
from workstation.calls.snapshots import daily_due
from workstation.domain.enums import AlertType, MarginState
from workstation.margin.call import EQUAL_WITHIN
from workstation.margin.figures import Figures
from workstation.margin.margin_states import ALERT_TYPE, Standings
from workstation.policy import Policy

ABSENT = np.datetime64("NaT", "us")


@dataclass(frozen=True, slots=True)
class Progress:
    """The calls before and after one pass, row by row; the ended ones are still among them."""

    before: OpenCalls
    after: OpenCalls
    call_amount: Floats  # base currency; NaN where it is not known
    ended: Flags
    daily: Flags  # due their daily snapshot


@dataclass(frozen=True, slots=True)
class Seen:
    """What the figures say about rows of accounts, some of which may not be in the book."""

    present: Flags
    priced: Flags
    call_amount: Floats
    alert_type: Codes
    regime: Codes
    cured: Flags  # nothing is owed, to the accuracy of the figures, and there is no other reason to call


def seen(row: Ints, figures: Figures, book: Book) -> Seen:
    """The figures of the accounts at ``row``; what is not in the book is not priced."""
    present = row != NOT_IN_BOOK
    amount = _gather(figures.call_amount, row, present, np.nan)
    priced = present & ~_gather(figures.unpriced, row, present, absent=True) & ~np.isnan(amount)
    kind = _gather(figures.alert_type, row, present, AlertType.UNPRICED)
    # Negative equity is called whatever the amount: cured by its amount alone it would be called again at once.
    cured = priced & (amount <= _rounding(figures, row, present)) & (kind == AlertType.NONE)
    return Seen(present, priced, amount, kind, _gather(book.accounts.regime, row, present, 0), cured)


def progress(calls: OpenCalls, figures: Figures, book: Book, policy: Policy, market_now: datetime) -> Progress:
    """One pass over calls already placed in ``book``."""
    now, stands = instant(market_now), onward(calls, figures, book, policy)
    view = _by_state(seen(calls.row, figures, book), of_derivatives(calls.row, figures, book), stands)
    met_since = since(view.cured, calls.met_since, now)
    ended = view.cured & (now - met_since >= np.timedelta64(policy.call.met_confirm_seconds, "s"))
    alert_type = np.where(view.priced & ~ended, _type_of_open(calls, view), calls.alert_type).astype(np.int8)
    may_close = (alert_type == AlertType.FORCED) | (alert_type == AlertType.NEGATIVE_EQUITY)
    daily, daily_at = daily_due(calls, market_now, policy.snapshots.daily_at)
    after = replace(
        calls,
        regime=np.where(view.present, view.regime, calls.regime),
        alert_type=alert_type,
        forced_at=np.where(may_close & np.isnat(calls.forced_at), now, calls.forced_at),
        met_since=met_since,
        unpriced_since=since(view.present & ~view.priced, calls.unpriced_since, now),
        vanished_since=since(~view.present, calls.vanished_since, now),
        daily_at=daily_at,
        peak_call_amount=np.fmax(calls.peak_call_amount, view.call_amount),
        margin_state=stands.state,
        warned=stands.warned.astype(np.int8),
    )
    return Progress(calls, after, view.call_amount, ended, daily & ~ended)


def _by_state(view: Seen, told: Flags, stands: Standings) -> Seen:
    """The same with types and ends of derivatives accounts (``told``) by their state, which has a memory."""
    kind = np.where(told, ALERT_TYPE[stands.state], view.alert_type).astype(np.int8)
    return replace(view, alert_type=kind, cured=np.where(told, stands.state == MarginState.SAFE, view.cured))


def since(holds: Flags, started: Times, now: np.datetime64) -> Times:
    """Since when a condition holds without a break; absent where it does not hold."""
    return np.where(holds, np.where(np.isnat(started), now, started), ABSENT).astype(INSTANT)


def _type_of_open(calls: OpenCalls, view: Seen) -> Codes:
    """The type of a priced open call.

    With less owed than the minimum, or nothing, the figures name no type: the call waits for its end as the mild type
    it was, and a grave one eases, for nobody may close that account at once now.
    """
    mild = np.where(calls.alert_type <= AlertType.EXCESS_FINANCING, calls.alert_type, AlertType.MARGIN_CALL)
    return np.where(view.alert_type == AlertType.NONE, mild, view.alert_type)


def _rounding(figures: Figures, row: Ints, present: Flags) -> Floats:
    """What float64 sums of an account's lines cannot tell from nothing: a share of its gross, in base currency."""
    long, short = (_gather(column, row, present, 0.0) for column in (figures.long_value, figures.short_value))
    gross: Floats = long - short + np.abs(_gather(figures.cash, row, present, 0.0))
    return EQUAL_WITHIN * gross


def _gather(column: NDArray[Any], row: Ints, present: Flags, absent: Any) -> NDArray[Any]:
    found = np.full(len(row), absent, column.dtype)
    found[present] = column[row[present]]
    return found
