"""Rows are painted once a look: what is copied is what would be painted, and no change is missed."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter, QPixmap

from tests.ui.tables.conftest import call
from ui.tables.painter import AgeRule
from ui.tables.pens import FADE_SECONDS
from ui.tables.row_pictures import RowPictures
from ui.theme import Meaning
from ui.turns import Turns


@pytest.fixture
def painted(monkeypatch):
    """The slots painted anew, paint by paint, however busy the machine is."""
    monkeypatch.setattr(Turns, "room", lambda _turns, _ms=0: lambda: True)
    slots = []
    paint = RowPictures._paint

    def noting(self, frame, looks, wanted, has_room):
        slots.append(list(wanted))
        return paint(self, frame, looks, wanted, has_room)

    monkeypatch.setattr(RowPictures, "_paint", noting)
    return slots


def _of_one_row(_turns, at_least=0):
    """No room but what was granted, and that for a row only."""
    asked = iter([at_least > 0])
    return lambda: next(asked, False)


def view_of(screen):
    image = QImage(screen.view.viewport().size(), QImage.Format.Format_RGB32)
    screen.view.viewport().render(image, QPoint())
    return image


def settled(screen, qtbot):
    screen.view._fade.stop()
    qtbot.wait(60)
    view_of(screen)  # on a busy machine rows may still have been owed


def slots(screen, keys):
    return sorted(screen.table.slots_of(keys).tolist())


def test_that_rows_that_look_as_they_did_are_not_painted_again(screen, qtbot, painted):
    settled(screen, qtbot)
    painted.clear()
    view_of(screen)
    assert painted == []


@pytest.mark.parametrize(
    ("change", "keys"),
    [
        (lambda s: s.happens(call("c", 401.0)), "c"),
        (lambda s: s.blotter.select(s.table.slots_of("bd")), "bd"),
        (lambda s: s.view.highlight_by_age([AgeRule(1, Meaning.DANGER)]), "abcdef"),
        (lambda s: s.view.header.resizeSection(s.view.shown_columns()[0], 77), "abcdef"),
        (lambda s: s.theme.use("light"), "abcdef"),
        (lambda s: s.view.header.moveSection(0, 2), "abcdef"),
    ],
)
def test_that_whatever_changes_a_look_paints_the_row_anew(screen, qtbot, painted, change, keys):
    settled(screen, qtbot)
    painted.clear()
    change(screen)
    view_of(screen)
    settled(screen, qtbot)
    view_of(screen)
    assert sorted({slot for paint in painted for slot in paint}) == slots(screen, keys)


def test_that_a_fading_change_is_painted_until_it_is_steady(screen, qtbot, painted):
    screen.now = 200.0
    screen.happens(call("c", 401.0))
    settled(screen, qtbot)
    view_of(screen)
    painted.clear()
    screen.now += FADE_SECONDS / 2
    view_of(screen)
    screen.now += FADE_SECONDS
    view_of(screen)
    view_of(screen)
    assert painted == [slots(screen, "c")] * 2


def test_that_ages_that_read_otherwise_are_painted_anew(screen, qtbot, painted):
    from datetime import timedelta

    settled(screen, qtbot)
    painted.clear()
    screen.view.pass_time(screen.blotter.market_now + timedelta(hours=3))
    settled(screen, qtbot)
    view_of(screen)
    assert sorted({slot for paint in painted for slot in paint}) == slots(screen, "abcdef")


def test_that_copied_rows_are_pixel_by_pixel_what_would_be_painted(screen, qtbot):
    screen.blotter.select(screen.table.slots_of("b"))
    settled(screen, qtbot)
    for _ in range(3):  # figures are drawn plainly first and laid out from the second time on
        view_of(screen)
    copied = view_of(screen)
    direct = QPixmap(copied.size())
    direct.fill(screen.view._painter.ground)
    painter = QPainter(direct)
    screen.view._painter.paint(painter, screen.view._frame(range(6)))
    painter.end()
    different = sum(
        copied.pixel(x, y) != direct.toImage().pixel(x, y) for x in range(0, 900, 7) for y in range(0, 6 * 28, 5)
    )
    assert different <= 3


def test_that_rows_whose_turn_has_not_come_show_nothing_of_others(screen, qtbot, monkeypatch):
    monkeypatch.setattr(Turns, "room", _of_one_row)
    settled(screen, qtbot)
    screen.theme.use("light")
    first = view_of(screen)
    row = screen.view._row_height

    def colours(view):
        return {view.pixel(x, 4 * row + row // 2) for x in range(0, 900, 3)}

    assert colours(first) == {screen.view._painter.ground.rgb()}
    qtbot.waitUntil(lambda: len(colours(view_of(screen))) > 1)


def test_that_between_pixels_rows_are_painted_directly(screen, painted, qtbot):
    settled(screen, qtbot)
    canvas = QPixmap(2000, 1000)
    canvas.setDevicePixelRatio(1.3)
    painted.clear()
    painter = QPainter(canvas)
    assert screen.view._pictures.paint(painter, screen.view._frame(range(6)), lambda: True) == []
    painter.end()
    assert painted == []


def test_that_the_picture_of_a_row_that_has_gone_is_never_shown_for_the_next_one_in_its_slot(screen, qtbot):
    settled(screen, qtbot)
    slot = screen.table.slot_of["c"]
    view_of(screen)
    assert slot in screen.view._pictures._looks
    screen.happens(gone=["c"])
    screen.happens(call("z", 5.0))
    assert screen.table.slot_of["z"] == slot
    assert slot not in screen.view._pictures._looks
