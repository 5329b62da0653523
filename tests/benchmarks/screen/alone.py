"""Measures the memory of one contender in a process of its own, how it sorts and searches; prints it as JSON."""

from __future__ import annotations

import gc
import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tests.benchmarks.screen.contenders import CONTENDERS
from tests.benchmarks.screen.stream import RARE, Stream
from ui.garbage import spare_what_stays

_BEAT_MS = 5
_SETTLE_MS = 30  # longer than any timer that a table paints by
_BURST_SECONDS = 8.0


def cpu(action: Callable[[], object]) -> float:
    """Milliseconds of this thread's CPU."""
    started = time.thread_time()
    action()
    return (time.thread_time() - started) * 1e3


def resident() -> float:
    """Megabytes this process holds in memory."""
    text = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in text.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def repaint(view: Any) -> None:
    """The whole viewport, and whatever else the event loop owes."""
    settle(view)
    view.viewport().repaint()


def settle(view: Any) -> None:
    """Let the event loop run until nothing is owed any more, timers that ask for paint included; sleeping is free."""
    loop = QEventLoop()
    while True:
        QTimer.singleShot(_SETTLE_MS, loop.quit)
        loop.exec()
        if not getattr(view, "is_owing", False):
            return


def asked(contender: Any, text: str) -> None:
    """Search, and see the result."""
    contender.search(text)
    settle(contender.view)


def sorted_by(contender: Any, column: str) -> None:
    """Sort, and see the result."""
    contender.sort(column)
    settle(contender.view)


def bursts(product: Any, stream: Stream, changed: int) -> dict[str, float]:
    """Longest CPU of the GUI thread between two beats of a 5 ms timer: ticks at 10 Hz while it scrolls at 60 Hz.

    Ticks come in parcels and are taken in turns, as in the window.
    """
    all_bursts: list[float] = []
    bar = product.view.verticalScrollBar()
    prepared = [product.parcels(stream.tick(changed)) for _ in range(int(_BURST_SECONDS * 10) + 2)]
    spare_what_stays()
    state = {"cpu": time.thread_time(), "at": 0}

    def beat() -> None:
        now = time.thread_time()
        all_bursts.append((now - state["cpu"]) * 1e3)
        state["cpu"] = now

    def scroll() -> None:
        bar.setValue((bar.value() + 3) % bar.maximum())

    def tick() -> None:
        if prepared:
            product.take_in_turns(prepared.pop())

    timers = []
    for interval, slot in ((_BEAT_MS, beat), (16, scroll), (100, tick)):
        timer = QTimer()
        timer.setTimerType(timer.timerType().PreciseTimer)
        timer.timeout.connect(slot)
        timer.start(interval)
        timers.append(timer)
    loop = QEventLoop()
    QTimer.singleShot(int(_BURST_SECONDS * 1000), loop.quit)
    loop.exec()
    for timer in timers:
        timer.stop()
    all_bursts = all_bursts[20:]
    return {"longest": max(all_bursts), "p99": statistics.quantiles(all_bursts, n=100)[98]}


def main(name: str, rows: int, changed: int, count: int) -> None:
    """Fill, sort, search, and what only the product is asked; then say. ``count``: ticks beforehand."""
    app = QApplication([])
    stream = Stream(rows)
    gc.collect()
    contender = CONTENDERS[name]()
    before = resident()
    filled = cpu(lambda: contender.fill(stream.columns))
    found: dict[str, Any] = {"fill": filled}
    repaint(contender.view)
    gc.collect()
    found["memory"] = resident() - before
    for _ in range(count):
        prepared = contender.prepared(stream.tick(changed))
        contender.tick(prepared)
        settle(contender.view)
    columns = ("figure_10", "figure_11", "figure_12") * (3 if name == "product" else 1)
    found["sort"] = statistics.median(cpu(lambda c=c: sorted_by(contender, c)) for c in columns)
    searches = [(cpu(lambda: asked(contender, RARE)), cpu(lambda: asked(contender, ""))) for _ in range(3)]
    found["search"] = statistics.median(there for there, _ in searches)
    found["unsearch"] = statistics.median(back for _, back in searches)
    if name == "product":
        found["bursts"] = bursts(contender, stream, changed)
    print(json.dumps(found))  # noqa: T201
    app.quit()


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:5]))
