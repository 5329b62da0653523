"""The live table against its peers: each fills, ticks, paints, sorts and filters in a process of its own, in one run.

Peers: QStandardItemModel (plain, and behind a sort and filter proxy), a pandas frame behind a proxy, the pattern of
vn.py's BaseMonitor (QTableWidget, new rows on top; filled faster than it fills itself, in its favour), and
perspective-python's engine. Figures are milliseconds of CPU of the GUI thread, medians; of all threads for the engines
without paint.

Painted is what the event loop does until nothing is owed. The large table is sorted by a figure that moves: rows move
and the product repaints its whole viewport; the small one keeps its order, as its peer without a sort does.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import PySide6

ROWS, CHANGED = 100_000, 1_000
SMALL_ROWS, SMALL_CHANGED = 1_000, 100
_PRODUCT_ROUNDS = 30
_SMALL_TURNS = 3
_PEERS = {"standard": 10, "proxied": 10, "pandas": 2, "monitor": 1, "perspective": 20}
_MEASURE = Path(__file__).parent / "screen" / "measure.py"
_ROOT = Path(__file__).resolve().parents[2]


def measured(name: str, rows: int, changed: int, rounds: int) -> dict[str, Any]:
    """What a contender needed, from a process of its own."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join([str(_ROOT), *sys.path])}
    command = [sys.executable, str(_MEASURE), name, str(rows), str(changed), str(rounds)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    print(f"{name} {rows} x {changed}: {found}", file=sys.stderr, flush=True)  # noqa: T201
    return found


def medians(runs: list[dict[str, Any]]) -> dict[str, Any]:
    """Figure by figure over several runs."""
    return {
        name: medians([run[name] for run in runs])
        if isinstance(value, dict)
        else statistics.median(run[name] for run in runs)
        for name, value in runs[0].items()
    }


def against(what: str, peer: str, ours: float, theirs: float, limit: str, goal: str) -> dict[str, Any]:
    """How many times faster or smaller the product is."""
    return {
        "what": f"{what} / {peer}",
        "ours": ours,
        "peer": theirs,
        "ratio": theirs / ours,
        "limit": limit,
        "goal": goal,
    }


def rows_of(found: dict[str, dict[str, Any]], small: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows of the specification's table that concern the table."""
    ours, proxied = found["product"], found["proxied"]
    tick = "one tick of 1,000 rows of 100,000, applied and painted, ms"
    asked = [(column, ours[column], proxied[column]) for column in ("sort", "search", "unsearch")]
    rows = [
        against(tick, "QStandardItemModel + proxy", ours["painted"], proxied["painted"], ">= 10", ">= 15"),
        against(tick, "pandas + proxy", ours["painted"], found["pandas"]["painted"], ">= 30", ">= 50"),
        against(tick, "vn.py's BaseMonitor", ours["painted"], found["monitor"]["painted"], ">= 300", ">= 500"),
        against(
            "full repaint, ms", "QStandardItemModel", ours["repaint"], found["standard"]["repaint"], ">= 2", ">= 4"
        ),
        *(against(f"{name}, click to painted, ms", "proxy", a, b, ">= 20", ">= 60") for name, a, b in asked),
        against("memory of 100,000 rows, MB", "proxy", ours["memory"], proxied["memory"], ">= 10", ">= 20"),
        against(
            "tick of 100 of 1,000 rows, painted, ms",
            "QStandardItemModel",
            small["product"]["painted"],
            small["standard"]["painted"],
            ">= 1",
            ">= 3",
        ),
        {
            "what": "longest CPU burst of the GUI thread while scrolling at 60 Hz, ms",
            "ours": ours["bursts"]["longest"],
            "p99": ours["bursts"]["p99"],
            "limit": "<= 16",
            "goal": "<= 10",
        },
    ]
    return [*rows, _engines(found)]


def _engines(found: dict[str, dict[str, Any]]) -> dict[str, Any]:
    ours, theirs = found["product"]["applied"], found["perspective"]["applied"]
    return against("apply + sort + filter, no paint, ms", "perspective", ours, theirs, ">= 8", ">= 15")


def main() -> None:
    """Measure, print, and write ``bench/screen.json``."""
    found, ours = {}, []
    for name, rounds in _PEERS.items():  # the product again beside each peer: a busy machine then slows both
        ours.append(measured("product", ROWS, CHANGED, _PRODUCT_ROUNDS))
        found[name] = measured(name, ROWS, CHANGED, rounds)
    found["product"] = medians(ours)
    sides = ("product", "standard")
    turns = [{name: measured(name, SMALL_ROWS, SMALL_CHANGED, 40) for name in sides} for _ in range(_SMALL_TURNS)]
    small = {name: medians([turn[name] for turn in turns]) for name in sides}
    machine = {
        "cpus": os.cpu_count(),
        "platform": platform.platform(),
        "python": sys.version.split()[0],
        "pyside": PySide6.__version__,
        "numpy": np.__version__,
    }
    rows = rows_of(found, small)
    Path("bench").mkdir(exist_ok=True)
    result = {"rows": rows, "measured": found, "small": small, "machine": machine}
    Path("bench/screen.json").write_text(json.dumps(result, indent=2), encoding="utf-8")
    for row in rows:
        print(json.dumps(row))  # noqa: T201


if __name__ == "__main__":
    main()
