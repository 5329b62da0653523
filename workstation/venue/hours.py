"""When each market trades on the replay's days, and how the replay's clock walks through them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from workstation.sessions.calendars import Calendars
from workstation.sessions.published import microseconds

Micros = NDArray[np.int64]  # microseconds UTC since 1970

HOME = "XNYS"
SECOND = 1_000_000
BEFORE_OPEN = timedelta(minutes=35)  # 08:55 in New York: the 09:00 messages are still to come
AFTER_CLOSE = timedelta(minutes=125)  # 18:05 in New York: the 18:00 snapshots have been taken
OFF_SESSION_PACE = 20.0  # nothing trades then, so the 160 minutes around a session pass 20 times as fast


@dataclass(frozen=True, slots=True)
class Hours:
    """One market's session on each day: ``opens < closes``; on a day it does not hold both are the day's noon."""

    opens: Micros
    closes: Micros
    held: NDArray[np.bool_]


def hours_of(market: str, days: tuple[date, ...]) -> Hours:
    """The sessions of a market on the given days."""
    calendar = Calendars(()).get(market)
    held = np.isin(np.array(days, "datetime64[D]"), np.array(calendar.sessions(days[0], days[-1]), "datetime64[D]"))
    spans = [
        (calendar.open_of(day), calendar.close_of(day)) if is_held else (_noon(day, calendar.zone),) * 2
        for day, is_held in zip(days, held, strict=True)
    ]
    return Hours(_micros([span[0] for span in spans]), _micros([span[1] for span in spans]), held)


def _noon(day: date, zone: str) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(zone))


def _micros(times: list[datetime]) -> Micros:
    return np.array([microseconds(at) for at in times], dtype=np.int64)


@dataclass(frozen=True)
class Walk:
    """The replay's clock: from 08:55 to 18:05 New York on each day, then straight to 08:55 of the next.

    Inside the session one wall second is ``speed`` market seconds, outside ``speed * OFF_SESSION_PACE``. A position is
    an instant inside one of the days; it only grows and ends at the last day's 18:05.
    """

    home: Hours

    @cached_property
    def starts(self) -> Micros:
        """The first instant of each day."""
        return self.home.opens - BEFORE_OPEN // timedelta(microseconds=1)

    @cached_property
    def ends(self) -> Micros:
        """The last instant of each day."""
        return self.home.closes + AFTER_CLOSE // timedelta(microseconds=1)

    def day(self, at_us: int) -> int:
        """Which day an instant belongs to: the last one that has begun."""
        return max(int(np.searchsorted(self.starts, at_us, side="right")) - 1, 0)

    def settle(self, at_us: int) -> int:
        """The nearest position not before ``at_us``: an instant of a night is the next morning."""
        day = self.day(at_us)
        if at_us <= self.ends[day]:
            return max(at_us, int(self.starts[0]))
        return int(self.starts[day + 1]) if day + 1 < len(self.starts) else int(self.ends[-1])

    def after(self, position: int, wall_seconds: float, speed: float) -> int:
        """Where the clock stands ``wall_seconds`` later."""
        left = wall_seconds
        while left > 0 and position < self.ends[-1]:
            limit, pace = self._stretch(position, speed)
            reached = position + round(left * pace * SECOND)
            if reached < limit:
                return reached
            left -= (limit - position) / (pace * SECOND)
            position = self.settle(limit if limit < self.ends[self.day(position)] else limit + 1)
        return position

    def _stretch(self, position: int, speed: float) -> tuple[int, float]:
        """Up to where the pace stays the same, and that pace."""
        day = self.day(position)
        if position < self.home.opens[day]:
            return int(self.home.opens[day]), speed * OFF_SESSION_PACE
        if position < self.home.closes[day]:
            return int(self.home.closes[day]), speed
        return int(self.ends[day]), speed * OFF_SESSION_PACE
