"""How many lots of one holding to close: the first number of them at which X <= 0 (spec: liquidation, 3).

Closing n lots turns the shortfall X = MM - t x MB into X(n) = X + MM(rest) - MM(all) + t x cost(n). Between level ends,
tier bounds and the fee step X(n) is a straight line, so its values at those points are all there is to know; it is not
monotone across them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from workstation.domain.exact import ZERO, lots_up
from workstation.liquidation.account import Future, Holding
from workstation.liquidation.costs import Fills, fills
from workstation.liquidation.depth import Level, first_lots, total_lots
from workstation.liquidation.figures import maintenance
from workstation.liquidation.rules import Rules
from workstation.margin.contracts import fee_step


@dataclass(frozen=True, slots=True)
class Curve:
    """X as a function of lots closed. Invariant: ``levels`` are inside the band and hold no more than the position."""

    holding: Holding
    levels: tuple[Level, ...]
    shortfall: Decimal
    rules: Rules

    def fills(self, lots: int) -> Fills:
        """What closing the first so many lots brings."""
        return fills(self.holding, first_lots(self.levels, lots), self.rules.cost)

    def at(self, lots: int) -> Decimal:
        """X(n)."""
        return self.gaining(lots, self.fills(lots).balance_change)

    def gaining(self, lots: int, gain: Decimal) -> Decimal:
        """X(n) where closing the n lots is known to change the margin balance by ``gain``."""
        released = maintenance(self.holding, self.rules) - maintenance(self.holding.without(lots), self.rules)
        return self.shortfall - released - self.rules.target * gain


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The lots of one level: from ``start`` to ``end``, each of which changes the margin balance by ``per_lot``."""

    curve: Curve
    start: int
    end: int
    gain_before: Decimal
    per_lot: Decimal

    def at(self, lots: int) -> Decimal:
        """X(n) inside the level, without walking the levels before it again."""
        return self.curve.gaining(lots, self.gain_before + (lots - self.start) * self.per_lot)


def lots_needed(curve: Curve) -> int:
    """The first number of lots with X <= 0; if there is none, all lots that lower X level by level; 0 = nothing does.

    A level is used only while it lowers X: one whose end does not lower it is used up to its lowest point, if any
    point of it is lower than its start, and the walk ends there.
    """
    bends, shortfall, done = sorted(set(_bends(curve))), curve.shortfall, 0
    for level in _stretches(curve):
        lowest, lowest_at = shortfall, level.start
        before, start = shortfall, level.start
        for point in [*(bend for bend in bends if level.start < bend < level.end), level.end]:
            value = level.at(point)
            if value <= 0:
                return start + lots_up(before * (point - start) / (before - value))
            if value < lowest:
                lowest, lowest_at = value, point
            before, start = value, point
        if before >= shortfall:
            return lowest_at
        done, shortfall = level.end, before
    return done


def lowering_lots(curve: Curve) -> int:
    """The lots of all levels before the first whose end does not lower X."""
    done, shortfall = 0, curve.shortfall
    for level in _stretches(curve):
        value = level.at(level.end)
        if value >= shortfall:
            break
        done, shortfall = level.end, value
    return done


def cut(curve: Curve, lots: int) -> Curve:
    """The same curve with only the first so many lots."""
    return Curve(curve.holding, first_lots(curve.levels, lots), curve.shortfall, curve.rules)


def fewest_lots_for(holding: Holding, levels: tuple[Level, ...], gain: Decimal, rules: Rules) -> int:
    """The fewest lots of a sale whose proceeds less fees are at least ``gain``; all of them when none are."""
    done, gained = 0, ZERO
    for level in levels:
        of_level = fills(holding, (level,), rules.cost).balance_change
        if gained + of_level >= gain:
            return done + lots_up((gain - gained) * level.lots / of_level)
        done, gained = done + level.lots, gained + of_level
    return total_lots(levels)


def _stretches(curve: Curve) -> Iterator[_Stretch]:
    done, gain = 0, ZERO
    for level in curve.levels:
        per_lot = fills(curve.holding, (Level(level.price, 1),), curve.rules.cost).balance_change
        yield _Stretch(curve, done, done + level.lots, gain, per_lot)
        done, gain = done + level.lots, gain + level.lots * per_lot


def _bends(curve: Curve) -> Iterator[int]:
    """The whole lots on both sides of each tier bound and of the fee step."""
    holding = curve.holding
    if not isinstance(holding.contract, Future):
        return
    per_unit = [(bound, holding.average) for bound in curve.rules.tiers_of(holding.contract.coin).upper]
    for bound, price in (*per_unit, (fee_step(holding.contract.coin), holding.contract.mark)):
        if holding.size * price > bound:
            inside = lots_up((holding.size - bound / price) / holding.contract.lot)
            yield from (inside - 1, inside)
