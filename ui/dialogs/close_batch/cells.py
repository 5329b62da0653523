"""What the painter of a grouped grid asks of its model: cells with a meaning, rows that are headings or greyed."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel

from ui.theme import Meaning


class Cell(NamedTuple):
    """What stands in a cell. ``boxed``: it can be typed into; ``strong``: one weight heavier; ``whole``: never cut."""

    text: str
    meaning: Meaning = Meaning.TEXT
    boxed: bool = False
    strong: bool = False
    whole: bool = False


class Look(Enum):
    """How a row is painted."""

    LINE = "a line"
    GREYED = "a line that nothing can be done with: its remark says why"
    GROUP = "the heading of the lines below it"


class Editor(Enum):
    """How a cell is changed."""

    TEXT = "typed"
    CHOICE = "chosen from a short list"


EMPTY = Cell("")


class GridModel(QAbstractTableModel):
    """Invariant: ``cell`` is all that is painted; what ``data`` says is the same, for screen readers and tests."""

    def look(self, row: int) -> Look:
        """How a row is painted."""
        raise NotImplementedError

    def cell(self, row: int, column: int) -> Cell:
        """What stands in a cell."""
        raise NotImplementedError

    def is_figure(self, column: int) -> bool:
        """Whether a column is aligned to the right and never cut."""
        raise NotImplementedError

    def editor(self, column: int) -> Editor:
        """How the cells of a column are changed, those that can be."""
        raise NotImplementedError

    def choices(self, row: int, column: int) -> list[tuple[str, int]]:
        """What a cell can be set to: words and codes."""
        raise NotImplementedError

    def toggle(self, row: int) -> None:
        """Space on a row: take it in or leave it out."""
        raise NotImplementedError

    def fold(self, row: int, *, folded: bool | None = None) -> None:
        """Hide or show the lines of a heading; None turns it over."""
        raise NotImplementedError
