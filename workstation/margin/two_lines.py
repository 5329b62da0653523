"""The best spread of a short and a long option, for many accounts at once: a closed form in one of its two numbers.

With ``a`` contracts of the short option and ``b`` of the long one inside, the spread can lose max(a s - b l, a w): s
and l are what a contract of each is worth at 0, w what the short one is worth at the strike of the long one. For one
number given everything is convex and piecewise linear in the other, with kinks on the rays b = r a where

- the two losses are equal: r = (s - w) / l;
- the net requirement reaches 0: f (loss + b P_long) = a P_short, for either loss;
- a short call is no longer covered: r = units_short / units_long.

So the best whole number lies next to a kink or at an end, ties included, and no other has to be tried.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np

from workstation.book.columns import Flags, Floats
from workstation.margin.lattice import Counts, chunks
from workstation.margin.solution import Solution, Tried
from workstation.margin.strategies import Legs
from workstation.margin.ways import ROUNDING

MOST = 20_000  # of the number that is tried one by one
SHORT, LONG = 0, 1
_ENDS = 2
_FEW = 10  # numbers tried of the other: both ends and two next to each of four kinks, or all when they are no more


@dataclass(frozen=True, slots=True)
class TwoLines:
    """Problems of one short and one long option that may form a spread, without shares.

    Invariant: ``legs`` have the short option first; ``swapped`` says where the account has it second. ``joins``: the
    long one goes into the spread with all there is of it. ``call``: the short one is a call.
    """

    legs: Legs
    swapped: Flags
    joins: Flags
    call: Flags

    @classmethod
    def of(cls, legs: Legs, swapped: Flags, joins: Flags, call: Flags) -> Self:
        """``legs`` in the order of the account."""
        order = np.column_stack([swapped, ~swapped]).astype(np.int64)
        sorted_legs = {name: _by_line(column, order) for name, column in legs.columns().items()}
        points = np.concatenate([np.zeros((len(order), 1), np.int64), 1 + order], axis=1)
        sorted_legs["payoff"] = np.take_along_axis(sorted_legs["payoff"], points[:, None, :], axis=2)
        return cls(Legs(**sorted_legs, factor=legs.factor), swapped, joins, call)

    def limit(self) -> Counts:
        """The most contracts that can be decided of each line."""
        limit = np.floor(self.legs.contracts).astype(np.int64)
        limit[self.joins, LONG] = 0
        return limit

    def solve(self) -> Solution:
        """The best pairing; ``taken`` are the contracts in the spread that were decided, in the account's order."""
        limit = self.limit()
        solution = Solution.blank(2, np.ones(len(limit), np.bool_))
        first, column_of = np.unique(self.legs.factor, return_index=True, return_inverse=True)[1:]
        counts = _counts(limit, self.joins)[1:]
        for rows in chunks(np.prod(counts, axis=0, dtype=np.float64)):
            self._some(rows).put(solution, rows, first)
        solution.repeat(first[column_of])
        return solution

    def put(self, solution: Solution, rows: slice, columns: Counts) -> None:
        """Solve every problem for these columns into ``rows`` of a solution."""
        ways = _TwoNumbers.of(self)
        for column in columns:
            numbers = ways.numbers(self._slopes(float(self.legs.factor[column])))
            solution.net[rows, column], solution.gross[rows, column], best = self._best(ways, numbers, int(column))
            solution.taken[rows, column] = np.where(self.swapped[:, None], best[:, ::-1], best)

    def _best(self, ways: _TwoNumbers, numbers: tuple[Floats, Floats], column: int) -> tuple[Floats, Floats, Floats]:
        """Net and gross that the best numbers add, and those numbers."""
        singles = [self.legs.single(SHORT, short=True), self.legs.single(LONG, short=False)]
        one = [[each[:, column] for each in single] for single in singles]
        contracts = self.legs.contracts
        alone = [contracts[:, SHORT] * one[SHORT][kind] + contracts[:, LONG] * one[LONG][kind] for kind in (0, 1)]
        net, gross = self._totals(ways.problem, numbers, one, float(self.legs.factor[column]))
        best = ways.tried(numbers, self.swapped).best(net, gross, alone[1])
        found = np.column_stack([number[best] for number in numbers])
        return np.minimum(net[best] - alone[0], 0), gross[best] - alone[1], found

    def _slopes(self, factor: float) -> Floats:
        """The r of every kink, (problems, kinks)."""
        legs = self.legs
        short, long = legs.payoff[:, SHORT, 0], legs.payoff[:, LONG, 0]
        kept, paid, premium = legs.payoff[:, SHORT, 1 + LONG], legs.premium[:, LONG], legs.premium[:, SHORT] / factor
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.column_stack(
                [
                    (short - kept) / long,
                    (premium - kept) / paid,
                    (short - premium) / (long - paid),
                    legs.units[:, SHORT] / legs.units[:, LONG],
                ]
            )

    def _totals(
        self, of: Counts, numbers: tuple[Floats, Floats], one: list[list[Floats]], factor: float
    ) -> tuple[Floats, Floats]:
        """Net and gross of each way, added up in the order of ``Ways``: the same to the last bit."""
        legs, (short, chosen) = self.legs, numbers
        joins = self.joins[of]
        long = np.where(joins, legs.contracts[of, LONG], chosen)
        rest = legs.contracts[of, SHORT] - short, np.where(joins, 0, legs.contracts[of, LONG] - chosen)
        needed = factor * (self._loss(of, short, long) + long * legs.premium[of, LONG])
        covered = ~self.call[of] | (short * legs.units[of, SHORT] - long * legs.units[of, LONG] <= ROUNDING)
        inside = np.maximum(needed - short * legs.premium[of, SHORT], 0)
        net = self._plus(
            of, np.where(covered, inside, np.inf), [rest[line] * one[line][0][of] for line in (SHORT, LONG)]
        )
        return net, self._plus(of, needed, [rest[line] * one[line][1][of] for line in (SHORT, LONG)])

    def _plus(self, of: Counts, total: Floats, singles: list[Floats]) -> Floats:
        """A total and its single legs, the account's first line first."""
        swapped = self.swapped[of]
        total = total + np.where(swapped, singles[LONG], singles[SHORT])
        total += np.where(swapped, singles[SHORT], singles[LONG])
        return total

    def _loss(self, of: Counts, short: Floats, long: Floats) -> Floats:
        """Largest netted intrinsic loss at 0 and at both strikes; what the short one is worth at its own is 0."""
        payoff = self.legs.payoff
        at_zero = short * payoff[of, SHORT, 0] - long * payoff[of, LONG, 0]
        lost: Floats = np.maximum(np.maximum(at_zero, 0), short * payoff[of, SHORT, 1 + LONG])
        return lost

    def _some(self, rows: slice) -> TwoLines:
        return TwoLines(self.legs.some(rows), self.swapped[rows], self.joins[rows], self.call[rows])


@dataclass(frozen=True, slots=True)
class _TwoNumbers:
    """Ways to decide two numbers: the smaller one takes every value, the other those next to its kinks."""

    problem: Counts
    start: Counts
    given: Floats  # the number of which every value is tried; of a long option that joins all there is
    turn: Counts  # which of the other's values
    most: Counts  # the other's greatest, a problem each
    by_short: Flags  # whether the contracts of the short option are given

    @classmethod
    def of(cls, problems: TwoLines) -> Self:
        limit = problems.limit()
        by_short, values, turns = _counts(limit, problems.joins)
        ways = values * turns
        start = np.concatenate(([0], np.cumsum(ways)))
        problem = np.repeat(np.arange(len(ways)), ways)
        value, turn = np.divmod(np.arange(start[-1]) - start[problem], turns[problem])
        all_of_it = problems.legs.contracts[problem, LONG]
        given = np.where(problems.joins[problem], all_of_it, value)
        most = np.where(by_short, limit[:, LONG], limit[:, SHORT])
        return cls(problem, start, given, turn, most, by_short)

    def numbers(self, slopes: Floats) -> tuple[Floats, Floats]:
        """Contracts of the short and of the long option inside, a way each, given b / a at every kink."""
        with np.errstate(divide="ignore", invalid="ignore"):
            per_given = np.where(self.by_short[:, None], slopes, 1 / slopes)
            kink = per_given[self.problem, np.maximum(self.turn - _ENDS, 0) >> 1] * self.given
        most, turn = self.most[self.problem], self.turn
        near = np.fmin(np.fmax(np.floor(kink) + (turn & 1), 0), most)
        near = np.where(turn < _ENDS, turn * most, near)
        other = np.where(most < _FEW, turn, near)
        by_short = self.by_short[self.problem]
        return np.where(by_short, self.given, other), np.where(by_short, other, self.given)

    def tried(self, numbers: tuple[Floats, Floats], swapped: Flags) -> Tried:
        """In the order of a lattice: the account's first line counts up first."""
        of = self.problem
        first, second = np.where(swapped[of], numbers[::-1], numbers)
        first, second = first.astype(np.int64), second.astype(np.int64)
        return Tried(of, self.start, second * (first.max(initial=0) + 1) + first)


def _counts(limit: Counts, joins: Flags) -> tuple[Flags, Counts, Counts]:
    """Whether the short number is the one given, how many values it takes, and how many of the other are tried."""
    by_short = ~joins & (limit[:, SHORT] <= limit[:, LONG])
    values = np.where(by_short, limit[:, SHORT], limit[:, LONG]) + 1
    turns = np.minimum(np.where(by_short, limit[:, LONG], limit[:, SHORT]) + 1, _FEW)
    return by_short, values, turns


def _by_line(column: Floats, order: Counts) -> Floats:
    """The lines of each problem in this order; what has no lines stays."""
    if column.ndim == 1 or column.shape[1] != order.shape[1]:
        return column
    return np.take_along_axis(column, order.reshape(*order.shape, *[1] * (column.ndim - 2)), axis=1)
