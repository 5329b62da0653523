"""Which rows of a batch of changes are refused, and why."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from workstation.book.cells import LARGEST, shown
from workstation.book.columns import Flags, Floats, Ints, Texts
from workstation.domain.failures import Problem


class Refusals:
    """The judgement over one batch of rows. Invariant: a row is ``good`` until one of its cells is refused."""

    def __init__(self, batch: str, rows: int) -> None:
        self._batch = batch
        self.good: Flags = np.ones(rows, bool)
        self.problems: list[Problem] = []

    def refuse(self, bad: Flags, column: str, values: NDArray[Any], message: str) -> None:
        """Refuse the rows that are ``bad`` because of what stands in ``column``."""
        for row in np.flatnonzero(bad):
            self.problems.append(Problem(self._batch, int(row) + 1, column, shown(values[row]), message))
        self.good &= ~bad

    def rows_of(self, column: str, names: Texts, known: Texts, home: str) -> Ints:
        """The row of each name at home; -1, and refused, where there is none."""
        rows = places_of(known, names)
        self.refuse(rows < 0, column, names, f"is not in {home}")
        return rows

    def out_of_range(
        self,
        column: str,
        values: Floats,
        low: float | Floats,
        message: str,
        *,
        open_below: bool = False,
        required: bool = False,
    ) -> None:
        """Refuse numbers that are infinite or huge, below ``low`` or, where they are ``required``, absent."""
        large = np.abs(values) > LARGEST
        self.refuse(large, column, values, "is too large (more than 1e15)")
        self.refuse(~large & ((values <= low) if open_below else (values < low)), column, values, message)
        if required:
            self.refuse(np.isnan(values), column, values, "is required")

    def twice(self, column: str, names: Texts, *keys: Ints) -> None:
        """Refuse every row whose key stands in the batch more than once: which of them counts cannot be known."""
        if len(names):
            _, group, count = np.unique(np.column_stack(keys), axis=0, return_inverse=True, return_counts=True)
            self.refuse(self.good & (count[group.ravel()] > 1), column, names, "stands in the batch more than once")


def places_of(known: Texts, names: Texts) -> Ints:
    """The place of each name in a sorted array, -1 where it is not there."""
    if not len(known):
        return np.full(len(names), -1, np.int32)
    places = np.minimum(np.searchsorted(known, names), len(known) - 1)
    return np.where(known[places] == names, places, -1).astype(np.int32)
