"""A whole desk with its screen: the real window over the real threads, and ways to wait for what it shows."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.flow.desks import now
from ui.bridge import Bridge
from ui.format import Format
from ui.language import Language
from ui.main_window import MainWindow
from ui.reception import Reception
from ui.theme import Theme
from workstation.config import Settings
from workstation.desk.live_table import LiveTable
from workstation.desk.news import CommandNews
from workstation.desk.running import RunningDesk
from workstation.domain.enums import AlertType
from workstation.domain.tables import ALERTS, ORDERS

T = TypeVar("T")
PATIENCE_MS = 120_000  # how fast it really is, the benchmarks say


class Screen:
    """One user's window and everything behind it."""

    def __init__(self, qtbot: QtBot, app: QApplication, settings: Settings) -> None:
        self.qtbot = qtbot
        theme, form = Theme(app, "dark"), Format(zone=ZoneInfo("America/New_York"))
        self.language = Language(app, theme, form, "en")
        self.window = MainWindow(theme, form, now, time.monotonic)
        self.bridge = Bridge(self.window.turns)
        self.reception = Reception(self.window, self.bridge, time.monotonic)
        self.running = RunningDesk(settings, self.bridge.hand, now)
        self.user = settings.user
        self.answers: dict[str, str] = {}  # what became of each command, for a test that fails
        self.bridge.on(CommandNews, self._note)
        qtbot.addWidget(self.window)
        self.window.show()
        self.running.start()
        self.reception.connect_desk(self.running)

    @property
    def calls(self) -> LiveTable:
        """The open calls, and what is none yet."""
        return self.window.tables[ALERTS]

    @property
    def called(self) -> int:
        """How many calls are open."""
        kinds = self.calls.number("alert_type")[self.calls.slots]
        return int((kinds != AlertType.NONE).sum())

    @property
    def orders(self) -> LiveTable:
        """The close-out orders."""
        return self.window.tables[ORDERS]

    def wait_for(self, look: Callable[[], T | None], why: str) -> T:
        """Let the window live until there is something to see."""
        found: list[T] = []

        def seen() -> bool:
            result = look()
            if result is None or result is False:
                return False
            found.append(result)
            return True

        try:
            self.qtbot.waitUntil(seen, timeout=PATIENCE_MS)
        except self.qtbot.TimeoutError as error:
            raise AssertionError(f"{why}; commands: {self.answers}") from error
        return found[0]

    def _note(self, news: CommandNews) -> None:
        self.answers |= {f"{one.kind} of {one.user}": f"{one.state.name} {one.reason}" for one in news.commands}

    def close(self) -> None:
        """As when the window is closed."""
        self.reception.batches.close_all()
        self.reception.accounts.close_all()
        self.bridge.close()
        self.running.stop()
        self.window.close()


@contextmanager
def screen(qtbot: QtBot, app: QApplication, settings: Settings) -> Iterator[Screen]:
    made = Screen(qtbot, app, settings)
    try:
        yield made
    finally:
        made.close()
