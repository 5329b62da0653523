"""The options of an account by the strategies they are margined as."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.columns import UNKNOWN
from ui.tables.margin_rules import RULE_WORDS
from ui.theme import Meaning, Theme
from workstation.desk.strategy_view import StrategyRow


class StrategiesList(QWidget):
    """A row a group of legs, as the engine paired them last.

    Invariant: what an underlying needs together, and with the next best pairing, stands in its first row only.
    """

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form = form
        self._model = RowsModel[StrategyRow](theme, self._columns)
        self.view = RowsView(theme, self._model, lambda: self.tr("Option strategies"))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 0)
        column.addWidget(self.view)

    def show_strategies(self, rows: Sequence[StrategyRow]) -> None:
        """These from now on."""
        self._model.show_rows(rows)

    def hint(self) -> str:
        """Of which level they are, and whether every pairing was tried."""
        level = self.tr("at the margin-call level")
        greedy = sorted({row.underlying for row in self._model.rows if not row.exact})
        if not greedy:
            return level
        return f"{level} · " + self.tr("too many lines to try every pairing: {}").format(", ".join(greedy))

    def _columns(self) -> tuple[RowColumn[StrategyRow], ...]:
        amount = self._form.amount
        return (
            RowColumn(self.tr("Underlying"), 90, lambda row: row.underlying, tip=lambda row: row.underlying),
            RowColumn(self.tr("Strategy"), 170, _strategy, tip=_strategy),
            RowColumn(self.tr("Legs"), 0, self._legs, tip=self._legs),
            RowColumn(self.tr("Net"), 110, lambda row: _or_dash(row.net, amount), is_figure=True),
            RowColumn(self.tr("Gross"), 110, lambda row: _or_dash(row.gross, amount), is_figure=True),
            RowColumn(
                self.tr("With all shares"),
                120,
                lambda row: _or_blank(row.pairing, amount),
                is_figure=True,
                tip=self._whole,
            ),
            RowColumn(
                self.tr("Next best"),
                110,
                lambda row: _or_blank(row.next_best, amount),
                is_figure=True,
                meaning=_muted,
                tip=self._next_best,
            ),
        )

    def _legs(self, row: StrategyRow) -> str:
        """Sold legs have a minus, bought ones a plus: one reads the sign before the symbol."""
        legs = ((self._form.quantity(leg.quantity), leg) for leg in row.legs)
        return ", ".join(f"{'+' if leg.quantity > 0 else ''}{quantity} {leg.symbol}" for quantity, leg in legs)

    def _whole(self, row: StrategyRow) -> str:
        if row.pairing is None:
            return ""
        return self.tr("All options and shares of {} together, those in no strategy included.").format(row.underlying)

    def _next_best(self, row: StrategyRow) -> str:
        if row.next_best is None or row.pairing is None:
            return ""
        more = self._form.amount(row.next_best - row.pairing)
        return self.tr("The next best pairing of {} would need {} more.").format(row.underlying, more)


def _strategy(row: StrategyRow) -> str:
    return RULE_WORDS[row.rule].text()


def _or_dash(value: float | None, write: Callable[[float], str]) -> str:
    return UNKNOWN if value is None else write(value)


def _or_blank(value: float | None, write: Callable[[float], str]) -> str:
    return "" if value is None else write(value)


def _muted(_row: StrategyRow) -> Meaning:
    return Meaning.MUTED
