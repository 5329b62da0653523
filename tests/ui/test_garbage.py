"""Python looks for garbage when the screen has time for it, and all of it sooner or later."""

import gc
import weakref

import pytest
from PySide6.QtCore import QPoint

from ui import garbage
from ui.garbage import GarbageSearch
from ui.turns import Turns


class Knot:
    def __init__(self):
        self.itself = self


@pytest.fixture
def search(qapp, monkeypatch):
    """A search whose clock and mouse the test moves."""
    at = {"now": 1000.0, "mouse": QPoint(1, 1)}
    monkeypatch.setattr(garbage.QCursor, "pos", lambda: at["mouse"])
    made = GarbageSearch(Turns(), lambda: at["now"])
    made.at = at
    yield made
    made.stop()


def test_that_nothing_is_searched_in_the_middle_of_a_frame(search):
    search.start()
    assert not gc.isenabled()
    search.stop()
    assert gc.isenabled()


def test_that_what_came_last_is_searched_as_soon_as_it_is_much(search, qtbot):
    search.start()
    gc.collect()
    knot = weakref.ref(Knot())
    search.search()
    assert knot() is not None
    many = [[] for _ in range(garbage._SOME)]
    qtbot.waitUntil(lambda: knot() is None)
    assert len(many) == garbage._SOME


def test_that_everything_is_searched_when_the_mouse_stands_still(search):
    assert search.search() == 1
    search.at["now"] += 121
    search.at["mouse"] = QPoint(5, 5)
    assert search.search() == 1
    search.at["now"] += 4
    assert search.search() == 1
    search.at["now"] += 2
    assert search.search() == 2
    search.at["now"] += 6
    assert search.search() == 1


def test_that_everything_is_searched_at_last_though_the_mouse_never_rests(search):
    found = []
    for second in range(601):
        search.at["now"] += 1
        search.at["mouse"] = QPoint(second, 5)
        found.append(search.search())
    assert found.count(2) == 1
    assert found[-2:].count(2) == 1
