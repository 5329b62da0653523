"""Open batch dialogs: keeps the facts of their accounts fresh, and says what each wish does while it is typed."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from workstation.desk.previews import (
    BatchAsk,
    BatchFacts,
    BatchPlans,
    BatchPreview,
    BatchQuotes,
    BatchTrouble,
    LineKey,
    LineWish,
)
from workstation.desk.session import Seat
from workstation.store.connect import Store

BatchNews = BatchFacts | BatchQuotes | BatchPlans | BatchPreview | BatchTrouble


@dataclass(slots=True)
class BatchFeed:
    """``open`` to ``close`` are called by the GUI thread, the rest by the worker's."""

    seat: Seat
    every: int = 1
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def open(self, ask: BatchAsk) -> None:
        """Begin with a batch."""

    def edit(self, batch: str, request: int, wishes: Mapping[LineKey, LineWish]) -> None:
        """These wishes changed; of several edits that wait only the sum is computed."""

    def plan(self, batch: str, accounts: Sequence[str]) -> None:
        """Work out these plans, in this order, and no others any more."""

    def override(self, batch: str, *, override: bool) -> None:
        """Whether to close what is marked do not close."""

    def refresh(self, batch: str) -> None:
        """Tell everything once more."""

    def close(self, batch: str) -> None:
        """Nobody looks at it any more."""

    def at_once(self, store: Store, wall_now: datetime) -> Iterator[BatchNews]:
        """A job for the worker: do not wait for the next round."""
        yield from self.news(store, wall_now)

    def news(self, store: Store, wall_now: datetime) -> Iterator[BatchNews]:
        """What is new of each open batch, what is quick first."""
        _ = store, wall_now
        yield from ()

    def leave(self, store: Store, wall_now: datetime) -> None:
        """The desk closes."""
