"""The cheapest choice of lots that gives enough relief: exact for few lines, with a proven bound for many.

Lines are independent of one another here: closing n lots of one costs ``cost[n]`` and relieves ``relief[n]``, one
column a side of the call. For any prices L >= 0 of relief, sum of min(cost - L relief) + L need is a lower bound of the
cost (Lagrange), and the lots that attain it are the greedy choice "relief for cost at the margin". What a choice lies
above its line's minimum is lost against the bound, so choices that lose more than a known plan does need no look.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from workstation.book.columns import Floats, Ints
from workstation.closing.costs import Lots

EXACT_UP_TO = 6  # lines

_COMBINATIONS = 400_000  # held at once; more than that and the answer is good, its bound proven, but not "the least"
_OFFERED = 12  # the cheapest are offered: the first may turn out to have no safe order
_SAME_COST = 1e-9
_PRICES = (1e-7, 1e7)  # cost for a unit of relief: beyond these nothing is bought or everything is
_HALVINGS = 48
_WEIGHTS = ((1.0, 0.0), (0.0, 1.0), (0.5, 0.5), (0.8, 0.2), (0.2, 0.8))

Excess = Callable[[Lots], Floats]  # what each choice of lots uncovers; 0 is allowed


@dataclass(frozen=True, slots=True)
class Choices:
    """What may be closed of one line. Invariant: the arrays have equal lengths, ``lots`` rises; a row is a choice."""

    lots: Lots
    cost: Floats
    relief: Floats  # (choices, 2)
    value: float  # of one lot, to prefer closing less

    def part(self, rows: Ints | slice) -> Choices:
        """Only these choices."""
        return Choices(self.lots[rows], self.cost[rows], self.relief[rows], self.value)


@dataclass(frozen=True, slots=True)
class Found:
    """Choices of lots that give the relief, the cheapest first, and what none can cost less than."""

    lots: tuple[Lots, ...]
    bound: float


@dataclass(frozen=True, slots=True)
class _Dual:
    """The greedy choice at one price of relief."""

    rows: tuple[int, ...]
    bound: float
    price: Floats  # (2,)


class Problem:
    """Minimise cost subject to relief >= need (per side; -inf: none needed) and nothing uncovered."""

    def __init__(self, choices: Sequence[Choices], need: Floats, excess: Excess) -> None:
        self.choices, self.need, self._excess = tuple(choices), need, excess
        self._sides = np.isfinite(need)

    def solve(self) -> Found:
        """The cheapest choices; without any when there is none."""
        greedy = self._greedy(self.choices)
        if greedy is None:
            return Found((), np.inf)
        lots, dual = greedy
        free = [at for at, line in enumerate(self.choices) if len(line.lots) > 1]
        if len(free) > EXACT_UP_TO:
            return Found((lots,), dual.bound)
        return self._exact(free, lots, dual)

    def most(self) -> list[Lots]:
        """The choices with the most relief, however dear, for some mixes of the two sides."""
        duals = [self._dual(self.choices, weight * _PRICES[1]) for weight in self._weights()]
        return [self._covered(self._pick(self.choices, dual)) for dual in duals]

    def cost(self, lots: Lots) -> float:
        """The cost of a choice of lots."""
        return sum(float(line.cost[row]) for line, row in zip(self.choices, self._rows(lots), strict=True))

    def relief(self, lots: Lots) -> Floats:
        """The relief of a choice of lots on each side."""
        rows = zip(self.choices, self._rows(lots), strict=True)
        return np.asarray(np.sum([line.relief[row] for line, row in rows], axis=0), np.float64)

    def enough(self, lots: Lots) -> bool:
        """Whether a choice gives the relief and uncovers nothing."""
        return bool((self.relief(lots) >= self.need).all()) and not self._excess(lots[None])[0]

    def _rows(self, lots: Lots) -> list[int]:
        return [int(np.searchsorted(line.lots, n)) for line, n in zip(self.choices, lots, strict=True)]

    def _dual(self, choices: Sequence[Choices], price: Floats) -> _Dual:
        """Each line's best choice at a price of relief, and the bound that this proves."""
        rows, bound = [], float(price[self._sides] @ self.need[self._sides])
        for line in choices:
            net = line.cost - line.relief @ price
            rows.append(int(np.argmin(net)))
            bound += float(net[rows[-1]])
        return _Dual(tuple(rows), bound, price)

    def _weights(self) -> list[Floats]:
        """Mixes of the sides that need relief."""
        both = bool(self._sides.all())
        mixes = [np.array(weights) for weights in _WEIGHTS if both or 1.0 in weights]
        return [mix * self._sides for mix in mixes if (mix * self._sides).any()]

    def _greedy(self, choices: Sequence[Choices]) -> tuple[Lots, _Dual] | None:
        """The best plan of the greedy choice over some mixes of the two sides, and the best bound met on the way."""
        plans, duals = [], []
        for weight in self._weights():
            lots, tried = self._at_least_price(choices, weight)
            duals += tried
            if lots is not None:
                plans.append(self._trimmed(lots))
        if not plans:
            return None
        return min(plans, key=self.cost), max(duals, key=lambda dual: dual.bound)

    def _at_least_price(self, choices: Sequence[Choices], weight: Floats) -> tuple[Lots | None, list[_Dual]]:
        """Halve the price of relief down to the least one that buys enough."""
        low, high = np.log(_PRICES)
        tried = [self._dual(choices, weight * np.exp(high))]
        lots = self._covered(self._pick(choices, tried[0]))
        if not self.enough(lots):
            return None, tried
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            dual = self._dual(choices, weight * np.exp(middle))
            tried.append(dual)
            candidate = self._covered(self._pick(choices, dual))
            if self.enough(candidate):
                lots, high = candidate, middle
            else:
                low = middle
        return lots, tried

    def _pick(self, choices: Sequence[Choices], dual: _Dual) -> Lots:
        return np.array([line.lots[row] for line, row in zip(choices, dual.rows, strict=True)], np.int64)

    def _covered(self, lots: Lots) -> Lots:
        """Fewer lots of what covers something that stays, until nothing more is uncovered."""
        lots, uncovered = lots.copy(), float(self._excess(lots[None])[0])
        for at, line in enumerate(self.choices):
            row = int(np.searchsorted(line.lots, lots[at]))
            if not uncovered or not row:
                continue
            trials = np.tile(lots, (row + 1, 1))
            trials[:, at] = line.lots[: row + 1]
            excess = self._excess(trials)
            best = int(np.flatnonzero(excess <= excess.min())[-1])
            lots[at], uncovered = trials[best, at], float(excess[best])
        return lots

    def _trimmed(self, lots: Lots) -> Lots:
        """Take back what is not needed, the greatest saving first."""
        whole = self.cost(lots)
        savings = {int(at): whole - self.cost(self._least(lots, int(at))) for at in np.flatnonzero(lots)}
        for at in sorted(savings, key=lambda line: (-savings[line], line)):
            less = self._least(lots, at)
            lots = less if self.cost(less) < self.cost(lots) else lots
        return lots

    def _least(self, lots: Lots, at: int) -> Lots:
        """The fewest lots of one line that still give enough, the others as they are."""
        line, row = self.choices[at], self._rows(lots)[at]
        spare = self.relief(lots) - line.relief[row]
        enough = (line.relief[: row + 1] + spare >= self.need).all(axis=1)
        trials = np.tile(lots, (row + 1, 1))
        trials[:, at] = line.lots[: row + 1]
        fits = np.flatnonzero(enough)
        fits = fits[self._excess(trials[fits]) == 0]
        cheapest = fits[np.argmin(line.cost[fits])] if len(fits) else row
        return np.asarray(trials[cheapest])

    def _exact(self, free: list[int], known: Lots, dual: _Dual) -> Found:
        """Every set of lines to close is proven too dear or searched through."""
        offered, bounds, limit = [known], [], self.cost(known)
        for used in self._by_promise(free, dual):
            choices = [line.part(slice(1, None) if at in used else slice(0, 1)) if at in free else line
                       for at, line in enumerate(self.choices)]  # fmt: skip
            quick = self._dual(choices, dual.price)
            best = max([quick, *self._refined(choices)], key=lambda one: one.bound) if quick.bound <= limit else quick
            if best.bound > limit + _SAME_COST:
                continue
            found = self._search(choices, best, limit)
            bounds.append(best.bound if found is None else limit)
            offered += found or []
            limit = min([limit, *(self.cost(lots) for lots in found or [])])
        ordered = sorted(offered, key=self._rank)
        least = self.cost(ordered[0])
        return Found(tuple(ordered[:_OFFERED]), min([least, *bounds]))

    def _by_promise(self, free: list[int], dual: _Dual) -> list[set[int]]:
        """Every set of the free lines, the lowest bound first: good plans found early leave less to search."""
        prices = [line.cost - line.relief @ dual.price for line in self.choices]
        gain = {at: float(prices[at][1:].min() - prices[at][0]) for at in free}
        sets = [
            {at for at, used in zip(free, flags, strict=True) if used} for flags in product((0, 1), repeat=len(free))
        ]
        return sorted(sets, key=lambda used: (sum(gain[at] for at in used), sorted(used)))

    def _refined(self, choices: Sequence[Choices]) -> list[_Dual]:
        """The bound of one set of lines at its own price of relief."""
        return [dual for weight in self._weights() for dual in self._at_least_price(choices, weight)[1]]

    def _search(self, choices: Sequence[Choices], dual: _Dual, limit: float) -> list[Lots] | None:
        """Every combination that costs at most ``limit``, the cheapest of them; None when there are too many."""
        room = limit - dual.bound + _SAME_COST
        losses = [line.cost - line.relief @ dual.price for line in choices]
        kept = [np.flatnonzero(loss - loss.min() <= room) for loss in losses]
        most = np.array([line.relief[rows].max(axis=0) for line, rows in zip(choices, kept, strict=True)])
        rows, loss, relief = np.zeros((1, 0), np.int64), np.zeros(1), np.zeros((1, 2))
        for at in range(len(choices)):
            if len(rows) * len(kept[at]) > _COMBINATIONS:
                return None
            mine = kept[at]
            loss = (loss[:, None] + (losses[at][mine] - losses[at].min())).ravel()
            relief = (relief[:, None] + choices[at].relief[mine]).reshape(-1, 2)
            rows = np.column_stack([np.repeat(rows, len(mine), axis=0), np.tile(mine, len(rows))])
            still = (loss <= room) & (relief + most[at + 1 :].sum(axis=0) >= self.need).all(axis=1)
            rows, loss, relief = rows[still], loss[still], relief[still]
        lots = np.column_stack([line.lots[rows[:, at]] for at, line in enumerate(choices)])
        lots, loss = (kept_rows[self._excess(lots) == 0] for kept_rows in (lots, loss))
        closed = lots @ np.array([line.value for line in choices])
        first = np.lexsort((closed, np.round(loss, 9)))[:_OFFERED]
        return sorted(lots[first], key=self._rank)

    def _rank(self, lots: Lots) -> tuple[float, float, tuple[int, ...]]:
        """The cheaper first; of equal cost what closes less, then the first by symbol."""
        closed = float(sum(n * line.value for n, line in zip(lots, self.choices, strict=True)))
        return round(self.cost(lots), 9), closed, tuple(lots.tolist())
