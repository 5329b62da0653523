"""The cash of an account by currency."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.columns import UNKNOWN
from ui.theme import Meaning, Theme
from workstation.desk.account_view import CashRow


class CashList(QWidget):
    """One row a currency, its value in the account's base currency."""

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form = form
        self._model = RowsModel[CashRow](theme, self._columns)
        self.view = RowsView(theme, self._model, lambda: self.tr("Cash by currency"))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 0)
        column.addWidget(self.view)

    def show_cash(self, rows: Sequence[CashRow]) -> None:
        """These from now on."""
        self._model.show_rows(rows)

    def _columns(self) -> tuple[RowColumn[CashRow], ...]:
        amount = self._form.amount
        return (
            RowColumn(self.tr("Currency"), 70, lambda row: row.currency),
            RowColumn(self.tr("Settled"), 110, lambda row: amount(row.amount), is_figure=True, meaning=_owed),
            RowColumn(self.tr("In transit"), 90, lambda row: amount(row.in_transit), is_figure=True),
            RowColumn(self.tr("Frozen"), 90, lambda row: amount(row.frozen), is_figure=True),
            RowColumn(self.tr("Rate"), 75, lambda row: _known(row.rate, self._form.price), is_figure=True),
            RowColumn(self.tr("Value"), 130, lambda row: _known(row.value, amount), is_figure=True),
            RowColumn("", 0, lambda _row: ""),
        )


def _known(value: float | None, write: Callable[[float], str]) -> str:
    return UNKNOWN if value is None else write(value)


def _owed(row: CashRow) -> Meaning:
    return Meaning.WORSE if row.amount < 0 else Meaning.TEXT
