"""Keeps Python's search for garbage out of the frames of the screen."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QCursor, QGuiApplication, QWindow

from ui.turns import Turns

_BEAT_MS = 100
_SOME = 500  # objects made since the last search, less those let go; at 2,000 there were 15,000 to look at
_OLD_EVERY_S = 60.0
_OLD_AT_LAST_S = 600.0
_STILL_S = 5.0  # of a mouse that does not move: nobody is about to click
_AWAY_S = 30.0  # without a key either: nobody is there
_KEYS = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})
_MUCH = 300_000  # objects spared since everything was searched
_YOUNG, _ALL = 1, 2  # generations


class GarbageSearch(QObject):
    """Looks for garbage in turns, in this thread only.

    Left to itself Python searches in whichever thread makes the thousandth object, in the middle of a frame, and may
    there destroy what belongs to this thread. What came just now is searched as soon as it is some hundred objects,
    which takes a few milliseconds. Everything that is not spared is searched every minute, as soon as the mouse
    stands still, and what is left is spared from then on; when that has become much, all of it is searched while nobody
    is there.
    Invariant: while it runs Python never searches by itself; ``stop`` lets it do so again.
    """

    def __init__(self, turns: Turns, steady: Callable[[], float], parent: QObject | None = None) -> None:
        """``steady`` is a clock in seconds."""
        super().__init__(parent)
        self._turns, self._steady = turns, steady
        self._all_at = self._still_since = self._key_at = steady()
        self._mouse = QPoint()
        self._spared = 0  # objects, since the last search that left none out
        cast("QGuiApplication", QGuiApplication.instance()).focusWindowChanged.connect(self._listen)
        self._beat = QTimer(self, interval=_BEAT_MS)
        self._beat.timeout.connect(lambda: turns.ask(self.search))

    def start(self) -> None:
        """From now on only in turns."""
        gc.disable()
        self._beat.start()
        self._listen(QGuiApplication.focusWindow())

    def stop(self) -> None:
        """From now on as Python likes."""
        self._beat.stop()
        gc.enable()

    def _listen(self, window: QWindow | None) -> None:
        """Keys go to the window that has the focus, one after the other to each of them."""
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Someone is there who types."""
        if event.type() in _KEYS:
            self._key_at = self._steady()
        return False

    def search(self) -> None:
        """Look where it is time to look."""
        now, mouse = self._steady(), QCursor.pos()
        if mouse != self._mouse:
            self._mouse, self._still_since = mouse, now
        still = now - self._still_since
        waited = now - self._all_at
        if waited >= (_OLD_EVERY_S if still >= _STILL_S else _OLD_AT_LAST_S):
            self._all_at = now
            self._search_all(is_away=min(still, now - self._key_at) >= _AWAY_S)
        elif gc.get_count()[0] >= _SOME:
            gc.collect(_YOUNG)

    def _search_all(self, *, is_away: bool) -> None:
        """A tenth of a second where the spared are searched too, else some milliseconds."""
        is_thorough = is_away and self._spared > _MUCH
        if is_thorough:
            gc.unfreeze()
        gc.collect(_ALL)
        self._spared = 0 if is_thorough else self._spared + len(gc.get_objects())  # to count the spared takes a frame
        gc.freeze()


def spare_what_stays() -> None:
    """Never search again what is there now: modules, the window, the first rows.

    They are hundreds of thousands of objects, none of them garbage while the desk runs, and looking at them all takes
    a tenth of a second. What comes later is searched as always. Costs nothing; call it when much has come to stay.
    Cycles that are garbage at that moment stay too, so it is not for every day.
    """
    gc.freeze()
