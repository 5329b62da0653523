"""Closures of a market that the published calendar does not know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from workstation.store.connect import Store


@dataclass(frozen=True, slots=True)
class StoredHoliday:
    """A day on which a calendar's market is closed, or open although the calendar says otherwise."""

    calendar: str
    day: date
    closed: bool
    reason: str
    set_by: str
    set_at: datetime


def read_holidays(store: Store) -> list[StoredHoliday]:
    """All of them, by calendar and day."""
    raise NotImplementedError
