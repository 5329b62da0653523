"""*Only these symbols*: every symbol of the batch with what can be sold and bought back of it over all accounts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.filter_line import FilterEdit
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.theme import Theme
from workstation.desk.close_draft import SymbolTotal

_SIZE = (700, 460)
_TAKEN, _LEFT_OUT = "☑", "☐"


class SymbolsView(RowsView):
    """Space checks the current row."""

    checked = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.checked.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


class SymbolsDialog(QDialog):
    """Emits ``chosen`` with each change, so that one sees its effect behind; none chosen: all positions again."""

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, form: Format, totals: Sequence[SymbolTotal], chosen: frozenset[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._form, self._totals, self.symbols = form, tuple(totals), set(chosen)
        self._model = RowsModel[SymbolTotal](theme, self._columns)
        self.search = FilterEdit()
        self.view = SymbolsView(theme, self._model, lambda: self.tr("Symbols"))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Reset | QDialogButtonBox.StandardButton.Close)
        self.reset = box.button(QDialogButtonBox.StandardButton.Reset)
        column = QVBoxLayout(self)
        for widget in (self.search, self.view, box):
            column.addWidget(widget)
        self.resize(*_SIZE)
        self.search.textChanged.connect(self._find)
        self.search.left.connect(self.view.setFocus)
        self.view.checked.connect(self._turn)
        self.view.opened.connect(self._turn)
        self.view.clicked.connect(lambda index: self._turn(index.row()) if index.column() == 0 else None)
        box.rejected.connect(self.close)
        self.reset.clicked.connect(lambda: self._choose(set()))
        theme.spoken.connect(self._speak)
        self._speak()
        self._find("")

    def _find(self, text: str) -> None:
        part = text.strip().casefold()
        found = (one for one in self._totals if part in f"{one.symbol} {one.name}".casefold())
        self._model.show_rows(tuple(found))
        if self._model.rows and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self._model.index(0, 0))

    def _turn(self, row: int) -> None:
        self._choose(self.symbols ^ {self._model.rows[row].symbol})

    def _choose(self, symbols: set[str]) -> None:
        self.symbols = symbols
        self.view.viewport().update()
        self.chosen.emit(frozenset(symbols))

    def _columns(self) -> tuple[RowColumn[SymbolTotal], ...]:
        return (
            RowColumn(self.tr("Symbol"), 200, self._marked),
            _figure(self.tr("Accounts"), 80, lambda one: self._form.count(one.accounts)),
            _figure(self.tr("To sell"), 110, lambda one: self._quantity(one.to_sell)),
            _figure(self.tr("To buy back"), 110, lambda one: self._quantity(one.to_buy)),
            RowColumn(self.tr("Name"), 0, lambda one: one.name, tip=lambda one: one.name),
        )

    def _marked(self, total: SymbolTotal) -> str:
        return f"{_TAKEN if total.symbol in self.symbols else _LEFT_OUT} {total.symbol}"

    def _quantity(self, quantity: Decimal) -> str:
        return self._form.quantity(float(quantity)) if quantity else ""

    def _speak(self) -> None:
        self.setWindowTitle(self.tr("Only these symbols"))
        self.search.setPlaceholderText(self.tr("Find a symbol"))
        self.search.setAccessibleName(self.tr("Find a symbol"))


def _figure(title: str, width: int, text: Callable[[SymbolTotal], str]) -> RowColumn[SymbolTotal]:
    return RowColumn(title, width, text, is_figure=True)
