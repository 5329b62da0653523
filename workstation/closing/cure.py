"""Cure a call at the least cost: a model for the search, the real rules for the verdict (spec: closing, the plan)."""

from __future__ import annotations

from collections.abc import Sequence as Ordered
from dataclasses import dataclass

import numpy as np

from workstation.book.columns import Flags, Floats
from workstation.closing.cheapest import Choices, Problem
from workstation.closing.costs import Lots, total_costs
from workstation.closing.sequence import Sequence, in_order
from workstation.closing.workbench import Workbench

_TRANCHES = 32768  # choices a line in the search; a larger position is searched in blocks of lots, then trimmed by one
_SAME = 100  # roundings: the model adds in another order than the real rules
_PROBES = 32  # numbers of lots tried at once
_ATTEMPTS = 8  # searches with a raised need, where the real rules give less relief than the model


@dataclass(frozen=True, slots=True)
class Cured:
    """A choice of lots in a safe order. ``bound``: no cure costs less (the cost itself: proven cheapest)."""

    sequence: Sequence
    cured: bool
    bound: float


class CureSearch:
    """Invariant: what it calls cured is so by the real rules, buffer included."""

    def __init__(self, bench: Workbench, buffer: float) -> None:
        """``buffer``: policy ``[close] cure_buffer``, a share of the call that is to spare afterwards."""
        self._bench, self._tolerance = bench, bench.trial.tolerance
        before = bench.trial.before
        self._target = -buffer * float(before.call[0])
        self._sides = np.array([before.margin_side[0], before.financing_side[0]])
        self._choices = _choices(bench)
        self._proves = self._bound_holds()

    def cheapest(self, without: int | None = None) -> Cured:
        """The cheapest cure, lines to be closed last only where the others are not enough; else the most relief."""
        usable = np.array([line != without for line in range(len(self._bench.lines))], np.bool_)
        first, last = usable & ~self._bench.keep_last, usable & self._bench.keep_last
        found = self._search(first, self._bench.nothing)
        if found.cured or not last.any():
            return found
        return self._search(last, found.sequence.lots)

    def _search(self, free: Flags, closed: Lots) -> Cured:
        """Choose among the free lines, the others as they are in ``closed``."""
        need = self._sides - self._target - self._tolerance
        bound = -np.inf
        for attempt in range(_ATTEMPTS):
            found = self._problem(free, closed, need).solve()
            bound = found.bound if attempt == 0 and self._proves else bound
            safe = next((one for one in map(self._in_order, found.lots) if not one.blocked), None)
            if safe is None:
                break
            if self._is_cured(safe.lots):
                return self._trimmed(safe, bound)
            need = need + np.maximum(self._missed(safe.lots), self._tolerance)
        return self._furthest(self._problem(free, closed, self._sides - self._target).most(), bound)

    def _in_order(self, lots: Lots) -> Sequence:
        return in_order(self._bench, lots)

    def _furthest(self, choices: Ordered[Lots], bound: float) -> Cured:
        """What of the choices with the most relief leaves the least call, in a safe order."""
        sequences = [in_order(self._bench, lots) for lots in choices]
        best = min(sequences, key=lambda sequence: float(self._bench.trial.standing(sequence.lots).shortfall[0]))
        if self._is_cured(best.lots):
            return self._trimmed(best, bound)
        return Cured(best, cured=False, bound=bound)

    def _problem(self, free: Flags, closed: Lots, need: Floats) -> Problem:
        choices = []
        for line, whole in enumerate(self._choices):
            row = int(np.searchsorted(whole.lots, closed[line]))
            choices.append(whole if free[line] else whole.part(slice(row, row + 1)))
        return Problem(choices, need, lambda lots: self._bench.hedges.excess(lots, self._bench.nothing))

    def _bound_holds(self) -> bool:
        """Whether every number of lots was a choice and the model is the real rules, tried on all lots and on half."""
        most = self._bench.most
        if any(len(choices.lots) != lots + 1 for choices, lots in zip(self._choices, most, strict=True)):
            return False
        trials = np.array([most, most // 2])
        real = self._bench.trial.standings(trials)
        model = [sum(choices.relief[n] for choices, n in zip(self._choices, lots, strict=True)) for lots in trials]
        sides = np.column_stack([real.margin_side, real.financing_side])
        counted = np.isfinite(self._sides)
        off = self._sides[counted] - sides[:, counted] - np.array(model)[:, counted]
        return bool((np.abs(off) <= _SAME * self._tolerance).all())

    def _is_cured(self, lots: Lots) -> bool:
        return bool(self._bench.trial.standing(lots).shortfall[0] <= self._target + self._tolerance)

    def _missed(self, lots: Lots) -> Floats:
        """By how much each side is above the target by the real rules."""
        standing = self._bench.trial.standing(lots)
        sides = np.array([standing.margin_side[0], standing.financing_side[0]])
        return np.asarray(np.maximum(sides - self._target, 0), np.float64)

    def _trimmed(self, sequence: Sequence, bound: float) -> Cured:
        """Close fewer lots of the last line, down to where one less would not cure; drop it when none is needed."""
        while sequence.groups and len(sequence.groups[-1]) == 1:
            (line,) = sequence.groups[-1]
            least = self._least(sequence.lots, line)
            sequence.lots[line] = least
            if least:
                break
            sequence.groups.pop()
        return Cured(sequence, cured=True, bound=bound)

    def _least(self, lots: Lots, line: int) -> int:
        """The fewest lots of a line that cure, found by narrowing: 0 does, or the one below does not."""
        low, high = -1, int(lots[line])
        probes = np.unique([0, high - 1])
        while high - low > 1:
            trials = np.tile(lots, (len(probes), 1))
            trials[:, line] = probes
            cured = self._bench.trial.standings(trials).shortfall <= self._target + self._tolerance
            high = int(probes[cured].min(initial=high))
            low = int(probes[~cured & (probes < high)].max(initial=low))
            probes = np.unique(np.linspace(low + 1, high - 1, _PROBES).round().astype(np.int64))
        return high


def _choices(bench: Workbench) -> tuple[Choices, ...]:
    """Every line's lots with their cost and relief, as if lines did not matter to one another.

    Relief of n lots = n / all lots x what closing them all changes without its cost, less the cost of n lots: the
    requirement and the value of a line are proportional to its quantity.
    """
    trial = bench.trial
    standings = trial.standings(np.diag(bench.most))
    before = np.array([trial.before.margin_side[0], trial.before.financing_side[0]])
    choices = []
    for at, line in enumerate(bench.lines):
        lots = _some(line.lots)
        cost = total_costs(line, lots, bench.policy)
        after = np.array([standings.margin_side[at], standings.financing_side[at]])
        counted = np.isfinite(before)
        with_no_cost = np.where(counted, np.where(counted, before, 0) - np.where(counted, after, 0) + cost[-1], 0)
        relief = lots[:, None] / line.lots * with_no_cost - cost[:, None]
        choices.append(Choices(lots, cost, relief, line.lot * line.value))
    return tuple(choices)


def _some(lots: int) -> Lots:
    """0 to all lots: each number, or so many that they lie evenly."""
    return np.unique(np.linspace(0, lots, min(lots, _TRANCHES) + 1).round().astype(np.int64))
