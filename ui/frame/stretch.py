"""A stretch of days to look at: from, to, and asking for it anew."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QPushButton, QWidget

from ui.format import Format
from ui.frame.date_field import write_dates
from ui.frame.labels import PlainLabel
from ui.frame.names import name_field
from ui.theme import Theme


class Stretch(QWidget):
    """Emits ``changed`` when other days are wanted. Invariant: whole days on the desk's clock, the last included."""

    changed = Signal()

    def __init__(self, theme: Theme, form: Format, days: int) -> None:
        """``days``: how many are shown at first."""
        super().__init__()
        self._form, self._days = form, days
        self._is_set = False
        self.first, self.last, self.again = QDateEdit(), QDateEdit(), QPushButton()
        self._labels = (PlainLabel(theme), PlainLabel(theme))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for label, edit in zip(self._labels, (self.first, self.last), strict=True):
            edit.setCalendarPopup(True)
            label.setBuddy(edit)
            row.addWidget(label)
            row.addWidget(edit)
            edit.dateChanged.connect(lambda _day: self.changed.emit())
        row.addWidget(self.again)
        self.again.clicked.connect(self.changed)

    def end_at(self, now: datetime) -> None:
        """The market's time became known: until somebody chooses, the last days are shown."""
        if self._is_set:
            return
        self._is_set = True
        today = now.astimezone(self._form.zone).date()
        for edit, day in ((self.first, today - timedelta(days=self._days)), (self.last, today)):
            edit.blockSignals(True)  # noqa: FBT003 - Qt's own
            edit.setDate(QDate(day.year, day.month, day.day))
            edit.blockSignals(False)  # noqa: FBT003 - Qt's own

    @property
    def since(self) -> datetime:
        """Where it begins."""
        return self._midnight(self.first.date())

    @property
    def until(self) -> datetime:
        """Where it is over."""
        return self._midnight(self.last.date().addDays(1))

    def speak(self) -> None:
        """In the language in force."""
        for label, edit, name in zip(
            self._labels, (self.first, self.last), (self.tr("From"), self.tr("To")), strict=True
        ):
            label.setText(name)
            write_dates(edit, self._form, self._form.date_pattern)
            name_field(edit, name)
        self.again.setText(self.tr("Read again"))

    def _midnight(self, day: QDate) -> datetime:
        return datetime.combine(date(day.year(), day.month(), day.day()), time(), self._form.zone)
