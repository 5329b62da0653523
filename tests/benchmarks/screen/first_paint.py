"""One start, timed in CPU: imports what it is told to, builds the main window, gives it its rows, paints it once."""

from __future__ import annotations

import time

_STARTED = time.process_time()

import importlib  # noqa: E402 - the clock runs first
import json  # noqa: E402
import sys  # noqa: E402

for _name in sys.argv[2:]:
    importlib.import_module(_name)

from datetime import UTC, datetime  # noqa: E402
from typing import Any  # noqa: E402

import numpy as np  # noqa: E402
from PySide6.QtCore import QEvent, QObject  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

import ui.app  # noqa: E402, F401 - all that the program imports before it shows its window
from ui.format import Format  # noqa: E402
from ui.main_window import MainWindow  # noqa: E402
from ui.theme import Theme  # noqa: E402
from workstation.desk.news import TableNews  # noqa: E402
from workstation.domain.tables import ABSENT, ALERTS, Cell, Field  # noqa: E402

_IMPORTED = time.process_time()
LATE = ("pandas", "pyqtgraph", "sqlalchemy", "pydantic", "numba", "exchange_calendars", "scipy", "qtawesome")
NOW = datetime(2020, 3, 16, 13, 41, tzinfo=UTC)


class FirstPaint(QObject):
    """Invariant: ``at`` is when the watched widget had been painted for the first time."""

    def __init__(self) -> None:
        super().__init__()
        self.at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the paint happen, then look at the clock."""
        if event.type() != QEvent.Type.Paint or self.at:
            return False
        watched.removeEventFilter(self)
        watched.event(event)
        self.at = time.process_time()
        return True


def news(rows: int) -> TableNews:
    """Made-up calls; making them is no part of a start."""
    chance = np.random.default_rng(1)
    columns = {field.name: _cells(field, rows, chance) for field in ALERTS.fields}
    columns[ALERTS.key] = np.array([f"C{i}" for i in range(rows)], dtype=object)
    columns["account"] = np.array([f"8{i:07}" for i in range(rows)], dtype=object)
    return TableNews(ALERTS, columns, np.zeros(rows, np.bool_), frozenset(columns[ALERTS.key].tolist()))


def _cells(field: Field, rows: int, chance: np.random.Generator) -> Any:
    if field.cell is Cell.TEXT:
        return np.full(rows, "", dtype=object)
    if field.cell in {Cell.TIME, Cell.COUNT}:
        return np.full(rows, ABSENT)
    if field.cell is Cell.CODE:
        return np.full(rows, field.name == "alert_type", np.int8)
    return np.zeros(rows, np.bool_) if field.cell is Cell.FLAG else chance.lognormal(11.0, 1.5, rows)


def main(rows: int) -> None:
    """Say when it was there, in ms of CPU since the process's first line, less what making rows took."""
    early = [name for name in LATE if name in sys.modules and name not in sys.argv[2:]]
    before = time.process_time()
    parcel = news(rows)
    made = time.process_time() - before
    app = QApplication([])
    window = MainWindow(Theme(app, "dark"), Format("en", UTC), lambda: NOW, time.monotonic)
    change = window.tables[ALERTS].apply(parcel, time.monotonic())
    for page in window.pages_of(ALERTS):
        page.take(change, NOW)
    built = time.process_time() - made
    paint, port = FirstPaint(), window.pages[0].table.viewport()
    port.installEventFilter(paint)
    window.show()
    while not paint.at:
        app.processEvents()
    found = {"imported": _IMPORTED - _STARTED, "built": built - _IMPORTED, "painted": paint.at - made - _STARTED}
    print(json.dumps({name: round(value * 1e3, 1) for name, value in found.items()} | {"early": early}), flush=True)  # noqa: T201
    window.close()
    app.shutdown()


if __name__ == "__main__":
    main(int(sys.argv[1]))
