"""The closes of a simulated run one by one, and the ranking from which the chosen one was taken."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.inset import inset
from ui.frame.panel import Panel
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.columns import UNKNOWN
from ui.tables.words import ORDER_SIDES
from ui.theme import Meaning, Theme
from workstation.desk.simulator_view import Ranked, RankLine, Remark, Run, StepLine


class SimulatorSteps(QWidget):
    """Invariant: the ranking is the chosen close's; of a run without closes, what was tried last."""

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form = form
        self._run: Run | None = None
        self._steps = RowsModel[StepLine](theme, self._step_columns)
        self._ranks = RowsModel[RankLine](theme, self._rank_columns)
        self.steps = RowsView(theme, self._steps, lambda: self.tr("Closes, in order"))
        self.ranking = RowsView(theme, self._ranks, lambda: self.tr("Ranking"))
        self.steps.current_changed.connect(lambda _row: self._show_ranking())
        self._panels = (
            Panel(theme, lambda: self.tr("Closes, in order"), inset(self.steps), self._steps_hint),
            Panel(theme, lambda: self.tr("Ranking"), inset(self.ranking), self._ranking_hint),
        )
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setHandleWidth(8)
        parts.setChildrenCollapsible(False)
        for panel in self._panels:
            parts.addWidget(panel)
        parts.setSizes([330, 220])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(parts)

    def show_run(self, run: Run | None) -> None:
        """This from now on; None: there is none. The chosen close stays the chosen one by its number."""
        self._run = run
        steps = () if run is None else run.steps
        chosen = self.steps.currentIndex().row()
        with QSignalBlocker(self.steps):
            self._steps.show_rows(steps)
            if steps:
                self.steps.selectRow(chosen if 0 <= chosen < len(steps) else 0)
        self._show_ranking()

    def _chosen(self) -> StepLine | None:
        row = self.steps.currentIndex().row()
        return self._steps.rows[row] if 0 <= row < len(self._steps.rows) else None

    def _show_ranking(self) -> None:
        chosen = self._chosen()
        last = self._run.last_ranking if self._run is not None else ()
        self._ranks.show_rows(last if chosen is None else chosen.ranking)
        for panel in self._panels:
            panel.speak()

    def _steps_hint(self) -> str:
        return self.tr("choose a close for its ranking") if self._steps.rows else self.tr("nothing is closed")

    def _ranking_hint(self) -> str:
        chosen = self._chosen()
        if chosen is not None and not chosen.ranking:
            return self.tr("close {}: whole positions in their fixed order, without a ranking").format(chosen.number)
        if chosen is not None:
            return self.tr("before close {}, the best first").format(chosen.number)
        return self.tr("what was tried last") if self._ranks.rows else ""

    def _step_columns(self) -> tuple[RowColumn[StepLine], ...]:
        form = self._form
        return (
            RowColumn("#", 34, lambda step: form.count(step.number), is_figure=True, meaning=_muted),
            RowColumn(self.tr("Symbol"), 0, lambda step: step.symbol, tip=lambda step: step.symbol),
            RowColumn(self.tr("Side"), 46, lambda step: ORDER_SIDES[step.side].text()),
            RowColumn(self.tr("Quantity"), 72, lambda step: form.quantity(step.quantity), is_figure=True),
            RowColumn(self.tr("Average price"), 98, self._vwap, is_figure=True),
            RowColumn(self.tr("Fee"), 70, lambda step: form.amount(step.fee), is_figure=True),
            RowColumn("MB", 88, lambda step: form.amount(step.margin_balance), is_figure=True),
            RowColumn("MM", 86, lambda step: form.amount(step.maintenance), is_figure=True),
            RowColumn("MM %", 62, self._ratio, is_figure=True),
            RowColumn(self.tr("Shortfall"), 92, lambda step: form.amount(step.shortfall), is_figure=True),
        )

    def _vwap(self, step: StepLine) -> str:
        return UNKNOWN if step.vwap is None else self._form.average_price(step.vwap)

    def _ratio(self, step: StepLine) -> str:
        return UNKNOWN if step.mm_ratio is None else self._form.percentage(step.mm_ratio)

    def _rank_columns(self) -> tuple[RowColumn[RankLine], ...]:
        form = self._form
        return (
            RowColumn(self.tr("Symbol"), 132, lambda row: row.symbol),
            RowColumn(self.tr("Planned"), 76, lambda row: form.quantity(row.planned), is_figure=True),
            RowColumn(self.tr("Can be filled"), 88, lambda row: form.quantity(row.fillable), is_figure=True),
            RowColumn(self.tr("Limit"), 88, lambda row: form.price(row.limit), is_figure=True),
            RowColumn(self.tr("Gain"), 96, lambda row: form.amount(row.gain), is_figure=True, tip=self._rule),
            RowColumn(
                self.tr("Weight"), 84, lambda row: form.average_price(row.weight), is_figure=True, tip=self._rule
            ),
            RowColumn(self.tr("Score"), 96, lambda row: form.average_price(row.score), is_figure=True, tip=self._rule),
            RowColumn(self.tr("Remark"), 0, self._remark, meaning=_remark, tip=self._remark),
        )

    def _weighed(self, title: str, width: int, of: Callable[[RankLine], float]) -> RowColumn[RankLine]:
        write = self._form.average_price
        return RowColumn(title, width, lambda row: write(of(row)), is_figure=True, tip=self._rule)

    def _rule(self, row: RankLine) -> str:
        return {
            Ranked.FUTURE: self.tr("Gain: stress removed. Weight: cost. Score: gain / weight"),
            Ranked.SHORT_OPTION: self.tr("Gain: shortfall removed. Weight: liquidity. Score: gain x weight"),
            Ranked.LONG_OPTION: self.tr("Gain: net proceeds. Weight: recovery. Score: gain x weight x share filled"),
        }[row.rule]

    def _remark(self, row: RankLine) -> str:
        return {
            Remark.NONE: "",
            Remark.FREES_NOTHING: self.tr("closing it frees nothing"),
            Remark.CANNOT_BE_FILLED: self.tr("no lot inside the band"),
            Remark.HEDGE: self.tr("hedge: last"),
            Remark.COVERS: self.tr("covers a sold option: last"),
        }[row.remark]


def _muted(_row: object) -> Meaning:
    return Meaning.MUTED


def _remark(row: RankLine) -> Meaning:
    stuck = row.remark in {Remark.FREES_NOTHING, Remark.CANNOT_BE_FILLED}
    return Meaning.WARNING if stuck else Meaning.MUTED
