"""The rows of a live table as one user works with them: filtered, ordered, selected, with a current row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from workstation.desk.cells import Flags, Slots, grown
from workstation.desk.currencies import Currencies
from workstation.desk.filters import AnyText, Filter, passing
from workstation.desk.found import Found
from workstation.desk.live_table import Change, LiveTable
from workstation.desk.order import Order, SortKey
from workstation.desk.totals import Totals

_NONE = np.empty(0, dtype=np.intp)


@dataclass(frozen=True, slots=True)
class Waiting:
    """What happens when the hold ends: rows at the end find their places, others go, and perhaps the order changes."""

    new: int
    leaving: int
    reorders: bool


class Blotter:
    """A list of calls, orders or recalls on screen.

    Invariant: unless held, ``slots`` are exactly the rows that pass scope and filters, in order. While held nothing
    shown changes its place: rows that left stay until the end of the hold, new ones stand at the end. Selection and
    current row belong to a row, not to a place, and only rows on the list are selected: nobody closes what is hidden.
    Between ``note`` and ``catch_up`` totals are of now and the list is as it was; what the user asks catches up first.
    """

    def __init__(
        self,
        table: LiveTable,
        market_now: datetime,
        scope: Iterable[Filter] = (),
        currency: str | None = None,
        counted: str | None = None,
    ) -> None:
        """``scope`` is what the tab is about.

        ``currency`` names the column of the rows' currencies, ``counted`` a code column to count by.
        """
        self.table = table
        self.market_now = market_now
        self._scope = tuple(scope)
        self._filters: tuple[Filter, ...] = ()
        self._found: Found | None = None  # what is looked for
        self._ahead: Found | None = None  # what may be looked for next
        self._order = Order(table)
        self._admitted: Flags = np.zeros(table.capacity, dtype=np.bool_)  # by slot: passes all but the text
        self._shown: Flags = np.zeros(table.capacity, dtype=np.bool_)  # by slot: is in the order
        self._selected: Flags = np.zeros(table.capacity, dtype=np.bool_)
        self._noted: Flags = np.zeros(table.capacity, dtype=np.bool_)  # by slot: changed since the list caught up
        self._held: Slots | None = None
        self._held_count = 0  # rows that stood there when the hold began
        self._fills = False  # whether what was noted last belongs to a reload
        self._held_fills = False  # the hold began with nothing, and only the first fill came since: nothing can move
        self._current = -1
        self._placed: tuple[Slots, int, int] = (_NONE, -1, -1)  # a list, a slot, and where that stands in it
        currencies = Currencies(table, currency)
        self.scope_totals, self.selected_totals = (Totals(table, currencies, counted) for _ in range(2))
        slots = table.slots
        self.scope_totals.fill(slots[passing(self._scope, table, slots, market_now)])
        self._refill()

    @property
    def slots(self) -> Slots:
        """The rows on the list from top to bottom."""
        return self._order.slots if self._held is None else self._held

    def __len__(self) -> int:
        return len(self.slots)

    @property
    def count_shown(self) -> int:
        """How many rows of the scope pass; the list itself may be behind the totals, or hold rows that left."""
        everything = self.scope_totals.count
        return min(len(self), everything) if self._filters or self._found is not None else everything

    @property
    def is_behind(self) -> bool:
        """Whether something was noted that the list has not followed yet."""
        return bool(self._noted.any())

    @property
    def sort_keys(self) -> tuple[SortKey, ...]:
        """What the list is sorted by."""
        return self._order.keys

    @property
    def filters(self) -> tuple[Filter, ...]:
        """What the user asked for, without the text."""
        return self._filters

    def position(self, slot: int) -> int:
        """Where a row stands, -1 if it is not on the list."""
        if slot < 0:
            return -1
        among, known, place = self._placed
        if among is not self.slots or known != slot:
            places = np.flatnonzero(self.slots == slot)
            place = int(places[0]) if len(places) else -1
            self._placed = self.slots, slot, place
        return place

    def has_left(self, slots: Slots) -> Flags:
        """Which rows only stand there until the hold ends."""
        return ~self._shown[slots]

    # What the user asks; at once, also while held

    def sort_by(self, keys: Iterable[SortKey]) -> None:
        """Order by other columns."""
        self.catch_up()
        self._order.sort_by(keys)
        self._hold_anew()

    def filter_by(self, filters: Iterable[Filter]) -> None:
        """Show other rows."""
        self.catch_up()
        self._filters = tuple(filters)
        self._refill()

    def search(self, text: AnyText | None) -> None:
        """Show the rows that contain a text; while one goes on typing only those found so far are looked at."""
        self.catch_up()
        among = self._among(text)
        self._found = None if text is None else self._looked_for(text)
        self._ahead = None
        self._replace(among[self._holding_text(among)])

    def search_ahead(self, text: AnyText | None) -> Iterator[None]:
        """Most of what ``search`` would do at once, in pieces of a millisecond; the list stays as it is."""
        if text is not None:
            self._ahead = self._looked_for(text)
            yield from self._ahead.ahead(self._among(text), self.market_now)

    def _looked_for(self, text: AnyText) -> Found:
        known = next((found for found in (self._ahead, self._found) if found is not None and found.text == text), None)
        return known or Found(self.table, text)

    def _among(self, text: AnyText | None) -> Slots:
        narrower = text is not None and self._found is not None and text.narrows(self._found.text)
        return self._order.slots if narrower else np.flatnonzero(self._admitted)

    def hold(self) -> None:
        """From now on nothing shown changes its place."""
        if self._held is None:
            self.catch_up()
            self.table.pin()
            self._held = self._order.slots
            self._held_count = len(self._held)
            self._held_fills = not self._held_count

    def release(self) -> None:
        """Catch up with what happened while held."""
        if self._held is not None:
            self.catch_up()
            at = self.position(self._current)
            self._held, self._held_fills = None, False
            self.table.unpin()
            self._settle(at)

    @property
    def is_held(self) -> bool:
        """Whether places are kept."""
        return self._held is not None

    @property
    def waiting(self) -> Waiting:
        """What the end of the hold will do."""
        if self._held is None:
            return Waiting(0, 0, reorders=False)
        old = self._held[: self._held_count]
        stay = old[self._shown[old]]
        leaving = int(np.count_nonzero(self.has_left(self._held)))
        orders = not np.array_equal(self._order.slots[: len(stay)], stay)
        return Waiting(len(self._held) - self._held_count, leaving, reorders=orders)

    # What happens

    def apply(self, change: Change) -> None:
        """Follow a change of the table."""
        self.note(change)
        self.catch_up()

    def note(self, change: Change) -> None:
        """Take a change into the totals; the list follows when it catches up, once for many changes."""
        self._make_room()
        scoped = change.written[passing(self._scope, self.table, change.written, self.market_now)]
        chosen = change.written[self._selected[change.written]]
        for totals, members in ((self.scope_totals, scoped), (self.selected_totals, chosen)):
            totals.take(change.removed, self.table.numbers[change.removed])
            totals.take(change.written, change.before)
            totals.add(members)
        self._selected[change.removed] = False
        self._noted[change.touched] = True
        self._fills = change.reload

    def catch_up(self) -> Slots:
        """Let the list follow everything noted; the slots that are not what they were."""
        touched = np.flatnonzero(self._noted)
        if len(touched):
            self._noted[touched] = False
            there = self.table.alive[touched]
            self._follow(touched[there], touched[~there])
        return touched

    def advance(self, market_now: datetime) -> None:
        """Follow market time: with an age among the filters rows come and go without a change."""
        self.market_now = market_now
        self.catch_up()
        if any(condition.timed for condition in self._filters):
            slots = self.table.slots
            self._follow(slots[self._admitting(slots) != self._admitted[slots]], _NONE)

    # Selection

    @property
    def selected(self) -> Slots:
        """The selected rows from top to bottom."""
        slots = self.slots
        return slots[self._selected[slots]]

    def is_selected(self, slots: Slots) -> Flags:
        """Which of the rows are selected."""
        return self._selected[slots]

    def select(self, slots: Slots, *, on: bool = True, only: bool = False) -> None:
        """Select rows of the list, or take them out; ``only``: and nothing else. What has left cannot be selected."""
        if only:
            self._deselect(np.flatnonzero(self._selected))
        slots = slots[self._shown[slots] & self.table.alive[slots] & (self._selected[slots] != on)]
        if on:
            self._selected[slots] = True
            self._count_selected(slots)
        else:
            self._deselect(slots)

    def _count_selected(self, slots: Slots) -> None:
        """Rows joined the selection; where it now is most of the scope, only what is missing from that is counted."""
        scope = self.scope_totals.is_member
        missing = np.flatnonzero(scope & ~self._selected)
        if len(missing) < len(slots) and not (self._selected & ~scope).any():
            self.selected_totals.copy(self.scope_totals)
            self.selected_totals.drop(missing)
        else:
            self.selected_totals.add(slots)

    @property
    def current(self) -> int:
        """The slot of the current row, -1 if there is none."""
        return self._current

    @current.setter
    def current(self, slot: int) -> None:
        self._current = slot

    def _deselect(self, slots: Slots) -> None:
        self.selected_totals.drop(slots)
        self._selected[slots] = False

    # Keeping the list

    def _admitting(self, slots: Slots) -> Flags:
        return passing((*self._scope, *self._filters), self.table, slots, self.market_now)

    def _holding_text(self, slots: Slots) -> Flags:
        if self._found is None:
            return np.ones(len(slots), dtype=np.bool_)
        return self._found.passes(slots, self.market_now)

    def _refill(self) -> None:
        self._make_room()
        slots = self.table.slots
        self._admitted[:] = False
        self._admitted[slots] = self._admitting(slots)
        admitted = np.flatnonzero(self._admitted)
        self._replace(admitted[self._holding_text(admitted)])

    def _replace(self, slots: Slots) -> None:
        at = self.position(self._current)
        self._make_room()
        self._shown[:] = False
        self._shown[slots] = True
        self._deselect(np.flatnonzero(self._selected & ~self._shown))
        self._order.fill(slots)
        self._hold_anew()
        self._settle(at)

    def _follow(self, written: Slots, removed: Slots) -> None:
        at = self.position(self._current)
        moving = self._order.refresh(written)
        self._admitted[removed] = False
        self._admitted[written] = self._admitting(written)
        passes, was = self._admitted[written], self._shown[written]
        passes[passes] = self._holding_text(written[passes])
        arriving, moved = written[passes & ~was], written[passes & was & moving]
        leaving = np.concatenate((written[~passes & was], removed[self._shown[removed]]))
        self._shown[leaving] = False
        self._shown[arriving] = True
        self._deselect(leaving[self._selected[leaving]])
        self._order.move(np.concatenate((leaving, moved)), np.concatenate((arriving, moved)))
        self._held_fills = self._held_fills and self._fills
        if self._held_fills:
            self._hold_anew()
        elif self._held is not None:
            new = np.sort(arriving[~np.isin(arriving, self._held)])
            self._held = np.concatenate((self._held, new))
        self._settle(at)

    def _settle(self, at: int) -> None:
        """A current row that has gone hands over to the one that now stands where it stood."""
        if self._current >= 0 and self.position(self._current) < 0:
            self._current = int(self.slots[min(max(at, 0), len(self) - 1)]) if len(self) else -1

    def _hold_anew(self) -> None:
        if self._held is not None:
            self._held = self._order.slots
            self._held_count = len(self._held)

    def _make_room(self) -> None:
        self._admitted = grown(self._admitted, self.table.capacity, fill=False)
        self._shown = grown(self._shown, self.table.capacity, fill=False)
        self._selected = grown(self._selected, self.table.capacity, fill=False)
        self._noted = grown(self._noted, self.table.capacity, fill=False)
