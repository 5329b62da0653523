"""The Liquidations list: how far the loop may go with each account and how far it has come; what waits is counted."""

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
from ui.tables.liquidations import LOOPS
from ui.theme import Meaning, Theme
from workstation.desk.live_table import LiveTable
from workstation.domain.liquidation import ArmedMode, LiquidationStage


class LoopGesture(Enum):
    """What can be done with the loop of an account; the value is its key."""

    ARM = "A"


class Liquidations(ActingPage):
    """Emits ``arm_asked`` with the account of the selected row; a row's window has the proposals."""

    arm_asked = Signal(str)

    def __init__(
        self,
        live: LiveTable,
        theme: Theme,
        form: Format,
        clocks: tuple[Callable[[], float], datetime],
        rights: Rights,
    ) -> None:
        gestures = GreyedActions(LoopGesture, self._words)
        super().__init__(LOOPS, live, theme, form, clocks, rights, gestures, 4)
        self.gestures.by_gesture[LoopGesture.ARM].triggered.connect(self._ask)
        self.speak()

    def title(self) -> str:
        """The tab's title."""
        return self.tr("Liquidations")

    def calm(self) -> str:
        """What stands in the empty table."""
        return self.tr("No account is armed by itself, and nothing is being liquidated.")

    def _words(self) -> Mapping[LoopGesture, str]:
        return {LoopGesture.ARM: self.tr("Arm…")}

    def _ask(self) -> None:
        chosen = self.blotter.selected
        if len(chosen):
            self.arm_asked.emit(str(self.live.text("account")[chosen[0]]))

    def _say_allowed(self) -> None:
        reason = self._rights.refusal(TRADERS)
        if not reason and not len(self.blotter.selected):
            reason = self.tr("Nothing is selected.")
        self.gestures.refuse(LoopGesture.ARM, reason)

    def _headlines(self) -> Sequence[Headline]:
        stages = self.live.number("stage")[self.live.slots]
        acting = int((self.live.number("mode")[self.live.slots] == ArmedMode.ACT).sum())

        def counted(name: str, meaning: Meaning, *wanted: LiquidationStage) -> Headline:
            return self._counted(name, meaning, int(np.isin(stages, wanted).sum()))

        at_work = (LiquidationStage.CANCELLING, LiquidationStage.CLOSING, LiquidationStage.WAITING)
        return (
            counted(self.tr("A person is needed"), Meaning.DANGER, LiquidationStage.NEEDS_PERSON),
            counted(self.tr("Proposals wait"), Meaning.WARNING, LiquidationStage.PROPOSED),
            counted(self.tr("At work"), Meaning.ACCENT, *at_work),
            self._counted(self.tr("Armed to act"), Meaning.TEXT, acting),
        )
