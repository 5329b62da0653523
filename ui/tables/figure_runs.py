"""Figures as runs of glyphs put together from signs: nothing is shaped, as new figures come all day."""

from __future__ import annotations

import math
from functools import cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QGlyphRun, QRawFont, QTextLayout

_DIGITS = "0123456789"
_SIGNS = _DIGITS + ".,-:/%+ "
_ALIKE = str.maketrans(_DIGITS, "0" * len(_DIGITS))
_NO_WIDTH = 1e-3  # px
_KEPT = 500  # patterns; a table has some dozens


class FigureRuns:
    """Runs in one font. Invariant: a run looks as the same text shaped by Qt does, to the pixel.

    A font whose signs have other widths beside each other, or whose digits have different ones, makes no runs.
    """

    def __init__(self, font: QFont) -> None:
        self._advances = _advances(font.toString())
        self._raw, self._glyphs = _signs_of(font) if self._advances else (QRawFont(), {})
        self._patterns: dict[str, tuple[int, QGlyphRun]] = {}

    def run(self, text: str) -> tuple[int, QGlyphRun] | None:
        """Width in px and the glyphs; None for a text of other signs."""
        try:
            glyphs = [*map(self._glyphs.__getitem__, text)]
        except KeyError:
            return None
        width, pattern = self._pattern(text.translate(_ALIKE))
        run = QGlyphRun(pattern)
        run.setGlyphIndexes(glyphs)
        return width, run

    def _pattern(self, text: str) -> tuple[int, QGlyphRun]:
        """Texts that differ in their digits only have their signs in the same places."""
        known = self._patterns.get(text)
        if known is None:
            if len(self._patterns) >= _KEPT:
                self._patterns.clear()
            known = self._patterns[text] = self._placed(text)
        return known

    def _placed(self, text: str) -> tuple[int, QGlyphRun]:
        places, x = [], 0.0
        for sign in text:
            places.append(QPointF(x, 0))
            x += self._advances[sign]
        run = QGlyphRun()
        run.setRawFont(self._raw)
        run.setPositions(places)
        return math.ceil(x), run


def _signs_of(font: QFont) -> tuple[QRawFont, dict[str, int]]:
    """The glyph of each sign, where all come from one font; else none."""
    layout = QTextLayout(_SIGNS, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    if len(runs) != 1 or len(runs[0].glyphIndexes()) != len(_SIGNS):
        return QRawFont(), {}
    return runs[0].rawFont(), dict(zip(_SIGNS, runs[0].glyphIndexes(), strict=True))


@cache
def _advances(description: str) -> dict[str, float]:
    """The width of each sign of a font, where none depends on its neighbours and digits are alike; else nothing.

    Every table asks for the same few fonts, and there are hundreds of pairs to measure.
    """
    font = QFont()
    font.fromString(description)
    metrics = QFontMetricsF(font)
    widths = {sign: metrics.horizontalAdvance(sign) for sign in _SIGNS}
    pairs = ((one, other) for one in _SIGNS for other in _SIGNS)
    stand_alone = all(
        abs(metrics.horizontalAdvance(one + other) - widths[one] - widths[other]) < _NO_WIDTH for one, other in pairs
    )
    return widths if stand_alone and len({widths[digit] for digit in _DIGITS}) == 1 else {}
