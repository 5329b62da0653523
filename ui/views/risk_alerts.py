"""The Risk alerts tab: every account with a call but the intraday ones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from ui.actions import Actions
from ui.format import Format
from ui.frame.alert_page import AlertPage
from ui.tables.risk_alerts import RISK_ALERTS
from ui.theme import Theme
from workstation.desk.live_table import LiveTable


class RiskAlerts(AlertPage):
    """Calls of margin, cash and derivatives accounts, and accounts whose figures are not known."""

    def __init__(
        self,
        live: LiveTable,
        theme: Theme,
        form: Format,
        clocks: tuple[Callable[[], float], datetime],
        actions: Actions,
    ) -> None:
        super().__init__(RISK_ALERTS, live, theme, form, clocks, actions)

    def title(self) -> str:
        """The tab's title."""
        return self.tr("Risk alerts")

    def calm(self) -> str:
        """What stands in the empty table."""
        return self.tr("No account is called now.")
