"""The live table against its peers, measured in one run.

Peers: QStandardItemModel (plain, and behind a sort and filter proxy), a pandas frame behind a proxy, the pattern of
vn.py's BaseMonitor (QTableWidget, new rows on top; filled faster than it fills itself, in its favour), and
perspective-python's engine. Figures are milliseconds of CPU of the GUI thread, medians; of all threads for the engines
without paint.

Ticks and repaints are measured side by side, in turn in one process; memory, sorting, searching and bursts alone, each
contender in a process of its own. Painted is what the event loop does until nothing is owed. The large table is sorted
by a figure that moves: rows move and the product repaints its whole viewport; the small one keeps its order, as its
peer without a sort does.
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
_PEERS = {"standard": 30, "proxied": 15, "pandas": 5, "monitor": 1, "perspective": 40}  # rounds side by side
_SMALL_TURNS = 60
_TICKS_BEFORE = {"product": 30, "proxied": 1}
_TURNS = 3  # of the product alone
_SCREEN = Path(__file__).parent / "screen"
_ROOT = Path(__file__).resolve().parents[2]


def measured(how: str, name: str, rows: int, changed: int, rounds: int) -> dict[str, Any]:
    """What a process found: ``alone`` of one contender, ``side_by_side`` of the product and a peer."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join([str(_ROOT), *sys.path])}
    command = [sys.executable, str(_SCREEN / f"{how}.py"), name, str(rows), str(changed), str(rounds)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    print(f"{how} {name} {rows} x {changed}: {found}", file=sys.stderr, flush=True)  # noqa: T201
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


def paired(what: str, peer: str, pair: dict[str, Any], figure: str, limits: tuple[str, str]) -> dict[str, Any]:
    """One figure of the product and the peer that it took turns with."""
    ours, theirs = pair.values()
    return against(what, peer, ours[figure], theirs[figure], *limits)


def rows_of(pairs: dict[str, Any], small: dict[str, Any], alone: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of the specification's table that concern the table."""
    ours, proxied = alone["product"], alone["proxied"]
    tick = "one tick of 1,000 rows of 100,000, applied and painted, ms"
    small_tick, engine = "tick of 100 of 1,000 rows, painted, ms", "apply + sort + filter, no paint, ms"
    asked = [(column, ours[column], proxied[column]) for column in ("sort", "search", "unsearch")]
    return [
        paired(tick, "QStandardItemModel + proxy", pairs["proxied"], "painted", (">= 10", ">= 15")),
        paired(tick, "pandas + proxy", pairs["pandas"], "painted", (">= 30", ">= 50")),
        paired(tick, "vn.py's BaseMonitor", pairs["monitor"], "painted", (">= 300", ">= 500")),
        paired(engine, "perspective", pairs["perspective"], "applied", (">= 8", ">= 15")),
        paired("full repaint, ms", "QStandardItemModel", pairs["standard"], "repaint", (">= 2", ">= 4")),
        *(against(f"{name}, click to painted, ms", "proxy", a, b, ">= 20", ">= 60") for name, a, b in asked),
        against("memory of 100,000 rows, MB", "proxy", ours["memory"], proxied["memory"], ">= 10", ">= 20"),
        paired(small_tick, "QStandardItemModel", small, "painted", (">= 1", ">= 3")),
        {
            "what": "longest CPU burst of the GUI thread while scrolling at 60 Hz, ms",
            "ours": ours["bursts"]["longest"],
            "p99": ours["bursts"]["p99"],
            "limit": "<= 16",
            "goal": "<= 10",
        },
    ]


def main() -> None:
    """Measure, print, and write ``bench/screen.json``."""
    pairs = {name: measured("side_by_side", name, ROWS, CHANGED, rounds) for name, rounds in _PEERS.items()}
    small = measured("side_by_side", "standard", SMALL_ROWS, SMALL_CHANGED, _SMALL_TURNS)
    proxied = measured("alone", "proxied", ROWS, CHANGED, _TICKS_BEFORE["proxied"])
    turns = [measured("alone", "product", ROWS, CHANGED, _TICKS_BEFORE["product"]) for _ in range(_TURNS)]
    alone = {"product": medians(turns), "proxied": proxied}
    machine = {
        "cpus": os.cpu_count(),
        "platform": platform.platform(),
        "python": sys.version.split()[0],
        "pyside": PySide6.__version__,
        "numpy": np.__version__,
    }
    rows = rows_of(pairs, small, alone)
    Path("bench").mkdir(exist_ok=True)
    result = {"rows": rows, "side by side": pairs, "small": small, "alone": alone, "machine": machine}
    Path("bench/screen.json").write_text(json.dumps(result, indent=2), encoding="utf-8")
    for row in rows:
        print(json.dumps(row))  # noqa: T201


if __name__ == "__main__":
    main()
