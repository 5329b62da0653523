"""Moves the current row and the selection of a blotter the way lists on a desktop do it."""

from __future__ import annotations

from workstation.desk.blotter import Blotter
from workstation.desk.cells import Slots


class Cursor:
    """The current row, and the row a range is stretched from; both are rows, not places, so they survive sorting."""

    def __init__(self, blotter: Blotter) -> None:
        self._blotter = blotter
        self._anchor = -1

    @property
    def position(self) -> int:
        """Where the current row stands, -1 if there is none."""
        return self._blotter.position(self._blotter.current)

    def go(self, position: int) -> None:
        """Make another row current and select it alone, as a click does."""
        self._place(position)
        self._anchor = self._blotter.current
        self._blotter.select(self._row(position), only=True)

    def walk(self, position: int) -> None:
        """Make another row current, leaving the selection alone, as arrow keys do."""
        self._place(position)
        self._anchor = self._blotter.current

    def stretch(self, position: int) -> None:
        """Select from the anchor to that row, and nothing else."""
        anchor = self._blotter.position(self._anchor)
        start = anchor if anchor >= 0 else position
        if anchor < 0:
            self._anchor = int(self._blotter.slots[position])
        self._place(position)
        first, last = sorted((start, position))
        self._blotter.select(self._blotter.slots[first : last + 1], only=True)

    def toggle(self, position: int) -> None:
        """Select or deselect that row and make it current."""
        self._place(position)
        self._anchor = self._blotter.current
        row = self._row(position)
        self._blotter.select(row, on=not self._blotter.is_selected(row)[0])

    def select_all(self) -> None:
        """Select every row of the list."""
        self._blotter.select(self._blotter.slots)

    def select_none(self) -> None:
        """Select nothing."""
        self._blotter.select(self._blotter.slots[:0], only=True)

    def _place(self, position: int) -> None:
        self._blotter.current = int(self._blotter.slots[position])

    def _row(self, position: int) -> Slots:
        return self._blotter.slots[position : position + 1]
