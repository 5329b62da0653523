"""Labels of what moves all the time: a new figure lays nothing out anew."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.frame.labels import FigureLabel, RunningLabel
from ui.theme import Theme


class Layouts(QObject):
    """Counts how often a widget is asked to lay its children out."""

    def __init__(self, watched):
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched, event):
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.fixture
def theme(qapp):
    return Theme(qapp, "dark")


@pytest.fixture
def host(qtbot):
    """Shows labels side by side."""
    made = QWidget()
    row = QHBoxLayout(made)
    qtbot.addWidget(made)

    def show(*labels):
        for label in labels:
            row.addWidget(label, 1)
        made.resize(600, 60)
        with qtbot.waitExposed(made):
            made.show()
        qtbot.wait(20)
        return Layouts(made)

    return show


def test_that_another_figure_of_the_same_length_lays_nothing_out(qtbot, theme, host):
    label = FigureLabel(theme, "1,234.56")
    layouts, size = host(label), label.size()
    for figure in ("9,876.54", "1.00", "", "8,888.88"):
        label.say(figure)
        qtbot.wait(5)
    assert label.text() == "8,888.88"
    assert (label.size(), layouts.count) == (size, 0)


def test_that_a_longer_figure_is_shown_whole_and_its_room_stays(qtbot, theme, host):
    label = FigureLabel(theme, "1.00")
    host(label)
    label.say("123,456,789.00")
    wide = label.width()
    assert wide >= label.fontMetrics().horizontalAdvance("123,456,789.00")
    label.say("1.00")
    assert label.width() == wide


def test_that_a_new_zoom_fits_a_figure_anew(theme, host):
    label = FigureLabel(theme, "123,456.00")
    host(label)
    before = label.width()
    theme.set_zoom(1.5)
    assert label.width() > before
    theme.set_zoom(1.0)
    assert label.width() == before


def test_that_running_text_of_any_length_lays_nothing_out(qtbot, theme, host):
    label = RunningLabel(theme)
    layouts, size = host(label), label.size()
    for text in ("short", "long " * 200, ""):
        label.say(text)
        qtbot.wait(5)
        assert (label.text(), label.toolTip(), label.accessibleName()) == (text, text, text)
    assert (label.size(), layouts.count) == (size, 0)


def test_that_cut_running_text_is_painted_with_an_ellipsis(theme, host):
    label = RunningLabel(theme)
    host(label)
    label.say("long " * 200)
    fitted = label.grab().toImage()
    label.say("long " * 400)
    assert label.grab().toImage() == fitted
