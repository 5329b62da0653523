"""What pairing comes to, and which of the ways that were tried is the best one (spec: options, pairing)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np

from workstation.book.columns import Flags, Floats
from workstation.margin.lattice import Counts
from workstation.margin.strategies import COLUMNS

_EQUAL = 1e-12  # share of what the legs need singly: totals no further apart are equal
_BEHIND = np.iinfo(np.int64).max  # an order that nothing tried has


@dataclass(frozen=True, slots=True)
class Solution:
    """A row a problem, a column a level. Invariant: ``net`` <= 0: pairing never costs more than single legs."""

    net: Floats  # what pairing adds to the legs on their own
    gross: Floats
    taken: Floats  # (problems, COLUMNS, choices): what was decided
    exact: Flags  # every way was tried, or every one that can be the best

    @classmethod
    def blank(cls, choices: int, exact: Flags) -> Self:
        """Nothing paired."""
        shape = (len(exact), COLUMNS)
        return cls(np.zeros(shape), np.zeros(shape), np.zeros((*shape, choices)), exact)

    def take(self, problem: int, one: Solution) -> None:
        """The solution of one problem, from a table of it alone."""
        self.net[problem], self.gross[problem], self.taken[problem] = one.net[0], one.gross[0], one.taken[0]

    def repeat(self, source: Counts) -> None:
        """Take column ``source[c]`` for column c."""
        for values in (self.net, self.gross, self.taken):
            values[:] = values[:, source]


@dataclass(frozen=True, slots=True)
class Tried:
    """Ways tried: those of problem p are ``start[p]:start[p + 1]``; of equal ones the lowest ``order`` wins."""

    problem: Counts
    start: Counts
    order: Counts

    def best(self, net: Floats, gross: Floats, alone: Floats) -> Counts:
        """The way with the smallest net, then gross, then order, of each problem; with unknown totals the first."""
        first, within = self.start[:-1], alone * _EQUAL
        candidate = net <= (np.fmin.reduceat(net, first) + within)[self.problem]
        least = np.fmin.reduceat(np.where(candidate, gross, np.inf), first)
        candidate &= gross <= (least + within)[self.problem]
        order = np.where(candidate, self.order, _BEHIND)
        lowest = np.minimum.reduceat(order, first)
        found: Counts = np.minimum.reduceat(
            np.where(order == lowest[self.problem], np.arange(len(net)), len(net)), first
        )
        return np.where(lowest < _BEHIND, found, first)
