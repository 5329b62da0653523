"""Editable rows over a published calendar: typhoons, days of mourning, early closes, late opens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from itertools import pairwise
from zoneinfo import ZoneInfo

from workstation.domain.answers import Refusal
from workstation.domain.denials import finding
from workstation.sessions.codes import canonical
from workstation.sessions.published import Hours, Session, microseconds


@dataclass(frozen=True, slots=True)
class Holiday:
    """The house's word on one day of one market: closed all day, other hours, or (neither) as published after all.

    ``opens`` and ``closes`` are local times; the one that is absent stays as published. A day that is no published
    session needs both: nobody's usual hours are assumed for it.
    """

    calendar: str
    day: date
    closed: bool = True
    opens: time | None = None
    closes: time | None = None

    @property
    def as_published(self) -> bool:
        """Whether the row only takes an earlier one back."""
        return not self.closed and self.opens is None and self.closes is None


class HolidayRefusedError(ValueError):
    """A holiday row that makes no sense; the text names the row."""

    def __init__(self, holiday: Holiday, kind: Refusal, **facts: str) -> None:
        self.row = finding(Refusal.HOLIDAY, market=holiday.calendar, on=holiday.day.isoformat())
        self.finding = finding(kind, **facts)
        super().__init__(f"{self.row}: {self.finding}")


def by_calendar(holidays: Iterable[Holiday]) -> dict[str, dict[date, Holiday]]:
    """The rows of each market by day; two rows for one day are refused."""
    found: dict[str, dict[date, Holiday]] = {}
    for holiday in holidays:
        days = found.setdefault(canonical(holiday.calendar), {})
        if holiday.day in days:
            raise HolidayRefusedError(holiday, Refusal.HOLIDAY_TWICE)
        if holiday.closed and (holiday.opens or holiday.closes):
            raise HolidayRefusedError(holiday, Refusal.HOLIDAY_HOURS)
        days[holiday.day] = holiday
    return found


def amended(hours: Hours, rows: dict[date, Holiday]) -> Hours:
    """The published hours with the editable rows in force."""
    if not rows:
        return hours
    sessions = {session.day: session for session in hours.sessions}
    for holiday in rows.values():
        if holiday.as_published:
            continue
        session = sessions.pop(holiday.day, None)
        if not holiday.closed:
            _inside(hours, holiday)
            sessions[holiday.day] = _with_hours(session, holiday, ZoneInfo(hours.zone))
    ordered = tuple(sessions[day] for day in sorted(sessions))
    _refuse_overlap(ordered, rows)
    return replace(hours, sessions=ordered)


def _inside(hours: Hours, holiday: Holiday) -> None:
    """Hours for a day past the published end would leave a gap nobody has published before it."""
    if not hours.sessions[0].day <= holiday.day <= hours.sessions[-1].day:
        raise HolidayRefusedError(holiday, Refusal.HOLIDAY_BEYOND, until=hours.sessions[-1].day.isoformat())


def _with_hours(session: Session | None, holiday: Holiday, zone: ZoneInfo) -> Session:
    if session is None and (holiday.opens is None or holiday.closes is None):
        raise HolidayRefusedError(holiday, Refusal.HOLIDAY_NEEDS_HOURS)
    session = session or Session(holiday.day, 0, 0)
    opens = session.opens if holiday.opens is None else _local(holiday.day, holiday.opens, zone)
    closes = session.closes if holiday.closes is None else _local(holiday.day, holiday.closes, zone)
    if opens >= closes:
        raise HolidayRefusedError(holiday, Refusal.HOLIDAY_BACKWARDS)
    keeps_break = opens < session.break_starts and session.break_ends < closes
    pause = (session.break_starts, session.break_ends) if keeps_break else (0, 0)
    return Session(holiday.day, opens, closes, *pause)


def _local(day: date, at: time, zone: ZoneInfo) -> int:
    return microseconds(datetime.combine(day, at, zone))


def _refuse_overlap(sessions: tuple[Session, ...], rows: dict[date, Holiday]) -> None:
    for before, after in pairwise(sessions):
        if after.opens < before.closes:
            holiday = rows.get(after.day) or rows[before.day]
            raise HolidayRefusedError(holiday, Refusal.HOLIDAY_OVERLAP)
