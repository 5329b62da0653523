"""The scroll bar of live tables: flat, and otherwise a scroll bar like any other."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle

from ui.tables.scroll_bar import FlatScrollBar
from ui.theme import Theme

Part = QStyle.SubControl


@pytest.fixture(params=list(Qt.Orientation), ids=lambda way: way.name)
def bar(request, qtbot, qapp):
    made = FlatScrollBar(Theme(qapp, "dark"), request.param)
    qtbot.addWidget(made)
    made.setRange(0, 1000)
    made.setPageStep(100)
    made.resize(*((300, 16) if request.param == Qt.Orientation.Horizontal else (16, 300)))
    made.move(400, 400)  # away from the mouse
    made.show()
    return made


def colour(bar, at):
    return bar.grab().toImage().pixelColor(at).name()


def test_that_the_handle_is_seen_where_the_mouse_takes_it(bar, qapp):
    theme = bar._theme
    bar.setValue(500)
    handle, groove = bar.part(Part.SC_ScrollBarSlider), bar.part(Part.SC_ScrollBarAddPage)
    assert colour(bar, handle.center()) == theme.tokens.disabled.name()
    assert colour(bar, groove.center()) == theme.tokens.surface.name()
    theme.use("light")
    assert colour(bar, handle.center()) == theme.tokens.disabled.name()


def test_that_a_click_on_groove_and_arrow_moves_as_in_every_program(bar):
    click = Qt.MouseButton.LeftButton
    QTest.mouseClick(bar, click, pos=bar.part(Part.SC_ScrollBarAddPage).center())
    assert bar.value() == 100
    QTest.mouseClick(bar, click, pos=bar.part(Part.SC_ScrollBarSubLine).center())
    assert bar.value() == 99


def test_that_arrows_are_painted_and_nothing_where_there_is_nothing_to_scroll(bar):
    arrow = bar.part(Part.SC_ScrollBarAddLine).center()
    assert colour(bar, arrow) == bar._theme.tokens.disabled.name()
    bar.setRange(0, 0)
    assert {colour(bar, QPoint(x, x)) for x in (2, 8, 14)} == {bar._theme.tokens.surface.name()}
