"""Opens what one does with calls beside closing: note, deadline, auto-close, abnormal, assign, message, voice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from ui.actions import Gesture
from ui.bridge import Bridge
from ui.desk_port import DeskPort
from ui.detail.opened import OpenedAccounts
from ui.dialogs.auto_close.dialog import AutoCloseDialog
from ui.dialogs.mark_abnormal import MarkAbnormalDialog
from ui.dialogs.move_deadline import MoveDeadlineDialog
from ui.dialogs.send_messages.dialog import SendMessagesDialog
from ui.dialogs.set_note import SetNoteDialog
from ui.frame.asking import AskingDialog
from ui.frame.live_page import LivePage
from ui.main_window import MainWindow
from ui.rights import TRADERS
from ui.sending import Sender
from ui.showing import Dialogs, surely
from ui.tables.denials import stored_text
from ui.tables.no_call_words import no_call_text
from ui.theme import Meaning
from workstation.commands.messages import StopMessages
from workstation.commands.notes import AssignCalls, SeenAssignment
from workstation.desk.message_progress import progress_of
from workstation.desk.news import CommandNews, EngineNews, NotSubmitted, PolicyNews, TableNews
from workstation.desk.noted import NotesNews
from workstation.desk.telling import (
    ChannelLine,
    ChannelNews,
    MessagePreview,
    MessageTrouble,
    Spoken,
    Told,
    told_calls,
)
from workstation.desk.timing import CallTerms, DeadlineForecast, ScheduleForecast, call_terms
from workstation.desk.without_call import calls_among
from workstation.domain.ids import CommandId
from workstation.domain.messages import Channel
from workstation.domain.tables import ALERTS, MESSAGES, SCHEDULES

WRITTEN, SPOKEN = (Channel.EMAIL, Channel.SMS), (Channel.VOICE,)
Dialog = TypeVar("Dialog", bound=AskingDialog)
_NOTED = ("status", "reason", "note", "assigned_to")


class CallTools(QObject):
    """Invariant: a dialog hears of its own command and its own questions only; until its end its rows stay in place.

    ``opened`` is emitted with each dialog, for pictures and tests.
    """

    opened = Signal(object)

    def __init__(self, window: MainWindow, accounts: OpenedAccounts, bridge: Bridge, sender: Sender) -> None:
        super().__init__(window)
        self._window, self._accounts, self._sender = window, accounts, sender
        self._desk: DeskPort | None = None
        self._market_now: datetime | None = None
        self._takes_orders = True
        self._channels: tuple[ChannelLine, ...] = ()
        self._policy: dict[str, str] = {}
        self._noted: dict[int, tuple[tuple[str, ...], ...]] = {}
        self.dialogs_open: list[AskingDialog] = []
        self._listen_to_desk(bridge)
        self._listen_to_user()
        self._say()

    @property
    def dialogs(self) -> Dialogs:
        """For the selected calls, by name: what shows them and gives them back; none before the desk runs."""
        if self._desk is None or not self.selected():
            return {}
        openers = {
            "note": self.open_note,
            "deadline": self.open_deadline,
            "auto_close": self.open_auto_close,
            "abnormal": self.open_abnormal,
            "message": self.open_message,
            "voice": self.open_voice,
        }
        return {name: surely(opener) for name, opener in openers.items()}

    @property
    def market_now(self) -> datetime:
        """The market's time as the engine said last; the wall clock before that."""
        return self._market_now or self._window.now()

    def connect_desk(self, desk: DeskPort) -> None:
        """From now on there is somebody to ask."""
        self._desk = desk
        self._say()

    def selected(self) -> list[str]:
        """The calls selected on the page one works on; without a selection the current one."""
        page = self._window.tabs.active_page
        if not isinstance(page, LivePage) or page.live is not self._window.tables[ALERTS]:
            return []
        return page.table.selected_keys() or [key for key in (page.table.current_key(),) if key]

    def open_note(self, keys: Sequence[str] = ()) -> SetNoteDialog | None:
        """Status, reason, comment."""
        calls = self._alerts(keys)
        if not calls:
            return None
        live = self._window.tables[ALERTS]
        statuses = sorted({str(text) for text in live.text("status")[live.slots] if text})
        dialog = SetNoteDialog(self._window.theme, self._window.form, self._ticket, calls, statuses, self._window)
        dialog.asked.connect(lambda ask: self._ask(lambda desk: desk.ask_notes(ask)))
        self._show(dialog)
        dialog.begin()
        return dialog

    def open_deadline(self, keys: Sequence[str] = ()) -> MoveDeadlineDialog | None:
        """Another deadline."""
        calls = self._calls(keys)
        if not calls:
            return None
        window = self._window
        today = self.market_now.astimezone(window.form.zone).date()
        dialog = MoveDeadlineDialog(window.theme, window.form, self._ticket, calls, today, window)
        dialog.asked.connect(lambda ask: self._ask(lambda desk: desk.ask_deadline(ask)))
        self._show(dialog)
        dialog.begin()
        return dialog

    def open_auto_close(self, keys: Sequence[str] = ()) -> AutoCloseDialog | None:
        """Close by itself."""
        calls = self._calls(keys)
        return self._open_schedules(calls) if calls else None

    def open_schedule(self, schedule_id: str) -> AutoCloseDialog | None:
        """The schedules there are, standing on this one."""
        dialog = self._open_schedules(())
        if dialog is not None:
            dialog.waiting.choose(schedule_id)
        return dialog

    def open_abnormal(self, keys: Sequence[str] = ()) -> MarkAbnormalDialog | None:
        """Set aside, or bring back."""
        calls = self._calls(keys)
        if not calls:
            return None
        dialog = MarkAbnormalDialog(self._window.theme, self._window.form, self._ticket, calls, self._window)
        self._show(dialog)
        return dialog

    def open_message(self, keys: Sequence[str] = ()) -> SendMessagesDialog | None:
        """Write to clients."""
        return self._open_messages(keys, WRITTEN)

    def open_voice(self, keys: Sequence[str] = ()) -> SendMessagesDialog | None:
        """Ring clients up."""
        return self._open_messages(keys, SPOKEN)

    def assign_to_me(self, keys: Sequence[str] = ()) -> None:
        """Take these calls; refused where somebody else took one meanwhile."""
        calls, live = self._alerts(keys), self._window.tables[ALERTS]
        if not calls:
            return
        seen = tuple(
            SeenAssignment(alert_id=call.call_id, seen=str(live.text("assigned_to")[live.slot_of[call.call_id]]))
            for call in calls
        )
        self._sender.submit(AssignCalls(to=self._window.rights.user, calls=seen))

    def refusal(self) -> str:
        """Why nobody here can do any of this now; "" if they can."""
        if refusal := self._window.rights.refusal(TRADERS):
            return refusal
        return self.tr("The desk is still starting.") if self._desk is None else ""

    def close_all(self) -> None:
        """The main window closes."""
        for dialog in tuple(self.dialogs_open):
            dialog.done(0)

    def follow(self) -> None:
        """Time passed or rows changed: what is open shows what is true now."""
        for dialog in tuple(self.dialogs_open):
            if isinstance(dialog, AutoCloseDialog):
                dialog.refresh()
            elif isinstance(dialog, SendMessagesDialog) and dialog.going:
                dialog.take_progress(progress_of(self._window.tables[MESSAGES], dialog.going))

    def show(self, make: Callable[[Callable[[], CommandId]], Dialog]) -> Dialog | None:
        """A dialog about something else that makes one command; None, and said why, where nobody may."""
        if refusal := self.refusal():
            self._window.toasts.say(f"▲ {refusal}", Meaning.WARNING)
            return None
        dialog = make(self._ticket)
        self._show(dialog)
        return dialog

    def _open_schedules(self, calls: Sequence[CallTerms]) -> AutoCloseDialog | None:
        if self._desk is None:
            self._window.toasts.say(f"▲ {self.refusal()}", Meaning.WARNING)
            return None
        window, schedules = self._window, self._window.tables[SCHEDULES]
        dialog = AutoCloseDialog(
            window.theme,
            window.form,
            self._ticket,
            calls,
            schedules,
            lambda: self.market_now,
            lambda ids: call_terms(window.tables[ALERTS], ids),
            window,
        )
        dialog.asked.connect(lambda ask: self._ask(lambda desk: desk.ask_schedule(ask)))
        self._show(dialog)
        dialog.begin()
        return dialog

    def _open_messages(self, keys: Sequence[str], channels: tuple[Channel, ...]) -> SendMessagesDialog | None:
        terms = self._calls(keys)
        if not terms:
            return None
        calls = told_calls(self._window.tables[ALERTS], [call.call_id for call in terms])
        return self.open_told(calls, channels)

    def open_told(self, told: Sequence[Told], channels: tuple[Channel, ...]) -> SendMessagesDialog | None:
        """Tell the clients of these calls or recalls; None where nobody may, and said why, or nothing is to be told."""
        window = self._window
        if refusal := self.refusal():
            window.toasts.say(f"▲ {refusal}", Meaning.WARNING)
        if refusal or not told:
            return None
        dialog = SendMessagesDialog(window.theme, window.form, self._ticket, told, channels, window)
        dialog.take_channels(self._channels)
        dialog.take_policy(self._policy)
        dialog.asked.connect(lambda ask: self._ask(lambda desk: desk.ask_message(ask)))
        dialog.listen_asked.connect(
            lambda text, language: self._ask(lambda desk: desk.listen_first(text, language)),
        )
        dialog.stop_asked.connect(lambda command: self._sender.submit(StopMessages(of_command=command)))
        ticket = dialog.preview_ticket
        dialog.finished.connect(lambda _result: self._ask(lambda desk: desk.close_message(ticket)))
        self._show(dialog)
        dialog.begin()
        return dialog

    def _calls(self, keys: Sequence[str]) -> tuple[CallTerms, ...]:
        """The calls that are meant; none, and said why, where that is not possible."""
        wanted = list(keys) or self.selected()
        calls, lacking = calls_among(wanted)
        if wanted and not calls and not self.refusal():
            self._window.toasts.say(f"▲ {no_call_text(lacking)}", Meaning.WARNING)
            return ()
        if len(calls) < len(wanted):
            self._say_left_out(len(wanted) - len(calls))
        return self._alerts(calls)

    def _alerts(self, keys: Sequence[str]) -> tuple[CallTerms, ...]:
        """The alerts that are meant, calls or not; none, and said why, where that is not possible."""
        alerts = call_terms(self._window.tables[ALERTS], list(keys) or self.selected())
        if refusal := self.refusal() or ("" if alerts else self.tr("No call is chosen.")):
            self._window.toasts.say(f"▲ {refusal}", Meaning.WARNING)
            return ()
        return alerts

    def _say_left_out(self, count: int) -> None:
        text = self.tr("{} chosen alerts are no calls and are left out.")
        self._window.toasts.say(text.format(self._window.form.count(count)), Meaning.WARNING)

    def _ticket(self) -> CommandId:
        """Dialogs open only while there is a desk."""
        if self._desk is None:
            raise RuntimeError("a dialog opened before the desk")
        return self._desk.new_ticket()

    def _ask(self, of: Callable[[DeskPort], None]) -> None:
        if self._desk is not None:
            of(self._desk)

    def _show(self, dialog: AskingDialog) -> None:
        self.dialogs_open.append(dialog)
        dialog.sent.connect(self._sender.send)
        dialog.finished.connect(lambda _result: self._forget(dialog))
        dialog.bar(self.refusal())
        dialog.show()
        self._window.edited.hold_for(dialog)
        self.opened.emit(dialog)

    def _forget(self, dialog: AskingDialog) -> None:
        if dialog in self.dialogs_open:
            self.dialogs_open.remove(dialog)
            self._noted.pop(id(dialog), None)

    def _say(self) -> None:
        refusal = self.refusal()
        reads_only = "" if self._takes_orders else self.tr("This broker's link only reads: it takes no orders.")
        for gesture in Gesture:
            if gesture not in {Gesture.DETAIL, Gesture.CLOSE, Gesture.END}:
                reason = refusal or (reads_only if gesture is Gesture.AUTO_CLOSE else "")
                self._window.actions_.refuse(gesture, reason)
                self._accounts.refuse(gesture, reason)
        for dialog in self.dialogs_open:
            dialog.bar(refusal)

    def _listen_to_desk(self, bridge: Bridge) -> None:
        bridge.on(EngineNews, self._take_engine)
        bridge.on(CommandNews, self._take_commands)
        bridge.on(NotSubmitted, self._take_failure)
        bridge.on(TableNews, self._take_rows)
        bridge.on(PolicyNews, self._take_policy)
        bridge.on(ChannelNews, self._take_channels)
        bridge.on(DeadlineForecast, lambda news: self._each(MoveDeadlineDialog, lambda d: d.take_forecast(news)))
        bridge.on(ScheduleForecast, lambda news: self._each(AutoCloseDialog, lambda d: d.take_forecast(news)))
        bridge.on(NotesNews, lambda news: self._each(SetNoteDialog, lambda d: d.take_notes(news)))
        bridge.on(MessagePreview, lambda news: self._each(SendMessagesDialog, lambda d: d.take_preview(news)))
        bridge.on(MessageTrouble, lambda news: self._each(SendMessagesDialog, lambda d: d.take_trouble(news)))
        bridge.on(Spoken, lambda news: self._each(SendMessagesDialog, lambda d: d.take_spoken(news)))

    def _listen_to_user(self) -> None:
        window = self._window
        openers: dict[Gesture, Callable[[], object]] = {
            Gesture.MESSAGE: self.open_message,
            Gesture.VOICE: self.open_voice,
            Gesture.AUTO_CLOSE: self.open_auto_close,
            Gesture.DEADLINE: self.open_deadline,
            Gesture.NOTE: self.open_note,
            Gesture.ABNORMAL: self.open_abnormal,
            Gesture.ASSIGN: self.assign_to_me,
        }
        for gesture, opener in openers.items():
            window.actions_.by_gesture[gesture].triggered.connect(lambda _checked=False, o=opener: o())
        self._accounts.asked.connect(self._open_for)
        window.schedules.change_asked.connect(self.open_schedule)
        window.rights.changed.connect(self._say)
        window.theme.spoken.connect(self._say)
        window.closing.connect(self.close_all)

    def _open_for(self, account: str, gesture: Gesture) -> None:
        """A button of an account window."""
        live = self._window.tables[ALERTS]
        keys = live.keys(live.slots[live.text("account")[live.slots] == account])[:1]
        opener = {
            Gesture.MESSAGE: self.open_message,
            Gesture.VOICE: self.open_voice,
            Gesture.AUTO_CLOSE: self.open_auto_close,
            Gesture.NOTE: self.open_note,
        }.get(gesture)
        if opener is not None and keys:
            opener(keys)

    def _take_engine(self, news: EngineNews) -> None:
        self._market_now = news.market_now
        if news.takes_orders is not self._takes_orders:
            self._takes_orders = news.takes_orders
            self._say()

    def _take_policy(self, news: PolicyNews) -> None:
        self._policy = {row.key: row.value for row in news.rows}
        self._each(SendMessagesDialog, lambda dialog: dialog.take_policy(self._policy))

    def _take_channels(self, news: ChannelNews) -> None:
        self._channels = news.channels
        self._each(SendMessagesDialog, lambda dialog: dialog.take_channels(self._channels))

    def _take_commands(self, news: CommandNews) -> None:
        for line in news.commands:
            for dialog in tuple(self.dialogs_open):
                if dialog.ticket == line.command_id:
                    dialog.take_command(replace(line, reason=stored_text(line.reason, self._window.form)))

    def _take_failure(self, failure: NotSubmitted) -> None:
        for dialog in tuple(self.dialogs_open):
            if dialog.ticket == failure.command_id:
                dialog.take_failure(failure)

    def _take_rows(self, news: TableNews) -> None:
        """A note that changed while somebody edits it is read again at once."""
        if news.table is ALERTS:
            self._each(SetNoteDialog, self._look_again)
        elif news.table in {SCHEDULES, MESSAGES}:
            self.follow()

    def _look_again(self, dialog: SetNoteDialog) -> None:
        live = self._window.tables[ALERTS]
        slots = [live.slot_of[key] for key in dialog.alert_ids if key in live.slot_of]
        noted = tuple(tuple(str(live.text(name)[slot]) for name in _NOTED) for slot in slots)
        before = self._noted.get(id(dialog))
        self._noted[id(dialog)] = noted
        if before is not None and before != noted:
            dialog.begin()

    def _each(self, kind: type, act: Callable[..., None]) -> None:
        for dialog in tuple(self.dialogs_open):
            if isinstance(dialog, kind):
                act(dialog)
