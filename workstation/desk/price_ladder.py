"""At which price of each symbol, all others unchanged, the account is called, forced, cured, or without equity.

An account is the sum of its symbols: each symbol with the options on it is valued as an account of its own, all at
once, so that one pass tries a price of every symbol. The options on a symbol follow it (``option_prices``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from workstation.book.book import Book, csr_start, take
from workstation.book.columns import Flags, Floats, Ints
from workstation.desk.chart_view import LadderRow, Line, NoPrice, Revaluation, Rung
from workstation.desk.crossings import Brackets, crossings
from workstation.desk.option_prices import OptionPrices
from workstation.desk.scenario import Scenario, distances_of, with_own_marks
from workstation.domain.enums import InstrumentKind, Level
from workstation.margin.call import tolerance
from workstation.margin.evidence import Evidence
from workstation.margin.incremental import Evaluator
from workstation.margin.terms import long_suspended

_FACTORS = np.array(
    [
        *(0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1),
        *(1.05, 1.1, 1.2, 1.35, 1.5, 1.75, 2, 2.5, 3, 4, 5, 7.5, 10, 20, 50, 100),
    ]
)  # of the present price: where to look for a change before it is found exactly
_NOW = int(np.flatnonzero(_FACTORS == 1)[0])
_EXACT = 1e-9  # of the present price


def price_ladder(evidence: Evidence, account: str) -> tuple[LadderRow, ...]:
    """A row a held symbol and a symbol that a held option is on, largest exposure of the account first."""
    scenario = Scenario(evidence, account)
    book = scenario.book
    held = book.positions.quantity != 0
    roots, cluster = np.unique(root_of(book, book.positions.instrument[held]), return_inverse=True)
    if not len(roots):
        return ()
    parts = Parts(scenario, roots, np.flatnonzero(held).astype(np.int32), cluster.astype(np.int32))
    grid = parts.factors()
    distance = np.array([parts.distances(prices) for prices in grid])
    rungs = [_rungs(parts, target, grid, distance[:, :, target.line]) for target in _TARGETS]
    made = [_row(parts, place, [rung[place] for rung in rungs]) for place in range(len(roots))]
    return tuple(made[place] for place in np.argsort(-parts.size, kind="stable"))


def root_of(book: Book, instruments: Ints) -> Ints:
    """The symbol that moves an instrument: of an option its underlying, where one is named; else itself."""
    underlying = book.instruments.underlying[instruments]
    follows = (book.instruments.kind[instruments] == InstrumentKind.OPTION) & (underlying >= 0)
    return np.where(follows, underlying, instruments)


class Parts:
    """The account cut into its symbols.

    Invariant: net assets and requirement of the account = those at the present prices + what a symbol's part changes.
    """

    def __init__(self, scenario: Scenario, roots: Ints, lines: Ints, cluster: Ints) -> None:
        self._scenario, self.roots = scenario, roots
        self._mark = scenario.mark.copy()
        self._book = with_own_marks(_cut(scenario.book, lines, cluster, len(roots)))
        self._options = OptionPrices(self._book, scenario.at, self._mark)
        self._evaluator = Evaluator(self._book, scenario.policy, scenario.at, scenario.windows)
        self._balances = take(scenario.balances, np.zeros(len(roots), np.intp))
        self.price = self._mark[roots]
        unmoved = self._options.method == Revaluation.UNMOVED
        self.stuck: Flags = np.isin(roots, self._options.underlying[unmoved])  # an option on it cannot follow it
        status = scenario.book.instruments.status[roots]
        self.suspended: Flags = long_suspended(status)
        self.symbols = scenario.book.instruments.symbol[roots]
        self._before = self._columns(self._mark)
        whole = scenario.figures
        self._whole = np.column_stack([whole.net_assets, whole.liquid_net_assets, whole.requirement])
        self.unpriced, self.now = bool(whole.unpriced[0]), scenario.distances(whole)
        within = tolerance(whole.long_value, whole.short_value, whole.cash, whole.requirement[:, Level.INITIAL])
        self._within = np.repeat(within, len(roots))
        self.size = np.nan_to_num(np.abs(self._before[:, 0]))

    def distances(self, price: Floats) -> Floats:
        """How far each line of the account is broken if only this symbol costs that; shape (symbols, lines)."""
        mark = self._mark.copy()
        mark[self.roots] = price
        self._options.follow(mark)
        table = self._whole + (self._columns(mark) - self._before)
        return distances_of(
            table[:, 2:],
            table[:, 0],
            table[:, 1],
            self._balances,
            self._scenario.policy,
            self._within,
            by_state=self._scenario.by_state,
        )

    def factors(self) -> Floats:
        """Prices to look at, shape (factors, symbols); negative ones (there are such futures) move alike."""
        return np.asarray(self.price + np.abs(self.price) * (_FACTORS[:, None] - 1))

    def _columns(self, mark: Floats) -> Floats:
        """Net assets, liquid net assets and the four requirements of each part."""
        self._book.quotes.mark[:] = mark
        self._evaluator.full()
        parts = self._evaluator.figures
        return np.column_stack([parts.net_assets, parts.liquid_net_assets, parts.requirement])


def _cut(book: Book, lines: Ints, cluster: Ints, count: int) -> Book:
    """The same account once a symbol, each with that symbol's lines only, without cash and what a venue says of all."""
    order = np.argsort(cluster, kind="stable")
    positions = replace(take(book.positions, lines[order]), account=cluster[order].astype(np.int32))
    return replace(
        book,
        accounts=take(book.accounts, np.zeros(count, np.intp)),
        cash=take(book.cash, slice(0, 0)),
        cash_start=np.zeros(count + 1, np.int32),
        positions=positions,
        position_start=csr_start(positions.account, count),
        venue_figures=take(book.venue_figures, slice(0, 0)),
    )


@dataclass(frozen=True, slots=True)
class _Target:
    """A change of one line from its present state; ``from_broken`` is that state, ``absent`` says why it is not so."""

    line: Line
    from_broken: bool
    absent: NoPrice


_TARGETS = (
    _Target(Line.CALL, from_broken=False, absent=NoPrice.ALREADY),
    _Target(Line.FORCED, from_broken=False, absent=NoPrice.ALREADY),
    _Target(Line.CALL, from_broken=True, absent=NoPrice.NOT_CALLED),
    _Target(Line.EQUITY, from_broken=False, absent=NoPrice.ALREADY),
)


def _rungs(parts: Parts, target: _Target, grid: Floats, distance: Floats) -> list[Rung]:
    """The rung of every symbol."""
    if parts.unpriced:
        return [NoPrice.UNKNOWN] * len(parts.roots)
    broken = distance > 0
    if bool(parts.now[target.line] > 0) != target.from_broken:
        return [target.absent] * len(parts.roots)
    changed = broken != target.from_broken
    below = _solved(parts, target.line, grid, distance, _first(changed[_NOW::-1], -1))
    above = _solved(parts, target.line, grid, distance, _first(changed[_NOW:], 1))
    is_nearer = np.isnan(above) | (parts.price - below <= above - parts.price)
    return [_rung(parts, place, price) for place, price in enumerate(np.where(is_nearer, below, above).tolist())]


def _first(changed: Flags, direction: int) -> Ints:
    """The first changed row of the grid, going away from the present price; -1 where there is none."""
    steps = np.argmax(changed, axis=0)
    return np.where(changed.any(axis=0), _NOW + direction * steps, -1)


def _solved(parts: Parts, line: Line, grid: Floats, distance: Floats, outer: Ints) -> Floats:
    """The exact price between the changed row and the one nearer to the present; NaN where there is none."""
    every = np.arange(len(outer))
    inner = np.where(outer < _NOW, outer + 1, outer - 1)
    there = outer >= 0
    first, second = (np.where(there, rows, _NOW) for rows in (np.minimum(outer, inner), np.maximum(outer, inner)))
    brackets = Brackets(grid[first, every], grid[second, every], distance[first, every], distance[second, every])
    found = crossings(lambda price: parts.distances(price)[:, line], brackets, np.abs(parts.price) * _EXACT)
    return np.where(there, found, np.nan)


def _rung(parts: Parts, place: int, price: float) -> Rung:
    if parts.suspended[place]:
        return NoPrice.SUSPENDED
    if not abs(parts.price[place]) > 0 or parts.stuck[place]:
        return NoPrice.UNKNOWN
    return NoPrice.NONE if np.isnan(price) else price


def _row(parts: Parts, place: int, rungs: Iterable[Rung]) -> LadderRow:
    called, forced, cured, gone = rungs
    price = float(parts.price[place])
    return LadderRow(str(parts.symbols[place]), None if np.isnan(price) else price, called, forced, cured, gone)
