"""Trading calendars: which session an instant belongs to, whether the market is open, until when a client has time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date, datetime

from workstation.domain.answers import Refusal
from workstation.domain.denials import Finding, finding
from workstation.sessions.codes import canonical
from workstation.sessions.deadlines import Deadline
from workstation.sessions.holidays import Holiday, amended, by_calendar
from workstation.sessions.published import Hours, microseconds, moment, published

_MINUTE = 60_000_000  # microseconds


class CalendarRangeError(LookupError):
    """A day or time the calendar knows nothing about; ``finding`` says why in a form that can be translated."""

    def __init__(self, found: Finding) -> None:
        super().__init__(str(found))
        self.finding = found


class TradingCalendar:
    """The sessions of one market, published and amended, as sorted lists: every answer is a bisection.

    Invariant: sessions do not overlap. An instant belongs to a session from its open up to, not including, its close.
    Past ``ends_on`` nothing is known: no session is guessed, ``covers`` says so.
    """

    def __init__(self, hours: Hours) -> None:
        self.code = hours.code
        self.zone = hours.zone
        self._sessions = hours.sessions
        self._days = [session.day for session in hours.sessions]
        self._opens = [session.opens for session in hours.sessions]
        self._closes = [session.closes for session in hours.sessions]

    @property
    def starts_on(self) -> date:
        """The first session known."""
        return self._days[0]

    @property
    def ends_on(self) -> date:
        """The last session that is published; what comes after is not known."""
        return self._days[-1]

    def covers(self, at: datetime) -> bool:
        """Whether the calendar knows if the market is open at ``at``."""
        return self._opens[0] <= microseconds(at) < self._closes[-1]

    def session_at(self, at: datetime) -> date | None:
        """The session in progress, lunch break included; None between sessions."""
        index = self._in_progress(microseconds(at))
        return None if index is None else self._days[index]

    def is_open(self, at: datetime) -> bool:
        """Whether one can trade: in a session and not in its lunch break. What is not known counts as closed."""
        now = microseconds(at)
        index = self._in_progress(now)
        return index is not None and not (self._sessions[index].break_starts <= now < self._sessions[index].break_ends)

    def intraday_window(self, at: datetime, cutoff_minutes: int) -> bool:
        """Whether intraday rates apply: a session in progress, and more than the cut-off before its close.

        A lunch break is part of its session: the market comes back the same day, and rates that jumped at noon and
        back at one would open and end the same calls every day.
        """
        now = microseconds(at)
        index = self._in_progress(now)
        return index is not None and self._closes[index] - now > cutoff_minutes * _MINUTE

    def sessions(self, first: date, last: date) -> list[date]:
        """The session days from ``first`` to ``last``, both included."""
        return self._days[bisect_left(self._days, first) : bisect_right(self._days, last)]

    def open_of(self, day: date) -> datetime:
        """When a session opens."""
        return moment(self._opens[self._index_of(day)])

    def close_of(self, day: date) -> datetime:
        """When a session closes, early closes included."""
        return moment(self._closes[self._index_of(day)])

    def next_open(self, at: datetime) -> datetime | None:
        """The next instant at which a session opens, after ``at``; None past the published end."""
        index = bisect_right(self._opens, microseconds(at))
        return moment(self._opens[index]) if index < len(self._opens) else None

    def next_trading(self, at: datetime) -> datetime | None:
        """When one can trade again after ``at``: the end of a lunch break or the next open; None past the end."""
        now = microseconds(at)
        index = self._in_progress(now)
        if index is not None and self._sessions[index].break_starts <= now < self._sessions[index].break_ends:
            return moment(self._sessions[index].break_ends)
        return self.next_open(at)

    def deadline(self, triggered_at: datetime, sessions: int) -> Deadline:
        """The close of the ``sessions``-th session after the one in which a call was triggered."""
        index = self._counting_from(triggered_at) + sessions
        return self._deadline(index, 0)

    def cutoff_deadline(self, triggered_at: datetime, cutoff_minutes: int) -> Deadline:
        """The cut-off of the session in which a call was triggered; already past when it was triggered after that."""
        return self._deadline(self._counting_from(triggered_at), cutoff_minutes * _MINUTE)

    def _in_progress(self, now: int) -> int | None:
        index = bisect_right(self._opens, now) - 1
        return index if index >= 0 and now < self._closes[index] else None

    def _counting_from(self, triggered_at: datetime) -> int:
        """The session a trigger counts for: the one in progress, its closing price included, else the next."""
        now = microseconds(triggered_at)
        if now < self._opens[0]:
            since, at = self.starts_on.isoformat(), triggered_at.isoformat()
            raise CalendarRangeError(finding(Refusal.BEGINS_ON, market=self.code, since=since, at=at))
        index = bisect_left(self._closes, now)
        adjoins = self._opens[index + 1 : index + 2] == [now]  # a market that never closes: the new day has begun
        return index + 1 if adjoins else index

    def _deadline(self, index: int, earlier: int) -> Deadline:
        if index >= len(self._closes):
            return Deadline(moment(self._closes[-1]), provisional=True, zone=self.zone)
        return Deadline(moment(self._closes[index] - earlier), provisional=False, zone=self.zone)

    def _index_of(self, day: date) -> int:
        index = bisect_left(self._days, day)
        if index == len(self._days) or self._days[index] != day:
            raise CalendarRangeError(finding(Refusal.NO_SESSION, market=self.code, on=day.isoformat()))
        return index


class Calendars:
    """The calendars of all markets with the house's holiday rows, each built when first asked for."""

    def __init__(self, holidays: Iterable[Holiday] = ()) -> None:
        self._holidays = by_calendar(holidays)
        self._built: dict[str, TradingCalendar] = {}

    def get(self, code: str) -> TradingCalendar:
        """The calendar of a market code; ``UnknownCalendarError`` for a code nobody knows."""
        name = canonical(code)
        if name not in self._built:
            self._built[name] = TradingCalendar(amended(published(name), self._holidays.get(name, {})))
        return self._built[name]

    def windows(self, markets: Iterable[str], at: datetime, cutoff_minutes: int) -> dict[str, bool]:
        """For each market whether intraday rates apply at ``at``."""
        return {market: self.get(market).intraday_window(at, cutoff_minutes) for market in markets}
