"""Python looks for garbage when the screen has time for it, and all of it sooner or later."""

import gc
import weakref

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

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
    many = [[] for _ in range(10 * garbage._SOME)]  # what the loop itself lets go is taken off the count
    qtbot.waitUntil(lambda: knot() is None)
    assert len(many) == 10 * garbage._SOME


class Heap:
    """Stands where Python's collector stands: how many objects came ``since``, and what was asked of it."""

    def __init__(self):
        self.since, self.done = 0, []

    def collect(self, oldest):
        if oldest == 2:
            self.done.append("all")

    def freeze(self):
        self.done.append("spare")

    def unfreeze(self):
        self.done.append("spare none")

    def get_objects(self):
        return [None] * self.since

    def disable(self):
        pass

    def enable(self):
        pass

    def get_count(self):
        return (0, 0, 0)


@pytest.fixture
def heap(monkeypatch, search):
    _ = search
    made = Heap()
    monkeypatch.setattr(garbage, "gc", made)
    yield made
    monkeypatch.undo()


def test_that_what_was_spared_is_searched_when_it_is_much_and_nobody_is_there(search, heap):
    def two_minutes_later(since, mouse_moved_before):
        heap.done.clear()
        heap.since = since
        search.at["now"] += 121 - mouse_moved_before
        search.at["mouse"] = search.at["mouse"] + QPoint(1, 1)
        search.search()
        search.at["now"] += mouse_moved_before
        search.search()
        return heap.done

    half = garbage._MUCH // 2
    assert two_minutes_later(half, 60) == ["all", "spare"]
    assert two_minutes_later(half, 60) == ["all", "spare"]
    assert two_minutes_later(1, 60) == ["all", "spare"]
    assert two_minutes_later(1, 10) == ["all", "spare"]
    assert two_minutes_later(1, 60) == ["spare none", "all", "spare"]
    assert two_minutes_later(1, 60) == ["all", "spare"]


def test_that_everything_is_searched_when_the_mouse_stands_still(search, heap):
    for passed, mouse, times in ((0, 1, 0), (121, 5, 0), (4, 5, 0), (2, 5, 1), (6, 5, 1)):
        search.at["now"] += passed
        search.at["mouse"] = QPoint(mouse, mouse)
        search.search()
        assert heap.done.count("all") == times


def test_that_everything_is_searched_at_last_though_the_mouse_never_rests(search, heap):
    for second in range(599):
        search.at["now"] += 1
        search.at["mouse"] = QPoint(second, 5)
        search.search()
    assert heap.done == []
    search.at["now"] += 1
    search.search()
    assert heap.done == ["all", "spare"]


def test_that_someone_who_types_is_there_though_the_mouse_stands_still(search, heap, qtbot):
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    line.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is line.windowHandle())
    search.start()
    search.search()  # sees the mouse
    heap.since = garbage._MUCH + 1
    search.at["now"] += 121
    search.search()
    for pressed, done in ((True, ["all", "spare"]), (False, ["spare none", "all", "spare"])):
        heap.done.clear()
        search.at["now"] += 121
        if pressed:
            QTest.keyClick(line.windowHandle(), Qt.Key.Key_A)
        search.search()
        assert heap.done == done
