"""Where functions change sign, many at once: false position that keeps its bracket (Illinois), and bisection."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from workstation.book.columns import Flags, Floats

_MOST = 120  # evaluations; bisection alone would need some fifty from the widest bracket to the narrowest
_BISECT_EVERY = 3


@dataclass(slots=True)
class Brackets:
    """Intervals with one change of sign in each. Invariant: low <= high, and exactly one end is above 0."""

    low: Floats
    high: Floats
    at_low: Floats
    at_high: Floats

    def open(self, within: Floats) -> Flags:
        """Which are still wider than asked for."""
        wide: Flags = self.high - self.low > within
        return wide

    def trial(self, within: Floats, step: int) -> Floats:
        """The next point to look at: where the line through both ends crosses, and now and then the middle."""
        width = self.high - self.low
        if step % _BISECT_EVERY == _BISECT_EVERY - 1:
            return self.low + width / 2
        slope = self.at_high - self.at_low
        crossing = self.low - self.at_low * width / np.where(slope == 0, 1.0, slope)
        inside = np.minimum(within / 2, width / 2)  # past the end that is already at the crossing
        return np.clip(crossing, self.low + inside, self.high - inside)

    def take(self, trial: Floats, value: Floats) -> None:
        """Shrink to the side that still has the change; the end that stays counts half, so that it moves next."""
        is_high = (value > 0) == (self.at_high > 0)
        self.high, self.at_high = np.where(is_high, trial, self.high), np.where(is_high, value, self.at_high / 2)
        self.low, self.at_low = np.where(is_high, self.low, trial), np.where(is_high, self.at_low / 2, value)


def crossings(function: Callable[[Floats], Floats], brackets: Brackets, within: Floats) -> Floats:
    """The point in each bracket where ``function`` (> 0 or not) changes, to ``within``; a jump is found as well."""
    step = 0
    while brackets.open(within).any() and step < _MOST:
        trial = brackets.trial(within, step)
        brackets.take(trial, function(trial))
        step += 1
    return (brackets.low + brackets.high) / 2
