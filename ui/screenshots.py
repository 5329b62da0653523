"""Pictures of every page, without a display: what a release shows and what a reviewer looks at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.detail.opened import OpenedAccounts
from ui.frame.live_page import LivePage
from ui.main_window import MainWindow
from ui.theme import ThemeName

_SIZES = (QSize(1366, 768), QSize(2560, 1440))
THEMES: tuple[ThemeName, ...] = ("dark", "light", "dark-safe")
_SELECTED = 3  # rows, so that the action bar shows
_ANSWER = 10  # times the settling time until the engine has explained an account


class Screenshots(QObject):
    """Takes one picture a beat, so that everything is painted by the event loop as on a screen."""

    done = Signal()

    def __init__(
        self,
        window: MainWindow,
        accounts: OpenedAccounts,
        folder: Path,
        after: float,
        settle_ms: int = 300,
        themes: Sequence[ThemeName] = THEMES,
    ) -> None:
        """``settle_ms`` passes before each picture."""
        super().__init__(window)
        self._settle, self._themes = settle_ms, themes
        self._window, self._accounts, self._folder, self._after = window, accounts, folder, after
        self._steps: Iterator[int] = iter(())

    def start(self) -> None:
        """Wait until there is something to see, then begin."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._steps = self._take_all()
        QTimer.singleShot(int(self._after * 1000), self._next)

    def _next(self) -> None:
        pause = next(self._steps, None)
        if pause is None:
            self.done.emit()
        else:
            QTimer.singleShot(pause, self._next)

    def _take_all(self) -> Iterator[int]:
        """Each yield is how many milliseconds to let pass before going on."""
        yield from self._open_account()
        for theme in self._themes:
            self._window.theme.use(theme)
            for size in _SIZES:
                yield from self._take_pages(f"{theme}-{size.width()}x{size.height()}", size)

    def _open_account(self) -> Iterator[int]:
        """The account with the largest call, and a selection for the action bar to show."""
        page = self._window.pages[0]
        slots = page.blotter.slots
        amounts = page.live.number("call_amount_reporting")[slots]
        if np.isfinite(amounts).any():
            largest = slots[np.nanargmax(amounts) :][:1]
            self._accounts.open(page.account_of(page.live.keys(largest)[0]))
            page.blotter.select(slots[np.argsort(-amounts)[:_SELECTED]])
            page.table.refresh()
            yield _ANSWER * self._settle

    def _take_pages(self, name: str, size: QSize) -> Iterator[int]:
        self._window.resize(size)
        for page in self._window.pages:
            self._window.tabs.go_to(page)
            yield self._settle
            self._save(self._window, f"{_stem(page)}-{name}")
        self._window.toggle_policy()
        self._window.activity_dock.show()
        yield self._settle
        self._save(self._window, f"policy-{name}")
        self._window.activity_dock.hide()
        for window in self._accounts.windows.values():
            window.resize(size)
            yield self._settle
            self._save(window, f"account-{name}")

    def _save(self, widget: QWidget, name: str) -> None:
        file = self._folder / f"{name}.png"
        if not widget.grab().save(str(file)):
            raise OSError(f"cannot write {file}")


def _stem(page: LivePage) -> str:
    return page.table.spec.name
