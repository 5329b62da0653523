"""News of kill switches: which desks' orders are stopped, by whom, since when and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from workstation.desk.news import EngagedSwitch, KillSwitchNews
from workstation.store.connect import Store
from workstation.store.kill_switches import kill_switches


class KillSwitchFeed:
    """All switches whenever one was engaged or released; what cannot be read is never shown as released."""

    every = 2

    def __init__(self) -> None:
        self._last: KillSwitchNews | None = None

    def news(self, store: Store, wall_now: datetime) -> Iterator[KillSwitchNews]:
        """The switches, when they are others than before."""
        _ = wall_now
        engaged = [EngagedSwitch(s.desk, s.engaged_by, s.engaged_at, s.reason) for s in kill_switches(store)]
        fresh = KillSwitchNews(tuple(sorted(engaged, key=lambda switch: switch.desk)))  # "" stands for all desks
        if fresh != self._last:
            self._last = fresh
            yield fresh

    def leave(self, store: Store, wall_now: datetime) -> None:
        """Nothing was asked of the store."""
