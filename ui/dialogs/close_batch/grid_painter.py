"""Paints the rows in view of a grouped grid in one loop: no widget and no delegate call a cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from ui.dialogs.close_batch.cells import Cell, GridModel, Look
from ui.tables.glyphs import Glyphs
from ui.theme import Meaning, Theme

PADDING = 6
_OVERFLOW = "###"
_INDENT = 14  # px of the first column of a line below its heading


@dataclass(frozen=True, slots=True)
class Place:
    """A column in view: which, and where."""

    column: int
    x: int
    width: int


class GridPainter:
    """Invariant: a figure that does not fit is ###, a text is cut with an ellipsis; the tool tip has both in full."""

    def __init__(self, theme: Theme, model: GridModel) -> None:
        self._theme, self._model = theme, model
        self.lacking: dict[int, int] = {}  # px that figures which did not fit need, by column
        self.dress()

    def dress(self) -> None:
        """Take over fonts and colours."""
        self._plain, self._strong = Glyphs(self._theme.font()), Glyphs(self._theme.font(strong=True))

    @property
    def text_height(self) -> int:
        """Of one line."""
        return self._plain.metrics.height()

    def row(self, painter: QPainter, row: int, area: QRect, places: Sequence[Place], current: int | None) -> None:
        """One row; ``current`` is the column of the current cell, -1 when the row is current without the keyboard."""
        look, tokens = self._model.look(row), self._theme.tokens
        if current is not None:
            painter.fillRect(area, tokens.selected)
        elif look is Look.GROUP:
            painter.fillRect(area, tokens.raised)
        cells = [self._model.cell(row, place.column) for place in places]
        top = area.top() + (area.height() - self.text_height) // 2
        for at, (place, cell) in enumerate(zip(places, cells, strict=True)):
            if cell.boxed:
                self._box(painter, QRect(place.x, area.top(), place.width, area.height()))
            if cell.text:
                self._cell(painter, place, cell, self._end(places, cells, at), top, look)
            if place.column == current and look is not Look.GROUP:
                painter.setPen(tokens.accent)
                painter.drawRect(place.x + 1, area.top() + 1, place.width - 3, area.height() - 3)
        focused = look is Look.GROUP and current is not None and current >= 0
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, tokens.accent if focused else tokens.line)

    def trim(self) -> None:
        """A frame is painted."""
        self._plain.trim()
        self._strong.trim()

    def fits(self, cell: Cell, width: int) -> bool:
        """Whether a cell is shown in full."""
        glyphs = self._strong if cell.strong else self._plain
        return glyphs.look_up(cell.text)[0] <= width - 2 * PADDING

    def _box(self, painter: QPainter, area: QRect) -> None:
        painter.setPen(self._theme.tokens.line)
        painter.drawRect(area.adjusted(2, 3, -4, -4))

    def _cell(self, painter: QPainter, place: Place, cell: Cell, end: int, top: int, look: Look) -> None:
        glyphs = self._strong if cell.strong else self._plain
        painter.setFont(glyphs.font)
        painter.setPen(self._colour(cell, look))
        indent = _INDENT if place.column == 0 and look is not Look.GROUP else 0
        room = end - place.x - 2 * PADDING - indent
        text, is_figure = cell.text, self._model.is_figure(place.column)
        width = glyphs.look_up(text)[0]
        if width > room:
            is_cut = not (is_figure or cell.whole)
            if not is_cut:
                self.lacking[place.column] = max(self.lacking.get(place.column, 0), ceil(width) + place.width - room)
            text = glyphs.fitted(text, room) if is_cut else _OVERFLOW
            width = glyphs.look_up(text)[0]
        x = place.x + place.width - PADDING - width if is_figure else place.x + PADDING + indent
        glyphs.draw(painter, x, top, text)

    def _end(self, places: Sequence[Place], cells: Sequence[Cell], at: int) -> int:
        """A text runs on over the empty cells behind it; figures and what can be typed into do not."""
        last = at
        if not cells[at].boxed and not self._model.is_figure(places[at].column):
            while last + 1 < len(cells) and not cells[last + 1].text and not cells[last + 1].boxed:
                last += 1
        return places[last].x + places[last].width

    def _colour(self, cell: Cell, look: Look) -> QColor:
        if look is Look.GREYED and cell.meaning is Meaning.TEXT:
            return self._theme.tokens.disabled
        return self._theme.tokens.of(cell.meaning)
