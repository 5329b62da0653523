"""Shows each account window the messages of its account, and has the words of one read when it is looked at."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.bridge import Bridge
from ui.desk_port import DeskPort
from ui.detail.opened import OpenedAccounts
from ui.main_window import MainWindow
from workstation.desk.account_messages import messages_of
from workstation.desk.news import TableNews
from workstation.desk.telling import MessageText
from workstation.domain.tables import MESSAGES


class AccountMessages(QObject):
    """Invariant: an open window shows the messages as the Messages tab has them.

    Made after who fills the tables: it hears of rows once they are in.
    """

    def __init__(self, window: MainWindow, accounts: OpenedAccounts, bridge: Bridge) -> None:
        super().__init__(window)
        self._window, self._accounts = window, accounts
        self._desk: DeskPort | None = None
        bridge.on(TableNews, self._take)
        bridge.on(MessageText, self._take_text)
        accounts.opened.connect(self._show)
        accounts.text_asked.connect(self._read)

    def connect_desk(self, desk: DeskPort) -> None:
        """From now on there is somebody to ask."""
        self._desk = desk

    def _take(self, news: TableNews) -> None:
        if news.table is MESSAGES:
            for account in self._accounts.windows:
                self._show(account)

    def _show(self, account: str) -> None:
        self._accounts.windows[account].messages.show_messages(messages_of(self._window.tables[MESSAGES], account))

    def _read(self, message_id: str) -> None:
        if self._desk is not None:
            self._desk.read_message(message_id)

    def _take_text(self, message: MessageText) -> None:
        for window in self._accounts.windows.values():
            window.messages.take_text(message)
