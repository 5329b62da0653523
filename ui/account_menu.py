"""The account windows in the View menu: which are open, docked as tabs or floating, one by one or all at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from ui.detail.opened import OpenedAccounts
from ui.detail.window import AccountWindow


class AccountMenu(QObject):
    """Invariant: made each time it opens; a check mark means docked, and what cannot be done is greyed with why."""

    def __init__(self, menu: QMenu, accounts: OpenedAccounts) -> None:
        super().__init__(menu)
        self._menu, self._accounts = menu, accounts
        menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """As it is now."""
        self._menu.clear()
        windows, places = tuple(self._accounts.windows.values()), self._accounts.places
        docked = [window for window in windows if places.is_docked(window)]
        floating = [window for window in windows if not places.is_docked(window)]
        self._all(self.tr("Dock all as tabs"), places.dock, floating, self.tr("No account window floats."))
        self._all(self.tr("Float all"), places.float, docked, self.tr("No account is docked as a tab."))
        self._menu.addSeparator()
        for window in windows:
            is_docked = window in docked
            action = self._menu.addAction(window.windowTitle().replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(is_docked)
            tip = self.tr("Docked as a tab; a click floats it.") if is_docked else self.tr("Floats; a click docks it.")
            action.setToolTip(tip)
            action.triggered.connect(partial(self._toggle, window))

    def _all(self, words: str, act: Callable[[AccountWindow], None], windows: list[AccountWindow], none: str) -> None:
        action = self._menu.addAction(words)
        action.setEnabled(bool(windows))
        action.setToolTip(words if windows else none)
        action.triggered.connect(lambda: self._each(act, windows))

    def _each(self, act: Callable[[AccountWindow], None], windows: list[AccountWindow]) -> None:
        for window in windows:
            act(window)

    def _toggle(self, window: AccountWindow) -> None:
        self._accounts.places.toggle(window)
