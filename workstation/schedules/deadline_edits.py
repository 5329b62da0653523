"""Another deadline for a call: a date, or some sessions more; what a calendar does not know is never guessed."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from workstation.domain.enums import Regime
from workstation.sessions.calendars import CalendarRangeError, TradingCalendar
from workstation.sessions.deadlines import Deadline

_INSTANT = timedelta(microseconds=1)  # a close belongs to its session also where the next one opens with it


def sessions_later(
    calendar: TradingCalendar, deadline: datetime, sessions: int, regime: Regime, cutoff_minutes: int, now: datetime
) -> Deadline:
    """``sessions`` more than the client has: counted from the deadline or, when that is past, from now.

    An INTRADAY deadline stays a cut-off: the client gets the same minute of a later session's end.
    """
    if sessions < 1:
        raise ValueError(f"a deadline is moved by at least one session, not {sessions}")
    later = calendar.deadline(max(deadline - _INSTANT, now), sessions)
    if regime is not Regime.INTRADAY or later.provisional:
        return later
    return calendar.cutoff_deadline(later.at - _INSTANT, cutoff_minutes)


def on_day(calendar: TradingCalendar, day: date, regime: Regime, cutoff_minutes: int, now: datetime) -> Deadline:
    """The close (INTRADAY: the cut-off) of the session of a day; ValueError in words for a day that cannot be one."""
    if day > calendar.ends_on:
        raise CalendarRangeError(f"{calendar.code} is published to {calendar.ends_on} only")
    if not calendar.sessions(day, day):
        raise ValueError(f"{calendar.code} is closed on {day:%A %d %B %Y}")
    cutoff = cutoff_minutes if regime is Regime.INTRADAY else 0
    found = calendar.cutoff_deadline(calendar.close_of(day) - _INSTANT, cutoff)
    if found.at <= now:
        raise ValueError(f"a deadline must be later than now; {found.at:%Y-%m-%d %H:%M} UTC is past")
    return found
