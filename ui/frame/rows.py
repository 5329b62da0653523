"""Small lists that change as a whole (positions, policy, activity): one model over plain rows, one quiet table."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.frame.names import name_table
from ui.frame.quiet_table import QuietDelegate, QuietHeader
from ui.theme import STANDARD_PIXELS, Meaning, Theme
from workstation.desk.export import tab_separated

T = TypeVar("T")
_Index = QModelIndex | QPersistentModelIndex
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_ROW_HEIGHTS = {True: 22, False: 26}  # compact, standard


def _never(_row: Any) -> bool:
    return False


def _plain(_row: Any) -> Meaning:
    return Meaning.TEXT


def _silent(_row: Any) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class RowColumn(Generic[T]):
    """One column: its title and how a row is written in it; ``width`` in px at 13 px text, 0 takes what is left."""

    title: str
    width: int
    text: Callable[[T], str]
    is_figure: bool = False
    meaning: Callable[[T], Meaning] = _plain
    strong: Callable[[T], bool] = _never
    tip: Callable[[T], str] = _silent


class RowsModel(QAbstractTableModel, Generic[T]):
    """Invariant: a refresh with as many rows as before keeps selection and scroll position."""

    def __init__(self, theme: Theme, columns: Callable[[], Sequence[RowColumn[T]]]) -> None:
        """``columns`` makes the columns in the language in force; their number and widths never change."""
        super().__init__()
        self._theme, self._make_columns = theme, columns
        self.columns = tuple(columns())
        self.rows: tuple[T, ...] = ()
        theme.spoken.connect(self._speak)

    def show_rows(self, rows: Sequence[T]) -> None:
        """These from now on."""
        fresh = tuple(rows)
        if fresh == self.rows:
            return
        if len(fresh) == len(self.rows):
            self.rows = fresh
            self.dataChanged.emit(self.index(0, 0), self.index(len(fresh) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self.rows = fresh
        self.endResetModel()

    def _speak(self) -> None:
        self.columns = tuple(self._make_columns())
        last = len(self.columns) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, last))

    def rowCount(self, parent: _Index | None = None) -> int:
        """Rows under the root."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Columns under the root."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles, aligned as their columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].is_figure else _LEFT
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, colour, weight and tool tip of a cell."""
        column, row = self.columns[index.column()], self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.tokens.of(column.meaning(row))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.is_figure else _LEFT
        if role == Qt.ItemDataRole.FontRole and column.strong(row):
            return self._theme.font(strong=True)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip(row) or (column.text(row) if column.is_figure else None)
        return None


class RowsView(QTableView):
    """A quiet table: whole rows, no grid, figures of one width. Return or a double click emits ``opened``.

    Invariant: what is copied is what is shown, in one line a row, and starts no formula where it is pasted.
    """

    opened = Signal(int)
    current_changed = Signal(int)

    def __init__(self, theme: Theme, model: RowsModel[Any], name: Callable[[], str]) -> None:
        """``name`` is what the list is called, in the language in force."""
        super().__init__()
        self._theme, self._name = theme, name
        self._rows = model
        self.setModel(model)
        self.setHorizontalHeader(QuietHeader(theme, self))
        self.setItemDelegate(QuietDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.setCornerButtonEnabled(False)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.current_changed.emit(now.row()))
        theme.changed.connect(self._dress)
        theme.spoken.connect(self._speak)
        self._dress()
        self._speak()

    def show_keyed(self, rows: Sequence[Any], key: Callable[[Any], Hashable]) -> None:
        """These from now on; current stays the row of the same key, wherever it stands now, or none. Says nothing."""
        before = self.current_row()
        with QSignalBlocker(self):
            self._rows.show_rows(rows)
            keys = [key(row) for row in self._rows.rows]
            place = keys.index(key(before)) if before is not None and key(before) in keys else -1
            if place < 0:
                self.clearSelection()
                self.setCurrentIndex(self._rows.index(-1, 0))
            elif place != self.currentIndex().row():
                self.selectRow(place)

    def current_row(self) -> Any:
        """The row one stands on; None: on none."""
        place = self.currentIndex().row()
        return self._rows.rows[place] if 0 <= place < len(self._rows.rows) else None

    def copy(self) -> None:
        """Put the current row on the clipboard as it is shown, its titles above it, as the live tables do."""
        row, named = self.current_row(), [column for column in self._rows.columns if column.title]
        if row is None:
            return
        cells = [(column.is_figure, [column.text(row)]) for column in named]
        QGuiApplication.clipboard().setText(tab_separated([column.title for column in named], cells))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens the current row, Ctrl+C copies it."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def _speak(self) -> None:
        name_table(self, self._name(), self.tr("Columns"))

    def _dress(self) -> None:
        zoom = self._theme.pixel_size / STANDARD_PIXELS
        header = self.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(round(_ROW_HEIGHTS[self._theme.is_compact] * self._theme.zoom))
        header.setFixedHeight(header.sizeHint().height())
        for place, column in enumerate(self._rows.columns):
            if column.width:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
                header.resizeSection(place, round(column.width * zoom))
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
