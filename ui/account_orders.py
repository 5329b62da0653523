"""Shows each account window the close-out orders of its account, and takes its cancels to the dialog that asks."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.bridge import Bridge
from ui.closing_tools import ClosingTools
from ui.detail.opened import OpenedAccounts
from ui.main_window import MainWindow
from ui.rights import TRADERS
from workstation.desk.account_orders import orders_of
from workstation.desk.news import TableNews
from workstation.domain.tables import ORDERS


class AccountOrders(QObject):
    """Invariant: an open window shows the orders as the Close orders tab has them.

    Made after who fills the tables: it hears of rows once they are in.
    """

    def __init__(self, window: MainWindow, accounts: OpenedAccounts, bridge: Bridge, closing: ClosingTools) -> None:
        super().__init__(window)
        self._window, self._accounts = window, accounts
        bridge.on(TableNews, self._take)
        accounts.opened.connect(self._show)
        accounts.cancel_asked.connect(closing.open_cancel)
        window.rights.changed.connect(self._say_allowed)
        self._say_allowed()

    def _take(self, news: TableNews) -> None:
        if news.table is ORDERS:
            for account in self._accounts.windows:
                self._show(account)

    def _show(self, account: str) -> None:
        self._accounts.windows[account].show_orders(orders_of(self._window.tables[ORDERS], account))

    def _say_allowed(self) -> None:
        self._accounts.refuse_cancel(self._window.rights.refusal(TRADERS))
