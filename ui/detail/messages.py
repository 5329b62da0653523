"""What the client was told: every message to an account, and the words of the one that is looked at."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ui.format import Format
from ui.frame.inset import headed, inset
from ui.frame.labels import ElidedLabel
from ui.frame.panel import Panel
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.frame.sent_text import SentText
from ui.tables.client_words import CALL_STATES, CHANNELS, MESSAGE_KINDS, MESSAGE_STATES, SKIP_REASONS
from ui.tables.denials import stored_text
from ui.theme import Meaning, Theme
from workstation.desk.account_messages import AccountMessage
from workstation.desk.telling import MessageText
from workstation.domain.messages import MessageState

_NOT_SENT = frozenset({MessageState.FAILED, MessageState.UNKNOWN, MessageState.SKIPPED, MessageState.STOPPED})


class MessagesPage(QWidget):
    """Newest message first. Invariant: the current row belongs to a message, and the text is that message's.

    Emits ``asked`` when somebody looks, and ``text_asked`` with a message whose words are to be read; they come by
    ``take_text``.
    """

    asked = Signal()
    text_asked = Signal(str)

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form = form
        self._messages: tuple[AccountMessage, ...] = ()
        self._is_all = False
        self._model = RowsModel[AccountMessage](theme, lambda: (*self._sent(), *self._became()), "account_messages")
        self.view = RowsView(theme, self._model, lambda: self.tr("Messages"))
        self.line, self.text = ElidedLabel(theme, "", Meaning.MUTED), SentText(theme)
        self.view.current_changed.connect(lambda _row: self._look())
        self._lay_out(theme)
        theme.spoken.connect(self._say)
        self._say()

    def show_messages(self, messages: Sequence[AccountMessage], *, is_all: bool) -> None:
        """These from now on; they are counted once they are all: a count says that there are no more."""
        self._messages, self._is_all = tuple(messages), is_all
        self.view.show_keyed(self._messages, lambda message: message.key)
        self._look()
        self._say()

    def take_text(self, message: MessageText) -> None:
        """The words of a message, if it is still the one that is looked at."""
        self.text.take_text(message)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: what is kept is read too."""
        super().showEvent(event)
        self.asked.emit()

    def _look(self) -> None:
        message = self.view.current_row()
        wanted = message.key if message is not None else ""
        if self.text.look_at(wanted):
            self.text_asked.emit(wanted)

    def _say(self) -> None:
        count = self._form.count
        if not self._is_all:
            self.line.say(self.tr("Reading the earlier messages…"))
            return
        if not self._messages:
            self.line.say(self.tr("Nothing was sent to this client."))
            return
        lost = sum(message.state in _NOT_SENT for message in self._messages)
        text = self.tr("Messages: {}, not sent or not certain: {}")
        self.line.say(text.format(count(len(self._messages)), count(lost)))

    def _lay_out(self, theme: Theme) -> None:
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(8)
        parts.addWidget(inset(self.view))
        parts.addWidget(Panel(theme, lambda: self.tr("Text as sent"), self.text))
        parts.setSizes([400, 200])
        headed(self, self.line, parts)

    def _sent(self) -> tuple[RowColumn[AccountMessage], ...]:
        return (
            RowColumn(
                self.tr("Time"), 130, lambda m: self._when(m.created_at), meaning=_muted, by=lambda m: m.created_at
            ),
            RowColumn(self.tr("Message"), 150, lambda m: MESSAGE_KINDS[m.kind].text(), meaning=_kind),
            RowColumn(self.tr("Channel"), 130, lambda m: CHANNELS[m.channel].text()),
            RowColumn(self.tr("Status"), 110, lambda m: MESSAGE_STATES[m.state].text(), meaning=_state),
            RowColumn(self.tr("To"), 180, lambda m: m.address, tip=lambda m: m.address),
            RowColumn(self.tr("Subject"), 230, lambda m: m.subject, tip=lambda m: m.subject),
        )

    def _became(self) -> tuple[RowColumn[AccountMessage], ...]:
        return (
            RowColumn(self.tr("Sent at"), 130, lambda m: self._when(m.sent_at), by=lambda m: m.sent_at),
            RowColumn(self.tr("Asked by"), 90, lambda m: m.asked_by or self.tr("engine"), meaning=_muted),
            RowColumn(self.tr("More about it"), 0, self._more, tip=self._more),
        )

    def _when(self, at: float) -> str:
        return "" if math.isnan(at) else self._form.date_time(at)

    def _more(self, message: AccountMessage) -> str:
        """Why it was not sent, how a voice call ended, and what the channel said."""
        skipped = SKIP_REASONS[message.skipped].text() if message.state is MessageState.SKIPPED else ""
        rang = CALL_STATES[message.call_state].text() if message.call_state is not None else ""
        return " · ".join(filter(None, (skipped, rang, stored_text(message.detail, self._form))))


def _muted(_message: AccountMessage) -> Meaning:
    return Meaning.MUTED


def _kind(message: AccountMessage) -> Meaning:
    return MESSAGE_KINDS[message.kind].meaning


def _state(message: AccountMessage) -> Meaning:
    return MESSAGE_STATES[message.state].meaning
