"""How pulled columns are stored at the desk: one matrix of numbers, one of texts, a row a slot."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from workstation.domain.tables import ABSENT, Cell, Field

Floats = NDArray[np.float64]
Texts = NDArray[np.object_]
Slots = NDArray[np.intp]
Flags = NDArray[np.bool_]
Directions = NDArray[np.int8]

NEVER = np.iinfo(np.int32).min  # the stamp of a cell that never changed
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
        whole = np.nan_to_num(numbers).astype(np.int64)
        whole[np.isnan(numbers)] = ABSENT
        times: NDArray[np.datetime64] = whole.view("datetime64[us]")
        return times
    if cell is Cell.FLAG:
        flags: Flags = np.nan_to_num(numbers) != 0
        return flags
    if cell is Cell.CODE:
        codes: NDArray[np.int64] = np.nan_to_num(numbers, nan=-1).astype(np.int64)
        return codes
    return numbers


def grown(old: NDArray[Any], capacity: int, fill: object) -> NDArray[Any]:
    """The array with at least ``capacity`` rows; new ones hold ``fill``."""
    if len(old) >= capacity:
        return old
    new = np.full((capacity, *old.shape[1:]), fill, dtype=old.dtype)
    new[: len(old)] = old
    return new


def _longer(old: NDArray[Any], capacity: int) -> NDArray[Any]:
    """The array with room for ``capacity`` rows; new ones are to be written before they are read."""
    new = np.empty((capacity, *old.shape[1:]), dtype=old.dtype)
    new[: len(old)] = old
    return new


class Rows:
    """The matrices behind a live table, a row a slot: a tick touches whole rows, and a row then is a few cache lines.

    Invariant: all matrices have ``capacity`` rows; a row that was never written holds nothing of meaning.
    """

    def __init__(self, numbers: int, texts: int, capacity: int) -> None:
        self.numbers: Floats = np.empty((capacity, numbers))
        self.texts: Texts = np.empty((capacity, texts), dtype=object)
        self.stamps = np.empty((capacity, numbers + texts), dtype=np.int32)
        self.directions = np.empty((capacity, numbers), dtype=np.int8)
        self.alive: Flags = np.zeros(capacity, dtype=np.bool_)
        self.versions = np.zeros(capacity, dtype=np.int64)  # grows whenever a row is written

    @property
    def capacity(self) -> int:
        """How many slots there are."""
        return len(self.alive)

    def grow(self, capacity: int) -> None:
        """More slots; what is there stays. Filling all the new ones would take several frames."""
        self.numbers, self.texts = _longer(self.numbers, capacity), _longer(self.texts, capacity)
        self.stamps, self.directions = _longer(self.stamps, capacity), _longer(self.directions, capacity)
        self.alive = grown(self.alive, capacity, fill=False)
        self.versions = grown(self.versions, capacity, 0)

    def compare(self, slots: Slots, numbers: Floats, texts: Texts) -> tuple[Floats, Flags]:
        """What numbers stood there, and which cells would become different; unknown equals unknown."""
        old = self.numbers.take(slots, axis=0)
        differ = np.empty((len(slots), self.stamps.shape[1]), dtype=np.bool_)
        count = numbers.shape[1]
        differ[:, :count] = (old != numbers) & ((old == old) | (numbers == numbers))  # noqa: PLR0124 - false for NaN
        differ[:, count:] = self.texts.take(slots, axis=0) != texts
        return old, differ

    def put(self, slots: Slots, numbers: Floats, texts: Texts, worded: Flags) -> None:
        """Overwrite rows, each at most once, of the texts those that are ``worded`` otherwise."""
        self.numbers[slots] = numbers
        self.texts[slots[worded]] = texts[worded]
        self.versions[slots] += 1

    def stamp(self, slots: Slots, lit: Flags, new: Flags, stamp: int, directions: Directions) -> None:
        """Note when and in which direction the ``lit`` cells changed; a new row inherits nothing from its slot."""
        stamps, old = self.stamps.take(slots, axis=0), self.directions.take(slots, axis=0)
        stamps[new], old[new] = NEVER, 0
        np.copyto(stamps, np.int32(stamp), where=lit)
        np.copyto(old, directions, where=lit[:, : old.shape[1]])
        self.stamps[slots], self.directions[slots] = stamps, old
