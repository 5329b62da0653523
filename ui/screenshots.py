"""Pictures of every page, without a display: what a release shows and what a reviewer looks at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.detail.window import AccountWindow
from ui.dialogs.close_batch.dialog import CloseBatchDialog
from ui.frame.live_page import LivePage
from ui.language import LANGUAGES
from ui.main_window import MainWindow
from ui.reception import Reception
from ui.screenshot_dialogs import ALL_DIALOGS, OpenDialogs
from ui.screenshot_scene import BATCH, Scene, to_review
from ui.tables.painted_table import PaintedTable
from ui.theme import ThemeName
from workstation.commands.control import ControlReplay, ReplayAction
from workstation.domain.enums import Regime

SMALL, LARGE = QSize(1366, 768), QSize(2560, 1440)
_SELECTED = 3  # rows, so that the action bar shows
_NOTES_GO = 60  # beats until what was said at the start is gone
_ANSWER = 10  # beats until the engine has explained an account
_FAST, _STEADY = 600.0, 10.0  # market seconds a second; slow enough that a tour ends before its market's day does
_MORNING = range(15, 18)  # hours UTC, while New York has most of its session before it: closes are listed for a day
_LONGEST_NIGHT = 900  # beats
_PATIENCE = 60  # beats for a page that waits for its figures
_BATCH_SIZES = {True: QSize(1366, 728), False: QSize(1920, 1080)}
_WORKED_OUT = 40  # beats: the first charts and simulations of an account are computed while we wait
# Pages of an account window as its tabs stand; only derivatives accounts have those about margin and the simulator.
_PAGES = ("overview", "charts", "closing", "margin", "simulator", "messages", "earlier")


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
    """Pictures of everything: the market runs fast until there is something to see, then slowly."""
    shots = Screenshots(window, reception, folder, all_series(LANGUAGES))
    shots.haste_asked.connect(lambda: _steer(reception, _FAST))
    shots.steady_asked.connect(lambda: _steer(reception, _STEADY))
    return shots


def _steer(reception: Reception, speed: float) -> None:
    reception.submit(ControlReplay(action=ReplayAction.SPEED, speed=speed))


class Screenshots(QObject):
    """Takes one picture a beat, so that everything is painted by the event loop as on a screen.

    Invariant: a file's name says what it shows: page, theme, size, language; nothing else decides it.
    ``taken`` is emitted with the name of each picture and what it shows.
    """

    done = Signal()
    taken = Signal(str, QWidget)
    language_asked = Signal(str)
    haste_asked = Signal()
    steady_asked = Signal()  # the market may go on slowly now

    def __init__(
        self, window: MainWindow, reception: Reception, folder: Path, series: Sequence[Series], settle_ms: int = 100
    ) -> None:
        """``settle_ms``: how long a beat is; it passes before each picture."""
        super().__init__(window)
        self._window, self._reception, self._accounts = window, reception, reception.accounts
        self._folder, self._series, self._settle = folder, series, settle_ms
        self._steps: Iterator[int] = iter(())
        self._batch: CloseBatchDialog | None = None
        self._dialogs = OpenDialogs()
        self._language = ""  # of the dialogs that are open
        self._names: set[str] = set()

    @property
    def missing(self) -> list[str]:
        """Dialogs without a picture: there was nothing for them to be about."""
        return sorted(ALL_DIALOGS - {name.removeprefix("dialog_") for name in self._names})

    def start(self, after: float) -> None:
        """Wait ``after`` seconds until there is something to see, then begin."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._steps = self._take_all()
        self.haste_asked.emit()
        QTimer.singleShot(int(after * 1000), self._next)

    def _next(self) -> None:
        beats = next(self._steps, None)
        if beats is None:
            self.done.emit()
        else:
            QTimer.singleShot(beats * self._settle, self._next)

    def _take_all(self) -> Iterator[int]:
        """Each yield is how many beats to let pass before going on."""
        self._window.notifications.want(())  # a note of new calls would lie over what is shown
        yield from self._until_morning()
        self.steady_asked.emit()
        yield _NOTES_GO
        yield from Scene(self._window, self._reception).play()
        yield from self._open_accounts()
        yield from self._open_batch()
        for series in self._series:
            self.language_asked.emit(series.language)
            self._window.theme.use(series.theme)
            yield from self._take_pages(series)
            yield from self._take_accounts(series)
            yield from self._take_batch(series)
            yield from self._take_dialogs(series)
        self._dialogs.close()

    def _until_morning(self) -> Iterator[int]:
        """Go on fast until there is a day's trading to come; a clock nobody can steer is not waited for."""
        for _ in range(_LONGEST_NIGHT if self._window.menus.can_steer else 0):
            if self._window.pages[0].market_now.hour in _MORNING:
                return
            yield 1

    def _open_accounts(self) -> Iterator[int]:
        """Of each kind the account with the largest call, and a selection for the action bar to show."""
        page = self._window.pages[0]
        slots = page.blotter.slots
        amounts = page.live.number("call_amount_reporting")[slots]
        largest = slots[np.argsort(-amounts)][: int(np.isfinite(amounts).sum())]
        derives = page.live.number("regime")[largest] == Regime.DERIVATIVES
        for of_kind in (largest[~derives][:1], largest[derives][:1]):
            for key in page.live.keys(of_kind):
                self._accounts.open(page.account_of(key))
        page.blotter.select(largest[:_SELECTED])
        page.table.refresh()
        yield _ANSWER
        for window in self._accounts.windows.values():
            for place in _places(window):
                window.tabs.setCurrentIndex(place)
                yield _WORKED_OUT

    def _choose_message(self) -> Iterator[int]:
        """So that the pane below the list of messages has something to show."""
        page = self._window.messages
        if not page.table.selected_keys():
            page.blotter.select(page.blotter.slots[:1])
            page.table.refresh()
            page.table.selection_changed.emit()
            yield _ANSWER

    def _open_batch(self) -> Iterator[int]:
        """The batch dialog for the selected calls, whole positions, with the plan explained below."""
        self._batch = self._reception.batches.close_selected()
        if self._batch is not None:
            self._batch.choices.why.click()
            yield BATCH
            self._batch.grid.setCurrentIndex(self._batch.model.index(0, 0))

    def _take_batch(self, series: Series) -> Iterator[int]:
        """Its lines and its last page; large screens are not filled by it."""
        dialog = self._batch
        if dialog is None:
            return
        dialog.resize(_BATCH_SIZES[series.size == SMALL])
        yield 1
        self._save(dialog, "dialog_close_lines", series)
        yield from to_review(dialog)
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
            if page is window.messages:
                yield from self._choose_message()
            self._save(window, page.objectName(), series)
        window.activity_dock.hide()
        window.tabs.go_to(window.pages[0])

    def _caught_up(self, page: QWidget) -> Iterator[int]:
        """Until the page shows and counts all that came."""
        if not isinstance(page, LivePage):
            yield _ANSWER  # what it asks the desk is worked out
        for _ in range(_PATIENCE):
            yield 1
            owes = isinstance(page, LivePage) and page.is_owing
            if not owes and self._window.turns.is_idle:
                return

    def _take_accounts(self, series: Series) -> Iterator[int]:
        """Every page of an account on margin, and of one that deals in derivatives."""
        for window in self._accounts.windows.values():
            window.resize(series.size)
            kind = "derivatives" if _PAGES.index("margin") in _places(window) else "account"
            for place in _places(window):
                window.tabs.setCurrentIndex(place)
                yield 1 + place  # charts are asked for when they are looked at
                self._save(window, f"{kind}_{_PAGES[place]}", series)
            window.tabs.setCurrentIndex(0)

    def _take_dialogs(self, series: Series) -> Iterator[int]:
        if series.language != self._language:
            of_batch = {} if self._batch is None else {"close_symbols": self._batch.choose_symbols}
            self._dialogs.open({**self._reception.dialogs, **of_batch})
            self._language = series.language
            yield _ANSWER  # what they ask the desk is worked out
        for name, dialog in self._dialogs.sized(large=series.size != SMALL):
            yield 1
            self._save(dialog, f"dialog_{name}", series)

    def _save(self, widget: QWidget, name: str, series: Series) -> None:
        file = self._folder / f"{name}-{series.suffix}.png"
        for table in widget.findChildren(PaintedTable):
            table.paints_at_once = True
        if not widget.grab().save(str(file)):
            raise OSError(f"cannot write {file}")
        self._names.add(name)
        self.taken.emit(name, widget)


def _places(window: AccountWindow) -> list[int]:
    """The pages that this account has."""
    return [place for place in range(window.tabs.count()) if window.tabs.isTabVisible(place)]
