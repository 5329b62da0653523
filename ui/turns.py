"""Work that may wait some milliseconds, taken in turns: no two pieces of it together hold up keys and painting."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator

from PySide6.QtCore import QAbstractEventDispatcher, QElapsedTimer, QObject, QTimer

_REST_MS = 5  # after each piece
_FRAME_MS = 5.0  # of CPU between two rests of the thread; what is begun then may still end within 16 ms
_BEGUN_MS = 2.5  # may be over when a piece is begun: it takes up to 4 ms, and then what it changes is painted
_SLEPT_MS = 2.0  # a rest in which keys and timers had their turn
_PATIENCE = 4


class Turns(QObject):
    """Invariant: pieces run one by one, paints first and the others in the order asked for, with a rest after each.

    A piece that waits already is not put in line a second time. A piece waits longer while this thread has been busy
    for a good part of a frame, with whatever it was: painting, or what the user asked; and while what the user did is
    not painted yet. After ``_PATIENCE`` rests it comes all the same.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Callable[[], None]] = deque()
        self._timer = QTimer(self, singleShot=True, interval=_REST_MS)
        self._timer.timeout.connect(self._take)
        self._put_off = 0
        self._is_touched = False  # the user did something that is not on screen yet
        self._asleep = QElapsedTimer()  # valid while the event loop waits
        self._rested_at = time.thread_time()  # in s of this thread's CPU
        loop = QAbstractEventDispatcher.instance()
        loop.aboutToBlock.connect(self._asleep.start)
        loop.awake.connect(self._wake)

    def ask(self, piece: Callable[[], None]) -> None:
        """Run ``piece`` when its turn comes."""
        if piece not in self._waiting:
            self._waiting.append(piece)
        if not self._timer.isActive():
            self._timer.start()

    def ask_first(self, piece: Callable[[], None]) -> None:
        """Run ``piece`` before all that waits: painting."""
        if piece in self._waiting:
            self._waiting.remove(piece)
        self._waiting.appendleft(piece)
        if not self._timer.isActive():
            self._timer.start()

    def ask_each(self, pieces: Iterator[None]) -> None:
        """Run an iterator to its end, a step a turn."""

        def step() -> None:
            if next(pieces, _END) is not _END:
                self.ask(step)

        self.ask(step)

    def wait_for_paint(self) -> None:
        """The user did something: what it changes is painted before the next piece is taken."""
        self._is_touched = True

    def painted(self) -> None:
        """What the user did is on screen."""
        self._is_touched = False

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits."""
        return not self._waiting

    @property
    def has_room(self) -> bool:
        """Whether this frame has time for more than must be."""
        return self._spent() < _FRAME_MS

    @property
    def is_fresh(self) -> bool:
        """Whether this frame has time for a piece and for painting what it changes."""
        return self._spent() < _BEGUN_MS

    def room(self, at_least: float = 0) -> Callable[[], bool]:
        """Says, as often as asked, whether this frame has time; for ``at_least`` ms from the first time it has."""
        ends: list[float] = []

        def has_room() -> bool:
            now = time.thread_time()
            if not ends:
                ends.append(max(self._rested_at + _FRAME_MS / 1e3, now + at_least / 1e3))
            return now < ends[0]

        return has_room

    def _take(self) -> None:
        if (self._is_touched or not self.is_fresh) and self._put_off < _PATIENCE:
            self._put_off += 1
            self._timer.start()
            return
        piece, self._put_off, self._is_touched = self._waiting.popleft(), 0, False
        if self._waiting:
            self._timer.start()
        piece()

    def _wake(self) -> None:
        """Waiting for the processor, or for another thread of ours, is no rest: keys wait too."""
        if self._asleep.isValid() and self._asleep.nsecsElapsed() > _SLEPT_MS * 1e6:
            self._rested_at = time.thread_time()
        self._asleep.invalidate()

    def _spent(self) -> float:
        """CPU of this thread since it last rested, in ms."""
        return (time.thread_time() - self._rested_at) * 1e3


_END = object()
