"""The Close orders tab: every order that closes a client's position."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from ui.actions import Actions
from ui.format import Format
from ui.frame.live_page import LivePage
from ui.tables.close_orders import CLOSE_ORDERS
from ui.theme import Theme
from workstation.desk.live_table import LiveTable


class CloseOrders(LivePage):
    """Close-out orders, newest first."""

    def __init__(
        self,
        live: LiveTable,
        theme: Theme,
        form: Format,
        clocks: tuple[Callable[[], float], datetime],
        actions: Actions,
    ) -> None:
        super().__init__(CLOSE_ORDERS, live, theme, form, clocks, actions)

    def title(self) -> str:
        """The tab's title."""
        return self.tr("Close orders")

    def calm(self) -> str:
        """What stands in the empty table."""
        return self.tr("No close-out orders. Orders that close clients' positions will stand here.")
