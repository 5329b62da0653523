"""The menu bar: what does not belong to a row."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolButton

from ui.fault_words import fault_description, fault_name
from ui.language import LANGUAGES
from ui.notifications import ALL, Channel
from ui.theme import THEME_NAMES, Theme, ThemeName
from workstation.domain.faults import FaultPreset

_SPEEDS = (1.0, 10.0, 60.0, 300.0, 600.0, 3600.0)
_ZOOM_STEP = 0.1


class Menus(QObject):
    """Emits what was asked for. Invariant: an entry that cannot be used is greyed and its tool tip says why."""

    book_asked = Signal()
    quit_asked = Signal()
    rules_asked = Signal()
    policy_asked = Signal()
    activity_asked = Signal()
    abnormal_asked = Signal()
    audit_asked = Signal()
    messages_asked = Signal()
    templates_asked = Signal()
    schedules_asked = Signal()
    liquidations_asked = Signal()
    history_asked = Signal()
    snapshots_asked = Signal()
    borrow_book_asked = Signal()
    reset_asked = Signal()
    pause_asked = Signal()
    resume_asked = Signal()
    speed_asked = Signal(float)
    faults_asked = Signal(FaultPreset)
    keys_asked = Signal()
    about_asked = Signal()
    kill_switch_asked = Signal()
    approvals_asked = Signal()
    end_call_asked = Signal()
    language_asked = Signal(str)
    percent_asked = Signal(bool)
    channel_switched = Signal(Channel, bool)

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._written: list[tuple[QAction | QMenu, Callable[[], str]]] = []
        self._steered: tuple[float | None, bool] = (None, False)
        self._preset: FaultPreset | None = None
        self._fill_file(self._menu(lambda: self.tr("&File")))
        self._fill_view(self._menu(lambda: self.tr("&View")))
        self._fill_orders(self._menu(lambda: self.tr("&Orders")))
        self._replay = self._menu(lambda: self.tr("&Replay"))
        self._fill_replay(self._replay)
        self._fill_help(self._menu(lambda: self.tr("&Help")))
        theme.spoken.connect(self._speak)
        theme.changed.connect(self._show_look)
        self._speak()
        self._show_look()

    @property
    def can_steer(self) -> bool:
        """Whether the broker is the embedded one."""
        return self._steered[0] is not None

    def allow_replay(self, speed: float | None, *, paused: bool = False) -> None:
        """Let the replay be steered; None with a live broker, whose clock nobody steers."""
        self._steered = (speed, paused)
        reason = "" if speed is not None else self.tr("Only the embedded broker's clock can be steered.")
        for action in (self._faults_menu.menuAction(), *self._faults.values()):
            action.setEnabled(not reason)
            action.setToolTip(reason)
        for preset, action in self._faults.items():
            action.setToolTip(reason or fault_description(preset))
        for action in (self._pause, self._resume, *self._speeds):
            action.setEnabled(not reason)
            action.setToolTip(reason)
        self._pause.setEnabled(not reason and not paused)
        self._resume.setEnabled(not reason and paused)
        for action in self._speeds:
            action.setChecked(action.data() == speed)

    def show_faults(self, preset: FaultPreset) -> None:
        """How the embedded broker misbehaves now; before anybody chose, nobody knows."""
        self._preset = preset
        self._check_preset()

    def show_channels(self, wanted: Collection[Channel], sound: str, no_tray: str) -> None:
        """Which ways to be told are switched on, how a sound is made, and why there is no tray."""
        for channel, action in self._channels.items():
            action.setChecked(channel in wanted)
        self._channels[Channel.SOUND].setToolTip(sound)
        self._channels[Channel.TRAY].setToolTip(no_tray)
        self._channels[Channel.TRAY].setEnabled(not no_tray)

    def show_percent(self, percent: bool) -> None:  # noqa: FBT001 - plain state
        """Whether ratios are written as 33.33 % instead of 0.3333."""
        self._percent.setChecked(percent)

    def allow_ending(self, refusal: str) -> None:
        """Why nobody here may end a call; "": they may."""
        self._end_call.setEnabled(not refusal)
        self._end_call.setToolTip(refusal or self.tr("Of the calls chosen, or of the account in front"))

    def _show_look(self) -> None:
        self._themes[self._theme.name].setChecked(True)
        self._compact.setChecked(self._theme.is_compact)

    def _speak(self) -> None:
        for entry, words in self._written:
            if isinstance(entry, QMenu):
                entry.setTitle(words())
                entry.setAccessibleName(words().replace("&", ""))
            else:
                entry.setText(words())
        for button in self._window.menuBar().findChildren(QToolButton):
            button.setAccessibleName(self.tr("More menus"))
        for code, action in self._languages.items():
            action.setChecked(code == self._theme.language)
        speed, paused = self._steered
        self.allow_replay(speed, paused=paused)

    def _menu(self, words: Callable[[], str], parent: QMenu | None = None) -> QMenu:
        menu = parent.addMenu("") if parent else self._window.menuBar().addMenu("")
        menu.setToolTipsVisible(True)
        self._written.append((menu, words))
        return menu

    def _fill_file(self, menu: QMenu) -> None:
        self._add(menu, lambda: self.tr("Open own book directory…"), self.book_asked.emit, "Ctrl+O")
        menu.addSeparator()
        self._add(menu, lambda: self.tr("Quit"), self.quit_asked.emit, QKeySequence.StandardKey.Quit)

    def _fill_view(self, menu: QMenu) -> None:
        self._add(menu, lambda: self.tr("Abnormal"), self.abnormal_asked.emit)
        self._add(menu, lambda: self.tr("Messages"), self.messages_asked.emit)
        self._add(menu, lambda: self.tr("Templates"), self.templates_asked.emit)
        self._add(menu, lambda: self.tr("Schedules"), self.schedules_asked.emit)
        self._add(menu, lambda: self.tr("Liquidations"), self.liquidations_asked.emit)
        self._add(menu, lambda: self.tr("History"), self.history_asked.emit)
        self._add(menu, lambda: self.tr("Snapshots"), self.snapshots_asked.emit)
        self._add(menu, lambda: self.tr("Borrow book"), self.borrow_book_asked.emit, "Ctrl+B")
        self._add(menu, lambda: self.tr("Audit"), self.audit_asked.emit)
        self._add(menu, lambda: self.tr("Policy"), self.policy_asked.emit, "Ctrl+P")
        self._add(menu, lambda: self.tr("Automatic rules"), self.rules_asked.emit)
        self._add(menu, lambda: self.tr("Activity"), self.activity_asked.emit, "Ctrl+L")
        self.accounts = self._menu(lambda: self.tr("Account windows"), menu)  # filled by who knows which are open
        menu.addSeparator()
        themes = self._menu(lambda: self.tr("Theme"), menu)
        group = QActionGroup(self)
        self._themes = {name: self._add(themes, self._theme_words(name), self._use(name)) for name in THEME_NAMES}
        for action in self._themes.values():
            action.setCheckable(True)
            group.addAction(action)
        self._compact = self._add(menu, lambda: self.tr("Compact rows"), self._change_density)
        self._compact.setCheckable(True)
        percent = self._add(menu, lambda: self.tr("Ratios in per cent"), self._ask_percent)
        percent.setCheckable(True)
        self._percent = percent
        self._add_zoom(menu)
        self._add_channels(menu)
        self._add_language(menu)
        menu.addSeparator()
        self._add(menu, lambda: self.tr("Reset layout"), self.reset_asked.emit)

    def _add_zoom(self, menu: QMenu) -> None:
        """In every window of the desk, so that a floating page or an account can be enlarged where it stands."""
        keys = QKeySequence.StandardKey
        for action, others in (
            (self._add(menu, lambda: self.tr("Zoom in"), lambda: self._zoom_by(_ZOOM_STEP), keys.ZoomIn), ("Ctrl+=",)),
            (self._add(menu, lambda: self.tr("Zoom out"), lambda: self._zoom_by(-_ZOOM_STEP), keys.ZoomOut), ()),
            (self._add(menu, lambda: self.tr("Normal size"), lambda: self._theme.set_zoom(1.0), "Ctrl+0"), ()),
        ):
            action.setShortcuts([*action.shortcuts(), *map(QKeySequence, others)])
            action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)

    def _add_channels(self, menu: QMenu) -> None:
        channels = self._menu(lambda: self.tr("When a call turns FORCED"), menu)
        words = {
            Channel.NOTE: lambda: self.tr("Show a note"),
            Channel.SOUND: lambda: self.tr("Sound"),
            Channel.TRAY: lambda: self.tr("Message in the tray"),
        }
        self._channels = {channel: self._add(channels, words[channel], self._switch(channel)) for channel in Channel}
        for action in self._channels.values():
            action.setCheckable(True)
        self.show_channels(ALL, "", "")

    def _add_language(self, menu: QMenu) -> None:
        languages = self._menu(lambda: self.tr("Language"), menu)
        group = QActionGroup(self)
        self._languages = {
            code: self._add(languages, _as_is(name), self._ask(code)) for code, name in LANGUAGES.items()
        }
        for action in self._languages.values():
            action.setCheckable(True)
            group.addAction(action)

    def _fill_orders(self, menu: QMenu) -> None:
        """The kill switch can be reached from every window of the desk."""
        asked = self.approvals_asked.emit
        self._add(menu, lambda: self.tr("Requests awaiting approval…"), asked, "Ctrl+Shift+R")
        self._end_call = self._add(menu, lambda: self.tr("End call…"), self.end_call_asked.emit)
        kill = self._add(menu, lambda: self.tr("Kill switch…"), self.kill_switch_asked.emit, "Ctrl+Shift+K")
        kill.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)

    def _fill_replay(self, menu: QMenu) -> None:
        self._pause = self._add(menu, lambda: self.tr("Pause"), self.pause_asked.emit)
        self._resume = self._add(menu, lambda: self.tr("Resume"), self.resume_asked.emit)
        menu.addSeparator()
        self._speeds = [self._add(menu, _as_is(f"{speed:g} ×"), self._go(speed)) for speed in _SPEEDS]
        for action, speed in zip(self._speeds, _SPEEDS, strict=True):
            action.setCheckable(True)
            action.setData(speed)
        menu.addSeparator()
        self._faults_menu = self._menu(lambda: self.tr("Broker's faults"), menu)
        self._fill_faults(self._faults_menu)

    def _fill_faults(self, menu: QMenu) -> None:
        """Misbehaviour to try the desk against; which one is in force is known once somebody chose."""
        self._faults = {
            preset: self._add(menu, partial(fault_name, preset), self._harm(preset)) for preset in FaultPreset
        }
        for action in self._faults.values():
            action.setCheckable(True)

    def _fill_help(self, menu: QMenu) -> None:
        self._add(menu, lambda: self.tr("Keys"), self.keys_asked.emit, "F1")
        self._add(menu, lambda: self.tr("About"), self.about_asked.emit)

    def _add(
        self,
        menu: QMenu,
        words: Callable[[], str],
        slot: Callable[[], object],
        key: str | QKeySequence.StandardKey | None = None,
    ) -> QAction:
        action = menu.addAction("")
        self._written.append((action, words))
        action.triggered.connect(lambda _checked=False: slot())
        if key is not None:
            action.setShortcut(QKeySequence(key))
        return action

    def _use(self, name: ThemeName) -> Callable[[], object]:
        return lambda: self._theme.use(name)

    def _go(self, speed: float) -> Callable[[], object]:
        return lambda: self.speed_asked.emit(speed)

    def _harm(self, preset: FaultPreset) -> Callable[[], object]:
        def ask() -> None:
            self._check_preset()  # a wish is not yet a fact
            self.faults_asked.emit(preset)

        return ask

    def _check_preset(self) -> None:
        for preset, action in self._faults.items():
            action.setChecked(preset is self._preset)

    def _ask(self, code: str) -> Callable[[], object]:
        return lambda: self.language_asked.emit(code)

    def _switch(self, channel: Channel) -> Callable[[], object]:
        return lambda: self.channel_switched.emit(channel, self._channels[channel].isChecked())

    def _change_density(self) -> None:
        self._theme.set_compact(self._compact.isChecked())

    def _ask_percent(self) -> None:
        self.percent_asked.emit(self._percent.isChecked())

    def _zoom_by(self, step: float) -> None:
        self._theme.set_zoom(self._theme.zoom + step)

    def _theme_words(self, name: ThemeName) -> Callable[[], str]:
        return lambda: {
            "dark": self.tr("Dark"),
            "light": self.tr("Light"),
            "dark-safe": self.tr("Dark, colour-blind safe"),
            "light-safe": self.tr("Light, colour-blind safe"),
        }[name]


def _as_is(text: str) -> Callable[[], str]:
    """Names of languages and figures are the same in all languages."""
    return lambda: text
