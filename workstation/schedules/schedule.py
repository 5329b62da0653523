"""Schedules of automatic closes, and what is to be done now with one call of one (spec: closing, automatic close)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from workstation.domain.ids import CallId, UserName
from workstation.domain.schedules import Obstacle, Ruling, ScheduleTime
from workstation.sessions.calendars import TradingCalendar


@dataclass(frozen=True, slots=True)
class Schedule:
    """What a trader set. Every change makes a new ``version``; what is to be closed, and how, stands beside it.

    Invariant: ``at`` is the instant of a FIXED schedule and None for AT_DEADLINE.
    """

    schedule_id: str
    version: int
    call_ids: tuple[CallId, ...]
    time: ScheduleTime
    at: datetime | None
    at_next_open: bool  # when the market is closed at that time: fire when it opens, instead of not at all
    set_by: UserName
    withdrawn: bool = False

    def __post_init__(self) -> None:
        if (self.at is None) is (self.time is ScheduleTime.FIXED):
            raise ValueError("a fixed schedule has a time, one at each deadline has none")
        if self.at is not None and self.at.tzinfo is None:
            raise ValueError(f"{self.at} has no time zone")
        if not self.call_ids:
            raise ValueError("no call is chosen")

    def due_at(self, deadline: datetime) -> datetime:
        """When it is due for a call with this deadline."""
        return deadline if self.at is None else self.at


@dataclass(frozen=True, slots=True)
class CallNow:
    """One call of a schedule as it is at the moment of ruling."""

    call_id: CallId
    open: bool
    deadline: datetime
    provisional: bool = False
    abnormal: bool = False
    unpriced: bool = False  # the figures are unknown: nobody can say what closing would cure
    do_not_close: bool = False
    approved: bool = True  # nothing is missing: no approval needed, or given
    price_age: timedelta = timedelta(0)  # of the oldest price that the close would rely on, market time
    held_for: Obstacle = Obstacle.NONE  # what an earlier ruling of this firing said in HOLD


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do now. ``due_at`` is the instant it fires or would have fired, waiting for an open included."""

    ruling: Ruling
    obstacle: Obstacle
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Terms:
    """The policy's part: ``grace`` from due to MISSED, the oldest price that a machine may act on."""

    grace: timedelta
    stale_after: timedelta


def firing_key(schedule: Schedule, call_id: str) -> str:
    """Unique in the store: a version fires once a call, whatever crashes. Committed with the close it starts."""
    return f"S/{schedule.schedule_id}/{schedule.version}/{call_id}"


def rule(schedule: Schedule, call: CallNow, calendar: TradingCalendar, terms: Terms, now: datetime) -> Decision:
    """What is to be done at ``now`` with a call for which this version has neither fired nor been settled yet."""
    due = schedule.due_at(call.deadline)
    if schedule.withdrawn:
        return Decision(Ruling.NOT_FIRED, Obstacle.WITHDRAWN, due)
    if not call.open:
        return Decision(Ruling.NOT_FIRED, Obstacle.CALL_ENDED, due)
    if now < due:
        return Decision(Ruling.NOT_YET, Obstacle.NONE, due)
    relies = schedule.time is ScheduleTime.AT_DEADLINE
    return rule_due(call, due, calendar, terms, now, at_next_open=schedule.at_next_open, relies_on_deadline=relies)


def rule_due(
    call: CallNow,
    due: datetime,
    calendar: TradingCalendar,
    terms: Terms,
    now: datetime,
    *,
    at_next_open: bool,
    relies_on_deadline: bool,
) -> Decision:
    """What is to be done with an open call whose time has come; schedules and automatic rules alike.

    What a person must see stands first: an abnormal call is not closed, however late it is.
    """
    obstacle = _standing_against(call, relies_on_deadline=relies_on_deadline)
    if obstacle is not Obstacle.NONE:
        return Decision(Ruling.NOT_FIRED, obstacle, due)
    if not calendar.covers(due):
        return Decision(Ruling.NOT_FIRED, Obstacle.CALENDAR_ENDS, due)
    if not calendar.is_open(due):
        if not at_next_open:
            return Decision(Ruling.NOT_FIRED, Obstacle.MARKET_CLOSED, due)
        opens = calendar.next_trading(due)
        if opens is None:
            return Decision(Ruling.NOT_FIRED, Obstacle.CALENDAR_ENDS, due)
        due = opens
    return _in_the_market(call, due, calendar, terms, now)


def _in_the_market(call: CallNow, due: datetime, calendar: TradingCalendar, terms: Terms, now: datetime) -> Decision:
    """The ruling for a due time at which the market is open; it may have closed since, or not have opened yet."""
    if now < due:
        return Decision(Ruling.WAIT_FOR_OPEN, Obstacle.MARKET_CLOSED, due)
    if now - due > terms.grace:
        return Decision(Ruling.NOT_FIRED, call.held_for or Obstacle.MISSED, due)
    if not calendar.is_open(now):
        return Decision(Ruling.HOLD, Obstacle.MARKET_CLOSED, due)
    if call.unpriced:
        return Decision(Ruling.HOLD, Obstacle.UNPRICED, due)
    if call.price_age > terms.stale_after:
        return Decision(Ruling.HOLD, Obstacle.STALE_PRICE, due)
    return Decision(Ruling.FIRE, Obstacle.NONE, due)


def _standing_against(call: CallNow, *, relies_on_deadline: bool) -> Obstacle:
    """What only a person can remove; the close does not fire, also if it is removed a moment later."""
    if call.abnormal:
        return Obstacle.ABNORMAL
    if call.do_not_close:
        return Obstacle.DO_NOT_CLOSE
    if relies_on_deadline and call.provisional:
        return Obstacle.DEADLINE_PROVISIONAL
    return Obstacle.NONE if call.approved else Obstacle.NOT_APPROVED
