"""What a schedule would come to, told before it is set: which calls cannot be scheduled, and why."""

from __future__ import annotations

from datetime import datetime

from workstation.domain.schedules import Obstacle
from workstation.schedules.schedule import CallNow, Schedule
from workstation.sessions.calendars import TradingCalendar


def cannot_be_scheduled(schedule: Schedule, call: CallNow, calendar: TradingCalendar, now: datetime) -> Obstacle:
    """Why this call cannot be part of this schedule; NONE when it can.

    A deadline is usually the very close of a session, when nothing trades any more: such a schedule would never fire
    unless it may wait for the next open, and it is better to hear that now.
    """
    if not call.open:
        return Obstacle.CALL_ENDED
    if call.abnormal:
        return Obstacle.ABNORMAL
    if call.do_not_close:
        return Obstacle.DO_NOT_CLOSE
    if schedule.at is None and call.provisional:
        return Obstacle.DEADLINE_PROVISIONAL
    due = schedule.due_at(call.deadline)
    if due <= now:
        return Obstacle.IN_THE_PAST
    return _closed_then(schedule, calendar, due)


def _closed_then(schedule: Schedule, calendar: TradingCalendar, due: datetime) -> Obstacle:
    if calendar.covers(due) and calendar.is_open(due):
        return Obstacle.NONE
    if not schedule.at_next_open:
        return Obstacle.MARKET_CLOSED if calendar.covers(due) else Obstacle.CALENDAR_ENDS
    return Obstacle.NONE if calendar.next_trading(due) is not None else Obstacle.CALENDAR_ENDS
