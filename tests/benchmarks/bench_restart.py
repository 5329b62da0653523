"""How soon a desk says that its engine was killed, and how soon a new engine makes its first step.

Real processes: a running desk without a screen, its engine on a small directory of files, SIGKILL. There is no peer;
the limits are those of the desk's promise.
"""

from __future__ import annotations

import json
import os
import platform
import queue
import signal
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from workstation.book.files import write_book
from workstation.book.generate import generate
from workstation.config import Settings
from workstation.desk.running import RunningDesk
from workstation.desk.supervision import Health
from workstation.desk.supervisor import EngineReport

ROUNDS = 3
SHOWN_LIMIT, BACK_LIMIT = 2.0, 5.0  # seconds
PATIENCE = 120.0
SETTLING = 1.0  # seconds of life before the next shot, so that a round does not meet the wait after repeated deaths


class Desk:
    """What the desk's threads hand over, as a queue."""

    def __init__(self, folder: Path) -> None:
        self._told: queue.SimpleQueue[object] = queue.SimpleQueue()
        settings = Settings(data_dir=folder / "data", gateway=f"files:{folder / 'book'}", user="bench", desk="bench")
        self.running = RunningDesk(settings, self._told.put, lambda: datetime.now(UTC))

    def wait(self, wanted: Callable[[EngineReport], bool]) -> tuple[EngineReport, float]:
        """The first report of that kind and when it came."""
        while True:
            parcel = self._told.get(timeout=PATIENCE)
            if isinstance(parcel, EngineReport) and wanted(parcel):
                return parcel, time.perf_counter()


def kill_once(desk: Desk) -> tuple[float, float]:
    """Seconds until the death is reported and until the next engine steps."""
    alive, _ = desk.wait(lambda report: report.health is Health.ALIVE and report.pid is not None)
    time.sleep(SETTLING)
    shot = time.perf_counter()
    os.kill(alive.pid or 0, signal.SIGKILL)
    _, down = desk.wait(lambda report: report.health is Health.DOWN)
    _, back = desk.wait(lambda report: report.health is Health.ALIVE and report.pid not in {None, alive.pid})
    return down - shot, back - shot


def measured() -> list[tuple[float, float]]:
    """All rounds, each with a desk of its own: an engine that dies often is deliberately started later."""
    found = []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            write_book(generate(200, 5, 60, seed=1), folder / "book")
            desk = Desk(folder)
            desk.running.start()
            try:
                found.append(kill_once(desk))
            finally:
                desk.running.stop()
    return found


def main() -> int:
    """Measure, write, and return 1 when a limit was missed."""
    down, back = zip(*measured(), strict=True)
    machine = {"machine": platform.machine(), "cores": os.cpu_count(), "python": platform.python_version()}
    rows = [
        _row("engine killed: the desk says so", down, SHOWN_LIMIT),
        _row("engine killed: the next engine steps", back, BACK_LIMIT),
    ]
    file = Path("bench/restart.json")
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps({"machine": machine, "rows": rows}, indent=1), encoding="utf-8")
    return int(any(row["ours"] > row["limit"] for row in rows))


def _row(what: str, seconds: tuple[float, ...], limit: float) -> dict[str, float | str]:
    found = {"ours": round(statistics.median(seconds), 2), "largest": round(max(seconds), 2), "limit": limit}
    return {"what": what, "unit": "s", **found}


if __name__ == "__main__":
    sys.exit(main())
