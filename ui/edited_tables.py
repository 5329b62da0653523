"""Keeps the order of the table one works on still while a dialog about its rows is open."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from ui.frame.live_page import LivePage
from ui.frame.tabs import Tabs
from ui.tables.painted_table import HoldReason
from ui.tables.table_view import TableView


class EditedTables(QObject):
    """Invariant: a table is held for editing exactly while a dialog that was opened over it is open.

    Pages outlive their dialogs, so a page that is taken away while one is open is let go with the dialog's end.
    """

    def __init__(self, tabs: Tabs) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        self._dialogs: dict[TableView, set[QDialog]] = {}

    def hold_for(self, dialog: QDialog) -> None:
        """Hold the table of the page one works on until ``dialog``, which has just opened, is finished."""
        page = self._tabs.active_page
        if isinstance(page, LivePage):
            self._dialogs.setdefault(page.table, set()).add(dialog)
            dialog.finished.connect(partial(self._let_go, page.table, dialog))
            page.table.hold(HoldReason.EDIT)

    def _let_go(self, table: TableView, dialog: QDialog, _result: int) -> None:
        self._dialogs[table].discard(dialog)
        if not self._dialogs[table]:
            table.release(HoldReason.EDIT)
