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


@pytest.fixture
def thorough(monkeypatch):
    """How often everything was searched."""
    done = []
    monkeypatch.setattr(garbage.gc, "collect", lambda oldest: done.append(oldest) if oldest == 2 else None)
    return done


def test_that_everything_is_searched_when_the_mouse_stands_still(search, thorough):
    for passed, mouse, times in ((0, 1, 0), (121, 5, 0), (4, 5, 0), (2, 5, 1), (6, 5, 1)):
        search.at["now"] += passed
        search.at["mouse"] = QPoint(mouse, mouse)
        search.search()
        assert len(thorough) == times


def test_that_everything_is_searched_at_last_though_the_mouse_never_rests(search, thorough):
    for second in range(599):
        search.at["now"] += 1
        search.at["mouse"] = QPoint(second, 5)
        search.search()
    assert thorough == []
    search.at["now"] += 1
    search.search()
    assert thorough == [2]
