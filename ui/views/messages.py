"""The Messages tab: everything that was sent, to whom, its text as sent, how it did; stop, send again, accept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from enum import Enum

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter

from ui.format import Format
from ui.frame.acting_page import ActingPage
from ui.frame.greyed_actions import GreyedActions
from ui.frame.panel import Panel
from ui.frame.sent_text import SentText
from ui.frame.totals_strip import Headline
from ui.rights import TRADERS, Rights
from ui.tables.messages import CLIENT_MESSAGES
from ui.theme import Meaning, Theme
from workstation.desk.cells import Slots
from workstation.desk.live_table import LiveTable
from workstation.desk.telling import MessageText
from workstation.domain.messages import MessageState

# What has an end, or may have one that nobody knows: only of these a person may want the same text to go once more.
_CAN_GO_AGAIN = frozenset({MessageState.FAILED, MessageState.UNKNOWN, MessageState.STOPPED, MessageState.SKIPPED})


class MessageGesture(Enum):
    """What can be done with messages; the value is its key."""

    RESEND = "R"
    ACCEPT = "U"
    STOP = "Del"


class Messages(ActingPage):
    """Emits what was asked for with the ids of messages. Invariant: the text shown is that of the one selected row.

    ``text_asked`` is emitted with a message whose text is to be read; it comes by ``take_text``.
    """

    text_asked = Signal(str)
    resend_asked = Signal(str)
    accept_asked = Signal(str)
    stop_asked = Signal(tuple)

    def __init__(
        self,
        live: LiveTable,
        theme: Theme,
        form: Format,
        clocks: tuple[Callable[[], float], datetime],
        rights: Rights,
    ) -> None:
        self.text = SentText(theme)
        gestures = GreyedActions(MessageGesture, self._words)
        super().__init__(CLIENT_MESSAGES, live, theme, form, clocks, rights, gestures, 6)
        self._lay_out_text(theme)
        self._connect_gestures()
        self.speak()

    def title(self) -> str:
        """The tab's title."""
        return self.tr("Messages")

    def calm(self) -> str:
        """What stands in the empty table."""
        return self.tr("Nothing was sent to any client.")

    def take_text(self, message: MessageText) -> None:
        """The text of a message, if it is still the one that is looked at."""
        self.text.take_text(message)

    def _words(self) -> Mapping[MessageGesture, str]:
        return {
            MessageGesture.RESEND: self.tr("Send again"),
            MessageGesture.ACCEPT: self.tr("Accept as sent…"),
            MessageGesture.STOP: self.tr("Stop"),
        }

    def _lay_out_text(self, theme: Theme) -> None:
        place = self.column.indexOf(self.table)
        self.column.removeWidget(self.table)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.table)
        parts.addWidget(Panel(theme, lambda: self.tr("Text as sent"), self.text))
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 1)
        parts.setSizes([420, 180])
        self.column.insertWidget(place, parts, 1)

    def _connect_gestures(self) -> None:
        by_gesture = self.gestures.by_gesture
        by_gesture[MessageGesture.RESEND].triggered.connect(lambda: self.resend_asked.emit(self._one()))
        by_gesture[MessageGesture.ACCEPT].triggered.connect(lambda: self.accept_asked.emit(self._one()))
        by_gesture[MessageGesture.STOP].triggered.connect(
            lambda: self.stop_asked.emit(tuple(self.live.keys(self._queued(self.blotter.selected))))
        )

    def _one(self) -> str:
        return self.live.keys(self.blotter.selected[:1])[0]

    def _queued(self, slots: Slots) -> Slots:
        found: Slots = slots[self.live.number("state")[slots] == MessageState.QUEUED]
        return found

    def _say_selection(self) -> None:
        super()._say_selection()
        chosen = self.blotter.selected
        wanted = self._one() if len(chosen) == 1 else ""
        if self.text.look_at(wanted):
            self.text_asked.emit(wanted)

    def _say_allowed(self) -> None:
        chosen, refuse = self.blotter.selected, self.gestures.refuse
        nobody = self._rights.refusal(TRADERS)
        one = nobody or ("" if len(chosen) == 1 else self.tr("Select one message."))
        refuse(MessageGesture.RESEND, one or self._resend_refusal(chosen))
        refuse(MessageGesture.ACCEPT, one or self._accept_refusal(chosen))
        nothing = "" if len(self._queued(chosen)) else self.tr("Only what is still queued can be stopped.")
        refuse(MessageGesture.STOP, nobody or nothing)

    def _resend_refusal(self, chosen: Slots) -> str:
        again = np.isin(self.live.number("state")[chosen], list(_CAN_GO_AGAIN)).all()
        return "" if again else self.tr("It is on its way, or arrived.")

    def _accept_refusal(self, chosen: Slots) -> str:
        unknown = (self.live.number("state")[chosen] == MessageState.UNKNOWN).all()
        return "" if unknown else self.tr("Only a message whose end is unknown can be accepted as sent.")

    def _headlines(self) -> Sequence[Headline]:
        states = self.live.number("state")[self.live.slots]

        def counted(name: str, meaning: Meaning, *wanted: MessageState) -> Headline:
            return self._counted(name, meaning, int(np.isin(states, wanted).sum()))

        return (
            counted(self.tr("Queued"), Meaning.ACCENT, MessageState.QUEUED, MessageState.SENDING),
            counted(self.tr("Sent"), Meaning.TEXT, MessageState.SENT),
            counted(self.tr("Delivered"), Meaning.UPDATED, MessageState.DELIVERED),
            counted(self.tr("Not sent"), Meaning.WARNING, MessageState.SKIPPED, MessageState.STOPPED),
            counted(self.tr("Failed"), Meaning.DANGER, MessageState.FAILED),
            counted(self.tr("Unknown"), Meaning.DANGER, MessageState.UNKNOWN),
        )
