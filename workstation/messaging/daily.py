"""The daily message: on trading days, from the set time on the client's clock, with the words for the last day."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from workstation.domain.answers import Refusal
from workstation.domain.denials import finding
from workstation.domain.messages import MessageKind
from workstation.sessions.calendars import CalendarRangeError, TradingCalendar

_LOOK_BACK = timedelta(days=14)  # longer than any closure of a market that is published


def due_on(now: datetime, zone: ZoneInfo, daily_at: str, calendar: TradingCalendar) -> date | None:
    """The client's local date whose daily message is due at ``now``; None before the time and on days without session.

    ``calendar`` is the call's market. Asking for the date, not for an instant, finds it also after the clocks jumped.
    """
    local = now.astimezone(zone)
    if local.time() < time.fromisoformat(daily_at):
        return None
    return local.date() if calendar.sessions(local.date(), local.date()) else None


def kind_on(day: date, deadline: datetime, calendar: TradingCalendar) -> MessageKind:
    """DEADLINE_TOMORROW on the last session day before that of the deadline (a Friday for a Monday), else a reminder.

    So a client is never told both on one day.
    """
    due_day = deadline.astimezone(ZoneInfo(calendar.zone)).date()
    earlier = calendar.sessions(due_day - _LOOK_BACK, due_day - timedelta(days=1))
    if not earlier:
        raise CalendarRangeError(finding(Refusal.NO_SESSION_BEFORE, market=calendar.code, on=due_day.isoformat()))
    return MessageKind.DEADLINE_TOMORROW if day == earlier[-1] else MessageKind.DAILY_REMINDER
