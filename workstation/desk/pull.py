"""A thread that asks the store for what is new, again and again, and hands it on; the screen never waits for it."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Protocol

from workstation.desk.news import StoreTrouble
from workstation.domain.failures import UnreachableError
from workstation.store.connect import Store, open_store
from workstation.store.failures import SchemaMismatchError, UserRefusedError

_LOG = logging.getLogger(__name__)
_BEAT = 0.1  # seconds between rounds
_RETRY = 0.5  # seconds before the store is tried again
_TROUBLE = (UnreachableError, SchemaMismatchError, UserRefusedError)

Job = Callable[[Store, datetime], Iterable[object]]


class Feed(Protocol):
    """One kind of news. Used from one thread; a feed that was interrupted goes on where it was."""

    @property
    def every(self) -> int:
        """How many rounds lie between two looks."""
        ...

    def news(self, store: Store, wall_now: datetime) -> Iterable[object]:
        """What is new since the last look."""
        ...

    def leave(self, store: Store, wall_now: datetime) -> None:
        """The desk closes; take back what was asked of the store."""
        ...


class PullThread:
    """Runs feeds and jobs on a store in one thread of its own; ``hand`` is called there.

    Invariant: while the store does not answer the thread keeps trying and has said so once; feeds go on afterwards.
    """

    def __init__(
        self,
        url: str,
        feeds: Sequence[Feed],
        hand: Callable[[object], None],
        now: Callable[[], datetime],
        name: str = "desk-pull",
    ) -> None:
        self._url = url
        self._feeds = tuple(feeds)
        self._hand = hand
        self._now = now
        self._jobs: queue.SimpleQueue[Job] = queue.SimpleQueue()
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._trouble = ""
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def ask(self, job: Job) -> None:
        """Run ``job`` with the store as soon as may be and hand on what it gives. From any thread."""
        self._jobs.put(job)
        self._wake.set()

    def stop(self) -> None:
        """End the thread after its present round; feeds have left the store when this returns."""
        self._stopping.set()
        self._wake.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._work()
            except _TROUBLE as error:
                self._say(str(error))
                self._stopping.wait(_RETRY)

    def _work(self) -> None:
        store = open_store(self._url)
        try:
            rounds = 0
            while not self._stopping.is_set():
                self._round(store, rounds)
                self._say("")
                rounds += 1
                self._wake.wait(_BEAT)
                self._wake.clear()
            for feed in self._feeds:
                feed.leave(store, self._now())
        finally:
            store.close()

    def _round(self, store: Store, rounds: int) -> None:
        while not self._jobs.empty():
            self._hand_all(self._jobs.get()(store, self._now()))
        for feed in self._feeds:
            if rounds % feed.every == 0:
                self._hand_all(feed.news(store, self._now()))

    def _hand_all(self, parcels: Iterable[object]) -> None:
        for parcel in parcels:
            self._hand(parcel)

    def _say(self, trouble: str) -> None:
        if trouble != self._trouble:
            self._trouble = trouble
            self._hand(StoreTrouble(trouble))
            if trouble:
                _LOG.warning("store: %s", trouble)
