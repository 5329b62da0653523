"""Rows kept as pictures of how they were last painted, so that a frame paints only rows that look otherwise by now."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

import numpy as np
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPixmap

from ui.tables.painter import Frame, Look, RowPainter

_SPARE = 16  # rows just out of view that are kept: one scrolls there and back
_LOOKED_UP_FIRST, _LOOKED_UP_NEXT = 10, 20  # rows whose texts are looked up together; after each: is there room?


class RowPictures:
    """Invariant: the picture of a slot is what ``RowPainter`` paints for the look kept beside it.

    Looks are compared, never announced: whatever decides how a row is painted is part of its look or of the style of
    the frame, so that no change can be forgotten. Lines and the cursor belong to places, not rows; they come on top.
    A row whose turn to be painted has not come shows its own last picture, or nothing, never another row's.
    """

    def __init__(self, painter: RowPainter) -> None:
        self._painter = painter
        self._canvas = QPixmap()
        self._strips = 0  # pictures the canvas has room for
        self._style: object = None
        self._strip_of: dict[int, int] = {}  # by slot, the one not seen for the longest time first
        self._looks: dict[int, Look] = {}  # what was painted the longest time ago comes first

    def forget(self, slots: Iterable[int]) -> None:
        """Other rows stand in these slots from now on."""
        for slot in slots:
            self._looks.pop(slot, None)

    def paint(self, painter: QPainter, frame: Frame, has_room: Callable[[], bool]) -> list[int]:
        """The rows of the frame: copied where they look as they did, else painted while there is room.

        Gives the rows that are still owed.
        """
        scale = painter.device().devicePixelRatio()
        if not _is_whole(frame.row_height * scale) or not _is_whole(frame.width * scale):
            painter.fillRect(0, 0, frame.width, frame.height, self._painter.ground)
            self._painter.paint(painter, frame)  # rows would lie between pixels and blur
            return []
        slots, tops = self._painter.slots(frame), frame.tops
        self._make_room(frame, scale)
        looks = dict(zip(slots.tolist(), self._painter.looks(frame, slots), strict=True))
        owed = self._refresh(frame, looks, has_room)
        width, height = round(frame.width * scale), round(frame.row_height * scale)
        for slot, top in zip(looks, tops, strict=True):
            if slot not in self._looks:
                painter.fillRect(0, top, frame.width, frame.row_height, self._painter.ground)
            else:
                painter.drawPixmap(QPoint(0, top), self._canvas, QRect(0, self._strip_of[slot] * height, width, height))
        self._painter.paint_lines(painter, frame, slots, tops)
        return [row for row, slot in zip(frame.rows, looks, strict=True) if slot in owed]

    def _make_room(self, frame: Frame, scale: float) -> None:
        """A canvas for the rows in view and some more; in another style nothing of the old one is of use."""
        needed = max(frame.height // frame.row_height + 2, len(frame.rows))
        style = (self._painter.style(frame), frame.width, frame.row_height, scale)
        if style == self._style and needed <= self._strips:
            return
        strips = max(needed + _SPARE, self._strips)
        size = QSize(round(frame.width * scale), round(frame.row_height * scale) * strips)
        if size != self._canvas.size():
            self._canvas = QPixmap(size)
        self._canvas.setDevicePixelRatio(scale)
        self._style, self._strips = style, strips
        self._strip_of.clear()
        self._looks.clear()

    def _refresh(self, frame: Frame, looks: dict[int, Look], has_room: Callable[[], bool]) -> frozenset[int]:
        """Paint rows that have another look than their picture, those that wait longest first; gives what is left."""
        for slot in looks:
            if slot in self._strip_of:
                self._strip_of[slot] = self._strip_of.pop(slot)
        stale = [slot for slot, look in looks.items() if self._looks.get(slot) != look]
        painted = {slot: when for when, slot in enumerate(self._looks)}
        stale.sort(key=lambda slot: painted.get(slot, -1))
        at_once = _LOOKED_UP_FIRST
        while stale and has_room():
            some, stale = stale[:at_once], stale[at_once:]
            stale = some[self._paint(frame, looks, some, has_room) :] + stale
            at_once = _LOOKED_UP_NEXT
        return frozenset(stale)

    def _paint(self, frame: Frame, looks: dict[int, Look], slots: list[int], has_room: Callable[[], bool]) -> int:
        """Paint at least the first of the rows, the others while there is room; gives how many it were."""
        painter, painted = QPainter(self._canvas), 0
        tops = [self._strip(slot) * frame.row_height for slot in slots]
        try:
            rows = self._painter.rows(painter, frame, np.array(slots, dtype=np.intp), tops)
            while painted < len(slots) and (not painted or has_room()):
                slot = slots[painted]
                self._looks.pop(slot, None)  # a row half painted looks like nothing
                painted += next(rows)
                self._looks[slot] = looks[slot]
        finally:
            painter.end()
        return painted

    def _strip(self, slot: int) -> int:
        """Where the picture of a slot is, or will be; the one not seen for the longest time gives way."""
        known = self._strip_of.get(slot)
        if known is not None:
            return known
        strip = len(self._strip_of)
        if strip == self._strips:
            oldest = next(iter(self._strip_of))
            strip = self._strip_of.pop(oldest)
            self._looks.pop(oldest, None)
        self._strip_of[slot] = strip
        return strip


def _is_whole(pixels: float) -> bool:
    return math.isclose(pixels, round(pixels), abs_tol=1e-6)
