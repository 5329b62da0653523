"""Pictures of every page, without a display: what a release shows and what a reviewer looks at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.dialogs.close_batch.dialog import CloseBatchDialog
from ui.frame.live_page import LivePage
from ui.language import LANGUAGES
from ui.main_window import MainWindow
from ui.reception import Reception
from ui.screenshot_scene import BATCH_MS, Scene, to_review
from ui.tables.painted_table import PaintedTable
from ui.theme import ThemeName
from workstation.commands.control import ControlReplay, ReplayAction

SMALL, LARGE = QSize(1366, 768), QSize(2560, 1440)
_SELECTED = 3  # rows, so that the action bar shows
_NOTES_GO_MS = 6000
_ANSWER = 10  # times the settling time until the engine has explained an account
_FAST, _USUAL_PACE = 600.0, 60.0  # market seconds a second
_PATIENCE = 60  # times the settling time for a page that waits for its figures
_BATCH_SIZES = {True: QSize(1366, 728), False: QSize(1920, 1080)}
_CHARTS_MS = 4000  # the first charts of an account are computed while we wait


@dataclass(frozen=True, slots=True)
class Series:
    """Pictures of everything in one language, theme and size."""

    language: str
    theme: ThemeName
    size: QSize = SMALL

    @property
    def suffix(self) -> str:
        """The end of its files' names."""
        return f"{self.theme}-{self.size.width()}x{self.size.height()}-{self.language}"


def all_series(languages: Iterable[str]) -> tuple[Series, ...]:
    """Each language, light and dark, in two sizes; the safe colours once in the first language."""
    looks: tuple[ThemeName, ...] = ("dark", "light")
    first, *others = languages
    both = [Series(language, look, size) for language in (first, *others) for look in looks for size in (SMALL, LARGE)]
    return (*both, Series(first, "dark-safe"), Series(first, "light-safe"))


def of_program(window: MainWindow, reception: Reception, folder: Path) -> Screenshots:
    """Pictures of everything: the market runs fast until there is something to see, then at its usual pace."""
    shots = Screenshots(window, reception, folder, all_series(LANGUAGES))
    shots.haste_asked.connect(lambda: _steer(reception, _FAST))
    shots.steady_asked.connect(lambda: _steer(reception, _USUAL_PACE))
    return shots


def _steer(reception: Reception, speed: float) -> None:
    reception.submit(ControlReplay(action=ReplayAction.SPEED, speed=speed))


class Screenshots(QObject):
    """Takes one picture a beat, so that everything is painted by the event loop as on a screen.

    Invariant: a file's name says what it shows: page, theme, size, language; nothing else decides it.
    """

    done = Signal()
    language_asked = Signal(str)
    haste_asked = Signal()
    steady_asked = Signal()  # the market may go on at its normal pace now

    def __init__(
        self, window: MainWindow, reception: Reception, folder: Path, series: Sequence[Series], settle_ms: int = 100
    ) -> None:
        """``settle_ms`` passes before each picture."""
        super().__init__(window)
        self._window, self._reception, self._accounts = window, reception, reception.accounts
        self._folder, self._series, self._settle = folder, series, settle_ms
        self._steps: Iterator[int] = iter(())
        self._batch: CloseBatchDialog | None = None

    def start(self, after: float) -> None:
        """Wait ``after`` seconds until there is something to see, then begin."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._steps = self._take_all()
        self.haste_asked.emit()
        QTimer.singleShot(int(after * 1000), self._next)

    def _next(self) -> None:
        pause = next(self._steps, None)
        if pause is None:
            self.done.emit()
        else:
            QTimer.singleShot(pause, self._next)

    def _take_all(self) -> Iterator[int]:
        """Each yield is how many milliseconds to let pass before going on."""
        self.steady_asked.emit()
        yield _NOTES_GO_MS
        yield from Scene(self._window, self._reception).play()
        yield from self._open_account()
        yield from self._open_batch()
        for series in self._series:
            self.language_asked.emit(series.language)
            self._window.theme.use(series.theme)
            yield from self._take_pages(series)
            yield from self._take_accounts(series)
            yield from self._take_batch(series)
            if series.size == SMALL:
                yield from self._take_dialogs(series)

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
        for window in self._accounts.windows.values():
            window.tabs.setCurrentIndex(1)
            yield _CHARTS_MS

    def _open_batch(self) -> Iterator[int]:
        """The batch dialog for the selected calls, whole positions, with the plan explained below."""
        self._batch = self._reception.batches.close_selected()
        if self._batch is not None:
            self._batch.choices.why.click()
            yield BATCH_MS
            self._batch.grid.setCurrentIndex(self._batch.model.index(0, 0))

    def _take_batch(self, series: Series) -> Iterator[int]:
        """Its lines and its last page; large screens are not filled by it."""
        dialog = self._batch
        if dialog is None:
            return
        dialog.resize(_BATCH_SIZES[series.size == SMALL])
        yield self._settle
        self._save(dialog, "dialog_close_lines", series)
        yield from to_review(dialog, self._settle)
        self._save(dialog, "dialog_close_review", series)
        if dialog.is_reviewing:
            dialog.go_back()

    def _take_pages(self, series: Series) -> Iterator[int]:
        window = self._window
        window.resize(series.size)
        for page in (*window.pages, *window.further):
            if not window.tabs.is_open(page):
                window.toggle(page)
            window.tabs.go_to(page)
            window.activity_dock.setVisible(page is window.policy)
            yield from self._caught_up(page)
            self._save(window, page.objectName(), series)
        window.activity_dock.hide()
        window.tabs.go_to(window.pages[0])

    def _caught_up(self, page: QWidget) -> Iterator[int]:
        """Until the page shows and counts all that came."""
        if not isinstance(page, LivePage):
            yield _ANSWER * self._settle  # what it asks the desk is worked out
        for _ in range(_PATIENCE):
            yield self._settle
            owes = isinstance(page, LivePage) and page.is_owing
            if not owes and self._window.turns.is_idle:
                return

    def _take_accounts(self, series: Series) -> Iterator[int]:
        for window in self._accounts.windows.values():
            window.resize(series.size)
            for page in filter(window.tabs.isTabVisible, range(window.tabs.count())):
                window.tabs.setCurrentIndex(page)
                yield self._settle * (1 + page)  # charts are asked for when they are looked at
                self._save(window, f"account_{page + 1}", series)
            window.tabs.setCurrentIndex(0)

    def _take_dialogs(self, series: Series) -> Iterator[int]:
        asking = {*self._reception.calls.dialogs, *self._reception.templates.dialogs}
        for name, show in self._reception.dialogs.items():
            dialog = show()
            yield self._settle * (_ANSWER if name in asking else 1)  # what they ask the desk is worked out
            self._save(dialog, f"dialog_{name}", series)
            dialog.close()

    def _save(self, widget: QWidget, name: str, series: Series) -> None:
        file = self._folder / f"{name}-{series.suffix}.png"
        for table in widget.findChildren(PaintedTable):
            table.paints_at_once = True
        if not widget.grab().save(str(file)):
            raise OSError(f"cannot write {file}")
