"""The Covered recalls tab: sold calls that shares no longer cover."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from ui.format import Format
from ui.frame.recall_page import RecallPage
from ui.rights import Rights
from ui.tables.covered_recalls import COVERED_RECALLS_TAB
from ui.theme import Theme
from workstation.desk.live_table import LiveTable


class CoveredRecalls(RecallPage):
    """Covered recalls by deadline."""

    def __init__(
        self,
        live: LiveTable,
        theme: Theme,
        form: Format,
        clocks: tuple[Callable[[], float], datetime],
        rights: Rights,
    ) -> None:
        super().__init__(COVERED_RECALLS_TAB, live, theme, form, clocks, rights)

    def title(self) -> str:
        """The tab's title."""
        return self.tr("Covered recalls")

    def calm(self) -> str:
        """What stands in the empty table."""
        return self.tr("No covered recalls. Sold calls that shares no longer cover will stand here.")

    def amount_name(self) -> str:
        """Shares that are missing, at their price."""
        return self.tr("Shortage value")

    def symbols_name(self) -> str:
        """Whose shares are missing."""
        return self.tr("Underlyings")
