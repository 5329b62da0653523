"""Another deadline for a call: a date, or some sessions more; what a calendar does not know is never guessed."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from workstation.domain.answers import Refusal
from workstation.domain.denials import FoundError, finding
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
        raise FoundError(finding(Refusal.DEADLINE_SESSIONS, sessions=sessions))
    later = calendar.deadline(max(deadline - _INSTANT, now), sessions)
    if regime is not Regime.INTRADAY or later.provisional:
        return later
    return calendar.cutoff_deadline(later.at - _INSTANT, cutoff_minutes)


def on_day(calendar: TradingCalendar, day: date, regime: Regime, cutoff_minutes: int, now: datetime) -> Deadline:
    """The close (INTRADAY: the cut-off) of the session of a day; FoundError for a day that cannot be one."""
    if day > calendar.ends_on:
        raise CalendarRangeError(
            finding(Refusal.PUBLISHED_TO, market=calendar.code, until=calendar.ends_on.isoformat())
        )
    if not calendar.sessions(day, day):
        raise FoundError(finding(Refusal.CLOSED_ON, market=calendar.code, on=day.isoformat()))
    cutoff = cutoff_minutes if regime is Regime.INTRADAY else 0
    found = calendar.cutoff_deadline(calendar.close_of(day) - _INSTANT, cutoff)
    if found.at <= now:
        raise FoundError(finding(Refusal.DEADLINE_PAST, at=found.at.isoformat()))
    return found
