"""Buttons with their keys, kept as pictures: what is seen is always the button of now."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from ui.frame.action_bar import KeyButton
from ui.theme import Theme


@pytest.fixture
def theme(qapp):
    return Theme(qapp, "dark")


@pytest.fixture
def action(qapp):
    made = QAction("Close…")
    made.setShortcut("C")
    return made


def shown(qtbot, theme, action):
    button = KeyButton(theme, action, primary=True)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.move(400, 400)  # away from the mouse
    button.show()
    return button


def seen(button):
    QApplication.processEvents()  # windows hear of a new palette by an event
    return button.grab().toImage()


@pytest.mark.parametrize(
    "change",
    [
        lambda action, _theme: action.setEnabled(False),
        lambda action, _theme: action.setText("Auto…"),
        lambda action, _theme: action.setShortcut("A"),
        lambda _action, theme: theme.use("light"),
        lambda _action, theme: theme.set_zoom(1.2),
    ],
    ids=["greyed", "words", "key", "theme", "zoom"],
)
def test_that_a_change_is_seen_as_on_a_button_that_was_never_painted(qtbot, theme, action, change):
    button = shown(qtbot, theme, action)
    before = seen(button)
    change(action, theme)
    button.resize(button.sizeHint())
    assert seen(button) != before
    assert seen(button) == seen(shown(qtbot, theme, action))


def test_that_a_look_that_comes_back_is_painted_from_its_picture(qtbot, theme, action):
    button = shown(qtbot, theme, action)
    before = seen(button)
    painted = []
    button._picture = lambda: painted.append(button._states)
    action.setEnabled(True)
    assert seen(button) == before
    assert painted == []
