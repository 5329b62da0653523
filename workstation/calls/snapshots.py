"""When the figures, positions and prices of a call are kept (spec: margin, section 4)."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from workstation.book.columns import Flags, Times
from workstation.calls.columns import INSTANT, OpenCalls, instant


def last_daily(now: datetime, zone: str, daily_at: str) -> datetime:
    """The last instant not after ``now`` at which the clocks of ``zone`` showed ``daily_at``.

    Counting back from the present instead of waiting for the hour finds it also when the market's clock jumped over it.
    """
    place, at = ZoneInfo(zone), time.fromisoformat(daily_at)
    today = datetime.combine(now.astimezone(place).date(), at, place)
    if today.astimezone(UTC) > now:
        today = datetime.combine(today.date() - timedelta(days=1), at, place)
    return today.astimezone(UTC)


def daily_due(calls: OpenCalls, now: datetime, daily_at: str) -> tuple[Flags, Times]:
    """Which calls are due their daily snapshot, and what ``daily_at`` is from now on; a missed week is one snapshot."""
    latest = np.full(len(calls.zone), "NaT", INSTANT)
    left = np.arange(len(calls.zone))
    while len(left):  # a handful of zones: cheaper than sorting the names of all calls
        zone = calls.zone[left[0]]
        here = calls.zone[left] == zone
        latest[left[here]] = instant(last_daily(now, zone.item(), daily_at))
        left = left[~here]
    due = latest > calls.daily_at
    return due, np.where(due, latest, calls.daily_at)
