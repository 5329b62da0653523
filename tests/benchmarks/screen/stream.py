"""The rows every contender shows: 5 texts, 1 status, 15 figures, 3 whole numbers, 1 time; 9 figures and time move."""

from __future__ import annotations

from typing import Any

import numpy as np

from workstation.desk.news import TableNews
from workstation.domain.enums import AlertType
from workstation.domain.tables import Cell, Field, VisibleTable

FIGURES = tuple(f"figure_{i}" for i in range(15))
COUNTS = tuple(f"count_{i}" for i in range(3))
TABLE = VisibleTable(
    "stream",
    (
        *(Field(name, Cell.TEXT) for name in ("key", "account", "name", "market", "note")),
        Field("status", Cell.CODE, AlertType),
        *(Field(name, Cell.AMOUNT) for name in FIGURES),
        *(Field(name, Cell.COUNT) for name in COUNTS),
        Field("updated", Cell.TIME),
    ),
)
NAMES = tuple(f.name for f in TABLE.fields)
SORTED_BY = "figure_0"  # moves with every tick
FILTER = "a"  # of the names, about four fifths
RARE = "harbor"
_MOVING = FIGURES[:9]
_START = 1_584_365_000_000_000
_WORDS = ("harbor", "hill", "river", "stone", "maple", "field", "grove", "north", "delta", "agate", "amber", "pearl")


class Stream:
    """The whole table, and ticks of it. Invariant: one seed gives the same rows and ticks to every contender."""

    def __init__(self, rows: int, seed: int = 5) -> None:
        self._random = np.random.default_rng(seed)
        self.rows = rows
        self._ticks = 0
        words = self._random.integers(0, len(_WORDS), (rows, 2)).tolist()
        texts = {
            "key": [f"MC-{i:07}" for i in range(rows)],
            "account": [f"8012 {i:06}" for i in range(rows)],
            "name": [f"{_WORDS[a]} {_WORDS[b]} {i}" for i, (a, b) in enumerate(words)],
            "market": [("US", "HK")[a % 2] for a, _ in words],
            "note": ["" if b else f"see {a}" for a, b in words],
        }
        self.columns: dict[str, Any] = {name: np.array(values, dtype=object) for name, values in texts.items()}
        self.columns["status"] = self._random.integers(1, 7, rows).astype(np.int8)
        self.columns |= {name: np.round(self._random.uniform(-9999, 9999, rows), 2) for name in FIGURES}
        self.columns |= {name: self._random.integers(0, 99, rows) for name in COUNTS}
        self.columns["updated"] = np.full(rows, _START)

    def tick(self, changed: int) -> dict[str, Any]:
        """Whole records of so many rows."""
        self._ticks += 1
        at = self._random.choice(self.rows, changed, replace=False)
        for name in _MOVING:
            self.columns[name][at] = np.round(self._random.uniform(-9999, 9999, changed), 2)
        self.columns["updated"][at] = _START + self._ticks * 1_000_000
        return {name: values[at] for name, values in self.columns.items()}


def news(columns: dict[str, Any], *, reload: bool = False) -> TableNews:
    """The records as the desk's thread hands them on."""
    staying = frozenset(columns["key"].tolist()) if reload else None
    return TableNews(TABLE, columns, np.zeros(len(columns["key"]), dtype=np.bool_), staying)


def records(columns: dict[str, Any]) -> list[tuple[Any, ...]]:
    """The records as the row-wise contenders like them best: tuples of Python values, made outside the clock."""
    return list(zip(*(columns[name].tolist() for name in NAMES), strict=True))
