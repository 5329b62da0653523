"""Which rows hold the text someone looks for, found in pieces and remembered while they stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import numpy as np

from workstation.desk.cells import Flags, Slots, grown
from workstation.desk.filters import AnyText
from workstation.desk.live_table import LiveTable

_PIECE = 2000  # rows looked through at once: a millisecond
_NEVER = -1


class Found:
    """The rows of a table that hold a text. Invariant: what is remembered of a row is of the row as it now is."""

    def __init__(self, table: LiveTable, text: AnyText) -> None:
        self.text = text
        self._table = table
        self._seen = np.full(table.capacity, _NEVER, dtype=np.int64)  # by slot: the version looked through
        self._holds: Flags = np.zeros(table.capacity, dtype=np.bool_)

    def passes(self, slots: Slots, market_now: datetime) -> Flags:
        """Which of the slots hold the text; only those are looked through that are others than when last asked for."""
        self._seen = grown(self._seen, self._table.capacity, _NEVER)
        self._holds = grown(self._holds, self._table.capacity, fill=False)
        versions = self._table.versions
        unseen = slots[self._seen[slots] != versions[slots]]
        if len(unseen):
            self._holds[unseen] = self.text.passes(self._table, unseen, market_now)
            self._seen[unseen] = versions[unseen]
        return self._holds[slots]

    def ahead(self, slots: Slots, market_now: datetime) -> Iterator[None]:
        """Look through the slots piece by piece, so that ``passes`` has little left to do."""
        for first in range(0, len(slots), _PIECE):
            self.passes(slots[first : first + _PIECE], market_now)
            yield
