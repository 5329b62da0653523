"""All ways to decide: every whole number of contracts for every choice, problem after problem."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Self

import numpy as np
from numpy.typing import NDArray

from workstation.book.columns import Floats

EXACT = 50_000  # ways up to which every one is tried
COARSE = 2_000  # ways tried at a time of a problem that has more
ROW = 16  # steps tried at a time of a single number
CHUNK = 100_000  # ways evaluated at a time: their columns stay in the cache

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Lattice:
    """Ways number ``start[p]:start[p + 1]`` belong to problem ``p``; ``taken`` has a column a choice."""

    problem: Counts
    start: Counts
    taken: Floats

    @classmethod
    def of(cls, low: Counts, high: Counts, step: Counts) -> Self:
        """Every choice runs from ``low`` to ``high`` by ``step``, the end included, shapes (problems, choices)."""
        points = _points(low, high, step)
        ways = points.prod(axis=1)
        start = np.concatenate(([0], np.cumsum(ways)))
        problem = np.repeat(np.arange(len(low)), ways)
        number = np.arange(start[-1]) - start[problem]
        taken = np.empty((len(number), low.shape[1]))
        for choice in range(low.shape[1]):
            digits = points[problem, choice]
            number, digit = np.divmod(number, digits)
            reached = low[problem, choice] + digit * step[problem, choice]
            taken[:, choice] = np.minimum(reached, high[problem, choice])
        return cls(problem, start, taken)


def _points(low: Counts, high: Counts, step: Counts) -> Counts:
    """The last step may be a short one."""
    return np.asarray(1 - (low - high) // step, np.int64)


def ways_of(limit: Counts) -> Floats:
    """How many ways there are to decide with up to ``limit`` contracts each."""
    counted: Floats = (limit + 1.0).prod(axis=1)
    return counted


def chunks(ways: Floats) -> list[slice]:
    """Runs of problems with about ``CHUNK`` ways together."""
    ends = np.flatnonzero(np.diff(np.cumsum(ways) // CHUNK)) + 1
    bounds = [0, *ends.tolist(), len(ways)]
    return [slice(a, b) for a, b in pairwise(bounds) if b > a]


def coarse_step(low: Counts, high: Counts) -> Counts:
    """Steps so wide that about ``COARSE`` ways are left, at least 1."""
    spread = high - low
    free = np.maximum((spread > 0).sum(axis=1), 1)
    points = np.maximum(np.floor(COARSE ** (1 / free)).astype(np.int64), 3)
    return np.asarray(np.maximum(-(-spread // (points[:, None] - 1)), 1), np.int64)
