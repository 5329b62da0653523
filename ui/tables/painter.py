"""Paints rows of a live table straight from its columns, in one loop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import repeat
from typing import Any

import numpy as np
from PySide6.QtCore import QLine, QRect
from PySide6.QtGui import QColor, QFont, QPainter

from ui.tables.cell_text import CellText
from ui.tables.columns import UNKNOWN
from ui.tables.glyphs import Glyphs
from ui.tables.pens import FADE_SECONDS, PEN, PenNumbers, Pens
from ui.theme import Meaning, Tokens
from workstation.desk.blotter import Blotter
from workstation.desk.cells import Directions, Flags, Floats, Slots
from workstation.desk.derived import MICROSECONDS_PER_HOUR, microseconds

PADDING = 6
OVERFLOW = "###"
_ARROW_ROOM = 12
_GROUP = 5  # rows between hairlines
_UP, _DOWN = "↑", "↓"
Look = tuple[Any, ...]  # compared, nothing else


@dataclass(frozen=True, slots=True)
class Place:
    """A column that is in view: where, and who writes its cells."""

    cell: CellText
    x: int
    width: int

    @property
    def room(self) -> int:
        """What the text may take up in px."""
        return self.width - 2 * PADDING - (_ARROW_ROOM if self.cell.spec.worse else 0)


@dataclass(frozen=True, slots=True)
class AgeRule:
    """Rows older than so many days get the ground of a meaning; the oldest rule that fits counts."""

    days: int
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Frame:
    """What is to be painted: these rows of the list, the first of the view at ``top`` with height ``row_height``.

    ``width`` and ``height`` are those of the whole view in px.
    """

    rows: Sequence[int]
    first: int
    top: int
    row_height: int
    width: int
    height: int
    places: Sequence[Place]
    market_now: datetime
    steady_now: float
    has_focus: bool

    @property
    def tops(self) -> list[int]:
        """Where the rows begin, in px."""
        return [self.top + (row - self.first) * self.row_height for row in self.rows]


class RowPainter:
    """Draws frames. Invariant: what it draws are the texts of ``CellText``, ``###``, cut texts or reasons."""

    def __init__(self, blotter: Blotter, tokens: Tokens, font: QFont, strong: QFont) -> None:
        self._blotter = blotter
        self.dress(tokens, font, strong)
        self.age_rules: tuple[AgeRule, ...] = ()
        self.aged_by: str | None = None
        self.reason: CellText | None = None  # says why figures of a row are unknown

    def dress(self, tokens: Tokens, font: QFont, strong: QFont) -> None:
        """Take other colours and fonts."""
        self._tokens = tokens
        self._pens = Pens(tokens)
        self._plain, self._strong = Glyphs(font), Glyphs(strong)

    @property
    def text_height(self) -> int:
        """Of one line."""
        return self._plain.metrics.height()

    @property
    def ground(self) -> QColor:
        """What rows stand on."""
        return self._tokens.surface

    def slots(self, frame: Frame) -> Slots:
        """The slots of the frame's rows."""
        return self._blotter.slots[np.asarray(frame.rows, dtype=np.intp)]

    def style(self, frame: Frame) -> object:
        """All that decides how every row is painted; equal for frames whose rows may be compared by their looks."""
        return (tuple(frame.places), self.age_rules, self.aged_by, self.reason, self._pens, self._plain, self._strong)

    def looks(self, frame: Frame, slots: Slots) -> list[Look]:
        """All that decides how each row is painted in a style: its values, marks, fading, and what time makes of it."""
        table, now = self._blotter.table, frame.market_now
        marks = self._blotter.is_selected(slots) + 2 * self._blotter.has_left(slots)
        for i, (_tint, old) in enumerate(self._tinted(frame, slots)):
            marks = marks + (4 << i) * old
        steps = self._pens.steps(self._changes(frame, slots)[0])
        by_time = [place.cell for place in frame.places if place.cell.is_timed]
        texts = zip(*(cell.texts(table, slots, now) for cell in by_time), strict=True) if by_time else repeat(())
        pens = [cell.pens(table, slots, now) for cell in by_time]
        colours = (
            zip(*(p if isinstance(p, list) else [p] * len(slots) for p in pens), strict=True) if pens else repeat(())
        )
        faded = map(bytes, steps)
        return list(zip(table.versions[slots].tolist(), marks.tolist(), faded, texts, colours, strict=False))

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Grounds first, then steady texts, then the changed ones in the heavier font, then lines."""
        slots, tops = self.slots(frame), frame.tops
        self._paint_rows(painter, frame, slots, tops)
        self.paint_lines(painter, frame, slots, tops)

    def paint_slots(self, painter: QPainter, frame: Frame, slots: Sequence[int], tops: list[int]) -> None:
        """Rows without lines, wherever the caller wants them, on a ground of their own."""
        for top in tops:
            painter.fillRect(0, top, frame.width, frame.row_height, self.ground)
        self._paint_rows(painter, frame, np.array(slots, dtype=np.intp), tops)

    def _paint_rows(self, painter: QPainter, frame: Frame, slots: Slots, tops: list[int]) -> None:
        self._grounds(painter, frame, slots, tops)
        self._texts(painter, frame, slots, tops)
        self._plain.trim()
        self._strong.trim()

    def _grounds(self, painter: QPainter, frame: Frame, slots: Slots, tops: list[int]) -> None:
        for tint, old in self._tinted(frame, slots):
            for i in np.flatnonzero(old):
                painter.fillRect(0, tops[i], frame.width, frame.row_height, tint)
        for i in np.flatnonzero(self._blotter.is_selected(slots)):
            painter.fillRect(0, tops[i], frame.width, frame.row_height, self._tokens.selected)

    def _tinted(self, frame: Frame, slots: Slots) -> list[tuple[QColor, Flags]]:
        if self.aged_by is None or not self.age_rules:
            return []
        since = microseconds(frame.market_now) - self._blotter.table.number(self.aged_by)[slots]
        days = since / (24 * MICROSECONDS_PER_HOUR)
        rules = sorted(self.age_rules, key=lambda rule: rule.days)
        return [(self._pens.tint(rule.meaning), days >= rule.days) for rule in rules]

    def _texts(self, painter: QPainter, frame: Frame, slots: Slots, tops: list[int]) -> None:
        ages, moves = self._changes(frame, slots)
        pens = self._pen_numbers(frame, slots, ages, moves)
        above = (frame.row_height - self._plain.metrics.height()) // 2
        baselines = [top + above for top in tops]
        fresh = ages < FADE_SECONDS
        texts = [p.cell.texts(self._blotter.table, slots, frame.market_now) for p in frame.places]
        self._reasons(painter, frame.places, slots, texts, baselines)
        painter.setFont(self._plain.font)
        for i, place in enumerate(frame.places):
            steady = np.flatnonzero(~fresh[:, i]).tolist()
            self._column(painter, self._plain, place, texts[i], pens[:, i].tolist(), baselines, steady)
        painter.setFont(self._strong.font)
        for i in np.flatnonzero(fresh.any(axis=0)).tolist():
            changed, place = np.flatnonzero(fresh[:, i]).tolist(), frame.places[i]
            self._column(painter, self._strong, place, texts[i], pens[:, i].tolist(), baselines, changed)
            self._arrows(painter, place, moves[:, i].tolist(), pens[:, i].tolist(), baselines, changed)

    def _reasons(
        self, painter: QPainter, places: Sequence[Place], slots: Slots, texts: list[list[str]], tops: list[int]
    ) -> None:
        """In rows with unknown figures the reason stands where the most of them would stand side by side."""
        if self.reason is None:
            return
        table = self._blotter.table
        written = self.reason.texts(table, slots, self._blotter.market_now)
        painter.setFont(self._plain.font)
        painter.setPen(self._tokens.of(self.reason.spec.meaning))
        for row in (row for row, text in enumerate(written) if text):
            run = _longest_run([p.cell.spec.is_figure and texts[i][row] == UNKNOWN for i, p in enumerate(places)])
            if not run:
                continue
            for i in run:
                texts[i][row] = ""
            left, end = places[run[0]].x + PADDING, places[run[-1]].x + places[run[-1]].width - PADDING
            self._plain.draw(painter, left, tops[row], self._plain.fitted(written[row], end - left))

    def _changes(self, frame: Frame, slots: Slots) -> tuple[Floats, Directions]:
        """Of each cell in view the seconds since its last change, and 1, -1, 0: that was worse, better, neither."""
        table = self._blotter.table
        specs = [place.cell.spec for place in frame.places]
        columns = [table.index[spec.source] for spec in specs]
        ages = table.ages(slots, frame.steady_now)[:, columns]
        moves = np.zeros(ages.shape, dtype=np.int8)
        judged = [i for i, spec in enumerate(specs) if spec.worse]
        moves[:, judged] = table.directions(slots)[:, [columns[i] for i in judged]]
        ages[:, [i for i, spec in enumerate(specs) if spec.derived]] = np.inf
        return ages, moves

    def _pen_numbers(self, frame: Frame, slots: Slots, ages: Floats, moves: Directions) -> PenNumbers:
        steady = np.empty(ages.shape, dtype=np.intp)
        for i, place in enumerate(frame.places):
            steady[:, i] = place.cell.pens(self._blotter.table, slots, frame.market_now)
        steady[self._blotter.has_left(slots)] = PEN[Meaning.MUTED]
        return self._pens.faded(steady, ages, moves > 0)

    def _column(
        self,
        painter: QPainter,
        glyphs: Glyphs,
        place: Place,
        texts: list[str],
        pens: list[int],
        tops: list[int],
        rows: list[int],
    ) -> None:
        """The loop that everything is about: some cells of one column."""
        colours, look_up, known, ascent = self._pens.colours, glyphs.look_up, glyphs.known, glyphs.metrics.ascent()
        set_pen, draw_text, draw_layout = painter.setPen, painter.drawText, painter.drawStaticText
        is_figure, room = place.cell.spec.is_figure, place.room
        left = place.x + PADDING
        pen = -1
        for row in rows:
            text = texts[row]
            if not text:
                continue
            if pens[row] != pen:
                pen = pens[row]
                set_pen(colours[pen])
            glyph = known.get(text)
            width, layout = look_up(text) if glyph is None or glyph[1] is None else glyph
            if width > room:
                text = OVERFLOW if is_figure and text != UNKNOWN else glyphs.fitted(text, room)
                width, layout = look_up(text)
            x = left + room - width if is_figure else left
            if layout is None:
                draw_text(x, tops[row] + ascent, text)
            else:
                draw_layout(x, tops[row], layout)

    def _arrows(
        self, painter: QPainter, place: Place, moves: list[int], pens: list[int], tops: list[int], rows: list[int]
    ) -> None:
        """Which way a figure went that is good or bad for the client."""
        worse = place.cell.spec.worse
        for row in rows:
            if moves[row]:
                painter.setPen(self._pens.colours[pens[row]])
                x = place.x + place.width - PADDING - _ARROW_ROOM + 2
                self._strong.draw(painter, x, tops[row], _UP if moves[row] * worse > 0 else _DOWN)

    def paint_lines(self, painter: QPainter, frame: Frame, slots: Slots, tops: list[int]) -> None:
        """What belongs to places: hairlines, the line through a row that has left, the cursor."""
        painter.setPen(self._tokens.line)
        height = frame.row_height
        lines = [
            QLine(0, top + height - 1, frame.width, top + height - 1)
            for row, top in zip(frame.rows, tops, strict=True)
            if (row + 1) % _GROUP == 0
        ]
        if lines:
            painter.drawLines(lines)
        for i in np.flatnonzero(self._blotter.has_left(slots)):
            painter.drawLine(0, tops[i] + height // 2, frame.width, tops[i] + height // 2)
        for i in np.flatnonzero(slots == self._blotter.current):
            painter.setPen(self._tokens.accent if frame.has_focus else self._tokens.muted)
            painter.drawRect(QRect(0, tops[i], frame.width - 1, height - 1))


def _longest_run(flags: Sequence[bool]) -> range:
    """The longest row of neighbours that are set, the first of equal ones; empty where none is."""
    best, start = range(0), 0
    for i, flag in enumerate((*flags, False)):
        if not flag:
            best = max(best, range(start, i), key=len)
            start = i + 1
    return best
