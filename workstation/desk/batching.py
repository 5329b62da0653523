"""Open batch dialogs: keeps the facts of their accounts fresh, and says what each wish does while it is typed."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from workstation.desk.batch_plans import PlanFeed
from workstation.desk.batch_state import OpenBatch, Orders
from workstation.desk.batch_surroundings import BatchSurroundings
from workstation.desk.previews import (
    BatchAsk,
    BatchFacts,
    BatchPreview,
    BatchQuotes,
    BatchTrouble,
    LineKey,
    LineWish,
)
from workstation.desk.session import Seat
from workstation.domain.enums import WatchKind
from workstation.store.connect import Store
from workstation.store.watches import Watch, renew

BatchNews = BatchFacts | BatchQuotes | BatchPreview | BatchTrouble

_RENEW = timedelta(seconds=3)  # of leases of ten seconds
_LOOK = timedelta(seconds=1)  # at what else works, is stopped or is open


@dataclass(slots=True)
class BatchFeed:
    """``open`` to ``close`` are called by the GUI thread, the rest by the worker's.

    Invariant: edits that wait are computed as one, the newest wish of a line wins; a closed batch is told nothing
    more, and its accounts are no longer watched after the next round.
    """

    seat: Seat
    every: int = 1
    plans: PlanFeed = field(default_factory=PlanFeed)  # run by a thread of its own
    _wanted: dict[str, Orders] = field(default_factory=dict)
    _open: dict[str, OpenBatch] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _around: BatchSurroundings = field(default_factory=BatchSurroundings)
    _renewed: frozenset[Watch] = frozenset()
    _renewed_at: datetime | None = None
    _looked_at: datetime | None = None

    def open(self, ask: BatchAsk) -> None:
        """Begin with a batch."""
        self.plans.open(ask.batch)
        with self._lock:
            self._wanted[ask.batch] = Orders(ask)

    def edit(self, batch: str, request: int, wishes: Mapping[LineKey, LineWish]) -> None:
        """These wishes changed; of several edits that wait only the sum is computed."""
        with self._lock:
            before = self._wanted.get(batch)
            if before is not None:
                newest = max(before.request, request)
                self._wanted[batch] = replace(before, request=newest, wishes={**before.wishes, **wishes})

    def plan(self, batch: str, accounts: Sequence[str]) -> None:
        """Work out these plans, in this order, and no others any more."""
        self.plans.plan(batch, accounts)

    def override(self, batch: str, *, override: bool) -> None:
        """Whether to close what is marked do not close."""
        self._order(batch, override=override)
        with self._lock:
            orders = self._wanted.get(batch)
        if orders is not None:
            self.plans.override(batch, override=override and orders.ask.supervisor)

    def wait_for_open(self, batch: str, *, wait: bool) -> None:
        """Whether orders for a closed market wait until it opens."""
        self._order(batch, wait_for_open=wait)

    def refresh(self, batch: str) -> None:
        """Tell everything once more."""
        self._order(batch, again=True)

    def close(self, batch: str) -> None:
        """Nobody looks at it any more."""
        self.plans.close(batch)
        with self._lock:
            self._wanted.pop(batch, None)

    def at_once(self, store: Store, wall_now: datetime) -> Iterator[BatchNews]:
        """A job for the worker: do not wait for the next round."""
        self._take()
        self._keep_leases(store, wall_now)
        yield from self._told(store, wall_now)

    def news(self, store: Store, wall_now: datetime) -> Iterator[BatchNews]:
        """What is new of each open batch."""
        yield from self.at_once(store, wall_now)
        for batch in tuple(self._open.values()):
            yield from batch.waited()

    def leave(self, store: Store, wall_now: datetime) -> None:
        """The leases run out by themselves within seconds; take them back at once instead."""
        renew(store, self.seat.desk, (), wall_now, WatchKind.ACCOUNTS)

    def _order(self, batch: str, **changes: object) -> None:
        with self._lock:
            if batch in self._wanted:
                self._wanted[batch] = replace(self._wanted[batch], **changes)  # type: ignore[arg-type]

    def _take(self) -> None:
        """Over from the GUI thread to this one."""
        with self._lock:
            wanted = dict(self._wanted)
            self._wanted = {name: orders.taken() for name, orders in wanted.items()}
        self._open = {name: self._open.get(name) or self._new(orders) for name, orders in wanted.items()}
        for name, orders in wanted.items():
            self._open[name].take(orders)

    def _new(self, orders: Orders) -> OpenBatch:
        return OpenBatch(orders.ask, self.seat.name, self.plans)

    def _keep_leases(self, store: Store, wall_now: datetime) -> None:
        watches = frozenset(watch for batch in self._open.values() for watch in batch.watches)
        if watches != self._renewed or (watches and _is_due(self._renewed_at, wall_now, _RENEW)):
            renew(store, self.seat.desk, sorted(watches), wall_now, WatchKind.ACCOUNTS)
            self._renewed, self._renewed_at = watches, wall_now

    def _told(self, store: Store, wall_now: datetime) -> Iterator[BatchNews]:
        if self._open and _is_due(self._looked_at, wall_now, _LOOK):
            self._around.look(store)
            self._looked_at = wall_now
        for batch in tuple(self._open.values()):
            yield from batch.news(store, self._around)


def _is_due(last: datetime | None, wall_now: datetime, every: timedelta) -> bool:
    """A clock that went back makes it due."""
    return last is None or not last <= wall_now < last + every
