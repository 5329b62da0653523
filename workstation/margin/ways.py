"""What each way of pairing costs: spreads, groups with shares, straddles of what is left, single legs of the rest."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from workstation.book.columns import Flags, Floats
from workstation.margin.lattice import Lattice
from workstation.margin.strategies import Legs, Strategy
from workstation.margin.structure import Structure

ROUNDING = 1e-9  # contracts


class Ways:
    """The ways of a lattice.

    Invariant: ``rest`` is what the choices and spreads leave of each line, shape (ways, lines); ways that take more
    than there is, pledge shares twice or sell more calls in a spread than they buy cost infinity.
    """

    def __init__(self, legs: Legs, structure: Structure, lattice: Lattice) -> None:
        self._legs, self._structure, self._taken = legs, structure, lattice.taken
        self._of = lattice.problem
        self.rest = legs.contracts[self._of]
        for at, choice in enumerate(structure.choices):
            for line in choice.lines:
                self.rest[:, line] -= self._taken[:, at]
        self._valid = (self.rest >= -ROUNDING).all(axis=1) & self._shares_suffice()
        self.spreads = [self._spread(at) for at in range(len(structure.spreads))]
        self.bounds = [self._spread_parts(spread) for spread in self.spreads]

    def totals(self, column: int) -> tuple[Floats, Floats]:
        """Net and gross of each way at one level; shares count with what they need less than on their own."""
        factor = self._legs.factor[column]
        net, gross = np.where(self._valid, 0.0, np.inf), np.zeros(len(self._of))
        for loss, value, premium in self.bounds:
            needed = factor * (loss + value)
            net += np.maximum(needed - premium, 0)
            gross += needed
        rest = self.rest.copy()
        for number, one_net, one_gross in self._priced(rest, column):
            net += number * one_net[self._of]
            gross += number * one_gross[self._of]
        return net, gross

    def _priced(self, rest: Floats, column: int) -> Iterator[tuple[Floats, Floats, Floats]]:
        """Contracts a way, and net and gross of one a problem; ``rest`` is used up."""
        for at, choice in enumerate(self._structure.choices):
            if choice.strategy is Strategy.STRADDLE:
                net, gross = self._legs.straddle(*choice.lines)
            elif choice.strategy is not Strategy.SPREAD:
                net, gross = self._legs.with_stock(choice.strategy, choice.lines)
            else:
                continue
            yield self._taken[:, at], net[:, column], gross[:, column]
        yield from self._straddles(rest, column)
        for line, kind in enumerate(self._structure.kinds):
            net, gross = self._legs.single(line, short=kind.short)
            yield rest[:, line], net[:, column], gross[:, column]

    def straddles(self, column: int) -> Iterator[tuple[tuple[int, int], Floats]]:
        """What is left over as straddles: (call, put) and contracts a way."""
        rest = self.rest.copy()
        pairs = self._pairs()
        yield from zip(pairs, self._paired(rest, pairs, column), strict=True)

    def _straddles(self, rest: Floats, column: int) -> Iterator[tuple[Floats, Floats, Floats]]:
        pairs = self._pairs()
        for pair, number in zip(pairs, self._paired(rest, pairs, column), strict=True):
            net, gross = self._legs.straddle(*pair)
            yield number, net[:, column], gross[:, column]

    def _pairs(self) -> list[tuple[int, int]]:
        return [(call, put) for call in self._structure.calls for put in self._structure.puts]

    def _paired(self, rest: Floats, pairs: list[tuple[int, int]], column: int) -> list[Floats]:
        """Contracts of each pair: one side is a single line, so the pair that saves most goes first."""
        numbers = [np.zeros(len(self._of)) for _ in pairs]
        if len(pairs) == 1:
            self._take_pair(rest, pairs[0], numbers[0], np.ones(len(self._of), np.bool_))
            return numbers
        order = np.argsort(-self._savings(pairs, column), axis=1, kind="stable")[self._of] if pairs else None
        for turn in range(len(pairs)):
            for at, pair in enumerate(pairs):
                assert order is not None  # noqa: S101 - there are pairs
                self._take_pair(rest, pair, numbers[at], order[:, turn] == at)
        return numbers

    def _take_pair(self, rest: Floats, pair: tuple[int, int], number: Floats, which: Flags) -> None:
        take = np.where(which, np.minimum(rest[:, pair[0]], rest[:, pair[1]]), 0)
        number += take
        for line in pair:
            rest[:, line] -= take

    def _savings(self, pairs: list[tuple[int, int]], column: int) -> Floats:
        """What a straddle of each pair saves, (problems, pairs)."""
        saved = np.empty((len(self._legs.contracts), len(pairs)))
        for at, pair in enumerate(pairs):
            apart = sum(self._legs.single(line, short=True)[0][:, column] for line in pair)
            saved[:, at] = apart - self._legs.straddle(*pair)[0][:, column]
        return saved

    def _shares_suffice(self) -> Flags:
        """Groups with shares use no share twice, and what is pledged to marked calls only for them."""
        used, unpledged = np.zeros(len(self._of)), np.zeros(len(self._of))
        for at, choice in enumerate(self._structure.choices):
            if choice.strategy in (Strategy.SPREAD, Strategy.STRADDLE):
                continue
            shares = self._taken[:, at] * self._legs.units[self._of, choice.lines[0]]
            used += shares
            unpledged += 0 if choice.pledged else shares
        have, pledged = self._legs.shares[self._of], self._legs.pledged[self._of]
        enough: Flags = (used <= have + ROUNDING) & (unpledged <= have - pledged + ROUNDING)
        return enough

    def _spread(self, number: int) -> dict[int, Floats]:
        """Contracts of each line in a spread, a way each; long options join with all that is left of them."""
        held: dict[int, Floats] = {}
        for at, choice in enumerate(self._structure.choices):
            if choice.strategy is Strategy.SPREAD and choice.spread == number:
                held[choice.lines[0]] = self._taken[:, at]
        for line, spread in self._structure.joins:
            if spread == number:
                held[line] = np.maximum(self.rest[:, line], 0)
                self.rest[:, line] = 0
        return dict(sorted(held.items()))

    def _spread_parts(self, spread: dict[int, Floats]) -> tuple[Floats, Floats, Floats]:
        """Maximum loss, value of long options, value of short ones; unlimited when short calls outnumber long ones."""
        legs, kinds, of = self._legs, self._structure.kinds, self._of
        value, premium, uncovered = np.zeros(len(of)), np.zeros(len(of)), np.zeros(len(of))
        for line, number in spread.items():
            worth = number * legs.premium[of, line]
            if kinds[line].short:
                premium += worth
            else:
                value += worth
            if kinds[line].call:
                uncovered += (1 if kinds[line].short else -1) * number * legs.units[of, line]
        self._valid &= uncovered <= ROUNDING
        return self._maximum_loss(spread), value, premium

    def _maximum_loss(self, spread: dict[int, Floats]) -> Floats:
        """Largest netted intrinsic loss at 0 and at every strike."""
        legs, kinds, of = self._legs, self._structure.kinds, self._of
        worst = np.zeros(len(of))
        for point in range(legs.payoff.shape[2]):
            loss = np.zeros(len(of))
            for line, number in spread.items():
                paid = number * legs.payoff[of, line, point]
                loss += paid if kinds[line].short else -paid
            worst = np.maximum(worst, loss)
        return worst
