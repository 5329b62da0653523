"""What a benchmark writes: its rows beside the facts of the machine they were measured on."""

from __future__ import annotations

import json
import os
import platform
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).resolve().parents[2] / "bench"
PACKAGES = ("numpy", "scipy", "pandas")


def machine() -> dict[str, Any]:
    """What the figures depend on."""
    packages = {package: version(package) for package in PACKAGES}
    return {"cpus": os.cpu_count(), "platform": platform.platform(), "python": sys.version.split()[0], **packages}


def write(name: str, rows: list[dict[str, Any]]) -> Path:
    """Write ``bench/<name>.json`` and print each row."""
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{name}.json"
    path.write_text(json.dumps({"rows": rows, "machine": machine()}, indent=2), encoding="utf-8")
    for row in rows:
        print(json.dumps(row))  # noqa: T201
    return path
