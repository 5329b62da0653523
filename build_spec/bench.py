"""Runs every benchmark, each in a process of its own, and shows what all of them measured as one table.

    bench.py [NAME ...]     all of tests/benchmarks/bench_*.py, or those whose file name holds a NAME

A benchmark has a ``main()`` that writes ``bench/<name>.json``: one object or a list of objects (alone, or beside the
machine's facts), each with ``what``, and where they apply ``unit``, ``ours``, ``peer``, ``ratio``, ``limit``, ``goal``.
It may return 1 for a limit that was missed. The exit code is 1 when a benchmark missed a limit or failed to run.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "bench"
COLUMNS = ("what", "unit", "ours", "peer", "ratio", "limit", "goal")
RUN = "import runpy, sys; sys.exit(runpy.run_path(sys.argv[1], run_name='bench')['main']())"


def measure(file: Path) -> bool:
    """Run one benchmark; its own words go to the terminal."""
    print(f"== {file.name}", file=sys.stderr, flush=True)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return (
        subprocess.run([sys.executable, "-c", RUN, str(file)], cwd=ROOT, env=environment, check=False).returncode == 0
    )


def measurements(since: float) -> list[dict[str, Any]]:
    """Every object of the result files written in this run."""
    rows: list[dict[str, Any]] = []
    for file in sorted(RESULTS.glob("*.json")):
        if file.stat().st_mtime < since:
            continue
        content = json.loads(file.read_text(encoding="utf-8"))
        rows += _rows(content)
    return rows


def _rows(content: Any) -> list[dict[str, Any]]:
    """The measurements of one file: the list it is, or holds beside the machine's facts, or the one object it is."""
    if isinstance(content, list):
        return content
    return next((held for held in content.values() if isinstance(held, list)), [content])


def show(rows: list[dict[str, Any]]) -> None:
    """The table of the run."""
    table = Table(title="Measured in this run", title_justify="left")
    for name in COLUMNS:
        table.add_column(name, justify="left" if name == "what" else "right")
    for row in rows:
        table.add_row(*(Text(shown(row.get(name))) for name in COLUMNS))
    Console(width=None if sys.stdout.isatty() else 160).print(table)


def shown(value: Any) -> str:
    """A number with four digits, anything else as it is."""
    if value is None:
        return ""
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def main(names: list[str]) -> int:
    """Run what was asked for; returns the exit code."""
    RESULTS.mkdir(exist_ok=True)
    start = RESULTS / ".start"
    start.touch()
    files = sorted((ROOT / "tests" / "benchmarks").glob("bench_*.py"))
    wanted = [file for file in files if not names or any(name in file.name for name in names)]
    failed = [file.name for file in wanted if not measure(file)]
    show(measurements(start.stat().st_mtime))
    for name in failed:
        print(f"failed, or missed a limit: {name}", file=sys.stderr)
    return bool(failed) or not wanted


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
