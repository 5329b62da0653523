"""What a derivatives account's margin is made of: stress, tiers, the venue's own figures, the client's own orders."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.inset import inset
from ui.frame.panel import Panel
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.columns import UNKNOWN
from ui.tables.words import ORDER_SIDES
from ui.theme import Meaning, Theme
from workstation.desk.derivatives_view import Compared, DerivativesView, DriftRow, OwnOrderRow, StressRow, TierRow
from workstation.desk.simulator_view import SimulationNews

Row = TypeVar("Row", StressRow, TierRow, DriftRow, OwnOrderRow)


class MarginPage(QWidget):
    """Invariant: the rows are those of one answer of the engine; stress after closing is that of the last simulation.

    ``looked_at`` alternates True and False: while somebody looks, closing is simulated for the stress after it.
    """

    looked_at = Signal(bool)

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form = form
        self._view: DerivativesView | None = None
        self._after: dict[str, float | None] = {}
        self.stress = _List[StressRow](theme, self._stress_columns, lambda: self.tr("Stress by coin"))
        self.tiers = _List[TierRow](theme, self._tier_columns, lambda: self.tr("Tier in use"))
        self.drift = _List[DriftRow](theme, self._drift_columns, lambda: self.tr("Venue against model"))
        self.orders = _List[OwnOrderRow](theme, self._order_columns, lambda: self.tr("The client's own orders"))
        self._panels = [
            Panel(theme, lambda: self.tr("Stress by coin"), inset(self.stress.view), self._stress_hint),
            Panel(theme, lambda: self.tr("Tier in use"), inset(self.tiers.view), self._tier_hint),
            Panel(theme, lambda: self.tr("Venue against model"), inset(self.drift.view), self._drift_hint),
            Panel(theme, lambda: self.tr("The client's own orders"), inset(self.orders.view), self._order_hint),
        ]
        above = _split(Qt.Orientation.Horizontal, self._panels[0], self._panels[1])
        below = _split(Qt.Orientation.Horizontal, self._panels[2], self._panels[3])
        for row in (above, below):
            row.setSizes([420, 700])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(_split(Qt.Orientation.Vertical, above, below))

    def show_view(self, view: DerivativesView) -> None:
        """The engine's latest answer."""
        self._view = view
        self.tiers.model.show_rows(view.tiers)
        self.drift.model.show_rows(view.drift)
        self.orders.model.show_rows(view.orders)
        self._show_stress(view)

    def show_simulation(self, news: SimulationNews) -> None:
        """What the loop would leave of the stress."""
        simulation = news.simulation
        self._after = {} if simulation is None else {row.coin: row.after for row in simulation.desk.stress}
        if self._view is not None:
            self._show_stress(self._view)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self.looked_at.emit(True)  # noqa: FBT003 - a signal

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more."""
        super().hideEvent(event)
        self.looked_at.emit(False)  # noqa: FBT003 - a signal

    def _show_stress(self, view: DerivativesView) -> None:
        self.stress.model.show_rows([StressRow(row.coin, row.before, self._after.get(row.coin)) for row in view.stress])
        for panel in self._panels:
            panel.speak()

    def _stress_hint(self) -> str:
        return self._lacking() or self.tr("the largest loss over the moves tried")

    def _tier_hint(self) -> str:
        return self._lacking() or self.tr("by size x average price")

    def _drift_hint(self) -> str:
        if self._view is None or not self._view.drift:
            return self.tr("the venue reports no figures of its own")
        alarmed = sum(row.alarmed for row in self._view.drift)
        return self.tr("▲ drift above the policy's limit") if alarmed else self.tr("the venue's figures are used")

    def _order_hint(self) -> str:
        if self._view is None:
            return ""
        rights = self._view.rights
        allowed = {
            self.tr("open"): rights.open,
            self.tr("close"): rights.close,
            self.tr("cancel"): rights.cancel,
            self.tr("withdraw"): rights.withdraw,
        }
        words = ", ".join(word for word, holds in allowed.items() if holds) or self.tr("nothing")
        return self.tr("the client may: {}").format(words)

    def _lacking(self) -> str:
        """Why the rows are empty: the first reason, the overview has them all."""
        return f"▲ {self._view.refusals[0]}" if self._view is not None and self._view.refusals else ""

    def _stress_columns(self) -> tuple[RowColumn[StressRow], ...]:
        total = self._form.amount
        return (
            RowColumn(self.tr("Coin"), 80, lambda row: row.coin),
            RowColumn(self.tr("Before"), 130, lambda row: total(row.before), is_figure=True),
            RowColumn(self.tr("After closing"), 130, lambda row: _or_dash(row.after, total), is_figure=True),
            RowColumn("", 0, lambda _row: ""),
        )

    def _tier_columns(self) -> tuple[RowColumn[TierRow], ...]:
        form = self._form
        return (
            RowColumn(self.tr("Symbol"), 140, lambda row: row.symbol),
            RowColumn(self.tr("Nominal"), 120, lambda row: form.amount(row.nominal), is_figure=True),
            RowColumn(self.tr("Tier"), 64, self._tier, is_figure=True),
            RowColumn(self.tr("MM rate"), 80, lambda row: form.ratio(row.rate), is_figure=True),
            RowColumn(self.tr("Next tier above"), 132, lambda row: _or_dash(row.upper, form.total), is_figure=True),
            RowColumn(self.tr("Fee rate"), 80, lambda row: form.ratio(row.fee_rate), is_figure=True),
            RowColumn("MM", 110, lambda row: form.amount(row.maintenance), is_figure=True),
            RowColumn("", 0, lambda _row: ""),
        )

    def _tier(self, row: TierRow) -> str:
        return self.tr("{} of {}").format(row.tier, row.tiers)

    def _drift_columns(self) -> tuple[RowColumn[DriftRow], ...]:
        form = self._form
        drift = partial(_or_dash, write=form.ratio)
        return (
            RowColumn(self.tr("Figure"), 190, self._compared, meaning=_alarm),
            RowColumn(self.tr("Venue"), 110, lambda row: form.amount(row.venue), is_figure=True),
            RowColumn(self.tr("Model"), 110, lambda row: _or_dash(row.model, form.amount), is_figure=True),
            RowColumn(self.tr("Drift"), 80, lambda row: drift(row.share), is_figure=True, meaning=_alarm),
            RowColumn("", 0, lambda _row: ""),
        )

    def _compared(self, row: DriftRow) -> str:
        word = {
            Compared.INITIAL: self.tr("Initial margin"),
            Compared.MAINTENANCE: self.tr("Maintenance margin"),
            Compared.BALANCE: self.tr("Margin balance"),
        }[row.figure]
        return f"▲ {word}" if row.alarmed else word

    def _order_columns(self) -> tuple[RowColumn[OwnOrderRow], ...]:
        form = self._form
        return (
            RowColumn(self.tr("Order id"), 110, lambda row: row.order_id, meaning=_muted),
            RowColumn(self.tr("Symbol"), 140, lambda row: row.symbol),
            RowColumn(self.tr("Side"), 74, lambda row: ORDER_SIDES[row.side].text()),
            RowColumn(self.tr("Quantity"), 90, lambda row: form.quantity(row.quantity), is_figure=True),
            RowColumn(self.tr("Price"), 100, lambda row: form.price(row.price), is_figure=True),
            RowColumn(self.tr("Now"), 90, lambda row: self._fate(kept=row.kept), meaning=_fate),
            RowColumn(self.tr("If IM restricted"), 134, lambda row: self._fate(kept=row.kept_restricted)),
            RowColumn("", 0, lambda _row: ""),
        )

    def _fate(self, *, kept: bool) -> str:
        return self.tr("stays") if kept else self.tr("▲ cancelled")


class _List(Generic[Row]):
    """Rows and their view."""

    def __init__(
        self, theme: Theme, columns: Callable[[], tuple[RowColumn[Row], ...]], name: Callable[[], str]
    ) -> None:
        self.model: RowsModel[Row] = RowsModel(theme, columns)
        self.view = RowsView(theme, self.model, name)


def _split(orientation: Qt.Orientation, *parts: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(8)
    splitter.setChildrenCollapsible(False)
    for part in parts:
        splitter.addWidget(part)
    return splitter


def _or_dash(value: float | None, write: Callable[[float], str]) -> str:
    return UNKNOWN if value is None else write(value)


def _muted(_row: object) -> Meaning:
    return Meaning.MUTED


def _alarm(row: DriftRow) -> Meaning:
    return Meaning.DANGER if row.alarmed else Meaning.TEXT


def _fate(row: OwnOrderRow) -> Meaning:
    return Meaning.TEXT if row.kept else Meaning.WARNING
