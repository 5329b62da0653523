"""The only time there is in a simulation; it moves when it is told to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

WALL = datetime(2026, 3, 9, 12, 0, tzinfo=UTC)
MARKET = datetime(2020, 3, 16, 14, 0, tzinfo=UTC)  # 10:00 in New York, a Monday


@dataclass(slots=True)
class Clock:
    """Wall and market time run alike, years apart."""

    elapsed: timedelta = timedelta(0)

    def pass_(self, seconds: float) -> None:
        self.elapsed += timedelta(seconds=seconds)

    def wall(self) -> datetime:
        return WALL + self.elapsed

    def market(self) -> datetime:
        return MARKET + self.elapsed
