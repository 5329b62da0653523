"""The Intraday-margin alerts tab: what is called now, and what would be at the cut-off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from ui.actions import Actions
from ui.format import Format
from ui.frame.alert_page import AlertPage
from ui.tables.intraday_alerts import INTRADAY_ALERTS
from ui.theme import Theme
from workstation.desk.live_table import LiveTable


class IntradayAlerts(AlertPage):
    """Calls of intraday accounts."""

    def __init__(
        self,
        live: LiveTable,
        theme: Theme,
        form: Format,
        clocks: tuple[Callable[[], float], datetime],
        actions: Actions,
    ) -> None:
        super().__init__(INTRADAY_ALERTS, live, theme, form, clocks, actions)

    def title(self) -> str:
        """The tab's title."""
        return self.tr("Intraday-margin alerts")

    def calm(self) -> str:
        """What stands in the empty table."""
        return self.tr("No intraday account is called now.")
