"""Work that may wait some milliseconds, taken in turns: no two pieces of it together hold up keys and painting."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

_REST_MS = 4  # after each piece
_PATIENCE = 2


class Turns(QObject):
    """Invariant: pieces run one by one in the order they were asked for, with a rest after each.

    A piece that waits already is not put in line a second time. Painting and what the user does come first; work they
    have put off ``_PATIENCE`` times comes all the same.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Callable[[], None]] = deque()
        self._timer = QTimer(self, singleShot=True, interval=_REST_MS)
        self._timer.timeout.connect(self._take)
        self._put_off = 0

    def ask(self, piece: Callable[[], None]) -> None:
        """Run ``piece`` when its turn comes."""
        if piece not in self._waiting:
            self._waiting.append(piece)
        if not self._timer.isActive():
            self._timer.start()

    def rest(self) -> None:
        """Something else has just taken its time: the next piece waits a whole rest more."""
        if self._timer.isActive() and self._put_off < _PATIENCE:
            self._put_off += 1
            self._timer.start()

    def ask_each(self, pieces: Iterator[None]) -> None:
        """Run an iterator to its end, a step a turn."""

        def step() -> None:
            if next(pieces, _END) is not _END:
                self.ask(step)

        self.ask(step)

    def _take(self) -> None:
        piece, self._put_off = self._waiting.popleft(), 0
        if self._waiting:
            self._timer.start()
        piece()


_END = object()
