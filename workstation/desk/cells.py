"""How pulled columns are stored at the desk: one matrix of numbers, one of texts, both growing together."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from workstation.domain.tables import ABSENT, Cell, Field

Floats = NDArray[np.float64]
Texts = NDArray[np.object_]
Slots = NDArray[np.intp]
Flags = NDArray[np.bool_]

_NEVER = np.iinfo(np.int32).min
_WHOLE = frozenset({Cell.TIME, Cell.COUNT})


def into_numbers(field: Field, values: NDArray[Any]) -> Floats:
    """A pulled number column as float64, NaN where unknown. Microseconds since 1970 are exact in it until 2255."""
    if values.dtype.kind == "M":
        values = values.astype("datetime64[us]").view(np.int64)
    if values.dtype.kind not in "fiub":
        raise TypeError(f"column {field.name} ({field.cell.value}) holds {values.dtype}, not numbers")
    numbers = values.astype(np.float64)
    if field.cell in _WHOLE and values.dtype.kind == "i":
        numbers[values == ABSENT] = np.nan
    return numbers


def into_texts(field: Field, values: NDArray[Any]) -> Texts:
    """A pulled text column as Python strings."""
    if values.dtype.kind not in "OU":
        raise TypeError(f"column {field.name} (text) holds {values.dtype}")
    texts: Texts = values.astype(object, copy=False)
    return texts


def typed(numbers: Floats, cell: Cell) -> NDArray[Any]:
    """Stored numbers in their natural type; unknown times are NaT, unknown counts stay NaN in float64."""
    if cell is Cell.TIME:
        return np.where(np.isnan(numbers), ABSENT, np.nan_to_num(numbers)).astype(np.int64).view("datetime64[us]")
    if cell is Cell.FLAG:
        return np.nan_to_num(numbers) != 0
    if cell is Cell.CODE:
        return np.nan_to_num(numbers, nan=-1).astype(np.int64)
    return numbers


def _grown(old: NDArray[Any], capacity: int, fill: object) -> NDArray[Any]:
    new = np.full((*old.shape[:-1], capacity), fill, dtype=old.dtype)
    new[..., : old.shape[-1]] = old
    return new


class Columns:
    """The matrices behind a live table. Invariant: all have one column a slot, ``capacity`` of them."""

    def __init__(self, numbers: int, texts: int, capacity: int) -> None:
        self.numbers: Floats = np.full((numbers, capacity), np.nan)
        self.texts: Texts = np.full((texts, capacity), "", dtype=object)
        self.stamps = np.full((numbers + texts, capacity), _NEVER, dtype=np.int32)
        self.directions = np.zeros((numbers, capacity), dtype=np.int8)
        self.alive: Flags = np.zeros(capacity, dtype=np.bool_)

    @property
    def capacity(self) -> int:
        """How many slots there are."""
        return len(self.alive)

    def grow(self, capacity: int) -> None:
        """More slots; what is there stays."""
        self.numbers = _grown(self.numbers, capacity, np.nan)
        self.texts = _grown(self.texts, capacity, "")
        self.stamps = _grown(self.stamps, capacity, _NEVER)
        self.directions = _grown(self.directions, capacity, 0)
        self.alive = _grown(self.alive, capacity, fill=False)

    def compare(self, slots: Slots, numbers: Floats, texts: Texts) -> tuple[Floats, Flags]:
        """What numbers stood there, and which cells would become different; unknown equals unknown."""
        old = self.numbers[:, slots]
        differ = np.empty((len(self.stamps), len(slots)), dtype=np.bool_)
        count = len(numbers)
        np.not_equal(old, numbers, out=differ[:count])
        differ[:count] &= (old == old) | (numbers == numbers)  # noqa: PLR0124 - false only for NaN
        differ[count:] = self.texts[:, slots] != texts
        return old, differ

    def put(self, slots: Slots, numbers: Floats, texts: Texts) -> None:
        """Overwrite rows."""
        self.numbers[:, slots] = numbers
        self.texts[:, slots] = texts

    def stamp(self, slots: Slots, lit: Flags, new: Flags, stamp: int, directions: NDArray[np.int8]) -> None:
        """Note when and in which direction the ``lit`` cells changed; a new row inherits nothing from its slot."""
        stamps = self.stamps[:, slots]
        stamps[:, new] = _NEVER
        stamps[lit] = stamp
        self.stamps[:, slots] = stamps
        lit_numbers = lit[: len(directions)]
        self.directions[:, slots] = np.where(lit_numbers, directions, np.where(new, 0, self.directions[:, slots]))
