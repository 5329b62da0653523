"""By which age rows get another ground: days and a colour's meaning, as many rules as one can tell apart."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui.frame.labels import WrappedLabel
from ui.frame.names import name_field
from ui.tables.painted_table import PaintedTable
from ui.tables.painter import AgeRule
from ui.theme import Meaning, Theme

_RULES = 3
_LONGEST = 3650  # days
_FIRST = ((1, Meaning.ACCENT), (3, Meaning.WARNING), (90, Meaning.DANGER))  # offered where there is no rule yet


class HighlightDialog(QDialog):
    """Invariant: the table has the rules that are checked, at once; words follow the language."""

    def __init__(self, theme: Theme, table: PaintedTable, title: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._table, self._title = table, title
        self.rows: list[tuple[QCheckBox, QSpinBox, QComboBox]] = []
        self._note = WrappedLabel(theme, "", Meaning.MUTED)
        column = QVBoxLayout(self)
        column.addWidget(self._note)
        grid = QGridLayout()
        column.addLayout(grid)
        rules = [(rule.days, rule.meaning) for rule in table.age_rules]
        for place in range(_RULES):
            is_on = place < len(rules)
            self._add(grid, place, *(rules[place] if is_on else _FIRST[place]), is_on=is_on)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.close)
        column.addWidget(box)
        theme.spoken.connect(self._speak)
        self._speak()

    def _add(self, grid: QGridLayout, place: int, days: int, meaning: Meaning, *, is_on: bool) -> None:
        check, spin, combo = QCheckBox(), QSpinBox(), QComboBox()
        check.setChecked(is_on)
        spin.setRange(1, _LONGEST)
        spin.setValue(days)
        for choice in self._meanings():
            combo.addItem("", choice)
        combo.setCurrentIndex(list(self._meanings()).index(meaning))
        check.toggled.connect(self._apply)
        spin.valueChanged.connect(self._apply)
        combo.currentIndexChanged.connect(self._apply)
        for at, widget in enumerate((check, spin, combo)):
            grid.addWidget(widget, place, at)
        self.rows.append((check, spin, combo))

    def _speak(self) -> None:
        """Words of the language in force."""
        self.setWindowTitle(self.tr("Highlight by age: {}").format(self._title()))
        self._note.say(
            self.tr("Rows older than so many days get a ground in this colour; of several rules the oldest counts.")
        )
        for number, (check, spin, combo) in enumerate(self.rows, 1):
            check.setText(self.tr("older than (days)"))
            check.setAccessibleName(self.tr("Rule {}").format(number))
            name_field(spin, self.tr("Rule {}, days").format(number))
            name_field(combo, self.tr("Rule {}, colour").format(number))
            for at, word in enumerate(self._meanings().values()):
                combo.setItemText(at, word)

    def _meanings(self) -> dict[Meaning, str]:
        return {
            Meaning.ACCENT: self.tr("quiet"),
            Meaning.WARNING: self.tr("warning"),
            Meaning.DANGER: self.tr("danger"),
        }

    def _apply(self) -> None:
        rules = [AgeRule(spin.value(), combo.currentData()) for check, spin, combo in self.rows if check.isChecked()]
        self._table.highlight_by_age(rules)
