"""Which groups the options of one account form, and what each leg bears of what its group needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from workstation.book.columns import Floats, Ints
from workstation.domain.enums import Level
from workstation.margin.explanation import Group, GroupLeg, Pairing, Rule
from workstation.margin.lattice import EXACT, Lattice, ways_of
from workstation.margin.option_lines import Held, OptionLines, kinds_of
from workstation.margin.pairing import limit_of, solve, step_of
from workstation.margin.relief import Relief
from workstation.margin.strategies import Legs, Strategy
from workstation.margin.structure import Structure, structure_of
from workstation.margin.valuation import Valuation
from workstation.margin.ways import Ways

_SHOWN = 1e-9  # contracts below which nothing is left
_APART = 1e-9  # share of gross by which the next best pairing must need more


@dataclass(frozen=True, slots=True)
class Borne:
    """What one position bears at each level, reporting currency, and by which rules."""

    net: Floats = field(default_factory=lambda: np.zeros(len(Level)))
    gross: Floats = field(default_factory=lambda: np.zeros(len(Level)))
    rules: list[Rule] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Part:
    """A group as rows of the book: (position line, contracts or shares), net and gross of the whole."""

    strategy: Strategy
    legs: tuple[tuple[int, float], ...]
    alone: tuple[float, ...]  # gross of each leg on its own
    net: float
    gross: float


class AccountGroups:
    """The groups of a single account's valuation.

    Invariant: what the positions of a family bear adds up to what the family needs, shares included.
    """

    def __init__(self, valuation: Valuation) -> None:
        self._valuation, self._relief = valuation, valuation.relief
        self.borne: dict[int, Borne] = {}
        self.pairings: list[Pairing] = []
        cash = self._relief.is_cash(0)
        for part in self._relief.sizes:
            for at in range(len(part.rows)):
                (self._of_cash if cash else self._problem)(part, np.array([at], np.int32))

    def rules_of(self, line: int) -> tuple[Rule, ...]:
        """The rules of the groups that a position is in."""
        return tuple(self.borne[line].rules) if line in self.borne else ()

    def _of_cash(self, part: OptionLines, at: Ints) -> None:
        """Covered calls of a CASH account: NaN where they are not covered."""
        for line, net in zip(part.lines[at[0]], self._relief.cash_net(part, at)[0], strict=True):
            if net != 0:
                borne = self._of(int(line))
                borne.net[:] += net
                borne.gross[:] += np.where(np.isnan(net), np.nan, 0)
                borne.rules.append(Rule.NAKED_CALL if np.isnan(net) else Rule.COVERED_CALL)

    def _problem(self, part: OptionLines, at: Ints) -> None:
        held = self._relief.held(part, at)
        finder = _Finder(self._relief, part, at, held)
        if not np.isfinite(finder.alone).all():
            return
        for level in Level:
            best, following = finder.groups(level)
            self._bear(best, level)
            self.pairings.append(
                Pairing(
                    underlying=str(self._symbol_of(int(part.underlying[at[0]]))),
                    level=level,
                    exact=finder.exact and bool(self._relief.families.parts[part.rows[at[0]]] == 1),
                    groups=self._listed(best),
                    next_best=self._listed(following),
                    beside=self._beside(best),
                    next_beside=self._beside(following),
                )
            )
        self._look_through(part, at, held)

    def _bear(self, groups: list[_Part], level: Level) -> None:
        """Every leg bears of its group's requirement what it would need on its own, in proportion."""
        for group in groups:
            total = sum(group.alone)
            for number, (line, _) in enumerate(group.legs):
                share = group.alone[number] / total if total > 0 else float(number == 0)
                borne = self._of(line)
                borne.net[level] += group.net * share
                borne.gross[level] += group.gross * share
                rule = self._rule_of(group)
                if rule is not None and level is Level.MARGIN_CALL and rule not in borne.rules:
                    borne.rules.append(rule)

    def _look_through(self, part: OptionLines, at: Ints, held: Held) -> None:
        """What look-through adds stands with the first option that it looks through."""
        added = self._relief.looked_through(part, at, held)[0]
        if not added.any():
            return
        first = int(part.lines[at[0]][np.flatnonzero(self._relief.concerned(part, at, held)[0])[0]])
        borne = self._of(first)
        borne.net[:] += added[0, : len(Level)]
        borne.gross[:] += added[1, : len(Level)]
        borne.rules.append(Rule.AFTER_EXPIRY)

    def _of(self, line: int) -> Borne:
        return self.borne.setdefault(line, Borne())

    def _symbol_of(self, instrument: int) -> str:
        return str(self._valuation.book.instruments.symbol[instrument])

    def _listed(self, parts: list[_Part]) -> tuple[Group, ...]:
        """Without the shares that are in no group."""
        return tuple(self._group(part) for part in parts if self._rule_of(part) is not None)

    def _beside(self, parts: list[_Part]) -> float:
        """Net of the shares that are in no group, in the base currency."""
        rate = float(self._valuation.book.fx.rate[self._valuation.book.accounts.base_currency[0]])
        return sum(part.net for part in parts if self._rule_of(part) is None) / rate

    def _group(self, part: _Part) -> Group:
        book = self._valuation.book
        per_base = 1 / book.fx.rate[book.accounts.base_currency[0]]
        legs = (
            GroupLeg(self._symbol_of(int(book.positions.instrument[line])), quantity) for line, quantity in part.legs
        )
        return Group(self._rule_of(part) or Rule.STOCK, tuple(legs), part.net * per_base, part.gross * per_base)

    def _rule_of(self, part: _Part) -> Rule | None:
        """The rule of a strategy, or of a single leg's kind; None for shares, which have rules of their own."""
        if part.strategy is not Strategy.SINGLE:
            return Rule[part.strategy.name]
        ((line, quantity),) = part.legs
        valuation, unit = self._valuation, int(self._valuation.holdings.row[line])
        if not valuation.terms.option[unit]:
            return None
        if quantity < 0:
            return Rule.NAKED_CALL if valuation.options.call[unit] else Rule.NAKED_PUT
        return Rule.LONG_TERM_OPTION if valuation.options.long_term[unit] else Rule.LONG_OPTION


class _Finder:
    """The groups of one problem, level by level."""

    def __init__(self, relief: Relief, part: OptionLines, at: Ints, held: Held) -> None:
        self._lines, self._stock = part.lines[at[0]], int(part.stock_line[at[0]])
        kinds, stock, alike = kinds_of(int(part.codes(at, held)[0]), part.lines.shape[1])
        self._structure: Structure = structure_of(kinds, stock, alike=alike)
        self._legs: Legs = relief.legs(part, at, held)
        self._side = np.sign(float(held.stock[0]))
        self._shares = abs(float(held.stock[0]))
        limit = limit_of(self._legs, self._structure)
        self._limit, self._step = limit, step_of(self._legs, self._structure, limit)
        self.exact = bool(ways_of(limit // self._step)[0] <= EXACT)
        self.alone = self._legs.alone(np.array([[kind.short for kind in kinds]]))[1]

    def groups(self, level: Level) -> tuple[list[_Part], list[_Part]]:
        """The best groups, and those of the pairing that needs the next more."""
        zero = np.zeros_like(self._limit)
        taken = solve(self._legs, self._structure).taken[:, level].astype(np.int64)
        best = self._parts(Lattice.of(taken, taken, zero + 1), 0, level)
        if not self.exact:
            return best, []
        lattice = Lattice.of(zero, self._limit, self._step)
        net = Ways(self._legs, self._structure, lattice).totals(level)[0]
        least = Ways(self._legs, self._structure, Lattice.of(taken, taken, zero + 1)).totals(level)[0][0]
        more = np.where(net > least + _APART * (1 + self.alone[0, level]), net, np.inf)
        if np.isinf(more).all():
            return best, []
        return best, self._parts(lattice, int(np.argmin(more)), level)

    def _parts(self, lattice: Lattice, way: int, level: Level) -> list[_Part]:
        """The groups of one way, and the shares that are in none."""
        ways = Ways(self._legs, self._structure, lattice)
        parts = [*self._chosen(lattice, way, level), *self._spreads(ways, way, level), *self._left(ways, way, level)]
        if self._side:
            used = sum(abs(quantity) for part in parts for line, quantity in part.legs if line == self._stock)
            need = (self._shares - used) * float(self._legs.share[0, level])
            parts += [_Part(Strategy.SINGLE, ((self._stock, 0.0),), (1.0,), need, need)] if need else []
        return parts

    def _chosen(self, lattice: Lattice, way: int, level: Level) -> Iterator[_Part]:
        for at, choice in enumerate(self._structure.choices):
            number = float(lattice.taken[way, at])
            if choice.strategy is Strategy.SPREAD or number == 0:
                continue
            if choice.strategy is Strategy.STRADDLE:
                yield self._part(choice.strategy, choice.lines, number, level, self._legs.straddle(*choice.lines))
                continue
            shares = number * float(self._legs.units[0, choice.lines[0]])
            own = shares * float(self._legs.share[0, level])
            cost = self._legs.with_stock(choice.strategy, choice.lines)
            group = self._part(choice.strategy, choice.lines, number, level, cost)
            legs = (*group.legs, (self._stock, self._side * shares))
            yield _Part(group.strategy, legs, (*group.alone, own), group.net + own, group.gross + own)

    def _spreads(self, ways: Ways, way: int, level: Level) -> Iterator[_Part]:
        for spread, bound in zip(ways.spreads, ways.bounds, strict=True):
            used = {line: float(number[way]) for line, number in spread.items() if number[way] > _SHOWN}
            if not any(self._structure.kinds[line].short for line in used):
                for line, number in used.items():
                    yield self._single(line, number, level)
                continue
            loss, value, premium = (float(column[way]) for column in bound)
            gross = float(self._legs.factor[level]) * (loss + value)
            alone = tuple(number * self._alone(line, level) for line, number in used.items())
            legs = tuple(self._leg(line, number) for line, number in used.items())
            yield _Part(Strategy.SPREAD, legs, alone, max(gross - premium, 0), gross)

    def _left(self, ways: Ways, way: int, level: Level) -> Iterator[_Part]:
        rest = ways.rest[way].copy()
        for pair, number in ways.straddles(level):
            if number[way] > _SHOWN:
                rest[list(pair)] -= number[way]
                yield self._part(Strategy.STRADDLE, pair, float(number[way]), level, self._legs.straddle(*pair))
        for line in np.flatnonzero(rest > _SHOWN):
            yield self._single(int(line), float(rest[line]), level)

    def _single(self, line: int, number: float, level: Level) -> _Part:
        cost = self._legs.single(line, short=self._structure.kinds[line].short)
        return self._part(Strategy.SINGLE, (line,), number, level, cost)

    def _part(
        self, strategy: Strategy, lines: tuple[int, ...], number: float, level: Level, cost: tuple[Floats, Floats]
    ) -> _Part:
        alone = tuple(number * self._alone(line, level) for line in lines)
        legs = tuple(self._leg(line, number) for line in lines)
        return _Part(strategy, legs, alone, number * float(cost[0][0, level]), number * float(cost[1][0, level]))

    def _leg(self, line: int, number: float) -> tuple[int, float]:
        return int(self._lines[line]), -number if self._structure.kinds[line].short else number

    def _alone(self, line: int, level: Level) -> float:
        return float(self._legs.single(line, short=self._structure.kinds[line].short)[1][0, level])
