"""The positions of an account as a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.columns import UNKNOWN
from ui.tables.margin_rules import INSTRUMENT_KINDS
from ui.tables.reasons import reasons_text
from ui.theme import Meaning, Theme
from workstation.desk.account_view import PositionRow
from workstation.domain.enums import InstrumentStatus, Side

_FEWEST_DAYS = 0.01


class PositionsList(QWidget):
    """Largest value first. Invariant: a figure that is not known is a dash, and the flags say why."""

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form = form
        self._model = RowsModel[PositionRow](theme, lambda: (*self._held(), *self._judged()), "positions")
        self.view = RowsView(theme, self._model, lambda: self.tr("Positions"))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 0)
        column.addWidget(self.view)

    def show_positions(self, positions: Sequence[PositionRow]) -> None:
        """These from now on."""
        self._model.show_rows(positions)

    def _held(self) -> tuple[RowColumn[PositionRow], ...]:
        form = self._form
        return (
            RowColumn(self.tr("Symbol"), 156, lambda p: p.symbol, meaning=_flags_meaning, tip=_names),
            RowColumn(self.tr("Name"), 84, lambda p: p.name, meaning=_muted, tip=lambda p: p.name),
            RowColumn(self.tr("Kind"), 72, _kind, meaning=_muted, tip=_kind),
            _figure(self.tr("Quantity"), 76, lambda p: p.quantity, form.quantity),
            _figure(self.tr("Available"), 76, lambda p: p.available, form.quantity),
            _figure(self.tr("Cost"), 76, lambda p: p.average_price, form.average_price),
            _figure(self.tr("Mark"), 76, lambda p: p.mark, form.price),
            _figure(self.tr("Bid"), 76, lambda p: p.bid, form.price),
            _figure(self.tr("Ask"), 76, lambda p: p.ask, form.price),
            _figure(self.tr("Value"), 106, lambda p: p.value, form.amount),
            _figure(self.tr("Profit and loss"), 106, lambda p: p.profit, form.amount, _profit_meaning),
        )

    def _judged(self) -> tuple[RowColumn[PositionRow], ...]:
        form = self._form
        return (
            _figure(self.tr("IM rate"), 66, lambda p: p.initial_rate, form.ratio),
            _figure(self.tr("MM rate"), 66, lambda p: p.maintenance_rate, form.ratio),
            _figure(self.tr("MCM rate"), 74, lambda p: p.margin_call_rate, form.ratio),
            _figure(self.tr("FM rate"), 66, lambda p: p.forced_rate, form.ratio),
            _figure(self.tr("Margin used"), 98, lambda p: p.margin_used, form.amount),
            _figure(self.tr("Days of ADV"), 90, lambda p: p.days_of_volume, self._days),
            RowColumn(self.tr("Flags"), 180, self._flags, meaning=_flags_meaning, tip=self._flags),
            RowColumn("", 0, lambda _position: ""),
        )

    def _days(self, days: float) -> str:
        return self._form.amount(days) if days >= _FEWEST_DAYS else f"< {self._form.amount(_FEWEST_DAYS)}"

    def _flags(self, position: PositionRow) -> str:
        words = {
            self.tr("short"): position.side is Side.SHORT,
            self.tr("covered"): position.covered,
            self.tr("keep last"): position.keep_last,
            self.tr("HALTED"): position.status is InstrumentStatus.HALTED,
            self.tr("SUSPENDED"): position.status is InstrumentStatus.SUSPENDED,
            self.tr("DELISTED"): position.status is InstrumentStatus.DELISTED,
            reasons_text(position.missing): bool(position.missing),
        }
        return ", ".join(word for word, holds in words.items() if holds)


def _figure(
    title: str,
    width: int,
    value: Callable[[PositionRow], float | None],
    write: Callable[[float], str],
    meaning: Callable[[PositionRow], Meaning] | None = None,
) -> RowColumn[PositionRow]:
    def text(position: PositionRow) -> str:
        figure = value(position)
        return UNKNOWN if figure is None else write(figure)

    return RowColumn(title, width, text, is_figure=True, meaning=meaning or _plain, by=value)


def _names(position: PositionRow) -> str:
    """An option's symbol may be longer than its column."""
    return " · ".join(filter(None, (position.symbol, position.name)))


def _kind(position: PositionRow) -> str:
    return INSTRUMENT_KINDS[position.kind].text()


def _plain(_position: PositionRow) -> Meaning:
    return Meaning.TEXT


def _muted(_position: PositionRow) -> Meaning:
    return Meaning.MUTED


def _profit_meaning(position: PositionRow) -> Meaning:
    return Meaning.WORSE if position.profit is not None and position.profit < 0 else Meaning.TEXT


def _flags_meaning(position: PositionRow) -> Meaning:
    if position.missing:
        return Meaning.DANGER
    return Meaning.TEXT if position.status is InstrumentStatus.TRADING else Meaning.WARNING
