"""Cells that name several symbols: who holds one of some, and which symbols there are."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from workstation.desk.cells import Flags, Slots
from workstation.desk.live_table import LiveTable
from workstation.domain.tables import BETWEEN_SYMBOLS

_BETWEEN_ROWS = "\n"
_COMMA, _NEWLINE = ord(BETWEEN_SYMBOLS[0]), ord(_BETWEEN_ROWS)  # in no symbol
_AT_ONCE = 2000  # rows whose symbols are taken apart in a fraction of a frame


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
        cells: list[str] = table.text(self.field)[slots].tolist()
        flags = np.zeros(len(slots), dtype=np.bool_)
        text = _signs(_bounded(_bounded(_BETWEEN_ROWS).join(cells)), self.symbols)
        begins, ends = np.flatnonzero(text == _COMMA) + len(BETWEEN_SYMBOLS), np.flatnonzero(text == _NEWLINE)
        firsts = text[begins]
        for symbol in self.symbols:
            first, *others = symbol.encode() + bytes([_COMMA])
            places = begins[firsts == first]  # of what begins as the symbol does: sign by sign fewer
            for offset, sign in enumerate(others, 1):
                places = places[text[places + offset] == sign]
            flags[np.searchsorted(ends, places)] = True
        return flags


def symbols_named(table: LiveTable, field: str) -> Iterator[AbstractSet[str]]:
    """Every symbol that a row of the table names, some rows at a time; rows that come meanwhile are left out."""
    slots = table.slots
    for first in range(0, len(slots), _AT_ONCE):
        cells: list[str] = table.text(field)[slots[first : first + _AT_ONCE]].tolist()
        yield set(BETWEEN_SYMBOLS.join(cells).split(BETWEEN_SYMBOLS)) - {""}  # one long text splits faster than many


def _signs(text: str, symbols: AbstractSet[str]) -> NDArray[np.uint8]:
    """The text's bytes, with room behind its end to compare it there with the longest symbol."""
    room = 1 + max((len(symbol.encode()) for symbol in symbols), default=0)
    return np.frombuffer(text.encode() + bytes(room), dtype=np.uint8)


def _bounded(text: str) -> str:
    return f"{BETWEEN_SYMBOLS}{text}{BETWEEN_SYMBOLS}"
