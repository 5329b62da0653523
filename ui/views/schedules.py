"""The Schedules list: automatic closes that wait, fired or did not, and why; what waits can be changed here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from enum import Enum

import numpy as np
from PySide6.QtCore import Signal

from ui.format import Format
from ui.frame.acting_page import ActingPage
from ui.frame.greyed_actions import GreyedActions
from ui.frame.totals_strip import Headline
from ui.rights import TRADERS, Rights
from ui.tables.schedules import AUTO_CLOSES
from ui.theme import Meaning, Theme
from workstation.desk.live_table import LiveTable
from workstation.desk.schedule_list import WAITING
from workstation.domain.schedules import ScheduleState


class ScheduleGesture(Enum):
    """What can be done with an automatic close that waits; the value is its key."""

    CHANGE = "A"


class Schedules(ActingPage):
    """Emits ``change_asked`` with the schedule of the selected row; missed ones stand in red and are counted."""

    change_asked = Signal(str)

    def __init__(
        self,
        live: LiveTable,
        theme: Theme,
        form: Format,
        clocks: tuple[Callable[[], float], datetime],
        rights: Rights,
    ) -> None:
        gestures = GreyedActions(ScheduleGesture, self._words)
        super().__init__(AUTO_CLOSES, live, theme, form, clocks, rights, gestures, 5)
        self.gestures.by_gesture[ScheduleGesture.CHANGE].triggered.connect(self._ask)
        self.speak()

    def title(self) -> str:
        """The tab's title."""
        return self.tr("Schedules")

    def calm(self) -> str:
        """What stands in the empty table."""
        return self.tr("No automatic close was set. A on selected calls sets one.")

    def _words(self) -> Mapping[ScheduleGesture, str]:
        return {ScheduleGesture.CHANGE: self.tr("Change or withdraw…")}

    def _ask(self) -> None:
        chosen = self.blotter.selected
        if len(chosen):
            self.change_asked.emit(str(self.live.text("schedule_id")[chosen[0]]))

    def _say_allowed(self) -> None:
        chosen = self.blotter.selected
        waiting = np.isin(self.live.number("state")[chosen], list(WAITING))
        reason = self._rights.refusal(TRADERS)
        if not reason and not len(chosen):
            reason = self.tr("Nothing is selected.")
        elif not reason and not waiting.any():
            reason = self.tr("None of these waits any more.")
        elif not reason and not (self.live.number("version")[chosen] > 0).any():
            reason = self.tr("An automatic rule is changed in the policy.")
        self.gestures.refuse(ScheduleGesture.CHANGE, reason)

    def _headlines(self) -> Sequence[Headline]:
        states = self.live.number("state")[self.live.slots]

        def counted(name: str, meaning: Meaning, *wanted: ScheduleState) -> Headline:
            return self._counted(name, meaning, int(np.isin(states, wanted).sum()))

        return (
            counted(self.tr("Waiting"), Meaning.ACCENT, ScheduleState.PENDING, ScheduleState.WAITING_FOR_OPEN),
            counted(self.tr("Held up"), Meaning.WARNING, ScheduleState.HELD),
            counted(self.tr("Fired"), Meaning.TEXT, ScheduleState.FIRED),
            counted(self.tr("Did not fire"), Meaning.DANGER, ScheduleState.NOT_FIRED),
            counted(self.tr("Missed"), Meaning.DANGER, ScheduleState.MISSED),
        )
