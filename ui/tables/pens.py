"""The colours of cells in one theme: a colour a meaning, and the steps by which a change fades into it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from ui.theme import Meaning, Tokens

FADE_SECONDS = 3.0
_STEPS = 5  # each step paints a changed row once more
_FRESH_STEPS = 1  # of a change keep the full colour
_MEANINGS = tuple(Meaning)
PEN: Mapping[Meaning, int] = {meaning: number for number, meaning in enumerate(_MEANINGS)}  # the steady colours
_AGE_TINT = 0.18

PenNumbers = NDArray[np.intp]
Steps = NDArray[np.int8]


def mixed(colour: QColor, other: QColor, share: float) -> QColor:
    """``share`` of the other colour in the first one."""
    return QColor.fromRgbF(
        colour.redF() * (1 - share) + other.redF() * share,
        colour.greenF() * (1 - share) + other.greenF() * share,
        colour.blueF() * (1 - share) + other.blueF() * share,
    )


class Pens:
    """All text colours of a theme by number.

    Numbers: first the meanings, then for *updated* and for *worse* the meanings again in each step of the fade.
    """

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        steady = [tokens.of(meaning) for meaning in _MEANINGS]
        self.colours = list(steady)
        shares = [max(0, step - _FRESH_STEPS + 1) / (_STEPS - _FRESH_STEPS + 1) for step in range(_STEPS)]
        for change in (tokens.updated, tokens.worse):
            for share in shares:
                self.colours.extend(mixed(change, colour, share) for colour in steady)
        self.edges = [tokens.surface, *(mixed(tokens.updated, tokens.surface, share) for share in shares)]  # by step

    @staticmethod
    def steps(ages: NDArray[np.float64]) -> Steps:
        """How far changes of ``ages`` seconds have faded: 0 for steady cells, then from 1 on."""
        fresh = ages < FADE_SECONDS
        step = np.clip(ages, 0, FADE_SECONDS) * (_STEPS / FADE_SECONDS)
        return np.where(fresh, np.minimum(step, _STEPS - 1) + 1, 0).astype(np.int8)

    @classmethod
    def faded(cls, steady: PenNumbers, ages: NDArray[np.float64], worse: NDArray[np.bool_]) -> PenNumbers:
        """The colours of cells whose last change is ``ages`` seconds old and was for the worse or not."""
        step = cls.steps(ages).astype(np.intp)
        count = len(_MEANINGS)
        return np.where(step > 0, count + (worse * _STEPS + step - 1) * count + steady, steady)

    def tint(self, meaning: Meaning) -> QColor:
        """The ground of a row that a rule highlights."""
        return mixed(self.tokens.surface, self.tokens.of(meaning), _AGE_TINT)
