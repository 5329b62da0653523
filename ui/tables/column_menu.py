"""The menu of a table's header: sort by a column, show and hide columns, put everything back."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ui.tables.arranged_table import ArrangedTable
from ui.tables.columns import Sort


class ColumnMenu(QMenu):
    """Made anew each time it is opened, for one column; deletes itself when it is closed."""

    def __init__(self, table: ArrangedTable, name: str) -> None:
        super().__init__(table)
        self._table, self._name = table, name
        self.aboutToHide.connect(self.deleteLater)
        self._add(self.tr("Sort ascending")).triggered.connect(lambda: self._sort(descending=False))
        self._add(self.tr("Sort descending")).triggered.connect(lambda: self._sort(descending=True))
        self._offer_more_sorting()
        self.addSeparator()
        self._add(self.tr("Hide this column")).triggered.connect(lambda: table.show_column(name, shown=False))
        self._offer_columns()
        self.addSeparator()
        self._add(self.tr("Reset layout")).triggered.connect(table.reset_layout)

    def _add(self, text: str) -> QAction:
        action = QAction(text, self)
        self.addAction(action)
        return action

    def _offer_more_sorting(self) -> None:
        sorts = self._table.sorts
        if any(sort.column == self._name for sort in sorts):
            out = self._add(self.tr("Take out of the sort"))
            out.triggered.connect(lambda: self._table.take_out_of_sort(self._name))
        else:
            add = self._add(self.tr("Sort within equal rows"))
            add.triggered.connect(lambda: self._table.sort_by_column(self._name, added=True))
            add.setEnabled(bool(sorts))

    def _offer_columns(self) -> None:
        menu = self.addMenu(self.tr("Columns"))
        shown = set(self._table.shown_columns())
        for number, column in enumerate(self._table.spec.columns):
            action = QAction(column.heading(), menu)
            action.setCheckable(True)
            action.setChecked(number in shown)
            action.toggled.connect(lambda on, name=column.name: self._table.show_column(name, shown=on))
            menu.addAction(action)

    def _sort(self, *, descending: bool) -> None:
        self._table.sort_by((Sort(self._name, descending),))
