"""``make simulate SEEDS=1000`` plays so many days; ``make kill-table`` takes out one control after the other."""

from __future__ import annotations

import logging
import os
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from time import perf_counter

from rich.console import Console
from rich.table import Table

from tests.simulation.day import Calendar, Day, calendar
from tests.simulation.mutants import MASKED, MUTANTS

_SLICE = 10
_OUT = Console()


def play(first: int, count: int) -> list[Day]:
    """So many days, quietly."""
    logging.disable(logging.CRITICAL)
    with calendar() as days:
        return [days.day(seed) for seed in range(first, first + count)]


def caught(name: str, seeds: int, first: int = 0) -> tuple[str, int, str]:
    """The first day on which a mutant is seen through: (its name, how many days it took or -1, what was seen)."""
    logging.disable(logging.CRITICAL)
    with calendar() as days:
        for number, seed in enumerate(range(first, first + seeds), 1):
            seen = violation(name, days, seed)
            if seen is not None:
                return name, number, seen
    return name, -1, ""


def violation(name: str, days: Calendar, seed: int) -> str | None:
    """What is seen of a mutant on one day; None: nothing. One that does not fit the program any more is a fault."""
    with MUTANTS[name]():
        try:
            day = days.day(seed)
        except (TypeError, AttributeError, NameError):
            raise
        except Exception as refused:  # noqa: BLE001 - the program's own guards see a mutant too
            return f"refused: {type(refused).__name__}: {refused}"
    return day.violations[0] if day.violations else None


def simulate(seeds: int, first: int) -> int:
    """Play, count, print; the exit code."""
    began, faults, orders, fills, bad = perf_counter(), Counter[str](), 0, 0, []
    for day in _days(seeds, first):
        faults += day.faults
        orders, fills = orders + day.orders, fills + day.fills
        if day.violations:
            bad.append(day)
            _OUT.print(f"seed {day.seed}: {day.violations[0]}", markup=False)
    table = Table("fault", "injected", title=f"{seeds} days in {perf_counter() - began:.0f} s")
    for name, count in sorted(faults.items()):
        table.add_row(name, str(count))
    _OUT.print(table)
    _OUT.print(
        f"{faults.total()} faults, {orders} orders at the broker, {fills} fills, {len(bad)} days with violations"
    )
    return 1 if bad else 0


def _days(seeds: int, first: int) -> Iterator[Day]:
    starts = range(first, first + seeds, _SLICE)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for slice_ in pool.map(play, starts, [min(_SLICE, first + seeds - start) for start in starts]):
            yield from slice_


def kill_table(seeds: int) -> int:
    """Every mutant and the day that saw through it; 1 when one lives that should not."""
    table, alive = Table("control taken out", "caught on day", "what was seen"), 0
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for name, number, seen in pool.map(caught, MUTANTS, [seeds] * len(MUTANTS)):
            alive += number < 0 and name not in MASKED
            table.add_row(name, str(number) if number > 0 else "NEVER", seen[:100])
    _OUT.print(table)
    return 1 if alive else 0


def main() -> int:
    """Called with ``days`` or ``kills``, the number of seeds, and perhaps the first one."""
    what, seeds, first = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 0
    return simulate(seeds, first) if what == "days" else kill_table(seeds)


if __name__ == "__main__":
    sys.exit(main())
