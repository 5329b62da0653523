"""The cash of an account by currency."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.columns import UNKNOWN
from ui.theme import Meaning, Theme
from workstation.desk.account_view import AccountView, CashRow


class CashList(QWidget):
    """One row a currency, value and debit margin in the account's base currency; interest is owed by the account."""

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form = form
        self._model = RowsModel[CashRow](theme, self._columns)
        self.view = RowsView(theme, self._model, lambda: self.tr("Cash by currency"))
        self._view: AccountView | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 0)
        column.addWidget(self.view)

    def show_cash(self, view: AccountView | None) -> None:
        """That of this answer from now on; None: there is none."""
        self._view = view
        self._model.show_rows(view.cash if view is not None else ())

    def hint(self) -> str:
        """What the call counts beside the balances; interest accrues on the account, not on a currency."""
        if (view := self._view) is None:
            return ""
        debits = [row.debit_margin for row in view.cash]
        debit = None if None in debits else math.fsum(one for one in debits if one is not None)
        figures = (_known(one, self._form.amount) for one in (view.accrued_interest, debit))
        return self.tr("accrued interest {}, debit margin {} {}").format(*figures, view.base_currency)

    def _columns(self) -> tuple[RowColumn[CashRow], ...]:
        amount = self._form.amount
        return (
            RowColumn(self.tr("Currency"), 0, lambda row: row.currency),
            RowColumn(self.tr("Settled"), 112, lambda row: amount(row.amount), is_figure=True, meaning=_owed),
            RowColumn(self.tr("In transit"), 88, lambda row: amount(row.in_transit), is_figure=True),
            RowColumn(self.tr("Frozen"), 88, lambda row: amount(row.frozen), is_figure=True),
            RowColumn(self.tr("Debit margin"), 98, lambda row: _known(row.debit_margin, amount), is_figure=True),
            RowColumn(self.tr("Rate"), 66, lambda row: _known(row.rate, self._form.price), is_figure=True),
            RowColumn(self.tr("Value"), 112, lambda row: _known(row.value, amount), is_figure=True),
        )


def _known(value: float | None, write: Callable[[float], str]) -> str:
    return UNKNOWN if value is None else write(value)


def _owed(row: CashRow) -> Meaning:
    return Meaning.WORSE if row.amount < 0 else Meaning.TEXT
