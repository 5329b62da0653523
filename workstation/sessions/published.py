"""The sessions a market has published, taken from exchange_calendars once and kept as plain sorted lists."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from threading import Lock
from typing import Any

# Asked for explicitly: the library's own default ends a year after the day of the call, so a deadline would depend on
# when the program was started. Calendars that are published to an earlier day end there.
FIRST_DAY = "2010-01-01"
LAST_DAY = "2035-12-31"

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_LOADING = Lock()  # what is not to be heard is said for the whole process: of two threads the first would take it back


@dataclass(frozen=True, slots=True)
class Session:
    """One trading session; instants are microseconds UTC, a session without a lunch break has an empty one."""

    day: date
    opens: int
    closes: int
    break_starts: int = 0
    break_ends: int = 0


@dataclass(frozen=True, slots=True)
class Hours:
    """All sessions of a market in order; they never overlap."""

    code: str
    zone: str
    sessions: tuple[Session, ...]


@cache
def published(code: str) -> Hours:
    """The published sessions of a canonical code. About 0.2 s the first time, and a second more for the import."""
    calendar = _calendar(code)
    schedule = calendar.schedule
    columns = [_microseconds(schedule[name]) for name in ("open", "close", "break_start", "break_end")]
    days = [day.date() for day in schedule.index]
    return Hours(code, str(calendar.tz), tuple(map(Session, days, *columns)))


def microseconds(at: datetime) -> int:
    """An aware time as microseconds UTC."""
    return (at - EPOCH) // _MICROSECOND


def moment(at: int) -> datetime:
    """Microseconds UTC as an aware time."""
    return EPOCH + at * _MICROSECOND


def _calendar(code: str) -> Any:
    with _LOADING, warnings.catch_warnings():
        # The library reads Series.values, which pandas 3 announces to change; it does no harm here.
        warnings.simplefilter("ignore", DeprecationWarning)
        import pandas as pd  # noqa: PLC0415 - a second of imports nobody pays who needs no calendar
        from exchange_calendars import calendar_utils  # noqa: PLC0415

        bounds = calendar_utils.global_calendar_dispatcher._calendar_factories[code]  # noqa: SLF001 - no public way
        first = max(filter(None, (bounds.bound_min(), pd.Timestamp(FIRST_DAY))))
        last = min(filter(None, (bounds.bound_max(), pd.Timestamp(LAST_DAY))))
        return calendar_utils.get_calendar(code, start=first, end=last)


def _microseconds(column: Any) -> list[int]:
    """Instants of a column of the schedule; absent ones are 0."""
    plain = column.dt.tz_convert(None).to_numpy().astype("datetime64[us]")
    plain[plain != plain] = 0  # noqa: PLR0124 - NaT is the one value that differs from itself
    return plain.astype(int).tolist()  # type: ignore[no-any-return]
