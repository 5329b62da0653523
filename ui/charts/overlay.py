"""What lies over a chart's lines: marks, names of lines, the crosshair with its reading, the focus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.charts.placing import rows, spread, within
from ui.theme import Meaning, Theme

_GAP = 4.0
_PADDING = 8.0
_MOST_ROWS = 6
_ONE_LINE = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextSingleLine)


@dataclass(frozen=True, slots=True)
class Mark:
    """An upright line at ``x`` with words beside it."""

    x: float
    text: str
    meaning: Meaning = Meaning.MUTED


@dataclass(frozen=True, slots=True)
class EndLabel:
    """The name of a line right of the chart, at the height of ``y``."""

    y: float
    text: str
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Reading:
    """What stands at ``x``: a heading, then (name, figure, meaning) lines."""

    x: float
    heading: str
    lines: tuple[tuple[str, str, Meaning], ...]

    def text(self) -> str:
        """For those who do not see it."""
        return "; ".join((self.heading, *(f"{name} {figure}".strip() for name, figure, _ in self.lines)))


class Chart(Protocol):
    """What an overlay asks of the chart below it."""

    def area(self) -> QRectF:
        """Where lines are drawn."""
        ...

    def place_of(self, x: float, y: float) -> QPointF:
        """Where a point of the data is."""
        ...


class Overlay(QWidget):
    """Invariant: no label covers another, and none leaves the widget. Lets the mouse through."""

    def __init__(self, theme: Theme, chart: QWidget) -> None:
        super().__init__(chart)
        self._theme, self._below = theme, chart
        self._chart: Chart = chart  # type: ignore[assignment]
        self._marks: tuple[Mark, ...] = ()
        self._ends: tuple[EndLabel, ...] = ()
        self.reading: Reading | None = None
        self.reading_area = QRectF()  # where the reading was painted last
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def annotate(self, marks: Sequence[Mark], ends: Sequence[EndLabel]) -> None:
        """These from now on."""
        if (tuple(marks), tuple(ends)) != (self._marks, self._ends):
            self._marks, self._ends = tuple(marks), tuple(ends)
            self.update()

    def read(self, reading: Reading | None) -> None:
        """Show a reading."""
        if reading != self.reading:
            self.reading = reading
            self._say(reading)
            self.update()

    def _say(self, reading: Reading | None) -> None:
        self.setAccessibleName(reading.text() if reading else "")
        self._below.setAccessibleDescription(reading.text() if reading else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Marks, names, crosshair, focus."""
        focus = self._below.hasFocus()
        if not (self._marks or self._ends or self.reading or focus):
            return
        painter = QPainter(self)
        try:
            painter.setFont(self._theme.font(0.92))
            metrics = QFontMetricsF(painter.font())
            area = self._chart.area()
            self.reading_area = self._reading_place(metrics, area)
            self._paint_marks(painter, metrics, area)
            self._paint_ends(painter, metrics, area)
            if self.reading is not None:
                self._paint_reading(painter, metrics, area, self.reading)
            if focus:
                painter.setPen(self._theme.tokens.accent)
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        finally:
            painter.end()

    def mark_areas(self, metrics: QFontMetricsF, area: QRectF) -> list[tuple[Mark, float, QRectF | None]]:
        """Each mark that is in sight, where its line is, and the place of its words, if there is room for them."""
        seen = [(mark, self._chart.place_of(mark.x, 0.0).x()) for mark in self._marks]
        seen = [(mark, x) for mark, x in seen if area.left() <= x <= area.right()]
        height = metrics.height()
        spans = []
        for mark, x in seen:
            width = metrics.horizontalAdvance(mark.text)
            left = x + _GAP if x + _GAP + width <= area.right() else x - _GAP - width
            left = within(left, width, area.left(), area.right())
            spans.append((left, left + width))
        room = max(1, min(_MOST_ROWS, int(area.height() / 2 / max(height, 1.0))))
        made: list[tuple[Mark, float, QRectF | None]] = []
        for (mark, x), (left, right), row in zip(seen, spans, rows(spans, room, 2 * _GAP), strict=True):
            top = area.top() + (row or 0) * height
            made.append((mark, x, None if row is None else QRectF(left, top, right - left + 1, height)))
        return made

    def end_areas(self, metrics: QFontMetricsF, area: QRectF) -> list[tuple[EndLabel, QRectF]]:
        """Each name and where it is written."""
        tops = [self._chart.place_of(0.0, end.y).y() for end in self._ends]
        height = metrics.height()
        left, width = area.right() + 2 * _GAP, self.width() - area.right() - 3 * _GAP
        centres = spread(tops, height, area.top() - height / 2, area.bottom() + height / 2)
        return [
            (end, QRectF(left, centre - height / 2, width, height))
            for end, centre in zip(self._ends, centres, strict=True)
        ]

    def _paint_marks(self, painter: QPainter, metrics: QFontMetricsF, area: QRectF) -> None:
        tokens = self._theme.tokens
        placed = self.mark_areas(metrics, area)
        for mark, x, _ in placed:
            painter.setPen(QPen(tokens.of(mark.meaning), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(round(x) + 0.5, area.top()), QPointF(round(x) + 0.5, area.bottom()))
        for mark, _, words in placed:
            if words is not None and not words.intersects(self.reading_area):
                painter.fillRect(words, tokens.surface)
                painter.setPen(tokens.of(mark.meaning))
                painter.drawText(words, _ONE_LINE, mark.text)

    def _paint_ends(self, painter: QPainter, metrics: QFontMetricsF, area: QRectF) -> None:
        for end, place in self.end_areas(metrics, area):
            painter.setPen(self._theme.tokens.of(end.meaning))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, end.text)

    def _paint_reading(self, painter: QPainter, metrics: QFontMetricsF, area: QRectF, reading: Reading) -> None:
        tokens, x = self._theme.tokens, self._chart.place_of(reading.x, 0.0).x()
        painter.setPen(tokens.text)
        painter.drawLine(QPointF(round(x) + 0.5, area.top()), QPointF(round(x) + 0.5, area.bottom()))
        place = self.reading_area
        painter.setPen(tokens.line)
        painter.setBrush(tokens.raised)
        painter.drawRect(place)
        line = QRectF(place.left() + _PADDING, place.top() + _GAP, place.width() - 2 * _PADDING, metrics.height())
        painter.setPen(tokens.text)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, reading.heading)
        for name, figure, meaning in reading.lines:
            line.translate(0, metrics.height())
            painter.setPen(tokens.of(meaning))
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, name)
            painter.drawText(line, Qt.AlignmentFlag.AlignRight, figure)

    def _reading_place(self, metrics: QFontMetricsF, area: QRectF) -> QRectF:
        """Right of the crosshair, left of it where there is no room, never outside; nowhere without a reading."""
        reading = self.reading
        if reading is None:
            return QRectF()
        x = self._chart.place_of(reading.x, 0.0).x()
        inner = [metrics.horizontalAdvance(f"{name}   {figure}") for name, figure, _ in reading.lines]
        width = max((metrics.horizontalAdvance(reading.heading), *inner)) + 2 * _PADDING + 2
        height = metrics.height() * (1 + len(reading.lines)) + 2 * _GAP
        beside = x + 2 * _GAP if x + 2 * _GAP + width <= self.width() else x - 2 * _GAP - width
        left = within(beside, width, 0.0, self.width() - 1.0)
        return QRectF(left, within(area.top() + _GAP, height, 0.0, self.height() - 1.0), width, height)
