"""Has the earlier calls and snapshots of an account read when its window is looked at, and takes the answers there."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from PySide6.QtCore import QObject

from ui.bridge import Bridge
from ui.desk_port import DeskPort
from ui.detail.earlier import EarlierPage
from ui.detail.opened import OpenedAccounts
from workstation.desk.past_lines import CallsOfAccount, PastTrouble, SnapshotLine, SnapshotOpened, SnapshotPage

_FIRST = 2_000_000  # numbers below are asked by the tabs of what is over


class AccountPast(QObject):
    """Invariant: an answer reaches the window it was asked for, if that is still open; no number is used twice."""

    def __init__(self, accounts: OpenedAccounts, bridge: Bridge) -> None:
        super().__init__(accounts)
        self._accounts, self._numbers = accounts, count(_FIRST)
        self._desk: DeskPort | None = None
        self._asked: dict[int, str] = {}  # the account, by number
        self._lines: dict[int, SnapshotLine] = {}  # what is being worked out, by number
        bridge.on(CallsOfAccount, self._take_calls)
        bridge.on(SnapshotPage, self._take_snapshots)
        bridge.on(SnapshotOpened, self._take_opened)
        bridge.on(PastTrouble, self._take_trouble)
        accounts.calls_asked.connect(self._read_calls)
        accounts.snapshots_asked.connect(self._read_snapshots)
        accounts.snapshot_asked.connect(self._open_snapshot)

    def connect_desk(self, desk: DeskPort) -> None:
        """From now on there is somebody to ask; who looks already is answered now."""
        self._desk = desk
        for account, window in self._accounts.windows.items():
            if window.earlier.isVisible():
                self._read_calls(account)

    def _read_calls(self, account: str) -> None:
        self._ask(account, lambda desk, number: desk.read_calls(number, account))

    def _read_snapshots(self, account: str, call_id: str) -> None:
        self._ask(account, lambda desk, number: desk.read_snapshots(number, call_id))

    def _open_snapshot(self, account: str, line: SnapshotLine) -> None:
        def ask(desk: DeskPort, number: int) -> None:
            self._lines[number] = line
            desk.open_snapshot(number, line)

        self._ask(account, ask)

    def _ask(self, account: str, of: Callable[[DeskPort, int], None]) -> None:
        if self._desk is not None:
            number = next(self._numbers)
            self._asked[number] = account
            of(self._desk, number)

    def _page(self, number: int) -> EarlierPage | None:
        """Where an answer goes; None: it is another's, or its window has closed."""
        window = self._accounts.windows.get(self._asked.pop(number, ""))
        return window.earlier if window is not None else None

    def _take_calls(self, found: CallsOfAccount) -> None:
        if page := self._page(found.request):
            page.take_calls(found.calls)

    def _take_snapshots(self, found: SnapshotPage) -> None:
        if page := self._page(found.request):
            page.take_snapshots(found.snapshots)

    def _take_opened(self, opened: SnapshotOpened) -> None:
        self._lines.pop(opened.request, None)
        if page := self._page(opened.request):
            page.take_opened(opened)

    def _take_trouble(self, trouble: PastTrouble) -> None:
        line = self._lines.pop(trouble.request, None)
        if (page := self._page(trouble.request)) and line is not None:
            page.take_trouble(line, trouble.text)
