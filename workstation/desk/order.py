"""In which order rows are shown: sorted by several columns, kept sorted by moving only what changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from workstation.desk.cells import Flags, Floats, Slots
from workstation.desk.live_table import LiveTable

_REBUILD_SHARE = 10  # merging more than a tenth of the rows is dearer than sorting all


@dataclass(frozen=True, slots=True)
class SortKey:
    """A column to sort by. Unknown values and empty texts come last in both directions.

    With ``unknown_first`` they come first: where bad data is worse than any figure.
    """

    field: str
    descending: bool = False
    unknown_first: bool = False


class Order:
    """The shown slots in order.

    Invariant: ``slots`` is sorted by the keys, equal rows by the table's key column, so that an order is the same on
    every desk and after any history of changes; it equals a full sort of the same rows. ``_values`` holds the sort
    values of all rows of the table, shown or not, one contiguous column a key.
    """

    def __init__(self, table: LiveTable, keys: Iterable[SortKey] = ()) -> None:
        self._table = table
        self._keys: tuple[SortKey, ...] = ()
        self._values: Floats = np.empty((0, 0))
        self._evaluated = 0
        self.slots: Slots = np.empty(0, dtype=np.intp)
        self.sort_by(keys)

    @property
    def keys(self) -> tuple[SortKey, ...]:
        """What is sorted by, the first counts most."""
        return self._keys

    def sort_by(self, keys: Iterable[SortKey]) -> None:
        """Sort by other columns."""
        self._keys = tuple(keys)
        self._evaluate()
        self.slots = self._sorted(self.slots)

    def fill(self, slots: Slots) -> None:
        """Show exactly these slots."""
        self.slots = self._sorted(slots)

    def move(self, left: Slots, arrived: Slots) -> None:
        """Take ``left`` out and put ``arrived`` in; a slot in both moves to its place among the others."""
        if not (len(left) or len(arrived)):
            return
        kept = self._without(left)
        if len(arrived) * _REBUILD_SHARE > len(kept):
            self.slots = self._sorted(np.concatenate((kept, arrived)))
            return
        moved = self._sorted(arrived)
        self.slots = _spliced(kept, moved, self._places(kept, moved))

    def refresh(self, written: Slots) -> Flags:
        """Take over rows that were written, shown or not; says which of them may have to move."""
        if self._values.shape[1] < self._table.capacity or self._generation() != self._evaluated:
            self._evaluate()
            self.slots = self._sorted(self.slots[self._table.alive[self.slots]])
            return np.ones(len(written), dtype=np.bool_)
        fresh = np.stack([self._column(key, written) for key in self._all_keys])
        changed: Flags = (fresh != self._values.take(written, axis=1)).any(axis=0)
        self._values[:, written] = fresh
        return changed

    @property
    def _all_keys(self) -> tuple[SortKey, ...]:
        return (*self._keys, SortKey(self._table.table.key))

    def _column(self, key: SortKey, slots: Slots) -> Floats:
        """Numbers that sort ascending as ``key`` asks; infinite where there is no value."""
        is_text = self._table.is_text(key.field)
        values = (self._table.ranks(key.field).by_slot if is_text else self._table.number(key.field))[slots]
        unknown = -np.inf if key.unknown_first else np.inf
        signed = np.where(np.isfinite(values), -values, np.inf) if key.descending else values
        return np.where(np.isnan(values), unknown, signed)

    def _evaluate(self) -> None:
        alive = self._table.slots
        columns = [self._column(key, alive) for key in self._all_keys]
        self._values = np.full((len(columns), self._table.capacity), np.inf)
        self._values[:, alive] = np.stack(columns)
        self._evaluated = self._generation()

    def _generation(self) -> int:
        """Grows when ranks of texts are others than those in ``_values``."""
        texts = (key.field for key in self._all_keys if self._table.is_text(key.field))
        return sum(self._table.ranks(field).generation for field in texts)

    def _without(self, left: Slots) -> Slots:
        if not len(left):
            return self.slots
        stays = np.ones(max(self._table.capacity, 1), dtype=np.bool_)
        stays[left] = False
        return self.slots[stays[self.slots]]

    def _sorted(self, slots: Slots) -> Slots:
        """Sort by the first column with NumPy's fastest sort, then put rows with equal values in their order."""
        first: Floats = self._values[0][slots]
        rough = np.argsort(first)
        slots, first = slots[rough], first[rough]
        same = first[1:] == first[:-1]
        tied = np.zeros(len(slots), dtype=np.bool_)
        tied[1:] = same
        tied[:-1] |= same
        places = np.flatnonzero(tied)
        if len(places):
            among = slots[places]
            slots[places] = among[np.lexsort(self._values[::-1, among])]
        return slots

    def _places(self, kept: Slots, moved: Slots) -> Slots:
        """Where each of ``moved`` belongs in ``kept``: binary search for all at once."""
        low = np.zeros(len(moved), dtype=np.intp)
        high = np.full(len(moved), len(kept), dtype=np.intp)
        wanted = self._values.take(moved, axis=1)
        for _ in range(len(kept).bit_length()):
            open_ = low < high
            middle = np.minimum((low + high) // 2, len(kept) - 1)
            before = self._before(kept[middle], wanted)
            low = np.where(open_ & before, middle + 1, low)
            high = np.where(open_ & ~before, middle, high)
        return low

    def _before(self, slots: Slots, wanted: Floats) -> Flags:
        """Whether each slot's values come before the wanted ones, compared column by column."""
        theirs: Floats = self._values[0][slots]
        before: Flags = theirs < wanted[0]
        equal: Flags = theirs == wanted[0]
        for values, want in zip(self._values[1:], wanted[1:], strict=True):
            if not equal.any():
                break
            theirs = values[slots]
            before |= equal & (theirs < want)
            equal &= theirs == want
        return before


def _spliced(kept: Slots, moved: Slots, places: Slots) -> Slots:
    """``moved`` (in order) put into ``kept`` before the places given."""
    spliced = np.empty(len(kept) + len(moved), dtype=np.intp)
    landing = places + np.arange(len(moved))
    others = np.ones(len(spliced), dtype=np.bool_)
    others[landing] = False
    spliced[landing] = moved
    spliced[others] = kept
    return spliced
