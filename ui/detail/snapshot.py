"""One kept moment of a call: its figures beside those when it opened, and what it was judged by, worked out again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from ui.detail.cash import CashList
from ui.detail.positions import PositionsList
from ui.format import Format
from ui.frame.figures_compared import FiguresCompared
from ui.frame.panel import Panel
from ui.theme import Theme
from workstation.desk.account_view import AccountView

Figures = Mapping[str, Any]


class SnapshotParts(QSplitter):
    """Invariant: figures, positions and cash are those of one snapshot; ``view`` is None until it is worked out."""

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.view: AccountView | None = None
        self.figures = FiguresCompared(theme, form)
        self.positions, self.cash = PositionsList(theme, form), CashList(theme, form)
        self.addWidget(Panel(theme, lambda: self.tr("Figures when first kept and at this moment"), self.figures))
        self.addWidget(Panel(theme, lambda: self.tr("Positions and prices used"), self.positions))
        self._cash_panel = Panel(theme, lambda: self.tr("Cash by currency"), self.cash, self.cash.hint)
        self.addWidget(self._cash_panel)
        self.setSizes([260, 240, 110])
        self.setChildrenCollapsible(False)

    def show_figures(self, first: Figures | None, now: Figures | None) -> None:
        """Another snapshot was chosen: its figures are known, the rest is yet to be worked out."""
        self.figures.show_figures(first, now)
        self._show(None)

    def show_view(self, view: AccountView) -> None:
        """What it was judged by."""
        self._show(view)

    def _show(self, view: AccountView | None) -> None:
        self.view = view
        self.positions.show_positions(view.positions if view is not None else ())
        self.cash.show_cash(view)
        self._cash_panel.speak()
