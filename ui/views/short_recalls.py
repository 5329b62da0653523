"""The Short recalls tab: shares that a lender wants back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from ui.actions import Actions
from ui.format import Format
from ui.frame.live_page import LivePage
from ui.tables.short_recalls import SHORT_RECALLS_TAB
from ui.theme import Theme
from workstation.desk.live_table import LiveTable


class ShortRecalls(LivePage):
    """Short recalls by due time."""

    def __init__(
        self,
        live: LiveTable,
        theme: Theme,
        form: Format,
        clocks: tuple[Callable[[], float], datetime],
        actions: Actions,
    ) -> None:
        super().__init__(SHORT_RECALLS_TAB, live, theme, form, clocks, actions)

    def title(self) -> str:
        """The tab's title."""
        return self.tr("Short recalls")

    def calm(self) -> str:
        """What stands in the empty table."""
        return self.tr("No short recalls. Shares that lenders want back will stand here.")
