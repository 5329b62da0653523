"""Another deadline for one or many calls: a day, or some sessions more; what comes of it stands beside each call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QTimer, Signal
from PySide6.QtWidgets import QDateEdit, QGridLayout, QHBoxLayout, QLineEdit, QRadioButton, QSpinBox, QWidget

from ui.format import Format
from ui.frame.asking import LONGEST_REASON, AskingDialog
from ui.frame.date_field import write_dates
from ui.frame.labels import WrappedLabel
from ui.frame.names import name_field
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.client_words import OBSTACLES
from ui.tables.columns import UNKNOWN
from ui.theme import Meaning, Theme
from workstation.commands.scheduling import MoveDeadline, SeenDeadline
from workstation.desk.derived import microseconds
from workstation.desk.timing import CallTerms, DeadlineAsk, DeadlineForecast, DeadlineLine
from workstation.domain.ids import CommandId
from workstation.domain.schedules import Obstacle

_PAUSE_MS = 120
_MOST_SESSIONS = 250


class MoveDeadlineDialog(AskingDialog):
    """Invariant: can be sent only once the result of exactly what is typed is shown, and every call has one.

    Emits ``asked`` with each new question; the answer comes by ``take_forecast``.
    """

    asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        form: Format,
        new_ticket: Callable[[], CommandId],
        calls: Sequence[CallTerms],
        today: date,
        parent: QWidget,
    ) -> None:
        """``today``: of the market's clock, where the choice of a day begins."""
        super().__init__(theme, new_ticket, parent)
        self._form, self._calls = form, tuple(calls)
        self._name = str(self.ticket)
        self._request = 0
        self._names = {call.call_id: call.name for call in calls}
        self.lines: tuple[DeadlineLine, ...] = ()
        self.by_sessions, self.by_day = QRadioButton(), QRadioButton()
        self.sessions, self.day = QSpinBox(), QDateEdit()
        self.sessions.setRange(1, _MOST_SESSIONS)
        self.day.setCalendarPopup(True)
        self.day.setDate(QDate(today.year, today.month, today.day).addDays(1))
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST_REASON)
        self.summary = WrappedLabel(theme)
        self._model = RowsModel[DeadlineLine](theme, self._columns)
        self.table = RowsView(theme, self._model, lambda: self.tr("Deadlines then and now"))
        self._ask_soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._ask_soon.timeout.connect(self._ask)
        self.by_sessions.setChecked(True)
        self._lay_out()
        self._listen(theme)
        self.resize(760, 460)
        self._speak()
        self.sessions.setFocus()

    def begin(self) -> None:
        """Somebody listens: ask for what is shown at first."""
        self._ask()

    def take_forecast(self, forecast: DeadlineForecast) -> None:
        """What comes of it; answers to earlier questions are too late."""
        if forecast.dialog == self._name and forecast.request == self._request:
            self.lines = forecast.lines
            self._show()

    def command(self) -> MoveDeadline:
        """For the calls as they were seen."""
        seen = tuple(SeenDeadline(call_id=line.call_id, seen=line.before) for line in self.lines if line.before)
        day = self._day() if self.by_day.isChecked() else None
        sessions = self.sessions.value() if self.by_sessions.isChecked() else None
        return MoveDeadline(calls=seen, day=day, sessions=sessions, reason=self.reason.text().strip())

    def refusal(self) -> str:
        """Every call must have a result: all are moved, or none."""
        if not self.lines:
            return self.tr("Working out the new deadlines…")
        bad = sum(line.obstacle is not Obstacle.NONE or line.before is None for line in self.lines)
        if bad:
            return self.tr("Calls without such a deadline: {}; all are moved, or none.").format(self._form.count(bad))
        return "" if self.reason.text().strip() else self.tr("A reason is needed.")

    def _ask(self) -> None:
        self._request += 1
        self.lines = ()
        self._show()
        day = self._day() if self.by_day.isChecked() else None
        self.asked.emit(DeadlineAsk(self._name, self._request, day, self.sessions.value(), self._calls))

    def _changed(self) -> None:
        self.sessions.setEnabled(self.by_sessions.isChecked())
        self.day.setEnabled(self.by_day.isChecked())
        self.lines = ()
        self._request += 1  # an answer to what was typed before is none to this
        self._ask_soon.start()
        self.check()

    def _show(self) -> None:
        if self.lines:
            self._model.show_rows(self.lines)
        self._say_summary()
        self.check()

    def _say_summary(self) -> None:
        earlier = sum(bool(line.deadline and line.before and line.deadline < line.before) for line in self.lines)
        provisional = sum(line.provisional for line in self.lines)
        if earlier:
            text = self.tr("▲ {} clients get less time than they were told.").format(self._form.count(earlier))
            self.summary.say(text, Meaning.WARNING)
        elif provisional:
            text = self.tr("The calendar ends before {} of these deadlines: they are provisional.")
            self.summary.say(text.format(self._form.count(provisional)), Meaning.WARNING)
        else:
            self.summary.say(self.tr("A deadline is the close of a session of the call's own market."), Meaning.MUTED)

    def _day(self) -> date:
        day = self.day.date()
        return date(day.year(), day.month(), day.day())

    def _listen(self, theme: Theme) -> None:
        self.by_sessions.toggled.connect(self._changed)
        self.sessions.valueChanged.connect(self._changed)
        self.day.dateChanged.connect(self._changed)
        self.reason.textChanged.connect(self.check)
        theme.spoken.connect(self._speak)
        self.day.setEnabled(False)

    def _lay_out(self) -> None:
        choices = QGridLayout()
        choices.addWidget(self.by_sessions, 0, 0)
        choices.addWidget(self.sessions, 0, 1)
        choices.addWidget(self.by_day, 1, 0)
        choices.addWidget(self.day, 1, 1)
        row = QHBoxLayout()
        row.addLayout(choices)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.summary)
        self.column.addWidget(self.reason)
        self.finish_layout()

    def _speak(self) -> None:
        self.setWindowTitle(self.tr("Deadline, calls: {}").format(self._form.count(len(self._calls))))
        self.by_sessions.setText(self.tr("&Sessions more than now"))
        self.by_day.setText(self.tr("The close of this &day"))
        for part, name in (
            (self.sessions, self.tr("Sessions more than now")),
            (self.day, self.tr("The close of this day")),
            (self.reason, self.tr("Reason")),
        ):
            name_field(part, name)
        write_dates(self.day, self._form, f"{self._form.date_pattern} ddd")
        self.reason.setPlaceholderText(self.tr("Reason"))
        self.answer.say(self.tr("Move deadline"), self.tr("Leave it"))
        self._show()

    def _columns(self) -> tuple[RowColumn[DeadlineLine], ...]:
        return (
            RowColumn(self.tr("Account"), 100, lambda line: line.account),
            RowColumn(self.tr("Name"), 150, lambda line: self._names.get(line.call_id, ""), meaning=_muted),
            RowColumn(self.tr("Deadline now"), 130, lambda line: self._when(line.before)),
            RowColumn(self.tr("New deadline"), 130, self._new, meaning=_meaning, strong=_is_set),
            RowColumn(self.tr("Market's clock"), 0, self._on_the_spot, meaning=_meaning, tip=self._on_the_spot),
        )

    def _when(self, at: datetime | None) -> str:
        return UNKNOWN if at is None else self._form.date_time(microseconds(at))

    def _new(self, line: DeadlineLine) -> str:
        return f"{self._when(line.deadline)}{' ?' if line.provisional else ''}"

    def _on_the_spot(self, line: DeadlineLine) -> str:
        """The same instant as the client's market shows it, or why there is none."""
        if line.deadline is None:
            return f"▲ {OBSTACLES[line.obstacle].text()}"
        return self._form.on_the_spot(line.deadline.astimezone(ZoneInfo(line.zone)))


def _muted(_line: DeadlineLine) -> Meaning:
    return Meaning.MUTED


def _is_set(line: DeadlineLine) -> bool:
    return line.deadline is not None


def _meaning(line: DeadlineLine) -> Meaning:
    if line.deadline is None:
        return Meaning.DANGER
    return Meaning.WARNING if line.provisional else Meaning.TEXT
