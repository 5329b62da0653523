"""The Short recalls tab: shares that a lender wants back, as of the last look at lenders."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton

from ui.format import Format
from ui.frame.recall_page import RecallPage
from ui.rights import TRADERS, Rights
from ui.tables.short_recalls import SHORT_RECALLS_TAB
from ui.theme import Theme
from workstation.desk.derived import microseconds
from workstation.desk.live_table import LiveTable
from workstation.desk.recall_news import RecallLook


class ShortRecalls(RecallPage):
    """Short recalls by due time. Invariant: says as of when, always; ``refresh_asked`` wants lenders looked at now."""

    refresh_asked = Signal()

    def __init__(
        self,
        live: LiveTable,
        theme: Theme,
        form: Format,
        clocks: tuple[Callable[[], float], datetime],
        rights: Rights,
    ) -> None:
        self.look = RecallLook(None, None)
        self.look_now = QToolButton()
        self.look_now.clicked.connect(self.refresh)
        super().__init__(SHORT_RECALLS_TAB, live, theme, form, clocks, rights)
        self.filter_line.add_at_end(self.look_now)

    def title(self) -> str:
        """The tab's title."""
        return self.tr("Short recalls")

    def calm(self) -> str:
        """What stands in the empty table."""
        return self.tr("No short recalls. Shares that lenders want back will stand here.")

    def amount_name(self) -> str:
        """Shares that are called back, at their price."""
        return self.tr("Recalled value")

    def symbols_name(self) -> str:
        """What is called back."""
        return self.tr("Symbols")

    def refresh(self) -> None:
        """Look at lenders now."""
        super().refresh()
        if not self._rights.refusal(TRADERS):
            self.refresh_asked.emit()

    def take_look(self, look: RecallLook) -> None:
        """When lenders were looked at last."""
        self.look = look
        self._say_look()

    def speak(self) -> None:
        """When, and the button, too."""
        super().speak()
        self.look_now.setText(self.tr("Refresh"))
        self.look_now.setAccessibleName(self.tr("Look at lenders now"))
        self._say_look()

    def _say_allowed(self) -> None:
        super()._say_allowed()
        refusal = self._rights.refusal(TRADERS)
        self.look_now.setEnabled(not refusal)
        self.look_now.setToolTip(refusal or self.tr("Look at lenders now (F5)"))

    def _say_look(self) -> None:
        as_of, next_at = self.look.as_of, self.look.next_at
        if as_of is None or next_at is None:
            self.totals.say_when(self.tr("lenders were not looked at yet"), "")
            return
        asked = self.tr("asked by {}").format(self.look.asked_by) if self.look.asked_by else ""
        following = self.tr("next at {}").format(self.form.clock(microseconds(next_at)))
        when = self.tr("as of {}").format(self.form.date_time(microseconds(as_of)))
        self.totals.say_when(when, " · ".join(filter(None, (following, asked))))
