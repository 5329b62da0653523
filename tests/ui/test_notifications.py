"""New FORCED calls are announced once and together, by the ways that are switched on, and reasons are said."""

import wave

import pytest
from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from tests.desk.alert_rows import alert
from ui import notifications
from ui.frame import tray
from ui.frame.bell import Bell
from ui.memory import Memory
from ui.notifications import ALL, Channel
from workstation.desk.start import resource
from workstation.domain.enums import AlertType

FORCED = {"alert_type": AlertType.FORCED}


@pytest.fixture
def rung(screen, monkeypatch):
    """How often the bell rang."""
    heard = []
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append(1))
    return heard


class PlatformsIcon(QObject):
    """What a desktop would do with an icon: offscreen there is no tray."""

    activated, messageClicked = Signal(object), Signal()  # noqa: N815 - Qt's name
    MessageIcon = QSystemTrayIcon.MessageIcon

    def __init__(self, _icon, parent):
        super().__init__(parent)
        self.tip, self.is_up, self.said = "", False, []

    def setToolTip(self, text):
        self.tip = text

    def show(self):
        self.is_up = True

    def hide(self):
        self.is_up = False

    def showMessage(self, title, text, _sign):
        self.said.append((title, text))


@pytest.fixture
def icons(told, monkeypatch):
    """The icons put up since, on a desktop with a tray."""
    made = []

    class Icon(PlatformsIcon):
        def __init__(self, *given):
            super().__init__(*given)
            made.append(self)

    monkeypatch.setattr(tray, "has_tray", lambda: True)
    monkeypatch.setattr(notifications, "has_tray", lambda: True)
    monkeypatch.setattr(tray, "QSystemTrayIcon", Icon)
    told.want(ALL)
    return made


@pytest.fixture
def told(screen):
    return screen.window.notifications


def notes(screen):
    return [note.accessibleName() for note in screen.window.toasts._notes]


def test_that_one_call_is_named_and_many_are_one_note_and_one_sound(screen, rung):
    screen.rows(*(alert(key) for key in "abcdef"), reload=True)
    screen.rows(alert("a", name="Lee", **FORCED))
    assert notes(screen) == ["▲ FORCED: account a Lee"]
    for key in "bcdef":
        screen.rows(alert(key, **FORCED))
    assert notes(screen) == ["▲ FORCED: account a Lee"]
    screen.window.notifications._pause.setInterval(1)
    screen.qtbot.waitUntil(lambda: "▲ FORCED: 5 accounts" in notes(screen))
    assert len(rung) == 2


def test_that_after_a_quiet_time_the_next_is_announced_at_once(told, screen, rung):
    told._pause.setInterval(1)
    told.forced(["A"])
    screen.qtbot.waitUntil(lambda: not told._pause.isActive())
    told.forced(["B"])
    assert notes(screen) == ["▲ FORCED: A", "▲ FORCED: B"]


def test_that_each_way_can_be_switched_off(told, screen, rung):
    told.want(())
    told.forced(["A"])
    assert not notes(screen)
    assert not rung
    told._pause.stop()
    told.want({Channel.SOUND})
    told.forced(["A"])
    assert not notes(screen)
    assert rung


def test_that_the_menu_switches_and_says_how_it_sounds(told, screen, rung):
    action = screen.window.menus._channels[Channel.SOUND]
    assert action.isChecked()
    action.trigger()
    assert told.wanted == ALL - {Channel.SOUND}
    assert not rung
    action.trigger()
    assert told.wanted == ALL
    assert rung
    assert notes(screen)[-1].startswith("Sound: ")
    assert action.toolTip() == told.bell.how


def test_that_a_desktop_without_a_tray_is_told_so(told, screen):
    action = screen.window.menus._channels[Channel.TRAY]
    assert not action.isEnabled()
    assert "no tray" in action.toolTip()
    assert not told.tray.is_shown


def test_that_the_tray_says_which_call_turned_while_it_is_switched_on(told, icons):
    [icon] = icons
    assert icon.is_up
    told.forced(["A"])
    assert icon.said == [("Margin Workstation", "▲ FORCED: A")]
    told.switch(Channel.TRAY, on=False)
    assert not icon.is_up
    told._pause.stop()
    told.forced(["B"])
    assert len(icon.said) == 1
    told.switch(Channel.TRAY, on=True)
    assert [one.is_up for one in icons] == [False, True]


@pytest.mark.parametrize("clicked", [lambda icon: icon.activated.emit(None), lambda icon: icon.messageClicked.emit()])
def test_that_a_click_in_the_tray_brings_the_calls_forward(screen, icons, clicked):
    screen.window.tabs.setCurrentIndex(2)
    screen.window.showMinimized()
    clicked(icons[-1])
    assert not screen.window.isMinimized()
    assert screen.window.tabs.currentWidget() is screen.risk


def test_that_without_the_sound_library_the_bell_rings_and_says_why(screen, rung):
    bell = Bell(screen.window, "PySide6.QtNoSuchThing")
    bell.ring()
    assert rung
    assert bell.how == "own sound off: QtMultimedia is not installed (extra “sound”); the computer's bell is used"


def test_that_the_choice_is_remembered_for_its_user(told, screen, tmp_path):
    told.want({Channel.NOTE})
    Memory(tmp_path, "maria").keep(screen.window)
    told.want(ALL)
    Memory(tmp_path, "maria").recall(screen.window, keep_theme=False)
    assert told.wanted == {Channel.NOTE}
    Memory(tmp_path, "maria").forget(screen.window)
    assert told.wanted == ALL


def test_that_the_sound_is_short_and_begins_and_ends_in_silence():
    with wave.open(str(resource("sounds/forced_call.wav"))) as sound:
        assert sound.getnframes() / sound.getframerate() < 1
        data = QByteArray(sound.readframes(sound.getnframes())).data()
    levels = memoryview(data).cast("h")
    assert max(map(abs, levels)) > 5_000
    assert abs(levels[0]) < 100
    assert abs(levels[-1]) < 300


def test_that_the_programs_icon_is_a_picture(screen):
    image = QIcon(str(resource("icons/margin-workstation.svg"))).pixmap(64, 64).toImage()
    assert image.width() == 64
    assert image.pixelColor(32, 6).name() == "#14171c"
