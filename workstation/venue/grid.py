"""The instants at which something may happen at the venue: each morning, and every five minutes of the session."""

from __future__ import annotations

from dataclasses import dataclass

from workstation.venue.hours import SECOND, Walk

STEP_US = 300 * SECOND


@dataclass(frozen=True, slots=True)
class Grid:
    """Invariant: ``after`` visits each day's first instant, the session's five minutes and its close, in order."""

    walk: Walk

    def after(self, at_us: int) -> int | None:
        """The first instant of the grid later than ``at_us``; None past the last close."""
        walk = self.walk
        day = walk.day(at_us)
        if at_us < walk.starts[day]:
            return int(walk.starts[day])
        opens, closes = int(walk.home.opens[day]), int(walk.home.closes[day])
        if at_us < closes:
            steps = max((at_us - opens) // STEP_US + 1, 1)
            return min(opens + steps * STEP_US, closes)
        return int(walk.starts[day + 1]) if day + 1 < len(walk.starts) else None

    def trading_after(self, at_us: int, wait_us: int) -> int | None:
        """The first instant inside a session at least ``wait_us`` later, nights and weekends counted."""
        found = self.after(self.walk.settle(at_us + wait_us) - 1)
        return self.after(found) if found is not None and self.is_morning(found) else found

    def is_morning(self, at_us: int) -> bool:
        """Whether it is a day's first instant."""
        return at_us == int(self.walk.starts[self.walk.day(at_us)])

    def is_close(self, at_us: int) -> bool:
        """Whether it is a session's close."""
        return at_us == int(self.walk.home.closes[self.walk.day(at_us)])
