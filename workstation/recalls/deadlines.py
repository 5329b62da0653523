"""Until when a recall has time (spec: recalls)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from workstation.domain.recalls import DueReason
from workstation.sessions.calendars import TradingCalendar
from workstation.sessions.deadlines import Deadline

_FAR = timedelta(days=30)  # no two sessions of a market are further apart


def covered_deadline(
    calendar: TradingCalendar, triggered_at: datetime, sessions: int, expiry: date, ex_date: date | None
) -> tuple[Deadline, DueReason]:
    """The earliest of: so many sessions after the trigger, the close before expiry, the close before ``ex_date``.

    ``ex_date`` is the next ex-dividend date of a call that may be exercised early, else None.
    """
    due = [(calendar.deadline(triggered_at, sessions), DueReason.SESSIONS)]
    due += [(close_before(calendar, expiry), DueReason.EXPIRY)]
    if ex_date is not None:
        due += [(close_before(calendar, ex_date), DueReason.EX_DIVIDEND)]
    return min(due, key=lambda one: one[0].at)


def close_before(calendar: TradingCalendar, day: date) -> Deadline:
    """The close of the last session before ``day``; provisional where the published calendar ends before."""
    earlier = calendar.sessions(day - _FAR, day - timedelta(days=1))
    last = earlier[-1] if earlier else calendar.ends_on
    return Deadline(calendar.close_of(last), provisional=day > calendar.ends_on + timedelta(days=1), zone=calendar.zone)


def close_on(calendar: TradingCalendar, day: date) -> datetime:
    """The close of the session on ``day``, else of the last one before it: when an option of that expiry ends."""
    return close_before(calendar, day + timedelta(days=1)).at


def sessions_until(calendar: TradingCalendar, now: datetime, day: date) -> int:
    """Sessions from the one after now up to ``day``: 0 on the day itself."""
    return len(calendar.sessions(now.date() + timedelta(days=1), day))


def buy_in_due(calendar: TradingCalendar, settlement: date) -> datetime:
    """When a failed short sale is bought in: the open of the session after the settlement day."""
    (following, *_) = calendar.sessions(settlement + timedelta(days=1), settlement + _FAR)
    return calendar.open_of(following)
