"""The rows of a live table that are about one account, as the account's window lists them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from workstation.desk.live_table import LiveTable


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One row of a table that has an account and a time of creation."""

    table: LiveTable
    key: str
    slot: int

    def number(self, name: str) -> float:
        """A figure as it is stored; NaN where unknown."""
        return float(self.table.number(name)[self.slot])

    def text(self, name: str) -> str:
        """A text; "" where absent."""
        return str(self.table.text(name)[self.slot])


def rows_of(table: LiveTable, account: str) -> Iterator[AccountRow]:
    """Those of an account, newest first."""
    slots = table.slots
    slots = slots[table.text("account")[slots] == account]
    slots = slots[np.argsort(-table.number("created_at")[slots], kind="stable")]
    for key, slot in zip(table.keys(slots), slots.tolist(), strict=True):
        yield AccountRow(table, key, slot)
