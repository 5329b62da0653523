"""Texts ready to be drawn: plainly the first time a text appears, laid out and kept from the second time on."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QStaticText, QTransform

_KEPT = 8_000  # some views full; rows are kept as pictures, texts only for painting them anew
_SIGNS = "0123456789.,-"
_NO_WIDTH = 1e-3  # px
_LAID_OUT_A_FRAME = 250  # layouts made in one frame; more of them at once are visible as a stall
_SLICE = 400  # texts dropped at once; dropping all of them is visible as a stall


class Glyphs:
    """Widths and layouts of texts in one font. Invariant: never holds more than ``_KEPT`` plus one frame of texts."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        self.known: dict[str, tuple[int, QStaticText | None]] = {}  # read by the painter's loop without a call
        self._fitted: dict[tuple[str, int], str] = {}
        self._signs = _sign_widths(font)
        self._upright = QTransform()
        self._left = _LAID_OUT_A_FRAME

    def look_up(self, text: str) -> tuple[int, QStaticText | None]:
        """Width in px, and the layout if the text was drawn before."""
        known = self.known.get(text)
        if known is None:
            known = self.known[text] = (self._width(text), None)
            return known
        if known[1] is None and self._left > 0:
            self._left -= 1
            known = self.known[text] = (known[0], self._laid_out(text))
        return known

    def _width(self, text: str) -> int:
        """Figures are added up from their signs, which is several times faster than laying them out."""
        try:
            return math.ceil(sum(map(self._signs.__getitem__, text)))
        except KeyError:
            return self.metrics.horizontalAdvance(text)

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
        if len(self.known) > _KEPT:
            for text in list(self.known)[:_SLICE]:
                del self.known[text]
        if len(self._fitted) > _KEPT:
            self._fitted.clear()

    def draw(self, painter: QPainter, x: int, top: int, text: str) -> None:
        """Draw one text with its top left corner there."""
        layout = self.look_up(text)[1]
        if layout is None:
            painter.drawText(x, top + self.metrics.ascent(), text)
        else:
            painter.drawStaticText(x, top, layout)

    def _laid_out(self, text: str) -> QStaticText:
        layout = QStaticText(text)
        layout.setTextFormat(Qt.TextFormat.PlainText)  # foreign text never becomes markup
        layout.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        layout.prepare(self._upright, self.font)
        return layout


def _sign_widths(font: QFont) -> dict[str, float]:
    """Widths of the signs figures are made of, where they do not depend on their neighbours; else nothing."""
    metrics = QFontMetricsF(font)
    signs = {sign: metrics.horizontalAdvance(sign) for sign in _SIGNS}
    pairs = ((one, other) for one in _SIGNS for other in _SIGNS)
    stand_alone = all(
        abs(metrics.horizontalAdvance(one + other) - signs[one] - signs[other]) < _NO_WIDTH for one, other in pairs
    )
    return signs if stand_alone else {}
