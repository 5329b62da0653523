"""Which columns a table shows, in which order and how wide; every change shows at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.tables.arranged_table import ArrangedTable

_Index = QModelIndex | QPersistentModelIndex
_SIZE = (420, 560)


class ColumnsModel(QAbstractListModel):
    """The columns of a table from left to right. Invariant: what is checked is what the table shows."""

    def __init__(self, table: ArrangedTable) -> None:
        super().__init__()
        self._table = table
        self.names = table.all_columns()

    def rowCount(self, parent: _Index | None = None) -> int:
        """All columns."""
        return 0 if parent is not None and parent.isValid() else len(self.names)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title, and whether the column is shown."""
        column = self._table.spec.column(self.names[index.row()])
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return column.heading()
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self._is_shown(column.name) else Qt.CheckState.Unchecked
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Show or hide; the table keeps its last column."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._table.show_column(self.names[index.row()], shown=Qt.CheckState(value) == Qt.CheckState.Checked)
        self.dataChanged.emit(index, index)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Rows are checked, not edited."""
        _ = index
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def move(self, row: int, steps: int) -> int:
        """Move a column; where it stands then."""
        place = min(max(row + steps, 0), len(self.names) - 1)
        if place != row:
            self._table.move_column(self.names[row], place)
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), place + (place > row))
            self.names = self._table.all_columns()
            self.endMoveRows()
        return place

    def read(self) -> None:
        """Take over what the table shows now."""
        self.beginResetModel()
        self.names = self._table.all_columns()
        self.endResetModel()

    def _is_shown(self, name: str) -> bool:
        shown = self._table.shown_columns()
        return any(self._table.spec.columns[logical].name == name for logical in shown)


class ColumnsDialog(QDialog):
    """Modeless, so that one sees what one does."""

    def __init__(self, table: ArrangedTable, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Columns of {}").format(title))
        self.resize(*_SIZE)
        self._table = table
        self.model = ColumnsModel(table)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a column"))
        self.search.setAccessibleName(self.tr("Find a column"))
        self.search.textChanged.connect(self._find)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Columns"))
        self.list.setModel(self.model)
        self.list.setCurrentIndex(self.model.index(0))
        rows = QVBoxLayout(self)
        rows.addWidget(self.search)
        rows.addWidget(self.list, 1)
        rows.addLayout(self._buttons())
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.close)
        rows.addWidget(box)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for text, tip, act in (
            (self.tr("Up"), self.tr("Alt+Up"), lambda: self._move(-1)),
            (self.tr("Down"), self.tr("Alt+Down"), lambda: self._move(1)),
            (self.tr("Reset widths"), "", self._table.reset_widths),
            (self.tr("Reset layout"), self.tr("Columns, order, widths and sorting as they come"), self._reset),
        ):
            button = QPushButton(text)
            button.setToolTip(tip)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            row.addWidget(button)
        for key, steps in (("Alt+Up", -1), ("Alt+Down", 1)):
            QShortcut(QKeySequence(key), self).activated.connect(self._mover(steps))
        return row

    def _mover(self, steps: int) -> Any:
        return lambda: self._move(steps)

    def _move(self, steps: int) -> None:
        """Among the columns that the search leaves."""
        row = self.list.currentIndex().row()
        shown = [at for at in range(self.model.rowCount()) if not self.list.isRowHidden(at)]
        if row in shown:
            place = min(max(shown.index(row) + steps, 0), len(shown) - 1)
            self.list.setCurrentIndex(self.model.index(self.model.move(row, shown[place] - row)))

    def _reset(self) -> None:
        self._table.reset_layout()
        self._table.layout_changed.emit()
        self.model.read()
        self._find(self.search.text())

    def _find(self, text: str) -> None:
        part = text.strip().casefold()
        for row, name in enumerate(self.model.names):
            self.list.setRowHidden(row, part not in self._table.spec.column(name).heading().casefold())
