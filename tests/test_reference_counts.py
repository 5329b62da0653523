"""Some pairs of Qt binding and Python drop a reference to None on every void call and abort after some thousand.

PySide6 6.12.0 on Python 3.11 does (fine from 3.12, where None is immortal). A desk paints some thousand cells a
second, so such a pair dies within a minute: it must not pass the tests.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLabel

CALLS = 1000  # far below the some 5,000 after which a broken pair aborts the process
NOISE = 50  # other threads and caches may hold or free a few references meanwhile


def drift(call: Callable[[], object]) -> int:
    """How many references to None, True and False were gained or lost by CALLS calls."""
    watched = (None, True, False)
    call()
    before = [sys.getrefcount(value) for value in watched]
    for _ in range(CALLS):
        call()
    after = [sys.getrefcount(value) for value in watched]
    return max(abs(new - old) for new, old in zip(after, before, strict=True))


@pytest.mark.usefixtures("qapp")
class TestThatVoidCallsKeepTheReferenceCountOf:
    def test_a_widget(self):
        label = QLabel()
        assert drift(lambda: label.setText("61,200.00")) < NOISE
        assert drift(lambda: label.setVisible(False)) < NOISE

    def test_an_object(self):
        parent = QObject()
        assert drift(lambda: parent.setProperty("as of", 1)) < NOISE
        assert drift(lambda: parent.blockSignals(False)) < NOISE

    def test_a_model(self):
        model = QStandardItemModel(2, 2)
        assert drift(lambda: model.setData(model.index(0, 0), 1.5, Qt.ItemDataRole.EditRole)) < NOISE
        assert drift(lambda: model.setItem(0, 1, QStandardItem())) < NOISE

    def test_a_painter(self):
        picture = QImage(10, 10, QImage.Format.Format_ARGB32)
        painter = QPainter(picture)
        pen, rectangle, colour = QPen(), QRect(0, 0, 4, 4), QColor("green")
        try:
            assert drift(lambda: painter.setPen(pen)) < NOISE
            assert drift(lambda: painter.fillRect(rectangle, colour)) < NOISE
            assert drift(lambda: painter.drawText(2, 8, "x")) < NOISE
        finally:
            painter.end()
