"""Which columns a table shows, in which order, how wide and how sorted; every change shows at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.frame.pressed import press
from ui.tables.arranged_table import ArrangedTable
from ui.tables.columns import ColumnSpec
from ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_SIZE = (520, 600)
_WIDTH_STEP = 16  # px at zoom 1
_BUTTONS_A_ROW = 3
MARK = Qt.ItemDataRole.UserRole  # how the table is sorted by the column, as its header shows it
_MARK_INSET = 6  # px


class ColumnsModel(QAbstractListModel):
    """The columns of a table from left to right. Invariant: what is checked is what the table shows."""

    def __init__(self, table: ArrangedTable) -> None:
        super().__init__()
        self._table = table
        self._is_moving = False
        self.names = table.all_columns()

    def rowCount(self, parent: _Index | None = None) -> int:
        """All columns."""
        return 0 if parent is not None and parent.isValid() else len(self.names)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title, whether the column is shown, and what it counts in the sort."""
        column = self._table.spec.column(self.names[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return column.heading()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._read_out(column)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.is_shown(column.name) else Qt.CheckState.Unchecked
        return self._mark(column.name) if role == MARK else None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Show or hide; the table keeps its last column."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._table.show_column(self.names[index.row()], shown=Qt.CheckState(value) == Qt.CheckState.Checked)
        self.dataChanged.emit(index, index)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Rows are checked, not edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def move(self, row: int, steps: int) -> int:
        """Move a column; where it stands then."""
        place = min(max(row + steps, 0), len(self.names) - 1)
        if place != row:
            self._is_moving = True
            self._table.move_column(self.names[row], place)
            self._is_moving = False
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), place + (place > row))
            self.names = self._table.all_columns()
            self.endMoveRows()
        return place

    def follow(self) -> None:
        """Take over what the table shows now, however it was arranged."""
        names = self._table.all_columns()
        if self._is_moving or names == self.names:
            self.dataChanged.emit(self.index(0), self.index(len(self.names) - 1))
            return
        self.beginResetModel()
        self.names = names
        self.endResetModel()

    def is_shown(self, name: str) -> bool:
        """Whether the table shows the column."""
        shown = self._table.shown_columns()
        return any(self._table.spec.columns[logical].name == name for logical in shown)

    def is_sorted(self, name: str) -> bool:
        """Whether the table is sorted by the column, alone or among others."""
        return any(sort.column == name for sort in self._table.sorts)

    def _mark(self, name: str) -> str:
        """The arrow of the header, with its number among several."""
        sorts = self._table.sorts
        for rank, sort in enumerate(sorts, 1):
            if sort.column == name:
                return ("▾" if sort.descending else "▴") + (f" {rank}" if len(sorts) > 1 else "")
        return ""

    def _read_out(self, column: ColumnSpec) -> str:
        """The title and the sort in words."""
        for rank, sort in enumerate(self._table.sorts, 1):
            if sort.column == column.name:
                words = self.tr("{}, sorted descending, {}") if sort.descending else self.tr("{}, sorted ascending, {}")
                return words.format(column.heading(), rank)
        return column.heading()


class _SortMarks(QStyledItemDelegate):
    """A check list with the sort of a column at the right end of its row."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The row, then the mark."""
        super().paint(painter, option, index)
        if mark := index.data(MARK):
            painter.save()
            painter.setFont(self._theme.font())
            painter.setPen(self._theme.tokens.accent)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(option.rect.adjusted(0, 0, -_MARK_INSET, 0), side, mark)
            painter.restore()


@dataclass(frozen=True, slots=True)
class _Deed:
    """What a button and its key do with the chosen column."""

    button: QPushButton
    words: Callable[[], str]
    key: str
    tip: Callable[[], str]


class ColumnsDialog(QDialog):
    """Modeless, so that one sees what one does. Invariant: a greyed button says why, and words follow the language."""

    def __init__(self, theme: Theme, table: ArrangedTable, title: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._table, self._title = table, title
        self.model = ColumnsModel(table)
        self.search, self.list = QLineEdit(), QListView()
        self.search.textChanged.connect(self._find)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_SortMarks(theme, self.list))
        self.list.setCurrentIndex(self.model.index(0))
        rows = QVBoxLayout(self)
        rows.addWidget(self.search)
        rows.addWidget(self.list, 1)
        self._grid, self._deeds = QGridLayout(), list[_Deed]()
        rows.addLayout(self._grid)
        self._add_deeds()
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.close)
        rows.addWidget(box)
        table.layout_changed.connect(self._follow)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._grey())
        theme.spoken.connect(self._speak)
        self._speak()

    def _add_deeds(self) -> None:
        """In the order of reading; what has no key is done with Tab and Space."""
        table = self._table
        self.sort = self._add(
            lambda: self.tr("Sort"),
            "Alt+S",
            lambda: self._on_column(table.sort_by_column),
            lambda: self.tr("Sort by this column; once more turns the direction"),
        )
        self.add_to_sort = self._add(
            lambda: self.tr("Add to sort"),
            "Alt+Shift+S",
            lambda: self._on_column(lambda name: table.sort_by_column(name, added=True)),
            lambda: self.tr("Sort equal rows by this column"),
        )
        self.unsort = self._add(
            lambda: self.tr("Take out of sort"),
            "Alt+Del",
            lambda: self._on_column(table.take_out_of_sort),
        )
        self._add(lambda: self.tr("Up"), "Alt+Up", lambda: self._move(-1))
        self._add(lambda: self.tr("Down"), "Alt+Down", lambda: self._move(1))
        self._add(lambda: self.tr("Reset widths"), "", table.reset_widths)
        self.narrower = self._add(lambda: self.tr("Narrower"), "Alt+Left", lambda: self._widen(-_WIDTH_STEP))
        self.wider = self._add(lambda: self.tr("Wider"), "Alt+Right", lambda: self._widen(_WIDTH_STEP))
        self._add(
            lambda: self.tr("Reset layout"),
            "",
            self._reset,
            lambda: self.tr("Columns, order, widths and sorting as they come"),
        )

    def _add(
        self, words: Callable[[], str], key: str, act: Callable[[], None], tip: Callable[[], str] = lambda: ""
    ) -> QPushButton:
        button = QPushButton()
        button.setAutoDefault(False)
        button.clicked.connect(act)
        if key:
            QShortcut(QKeySequence(key), self).activated.connect(partial(press, button))
        self._grid.addWidget(button, *divmod(len(self._deeds), _BUTTONS_A_ROW))
        self._deeds.append(_Deed(button, words, key, tip))
        return button

    def _speak(self) -> None:
        """Words of the language in force; a search goes on among the new titles."""
        self.setWindowTitle(self.tr("Columns of {}").format(self._title()))
        self.search.setPlaceholderText(self.tr("Find a column"))
        self.search.setAccessibleName(self.tr("Find a column"))
        self.list.setAccessibleName(self.tr("Columns"))
        for deed in self._deeds:
            deed.button.setText(deed.words())
        self.model.follow()
        self._find(self.search.text())
        self._grey()

    @property
    def _chosen(self) -> str:
        """The column one stands on; "" when the search leaves none."""
        row = self.list.currentIndex().row()
        return self.model.names[row] if row >= 0 and not self.list.isRowHidden(row) else ""

    def _on_column(self, act: Callable[[str], None]) -> None:
        if name := self._chosen:
            act(name)

    def _widen(self, by: int) -> None:
        self._on_column(lambda name: self._table.widen_column(name, by))

    def _grey(self) -> None:
        """What the chosen column does not allow is greyed with the reason; else the tool tip has the key."""
        for deed in self._deeds:
            reason = self._refusal(deed.button)
            deed.button.setEnabled(not reason)
            deed.button.setToolTip(reason or "\n".join(filter(None, (deed.tip(), deed.key))))

    def _refusal(self, button: QPushButton) -> str:
        name = self._chosen
        if button is self.unsort and not self.model.is_sorted(name):
            return self.tr("The table is not sorted by this column.")
        if button in {self.narrower, self.wider} and not self.model.is_shown(name):
            return self.tr("This column is not shown.")
        return ""

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

    def _follow(self) -> None:
        """The table was arranged, here or with the mouse."""
        name = self._chosen
        self.model.follow()
        if name and self._chosen != name and name in self.model.names:
            self.list.setCurrentIndex(self.model.index(self.model.names.index(name)))
        self._find(self.search.text())
        self._grey()

    def _find(self, text: str) -> None:
        part = text.strip().casefold()
        for row, name in enumerate(self.model.names):
            self.list.setRowHidden(row, part not in self._table.spec.column(name).heading().casefold())
