"""Which accounts get a call now, and the row each new call starts with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from workstation.book.book import Book
from workstation.book.columns import Flags, Ints
from workstation.calls.columns import INSTANT, OpenCalls, instant
from workstation.calls.margin_states import first
from workstation.calls.markets import largest_markets
from workstation.calls.progress import ABSENT
from workstation.domain.enums import AlertType, Regime
from workstation.margin.figures import Figures
from workstation.policy import Policy
from workstation.sessions.deadlines import Deadline

DeadlineOf = Callable[[str, Regime, datetime], tuple[str, Deadline]]


def to_open(figures: Figures, spoken_for: Flags) -> Ints:
    """Rows of the accounts that owe a call and neither have one nor are ``spoken_for``.

    The figures give a type from policy ``[call] minimum`` on, to negative equity always, and to DERIVATIVES accounts
    by their state.
    """
    kind = figures.alert_type
    called = (kind != AlertType.NONE) & (kind != AlertType.UNPRICED) & ~figures.unpriced
    return np.flatnonzero(called & ~spoken_for).astype(np.int32)


def opened(
    rows: Ints,
    figures: Figures,
    book: Book,
    policy: Policy,
    market_now: datetime,
    deadline_of: DeadlineOf,
    first_number: int,
) -> OpenCalls:
    """A call for each account row, numbered from ``first_number`` in the order of the accounts.

    The deadline of a DERIVATIVES account is provisional: its rules know none, so nothing automatic may rely on it.
    """
    count, now = len(rows), np.full(len(rows), instant(market_now), INSTANT)
    absent, no = np.full(count, ABSENT, INSTANT), np.zeros(count, np.bool_)
    kind, regime = figures.alert_type[rows].astype(np.int8), book.accounts.regime[rows]
    may_close = (kind == AlertType.FORCED) | (kind == AlertType.NEGATIVE_EQUITY)
    asked, which = _deadlines(rows, book, market_now, deadline_of)
    stands = first(rows, figures, book, policy)
    return OpenCalls(
        call_id=np.array([call_id(first_number + i) for i in range(count)], np.str_),
        account=book.accounts.account[rows],
        regime=regime,
        alert_type=kind,
        first_type=kind,
        triggered_at=now,
        forced_at=np.where(may_close, now, absent),
        deadline=np.array([instant(due.at) for _, due in asked], INSTANT)[which],
        provisional=np.array([due.provisional for _, due in asked], np.bool_)[which] | (regime == Regime.DERIVATIVES),
        market=np.array([calendar for calendar, _ in asked], np.str_)[which],
        zone=np.array([due.zone for _, due in asked], np.str_)[which],
        met_since=absent,
        unpriced_since=absent,
        vanished_since=absent,
        daily_at=now,
        peak_call_amount=figures.call_amount[rows],
        closed_by_us=no,
        abnormal=no,
        margin_state=stands.state,
        warned=stands.warned.astype(np.int8),
        row=rows,
    )


def call_id(number: int) -> str:
    """The stable name of the ``number``-th call of a store."""
    return f"C{number:06d}"


def _deadlines(
    rows: Ints, book: Book, market_now: datetime, deadline_of: DeadlineOf
) -> tuple[list[tuple[str, Deadline]], NDArray[np.intp]]:
    """Calendars and deadlines, and which of them each account row has: one for each market and regime."""
    pairs = list(zip(largest_markets(book, rows).tolist(), book.accounts.regime[rows].tolist(), strict=True))
    place = {pair: number for number, pair in enumerate(dict.fromkeys(pairs))}
    asked = [deadline_of(market, Regime(regime), market_now) for market, regime in place]
    return asked, np.array([place[pair] for pair in pairs], np.intp)
