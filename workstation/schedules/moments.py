"""Times of day on a market's own clock as instants, whatever daylight saving does."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo


def local_instant(day: date, at: str, zone: str) -> datetime:
    """The instant, in UTC, at which the clocks of ``zone`` show ``HH:MM`` on a day.

    A time the clocks show twice is the first of the two; one they skip is as long after the jump as it would have been
    after the time before it (02:30 becomes 03:30).
    """
    return datetime.combine(day, time.fromisoformat(at), ZoneInfo(zone)).astimezone(UTC)


def local_day(at: datetime, zone: str) -> date:
    """The day the clocks of ``zone`` show."""
    return at.astimezone(ZoneInfo(zone)).date()
