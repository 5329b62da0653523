"""Paints rows of a live table straight from its columns, in one loop."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import repeat
from typing import Any, NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRect
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
_ARROW_ROOM, _ARROW_GAP = 12, 2
_EDGE = 3  # px at the left of a row that has changed
_GROUP = 5  # rows between hairlines
_FRESH_KEPT = 800  # texts of cells that have just changed: they are strong for some seconds only
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


class _Spot(NamedTuple):
    """Where the text of a column stands in px, whether on the right, and which way is bad for the client."""

    left: int
    room: int
    is_figure: bool
    worse: int

    @classmethod
    def of(cls, place: Place) -> _Spot:
        """Of a column in view."""
        return cls(place.x + PADDING, place.room, place.cell.spec.is_figure, place.cell.spec.worse)


_Row = tuple[Sequence[str], list[int], list[bool], list[int]]  # of each cell text, pen, whether it changed, which way


@dataclass(frozen=True, slots=True)
class _Cells:
    """What rows show. ``reasons``: by number of the row, with their place in px; ``edges``: steps of the fade."""

    spots: list[_Spot]
    rows: list[_Row]
    reasons: dict[int, tuple[int, str]]
    edges: list[int]


@dataclass(frozen=True, slots=True)
class AgeRule:
    """Rows older than so many days get the ground of a meaning; the oldest rule that fits counts."""

    days: int
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Frame:
    """What is to be painted: these rows of the list, the first of the view at ``top`` with height ``row_height``.

    ``slots`` are those of the whole list; ``width`` and ``height`` are those of the whole view in px.
    """

    slots: Slots
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
        self._plain, self._strong = Glyphs(font), Glyphs(strong, _FRESH_KEPT)

    def forget_texts(self) -> None:
        """Nothing is painted for some time."""
        self._plain.forget()
        self._strong.forget()

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
        return frame.slots[np.asarray(frame.rows, dtype=np.intp)]

    def style(self, frame: Frame) -> object:
        """All that decides how every row is painted; equal for frames whose rows may be compared by their looks."""
        return (tuple(frame.places), self.age_rules, self.aged_by, self.reason, self._pens, self._plain, self._strong)

    def looks(self, frame: Frame, slots: Slots) -> list[Look]:
        """All that decides how each row is painted in a style: its values, marks, fading, and what time makes of it."""
        table, now = self._blotter.table, frame.market_now
        marks = self._blotter.is_selected(slots) + 2 * self._blotter.has_left(slots)
        for i, (_tint, old) in enumerate(self._tinted(frame, slots)):
            marks = marks + (4 << i) * old
        ages, _moves, youngest = self._changes(frame, slots)
        steps = self._pens.steps(np.column_stack((youngest, ages)))
        by_time = [place.cell for place in frame.places if place.cell.is_timed]
        texts = zip(*(cell.texts(table, slots, now) for cell in by_time), strict=True) if by_time else repeat(())
        pens = [cell.pens(table, slots, now) for cell in by_time]
        colours = (
            zip(*(p if isinstance(p, list) else [p] * len(slots) for p in pens), strict=True) if pens else repeat(())
        )
        faded = map(bytes, steps)
        return list(zip(table.versions[slots].tolist(), marks.tolist(), faded, texts, colours, strict=False))

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """All rows of the frame where they stand, then what belongs to places."""
        slots, tops = self.slots(frame), frame.tops
        for _ in self.rows(painter, frame, slots, tops):
            pass
        self.paint_lines(painter, frame, slots, tops)

    def rows(self, painter: QPainter, frame: Frame, slots: Slots, tops: Sequence[int]) -> Iterator[int]:
        """Paint rows without lines one by one, wherever the caller wants them; gives 1 for each.

        Who has no time for more stops in between.
        """
        self._plain.trim()
        self._strong.trim()
        above = (frame.row_height - self._plain.metrics.height()) // 2
        cells = self._cells(frame, slots)
        for i, (ground, row) in enumerate(zip(self._grounds(frame, slots), cells.rows, strict=True)):
            painter.fillRect(0, tops[i], frame.width, frame.row_height, ground)
            if cells.edges[i]:
                painter.fillRect(0, tops[i], _EDGE, frame.row_height, self._pens.edges[cells.edges[i]])
            self._row(painter, cells.spots, row, tops[i] + above)
            if i in cells.reasons:
                self._reason(painter, *cells.reasons[i], tops[i] + above)
            yield 1

    def _grounds(self, frame: Frame, slots: Slots) -> list[QColor]:
        grounds = [self.ground] * len(slots)
        tints = [*self._tinted(frame, slots), (self._tokens.selected, self._blotter.is_selected(slots))]
        for tint, rows in tints:
            for i in np.flatnonzero(rows).tolist():
                grounds[i] = tint
        return grounds

    def _tinted(self, frame: Frame, slots: Slots) -> list[tuple[QColor, Flags]]:
        if self.aged_by is None or not self.age_rules:
            return []
        since = microseconds(frame.market_now) - self._blotter.table.number(self.aged_by)[slots]
        days = since / (24 * MICROSECONDS_PER_HOUR)
        rules = sorted(self.age_rules, key=lambda rule: rule.days)
        return [(self._pens.tint(rule.meaning), days >= rule.days) for rule in rules]

    def _cells(self, frame: Frame, slots: Slots) -> _Cells:
        """Everything that is to be drawn, looked up column by column and handed on row by row."""
        table, places = self._blotter.table, frame.places
        ages, moves, youngest = self._changes(frame, slots)
        pens = self._pen_numbers(frame, slots, ages, moves)
        columns = [place.cell.texts(table, slots, frame.market_now) for place in places]
        reasons = self._reasons(places, slots, columns)
        texts = zip(*columns, strict=True) if columns else repeat(())
        rows = zip(texts, pens.tolist(), (ages < FADE_SECONDS).tolist(), moves.tolist(), strict=False)
        edges = self._pens.steps(youngest).tolist()
        return _Cells([_Spot.of(place) for place in places], list(rows), reasons, edges)

    def _reasons(self, places: Sequence[Place], slots: Slots, columns: list[list[str]]) -> dict[int, tuple[int, str]]:
        """In rows with unknown figures the reason stands where the most of them would stand side by side.

        Gives by row where it begins and what is written; the figures beneath are taken away.
        """
        found: dict[int, tuple[int, str]] = {}
        if self.reason is None:
            return found
        written = self.reason.texts(self._blotter.table, slots, self._blotter.market_now)
        for row in (row for row, text in enumerate(written) if text):
            run = _longest_run([p.cell.spec.is_figure and columns[i][row] == UNKNOWN for i, p in enumerate(places)])
            if not run:
                continue
            for i in run:
                columns[i][row] = ""
            left, end = places[run[0]].x + PADDING, places[run[-1]].x + places[run[-1]].width - PADDING
            found[row] = left, self._plain.fitted(written[row], end - left)
        return found

    def _reason(self, painter: QPainter, left: int, text: str, top: int) -> None:
        if self.reason is not None:
            painter.setFont(self._plain.font)
            painter.setPen(self._tokens.of(self.reason.spec.meaning))
            self._plain.draw(painter, left, top, text)

    def _changes(self, frame: Frame, slots: Slots) -> tuple[Floats, Directions, Floats]:
        """Of each cell in view the seconds since its last change, and 1, -1, 0: that was worse, better, neither.

        Then of each row the seconds since anything in it changed, in view or not.
        """
        table = self._blotter.table
        specs = [place.cell.spec for place in frame.places]
        columns = [table.index[spec.source] for spec in specs]
        everywhere = table.ages(slots, frame.steady_now)
        ages = everywhere[:, columns]
        moves = np.zeros(ages.shape, dtype=np.int8)
        judged = [i for i, spec in enumerate(specs) if spec.worse]
        moves[:, judged] = table.directions(slots)[:, [columns[i] for i in judged]]
        ages[:, [i for i, spec in enumerate(specs) if spec.derived]] = np.inf
        return ages, moves, everywhere.min(axis=1)

    def _pen_numbers(self, frame: Frame, slots: Slots, ages: Floats, moves: Directions) -> PenNumbers:
        steady = np.empty(ages.shape, dtype=np.intp)
        for i, place in enumerate(frame.places):
            steady[:, i] = place.cell.pens(self._blotter.table, slots, frame.market_now)
        steady[self._blotter.has_left(slots)] = PEN[Meaning.MUTED]
        return self._pens.faded(steady, ages, moves > 0)

    def _row(self, painter: QPainter, spots: Sequence[_Spot], row: _Row, top: int) -> None:
        """The loop that everything is about: the cells of one row."""
        colours, at = self._pens.colours, QPointF()
        set_pen, set_x = painter.setPen, at.setX
        draw_run, draw_layout, draw_text = painter.drawGlyphRun, painter.drawStaticText, painter.drawText
        baseline = top + self._plain.metrics.ascent()
        at.setY(baseline)
        glyphs, was_fresh, pen = self._plain, None, -1
        for (left, room, is_figure, worse), text, its_pen, is_fresh, move in zip(spots, *row, strict=True):
            if not text:
                continue
            if its_pen != pen:
                pen = its_pen
                set_pen(colours[pen])
            if is_fresh is not was_fresh:
                glyphs, was_fresh = self._strong if is_fresh else self._plain, is_fresh
                painter.setFont(glyphs.font)
                known, look_up = glyphs.known, glyphs.look_up
            width, run, layout, lift = known.get(text) or look_up(text)
            if width > room:
                shown = OVERFLOW if is_figure and text != UNKNOWN else glyphs.fitted(text, room)
                width, run, layout, lift = look_up(shown)
            else:
                shown = text
            x = left + room - width if is_figure else left
            if run is not None:
                set_x(x)
                draw_run(at, run)
            elif layout is not None:
                draw_layout(x, top - lift, layout)
            else:
                draw_text(x, baseline, shown)
            if move and is_fresh:
                glyphs.draw(painter, left + room + _ARROW_GAP, top, _UP if move * worse > 0 else _DOWN)

    def paint_lines(self, painter: QPainter, frame: Frame, slots: Slots, tops: list[int]) -> None:
        """What belongs to places: hairlines, the line through a row that has left, the cursor."""
        height, line = frame.row_height, self._tokens.line  # as fills: Qt draws lines pixel by pixel
        for row, top in zip(frame.rows, tops, strict=True):
            if (row + 1) % _GROUP == 0:
                painter.fillRect(0, top + height - 1, frame.width, 1, line)
        for i in np.flatnonzero(self._blotter.has_left(slots)):
            painter.fillRect(0, tops[i] + height // 2, frame.width, 1, line)
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
