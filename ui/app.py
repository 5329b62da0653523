"""``margin-workstation``: the window first, the desk behind it, a clean end."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from importlib import import_module
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer, QTimeZone
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from ui.bridge import Bridge
from ui.format import Format
from ui.frame.geometry import keep_on_screen
from ui.garbage import GarbageSearch
from ui.language import Language
from ui.main_window import MainWindow
from ui.memory import Memory
from ui.runner import DeskReady, Runner, ThreadFailed
from ui.theme import Meaning, Theme
from workstation.desk.start import Settings, read_settings, resource
from workstation.domain.failures import InputRefusedError
from workstation.domain.tables import ALERTS, ORDERS

BAD_INPUT, NO_DISPLAY = 2, 3
_LOG_BYTES = 1_000_000
_ROOM = 30_000  # rows
_LOG = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the desk; the exit code."""
    given = vars(_parser().parse_args(arguments))
    shots, after = given.pop("screenshots"), given.pop("after")
    try:
        settings = read_settings(given)
    except InputRefusedError as refused:
        return _complain(str(refused), BAD_INPUT)
    if shots is not None:
        screen = resource("tour/screen.json")  # larger than any picture: Qt keeps windows within their screen
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    elif not has_display():
        return _complain(
            "margin-workstation needs a display and there is none. Without one, `make screenshots`\n"
            "(or --screenshots DIR) saves pictures of every page, and `marginctl` works on the command line.",
            NO_DISPLAY,
        )
    asked = frozenset(name for name in ("theme", "language") if given[name] is not None)
    return Program(settings, shots, after, asked).run()


def has_display() -> bool:
    """Whether a window could be shown; X11 and Wayland say so in the environment."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def wall_clock() -> datetime:
    """The only wall clock of the desk; its threads and its status bar get it from here."""
    return datetime.now(UTC)


class Program:
    """One run of the desk. Invariant: the event loop ends only after threads and engine have."""

    def __init__(self, settings: Settings, shots: Path | None, after: float, asked: frozenset[str]) -> None:
        """``asked``: what the command line asked for, which then counts more than what the user chose before."""
        self._settings = settings
        _log_to(settings.data_dir)
        self._app = _application()
        self._app.setApplicationName("margin-workstation")
        self._app.setWindowIcon(QIcon(str(resource("icons/margin-workstation.svg"))))
        self._app.setQuitOnLastWindowClosed(False)
        self._memory = None if shots else Memory(settings.data_dir, settings.user)
        self._keep_layout: Callable[[], None] = lambda: None
        remembered = self._memory.language() if self._memory and "language" not in asked else None
        theme, form = Theme(self._app, settings.theme), Format(zone=_zone(settings))
        self._language = Language(self._app, theme, form, remembered or settings.language)
        self._window = MainWindow(theme, form, wall_clock, time.monotonic)
        self._garbage = GarbageSearch(self._window.turns, time.monotonic, self._window)
        self._bridge = Bridge(self._window.turns)
        self._runner = Runner(settings, self._bridge, wall_clock)
        self._shots, self._after = shots, after
        self._asked = asked
        self._connect()

    def run(self) -> int:
        """Show the window, then start the desk; returns when all has ended."""
        if self._memory is not None:
            self._memory.recall(self._window, keep_theme="theme" in self._asked)
            keep_on_screen(self._window)
        self._window.show()
        QTimer.singleShot(0, self._furnish)  # after the first paint, which is queued before this
        before, sys.excepthook = sys.excepthook, self._report
        try:
            return self._app.exec()
        finally:
            sys.excepthook = before

    def _furnish(self) -> None:
        """What the window needs to answer, imported behind its first paint: account windows, dialogs, commands."""
        self._garbage.start()
        for table in (ALERTS, ORDERS):  # the calls of a crash, and what closes them
            self._window.tables[table].make_room(_ROOM)
        reception = import_module("ui.reception").Reception(self._window, self._bridge, time.monotonic)
        self._bridge.on(DeskReady, lambda ready: reception.connect_desk(ready.desk))
        reception.book_chosen.connect(self._open_book)
        if self._memory is not None:
            reception.restored.open(self._memory.accounts())
            keeper = import_module("ui.layout_keeper").LayoutKeeper(self._memory, self._window, reception.accounts)
            self._keep_layout = keeper.leave
        if self._shots is not None:
            pictures = import_module("ui.screenshots").of_program(self._window, reception, self._shots)
            pictures.done.connect(lambda: self._say_pictures(pictures.missing))
            pictures.done.connect(self._window.close)
            pictures.language_asked.connect(self._language.use)
            self._bridge.on(DeskReady, lambda _ready: pictures.start(self._after))
        self._runner.start()

    def _connect(self) -> None:
        window = self._window
        window.closing.connect(self._leave)
        window.menus.language_asked.connect(self._language.use)
        self._runner.stopped.connect(self._app.quit)
        self._bridge.on(ThreadFailed, self._say_failure)
        if self._memory is not None:
            memory = self._memory
            self._keep_layout = lambda: memory.keep(window)
            window.menus.reset_asked.connect(lambda: memory.forget(window))
        for wanted in (signal.SIGINT, signal.SIGTERM):
            signal.signal(wanted, lambda *_: window.close())  # runs at the next tick of the window

    def _leave(self) -> None:
        self._keep_layout()
        self._window.hide()
        self._garbage.stop()
        self._runner.stop()

    def _report(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """A fault in the window's own thread: the desk goes on, and nobody is left to wait for what will not come."""
        sys.__excepthook__(kind, fault, trace)
        _LOG.critical("a fault in the window's thread", exc_info=(kind, fault, trace))
        self._say_failure(ThreadFailed("window", f"{kind.__name__}: {fault}"))

    def _say_failure(self, failure: ThreadFailed) -> None:
        text = f"▲ {failure.thread}: {failure.text}"
        self._window.toasts.say(text, Meaning.DANGER)
        self._window.status.showMessage(text)

    def _say_pictures(self, missing: Sequence[str]) -> None:
        """A dialog that had nothing to be about has no picture; nobody is to look for it in vain."""
        if missing:
            sys.stderr.write(f"no picture of these dialogs, there was nothing to show: {', '.join(missing)}\n")

    def _open_book(self, folder: str) -> None:
        """A book is a session of its own with a store of its own, so it gets a desk of its own."""
        name = "".join(letter if letter.isalnum() else "_" for letter in folder)[-80:]
        store = f"sqlite:///{self._settings.data_dir / 'books' / name}.db"
        (self._settings.data_dir / "books").mkdir(parents=True, exist_ok=True)
        where = ["--store", store, "--data-dir", str(self._settings.data_dir)]
        command = [sys.executable, "-m", "ui.app", "--gateway", f"files:{folder}", *where]
        subprocess.Popen(command, start_new_session=True)  # noqa: S603 - our own interpreter, arguments as a list
        self._window.close()


def _application() -> QApplication:
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(sys.argv[:1])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="margin-workstation", description="The desk that handles margin calls.")
    parser.add_argument("--store", help="database URL; default: SQLite in the user's data folder")
    parser.add_argument("--gateway", help="broker link: replay[:URL], files:DIR, ...; default: replay")
    parser.add_argument("--user", help="who sits here; default: the login")
    parser.add_argument("--language", help="en, zh-CN, zh-HK, pt-BR")
    parser.add_argument("--theme", help="dark, light, dark-safe, light-safe")
    parser.add_argument("--zone", help="time zone of the times shown, for example America/New_York")
    parser.add_argument("--data-dir", dest="data_dir", help="where store, layout and logs are kept")
    parser.add_argument("--screenshots", type=Path, metavar="DIR", help="save pictures of every page and end")
    parser.add_argument("--after", type=float, default=60.0, metavar="SECONDS", help="when to take them")
    return parser


def _zone(settings: Settings) -> ZoneInfo:
    name = settings.zone or bytes(QTimeZone.systemTimeZoneId().data()).decode()
    return ZoneInfo(name or "UTC")


def _log_to(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(folder / "desk.log", maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8")
    line = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"
    logging.basicConfig(level=logging.INFO, format=line, handlers=[handler])


def _complain(text: str, code: int) -> int:
    sys.stderr.write(f"{text}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
