"""Quiet hours on the client's own clock, daylight saving included."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo


def quiet_until(now: datetime, zone: ZoneInfo, quiet_from: str, quiet_to: str) -> datetime | None:
    """When the quiet hours that ``now`` lies in are over; None outside them. Equal ends: there are none.

    An end that the clocks show twice (they were put back) counts the second time; one that they skip counts when the
    clocks show a later time.
    """
    local = now.astimezone(zone)
    start, end = time.fromisoformat(quiet_from), time.fromisoformat(quiet_to)
    if not _inside(local.time(), start, end):
        return None
    over_night = start > end and local.time() >= start
    day = local.date() + timedelta(days=1) if over_night else local.date()
    return max(datetime.combine(day, end.replace(fold=fold), zone).astimezone(UTC) for fold in (0, 1))


def _inside(at: time, start: time, end: time) -> bool:
    return start <= at < end if start <= end else at >= start or at < end
