"""The one place where worker threads hand something to the GUI thread."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, Qt, Signal

from ui.turns import Turns

T = TypeVar("T")
_TURN_MS = 1  # after this others get their turn
_AHEAD = 16  # parcels that may wait; a faster thread waits for the screen instead of filling memory


class Bridge(QObject):
    """Parcels are plain frozen objects; who wants a type of parcel says so with ``on``.

    Invariant: handlers run in the GUI thread, in the order handed over; after ``close`` nothing is handed over.
    """

    _arrived = Signal()

    def __init__(self, turns: Turns | None = None) -> None:
        """``turns`` are shared with other work that may wait."""
        super().__init__()
        self._turns = turns or Turns(self)
        self._handlers: dict[type[Any], list[Callable[[Any], None]]] = {}
        self._room = threading.Semaphore(_AHEAD)
        self._waiting: deque[object] = deque()
        self._closed = threading.Event()
        self._arrived.connect(self._ask, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Whether everything handed over so far was delivered."""
        return not self._waiting

    def on(self, parcel: type[T], handler: Callable[[T], None]) -> None:
        """Call ``handler`` with every parcel of exactly this type."""
        self._handlers.setdefault(parcel, []).append(handler)

    def off(self, parcel: type[T], handler: Callable[[T], None]) -> None:
        """Stop calling ``handler``."""
        self._handlers[parcel].remove(handler)

    def hand(self, parcel: object) -> None:
        """Hand over from any thread; waits while the screen is far behind."""
        while not self._closed.is_set():
            if self._room.acquire(timeout=0.1):
                self._waiting.append(parcel)
                self._arrived.emit()
                return

    def close(self) -> None:
        """Let go of threads that wait and drop what is still under way."""
        self._closed.set()

    def _ask(self) -> None:
        self._turns.ask(self._deliver)

    def _deliver(self) -> None:
        """As many parcels as a part of a frame takes; keys, mouse and painting come before the rest."""
        busy = QElapsedTimer()
        busy.start()
        while self._waiting and busy.elapsed() < _TURN_MS:
            parcel = self._waiting.popleft()
            self._room.release()
            if not self._closed.is_set():
                for handler in tuple(self._handlers.get(type(parcel), ())):
                    handler(parcel)
        if self._waiting:
            self._ask()
