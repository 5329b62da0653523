"""Shows each account window every message to its account, and has read what is kept once somebody looks at it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.bridge import Bridge
from ui.desk_port import DeskPort
from ui.detail.opened import OpenedAccounts
from ui.main_window import MainWindow
from workstation.desk.account_messages import AccountMessage, MessagesOfAccount, all_messages, live_messages_of
from workstation.desk.news import StoreTrouble, TableNews
from workstation.desk.telling import MessageText
from workstation.domain.tables import MESSAGES

_Messages = dict[str, tuple[AccountMessage, ...]]


class AccountMessages(QObject):
    """Invariant: a window shows what the store keeps of its account, with the visible table's word on what is live.

    The visible table forgets at midnight what is over: a message that leaves it stays, and is read once more. Made
    after who fills the tables: it hears of rows once they are in.
    """

    def __init__(self, window: MainWindow, accounts: OpenedAccounts, bridge: Bridge) -> None:
        super().__init__(window)
        self._window, self._accounts = window, accounts
        self._desk: DeskPort | None = None
        self._kept: _Messages = {}  # by account, as read
        self._live: _Messages = {}  # by account, as the visible table had them last
        bridge.on(TableNews, self._take)
        bridge.on(MessagesOfAccount, self._take_kept)
        bridge.on(MessageText, self._take_text)
        bridge.on(StoreTrouble, self._take_trouble)
        accounts.opened.connect(self._follow)
        accounts.closed.connect(self._forget)
        accounts.messages_asked.connect(self._read_all)
        accounts.text_asked.connect(self._read)

    def connect_desk(self, desk: DeskPort) -> None:
        """From now on there is somebody to ask; who looks already is answered now."""
        self._desk = desk
        self._look_again()

    def _take(self, news: TableNews) -> None:
        if news.table is MESSAGES:
            for account in self._accounts.windows:
                self._follow(account)

    def _follow(self, account: str) -> None:
        """What is live now; what was and is no longer has come to its end, and is read as that."""
        live = live_messages_of(self._window.tables[MESSAGES], account)
        staying = {message.key for message in live}
        over = [message for message in self._live.get(account, ()) if message.key not in staying]
        self._live[account] = live
        if over and account in self._kept:
            self._kept[account] = all_messages(self._kept[account], over)
        self._show(account)
        if over and self._accounts.windows[account].messages.isVisible():
            self._read_all(account)

    def _show(self, account: str) -> None:
        every = all_messages(self._kept.get(account, ()), self._live[account])
        self._accounts.windows[account].messages.show_messages(every, is_all=account in self._kept)

    def _forget(self, account: str) -> None:
        self._kept.pop(account, None)
        self._live.pop(account, None)

    def _look_again(self) -> None:
        for account, window in self._accounts.windows.items():
            if window.messages.isVisible():
                self._read_all(account)

    def _read_all(self, account: str) -> None:
        if self._desk is not None:
            self._desk.read_messages(account)

    def _take_kept(self, found: MessagesOfAccount) -> None:
        if found.account in self._accounts.windows:
            self._kept[found.account] = found.messages
            self._show(found.account)

    def _take_trouble(self, trouble: StoreTrouble) -> None:
        """What was asked while the store could not be reached is not answered: ask anew once it is there again."""
        if not trouble.text:
            self._look_again()

    def _read(self, message_id: str) -> None:
        if self._desk is not None:
            self._desk.read_message(message_id)

    def _take_text(self, message: MessageText) -> None:
        for window in self._accounts.windows.values():
            window.messages.take_text(message)
