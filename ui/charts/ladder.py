"""The price ladder: at which price of a symbol, all others unchanged, the account is called, forced, cured, empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.charts.short_amount import signed_percent
from ui.charts.words import Words
from ui.format import Format
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.columns import UNKNOWN
from ui.theme import Meaning, Theme
from workstation.desk.chart_view import LadderRow, NoPrice, Rung
from workstation.desk.export import Holds, Sheet, SheetColumn

_FINE = 10.0  # prices below have four decimals
_ROUGH = 10_000.0  # prices from here on have none


class LadderList(QWidget):
    """Largest exposure first. Invariant: a price that does not exist is a dash, and its tool tip says why."""

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form, self._words = form, Words(self)
        self._words.hide()
        self._model = RowsModel[LadderRow](theme, self._columns)
        self.view = RowsView(theme, self._model, lambda: self.tr("Price ladder"))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 0)
        column.addWidget(self.view)

    def show_rows(self, rows: Sequence[LadderRow]) -> None:
        """These from now on."""
        self._model.show_rows(rows)

    def sheet(self) -> Sheet:
        """All rows."""
        rows, nan = self._model.rows, float("nan")
        columns = [
            SheetColumn(self.tr("Symbol"), Holds.TEXT, [row.symbol for row in rows]),
            SheetColumn(self.tr("Now"), Holds.NUMBER, [nan if row.price is None else row.price for row in rows]),
        ]
        columns += [
            SheetColumn(name, Holds.NUMBER, [_figure(rung(row)) for row in rows]) for name, rung, _ in self._rungs()
        ]
        return Sheet(self.tr("Price ladder"), tuple(columns), self._form.zone)

    def _rungs(self) -> tuple[tuple[str, Callable[[LadderRow], Rung], Meaning], ...]:
        return (
            (self.tr("Called"), lambda row: row.called, Meaning.WARNING),
            (self.tr("Forced"), lambda row: row.forced, Meaning.DANGER),
            (self.tr("Cured"), lambda row: row.cured, Meaning.UPDATED),
            (self.tr("Equity 0"), lambda row: row.equity_gone, Meaning.WORSE),
        )

    def _columns(self) -> tuple[RowColumn[LadderRow], ...]:
        return (
            RowColumn(self.tr("Symbol"), 0, lambda row: row.symbol),
            RowColumn(self.tr("Now"), 84, lambda row: self._price(row.price), is_figure=True),
            *(self._column(title, rung, meaning) for title, rung, meaning in self._rungs()),
        )

    def _column(self, title: str, rung: Callable[[LadderRow], Rung], meaning: Meaning) -> RowColumn[LadderRow]:
        return RowColumn(
            title,
            84,
            lambda row: self._written(rung(row)),
            is_figure=True,
            meaning=lambda row: Meaning.MUTED if isinstance(rung(row), NoPrice) else meaning,
            tip=lambda row: self._tip(row, rung(row)),
        )

    def _written(self, rung: Rung) -> str:
        return UNKNOWN if isinstance(rung, NoPrice) else self._price(rung)

    def _price(self, price: float | None) -> str:
        if price is None:
            return UNKNOWN
        decimals = 4 if abs(price) < _FINE else 2 if abs(price) < _ROUGH else 0
        return self._form.price(round(price, decimals)) if decimals else self._form.count(price)

    def _tip(self, row: LadderRow, rung: Rung) -> str:
        if isinstance(rung, NoPrice):
            return self._words.no_price(rung)
        move = signed_percent(self._form, rung / row.price - 1, 2) if row.price else ""
        return f"{self._form.price(round(rung, 6))}  {move}"


def _figure(rung: Rung) -> float:
    """The price, not-a-number where there is none."""
    return float("nan") if isinstance(rung, NoPrice) else rung
