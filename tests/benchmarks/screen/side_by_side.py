"""Measures the product and a peer in one process, tick by tick in turn, and prints what it found as JSON.

A shared machine runs faster or slower for some seconds; what is measured one after the other then compares two speeds.
"""

from __future__ import annotations

import gc
import json
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QApplication

from tests.benchmarks.screen.alone import cpu, repaint, settle
from tests.benchmarks.screen.contenders import CONTENDERS
from tests.benchmarks.screen.stream import Stream

_WARM = 2  # rounds that do not count
_PAINTS = 2  # full repaints a round


def whole_cpu(action: Callable[[], object]) -> float:
    """Milliseconds of CPU of all threads, for engines that use several."""
    started = time.process_time()
    action()
    return (time.process_time() - started) * 1e3


def whole(contender: Any) -> None:
    """Every cell in view painted from its text, in one go: the product forgets its pictures of rows first."""
    if hasattr(contender, "forget_pictures"):
        contender.forget_pictures()
    contender.view.paints_at_once = True  # the product's own word; nothing to the others
    contender.view.viewport().repaint()
    contender.view.paints_at_once = False


def tick(contender: Any, stream: Stream, changed: int) -> tuple[float, float]:
    """CPU of applying a tick, and of applying and painting it.

    Making the tick is no contender's work; the thread rests after it, as it does between two ticks of a desk.
    """
    prepared = contender.prepared(stream.tick(changed))
    settle(contender.view)
    applied = cpu(lambda: contender.tick(prepared))
    return applied, applied + cpu(lambda: settle(contender.view))


class Side:
    """One contender with its own stream; the same seed gives both the same ticks."""

    def __init__(self, name: str, rows: int, changed: int) -> None:
        self._contender, self._stream, self._changed = CONTENDERS[name](), Stream(rows), changed
        self._contender.fill(self._stream.columns)
        self._view = getattr(self._contender, "view", None)  # an engine has none
        if self._view is not None:
            if name == "product" and rows < 10_000:
                self._contender.sort("key")  # as the plain model, which does not sort
            repaint(self._view)
            self._view.setUpdatesEnabled(False)
        self._found: dict[str, list[float]] = {"applied": [], "painted": [], "repaint": []}

    def take_turn(self) -> None:
        """A tick and full repaints, while the other side paints nothing."""
        if self._view is None:
            prepared = self._contender.prepared(self._stream.tick(self._changed))
            self._found["applied"].append(whole_cpu(lambda: self._contender.tick(prepared)))
            return
        self._view.setUpdatesEnabled(True)
        settle(self._view)
        applied, painted = tick(self._contender, self._stream, self._changed)
        self._found["applied"].append(applied)
        self._found["painted"].append(painted)
        self._found["repaint"].extend(cpu(lambda: whole(self._contender)) for _ in range(_PAINTS))
        self._view.setUpdatesEnabled(False)

    def medians(self) -> dict[str, float]:
        """Of all rounds that count."""
        counted = {
            name: values[_PAINTS * _WARM if name == "repaint" else _WARM :] for name, values in self._found.items()
        }
        return {name: statistics.median(values) for name, values in counted.items() if values}


def main(peer: str, rows: int, changed: int, rounds: int) -> None:
    """Fill both, let them take turns, then say."""
    app = QApplication([])
    sides: dict[str, Any] = {name: Side(name, rows, changed) for name in ("product", peer)}
    gc.collect()
    gc.freeze()  # what one of them holds is not searched for garbage in the other one's turn
    for _ in range(_WARM + rounds):
        for side in sides.values():
            side.take_turn()
    print(json.dumps({name: side.medians() for name, side in sides.items()}))  # noqa: T201
    app.quit()


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:5]))
