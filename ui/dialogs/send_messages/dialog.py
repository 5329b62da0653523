"""The message dialog: a live preview per client, warnings, sending to many with progress, and stopping that."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from ui.dialogs.send_messages.clients import Clients, Sending
from ui.dialogs.send_messages.listen import Listen
from ui.dialogs.send_messages.words import Words
from ui.format import Format
from ui.frame.asking import AskingDialog
from ui.frame.geometry import keep_on_screen
from ui.frame.labels import WrappedLabel
from ui.tables.client_words import SKIP_REASONS
from ui.tables.denials import stored_text
from ui.theme import Meaning, Theme
from workstation.commands.messages import SendMessages
from workstation.desk.message_progress import MessageProgress
from workstation.desk.news import CommandLine
from workstation.desk.telling import (
    OF_CALLS,
    OF_RECALLS,
    ChannelLine,
    ClientPreview,
    MessageAsk,
    MessagePreview,
    MessageTrouble,
    Spoken,
    Told,
    ToldRecall,
    once_a_client,
)
from workstation.domain.ids import CommandId
from workstation.domain.messages import Channel

_PAUSE_MS = 150  # between the last key and the question to the desk


class SendMessagesDialog(AskingDialog):
    """Invariant: what is sent is what was previewed; the engine asks again for each client whether it may leave.

    Emits ``asked`` with each new question (answers come by ``take_preview``), ``stop_asked`` with the command whose
    messages are to stay, ``listen_asked`` with a text and its language. Stays open while messages go, to show how.
    """

    asked = Signal(object)
    stop_asked = Signal(str)
    listen_asked = Signal(str, object)

    def __init__(
        self,
        theme: Theme,
        form: Format,
        new_ticket: Callable[[], CommandId],
        calls: Sequence[Told],
        channels: Sequence[Channel],
        parent: QWidget,
    ) -> None:
        """``calls``: or recalls, never both; ``channels``: those offered, VOICE alone makes it the voice dialog."""
        super().__init__(theme, new_ticket, parent)
        self._form, self._calls = form, tuple(calls)
        self._is_voice = tuple(channels) == (Channel.VOICE,)
        self._first_ticket, self._request = str(self.ticket), 0
        self._about_recalls = any(isinstance(one, ToldRecall) for one in calls)
        self._clients: dict[str, ClientPreview] = {}  # by the call or recall
        self._unknown: tuple[str, ...] = ()
        self._trouble: str | None = None
        self._again = ("", "")  # how often a client is rung up again, and after how many minutes
        self._going = ""  # the command whose messages go out now
        self._progress: MessageProgress | None = None
        self._retries = ""
        self.words = Words(theme, channels, OF_RECALLS if self._about_recalls else OF_CALLS)
        self.clients = Clients(theme, form, with_symbols=self._about_recalls)
        self.summary, self.progress, self.stop = WrappedLabel(theme), QProgressBar(), QPushButton()
        self.listen = Listen(theme)
        self.listen.setVisible(self._is_voice)
        self.rule = WrappedLabel(theme, "", Meaning.MUTED)
        self.rule.setVisible(self._is_voice)
        self._ask_soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._ask_soon.timeout.connect(self._ask)
        self._lay_out()
        self._listen(theme)
        self.resize(1040, 680)
        keep_on_screen(self)
        self._speak()
        self.words.kind.setFocus()

    @property
    def preview_ticket(self) -> str:
        """The name under which previews are asked for and come."""
        return self._first_ticket

    def begin(self) -> None:
        """Somebody listens: ask for what is shown at first."""
        self._ask()

    def take_preview(self, news: MessagePreview) -> None:
        """Some clients of the newest question; those of earlier ones are too late."""
        if news.ticket != self._first_ticket or news.request != self._request:
            return
        self._trouble = None
        self._unknown += news.unknown
        self._clients |= {client.call_id: client for client in news.clients}
        if len(self._clients) + len(self._unknown) >= len(self._told()):
            self._show()

    def take_trouble(self, trouble: MessageTrouble) -> None:
        """Why nothing can be previewed."""
        if trouble.ticket == self._first_ticket:
            self._trouble = trouble.text
            self.check()

    def take_channels(self, lines: Sequence[ChannelLine]) -> None:
        """Which channels can be used."""
        self.words.show_channels([replace(line, trouble=stored_text(line.trouble, self._form)) for line in lines])
        self.check()

    def take_policy(self, values: Mapping[str, str]) -> None:
        """How often a client is rung up again."""
        self._again = values.get("messages.voice_retries", ""), values.get("messages.voice_retry_minutes", "")
        self._say_rule()

    def _say_rule(self) -> None:
        times, minutes = self._again
        if times and minutes:
            text = self.tr("Not answered, busy or failed: rung up again {} times, {} min apart, never in quiet hours.")
            self.rule.say(text.format(times, minutes))

    def take_progress(self, progress: MessageProgress) -> None:
        """How the messages of this dialog's command are doing."""
        if not self._going:
            return
        self._progress = progress
        self.progress.setMaximum(max(1, progress.all))
        self.progress.setValue(progress.settled)
        self._show()

    def take_spoken(self, spoken: Spoken) -> None:
        """The sound of the text, or why there is none."""
        self.listen.take(spoken)

    @property
    def going(self) -> str:
        """The command whose messages go out now; "" before it was sent."""
        return self._going

    def command(self) -> SendMessages:
        """To every client of these; who may not be told is left out by the engine, with the reason."""
        subject, text = self.words.own_words
        language = self.words.chosen_language
        return SendMessages.model_validate(
            {
                "call_ids": tuple(one.about for one in self._told()),
                "message": self.words.chosen_kind.name,
                "channel": self.words.chosen_channel.name,
                "language": None if language is None else language.value,
                "subject": subject,
                "text": text,
            }
        )

    def refusal(self) -> str:
        """What stands in the way."""
        if self._going:
            return self.tr("It was sent; above stands how it is doing.")
        if refusal := self.words.refusal():
            return refusal
        if self._trouble is not None:
            return self._trouble or self.tr("The engine has not answered: what clients would get is not known.")
        if len(self._clients) + len(self._unknown) < len(self._told()):
            return self.tr("Writing what each client would get…")
        leaving = any(client.will_leave for client in self._clients.values())
        return "" if leaving else self.tr("None of these clients can be told so; the list says why.")

    def taken(self, line: CommandLine) -> None:
        """The engine has it: from here on the dialog shows how the messages do."""
        self._is_waiting, self._going = False, line.command_id
        self._show()

    def reject(self) -> None:
        """Closing does not stop what goes out; stopping does."""
        self.listen.stop()
        super().reject()

    def _ask(self) -> None:
        self._request += 1
        self._clients, self._unknown = {}, ()
        self.check()
        subject, text = self.words.own_words
        words = self.words
        self.asked.emit(
            MessageAsk(
                self._first_ticket,
                self._request,
                words.chosen_kind,
                words.chosen_channel,
                words.chosen_language,
                subject,
                text,
                self._told(),
            )
        )

    def _changed(self) -> None:
        if self._going:
            return
        self._request += 1  # what was asked before is no answer to this
        self._clients, self._unknown = {}, ()
        self._ask_soon.start()
        self.check()

    def _show(self) -> None:
        sending = self._sending()
        shown = [self._clients[one.about] for one in self._told() if one.about in self._clients]
        self.clients.show_clients(shown, sending)
        self._say_summary()
        is_going = bool(self._going)
        self.progress.setVisible(is_going)
        self.stop.setVisible(is_going)
        waiting = self._progress.waiting if self._progress else 0
        self.stop.setEnabled(bool(waiting))
        self.stop.setToolTip("" if waiting else self.tr("Nothing waits any more."))
        self.words.setEnabled(not is_going)
        self.check()

    def _told(self) -> tuple[Told, ...]:
        """What the chosen message is written about."""
        return once_a_client(self._calls, self.words.chosen_kind)

    def _sending(self) -> dict[str, Sending]:
        if self._progress is None:
            return {}
        return {
            about: Sending(one.state, one.skipped, one.call_state, one.detail)
            for about, one in self._progress.by_call.items()
        }

    def _say_summary(self) -> None:
        count = self._form.count
        if self._progress is not None:
            text = self.tr("{} of {} are through: {} delivered or sent, {} not sent, {} failed or unknown.")
            done = self._progress
            told = (done.settled, done.all, done.arrived, done.left_out, done.troubled)
            self.summary.say(text.format(*map(count, told)), Meaning.DANGER if done.troubled else Meaning.TEXT)
            return
        clients = self._clients.values()
        leaving = sum(client.will_leave for client in clients)
        texts = [self.tr("{} of {} clients will be told.").format(count(leaving), count(len(self._told())))]
        if self._about_recalls:
            texts = [self.tr("Messages that will be sent: {} of {}").format(count(leaving), count(len(self._told())))]
        reasons = [client.skip for client in clients if client.skip is not None]
        texts += [f"{SKIP_REASONS[why].text()}: {count(reasons.count(why))}" for why in sorted(set(reasons))]
        if again := sum(client.was_told_today and client.will_leave for client in clients):
            texts.append(self.tr("told today already, and once more now: {}").format(count(again)))
        if asleep := sum(client.waits_until is not None for client in clients):
            texts.append(self.tr("in quiet hours, leaves later: {}").format(count(asleep)))
        if self._unknown:
            texts.append(self.tr("not known to the engine: {}").format(", ".join(self._unknown)))
        self.summary.say(" · ".join(texts), Meaning.WARNING if len(texts) > 1 else Meaning.MUTED)

    def _hear(self) -> None:
        one = self.clients.current
        if one is not None and one.text:
            self.listen.wait()
            self.listen_asked.emit(one.text, one.language)

    def _lay_out(self) -> None:
        self.progress.setTextVisible(True)
        self.progress.hide()
        self.stop.hide()
        self.stop.setAutoDefault(False)
        going = QHBoxLayout()
        going.addWidget(self.progress, 1)
        going.addWidget(self.stop)
        self.column.addWidget(self.words)
        self.column.addWidget(self.clients, 1)
        self.column.addWidget(self.listen)
        self.column.addWidget(self.rule)
        self.column.addWidget(self.summary)
        self.column.addLayout(going)
        self.finish_layout()

    def _listen(self, theme: Theme) -> None:
        self.words.changed.connect(self._changed)
        self.listen.asked.connect(self._hear)
        self.stop.clicked.connect(lambda: self.stop_asked.emit(self._going))
        theme.spoken.connect(self._speak)

    def _speak(self) -> None:
        count = self._form.count(len(self._calls))
        voice, written = self.tr("Voice message, calls: {}"), self.tr("Message, calls: {}")
        if self._about_recalls:
            voice, written = self.tr("Voice message, recalls: {}"), self.tr("Message, recalls: {}")
        self.setWindowTitle((voice if self._is_voice else written).format(count))
        self.answer.say(self.tr("Ring up") if self._is_voice else self.tr("Send"), self.tr("Close"))
        self.stop.setText(self.tr("Stop what has not left"))
        self.progress.setFormat("%v / %m")
        self.progress.setAccessibleName(self.tr("Messages that are through"))
        for part in (self.words, self.clients, self.listen):
            part.speak()
        self._say_rule()
        self._show()
