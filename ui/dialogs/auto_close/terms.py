"""When and how calls are to be closed by themselves: the part of the dialog one chooses with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDate, QDateTime, QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QGridLayout,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from ui.format import Format
from ui.frame.date_field import write_dates
from ui.frame.labels import PlainLabel
from ui.frame.names import name_field
from ui.tables.client_words import CLOSE_GOALS
from ui.tables.words import ORDER_TYPES
from ui.theme import Meaning, Theme
from workstation.commands.scheduling import CloseTerms
from workstation.desk.schedule_list import SetSchedule
from workstation.domain.orders import OrderType
from workstation.domain.schedules import CloseGoal, ScheduleTime

_AHEAD = timedelta(minutes=30)  # the time offered at first
_PEGGED = frozenset({OrderType.PEG_BID, OrderType.PEG_ASK})


class Terms(QWidget):
    """Invariant: ``terms`` is exactly what is shown; a fixed time is meant in the zone that stands beside it."""

    changed = Signal()

    def __init__(self, theme: Theme, form: Format, market_now: Callable[[], datetime]) -> None:
        super().__init__()
        self._form, self._market_now = form, market_now
        self.at_time, self.at_deadline = QRadioButton(), QRadioButton()
        self.moment, self.zone = QDateTimeEdit(), PlainLabel(theme, "", Meaning.MUTED)
        self.at_next_open = QCheckBox()
        self.goal, self.order_type, self.ticks = QComboBox(), QComboBox(), QSpinBox()
        self.ticks.setRange(-100, 100)
        self.moment.setCalendarPopup(True)
        self._labels = {name: PlainLabel(theme) for name in ("goal", "order", "ticks")}
        self._fill()
        self._lay_out()
        self._set_moment(market_now() + _AHEAD)
        self.at_deadline.setChecked(True)
        self.at_next_open.setChecked(True)
        self._listen()
        self._follow()

    @property
    def terms(self) -> CloseTerms:
        """What is chosen."""
        order_type = OrderType(self.order_type.currentData())
        return CloseTerms.model_validate(
            {
                "at": self.at,
                "at_next_open": self.at_next_open.isChecked(),
                "goal": CloseGoal(self.goal.currentData()).name,
                "order_type": order_type.name,
                "peg_ticks": self.ticks.value() if order_type in _PEGGED else 0,
            }
        )

    @property
    def at(self) -> datetime | None:
        """The fixed time, UTC; None: each call's deadline."""
        if self.at_deadline.isChecked():
            return None
        day, time = self.moment.date(), self.moment.time()
        shown = datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=self._form.zone)
        return shown.astimezone(UTC)

    def show_schedule(self, one: SetSchedule) -> None:
        """The terms of a schedule that is to be changed."""
        self.at_deadline.setChecked(one.time is ScheduleTime.AT_DEADLINE)
        self.at_time.setChecked(one.time is ScheduleTime.FIXED)
        if one.time is ScheduleTime.FIXED and one.due_at is not None:
            self._set_moment(one.due_at)
        self.at_next_open.setChecked(one.at_next_open)
        self.goal.setCurrentIndex(self.goal.findData(int(one.goal)))
        self.order_type.setCurrentIndex(self.order_type.findData(int(one.order_type)))
        self.ticks.setValue(one.peg_ticks)

    def refusal(self) -> str:
        """What is wrong with the time; "" when nothing is."""
        at = self.at
        if at is not None and at <= self._market_now():
            return self.tr("The time must be later than now on the market's clock.")
        return ""

    def speak(self) -> None:
        """In the language in force."""
        write_dates(self.moment, self._form, self._form.moment_pattern)
        self.at_deadline.setText(self.tr("At each call's &deadline"))
        self.at_time.setText(self.tr("At this &time"))
        self.at_next_open.setText(self.tr("If the market is &closed then: at its next open"))
        self.at_next_open.setToolTip(self.tr("Otherwise it does not fire, and the follow-up record says so."))
        names = {"goal": self.tr("Goal"), "order": self.tr("Order type"), "ticks": self.tr("Ticks from it")}
        for key, name in names.items():
            self._labels[key].setText(name)
        parts = ((self.goal, names["goal"]), (self.order_type, names["order"]), (self.ticks, names["ticks"]))
        for part, name in (*parts, (self.moment, self.tr("At this time"))):
            name_field(part, name)
        for box, words in ((self.goal, CLOSE_GOALS), (self.order_type, ORDER_TYPES)):
            for place in range(box.count()):
                box.setItemText(place, words[box.itemData(place)].text())
        self._follow()

    def _fill(self) -> None:
        for goal in CloseGoal:
            self.goal.addItem(CLOSE_GOALS[goal].text(), int(goal))
        for kind in OrderType:
            self.order_type.addItem(ORDER_TYPES[kind].text(), int(kind))

    def _set_moment(self, at: datetime) -> None:
        local = at.astimezone(self._form.zone)
        self.moment.setDateTime(QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute)))

    def _listen(self) -> None:
        for signal in (
            self.at_deadline.toggled,
            self.moment.dateTimeChanged,
            self.at_next_open.toggled,
            self.goal.currentIndexChanged,
            self.order_type.currentIndexChanged,
            self.ticks.valueChanged,
        ):
            signal.connect(self._follow)
            signal.connect(lambda *_: self.changed.emit())

    def _follow(self, *_: object) -> None:
        self.moment.setEnabled(self.at_time.isChecked())
        pegged = OrderType(self.order_type.currentData()) in _PEGGED
        self.ticks.setEnabled(pegged)
        self._labels["ticks"].setEnabled(pegged)
        at = self.at or self._market_now()
        self.zone.say(f"{at.astimezone(self._form.zone):%Z}")

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.addWidget(self.at_deadline, 0, 0)
        grid.addWidget(self.at_time, 1, 0)
        grid.addWidget(self.moment, 1, 1)
        grid.addWidget(self.zone, 1, 2)
        grid.addWidget(self.at_next_open, 2, 0, 1, 3)
        grid.setColumnMinimumWidth(3, 24)
        for row, (label, field) in enumerate(
            (("goal", self.goal), ("order", self.order_type), ("ticks", self.ticks)),
        ):
            self._labels[label].setBuddy(field)
            grid.addWidget(self._labels[label], row, 4)
            grid.addWidget(field, row, 5)
        grid.setColumnStretch(6, 1)
