"""Writes down how the desk is arranged: some seconds after it changed, so that a crash loses little, and at the end."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, QTimer

from ui.account_memory import placed_accounts
from ui.detail.opened import OpenedAccounts
from ui.main_window import MainWindow
from ui.memory import Memory

_LOG = logging.getLogger(__name__)
_EVERY_MS = 5_000


class LayoutKeeper(QObject):
    """Invariant: what is written last is newest, and only when the desk is left does the GUI thread wait for a file."""

    def __init__(self, memory: Memory, window: MainWindow, accounts: OpenedAccounts) -> None:
        super().__init__(window)
        self._memory, self._window, self._accounts = memory, window, accounts
        self._written = self._arranged()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._look = QTimer(self, interval=_EVERY_MS)
        self._look.timeout.connect(lambda: window.turns.ask(self.follow))  # some milliseconds: not in a busy frame
        self._look.start()

    def follow(self) -> None:
        """Write it, where it is not as it was written last."""
        arranged = self._arranged()
        if arranged != self._written:
            self._written = arranged
            self._pool.start(lambda: _write(self._memory, arranged))

    def leave(self) -> None:
        """The desk ends."""
        self._look.stop()
        self._pool.waitForDone()
        self._memory.write(self._arranged())

    def _arranged(self) -> dict[str, Any]:
        return self._memory.arranged(self._window, placed_accounts(self._accounts))


def _write(memory: Memory, arranged: Mapping[str, Any]) -> None:
    """A folder that cannot be written to is tried again when something changes, and when the desk is left."""
    try:
        memory.write(arranged)
    except OSError as fault:
        _LOG.warning("the layout is not written down: %s", fault)
