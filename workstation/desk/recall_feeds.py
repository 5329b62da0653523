"""News of recalls beside their rows: when lenders were looked at last, and who is short of a symbol."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from workstation.desk.recall_news import HoldersNews, RecallLook
from workstation.desk.session import Seat
from workstation.domain.enums import WatchKind
from workstation.recalls.holders import from_bytes
from workstation.store.connect import Store
from workstation.store.recalls import read_look
from workstation.store.watches import Watch, read_answer, renew

_RENEW = 30  # rounds between renewals of a lease of ten seconds


class RecallFeed:
    """When lenders were looked at, whenever that changed."""

    every = 5

    def __init__(self) -> None:
        self._last: RecallLook | None = None

    def news(self, store: Store, wall_now: datetime) -> Iterator[RecallLook]:
        """The look, when it is another than before."""
        _ = wall_now
        stored = read_look(store)
        fresh = RecallLook(stored.as_of, stored.next_at, stored.asked_by)
        if fresh != self._last:
            self._last = fresh
            yield fresh

    def leave(self, store: Store, wall_now: datetime) -> None:
        """Nothing was asked of the store."""


@dataclass(slots=True)
class HoldersFeed:
    """``show`` is called by the GUI thread, the rest by the worker's. Invariant: at most one symbol is watched."""

    seat: Seat
    every: int = 1
    _wanted: str = ""
    _renewed: str = ""
    _seq: int = 0
    _rounds: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def show(self, symbol: str) -> None:
        """Follow this symbol from now on; "": none."""
        with self._lock:
            self._wanted = symbol

    def news(self, store: Store, wall_now: datetime) -> Iterator[HoldersNews]:
        """Who is short of it, when that is new."""
        with self._lock:
            wanted = self._wanted
        if wanted != self._renewed or (wanted and self._rounds % _RENEW == 0):
            watches = [Watch(WatchKind.INSTRUMENT, wanted)] if wanted else []
            renew(store, self.seat.desk, watches, wall_now, WatchKind.INSTRUMENT)
            self._seq = self._seq if wanted == self._renewed else 0
            self._renewed = wanted
        self._rounds += 1
        answer = read_answer(store, Watch(WatchKind.INSTRUMENT, wanted), self._seq) if wanted else None
        if answer is not None:
            self._seq = answer.seq
            yield HoldersNews(wanted, answer.as_of, from_bytes(answer.answer))

    def leave(self, store: Store, wall_now: datetime) -> None:
        """Take the lease back at once instead of letting it run out."""
        renew(store, self.seat.desk, (), wall_now, WatchKind.INSTRUMENT)
