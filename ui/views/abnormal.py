"""The Abnormal view: calls a trader took out of the normal lists, with the note that says why."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from ui.actions import Actions
from ui.format import Format
from ui.frame.live_page import LivePage
from ui.tables.abnormal import ABNORMAL_CALLS
from ui.theme import Theme
from workstation.desk.live_table import LiveTable


class Abnormal(LivePage):
    """Calls of every regime that get no daily message and no automatic close, and are in no total."""

    def __init__(
        self,
        live: LiveTable,
        theme: Theme,
        form: Format,
        clocks: tuple[Callable[[], float], datetime],
        actions: Actions,
    ) -> None:
        super().__init__(ABNORMAL_CALLS, live, theme, form, clocks, actions)

    def title(self) -> str:
        """The tab's title."""
        return self.tr("Abnormal")

    def calm(self) -> str:
        """What stands in the empty table."""
        return self.tr("No call is set aside as abnormal.")
