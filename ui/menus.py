"""The menu bar: what does not belong to a row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolButton

from ui.theme import THEME_NAMES, Theme, ThemeName

_SPEEDS = (1.0, 10.0, 60.0, 300.0, 600.0, 3600.0)
_ZOOM_STEP = 0.1


class Menus(QObject):
    """Emits what was asked for. Invariant: an entry that cannot be used is greyed and its tool tip says why."""

    book_asked = Signal()
    policy_asked = Signal()
    activity_asked = Signal()
    reset_asked = Signal()
    pause_asked = Signal()
    resume_asked = Signal()
    speed_asked = Signal(float)
    keys_asked = Signal()
    about_asked = Signal()

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._fill_file(self._menu(self.tr("&File")))
        self._fill_view(self._menu(self.tr("&View")))
        self._replay = self._menu(self.tr("&Replay"))
        self._fill_replay(self._replay)
        self._fill_help(self._menu(self.tr("&Help")))
        for button in window.menuBar().findChildren(QToolButton):
            button.setAccessibleName(self.tr("More menus"))
        self.allow_replay(speed=None)

    def allow_replay(self, speed: float | None, *, paused: bool = False) -> None:
        """Let the replay be steered; None with a live broker, whose clock nobody steers."""
        reason = "" if speed is not None else self.tr("Only the embedded broker's clock can be steered.")
        for action in (self._pause, self._resume, *self._speeds):
            action.setEnabled(not reason)
            action.setToolTip(reason)
        self._pause.setEnabled(not reason and not paused)
        self._resume.setEnabled(not reason and paused)
        for action in self._speeds:
            action.setChecked(action.data() == speed)

    def _menu(self, title: str) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        menu.setToolTipsVisible(True)
        menu.setAccessibleName(title.replace("&", ""))
        return menu

    def _fill_file(self, menu: QMenu) -> None:
        self._add(menu, self.tr("Open own book directory…"), self.book_asked.emit, "Ctrl+O")
        menu.addSeparator()
        self._add(menu, self.tr("Quit"), self._window.close, QKeySequence.StandardKey.Quit)

    def _fill_view(self, menu: QMenu) -> None:
        self._add(menu, self.tr("Policy"), self.policy_asked.emit, "Ctrl+P")
        self._add(menu, self.tr("Activity"), self.activity_asked.emit, "Ctrl+L")
        menu.addSeparator()
        themes = menu.addMenu(self.tr("Theme"))
        themes.setAccessibleName(self.tr("Theme"))
        group = QActionGroup(self)
        for name in THEME_NAMES:
            action = self._add(themes, self._theme_words(name), self._use(name))
            action.setCheckable(True)
            action.setChecked(name == self._theme.name)
            group.addAction(action)
        self._compact = self._add(menu, self.tr("Compact rows"), lambda: None)
        self._compact.setCheckable(True)
        self._compact.setChecked(self._theme.is_compact)
        self._compact.toggled.connect(self._theme.set_compact)
        self._add(menu, self.tr("Zoom in"), lambda: self._zoom_by(_ZOOM_STEP), QKeySequence.StandardKey.ZoomIn)
        self._add(menu, self.tr("Zoom out"), lambda: self._zoom_by(-_ZOOM_STEP), QKeySequence.StandardKey.ZoomOut)
        self._add(menu, self.tr("Normal size"), lambda: self._theme.set_zoom(1.0), "Ctrl+0")
        self._add_language(menu)
        menu.addSeparator()
        self._add(menu, self.tr("Reset layout"), self.reset_asked.emit)

    def _add_language(self, menu: QMenu) -> None:
        language = self._add(menu, self.tr("Language: English"), lambda: None)
        language.setEnabled(False)
        language.setToolTip(self.tr("This version speaks English only."))

    def _fill_replay(self, menu: QMenu) -> None:
        self._pause = self._add(menu, self.tr("Pause"), self.pause_asked.emit)
        self._resume = self._add(menu, self.tr("Resume"), self.resume_asked.emit)
        menu.addSeparator()
        self._speeds = [self._add(menu, f"{speed:g} ×", self._go(speed)) for speed in _SPEEDS]
        for action, speed in zip(self._speeds, _SPEEDS, strict=True):
            action.setCheckable(True)
            action.setData(speed)

    def _fill_help(self, menu: QMenu) -> None:
        self._add(menu, self.tr("Keys"), self.keys_asked.emit, "F1")
        self._add(menu, self.tr("About"), self.about_asked.emit)

    def _add(
        self,
        menu: QMenu,
        text: str,
        slot: Callable[[], object],
        key: str | QKeySequence.StandardKey | None = None,
    ) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(lambda _checked=False: slot())
        if key is not None:
            action.setShortcut(QKeySequence(key))
        return action

    def _use(self, name: ThemeName) -> Callable[[], object]:
        return lambda: self._theme.use(name)

    def _go(self, speed: float) -> Callable[[], object]:
        return lambda: self.speed_asked.emit(speed)

    def _zoom_by(self, step: float) -> None:
        self._theme.set_zoom(self._theme.zoom + step)

    def _theme_words(self, name: ThemeName) -> str:
        return {
            "dark": self.tr("Dark"),
            "light": self.tr("Light"),
            "dark-safe": self.tr("Dark, colour-blind safe"),
            "light-safe": self.tr("Light, colour-blind safe"),
        }[name]
