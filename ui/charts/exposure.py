"""The exposure of an account by symbol: bars of longs, shorts and options on one scale, a row a symbol."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QVBoxLayout, QWidget

from ui.charts.short_amount import short_amount
from ui.format import Format
from ui.frame.quiet_table import QuietDelegate
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.columns import UNKNOWN
from ui.theme import Meaning, Theme
from workstation.desk.chart_view import ExposureRow, NoExposure
from workstation.desk.export import Holds, Sheet, SheetColumn

_BAR_COLUMN = 1
_MARGIN = 6
_THINNEST = 1.5


class ExposureBars(QuietDelegate):
    """Longs right of zero, shorts left of it, options hatched behind by a second bar below. One scale for all rows."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._rows: Sequence[ExposureRow] = ()
        self._low, self._high = 0.0, 1.0

    def scale_to(self, rows: Sequence[ExposureRow]) -> None:
        """Let the widest bar fill the column; zero is always on it."""
        ends = [part for row in rows for part in (row.long, row.short, row.option_delta) if part is not None]
        self._rows = rows
        self._low, self._high = min((0.0, *ends)), max((0.0, *ends))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row's ground, the zero line, up to three bars."""
        self.paint_ground(painter, option, index.row())
        row, tokens = self._rows[index.row()], self._theme.tokens
        area = QRectF(option.rect).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        zero = self._place(0.0, area)
        painter.fillRect(QRectF(zero, area.top() - _MARGIN, 1, area.height() + 2 * _MARGIN), tokens.line)
        height = area.height() * (0.6 if row.option_delta else 1.0)
        bars = (
            (row.long, tokens.accent, area.top(), height),
            (row.short, tokens.worse, area.top(), height),
            (row.option_delta, tokens.warning, area.top() + height, area.height() - height),
        )
        for amount, colour, top, thick in bars:
            if amount:
                left, right = sorted((zero, self._place(amount, area)))
                painter.fillRect(QRectF(left, top, max(_THINNEST, right - left), thick), colour)

    def _place(self, amount: float, area: QRectF) -> float:
        return area.left() + (amount - self._low) / ((self._high - self._low) or 1.0) * area.width()


class ExposureList(QWidget):
    """Largest first. Invariant: a part that is not known is a dash, and its tool tip says why."""

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form = form
        self._model = RowsModel[ExposureRow](theme, self._columns)
        self.view = RowsView(theme, self._model, lambda: self.tr("Exposure by symbol"))
        self._bars = ExposureBars(theme, self)
        self.view.setItemDelegateForColumn(_BAR_COLUMN, self._bars)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 0)
        column.addWidget(self.view)

    def show_rows(self, rows: Sequence[ExposureRow]) -> None:
        """These from now on."""
        self._bars.scale_to(tuple(rows))
        self._model.show_rows(rows)

    def sheet(self) -> Sheet:
        """All rows."""
        rows, nan = self._model.rows, float("nan")
        parts = {
            self.tr("Long"): [row.long for row in rows],
            self.tr("Short"): [row.short for row in rows],
            self.tr("Option delta"): [row.option_delta for row in rows],
            self.tr("Net"): [row.net for row in rows],
        }
        columns = [SheetColumn(self.tr("Symbol"), Holds.TEXT, [row.symbol for row in rows])]
        columns += [
            SheetColumn(name, Holds.AMOUNT, [nan if amount is None else amount for amount in amounts])
            for name, amounts in parts.items()
        ]
        shares = [nan if row.share is None else row.share for row in rows]
        ratio = Holds.PERCENT if self._form.percent else Holds.RATIO
        columns.append(SheetColumn(self.tr("Share of gross"), ratio, shares))
        return Sheet(self.tr("Exposure by symbol"), tuple(columns), self._form.zone)

    def _columns(self) -> tuple[RowColumn[ExposureRow], ...]:
        return (
            RowColumn(self.tr("Symbol"), 90, lambda row: row.symbol, tip=self._tip),
            RowColumn("", 0, lambda _row: "", tip=self._tip),
            RowColumn(
                self.tr("Net"), 80, lambda row: self._short(row.net), is_figure=True, tip=self._tip, meaning=_meaning
            ),
            RowColumn(self.tr("Share"), 70, self._share, is_figure=True, tip=self._tip),
        )

    def _short(self, amount: float | None) -> str:
        return UNKNOWN if amount is None else short_amount(self._form, amount)

    def _share(self, row: ExposureRow) -> str:
        return UNKNOWN if row.share is None else self._form.ratio(row.share)

    def _tip(self, row: ExposureRow) -> str:
        parts = (
            (self.tr("Long"), row.long),
            (self.tr("Short"), row.short),
            (self.tr("Option delta"), row.option_delta),
            (self.tr("Net"), row.net),
        )
        lines = [f"{name} {UNKNOWN if amount is None else self._form.amount(amount)}" for name, amount in parts]
        why = {
            NoExposure.PRICE: self.tr("No price or rate of exchange is known."),
            NoExposure.DELTA: self.tr("An option has neither a delta nor an implied volatility."),
        }
        return "\n".join((row.symbol, *lines, *([why[row.why]] if row.why else [])))


def _meaning(row: ExposureRow) -> Meaning:
    return Meaning.WORSE if row.net is not None and row.net < 0 else Meaning.TEXT
