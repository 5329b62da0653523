"""How the simulated closing ends: the account now, after the desk's closing, after the venue's, and the difference."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.columns import UNKNOWN
from ui.theme import Meaning, Theme
from workstation.desk.simulator_view import Ends, Simulation


@dataclass(frozen=True, slots=True)
class LeftLine:
    """How much of a position there is now and at the ends."""

    symbol: str
    now: float
    desk: float
    venue: float


@dataclass(frozen=True, slots=True)
class EndLine:
    """One figure in words. ``is_saving``: the difference is what acting now saves the client."""

    title: str
    now: str
    desk: str
    venue: str
    difference: str = ""
    is_saving: bool = False


class EndsList(QWidget):
    """Invariant: both cost models stand side by side on every line."""

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form = form
        self._model = RowsModel[EndLine](theme, self._columns)
        self.view = RowsView(theme, self._model, lambda: self.tr("Figures at the end"))
        self._left = RowsModel[LeftLine](theme, self._left_columns)
        self.left = RowsView(theme, self._left, lambda: self.tr("Positions left"))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 0)
        column.addWidget(self.view, 11)
        column.addWidget(self.left, 6)

    def show_simulation(self, simulation: Simulation | None) -> None:
        """This from now on, in the language in force; None: there is none."""
        self._model.show_rows([] if simulation is None else list(self._rows(simulation)))
        self._left.show_rows([] if simulation is None else list(_left(simulation)))

    def _rows(self, simulation: Simulation) -> Iterator[EndLine]:
        yield from self._counted(simulation)
        amount, ratio = self._form.amount, self._form.percentage
        yield self._figure(simulation, self.tr("Margin balance"), lambda end: end.margin_balance, amount)
        yield self._figure(simulation, self.tr("Net asset value"), lambda end: end.net_asset_value, amount, saving=True)
        yield self._figure(simulation, "IM", lambda end: end.initial, amount)
        yield self._figure(simulation, "MM", lambda end: end.maintenance, amount)
        yield self._figure(simulation, "IM %", lambda end: end.im_ratio, ratio)
        yield self._figure(simulation, "MM %", lambda end: end.mm_ratio, ratio)
        yield self._figure(simulation, self.tr("Shortfall to target"), lambda end: end.shortfall, amount)
        if simulation.desk.end.deficit or simulation.venue.end.deficit:
            yield self._figure(simulation, self.tr("Deficit booked"), lambda end: end.deficit, amount)

    def _counted(self, simulation: Simulation) -> Iterator[EndLine]:
        desk, venue, count, amount = simulation.desk, simulation.venue, self._form.count, self._form.amount
        yield EndLine(self.tr("Closes"), "", count(len(desk.steps)), count(len(venue.steps)))
        yield EndLine(self.tr("Fees"), "", amount(desk.fees), amount(venue.fees), amount(desk.fees - venue.fees))
        cancelled = count(len(desk.cancelled)), count(len(venue.cancelled))
        yield EndLine(self.tr("Own orders cancelled"), "", *cancelled)

    def _figure(
        self,
        simulation: Simulation,
        title: str,
        of: Callable[[Ends], float | None],
        write: Callable[[float], str],
        *,
        saving: bool = False,
    ) -> EndLine:
        now, desk, venue = (of(end) for end in (simulation.start, simulation.desk.end, simulation.venue.end))
        apart = None if desk is None or venue is None else desk - venue
        texts = [UNKNOWN if figure is None else write(figure) for figure in (now, desk, venue, apart)]
        return EndLine(title, texts[0], texts[1], texts[2], texts[3], saving)

    def _left_columns(self) -> tuple[RowColumn[LeftLine], ...]:
        quantity = self._form.quantity
        return (
            RowColumn(self.tr("Positions left"), 0, lambda line: line.symbol, tip=lambda line: line.symbol),
            RowColumn(self.tr("Now"), 106, lambda line: quantity(line.now), is_figure=True),
            RowColumn(self.tr("Desk"), 106, lambda line: quantity(line.desk), is_figure=True),
            RowColumn(self.tr("Venue"), 106, lambda line: quantity(line.venue), is_figure=True),
        )

    def _columns(self) -> tuple[RowColumn[EndLine], ...]:
        return (
            RowColumn(self.tr("At the end"), 0, lambda line: line.title, tip=lambda line: line.title),
            RowColumn(self.tr("Now"), 106, lambda line: line.now, is_figure=True, tip=lambda line: line.now),
            RowColumn(self.tr("Desk"), 106, lambda line: line.desk, is_figure=True, tip=lambda line: line.desk),
            RowColumn(self.tr("Venue"), 106, lambda line: line.venue, is_figure=True, tip=lambda line: line.venue),
            RowColumn(
                self.tr("Difference"),
                106,
                lambda line: line.difference,
                is_figure=True,
                meaning=lambda line: Meaning.UPDATED if line.is_saving else Meaning.TEXT,
                strong=lambda line: line.is_saving,
            ),
        )


def _left(simulation: Simulation) -> Iterator[LeftLine]:
    desk, venue = dict(simulation.desk.left), dict(simulation.venue.left)
    for symbol, quantity in simulation.held:
        yield LeftLine(symbol, quantity, desk.get(symbol, 0.0), venue.get(symbol, 0.0))
