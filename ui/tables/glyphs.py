"""Texts ready to be drawn: figures put together from signs; others plainly once, laid out from the second time on."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGlyphRun, QPainter, QStaticText, QTextLayout, QTransform

from ui.tables.figure_runs import FigureRuns

_KEPT = 2_500  # some views full; rows are kept as pictures, texts only while a change fades
_LAID_OUT_A_FRAME = 100  # layouts made in one frame; more of them at once are visible as a stall
_SLICE = 250  # texts dropped at once; dropping all of them is visible as a stall
Drawn = tuple[int, QGlyphRun | None, QStaticText | None, int]  # width in px; glyphs, or a layout and how far to lift it


class Glyphs:
    """Widths and layouts of texts in one font. Invariant: never holds more than ``kept`` plus one frame of texts."""

    def __init__(self, font: QFont, kept: int = _KEPT) -> None:
        self.font, self._kept = font, kept
        self.metrics = QFontMetrics(font)
        self.known: dict[str, Drawn] = {}  # read by the painter's loop without a call
        self._widths: dict[str, int] = {}  # of texts drawn plainly once
        self._fitted: dict[tuple[str, int], str] = {}
        self._figures = FigureRuns(font)
        self._upright = QTransform()
        self._left = _LAID_OUT_A_FRAME

    def look_up(self, text: str) -> Drawn:
        """Of a figure its glyphs; of another text the layout if it was drawn before."""
        known = self.known.get(text)
        if known is None:
            figure = self._figures.run(text)
            known = self._other(text) if figure is None else (*figure, None, 0)
            if known[1:] != _PLAIN:
                self.known[text] = known
        return known

    def _other(self, text: str) -> Drawn:
        width = self._widths.get(text)
        if width is None:
            width = self._widths[text] = self.metrics.horizontalAdvance(text)
        elif self._left > 0:
            self._left -= 1
            return width, None, self._laid_out(text), self._lift(text)
        return width, *_PLAIN

    def fitted(self, text: str, width: int) -> str:
        """A text that is too wide, cut with an ellipsis."""
        fitted = self._fitted.get((text, width))
        if fitted is None:
            fitted = self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._fitted[text, width] = fitted
        return fitted

    def trim(self) -> None:
        """A frame is painted: drop a slice of the oldest texts if there are too many."""
        self._left = _LAID_OUT_A_FRAME
        if len(self.known) + len(self._widths) > self._kept:
            for kept in (self.known, self._widths):
                for text in list(kept)[:_SLICE]:
                    del kept[text]
        if len(self._fitted) > self._kept:
            self._fitted.clear()

    def forget(self) -> None:
        """Nobody looks at these texts for now; thousands of them are long to search for garbage."""
        self.known.clear()
        self._widths.clear()
        self._fitted.clear()

    def draw(self, painter: QPainter, x: int, top: int, text: str) -> None:
        """Draw one text with its top left corner there."""
        _, run, layout, lift = self.look_up(text)
        if run is not None:
            painter.drawGlyphRun(QPointF(x, top + self.metrics.ascent()), run)
        elif layout is not None:
            painter.drawStaticText(x, top - lift, layout)
        else:
            painter.drawText(x, top + self.metrics.ascent(), text)

    def _lift(self, text: str) -> int:
        """A sign from a taller font would push the text below the line its neighbours stand on."""
        layout = QTextLayout(text, self.font)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        return round(line.ascent()) - self.metrics.ascent()

    def _laid_out(self, text: str) -> QStaticText:
        layout = QStaticText(text)
        layout.setTextFormat(Qt.TextFormat.PlainText)  # foreign text never becomes markup
        layout.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        layout.prepare(self._upright, self.font)
        return layout


_PLAIN = (None, None, 0)
