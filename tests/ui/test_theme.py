"""The look: the tokens of the design, readable in every meaning, changed on the living screen."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox

from tests.desk.alert_rows import alert
from tests.ui.test_accessibility import contrast
from ui.theme import THEME_NAMES, Meaning, tokens

NAMES = ("window", "surface", "raised", "line", "text", "muted", "accent", "updated", "worse", "danger", "warning")
DESIGN = {
    "dark": "#14171c #1b1f26 #232833 #2f3642 #e6e9ef #aeb7c4 #6cb4ff #4cd07d #ff9b7a #ff8585 #f2c14e #1f3a5a",
    "light": "#f4f6f8 #ffffff #ffffff #d5dae1 #1a1f27 #566070 #0b5cb8 #0c6e36 #a33f0c #b3261e #805300 #dcebff",
}


@pytest.mark.parametrize("name", DESIGN)
def test_that_the_tokens_are_those_of_the_design(name):
    colours = tokens(name)
    assert [getattr(colours, token).name() for token in (*NAMES, "selected")] == DESIGN[name].split()


@pytest.mark.parametrize("ground", ["surface", "selected", "window", "raised"])
@pytest.mark.parametrize("name", THEME_NAMES)
def test_that_every_meaning_can_be_read_wherever_it_stands(name, ground):
    colours = tokens(name)
    faint = {meaning: contrast(colours.of(meaning), getattr(colours, ground)) for meaning in Meaning}
    assert not {meaning: ratio for meaning, ratio in faint.items() if ratio < 4.5}


@pytest.mark.parametrize("name", ["dark-safe", "light-safe"])
def test_that_the_safe_colours_tell_better_from_worse_by_blue_and_orange(name):
    colours = tokens(name)
    assert 200 <= colours.updated.hue() <= 230
    for orange in (colours.worse, colours.danger):
        assert 20 <= orange.hue() <= 45


@pytest.mark.parametrize("name", THEME_NAMES)
def test_that_a_theme_changes_what_is_on_the_screen_at_once(screen, name):
    screen.rows(alert("a"), reload=True)
    screen.theme.use("light" if name.startswith("dark") else "dark")
    screen.theme.use(name)
    screen.qtbot.wait(1)
    picture = screen.risk.table.viewport().grab().toImage()
    port = screen.risk.table.viewport().rect()
    assert picture.pixelColor(port.center().x(), port.bottom() - 2) == QColor(tokens(name).surface)
    assert screen.window.menus._themes[name].isChecked()


def test_that_zoom_enlarges_tables_and_text_by_keys_in_any_window(screen):
    row, text = screen.risk.table.verticalHeader().defaultSectionSize(), screen.window.status.engine.font().pixelSize()
    zoom_in, zoom_out, normal = (
        next(action for action in screen.window.menus._written if action[1]() == words)[0]
        for words in ("Zoom in", "Zoom out", "Normal size")
    )
    for _ in range(5):
        zoom_in.trigger()
    assert screen.risk.table.verticalHeader().defaultSectionSize() > row
    assert screen.window.status.engine.font().pixelSize() > text
    zoom_out.trigger()
    assert screen.theme.zoom == pytest.approx(1.4)
    normal.trigger()
    assert screen.risk.table.verticalHeader().defaultSectionSize() == row


@pytest.mark.parametrize("name", THEME_NAMES)
def test_that_the_outline_of_a_box_to_tick_is_seen(screen, qtbot, name):
    screen.theme.use(name)
    box = QCheckBox("")
    qtbot.addWidget(box)
    box.show()
    picture = box.grab().toImage()
    ground = screen.theme.tokens.window
    seen = {picture.pixel(x, picture.height() // 2) for x in range(picture.width())}
    assert max(contrast(QColor(pixel), ground) for pixel in seen) >= 3
