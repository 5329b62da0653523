"""The schedules there are: what waits can be changed or taken back, what was missed stands in red."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.client_words import CLOSE_GOALS, OBSTACLES, SCHEDULE_STATES
from ui.tables.columns import UNKNOWN
from ui.tables.denials import stored_text
from ui.tables.words import ORDER_TYPES
from ui.theme import Meaning, Theme
from workstation.desk.derived import microseconds
from workstation.desk.schedule_list import SetSchedule
from workstation.domain.schedules import Obstacle, ScheduleTime

_NAMED = 2


class WaitingSchedules(QWidget):
    """Emits ``change_asked`` and ``withdraw_asked`` with a schedule. Invariant: only with one that still waits."""

    change_asked = Signal(object)
    withdraw_asked = Signal(object)

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form = form
        self._refusal = ""
        self._model = RowsModel[SetSchedule](theme, self._columns)
        self.table = RowsView(theme, self._model, lambda: self.tr("Automatic closes that wait or were missed"))
        self.change, self.withdraw = QPushButton(), QPushButton()
        for button in (self.change, self.withdraw):
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(12, 4, 12, 8)
        buttons.addStretch(1)
        buttons.addWidget(self.change)
        buttons.addWidget(self.withdraw)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 0)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        self.change.clicked.connect(lambda: self._ask(self.change_asked))
        self.withdraw.clicked.connect(lambda: self._ask(self.withdraw_asked))
        self.table.opened.connect(lambda _row: self._ask(self.change_asked))
        self.table.current_changed.connect(lambda _row: self.say_allowed(self._refusal))

    @property
    def chosen(self) -> SetSchedule | None:
        """The schedule one stands on."""
        row = self.table.currentIndex().row()
        return self._model.rows[row] if 0 <= row < len(self._model.rows) else None

    def choose(self, schedule_id: str) -> None:
        """Stand on this schedule, if it is listed."""
        ids = [one.schedule_id for one in self._model.rows]
        if schedule_id in ids:
            self.table.selectRow(ids.index(schedule_id))

    def show_schedules(self, schedules: Sequence[SetSchedule]) -> None:
        """These from now on; the chosen one stays chosen."""
        before = self.chosen
        self._model.show_rows(schedules)
        if before is not None:
            self.choose(before.schedule_id)
        self.say_allowed(self._refusal)

    def say_allowed(self, refusal: str) -> None:
        """Grey the buttons with the reason, for everybody or for the chosen one."""
        self._refusal = refusal
        chosen = self.chosen
        reason = refusal
        if not reason and chosen is None:
            reason = self.tr("Choose a schedule first.")
        elif not reason and chosen is not None and not chosen.can_be_changed:
            rule = self.tr("An automatic rule is changed in the policy.")
            reason = rule if chosen.version == 0 else self.tr("It waits no more.")
        for button in (self.change, self.withdraw):
            button.setEnabled(not reason)
            button.setToolTip(reason)
            button.setAccessibleDescription(reason)

    def speak(self) -> None:
        """In the language in force."""
        self.change.setText(self.tr("Change"))
        self.withdraw.setText(self.tr("Withdraw"))
        self.say_allowed(self._refusal)

    def _ask(self, asked: SignalInstance) -> None:
        chosen = self.chosen
        if chosen is not None and self.change.isEnabled():
            asked.emit(chosen)

    def _columns(self) -> tuple[RowColumn[SetSchedule], ...]:
        return (
            RowColumn(self.tr("Due"), 130, self._due, meaning=_meaning),
            RowColumn(self.tr("State"), 0, self._state, meaning=_meaning, tip=self._state),
            RowColumn(self.tr("Calls"), 110, self._who, tip=lambda one: ", ".join(one.accounts)),
            RowColumn(self.tr("When"), 105, self._when),
            RowColumn(self.tr("Goal"), 95, lambda one: CLOSE_GOALS[one.goal].text()),
            RowColumn(self.tr("Order type"), 90, self._order),
            RowColumn(self.tr("Set by"), 80, lambda one: one.set_by or self.tr("policy"), meaning=_muted),
        )

    def _due(self, one: SetSchedule) -> str:
        return UNKNOWN if one.due_at is None else self._form.date_time(microseconds(one.due_at))

    def _when(self, one: SetSchedule) -> str:
        return self.tr("at the deadline") if one.time is ScheduleTime.AT_DEADLINE else self.tr("fixed time")

    def _who(self, one: SetSchedule) -> str:
        names, rest = ", ".join(one.accounts[:_NAMED]), len(one.accounts) - _NAMED
        return self.tr("{} and {} more").format(names, self._form.count(rest)) if rest > 0 else names

    def _order(self, one: SetSchedule) -> str:
        kind = ORDER_TYPES[one.order_type].text()
        return f"{kind} {one.peg_ticks:+d}" if one.peg_ticks else kind

    def _state(self, one: SetSchedule) -> str:
        why = OBSTACLES[one.obstacle].text() if one.obstacle is not Obstacle.NONE else ""
        return ": ".join(filter(None, (SCHEDULE_STATES[one.state].text(), why or stored_text(one.detail, self._form))))


def _meaning(one: SetSchedule) -> Meaning:
    return SCHEDULE_STATES[one.state].meaning


def _muted(_one: SetSchedule) -> Meaning:
    return Meaning.MUTED
