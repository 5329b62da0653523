"""The way from cash to the call as a list of bars: a step is a row, so keyboard and screen readers walk it too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.quiet_table import QuietDelegate
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.columns import UNKNOWN
from ui.theme import Meaning, Theme
from workstation.desk.account_view import Step, WaterfallStep

_BAR_COLUMN = 1
_BAR_MARGIN = 6
_THINNEST = 1.5
_REQUIREMENTS = frozenset({Step.REQUIREMENT, Step.INITIAL, Step.CLEAR})


class BarDelegate(QuietDelegate):
    """Paints a step as a bar on the scale that all steps of the list share."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._steps: Sequence[WaterfallStep] = ()
        self._low, self._high = 0.0, 1.0

    def scale_to(self, steps: Sequence[WaterfallStep]) -> None:
        """Let the widest reach of these steps fill the column; zero is always on it."""
        ends = [end for step in steps for end in (step.start, step.end) if end is not None]
        self._steps = steps
        self._low, self._high = min((0.0, *ends)), max((0.0, *ends))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row's ground, the zero line, the bar."""
        self.paint_ground(painter, option, index.row())
        step = self._steps[index.row()]
        area = QRectF(option.rect).adjusted(_BAR_MARGIN, _BAR_MARGIN, -_BAR_MARGIN, -_BAR_MARGIN)
        zero = self._place(0.0, area)
        painter.fillRect(
            QRectF(zero, area.top() - _BAR_MARGIN, 1, area.height() + 2 * _BAR_MARGIN), self._theme.tokens.line
        )
        if step.start is None or step.end is None or step.start == step.end:
            return
        left, right = sorted((self._place(step.start, area), self._place(step.end, area)))
        painter.fillRect(QRectF(left, area.top(), max(_THINNEST, right - left), area.height()), self._colour(step))

    def _place(self, level: float, area: QRectF) -> float:
        return area.left() + (level - self._low) / ((self._high - self._low) or 1.0) * area.width()

    def _colour(self, step: WaterfallStep) -> QColor:
        colours = self._theme.tokens
        if step.step is Step.CALL:
            return colours.danger
        if step.is_total:
            return colours.muted
        return colours.accent if (step.amount or 0) >= 0 else colours.worse


class Waterfall(QWidget):
    """Emits ``chosen`` with the step whose reasons are to be shown. Invariant: one step is always the chosen one."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form = form
        self._model = RowsModel[WaterfallStep](theme, self._columns)
        self.view = RowsView(theme, self._model, lambda: self.tr("Why this call"))
        self.view.horizontalHeader().hide()
        self._bars = BarDelegate(theme, self)
        self.view.setItemDelegateForColumn(_BAR_COLUMN, self._bars)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.current_changed.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 0)
        column.addWidget(self.view)

    def show_steps(self, steps: Sequence[WaterfallStep]) -> None:
        """Draw these; the chosen step stays the chosen one."""
        before = self.step()
        self._bars.scale_to(tuple(steps))
        self._model.show_rows(steps)
        kinds = [step.step for step in steps]
        place = kinds.index(before.step) if before and before.step in kinds else self._first_of_interest(kinds)
        if self.view.currentIndex().row() != place:
            self.view.selectRow(place)
        elif kinds:
            self._choose(place)

    def step(self) -> WaterfallStep | None:
        """The chosen step."""
        row = self.view.currentIndex().row()
        return self._model.rows[row] if 0 <= row < len(self._model.rows) else None

    def _first_of_interest(self, kinds: Sequence[Step]) -> int:
        return next((place for place, kind in enumerate(kinds) if kind in _REQUIREMENTS), 0)

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._model.rows):
            self.chosen.emit(self._model.rows[row])

    def _columns(self) -> tuple[RowColumn[WaterfallStep], ...]:
        return (
            RowColumn("", 215, self._title, strong=_is_total),
            RowColumn("", 0, lambda _step: ""),
            RowColumn("", 130, self._amount, is_figure=True, strong=_is_total, meaning=_meaning),
        )

    def _title(self, step: WaterfallStep) -> str:
        return f"= {self.words(step.step)}" if step.is_total else self.words(step.step)

    def _amount(self, step: WaterfallStep) -> str:
        return UNKNOWN if step.amount is None else self._form.amount(step.amount)

    def words(self, step: Step) -> str:
        """A step in the language in force."""
        return {
            Step.CASH: self.tr("Cash"),
            Step.LONG: self.tr("Long positions"),
            Step.SHORT: self.tr("Short positions"),
            Step.FUTURES: self.tr("Futures, unrealised"),
            Step.EQUITY: self.tr("Equity"),
            Step.SUSPENDED: self.tr("Suspended value"),
            Step.NET_ASSETS: self.tr("Liquid net assets"),
            Step.REQUIREMENT: self.tr("Margin-call requirement"),
            Step.INTEREST: self.tr("Accrued interest"),
            Step.DEBIT: self.tr("Debit margin"),
            Step.CREDIT: self.tr("Trading credit"),
            Step.SURPLUS: self.tr("Surplus or shortfall"),
            Step.EXCESS: self.tr("Excess financing"),
            Step.CALL: self.tr("Call amount"),
            Step.VENUE: self.tr("Venue less model"),
            Step.NET_ASSET_VALUE: self.tr("Net asset value"),
            Step.OPTIONS: self.tr("Option value, left out"),
            Step.MARGIN_BALANCE: self.tr("Margin balance"),
            Step.INITIAL: self.tr("Initial margin"),
            Step.CLEAR: self.tr("MM / re-arm level"),
        }[step]


def _is_total(step: WaterfallStep) -> bool:
    return step.is_total


def _meaning(step: WaterfallStep) -> Meaning:
    if step.amount is None:
        return Meaning.DANGER
    return Meaning.DANGER if step.step is Step.CALL else Meaning.TEXT
