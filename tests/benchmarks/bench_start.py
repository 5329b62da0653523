"""How soon the window is there: five tabs, their rows painted, warm, against importing first what it leaves for later.

Each run is a process of its own: milliseconds of its CPU from importing Qt's widgets to the end of the first paint, the
rows already in the tables. The peer first imports pandas, pyqtgraph, SQLAlchemy and numba, and then
does the same. Runs take turns; medians of the later ones, the first warms the disk.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.benchmarks.report import write

ROOT = Path(__file__).resolve().parents[2]
RUNS, WARMING = 7, 1
ROWS = 20_000
PEERS = ("pandas", "pyqtgraph", "sqlalchemy.orm", "numba")
LIMIT, GOAL = "<= 1/2", "<= 1/7"
FIRST_PAINT = Path(__file__).parent / "screen" / "first_paint.py"


def measured(imports: tuple[str, ...], bytecode: str) -> dict[str, Any]:
    """One start in a process of its own; byte code is kept in ``bytecode``, as an installed program keeps its own."""
    path = os.pathsep.join([str(ROOT), *sys.path])
    ours = {"QT_QPA_PLATFORM": "offscreen", "QT_API": "pyside6", "PYTHONPATH": path, "PYTHONPYCACHEPREFIX": bytecode}
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = {**inherited, **ours}
    command = [sys.executable, str(FIRST_PAINT), str(ROWS), *imports]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def main() -> int:
    """Measure, print, and write ``bench/start.json``; 1 when the limit is missed."""
    with tempfile.TemporaryDirectory(prefix="margin-start-") as bytecode:
        runs = [(measured((), bytecode), measured(PEERS, bytecode)) for _ in range(RUNS)][WARMING:]
    ours, theirs = (statistics.median(run[side]["painted"] for run in runs) for side in (0, 1))
    row = {
        "what": f"first painted window, five tabs, {ROWS:,} rows, warm / importing {', '.join(PEERS)} first",
        "unit": "ms of CPU",
        "ours": ours,
        "peer": theirs,
        "ratio": ours / theirs,
        "limit": LIMIT,
        "goal": GOAL,
        "imported_ms": statistics.median(run[0]["imported"] for run in runs),
        "built_ms": statistics.median(run[0]["built"] for run in runs),
        "early": runs[0][0]["early"],
    }
    write("start", [row])
    return int(row["ratio"] > 1 / 2)


if __name__ == "__main__":
    sys.exit(main())
