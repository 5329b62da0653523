"""An account against a move of the whole market: call amount, shortfalls, and the moves at which something breaks.

All prices but those of options move by one fraction; options follow their underlyings (``option_prices``). What is
suspended or delisted has no market and stays. Rates of exchange stay.
"""

from __future__ import annotations

import numpy as np

from workstation.book.columns import Flags, Floats
from workstation.desk.chart_view import BreakPoint, Line, MoveCurve
from workstation.desk.crossings import Brackets, crossings
from workstation.desk.option_prices import OptionPrices
from workstation.desk.scenario import Scenario
from workstation.domain.enums import InstrumentKind, Level
from workstation.margin.evidence import Evidence
from workstation.margin.figures import Figures
from workstation.margin.terms import long_suspended

WIDEST = 0.30
_STEPS = 60
_EXACT = 1e-9  # of a move: less than a cent in a billion


class MarketMove:
    """An account's figures at any move."""

    def __init__(self, scenario: Scenario) -> None:
        instruments = scenario.book.instruments
        option = instruments.kind == InstrumentKind.OPTION
        self._scenario = scenario
        self._moving: Flags = ~option & ~long_suspended(instruments.status)
        self.options = OptionPrices(scenario.book, scenario.at, scenario.mark)

    def figures(self, move: float) -> Figures:
        """At ``move``: -0.1 is ten per cent down."""
        mark = self._scenario.mark.copy()
        mark[self._moving] += np.abs(mark[self._moving]) * move
        self.options.follow(mark)
        return self._scenario.tried(mark)


def move_curve(evidence: Evidence, account: str) -> MoveCurve:
    """From 30 % down to 30 % up."""
    scenario = Scenario(evidence, account)
    market = MarketMove(scenario)
    if scenario.figures.unpriced[0]:
        none = np.empty(0)
        return MoveCurve(account, evidence.at, none, none, np.empty((0, len(Level))), (), market.options.counts())
    grid = np.linspace(-WIDEST, WIDEST, _STEPS + 1)
    grid[_STEPS // 2] = 0.0
    rows = [_row(scenario, market, move) for move in grid]
    breaks = tuple(_breaks(scenario, market, grid, np.array([row[1:] for row in rows])))
    extra = sorted({point.move for point in breaks} - set(grid.tolist()))
    table = np.array([*rows, *(_row(scenario, market, move) for move in extra)])
    moves = np.append(grid, extra)
    order = np.argsort(moves)
    shortfall = np.maximum(table[:, 1 : 1 + len(Level)], 0.0)[order]
    return MoveCurve(account, evidence.at, moves[order], table[order, 0], shortfall, breaks, market.options.counts())


def _row(scenario: Scenario, market: MarketMove, move: float) -> Floats:
    """Call amount, then the distance of each line."""
    figures = market.figures(move)
    return np.append(figures.call_amount, scenario.distances(figures))


def _breaks(scenario: Scenario, market: MarketMove, grid: Floats, distance: Floats) -> list[BreakPoint]:
    broken = distance > 0
    place, column = np.nonzero(broken[1:] != broken[:-1])
    if not len(place):
        return []
    brackets = Brackets(grid[place], grid[place + 1], distance[place, column], distance[place + 1, column])

    def function(moves: Floats) -> Floats:
        pairs = zip(moves, column, strict=True)
        return np.array([scenario.distances(market.figures(float(move)))[line] for move, line in pairs])

    found = crossings(function, brackets, np.full(len(place), _EXACT))
    outward = np.where(found > 0, broken[place + 1, column], broken[place, column])
    points = zip(column.tolist(), found.tolist(), outward.tolist(), strict=True)
    return sorted((BreakPoint(Line(line), move, begins) for line, move, begins in points), key=lambda p: p.move)
