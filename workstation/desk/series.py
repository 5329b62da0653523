"""The minute series of a call: net assets against the four levels, with what nobody saw left open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from workstation.book.columns import Floats
from workstation.domain.enums import Level

_LONGEST = 90.0  # seconds between two minutes that follow one another
_SPARSE = 1.5  # a series that steps further (a fast replay) has a gap where a step is half as long again


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """Points in order of time; base currency. NaN where the account was unpriced."""

    seconds: Floats  # since 1970, UTC
    net_assets: Floats
    levels: Floats  # (points, 4)
    call_amount: Floats

    @classmethod
    def empty(cls) -> Self:
        """No point yet."""
        return cls(np.empty(0), np.empty(0), np.empty((0, len(Level))), np.empty(0))

    @classmethod
    def of_one(
        cls, second: float, net_assets: float | None, levels: Sequence[float | None], call_amount: float | None
    ) -> Self:
        """A single point; what is not known is NaN."""
        net, call = (np.array([np.nan if figure is None else figure]) for figure in (net_assets, call_amount))
        return cls(np.array([second]), net, np.array([[np.nan if n is None else n for n in levels]]), call)

    @property
    def size(self) -> int:
        """How many points."""
        return len(self.seconds)

    def with_more(self, later: Series) -> Series:
        """This series and the points of ``later`` that come after it."""
        new = later.seconds > (self.seconds[-1] if self.size else -np.inf)
        return Series(
            np.concatenate([self.seconds, later.seconds[new]]),
            np.concatenate([self.net_assets, later.net_assets[new]]),
            np.concatenate([self.levels, later.levels[new]]),
            np.concatenate([self.call_amount, later.call_amount[new]]),
        )

    def with_gaps(self) -> Series:
        """A point without figures in each gap, so that no line is drawn over what nobody saw."""
        before = gaps(self.seconds)
        if not len(before):
            return self
        middle = (self.seconds[before - 1] + self.seconds[before]) / 2
        return Series(
            np.insert(self.seconds, before, middle),
            np.insert(self.net_assets, before, np.nan),
            np.insert(self.levels, before, np.nan, axis=0),
            np.insert(self.call_amount, before, np.nan),
        )


def gaps(seconds: Floats) -> NDArray[np.intp]:
    """The points that come after a gap: further from the one before than minutes are, and than points mostly are."""
    steps = np.diff(seconds)
    if not len(steps):
        return np.empty(0, np.intp)
    usual = max(_LONGEST, _SPARSE * float(np.median(steps)))
    return np.flatnonzero(steps > usual) + 1
