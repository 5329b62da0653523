"""What rows stand on, by the pixels of a rendered table: hairlines, no stripes, the ground of what is selected."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.tables.conftest import call

ROWS, HEIGHT = 12, 28


@pytest.fixture
def table(screen):
    """A dozen rows of one narrow column, so that their right ends are bare."""
    view = screen.view
    for column in view.spec.columns:
        view.show_column(column.name, shown=column.name == "account")
    view.paints_at_once = True
    screen.happens(*(call(f"{number:02d}", 900.0 - number) for number in range(ROWS)), reload=True)
    screen.now += 60  # nothing is fresh any more
    return screen


def right_end(table, inside):
    """The colour of each row near its right end, so many px below its top."""
    image = table.view.viewport().grab().toImage()
    return [image.pixelColor(image.width() - 9, HEIGHT * row + inside) for row in range(ROWS)]


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_that_a_hairline_stands_below_each_fifth_row_and_no_row_is_striped(table, theme):
    table.theme.use(theme)
    tokens = table.theme.tokens
    assert right_end(table, HEIGHT // 2) == [tokens.surface] * ROWS
    lines = [row for row, colour in enumerate(right_end(table, HEIGHT - 1)) if colour == tokens.line]
    assert lines == [4, 9]


def test_that_selected_rows_and_no_others_have_their_ground(table):
    for row, modifier in ((2, Qt.KeyboardModifier.NoModifier), (7, Qt.KeyboardModifier.ControlModifier)):
        place = table.view.visualRect(table.view.rows.index(row, 1)).center()
        QTest.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, modifier, place)
    tokens = table.theme.tokens
    found = right_end(table, HEIGHT // 2)
    assert [row for row, colour in enumerate(found) if colour == tokens.selected] == [2, 7]
    assert found.count(tokens.surface) == ROWS - 2


def test_that_the_menu_key_asks_for_the_menu_where_the_rows_are(table, qtbot):
    with qtbot.waitSignal(table.view.menu_asked) as asked:
        place = table.view.viewport().rect().center()
        by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, table.view.mapToGlobal(place))
        QApplication.sendEvent(table.view.viewport(), by_key)
    assert asked.args
