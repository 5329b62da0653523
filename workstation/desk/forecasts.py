"""Answers what dialogs ask about time, by the trading calendars and holidays in force; runs in the desk's worker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from workstation.desk.house_calendars import HouseCalendars
from workstation.desk.timing import (
    CallTerms,
    DeadlineAsk,
    DeadlineForecast,
    DeadlineLine,
    ScheduleAsk,
    ScheduleForecast,
    ScheduleLine,
)
from workstation.domain.ids import UserName
from workstation.domain.schedules import Obstacle, ScheduleTime
from workstation.policy import Policy
from workstation.schedules.asking import cannot_be_scheduled
from workstation.schedules.deadline_edits import on_day, sessions_later
from workstation.schedules.schedule import CallNow, Schedule
from workstation.sessions.calendars import TradingCalendar
from workstation.sessions.codes import UnknownCalendarError
from workstation.sessions.deadlines import Deadline
from workstation.store.connect import Store
from workstation.store.holidays import read_holidays
from workstation.store.policies import policy_versions, values_in_force
from workstation.store.status import read_status


@dataclass(slots=True)
class Forecasts:
    """Invariant: nothing is answered before the engine's market time is known; no session is guessed."""

    _calendars: HouseCalendars = field(default_factory=HouseCalendars)

    def schedule(self, ask: ScheduleAsk, store: Store) -> Iterator[ScheduleForecast]:
        """When each call would be closed, or why it cannot be scheduled."""
        now = self._look(store)
        if now is not None:
            lines = tuple(self._scheduled(ask, call, now) for call in ask.calls)
            yield ScheduleForecast(ask.dialog, ask.request, lines)

    def deadline(self, ask: DeadlineAsk, store: Store, wall_now: datetime) -> Iterator[DeadlineForecast]:
        """Until when each client would have, or why that cannot be."""
        now = self._look(store)
        if now is not None:
            values = values_in_force(policy_versions(store), wall_now)
            cutoff = int(values.get("intraday.cutoff_minutes", Policy().intraday.cutoff_minutes))
            lines = tuple(self._moved(ask, call, cutoff, now) for call in ask.calls)
            yield DeadlineForecast(ask.dialog, ask.request, lines)

    def _look(self, store: Store) -> datetime | None:
        self._calendars.read(read_holidays(store))
        step = read_status(store).status
        return step.market_now if step else None

    def _scheduled(self, ask: ScheduleAsk, call: CallTerms, now: datetime) -> ScheduleLine:
        calendar = self._calendar(call.market)
        if calendar is None or (ask.at is None and call.deadline is None):
            return ScheduleLine(call.call_id, call.account, None, None, "", Obstacle.CALENDAR_ENDS)
        schedule = _schedule(ask, call)
        due = schedule.due_at(call.deadline or now)
        obstacle = cannot_be_scheduled(schedule, _as_it_is(call, due), calendar, now)
        fires = _fires(calendar, due) if obstacle is Obstacle.NONE else None
        return ScheduleLine(call.call_id, call.account, due, fires, calendar.zone, obstacle)

    def _moved(self, ask: DeadlineAsk, call: CallTerms, cutoff: int, now: datetime) -> DeadlineLine:
        calendar = self._calendar(call.market)
        found = Obstacle.CALENDAR_ENDS if calendar is None else _reached(ask, call, calendar, cutoff, now)
        zone = calendar.zone if calendar else ""
        if isinstance(found, Obstacle):
            return DeadlineLine(call.call_id, call.account, call.deadline, None, False, zone, found)  # noqa: FBT003
        return DeadlineLine(
            call.call_id, call.account, call.deadline, found.at, found.provisional, found.zone, Obstacle.NONE
        )

    def _calendar(self, market: str) -> TradingCalendar | None:
        try:
            return self._calendars.current.get(market)
        except UnknownCalendarError:
            return None


def _schedule(ask: ScheduleAsk, call: CallTerms) -> Schedule:
    time = ScheduleTime.AT_DEADLINE if ask.at is None else ScheduleTime.FIXED
    return Schedule("asked", 0, (call.call_id,), time, ask.at, ask.at_next_open, UserName(""))


def _as_it_is(call: CallTerms, due: datetime) -> CallNow:
    return CallNow(
        call_id=call.call_id,
        open=True,
        deadline=call.deadline or due,
        provisional=call.provisional,
        abnormal=call.abnormal,
    )


def _reached(
    ask: DeadlineAsk, call: CallTerms, calendar: TradingCalendar, cutoff: int, now: datetime
) -> Deadline | Obstacle:
    if ask.day is None:
        return sessions_later(calendar, call.deadline or now, ask.sessions, call.regime, cutoff, now)
    if not calendar.starts_on <= ask.day <= calendar.ends_on:
        return Obstacle.CALENDAR_ENDS
    if not calendar.sessions(ask.day, ask.day):
        return Obstacle.MARKET_CLOSED
    if calendar.close_of(ask.day) <= now:
        return Obstacle.IN_THE_PAST
    try:
        return on_day(calendar, ask.day, call.regime, cutoff, now)
    except ValueError:  # the cut-off of an intraday call is past although its session is not
        return Obstacle.IN_THE_PAST


def _fires(calendar: TradingCalendar, due: datetime) -> datetime | None:
    return due if calendar.is_open(due) else calendar.next_trading(due)
