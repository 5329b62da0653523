"""The product's table and its peers, each behind the same few verbs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QColor, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView, QTableWidget, QTableWidgetItem

from tests.benchmarks.screen.stream import COUNTS, FIGURES, FILTER, NAMES, SORTED_BY, TABLE, news, records
from ui.format import Format
from ui.tables.columns import ColumnMaker, Sort, TableSpec, with_defaults
from ui.tables.table_view import TableView as ProductView
from ui.tables.words import ALERT_TYPES
from ui.theme import Theme
from workstation.desk.blotter import Blotter
from workstation.desk.feeds import _parcels
from workstation.desk.filters import AnyText, Contains
from workstation.desk.live_table import LiveTable

ROW, COLUMN, ROWS_IN_VIEW = 22, 76, 60
NOW = datetime(2020, 3, 16, 13, 41, tzinfo=UTC)
_NAME = NAMES.index("name")
_SORTED = NAMES.index(SORTED_BY)


class Contender(Protocol):
    """A table of 60 rows in view. ``prepared`` turns columns into what it likes best, outside the clock."""

    view: QTableView

    def prepared(self, columns: dict[str, Any]) -> Any:
        """The tick as this contender takes it."""
        ...

    def fill(self, columns: dict[str, Any]) -> None:
        """All rows, then sort and filter where it can."""
        ...

    def tick(self, prepared: Any) -> None:
        """Take over changed records."""
        ...

    def sort(self, name: str) -> None:
        """Sort by another column."""
        ...

    def search(self, text: str) -> None:
        """Show the rows whose name holds the text."""
        ...


def _in_window(view: QTableView) -> None:
    view.verticalHeader().setVisible(False)
    view.verticalHeader().setDefaultSectionSize(ROW)
    for column in range(len(NAMES)):
        view.setColumnWidth(column, COLUMN)
    view.resize(COLUMN * len(NAMES) + 20, ROW * ROWS_IN_VIEW + 40)
    view.show()
    QApplication.processEvents()


def _specification() -> TableSpec:
    make = ColumnMaker(TABLE)
    texts = tuple(make(name, name, COLUMN) for name in NAMES[:5])
    status = make("status", "status", COLUMN, words=ALERT_TYPES)
    figures = tuple(make(name, name, COLUMN, worse=(i % 3) - 1) for i, name in enumerate(FIGURES))
    others = tuple(make(name, name, COLUMN) for name in (*COUNTS, "updated"))
    columns = (*texts, status, *figures, *others)
    return TableSpec("stream", TABLE, with_defaults(columns, *NAMES), (Sort(SORTED_BY, descending=True),))


class Product:
    """Ours: sorted, filtered, totals of the list and the selection, highlight and fade on."""

    def __init__(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme = Theme(app, "dark")
        theme.set_compact(True)
        spec = _specification()
        self._seconds = 100.0
        self.table = LiveTable(TABLE, spec.worse)
        self.blotter = Blotter(self.table, NOW, counted="status")
        self.view: ProductView = ProductView(spec, self.blotter, theme, Format(), lambda: self._seconds)
        self.turns = self.view.turns
        self.blotter.filter_by([Contains("name", FILTER)])
        _in_window(self.view)

    def prepared(self, columns: dict[str, Any]) -> Any:
        return news(columns)

    def fill(self, columns: dict[str, Any]) -> None:
        self.view.take(self.table.apply(news(columns, reload=True), self._seconds), NOW)
        self.blotter.select(self.blotter.slots[:1000])
        for _ in self.table.prepare(("account", "name")):  # in the window a piece a turn, behind the first paint
            pass

    def forget_pictures(self) -> None:
        """Every cell is painted from its text again."""
        self.view._pictures._style = None

    def parcels(self, columns: dict[str, Any]) -> list[Any]:
        """The tick as the desk's thread hands it on."""
        return list(_parcels(news(columns)))

    def take_in_turns(self, parcels: list[Any]) -> None:
        """As a page of the window does: parcels one by one, then the list once."""
        self._seconds += 0.1
        for parcel in parcels:
            self.turns.ask(lambda parcel=parcel: self.view.note(self.table.apply(parcel, self._seconds)))
        self.turns.ask(lambda: self.view.show_noted(NOW))

    def tick(self, prepared: Any) -> None:
        self._seconds += 0.1
        self.view.take(self.table.apply(prepared, self._seconds), NOW)

    def sort(self, name: str) -> None:
        self.view.sort_by_column(name)

    def search(self, text: str) -> None:
        self.blotter.search(AnyText(text) if text else None)
        self.view.refresh()


class StandardModel:
    """QStandardItemModel and the default delegate, as the tutorials do it; no sort, no filter."""

    def __init__(self) -> None:
        self.view = QTableView()
        self.model = QStandardItemModel(0, len(NAMES))
        self._row: dict[str, int] = {}
        self._attach()
        _in_window(self.view)

    def _attach(self) -> None:
        self.view.setModel(self.model)

    def prepared(self, columns: dict[str, Any]) -> Any:
        return records(columns)

    def fill(self, columns: dict[str, Any]) -> None:
        for row, record in enumerate(records(columns)):
            items = []
            for value in record:
                item = QStandardItem()
                item.setData(value, Qt.ItemDataRole.EditRole)
                items.append(item)
            self.model.appendRow(items)
            self._row[record[0]] = row

    def tick(self, prepared: Any) -> None:
        item, role = self.model.item, Qt.ItemDataRole.EditRole
        for record in prepared:
            row = self._row[record[0]]
            for column, value in enumerate(record):
                item(row, column).setData(value, role)

    def sort(self, name: str) -> None:
        self.model.sort(NAMES.index(name), Qt.SortOrder.DescendingOrder)

    def search(self, text: str) -> None:
        raise NotImplementedError


class ProxiedModel(StandardModel):
    """The same behind a QSortFilterProxyModel, sorted by a column that moves and filtered by name."""

    def _attach(self) -> None:
        self.proxy = QSortFilterProxyModel()
        self.proxy.setFilterKeyColumn(_NAME)
        self.proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def fill(self, columns: dict[str, Any]) -> None:
        super().fill(columns)
        self.proxy.setSourceModel(self.model)
        self.proxy.setFilterFixedString(FILTER)
        self.view.setModel(self.proxy)
        self.proxy.sort(_SORTED, Qt.SortOrder.DescendingOrder)

    def sort(self, name: str) -> None:
        self.proxy.sort(NAMES.index(name), Qt.SortOrder.DescendingOrder)

    def search(self, text: str) -> None:
        self.proxy.setFilterKeyColumn(-1)  # all columns, as the product does
        self.proxy.setFilterFixedString(text)


class FrameModel(QAbstractTableModel):
    """A pandas frame as an item model, the way it is usually shown."""

    def __init__(self, frame: Any) -> None:
        super().__init__()
        self.frame = frame

    def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008 - Qt's way
        return 0 if parent.isValid() else len(self.frame)

    def columnCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008 - Qt's way
        return 0 if parent.isValid() else self.frame.shape[1]

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        value = self.frame.iat[index.row(), index.column()]
        return f"{value:,.2f}" if isinstance(value, float) else value.item() if hasattr(value, "item") else value


class PandasModel:
    """pandas behind a proxy; every changed row says so."""

    def __init__(self) -> None:
        self.view = QTableView()
        self.proxy = QSortFilterProxyModel()
        self.proxy.setFilterKeyColumn(_NAME)
        _in_window(self.view)

    def prepared(self, columns: dict[str, Any]) -> Any:
        import pandas as pd

        return pd.DataFrame({name: columns[name] for name in NAMES}).set_index("key", drop=False)

    def fill(self, columns: dict[str, Any]) -> None:
        self.model = FrameModel(self.prepared(columns))
        self._row = {key: row for row, key in enumerate(self.model.frame.index)}
        self.proxy.setSourceModel(self.model)
        self.proxy.setFilterFixedString(FILTER)
        self.view.setModel(self.proxy)
        self.proxy.sort(_SORTED, Qt.SortOrder.DescendingOrder)

    def tick(self, prepared: Any) -> None:
        self.model.frame.loc[prepared.index] = prepared
        last = self.model.columnCount() - 1
        for key in prepared.index:
            row = self._row[key]
            self.model.dataChanged.emit(self.model.index(row, 0), self.model.index(row, last))

    def sort(self, name: str) -> None:
        self.proxy.sort(NAMES.index(name), Qt.SortOrder.DescendingOrder)

    def search(self, text: str) -> None:
        self.proxy.setFilterFixedString(text)


class MonitorCell(QTableWidgetItem):
    """A cell that writes its content as text."""

    def set_content(self, content: Any, data: Any) -> None:
        self.setText(f"{content:,.2f}" if isinstance(content, float) else str(content))
        self.record = data


class Monitor:
    """The pattern of vn.py's BaseMonitor, from what it does: a QTableWidget, items by key, all cells set each time."""

    def __init__(self) -> None:
        self.view = QTableWidget(0, len(NAMES))
        self._cells: dict[str, Sequence[MonitorCell]] = {}
        _in_window(self.view)

    def prepared(self, columns: dict[str, Any]) -> Any:
        return records(columns)

    def fill(self, columns: dict[str, Any]) -> None:
        first, *others = records(columns)
        self.view.setRowCount(len(others))
        for row, record in enumerate(others):
            self._put(row, record)
        # BaseMonitor puts each new row on top. From the first one on no item knows its place any more, and every
        # setText looks for it through the whole table; doing that for all rows only makes filling quadratic as well.
        self.view.insertRow(0)
        self._put(0, first)

    def _put(self, row: int, record: tuple[Any, ...]) -> None:
        cells = []
        for column, value in enumerate(record):
            cell = MonitorCell()
            cell.set_content(value, record)
            self.view.setItem(row, column, cell)
            cells.append(cell)
        self._cells[record[0]] = cells

    def tick(self, prepared: Any) -> None:
        red = QColor("red")
        for record in prepared:
            for cell, value in zip(self._cells[record[0]], record, strict=True):
                cell.set_content(value, record)
            self._cells[record[0]][_SORTED].setForeground(red)

    def sort(self, name: str) -> None:
        self.view.sortItems(NAMES.index(name), Qt.SortOrder.DescendingOrder)

    def search(self, text: str) -> None:
        for row in range(self.view.rowCount()):
            item = self.view.item(row, _NAME)
            self.view.setRowHidden(row, item is None or text not in item.text())


class Perspective:
    """perspective-python's engine, fed with Arrow; sorted and filtered view, a window of 60 rows out, no paint."""

    def __init__(self) -> None:
        import perspective

        self._client = perspective.Server().new_local_client()

    def prepared(self, columns: dict[str, Any]) -> Any:
        import pyarrow as pa

        arrays = {name: columns[name].tolist() if columns[name].dtype == object else columns[name] for name in NAMES}
        table = pa.table(arrays)
        sink = pa.BufferOutputStream()
        with pa.ipc.new_stream(sink, table.schema) as writer:
            writer.write_table(table)
        return sink.getvalue().to_pybytes()

    def fill(self, columns: dict[str, Any]) -> None:
        self._table = self._client.table(self.prepared(columns), index="key")
        condition = [["name", "contains", FILTER]]
        self._view = self._table.view(columns=list(NAMES), sort=[[SORTED_BY, "desc"]], filter=condition)
        self._view.to_arrow(start_row=0, end_row=ROWS_IN_VIEW)

    def tick(self, prepared: Any) -> None:
        self._table.update(prepared)
        self._view.to_arrow(start_row=0, end_row=ROWS_IN_VIEW)


CONTENDERS: dict[str, Any] = {
    "product": Product,
    "standard": StandardModel,
    "proxied": ProxiedModel,
    "pandas": PandasModel,
    "monitor": Monitor,
    "perspective": Perspective,
}
