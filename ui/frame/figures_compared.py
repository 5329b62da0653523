"""The figures of two snapshots side by side, and what changed between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.tables.columns import UNKNOWN
from ui.tables.figure_words import FIGURES, RATIOS
from ui.theme import Meaning, Theme


@dataclass(frozen=True, slots=True)
class _Figure:
    """One figure then and later; None: not known, or there is no such snapshot."""

    name: str
    before: float | None
    after: float | None

    @property
    def change(self) -> float | None:
        return None if self.before is None or self.after is None else self.after - self.before


class FiguresCompared(QWidget):
    """Invariant: what is not known is a dash, never 0."""

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form = form
        self._model = RowsModel[_Figure](theme, self._columns)
        self.view = RowsView(theme, self._model, lambda: self.tr("Figures before and after"))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 0)
        column.addWidget(self.view)

    def show_figures(self, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> None:
        """Those of the first and the last snapshot; None: there is none."""
        if before is None and after is None:
            self._model.show_rows(())
            return
        first, last = before or {}, after or {}
        self._model.show_rows([_Figure(name, _number(first.get(name)), _number(last.get(name))) for name in FIGURES])

    def _columns(self) -> tuple[RowColumn[_Figure], ...]:
        return (
            RowColumn(self.tr("Figure"), 170, lambda one: FIGURES[one.name].text()),
            RowColumn(self.tr("Before"), 120, lambda one: self._write(one, one.before), is_figure=True),
            RowColumn(self.tr("After"), 120, lambda one: self._write(one, one.after), is_figure=True),
            RowColumn(self.tr("Change"), 120, lambda one: self._write(one, one.change), is_figure=True, meaning=_muted),
            RowColumn("", 0, lambda _one: ""),
        )

    def _write(self, one: _Figure, value: float | None) -> str:
        if value is None:
            return UNKNOWN
        return self._form.ratio(value) if one.name in RATIOS else self._form.amount(value)


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _muted(_one: _Figure) -> Meaning:
    return Meaning.MUTED
