"""A visible table at the desk: its current rows as columns, what changed in them, and when, for the screen to show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import repeat
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from workstation.desk.cells import (
    NEVER,
    Directions,
    Flags,
    Floats,
    Rows,
    Slots,
    Texts,
    grown,
    into_numbers,
    into_texts,
    typed,
)
from workstation.desk.ranks import RankColumn, Ranks
from workstation.domain.tables import Cell, Field, VisibleTable

STAMPS_PER_SECOND = 20  # 32 bits of 50 ms last 3.4 years
_FIRST_CAPACITY = 256
_NO_SLOT = -1
_PIECE = 1000  # rows prepared at once
_SPARE = 1000  # rows that may come before others go: growing takes longer than a frame


class Pulled(Protocol):
    """Whole rows by key; where ``gone`` is set only the key counts."""

    @property
    def columns(self) -> Mapping[str, NDArray[Any]]:
        """A column a field of the table, all of one length."""
        ...

    @property
    def gone(self) -> Flags:
        """Whether the row is no longer there."""
        ...

    @property
    def staying(self) -> frozenset[str] | None:
        """In a reload, where no difference is news: the keys of all rows there are."""
        ...

    @property
    def is_last(self) -> bool:
        """Whether rows that do not stay are gone now."""
        ...


@dataclass(frozen=True, slots=True)
class Change:
    """What one pull did. Invariant: ``written`` and ``removed`` are disjoint and name a slot at most once.

    The last values of ``removed`` rows can be read from the table until its next ``apply``.
    """

    written: Slots  # slots with at least one changed cell, new rows included
    cells: Flags  # (len(written), fields): which cells, in the order of ``LiveTable.fields``
    new: Flags  # (len(written),): the row was not there before
    removed: Slots
    reload: bool
    before: Floats  # (len(written), number fields): as they were, NaN where new

    @property
    def touched(self) -> Slots:
        """Every slot that is not what it was."""
        return np.concatenate((self.written, self.removed))

    def __bool__(self) -> bool:
        return bool(len(self.written) or len(self.removed))


class LiveTable:
    """Rows live in numbered slots that they keep until they are gone.

    Invariant: ``alive[slot]`` exactly when ``slot_of`` names it; a slot is not given to another row while the table is
    pinned, so that a list that holds still never shows one account under another one's cursor. Numbers (also times in
    microseconds, codes and flags) stand in one matrix with a column a field, NaN = unknown; texts in another.
    """

    def __init__(self, table: VisibleTable, worse: Mapping[str, int] | None = None) -> None:
        """``worse`` says of a number field which direction is bad for the client: +1 up, -1 down."""
        self.table = table
        numbers = tuple(f for f in table.fields if f.cell is not Cell.TEXT)
        searched = tuple(f for f in table.fields if f.cell is Cell.TEXT and f.is_searched)
        texts = (*searched, *(f for f in table.fields if f.cell is Cell.TEXT and not f.is_searched))
        self._searched_texts = len(searched)
        self.fields: tuple[Field, ...] = (*numbers, *texts)
        self.index: dict[str, int] = {f.name: i for i, f in enumerate(self.fields)}
        self.number_fields, self.text_fields = numbers, texts
        self.slot_of: dict[str, int] = {}
        self._rows = Rows(len(numbers), len(texts), _FIRST_CAPACITY)
        self._worse = np.array([(worse or {}).get(f.name, 0) for f in numbers], dtype=np.int8)
        self._begun = 0  # slots that were ever used: the first ones
        self._free: list[int] = []  # of these, those that may be used again
        self._retired: list[int] = []
        self._pins = 0
        self._searched: Texts = np.full(_FIRST_CAPACITY, "", dtype=object)
        self._unjoined: Flags = np.zeros(_FIRST_CAPACITY, dtype=np.bool_)  # by slot: ``_searched`` is of older texts
        self._last_row = np.zeros(_FIRST_CAPACITY + 1, dtype=np.intp)  # by slot, in the last pull; the end for no slot
        self._ranks: dict[str, RankColumn] = {}

    def __len__(self) -> int:
        return len(self.slot_of)

    @property
    def capacity(self) -> int:
        """Slots there are; masks by slot have this length."""
        return self._rows.capacity

    @property
    def alive(self) -> Flags:
        """By slot: whether a row is there."""
        return self._rows.alive

    @property
    def slots(self) -> Slots:
        """The slots of all rows, in no meaning order."""
        return np.flatnonzero(self._rows.alive)

    @property
    def versions(self) -> NDArray[np.int64]:
        """By slot: another number whenever what stands there was written, by whatever row."""
        return self._rows.versions

    @property
    def numbers(self) -> Floats:
        """The matrix (slot, number field)."""
        return self._rows.numbers

    def field(self, name: str) -> Field:
        """The field called ``name``."""
        return self.fields[self.index[name]]

    def is_text(self, name: str) -> bool:
        """Whether the column holds texts."""
        return self.index[name] >= len(self.number_fields)

    def number(self, name: str) -> Floats:
        """A number column by slot as it is stored: NaN where unknown, times in microseconds UTC."""
        column: Floats = self._rows.numbers[:, self.index[name]]
        return column

    def text(self, name: str) -> Texts:
        """A text column by slot; "" where absent."""
        column: Texts = self._rows.texts[:, self.index[name] - len(self.number_fields)]
        return column

    def texts_at(self, slots: Slots) -> Texts:
        """The texts of some rows, (row, text field)."""
        return self._rows.texts[slots]

    def values(self, name: str, slots: Slots) -> NDArray[Any]:
        """A column of some rows in its natural type: datetime64[us], codes, flags, float64, or ``str`` objects."""
        if self.is_text(name):
            return self.text(name)[slots]
        return typed(self.number(name)[slots], self.field(name).cell)

    def keys(self, slots: Slots) -> list[str]:
        """The keys of some rows."""
        found: list[str] = self.text(self.table.key)[slots].tolist()
        return found

    def slots_of(self, keys: Iterable[str]) -> Slots:
        """The slots of those keys that are there."""
        found = (self.slot_of.get(key, -1) for key in keys)
        return np.array([slot for slot in found if slot >= 0], dtype=np.intp)

    def searched(self, slots: Slots) -> list[str]:
        """All texts of a row that are searched in one, without capitals; joined when first asked for."""
        self._join(slots[self._unjoined[slots]])
        found: list[str] = self._searched[slots].tolist()
        return found

    def prepare(self, sorted_by: Iterable[str]) -> Iterator[None]:
        """What the first search, and the first sort by some text columns, would do at once: in pieces of a millisecond.

        Between pieces rows may come and go. Whoever searches or sorts before the last piece does the rest himself.
        """
        for slots in _pieces(np.flatnonzero(self._unjoined)):
            self._join(slots[self._unjoined[slots]])
            yield
        for name in sorted_by:
            learned, before = Ranks(), 0
            for slots in _pieces(self.slots):
                learned.learn(self.text(name)[slots])
                if learned.waiting > before:  # the same few texts again cost nothing
                    before = learned.waiting
                    yield
            learned.number()
            yield
            if name not in self._ranks:
                self._ranks[name] = RankColumn(self.text(name), self.alive, learned)
            yield

    def ranks(self, name: str) -> RankColumn:
        """Numbers by slot that sort as a text column does; made when first asked for, kept up to date from then on."""
        if name not in self._ranks:
            self._ranks[name] = RankColumn(self.text(name), self.alive)
        return self._ranks[name]

    def ages(self, slots: Slots, now: float) -> Floats:
        """Seconds since each cell last changed, (row, field); infinite if it never did."""
        stamps = self._rows.stamps.take(slots, axis=0)
        ages = now - stamps / STAMPS_PER_SECOND
        return np.where(stamps == NEVER, np.inf, ages)

    def directions(self, slots: Slots) -> Directions:
        """Of each number cell's last change: 1 worse, -1 better, 0 neither; (row, number field)."""
        return self._rows.directions.take(slots, axis=0)

    def apply(self, pulled: Pulled, now: float) -> Change:
        """Take over what was pulled; ``now`` is a steady clock in seconds, the one ``ages`` is asked with."""
        keys: list[str] = pulled.columns[self.table.key].tolist()
        if len(pulled.gone) != len(keys):
            raise ValueError(f"{self.table.name}: {len(keys)} keys but {len(pulled.gone)} gone flags")
        slots = np.fromiter(map(self.slot_of.get, keys, repeat(_NO_SLOT)), dtype=np.intp, count=len(keys))
        counts = self._is_last(keys, slots)
        removed = self._remove([keys[row] for row in np.flatnonzero(counts & pulled.gone).tolist()], pulled)
        if pulled.staying is not None:
            self.make_room(len(pulled.staying) - len(self))
        rows = np.flatnonzero(counts & ~pulled.gone)
        slots, new = self._slots_for(keys, rows, slots[rows])
        numbers, texts = self._read(pulled, rows)
        return self._write(slots, numbers, texts, new, removed, now, reload=pulled.staying is not None)

    def make_room(self, rows: int) -> None:
        """Room for so many more. Growing copies all there is, some frames long for thousands: best done ahead."""
        needed = self._begun + rows - len(self._free)
        if needed > self._rows.capacity:
            self._rows.grow(max(2 * self._rows.capacity, needed + _SPARE))
            self._searched = grown(self._searched, self._rows.capacity, "")
            self._unjoined = grown(self._unjoined, self._rows.capacity, fill=False)
            self._last_row = grown(self._last_row, self._rows.capacity + 1, 0)

    def pin(self) -> None:
        """Keep slots of rows that go from being used again, until ``unpin``."""
        self._pins += 1

    def unpin(self) -> None:
        """Undo one ``pin``."""
        self._pins -= 1
        self._recycle()

    def _is_last(self, keys: list[str], slots: Slots) -> Flags:
        """Which of the rows pulled are the last ones with their key: these count."""
        rows = np.arange(len(keys))
        self._last_row[slots] = rows  # what is written last stays
        last: Flags = self._last_row[slots] == rows
        unknown = np.flatnonzero(slots == _NO_SLOT)
        last[unknown] = False
        last[list({keys[row]: row for row in unknown.tolist()}.values())] = True
        return last

    def _remove(self, going: list[str], pulled: Pulled) -> Slots:
        if pulled.staying is not None and pulled.is_last:
            going = [key for key in self.slot_of if key not in pulled.staying]
        removed = np.array([self.slot_of.pop(key) for key in going if key in self.slot_of], dtype=np.intp)
        self._rows.alive[removed] = False
        self._recycle()
        self._retired.extend(removed.tolist())
        return removed

    def _recycle(self) -> None:
        """Slots retired by an earlier pull may be used again: everyone has seen by now that they went."""
        if not self._pins:
            self._free.extend(self._retired)
            self._retired.clear()

    def _slots_for(self, keys: list[str], rows: Slots, slots: Slots) -> tuple[Slots, Flags]:
        """A slot for each of the rows pulled, of which some have one; and which are new."""
        new = slots == _NO_SLOT
        missing = np.flatnonzero(new)
        if len(missing):
            self.make_room(len(missing))
            again = min(len(missing), len(self._free))
            slots[missing[:again]] = [self._free.pop() for _ in range(again)]
            slots[missing[again:]] = np.arange(self._begun, self._begun + len(missing) - again)
            self._begun += len(missing) - again
            names = (keys[row] for row in rows[missing].tolist())
            self.slot_of.update(zip(names, slots[missing].tolist(), strict=True))
        return slots, new

    def _join(self, slots: Slots) -> None:
        read = self._rows.texts[slots, : self._searched_texts].tolist()
        self._searched[slots] = ["\n".join(texts).casefold() for texts in read]
        self._unjoined[slots] = False

    def _read(self, pulled: Pulled, rows: Slots) -> tuple[Floats, Texts]:
        absent = [f.name for f in self.fields if f.name not in pulled.columns]
        if absent:
            raise ValueError(f"{self.table.name}: pull lacks columns {', '.join(absent)}")
        numbers = np.empty((len(rows), len(self.number_fields)))
        texts = np.empty((len(rows), len(self.text_fields)), dtype=object)
        some = rows if len(rows) < len(pulled.gone) else slice(None)  # all of them are not picked one by one
        for i, f in enumerate(self.number_fields):
            numbers[:, i] = into_numbers(f, pulled.columns[f.name])[some]
        for i, f in enumerate(self.text_fields):
            texts[:, i] = into_texts(f, pulled.columns[f.name])[some]
        return numbers, texts

    def _write(
        self, slots: Slots, numbers: Floats, texts: Texts, new: Flags, removed: Slots, now: float, *, reload: bool
    ) -> Change:
        before, cells = self._rows.compare(slots, numbers, texts)
        before[new], cells[new] = np.nan, True
        worded: Flags = np.any(cells[:, len(self.number_fields) :], axis=1)
        self._rows.put(slots, numbers, texts, worded)
        self._rows.alive[slots] = True
        lit = cells & ~new[:, None] if reload else cells  # the first fill of a table is no news
        self._rows.stamp(slots, lit, new, int(now * STAMPS_PER_SECOND), self._direction(before, numbers))
        self._unjoined[slots[worded]] = True
        for name, ranks in self._ranks.items():
            ranks.follow(self.text(name), slots[cells[:, self.index[name]]], self.alive, len(self))
        some = cells.any(axis=1)
        return Change(slots[some], cells[some], new[some], removed, reload, before[some])

    def _direction(self, before: Floats, after: Floats) -> Directions:
        """Sign of the movement times the bad direction; 0 where either side is unknown."""
        moved = (after > before).astype(np.int8) - (after < before)  # comparing, so that no limit (inf) stays no news
        return moved * self._worse


def _pieces(slots: Slots) -> Iterator[Slots]:
    return (slots[first : first + _PIECE] for first in range(0, len(slots), _PIECE))
