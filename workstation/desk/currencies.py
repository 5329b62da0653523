"""The currency of each row of a table as a number, to add up by."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from workstation.desk.cells import Slots, grown
from workstation.desk.live_table import LiveTable

_NEVER = -1


class Currencies:
    """Invariant: a currency keeps its number; a row's is that of the row as it now is.

    Looked up only for rows that are others than when last asked for: several totals ask for the same ones.
    """

    def __init__(self, table: LiveTable, column: str | None) -> None:
        """``column`` holds the rows' currencies; without one all rows have the same, called ""."""
        self._table, self._column = table, column
        self._number_of: dict[str, int] = {} if column else {"": 0}
        self._seen = np.full(0, _NEVER, dtype=np.int64)  # by slot: the version looked at
        self._numbers = np.zeros(0, dtype=np.int16)

    @property
    def names(self) -> list[str]:
        """By number."""
        return list(self._number_of)

    def of(self, slots: Slots) -> NDArray[np.int16]:
        """The numbers of some rows."""
        if self._column is None:
            return np.zeros(len(slots), dtype=np.int16)
        self._seen = grown(self._seen, self._table.capacity, _NEVER)
        self._numbers = grown(self._numbers, self._table.capacity, 0)
        versions = self._table.versions[slots]
        unseen = slots[self._seen[slots] != versions]
        texts: list[str] = self._table.text(self._column)[unseen].tolist()
        self._numbers[unseen] = [self._number_of.setdefault(text, len(self._number_of)) for text in texts]
        self._seen[slots] = versions
        numbers: NDArray[np.int16] = self._numbers[slots]
        return numbers
