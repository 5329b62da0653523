"""``python -m tests.simulation.weeks SEEDS [FIRST]``: so many weeks of schedules and messages, all promises checked."""

from __future__ import annotations

import logging
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from time import perf_counter

from rich.console import Console

from tests.simulation.day import Day, calendar
from tests.simulation.week import played

_OUT = Console()


def play(first: int, count: int) -> list[Day]:
    """So many weeks, quietly, each on a fresh copy of one empty store."""
    logging.disable(logging.CRITICAL)
    found = []
    with calendar() as days:
        for seed in range(first, first + count):
            days._store.close()
            days._fresh_file()
            found.append(played(days._store, seed))
    return found


def main() -> int:
    """Play, count, print; the exit code."""
    seeds, first = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    began, faults, told, orders, bad = perf_counter(), Counter[str](), 0, 0, 0
    with ProcessPoolExecutor() as pool:
        for [week] in pool.map(play, range(first, first + seeds), [1] * seeds):
            faults += week.faults
            told, orders, bad = told + week.fills, orders + week.orders, bad + bool(week.violations)
            for violation in week.violations[:1]:
                _OUT.print(f"seed {week.seed}: {violation}", markup=False)
    _OUT.print(
        f"{seeds} weeks in {perf_counter() - began:.0f} s: {faults.total()} faults, {told} messages taken,"
        f" {orders} orders, {bad} weeks with violations"
    )
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
