"""The context menu of a live table: what can be done with the selection."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from ui.frame.row_actions import RowActions
from ui.tables.table_view import TableView


class TableMenu(QObject):
    """Invariant: holds what the action bar holds, greyed with the same reasons."""

    def __init__(self, table: TableView, actions: RowActions, offer_export: Callable[[QMenu], None]) -> None:
        super().__init__(table)
        self._table, self._actions, self._offer_export = table, actions, offer_export
        table.menu_asked.connect(self.popup)

    def popup(self, at: QPoint) -> QMenu:
        """Show it."""
        menu = QMenu(self._table)
        menu.setAccessibleName(self.tr("Selection"))
        menu.setToolTipsVisible(True)
        menu.aboutToHide.connect(menu.deleteLater)
        detail = menu.addAction(self.tr("Detail"))
        detail.setEnabled(bool(self._table.current_key()))
        detail.triggered.connect(lambda: self._table.row_opened.emit(self._table.current_key()))
        menu.addAction(self.tr("Copy")).triggered.connect(self._table.copy)
        menu.addSeparator()
        menu.addActions(list(self._actions.on_rows))
        menu.addSeparator()
        export = menu.addMenu(self.tr("Export"))
        export.setAccessibleName(self.tr("Export"))
        self._offer_export(export)
        menu.popup(at)
        return menu
