"""A desk without a screen: the real threads and the real supervisor, and ways to wait for what they tell."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from workstation.config import Settings
from workstation.desk.running import RunningDesk
from workstation.desk.supervision import Health
from workstation.desk.supervisor import EngineReport

PATIENCE = 60.0  # s; how fast it really is, the benchmark says


def now() -> datetime:
    return datetime.now(UTC)


class Desk:
    """A running desk and everything it is told, in order."""

    def __init__(self, settings: Settings) -> None:
        self._told: queue.SimpleQueue[object] = queue.SimpleQueue()
        self.running = RunningDesk(settings, self._told.put, now)

    def wait_for(self, wanted: Callable[[object], bool], patience: float = PATIENCE) -> object:
        give_up = time.monotonic() + patience
        while True:
            parcel = self._told.get(timeout=max(0.01, give_up - time.monotonic()))
            if wanted(parcel):
                return parcel

    def wait_for_engine(self, health: Health, *, not_pid: int = -1) -> int:
        def wanted(parcel: object) -> bool:
            return isinstance(parcel, EngineReport) and parcel.health is health and parcel.pid != not_pid

        found = self.wait_for(wanted)
        assert isinstance(found, EngineReport)
        return found.pid or 0


@contextmanager
def desk(directory: Path) -> Iterator[Desk]:
    made = Desk(Settings(data_dir=directory, user="chief", desk="desk-1"))
    made.running.start()
    try:
        yield made
    finally:
        made.running.stop()
