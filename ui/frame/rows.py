"""Small lists that change as a whole (positions, policy, activity): one model over plain rows, one quiet table."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from operator import itemgetter
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.frame.names import name_table
from ui.frame.quiet_table import SORT_MARK, QuietDelegate, QuietHeader
from ui.theme import STANDARD_PIXELS, Meaning, Theme
from workstation.desk.export import tab_separated

T = TypeVar("T")
_Index = QModelIndex | QPersistentModelIndex
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_ROW_HEIGHTS = {True: 22, False: 28}  # compact, standard
_AIR = 2  # px around the text at least
_UP, _DOWN = "▴", "▾"
Value = float | str | datetime | date | None


def _never(_row: Any) -> bool:
    return False


def _plain(_row: Any) -> Meaning:
    return Meaning.TEXT


def _silent(_row: Any) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class RowColumn(Generic[T]):
    """One column: its title and how a row is written in it.

    ``width`` is in px at 13 px text, and grows with the title; 0 takes what is left.
    ``by`` is what a row is sorted by, where that is not its text: figures and times. Only a list in which a column has
    it can be sorted; where the order says something itself none has.
    """

    title: str
    width: int
    text: Callable[[T], str]
    is_figure: bool = False
    meaning: Callable[[T], Meaning] = _plain
    strong: Callable[[T], bool] = _never
    tip: Callable[[T], str] = _silent
    by: Callable[[T], Value] | None = None

    def value(self, row: T) -> Value:
        """What the row is sorted by; None for what is not known or not there."""
        if self.by is None:
            return self.text(row).casefold() or None
        found = self.by(row)
        return None if found != found else found  # noqa: PLR0124 - true only for NaN


class RowsModel(QAbstractTableModel, Generic[T]):
    """Invariant: ``rows`` are those given, in the order on screen: as they came, or sorted by one column.

    A refresh with as many rows as before keeps selection and scroll position.
    """

    def __init__(self, theme: Theme, columns: Callable[[], Sequence[RowColumn[T]]], kept_as: str = "") -> None:
        """``columns`` makes the columns in the language in force; their number and widths never change.

        ``kept_as`` is the name by which the sorting of such lists is kept for its user, and stays the same for ever;
        without one it is forgotten with the list.
        """
        super().__init__()
        self._theme, self._make_columns = theme, columns
        self.columns = tuple(columns())
        self.rows: tuple[T, ...] = ()
        self._given: tuple[T, ...] = ()
        self._sort: tuple[int, bool] | None = None  # column and whether the largest come first
        self._kept_as = kept_as
        if kept_as:
            theme.list_sorts.recalled.connect(self._recall_sort)
            self._recall_sort()
        theme.spoken.connect(self._speak)

    def show_rows(self, rows: Sequence[T]) -> None:
        """These from now on."""
        fresh = tuple(rows)
        if fresh == self._given:
            return
        self._given, fresh = fresh, self._in_order(fresh)
        if len(fresh) == len(self.rows):
            self.rows = fresh
            self.dataChanged.emit(self.index(0, 0), self.index(len(fresh) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self.rows = fresh
        self.endResetModel()

    @property
    def can_sort(self) -> bool:
        """Whether there is a column one can sort by."""
        return any(column.by is not None for column in self.columns)

    def sort_by(self, place: int) -> None:
        """What a click on a title does: figures begin with the largest; the second turns, the third takes it back."""
        first = self.columns[place].is_figure
        now = self._sort[1] if self._sort is not None and self._sort[0] == place else None
        self._use_sort((place, first) if now is None else (place, not first) if now is first else None)
        if self._kept_as:
            self._theme.list_sorts.keep(self._kept_as, len(self.columns), self._sort)

    def _recall_sort(self) -> None:
        kept = self._theme.list_sorts.find(self._kept_as, len(self.columns))
        self._use_sort(kept if kept is not None and self._sort_mark(kept[0]) is not None else None)

    def _use_sort(self, sort: tuple[int, bool] | None) -> None:
        self.layoutAboutToBeChanged.emit()
        self._sort = sort
        before, self.rows = self.rows, self._in_order(self._given)
        places = {id(row): at for at, row in enumerate(self.rows)}
        old = self.persistentIndexList()
        new = [self.index(places[id(before[index.row()])], index.column()) for index in old]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def _in_order(self, given: tuple[T, ...]) -> tuple[T, ...]:
        """Equal rows as they were given; what is not known comes last in both directions."""
        if self._sort is None:
            return given
        place, descending = self._sort
        valued = [(self.columns[place].value(row), row) for row in given]
        known = [pair for pair in valued if pair[0] is not None]
        known.sort(key=itemgetter(0), reverse=descending)
        return tuple(row for _value, row in (*known, *(pair for pair in valued if pair[0] is None)))

    def _sort_mark(self, place: int) -> str | None:
        column = self.columns[place]
        if not self.can_sort or not column.title or (column.is_figure and column.by is None):
            return None
        if self._sort is None or self._sort[0] != place:
            return ""
        return _DOWN if self._sort[1] else _UP

    def _read_out(self, place: int) -> str:
        title, mark = self.columns[place].title, self._sort_mark(place)
        words = {_UP: self.tr("{}, sorted ascending"), _DOWN: self.tr("{}, sorted descending")}
        return words[mark].format(title) if mark else title

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
        """Titles, aligned as their columns, and by which one the rows are sorted."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == SORT_MARK:
            return self._sort_mark(section)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._read_out(section)
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
        self._header = QuietHeader(theme, self)
        self._titles: list[str] = []  # that the columns are as wide as
        self.setHorizontalHeader(self._header)
        self._header.sort_asked.connect(model.sort_by)
        self._header.walked.connect(self._bring_into_view)
        if model.can_sort:
            self._header.allow_sorting()
        self.setItemDelegate(QuietDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
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
        """Put the selected rows, or all, on the clipboard as they are shown, titles above, as the live tables do."""
        chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = [self._rows.rows[place] for place in chosen] or list(self._rows.rows)
        named = [column for column in self._rows.columns if column.title]
        cells = [(column.is_figure, [column.text(row) for row in rows]) for column in named]
        QGuiApplication.clipboard().setText(tab_separated([column.title for column in named], cells))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens the current row, Ctrl+C copies the selected ones."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def _bring_into_view(self, column: int) -> None:
        self.scrollTo(self._rows.index(max(0, self.rowAt(0)), column))

    def _speak(self) -> None:
        name_table(self, self._name(), self.tr("Columns"))
        if self._titles != [column.title for column in self._rows.columns]:
            self._size_columns()

    def _dress(self) -> None:
        height = round(_ROW_HEIGHTS[self._theme.is_compact] * self._theme.zoom)
        text = QFontMetrics(self._theme.font()).height() + _AIR
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(max(height, text))
        self._header.setFixedHeight(self._header.sizeHint().height())
        self._size_columns()

    def _size_columns(self) -> None:
        """As wide as they come, or as their titles need it in the language in force."""
        zoom, header = self._theme.pixel_size / STANDARD_PIXELS, self._header
        self._titles = [column.title for column in self._rows.columns]
        for place, column in enumerate(self._rows.columns):
            if column.width:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
                header.resizeSection(place, header.width_for(place, round(column.width * zoom)))
        self._share_rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is left is more or less now."""
        super().resizeEvent(event)
        self._share_rest()

    def _share_rest(self) -> None:
        """Columns without a width of their own take what the others leave, but never less than their titles."""
        header, columns = self._header, self._rows.columns
        rest = {place: header.width_for(place, 0) for place, column in enumerate(columns) if not column.width}
        others = sum(header.sectionSize(place) for place in range(header.count()) if place not in rest)
        fits = others + len(rest) * max(rest.values(), default=0) <= self.viewport().width()
        for place, title in rest.items():
            mode = QHeaderView.ResizeMode.Stretch if fits else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(place, mode)
            if not fits:
                header.resizeSection(place, title)
