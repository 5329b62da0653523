"""What a soak measures: bursts of the GUI thread between beats of a 5 ms timer, memory, and the machine alone."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

_BEAT_MS = 5
_PIECE_MS, _REST_MS = 5.0, 4.0  # about the share of a processor that the GUI thread takes


class Beat(QObject):
    """Invariant: each beat accounts for all CPU time of its thread since the last; garbage collection included."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.bursts: list[float] = []  # ms of CPU of this thread between two beats
        self.gaps: list[float] = []  # ms of wall time between two beats
        self.worst: list[tuple[float, str]] = []
        self._doing: list[str] = []
        self._cpu, self._wall = time.thread_time(), time.monotonic()
        self._timer = QTimer(self, interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Measure from now on."""
        self._cpu, self._wall = time.thread_time(), time.monotonic()
        self._timer.start()

    def stop(self) -> None:
        """Measure no more."""
        self._timer.stop()

    def note(self, what: str) -> None:
        """What happens now, to be named beside a long burst."""
        self._doing.append(what)

    def summary(self) -> dict[str, object]:
        """Longest, 99th percentile, and what was done in the longest ones."""
        return {
            "longest_burst_ms": round(max(self.bursts), 2),
            "p99_burst_ms": round(statistics.quantiles(self.bursts, n=100)[98], 2),
            "median_burst_ms": round(statistics.median(self.bursts), 2),
            "bursts_over_16_ms": sum(burst > 16 for burst in self.bursts),
            "beats": len(self.bursts),
            "longest_gap_ms": round(max(self.gaps), 2),
            "worst": [f"{burst:.1f} ms: {what}" for burst, what in sorted(self.worst, reverse=True)[:8]],
        }

    def _beat(self) -> None:
        cpu, wall = time.thread_time(), time.monotonic()
        burst = (cpu - self._cpu) * 1e3
        self.bursts.append(burst)
        self.gaps.append((wall - self._wall) * 1e3)
        if burst > _BEAT_MS:
            self.worst.append((burst, ", ".join(self._doing) or "news only"))
        self._doing.clear()
        self._cpu, self._wall = cpu, wall


def resident() -> float:
    """MB this process holds in memory."""
    text = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in text.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def alone(seconds: float) -> dict[str, float]:
    """What the machine itself adds: CPU time, in ms, of the same arithmetic again and again, before anything else runs.

    A burst of the soak that is longer by no more than ``longest`` less ``median`` may be the machine's, not ours.
    """
    steps = round(100_000 * _PIECE_MS / _cpu_of(100_000))
    end, pieces = time.monotonic() + seconds, []
    while time.monotonic() < end:
        pieces.append(_cpu_of(steps))
        time.sleep(_REST_MS / 1e3)
    return {
        "pieces": len(pieces),
        "median_ms": round(statistics.median(pieces), 2),
        "p99_ms": round(statistics.quantiles(pieces, n=100)[98], 2),
        "longest_ms": round(max(pieces), 2),
    }


def _cpu_of(steps: int) -> float:
    started, total = time.thread_time(), 0
    for step in range(steps):
        total += step * step
    return (time.thread_time() - started) * 1e3
