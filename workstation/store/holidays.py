"""Closures of a market that the published calendar does not know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

import sqlalchemy as sa

from workstation.store.connect import Store
from workstation.store.tables import HOLIDAYS
from workstation.store.types import from_us


@dataclass(frozen=True, slots=True)
class StoredHoliday:
    """The newest word on a day of a calendar: closed, other hours (local), or (neither) as published after all."""

    calendar: str
    day: date
    closed: bool
    reason: str
    set_by: str
    set_at: datetime
    opens: time | None = None
    closes: time | None = None


def read_holidays(store: Store) -> list[StoredHoliday]:
    """All of them, by calendar and day."""
    with store.read() as connection:
        rows = connection.execute(sa.select(HOLIDAYS).order_by(HOLIDAYS.c.calendar, HOLIDAYS.c.day)).all()
    return [
        StoredHoliday(
            row.calendar,
            date.fromisoformat(row.day),
            row.closed,
            row.reason,
            row.set_by,
            from_us(row.set_us),
            _hour(row.opens),
            _hour(row.closes),
        )
        for row in rows
    ]


def _hour(text: str | None) -> time | None:
    return None if text is None else time.fromisoformat(text)
