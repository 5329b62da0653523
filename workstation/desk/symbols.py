"""Cells that name several symbols: who holds one of some, and which symbols there are."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from workstation.desk.cells import Flags, Slots
from workstation.desk.live_table import LiveTable
from workstation.domain.tables import BETWEEN_SYMBOLS


@dataclass(frozen=True, slots=True)
class NamesAny:
    """The cell names at least one of some symbols, whole and to the letter: A is not AA."""

    field: str
    symbols: frozenset[str]

    @property
    def timed(self) -> bool:
        """Only the row counts."""
        return False

    def passes(self, table: LiveTable, slots: Slots, market_now: datetime) -> Flags:
        """Which of the slots pass."""
        _ = market_now
        texts: list[str] = table.text(self.field)[slots].tolist()
        flags = np.zeros(len(slots), dtype=np.bool_)
        for symbol in self.symbols:
            likely = [place for place, text in enumerate(texts) if symbol in text]  # fast, and mostly right
            flags[[place for place in likely if _bounded(symbol) in _bounded(texts[place])]] = True
        return flags


def symbols_named(table: LiveTable, field: str) -> AbstractSet[str]:
    """Every symbol that a row of the table names."""
    cells: list[str] = table.text(field)[table.slots].tolist()
    return set(BETWEEN_SYMBOLS.join(cells).split(BETWEEN_SYMBOLS)) - {""}  # one long text splits faster than many


def _bounded(text: str) -> str:
    return f"{BETWEEN_SYMBOLS}{text}{BETWEEN_SYMBOLS}"
