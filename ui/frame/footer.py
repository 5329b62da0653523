"""The line under a table: how many rows, how many of them selected, and what the selection adds up to."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.format import Format
from ui.frame.labels import FigureLabel, RunningLabel
from ui.tables.columns import UNKNOWN, TableSpec
from ui.theme import Meaning, Theme
from workstation.desk.blotter import Blotter
from workstation.desk.totals import Sum
from workstation.domain.tables import Cell


class Footer(QWidget):
    """Invariant: amounts in different currencies are never added; a sum says how many rows are not in it."""

    def __init__(self, spec: TableSpec, blotter: Blotter, theme: Theme) -> None:
        super().__init__()
        self._spec, self._blotter, self._theme = spec, blotter, theme
        self.count = FigureLabel(theme, "", Meaning.MUTED, 0.92)
        self.sums = RunningLabel(theme, "", Meaning.TEXT, 0.92)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 3, 16, 3)
        row.setSpacing(16)
        row.addWidget(self.count)
        row.addWidget(self.sums, 1)

    def say(self, form: Format, reporting_currency: str) -> None:
        """As things are now."""
        self.setAccessibleName(self.tr("Sums"))
        shown, all_rows = self._blotter.count_shown, self._blotter.scope_totals.count
        self.count.say(self.tr("{} of {} rows").format(form.count(shown), form.count(all_rows)))
        chosen = self._blotter.selected_totals.count
        texts = [self.tr("{} selected").format(form.count(chosen)), *self._sums(form, reporting_currency)]
        self.sums.say(" · ".join(texts) if chosen else "")

    def _sums(self, form: Format, reporting_currency: str) -> list[str]:
        """Only where each row's currency is known."""
        if self._spec.currency is None:
            return []
        return [self._sum(name, form, reporting_currency) for name in self._spec.summed]

    def _sum(self, name: str, form: Format, reporting_currency: str) -> str:
        found: Sum = self._blotter.selected_totals.sum(name)
        is_reporting = self._blotter.table.field(name).cell is Cell.REPORTING
        # where figures are unknown a sum of nothing is not zero
        amounts = sorted((c, a) for c, a in found.by_currency.items() if a or not found.unknown)
        written = [f"{form.total(amount)} {reporting_currency if is_reporting else code}" for code, amount in amounts]
        unknown = self.tr(" ({} unknown)").format(form.count(found.unknown)) if found.unknown else ""
        return f"{self._spec.column(name).heading()} {' + '.join(part.strip() for part in written) or UNKNOWN}{unknown}"

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The surface with a line above."""
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), self._theme.tokens.surface)
            painter.fillRect(0, 0, self.width(), 1, self._theme.tokens.line)
        finally:
            painter.end()
