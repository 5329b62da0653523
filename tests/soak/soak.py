"""Ten minutes of a storm: 20,000 open calls at 60x while someone sorts, filters, scrolls and selects.

    SECONDS=600 ROWS=20000 CHANGED=1000 python -m tests.soak.soak     writes bench/soak.json

The store, its writer (in another process), the pull thread, the bridge and the window are the product's. At the end no
update may be missing: the desk's rows are compared with the store's, field by field. Bursts are CPU time of the GUI
thread between two beats of a 5 ms timer, after the first fill. A tenth of the time before it goes to what the machine
itself does to a piece of work that is always the same.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QEventLoop, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.benchmarks.report import machine
from tests.soak.gauges import Beat, alone, resident
from ui.bridge import Bridge
from ui.format import Format
from ui.garbage import GarbageSearch
from ui.main_window import MainWindow
from ui.reception import Reception
from ui.theme import Theme
from workstation.desk.feeds import TableFeed
from workstation.desk.live_table import LiveTable
from workstation.desk.news import TableNews
from workstation.desk.running import RunningDesk
from workstation.desk.start import Settings
from workstation.domain.tables import ALERTS, Cell
from workstation.store.connect import open_store
from workstation.store.pull import Puller

ROOT = Path(__file__).resolve().parents[2]
SORTS = ("call_amount", "equity", "account", "net_asset_ratio", "deadline", "name")
SEARCHES = ("client 12", "forced", "8000", "usd")
ACT_MS, SCROLL_MS = 150, 33
LIMIT_MS = 16.0  # one frame at 60 Hz


class Trader(QObject):
    """Does what a hand on mouse and keyboard does, in a fixed order, through Qt's own events."""

    def __init__(self, window: MainWindow, beat: Beat) -> None:
        super().__init__(window)
        self._window, self._beat = window, beat
        self.acts = 0
        self._sorts, self._searches = cycle(SORTS), cycle(SEARCHES)
        fast = (self._sort, self._walk, self._search, self._walk, self._clear, self._select_all)
        slow = (self._walk, self._escape, self._sort, self._page, self._turn_tab, self._walk, self._turn_tab)
        self._plan = cycle((*fast, *slow))
        self._act = self._timer(ACT_MS, self._do_next)
        self._scroll = self._timer(SCROLL_MS, self._wheel)

    def start(self) -> None:
        """Begin."""
        self._act.start()
        self._scroll.start()

    def stop(self) -> None:
        """Let go of the mouse."""
        self._act.stop()
        self._scroll.stop()

    def _timer(self, interval: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self, interval=interval, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(act)
        return timer

    def _do_next(self) -> None:
        act = next(self._plan)
        self._beat.note(act.__name__.strip("_"))
        self.acts += 1
        act()

    @property
    def _page_now(self) -> Any:
        return self._window.tabs.active_page

    def _sort(self) -> None:
        self._page_now.table.sort_by_column(next(self._sorts))

    def _search(self) -> None:
        self._page_now.filter_line.edit.setText(next(self._searches))

    def _clear(self) -> None:
        self._page_now.filter_line.edit.clear()

    def _select_all(self) -> None:
        self._press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    def _walk(self) -> None:
        self._press(Qt.Key.Key_Down)
        self._press(Qt.Key.Key_Space)

    def _page(self) -> None:
        self._press(Qt.Key.Key_PageDown)

    def _escape(self) -> None:
        self._press(Qt.Key.Key_Escape)

    def _press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Through the window, as the system does: it hands keys to the table, which has the focus."""
        self._page_now.table.setFocus()
        QTest.keyClick(self._window.windowHandle(), key, modifier)

    def _turn_tab(self) -> None:
        self._window.tabs.setCurrentIndex(1 - min(1, self._window.tabs.currentIndex()))

    def _wheel(self) -> None:
        """Down for a second and a half, then up again."""
        port = self._page_now.table.viewport()
        turn = QPoint(0, -120 if time.monotonic() % 3 < 1.5 else 120)
        at = QPointF(port.rect().center())
        none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
        QApplication.sendEvent(port, QWheelEvent(at, port.mapToGlobal(at), QPoint(), turn, *none, False))


class Feeder:
    """The writing process, and what it last said."""

    def __init__(self, url: str, rows: int, changed: int) -> None:
        command = [sys.executable, "-m", "tests.soak.feed", url, str(rows), str(changed)]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
        self.said: dict[str, Any] = {}
        threading.Thread(target=self._listen, daemon=True).start()

    def tell(self, word: str) -> None:
        """``settle`` or ``end``."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{word}\n")
        self._process.stdin.flush()

    def wait(self) -> None:
        """Until it has ended."""
        if self._process.wait(20) != 0:
            raise RuntimeError(f"the feeding process ended with {self._process.returncode}")

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.said = json.loads(line)


class Soak:
    """One run."""

    def __init__(self, app: QApplication, folder: Path, rows: int, changed: int) -> None:
        self.url = f"sqlite:///{folder / 'desk.db'}"
        self.feeder = Feeder(self.url, rows, changed)
        self._wait(lambda: bool(self.feeder.said), 60)
        theme = Theme(app, "dark")
        self.window = MainWindow(theme, Format("en", UTC), lambda: datetime.now(UTC), time.monotonic)
        self.live.make_room(rows + 1000)
        self.bridge = Bridge(self.window.turns)
        self.reception = Reception(self.window, self.bridge, time.monotonic)
        settings = Settings(data_dir=folder, store=self.url, user="soak")
        self.desk = RunningDesk(settings, self.bridge.hand, lambda: datetime.now(UTC))
        self.beat = Beat(self.window)
        self.bridge.on(TableNews, lambda news: self.beat.note(f"{len(news.gone)} rows of {news.table.name}"))
        self.trader = Trader(self.window, self.beat)
        self.window.resize(1920, 1080)
        self.window.show()
        self.garbage = GarbageSearch(self.window.turns, time.monotonic, self.window)
        self.garbage.start()
        self.desk.start()
        self.reception.connect_desk(self.desk)

    @property
    def live(self) -> LiveTable:
        """What the desk holds."""
        return self.window.tables[ALERTS]

    def run(self, rows: int, seconds: float) -> dict[str, Any]:
        """Fill, measure, settle, compare."""
        self._wait(lambda: len(self.live) >= rows - 100, 60)
        self._wait(lambda: False, 3)
        self._wait(lambda: self.window.turns.is_idle, 20)  # the first sort and search are prepared
        memory, at_start, load = [resident()], self.feeder.said, os.getloadavg()[0]
        self.beat.start()
        self.trader.start()
        for _ in range(10):
            self._wait(lambda: False, seconds / 10)
            memory.append(resident())
        self.trader.stop()
        self.beat.stop()
        self.feeder.tell("settle")
        self._wait(lambda: self.feeder.said["settled"], 20)
        seq = self.feeder.said["seq"]
        self._wait(lambda: self._pulled() >= seq, 20)
        for _ in range(2):  # what the thread pulled last may still be on its way to the bridge
            self._wait(lambda: self.bridge.is_idle, 20)
            self._wait(lambda: False, 0.5)
        return {
            "what": "longest CPU burst of the GUI thread in the soak, ms",
            "ours": round(max(self.beat.bursts), 2),
            "limit": "<= 16",
            "seconds": seconds,
            "open_calls": rows,
            "acts": self.trader.acts,
            "changed_rows": self.feeder.said["changes"] - at_start["changes"],
            **self.beat.summary(),
            **self._missing(seq),
            "load_average": [round(load, 1), round(os.getloadavg()[0], 1)],
            "gui_cpu_share": round(sum(self.beat.bursts) / 1e3 / seconds, 2),
            "memory_mb": [round(m, 1) for m in memory],
        }

    def end(self) -> None:
        """Window, desk, writer, in this order: a desk without an engine would start one."""
        self.garbage.stop()
        self.window.close()
        self.bridge.close()
        self.desk.stop()
        self.feeder.tell("end")
        self.feeder.wait()

    def _pulled(self) -> int:
        feeds = [feed for feed in self.desk._common._feeds if isinstance(feed, TableFeed) and feed._table is ALERTS]
        cursor = feeds[0]._cursor
        return cursor.seq if cursor else 0

    def _missing(self, seq: int) -> dict[str, Any]:
        """Rows the desk lacks, has too many of, or holds with another value in any field."""
        store = open_store(self.url)
        held = LiveTable(ALERTS)
        for chunk in Puller(store, ALERTS).pull(None):
            gone = np.zeros(len(chunk.columns[ALERTS.key]), np.bool_)
            held.apply(TableNews(ALERTS, chunk.columns, gone), 0.0)
        store.close()
        keys, live = sorted(held.slot_of), self.live
        lacking = len(set(keys) ^ set(live.slot_of))
        theirs, ours = (table.slots_of([key for key in keys if key in live.slot_of]) for table in (held, live))
        differing = np.zeros(len(theirs), np.bool_)
        for field in ALERTS.fields:
            if field.cell is Cell.TEXT:
                differing |= held.text(field.name)[theirs] != live.text(field.name)[ours]
            else:
                one, other = held.number(field.name)[theirs], live.number(field.name)[ours]
                differing |= ~((one == other) | (np.isnan(one) & np.isnan(other)))
        return {
            "dropped_updates": lacking + int(differing.sum()),
            "rows_compared": len(keys),
            "store_seq": seq,
            "pulled_seq": self._pulled(),
        }

    def _wait(self, until: Callable[[], bool], seconds: float) -> None:
        """Let the event loop of the program run."""
        end, loop, look = time.monotonic() + seconds, QEventLoop(), QTimer(interval=50)
        look.timeout.connect(lambda: loop.quit() if until() or time.monotonic() >= end else None)
        look.start()
        loop.exec()


def main() -> int:
    """Run, print, write; 1 when an update was dropped."""
    seconds = float(os.environ.get("SECONDS", "600"))
    rows, changed = (int(os.environ.get(name, default)) for name, default in (("ROWS", "20000"), ("CHANGED", "1000")))
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    machine_alone = alone(seconds / 10)
    with tempfile.TemporaryDirectory(prefix="margin-soak-") as folder:
        soak = Soak(app, Path(folder), rows, changed)
        try:
            found = soak.run(rows, seconds)
        finally:
            soak.end()
    found["machine_alone"] = machine_alone
    result = {"rows": [found], "machine": machine()}
    (ROOT / "bench").mkdir(exist_ok=True)
    (ROOT / "bench" / "soak.json").write_text(json.dumps(result, indent=2), encoding="utf-8")
    print(json.dumps(found, indent=2))  # noqa: T201
    return int(found["dropped_updates"] != 0 or found["longest_burst_ms"] > LIMIT_MS)


if __name__ == "__main__":
    sys.exit(main())
