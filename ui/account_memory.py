"""Account windows that were open when the desk was left: kept with their places, opened again at the next start."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from PySide6.QtCore import QByteArray, QObject

from ui.bridge import Bridge
from ui.detail.opened import OpenedAccounts
from ui.main_window import MainWindow
from ui.placed_accounts import PlacedAccount
from ui.theme import Meaning
from workstation.desk.account_view import AccountNews, AccountTrouble
from workstation.desk.news import EngineNews
from workstation.domain.enums import LinkState

_PATIENCE = timedelta(seconds=15)  # an engine with a book answers each watch in the step that sees it
_PAUSE = timedelta(seconds=2)  # between two steps; in longer ones the engine was not there to answer


def placed_accounts(accounts: OpenedAccounts) -> tuple[PlacedAccount, ...]:
    """The open ones, in the order they were opened."""
    places = accounts.places
    return tuple(
        PlacedAccount(
            account,
            places.is_docked(window),
            places.is_in_front(window),
            bytes(places.geometry(window).toBase64().data()).decode("ascii"),
        )
        for account, window in accounts.windows.items()
    )


class RestoredAccounts(QObject):
    """Invariant: a window that was opened again stays only if the engine knows its account; else that is said."""

    def __init__(self, window: MainWindow, accounts: OpenedAccounts, bridge: Bridge) -> None:
        super().__init__(window)
        self._window, self._accounts = window, accounts
        self._unheard: set[str] = set()  # of these nothing was heard yet
        self._stepped = timedelta()  # how long this engine has been at work, while nothing was heard
        self._last: EngineNews | None = None
        bridge.on(AccountNews, lambda news: self._unheard.discard(news.view.account))
        bridge.on(AccountTrouble, self._take_trouble)
        bridge.on(EngineNews, self._take_engine)
        accounts.closed.connect(self._unheard.discard)

    def open(self, placed: Iterable[PlacedAccount]) -> None:
        """Each as it was left."""
        for entry in placed:
            window = self._accounts.window_of(entry.account)
            geometry = QByteArray.fromBase64(QByteArray(entry.geometry.encode("ascii")))
            self._accounts.places.restore(window, geometry, docked=entry.docked)
            self._unheard.add(entry.account)
            if entry.in_front:
                self._window.tabs.go_to(window)

    def _take_engine(self, news: EngineNews) -> None:
        """The row of an engine that ended, found at the start, says nothing about the one that is to come."""
        last, self._last = self._last, news
        if last is None or last.epoch != news.epoch or news.link is not LinkState.UP:
            self._stepped = timedelta()
        elif last.step_at is not None and news.step_at is not None:
            self._stepped += min(news.step_at - last.step_at, _PAUSE)
        if self._unheard and self._stepped >= _PATIENCE:
            self._drop()

    def _take_trouble(self, trouble: AccountTrouble) -> None:
        """With a reason the engine did answer: what it said cannot be shown."""
        if trouble.text:
            self._unheard.discard(trouble.account)

    def _drop(self) -> None:
        gone = sorted(self._unheard)
        for account in gone:
            self._accounts.windows[account].close()
        text = self.tr("▲ The broker does not report {} any more: not opened again.")
        self._window.toasts.say(text.format(", ".join(gone)), Meaning.WARNING)
