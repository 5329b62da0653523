"""The rows of a blotter as Qt's item model: for screen readers, tests and copying; the screen is painted without it."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.format import Format
from ui.tables.cell_text import CellText
from ui.tables.columns import Shown, TableSpec
from ui.tables.reasons import stored_reasons_text
from workstation.desk.blotter import Blotter
from workstation.desk.cells import Slots

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
KEY_ROLE = int(Qt.ItemDataRole.UserRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_TIMES = frozenset({Shown.DATE_TIME, Shown.DEADLINE, Shown.CLOCK})
_MISSING = "missing"


class TableModel(QAbstractTableModel):
    """Invariant: shows the rows of the last ``adopt``; columns are all of the table's, hidden ones too."""

    def __init__(self, spec: TableSpec, blotter: Blotter, form: Format) -> None:
        super().__init__()
        self.spec = spec
        self.blotter = blotter
        self.slots: Slots = blotter.slots
        self._has_missing = _MISSING in blotter.table.index
        self.speak(form)

    def speak(self, form: Format) -> None:
        """Write in another language or zone."""
        self.form = form
        self.cells = tuple(CellText(column, form) for column in self.spec.columns)
        self.reason = next((cell for cell in self.cells if cell.spec.name == _MISSING), None)  # of unknown figures
        self.headings = tuple(column.heading() for column in self.spec.columns)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.cells) - 1)
        self._say_all_changed()

    def adopt(self) -> None:
        """Show the blotter's rows of now.

        Qt is told in two steps, first that rows came or went at the end, then that everything may be different:
        honest, and far cheaper than a change of layout, because nothing here follows rows by Qt's indexes.
        """
        rows, before = self.blotter.slots, len(self.slots)
        if len(rows) > before:
            self.beginInsertRows(_NO_PARENT, before, len(rows) - 1)
            self.slots = np.concatenate((self.slots, rows[before:]))
            self.endInsertRows()
        elif len(rows) < before:
            self.beginRemoveRows(_NO_PARENT, len(rows), before - 1)
            self.slots = self.slots[: len(rows)]
            self.endRemoveRows()
        self.slots = rows
        self._say_all_changed()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Rows shown."""
        return 0 if parent.isValid() else len(self.slots)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """All columns."""
        return 0 if parent.isValid() else len(self.cells)

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        """Text, tool tip, alignment, or the key of the row."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role in {_DISPLAY, _ACCESSIBLE}:
            return self.text(row, column)
        if role == _ALIGNMENT:
            return _RIGHT if self.spec.columns[column].is_figure else _LEFT
        if role == _TOOL_TIP:
            return self.tool_tip(row, column)
        return self.key(row) if role == KEY_ROLE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Titles of the columns; rows have none."""
        if orientation == Qt.Orientation.Horizontal and role in {_DISPLAY, _TOOL_TIP, _ACCESSIBLE}:
            return self.headings[section]
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Nothing is edited in place."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def text(self, row: int, column: int) -> str:
        """What the cell shows."""
        return self.texts(self.slots[row : row + 1], column)[0]

    def texts(self, slots: Slots, column: int) -> list[str]:
        """What the cells of a column show."""
        return self.cells[column].texts(self.blotter.table, slots, self.blotter.market_now)

    def key(self, row: int) -> str:
        """The key of a row."""
        return self.blotter.table.keys(self.slots[row : row + 1])[0]

    def tool_tip(self, row: int, column: int) -> str:
        """The text in full; of times the second and zone; of unknown figures the reason."""
        slots, spec = self.slots[row : row + 1], self.spec.columns[column]
        text = self.text(row, column)
        if spec.shown in _TIMES and text != spec.absent:
            return self.form.exact_time(float(self.blotter.table.number(spec.name)[slots][0]))
        if spec.is_figure and text == spec.absent and self._has_missing:
            return stored_reasons_text(str(self.blotter.table.text(_MISSING)[slots][0]))
        return text

    def _say_all_changed(self) -> None:
        if len(self.slots):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.slots) - 1, len(self.cells) - 1))
