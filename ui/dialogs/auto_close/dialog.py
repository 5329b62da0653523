"""The auto-close dialog: calls are closed by themselves at a time or at their deadlines; what waits is listed below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QSplitter, QWidget

from ui.dialogs.auto_close.terms import Terms
from ui.dialogs.auto_close.waiting import WaitingSchedules
from ui.format import Format
from ui.frame.asking import LONGEST_REASON, AskingDialog
from ui.frame.geometry import keep_on_screen
from ui.frame.labels import WrappedLabel
from ui.frame.panel import Panel
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.client_words import OBSTACLES
from ui.tables.columns import UNKNOWN
from ui.theme import Meaning, Theme
from workstation.commands.command import Command
from workstation.commands.scheduling import ChangeSchedule, ScheduleClose, WithdrawSchedule
from workstation.desk.derived import microseconds
from workstation.desk.live_table import LiveTable
from workstation.desk.news import CommandLine
from workstation.desk.schedule_list import SetSchedule, waiting_and_missed
from workstation.desk.timing import CallTerms, ScheduleAsk, ScheduleForecast, ScheduleLine
from workstation.domain.ids import CommandId
from workstation.domain.schedules import Obstacle

_PAUSE_MS = 120


class AutoCloseDialog(AskingDialog):
    """Invariant: sent only when it is known of each call whether it can be scheduled so; one that cannot is left out.

    Emits ``asked`` with each new question; the answer comes by ``take_forecast``.
    """

    asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        form: Format,
        new_ticket: Callable[[], CommandId],
        calls: Sequence[CallTerms],
        schedules: LiveTable,
        market_now: Callable[[], datetime],
        look_up: Callable[[Sequence[str]], tuple[CallTerms, ...]],
        parent: QWidget,
    ) -> None:
        """``calls`` may be none: then what waits can be looked at, changed and withdrawn.

        ``look_up`` finds the open calls of ids that were not chosen.
        """
        super().__init__(theme, new_ticket, parent)
        self._look_up = look_up
        self._form, self._calls, self._schedules = form, tuple(calls), schedules
        self._name, self._request = str(self.ticket), 0
        self._names: dict[str, str] = {call.call_id: call.name for call in calls}
        self.lines: tuple[ScheduleLine, ...] = ()
        self.changing: SetSchedule | None = None
        self._withdrawing: SetSchedule | None = None
        self.terms, self.waiting = Terms(theme, form, market_now), WaitingSchedules(theme, form)
        self.reason, self.summary = QLineEdit(), WrappedLabel(theme)
        self.reason.setMaxLength(LONGEST_REASON)
        self._model = RowsModel[ScheduleLine](theme, self._columns)
        self.table = RowsView(theme, self._model, lambda: self.tr("Chosen calls"))
        self._ask_soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._ask_soon.timeout.connect(self._ask)
        self._lay_out(theme)
        self._listen(theme)
        self.resize(900, 640)
        keep_on_screen(self)
        self._speak()
        self.refresh()

    def begin(self) -> None:
        """Somebody listens: ask for what is shown at first."""
        self._ask()

    def refresh(self) -> None:
        """Follow the schedules there are."""
        self.waiting.show_schedules(waiting_and_missed(self._schedules))

    def take_forecast(self, forecast: ScheduleForecast) -> None:
        """When it would fire; answers to earlier questions are too late."""
        if forecast.dialog == self._name and forecast.request == self._request:
            self.lines = forecast.lines
            self._model.show_rows(self.lines)
            self._show()

    def command(self) -> Command:
        """Set, change or withdraw, whichever is being done."""
        reason = self.reason.text().strip()
        if (one := self._withdrawing) is not None:
            return WithdrawSchedule(schedule_id=one.schedule_id, version=one.version, reason=reason)
        if (one := self.changing) is not None:
            return ChangeSchedule(
                schedule_id=one.schedule_id, version=one.version, terms=self.terms.terms, reason=reason
            )
        ids = tuple(line.call_id for line in self.lines if line.obstacle is Obstacle.NONE)
        return ScheduleClose(call_ids=ids, terms=self.terms.terms, reason=reason)

    def refusal(self) -> str:
        """What stands in the way of setting it."""
        if self._withdrawing is not None:
            return "" if self.reason.text().strip() else self.tr("Withdrawing needs a reason.")
        if not self._shown_calls():
            return self.tr("No call is chosen: below stands what waits already.")
        if refusal := self.terms.refusal():
            return refusal
        if not self.lines:
            return self.tr("Working out when it would fire…")
        able = any(line.obstacle is Obstacle.NONE for line in self.lines)
        return "" if able else self.tr("None of these calls can be scheduled so.")

    def taken(self, line: CommandLine) -> None:
        """Set or changed: the dialog goes. Withdrawn: one may go on here."""
        if self._withdrawing is None:
            super().taken(line)
            return
        self._withdrawing = None
        self.begin_anew()
        self.reason.clear()
        self._show()

    def turned_down(self, reason: str) -> None:
        """A withdrawal that was refused is over; the next press of the button is about the schedule again."""
        self._withdrawing = None
        super().turned_down(reason)

    def _change(self, one: SetSchedule) -> None:
        self.changing = one
        self.terms.show_schedule(one)
        self._ask()
        self._speak()
        self.terms.setFocus()

    def _withdraw(self, one: SetSchedule) -> None:
        self._withdrawing = one
        if self.refusal():
            self._withdrawing = None
            self._say(self.tr("▲ Withdrawing needs a reason: write it above, then press again."))
            self.reason.setFocus()
            return
        self.send()

    def _shown_calls(self) -> tuple[CallTerms, ...]:
        if self.changing is None:
            return self._calls
        return self._look_up(self.changing.call_ids)

    def _ask(self) -> None:
        self._request += 1
        self.lines = ()
        calls = self._shown_calls()
        self._names |= {call.call_id: call.name for call in calls}
        self._show()
        if calls:
            terms = self.terms
            self.asked.emit(ScheduleAsk(self._name, self._request, terms.at, terms.at_next_open.isChecked(), calls))

    def _changed(self) -> None:
        self.lines = ()
        self._request += 1  # an answer to what was chosen before is none to this
        self._ask_soon.start()
        self.check()

    def _show(self) -> None:
        self._say_summary()
        self.check()

    def _say_summary(self) -> None:
        bad = [line for line in self.lines if line.obstacle is not Obstacle.NONE]
        count = self._form.count
        if bad:
            text = self.tr("▲ Calls that cannot be scheduled so and are left out: {} of {}; the last column says why.")
            self.summary.say(text.format(count(len(bad)), count(len(self.lines))), Meaning.WARNING)
        elif self.lines:
            text = self.tr("Calls to be closed then: {}, if they are still open, priced and not abnormal.")
            self.summary.say(text.format(count(len(self.lines))), Meaning.MUTED)
        else:
            self.summary.say("")

    def _lay_out(self, theme: Theme) -> None:
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(Panel(theme, lambda: self.tr("Chosen calls"), self.table))
        parts.addWidget(Panel(theme, lambda: self.tr("Automatic closes that wait or were missed"), self.waiting))
        parts.setSizes([220, 200])
        for part in (self.terms, self.reason, self.summary):
            self.column.addWidget(part)
        self.column.addWidget(parts, 1)
        self.finish_layout()

    def _listen(self, theme: Theme) -> None:
        self.terms.changed.connect(self._changed)
        self.reason.textChanged.connect(self.check)
        self.waiting.change_asked.connect(self._change)
        self.waiting.withdraw_asked.connect(self._withdraw)
        theme.spoken.connect(self._speak)

    def bar(self, reason: str) -> None:
        """Nothing can be sent for this reason, nor withdrawn."""
        super().bar(reason)
        self.waiting.say_allowed(reason)

    def _speak(self) -> None:
        one = self.changing
        if one is None:
            self.setWindowTitle(self.tr("Auto-close, calls: {}").format(self._form.count(len(self._calls))))
            self.answer.say(self.tr("Schedule"), self.tr("Close"))
        else:
            count = self._form.count(len(one.call_ids))
            self.setWindowTitle(self.tr("Change an automatic close, calls: {}").format(count))
            self.answer.say(self.tr("Change schedule"), self.tr("Close"))
        self.reason.setPlaceholderText(self.tr("Reason"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.terms.speak()
        self.waiting.speak()
        self._show()

    def _columns(self) -> tuple[RowColumn[ScheduleLine], ...]:
        return (
            RowColumn(self.tr("Account"), 100, lambda line: line.account),
            RowColumn(self.tr("Name"), 150, lambda line: self._names.get(line.call_id, ""), meaning=_muted),
            RowColumn(self.tr("Due"), 130, lambda line: self._when(line.due_at)),
            RowColumn(
                self.tr("Fires at"), 130, lambda line: self._when(line.fires_at), meaning=_meaning, strong=_fires
            ),
            RowColumn(self.tr("Market's clock"), 0, self._on_the_spot, meaning=_meaning, tip=self._on_the_spot),
        )

    def _when(self, at: datetime | None) -> str:
        return UNKNOWN if at is None else self._form.date_time(microseconds(at))

    def _on_the_spot(self, line: ScheduleLine) -> str:
        if line.fires_at is None:
            return f"▲ {OBSTACLES[line.obstacle].text()}"
        return self._form.on_the_spot(line.fires_at.astimezone(ZoneInfo(line.zone)))


def _muted(_line: ScheduleLine) -> Meaning:
    return Meaning.MUTED


def _fires(line: ScheduleLine) -> bool:
    return line.fires_at is not None


def _meaning(line: ScheduleLine) -> Meaning:
    return Meaning.TEXT if line.fires_at is not None else Meaning.DANGER
