"""Columns that are not stored because they grow by themselves: ages and times to go, from market time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum

import numpy as np

from workstation.desk.cells import Floats, Slots
from workstation.desk.live_table import LiveTable
from workstation.desk.order import SortKey

MICROSECONDS_PER_HOUR = 3_600_000_000.0
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Since(Enum):
    """What is counted from or to a time."""

    AGE_HOURS = "whole hours since then, rounded up, at least 1 (spec: margin, section 4)"
    AGE_DAYS = "whole days of 24 hours since then"
    TO_GO = "hours until then, negative when past"


@dataclass(frozen=True, slots=True)
class Derived:
    """A column counted from the time column ``source``."""

    name: str
    source: str
    since: Since

    def values(self, table: LiveTable, slots: Slots, market_now: datetime) -> Floats:
        """The counts; NaN where the time is absent."""
        hours = (microseconds(market_now) - table.number(self.source)[slots]) / MICROSECONDS_PER_HOUR
        if self.since is Since.TO_GO:
            return -hours
        return np.maximum(np.ceil(hours), 1.0) if self.since is Since.AGE_HOURS else np.floor(hours / 24)

    def sort_key(self, *, descending: bool) -> SortKey:
        """The stored column that sorts as this one does: the older, the earlier it began."""
        return SortKey(self.source, descending == (self.since is Since.TO_GO))


def microseconds(at: datetime) -> int:
    """Microseconds UTC since 1970 of an aware time."""
    return (at - _EPOCH) // timedelta(microseconds=1)
