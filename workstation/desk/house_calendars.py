"""Trading calendars with the holiday rows that the store has now."""

from __future__ import annotations

from collections.abc import Iterable

from workstation.sessions.calendars import Calendars
from workstation.sessions.holidays import Holiday
from workstation.store.holidays import StoredHoliday


class HouseCalendars:
    """Invariant: ``current`` are those of the holiday rows last read, each built once while these stay the same."""

    def __init__(self) -> None:
        self._holidays: tuple[Holiday, ...] = ()
        self.current = Calendars(())

    def read(self, rows: Iterable[StoredHoliday]) -> Calendars:
        """The calendars by these holiday rows."""
        holidays = tuple(Holiday(h.calendar, h.day, h.closed, h.opens, h.closes) for h in rows)
        if holidays != self._holidays:
            self._holidays, self.current = holidays, Calendars(holidays)
        return self.current
