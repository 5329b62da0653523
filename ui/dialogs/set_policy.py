"""Change one number or switch of the house: the value, why, until when, and whether a second person is needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QDateTime, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui.format import Format
from ui.frame.answer import Answer
from ui.frame.date_field import write_dates
from ui.frame.facts import Fact, Facts
from ui.frame.labels import PlainLabel, WrappedLabel
from ui.frame.names import name_field
from ui.rights import SUPERVISORS, Rights
from ui.tables.denials import findings_text
from ui.tables.policy_words import range_text, unit_text
from ui.theme import Meaning, Theme
from workstation.commands.control import SetPolicy
from workstation.desk.derived import microseconds
from workstation.desk.news import PolicyRow
from workstation.desk.policy_change import PolicyChange, choices, judge

_LONGEST_REASON = 2000
_A_DAY = timedelta(days=1)


class SetPolicyDialog(QDialog):
    """Invariant: what is sent is what was judged: a value the policy takes, with a reason, not in force already."""

    confirmed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        form: Format,
        rights: Rights,
        rows: Mapping[str, PolicyRow],
        key: str,
        now: Callable[[], datetime],
        parent: QWidget,
    ) -> None:
        """``rows``: the policy in force; ``now``: wall time, which a value may end at."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme, self._form, self._rights = theme, form, rights
        self._rows, self._now, self.key = rows, now, key
        self.facts, self.verdict, self.answer = Facts(theme), WrappedLabel(theme), Answer(theme)
        self.choice, self.line = QComboBox(), QLineEdit()
        self.reason, self.ends, self.until = QLineEdit(), QCheckBox(), QDateTimeEdit()
        self._labels = {name: PlainLabel(theme) for name in ("value", "reason")}
        self._offer_values()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.facts)
        column.addLayout(self._fields())
        column.addWidget(self.verdict)
        column.addStretch(1)
        column.addWidget(self.answer)
        self.resize(580, 360)
        self._listen()
        theme.spoken.connect(self._speak)
        self._speak()

    @property
    def text(self) -> str:
        """The value as it is typed or chosen."""
        return self.choice.currentText() if self._has_choices() else self.line.text()

    def _facts(self) -> tuple[Fact, ...]:
        row, off = self._rows[self.key], self.tr("off")
        unit = f" {unit_text(self.key)}" if row.unit else ""
        set_by = ""
        if row.set_at is not None:
            at = self._form.date_time(microseconds(row.set_at))
            set_by = self.tr("{}, {}: {}").format(row.set_by, at, row.reason)
        return (
            Fact(self.tr("Key"), self.key),
            Fact(self.tr("In force"), f"{row.value or off}{unit}"),
            Fact(self.tr("Range"), range_text(self.key)),
            Fact(self.tr("Default"), f"{row.default or off}{unit}"),
            *([Fact(self.tr("Set by"), set_by)] if set_by else []),
        )

    def _offer_values(self) -> None:
        value = self._rows[self.key].value
        self.choice.addItems(list(choices(self.key)))
        self.choice.setCurrentText(value)
        self.line.setText(value)
        self.line.selectAll()
        at = (self._now() + _A_DAY).astimezone(self._form.zone)
        self.until.setDateTime(QDateTime(QDate(at.year, at.month, at.day), QTime(at.hour, at.minute)))
        self.until.setEnabled(False)
        self.reason.setMaxLength(_LONGEST_REASON)

    def _fields(self) -> QFormLayout:
        rows = QFormLayout()
        rows.addRow(self._labels["value"], self._field)
        rows.addRow(self._labels["reason"], self.reason)
        rows.addRow(self.ends, self.until)
        return rows

    @property
    def _field(self) -> QComboBox | QLineEdit:
        """Where the value is chosen or typed."""
        return self.choice if self._has_choices() else self.line

    def _speak(self) -> None:
        self.setWindowTitle(self.tr("Change the policy: {}").format(self.key))
        self.facts.show_facts(self._facts())
        names = {"value": self.tr("New value"), "reason": self.tr("Reason")}
        for key, field in (("value", self._field), ("reason", self.reason)):
            self._labels[key].say(names[key])
            name_field(field, names[key])
        self.ends.setText(self.tr("Only until"))
        name_field(self.until, self.tr("Only until"))
        write_dates(self.until, self._form, self._form.moment_pattern)
        self.answer.say(self.tr("Set"), self.tr("Leave it"))
        self._check()

    def _listen(self) -> None:
        self.choice.currentTextChanged.connect(self._check)
        self.line.textChanged.connect(self._check)
        self.reason.textChanged.connect(self._check)
        self.ends.toggled.connect(self.until.setEnabled)
        self.ends.toggled.connect(self._check)
        self.until.dateTimeChanged.connect(self._check)
        self._rights.changed.connect(self._check)
        self.answer.given.connect(self._confirm)
        self.answer.left.connect(self.reject)

    def _has_choices(self) -> bool:
        return self.choice.count() > 0

    def _check(self) -> None:
        change = judge(self._rows, self.key, self.text)
        self._say_verdict(change)
        self.answer.refuse(self._refusal(change))

    def _say_verdict(self, change: PolicyChange) -> None:
        alone = self._rights.signed_in is not None and self._rights.signed_in.alone
        if change.faults:
            why = findings_text(change.faults, self._form)
            self.verdict.say(self.tr("▲ Not taken: {}").format(why), Meaning.DANGER)
        elif change.same:
            self.verdict.say(self.tr("This is in force already."), Meaning.MUTED)
        elif change.loosens and alone:
            text = self.tr("▲ This loosens a control. Four-eyes is off: it takes effect at once.")
            self.verdict.say(text, Meaning.WARNING)
        elif change.loosens:
            text = self.tr("▲ This loosens a control: it takes effect once another supervisor has approved it.")
            self.verdict.say(text, Meaning.WARNING)
        else:
            self.verdict.say(self.tr("This loosens no control: it takes effect at once."), Meaning.TEXT)

    def _refusal(self, change: PolicyChange) -> str:
        if refused := self._rights.refusal(SUPERVISORS):
            return refused
        if change.faults:
            return self.tr("The value is not taken.")
        if change.same and not self.ends.isChecked():
            return self.tr("Nothing would change.")
        if self.ends.isChecked() and self._moment() <= self._now():
            return self.tr("The end lies in the past.")
        return "" if self.reason.text().strip() else self.tr("A reason is needed.")

    def _moment(self) -> datetime:
        day, time = self.until.date(), self.until.time()
        return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=self._form.zone)

    def _confirm(self) -> None:
        change = judge(self._rows, self.key, self.text)
        if self._refusal(change):
            return
        until = self._moment() if self.ends.isChecked() else None
        self.confirmed.emit(
            SetPolicy(key=self.key, value=change.value, reason=self.reason.text().strip(), valid_until=until)
        )
        self.accept()
