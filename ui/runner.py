"""Starts the desk behind a painted window and ends it in order, both without making the window wait."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from ui.bridge import Bridge
from workstation.desk.start import Settings

_LOG = logging.getLogger(__name__)


class RunsInThreads(Protocol):
    """A desk as its starter knows it; ``DeskPort`` is what the screen may ask of it."""

    def start(self) -> None:
        """Begin."""
        ...

    def stop(self) -> None:
        """End; returns when it has."""
        ...


@dataclass(frozen=True, slots=True)
class DeskReady:
    """The desk runs."""

    desk: RunsInThreads


@dataclass(frozen=True, slots=True)
class ThreadFailed:
    """A fault of the program in one of its threads; the text is for the status bar and the log has the rest."""

    thread: str
    text: str


class Runner(QObject):
    """Invariant: ``stopped`` is emitted once, when no thread and no engine of ours runs any more."""

    stopped = Signal()

    def __init__(self, settings: Settings, bridge: Bridge, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._settings, self._bridge, self._now = settings, bridge, now
        self._stopping = False
        self._desk: RunsInThreads | None = None
        self._starter = threading.Thread(target=self._start, name="desk-start", daemon=True)
        threading.excepthook = self._failed

    def start(self) -> None:
        """Import and start the desk; ``DeskReady`` is handed over when it runs."""
        self._starter.start()

    def stop(self) -> None:
        """End it."""
        if not self._stopping:
            self._stopping = True
            self._bridge.close()
            threading.Thread(target=self._stop, name="desk-stop", daemon=True).start()

    def _start(self) -> None:
        """Importing the store takes longer than painting the window: that is why it happens here."""
        running = import_module("workstation.desk.running")
        desk: RunsInThreads = running.RunningDesk(self._settings, self._bridge.hand, self._now)
        self._desk = desk
        desk.start()
        self._bridge.hand(DeskReady(desk))

    def _stop(self) -> None:
        if self._starter.is_alive():
            self._starter.join()
        if self._desk is not None:
            self._desk.stop()
        self.stopped.emit()

    def _failed(self, failure: threading.ExceptHookArgs) -> None:
        name = failure.thread.name if failure.thread else "?"
        facts = (failure.exc_type, failure.exc_value or failure.exc_type(), failure.exc_traceback)
        _LOG.critical("thread %s ended by a fault", name, exc_info=facts)
        self._bridge.hand(ThreadFailed(name, f"{failure.exc_type.__name__}: {failure.exc_value}"))
