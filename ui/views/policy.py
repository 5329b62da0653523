"""The policy in force: every number and switch of the house, who set it and why."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.labels import WrappedLabel
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.rights import SUPERVISORS, Rights
from ui.tables.policy_words import range_text, unit_text
from ui.tables.rule_words import RULE_WORDS, RULES
from ui.theme import Meaning, Theme
from workstation.desk.derived import microseconds
from workstation.desk.news import PolicyNews, PolicyRow


class PolicyView(QWidget):
    """What is not the default stands out. Emits ``change_asked`` with a key; values are changed by command."""

    change_asked = Signal(str)

    def __init__(self, theme: Theme, form: Format, rights: Rights) -> None:
        super().__init__()
        self._form, self._rights = form, rights
        self._model = RowsModel[PolicyRow](theme, self._columns, "policy")
        self.table = RowsView(theme, self._model, self.title)
        self.note = WrappedLabel(theme, "", Meaning.MUTED)
        self.change = QPushButton()
        self._rows: tuple[PolicyRow, ...] = ()
        self.search, self.rules = QLineEdit(), QPushButton()
        self.rules.setCheckable(True)
        self.search.textChanged.connect(lambda _text: self._show())
        self.rules.toggled.connect(lambda _on: self._show())
        self.change.clicked.connect(lambda: self._ask(self.table.currentIndex().row()))
        self.table.opened.connect(self._ask)
        self.table.current_changed.connect(lambda _row: self._say_allowed())
        self.table.current_changed.connect(lambda _row: self._say_note())
        rights.changed.connect(self._say_allowed)
        top = QHBoxLayout()
        top.setContentsMargins(16, 10, 16, 10)
        top.setSpacing(12)
        top.addWidget(self.search)
        top.addWidget(self.rules)
        top.addWidget(self.note, 1)
        top.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        theme.spoken.connect(self._speak)
        self._speak()

    def title(self) -> str:
        """The tab's title."""
        return self.tr("Policy")

    def take(self, news: PolicyNews) -> None:
        """The policy in force."""
        self._rows = news.rows
        self._show()

    def refresh(self) -> None:
        """F5: what came last, anew; the engine tells every change by itself."""
        self._show()

    def begin_search(self) -> None:
        """Ctrl+F: to the line one types words into."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_rules(self) -> None:
        """Only the house's automatic rules, all of them off until somebody sets one."""
        self.search.clear()
        self.rules.setChecked(True)

    def _show(self) -> None:
        wanted = self.search.text().strip().casefold()
        group = RULES if self.rules.isChecked() else ""
        shown = [row for row in self._rows if row.key.startswith(group) and wanted in row.key.casefold()]
        self._model.show_rows(shown)
        self._say_allowed()
        self._say_note()

    def _ask(self, row: int) -> None:
        if 0 <= row < len(self._model.rows) and self.change.isEnabled():
            self.change_asked.emit(self._model.rows[row].key)

    def _say_allowed(self) -> None:
        none = self.tr("Choose a key first.") if not self.table.currentIndex().isValid() else ""
        reason = self._rights.refusal(SUPERVISORS) or none
        self.change.setEnabled(not reason)
        self.change.setToolTip(reason or self.tr("Enter or a double click changes the chosen key"))
        self.change.setAccessibleDescription(reason)

    def _speak(self) -> None:
        self.change.setText(self.tr("Change…"))
        self.rules.setText(self.tr("Automatic rules"))
        self.search.setPlaceholderText(self.tr("Search keys"))
        self.search.setAccessibleName(self.tr("Search keys"))
        self._say_allowed()
        self._say_note()

    def _say_note(self) -> None:
        """What the chosen rule does; what the page shows where none is chosen."""
        row = self.table.currentIndex().row()
        key = self._model.rows[row].key if 0 <= row < len(self._model.rows) else ""
        if key in RULE_WORDS:
            self.note.say(RULE_WORDS[key].text())
        elif self.rules.isChecked():
            armed = sum(bool(r.value) for r in self._model.rows if r.key.startswith(f"{RULES}rules."))
            text = self.tr("Rules by which the machine closes by itself; switched on now: {}. Choose one to read it.")
            self.note.say(text.format(self._form.count(armed)))
        else:
            self.note.say(
                self.tr("Every number and switch of the house as in force now. What differs from the default is bold.")
            )

    def _columns(self) -> tuple[RowColumn[PolicyRow], ...]:
        return (
            RowColumn(self.tr("Key"), 290, lambda row: row.key, strong=_differs),
            RowColumn(
                self.tr("In force"),
                120,
                self._value,
                strong=_differs,
                meaning=_value_meaning,
                by=lambda row: _figure(row.value),
            ),
            RowColumn(self.tr("Unit"), 130, lambda row: unit_text(row.key), meaning=_muted),
            RowColumn(
                self.tr("Range"),
                240,
                lambda row: range_text(row.key),
                meaning=_muted,
                tip=lambda row: range_text(row.key),
            ),
            RowColumn(
                self.tr("Default"),
                110,
                lambda row: row.default or self.tr("off"),
                meaning=_muted,
                by=lambda row: _figure(row.default),
            ),
            RowColumn(
                self.tr("Since"), 130, lambda row: self._when(row.set_at), meaning=_muted, by=lambda row: row.set_at
            ),
            RowColumn(self.tr("Set by"), 100, lambda row: row.set_by, meaning=_muted),
            RowColumn(self.tr("Until"), 130, lambda row: self._when(row.valid_until), meaning=_muted, by=_until),
            RowColumn(self.tr("Reason"), 0, lambda row: row.reason, tip=lambda row: row.reason),
        )

    def _value(self, row: PolicyRow) -> str:
        return row.value or self.tr("off")

    def _when(self, at: datetime | None) -> str:
        return "" if at is None else self._form.date_time(microseconds(at))


def _figure(value: str) -> float | None:
    """Figures sort among each other; words and switches come after them."""
    try:
        return float(value)
    except ValueError:
        return None


def _until(row: PolicyRow) -> datetime | None:
    return row.valid_until


def _differs(row: PolicyRow) -> bool:
    return row.value != row.default


def _value_meaning(row: PolicyRow) -> Meaning:
    return Meaning.ACCENT if _differs(row) else Meaning.TEXT


def _muted(_row: PolicyRow) -> Meaning:
    return Meaning.MUTED
