"""The positions, currencies and rate rows behind one step of the waterfall."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.columns import UNKNOWN
from ui.tables.margin_rules import RULE_WORDS
from ui.tables.reasons import reasons_text
from ui.theme import Meaning, Theme
from workstation.desk.account_view import Other, WaterfallStep, WhyLine


class WhyList(QWidget):
    """Lines of the chosen step, largest part first; a figure that is not known says why in its row."""

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form = form
        self._model = RowsModel[WhyLine](theme, self._columns)
        self.view = RowsView(theme, self._model, lambda: self.tr("Positions and rates behind the step"))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 0)
        column.addWidget(self.view)

    def show_step(self, step: WaterfallStep) -> None:
        """The reasons of this step."""
        self._model.show_rows(step.lines)

    def _columns(self) -> tuple[RowColumn[WhyLine], ...]:
        form = self._form
        return (
            RowColumn(self.tr("Symbol"), 156, self._subject),
            RowColumn(self.tr("Quantity"), 84, lambda line: _or_blank(line.quantity, form.quantity), is_figure=True),
            RowColumn(self.tr("Mark"), 76, lambda line: _or_blank(line.mark, form.price), is_figure=True),
            RowColumn(self.tr("Value"), 100, lambda line: _or_blank(line.value, form.amount), is_figure=True),
            RowColumn(self.tr("Rate"), 74, lambda line: _or_blank(line.rate, form.ratio), is_figure=True),
            RowColumn(self.tr("Part of the step"), 110, self._amount, is_figure=True, meaning=_meaning),
            RowColumn(self.tr("Rule and rate row"), 0, self._rule, meaning=_rule_meaning, tip=self._rule),
        )

    def _subject(self, line: WhyLine) -> str:
        if line.other is None:
            return line.subject
        return {
            Other.COEFFICIENT: self.tr("policy"),
            Other.OWN_ORDERS: self.tr("own orders"),
            Other.VENUE: self.tr("venue"),
        }[line.other]

    def _amount(self, line: WhyLine) -> str:
        return UNKNOWN if line.amount is None else self._form.amount(line.amount)

    def _rule(self, line: WhyLine) -> str:
        if line.other is None:
            return reasons_text(line.missing) or _by_rate_row(line)
        return {
            Other.COEFFICIENT: self.tr("coefficient"),
            Other.OWN_ORDERS: self.tr("initial margin of the client's own working orders"),
            Other.VENUE: self.tr("the venue's own figure less the model's"),
        }[line.other]


def _by_rate_row(line: WhyLine) -> str:
    """The rules in words; what the rate row names is the house's own data and stays as it is."""
    rules = ", ".join(RULE_WORDS[rule].text() for rule in line.rules)
    return ": ".join(filter(None, (rules, line.rate_row)))


def _or_blank(value: float | None, write: Callable[[float], str]) -> str:
    return "" if value is None else write(value)


def _meaning(line: WhyLine) -> Meaning:
    return Meaning.DANGER if line.amount is None else Meaning.TEXT


def _rule_meaning(line: WhyLine) -> Meaning:
    return Meaning.DANGER if line.missing else Meaning.MUTED
