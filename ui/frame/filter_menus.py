"""The two buttons beside the filter line: ask something of a column, and the filters a user keeps under names."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu, QToolButton, QWidget

from ui.frame.column_filters import ColumnFilters
from ui.tables.columns import TableSpec
from ui.tables.conditions import AtTime, Chosen, Having, Kind, Mine, When, kind_of
from ui.theme import Theme
from workstation.domain.orders import FINAL, OrderState

_NOT_OVER = Chosen("state", frozenset(int(state) for state in OrderState if state not in FINAL))


class MenuButton(QToolButton):
    """A flat button whose menu is made each time it opens, so that it never shows what was."""

    def __init__(self, theme: Theme, fill: Callable[[QMenu], None]) -> None:
        super().__init__()
        self._fill = fill
        self.setAutoRaise(True)
        self.list = QMenu(self)
        self.list.setToolTipsVisible(True)
        self.clicked.connect(self.open_menu)
        theme.changed.connect(self.updateGeometry)

    def name(self, text: str, tip: str) -> None:
        """In the language in force."""
        self.setText(text)
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self.list.setAccessibleName(tip)

    def open_menu(self) -> None:
        """Make the menu anew and show it below."""
        for child in self.list.findChildren(QMenu):
            child.deleteLater()
        self.list.clear()
        self._fill(self.list)
        self.list.popup(self.mapToGlobal(QPoint(0, self.height())))


class AddFilter(MenuButton):
    """Asks something of a column: by the kind of column, with the most wanted at the top."""

    def __init__(self, theme: Theme, filters: ColumnFilters) -> None:
        super().__init__(theme, self._offer)
        self._filters = filters
        theme.spoken.connect(self._speak)
        self._speak()

    def _speak(self) -> None:
        self.name(self.tr("+ filter"), self.tr("Filter by a column"))

    def _offer(self, menu: QMenu) -> None:
        spec = self._filters.spec
        self._offer_shortcuts(menu, spec)
        words = {
            Kind.CHOICE: self.tr("Types and codes"),
            Kind.RANGE: self.tr("Amounts, ratios, ages"),
            Kind.TIME: self.tr("Times"),
            Kind.TEXT: self.tr("Texts"),
        }
        for kind, title in words.items():
            columns = [column for column in spec.columns if kind_of(column) is kind]
            part = menu.addMenu(title)
            part.setAccessibleName(title)
            for column in columns:
                part.addAction(column.heading()).triggered.connect(partial(self._ask, column.name))
            part.setEnabled(bool(columns))

    def _offer_shortcuts(self, menu: QMenu, spec: TableSpec) -> None:
        """What a desk filters by all day."""
        names = {column.name for column in spec.columns}
        if "note" in names:
            note = Having("note", known=True)
            menu.addAction(self.tr("Has a note")).triggered.connect(lambda: self._filters.ask(note))
        if "assigned_to" in names:
            menu.addAction(self.tr("Assigned to me")).triggered.connect(lambda: self._filters.ask(Mine("assigned_to")))
        if "asked_by" in names:
            menu.addAction(self.tr("Asked by me")).triggered.connect(lambda: self._filters.ask(Mine("asked_by")))
            menu.addAction(self.tr("Not over yet")).triggered.connect(lambda: self._filters.ask(_NOT_OVER))
            today = AtTime("created_at", When.TODAY)
            menu.addAction(self.tr("Of today")).triggered.connect(lambda: self._filters.ask(today))
        if "symbols" in names:
            menu.addAction(self.tr("Symbol held…")).triggered.connect(partial(self._ask, "symbols"))
        menu.addSeparator()

    def _ask(self, column: str) -> None:
        self._filters.edit(column, self)


class KeptFilters(MenuButton):
    """Applies, keeps, renames and deletes."""

    def __init__(self, theme: Theme, filters: ColumnFilters) -> None:
        super().__init__(theme, self._offer)
        self._filters = filters
        theme.spoken.connect(self._speak)
        self._speak()

    def _speak(self) -> None:
        self.name(self.tr("Saved filters ▾"), self.tr("Saved filters"))

    def _offer(self, menu: QMenu) -> None:
        filters = self._filters
        for name, conditions in filters.kept.items():
            menu.addAction(_plain(name)).triggered.connect(partial(filters.use, conditions))
        menu.addSeparator()
        keep = menu.addAction(self.tr("Save these filters as…"))
        keep.triggered.connect(self._keep)
        self._grey(keep, "" if filters.conditions else self.tr("No column is filtered."))
        for title, act in ((self.tr("Rename"), self._rename), (self.tr("Delete"), filters.forget)):
            part = menu.addMenu(title)
            part.setAccessibleName(title)
            for name in filters.kept:
                part.addAction(_plain(name)).triggered.connect(partial(act, name))
            self._grey(part.menuAction(), "" if filters.kept else self.tr("No filter is saved."))
        clear = menu.addAction(self.tr("Take all filters away"))
        clear.triggered.connect(partial(filters.use, ()))
        self._grey(clear, "" if filters.conditions else self.tr("No column is filtered."))

    def _keep(self) -> None:
        ask_name(self, self.tr("Save these filters as"), "", self._filters.keep_as)

    def _rename(self, old: str) -> None:
        ask_name(self, self.tr("Rename"), old, partial(self._filters.rename, old))

    def _grey(self, action: QAction, reason: str) -> None:
        action.setEnabled(not reason)
        action.setToolTip(reason)


def ask_name(parent: QWidget, title: str, now: str, act: Callable[[str], None]) -> QInputDialog:
    """Ask for a name; nothing happens without one."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(title)
    dialog.setTextValue(now)
    dialog.textValueSelected.connect(lambda name: act(name.strip()) if name.strip() else None)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _plain(name: str) -> str:
    """A user's text as a menu shows it: an ampersand is an ampersand."""
    return name.replace("&", "&&")
