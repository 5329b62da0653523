"""The order book that everybody else makes: levels behind the market's bid and ask, and who comes to the touch.

Level 0 is the quote itself. Behind it one level every ``gap`` (half the spread, at least a tick) away, the deeper the
larger, each drawn anew every few seconds around what trades in a second; thinner where prices run. It is a function of
(seed, instant) like the quotes; what our own orders took is kept apart, in ``Taken``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from decimal import ROUND_CEILING, ROUND_DOWN, Decimal
from functools import lru_cache

import numpy as np

from workstation.book.columns import Floats
from workstation.book.order_books import DepthRows
from workstation.domain.enums import BookSide, OrderSide
from workstation.venue.hours import SECOND
from workstation.venue.market import SIZE_SECONDS, Market, Touch
from workstation.venue.matching import Ladders, Level
from workstation.venue.randomness import Stream, uniforms

LEVELS = 10
FEWEST = 5.0  # lots of the usual size behind the touch, however little trades: somebody makes a market in it
GROWTH = 0.5  # a level is larger by half the usual size than the one before it
HALF_LIFE = 30 * SECOND  # market time in which half of what was taken comes back
FLOW_SHARE = 0.5  # of what trades comes to one side of the touch


class Depth:
    """Invariant: ladders and flow depend on (seed, row, instant) only."""

    def __init__(self, market: Market) -> None:
        self._market = market
        self._draws = lru_cache(maxsize=512)(self._draws_of)

    def ladders(self, row: int, touch: Touch, at_us: int) -> Ladders:
        """Both sides of the market around the quote of an instant."""
        tick, lot = self.steps(row)
        half = exact((touch.ask - touch.bid) / 2)
        gap = max((half / tick).to_integral_value(ROUND_CEILING), Decimal(1)) * tick
        sizes = self._sizes(row, at_us)
        bids = _ladder(touch.bid, -gap, touch.bid_size, sizes[0], lot)
        asks = _ladder(touch.ask, gap, touch.ask_size, sizes[1], lot)
        return Ladders(tuple(level for level in bids if level.price > 0), asks)

    def flow(self, row: int, at_us: int, seconds: int, side: OrderSide) -> Decimal:
        """What others bring to resting orders of ``side`` in the ``seconds`` that end at an instant, whole lots."""
        lot = self.steps(row)[1]
        usual = float(self._market.pace(np.array([row]))[0]) * seconds * FLOW_SHARE
        slot = (at_us - int(self._market.walk.starts[0])) // SECOND
        share = uniforms(self._market.seed, Stream.FLOW, row, slot, (2,))[int(side)]
        return (exact(usual * -float(np.log(share))) / lot).to_integral_value(ROUND_DOWN) * lot

    def steps(self, row: int) -> tuple[Decimal, Decimal]:
        """(tick, lot) of a row."""
        universe = self._market.universe
        return exact(float(universe.tick_size[row])), exact(float(universe.lot_size[row]))

    def _sizes(self, row: int, at_us: int) -> Floats:
        """Sizes in lots of the levels behind the touch, shape (2, LEVELS - 1)."""
        market = self._market
        rows = np.array([row])
        lot = float(market.universe.lot_size[row])
        usual = max(float(market.pace(rows)[0] / (market.width(rows, at_us)[0] * lot)), FEWEST)
        slot = (at_us - int(market.walk.starts[0])) // (SIZE_SECONDS * SECOND)
        growth = 1 + GROWTH * np.arange(1, LEVELS)
        return np.asarray(np.ceil(usual * growth * -2 * np.log(self._draws(row, slot))))

    def _draws_of(self, row: int, slot: int) -> Floats:
        return uniforms(self._market.seed, Stream.DEPTH, row, slot, (2, LEVELS - 1))


class Taken:
    """What our orders took of the levels of a row and side. Invariant: follows from the trades until an instant alone.

    What is kept is (instants, how much was gone right after each), so that an earlier instant is told as it was.
    """

    def __init__(self) -> None:
        self._by_side: dict[tuple[str, OrderSide], tuple[list[int], list[Decimal]]] = defaultdict(lambda: ([], []))

    def take(self, symbol: str, taker: OrderSide, quantity: Decimal, at_us: int) -> None:
        """A taker of this side took a quantity of the levels."""
        gone = self.left(symbol, taker, at_us) + quantity
        instants, quantities = self._by_side[symbol, taker]
        instants.append(at_us)
        quantities.append(gone)

    def left(self, symbol: str, taker: OrderSide, at_us: int) -> Decimal:
        """What of it has not come back yet: a half comes back with each half-life that begins."""
        instants, quantities = self._by_side[symbol, taker]
        last = bisect_right(instants, at_us) - 1
        if last < 0:
            return Decimal(0)
        quantity, halves = quantities[last], at_us // HALF_LIFE - instants[last] // HALF_LIFE
        return Decimal(0) if halves > _NEGLIGIBLE else (quantity / 2**halves).quantize(_SMALLEST, ROUND_DOWN)


_NEGLIGIBLE = 40  # half-lives after which nothing is left of any quantity
_SMALLEST = Decimal("0.000001")


def depth_rows(told: Mapping[str, Ladders]) -> DepthRows:
    """The levels of these symbols as rows; a side on which nothing is left has one level of nothing."""
    rows = [
        (symbol, float(side), float(level.price), float(level.quantity))
        for symbol, ladders in told.items()
        for side, levels in ((BookSide.BID, ladders.bids), (BookSide.ASK, ladders.asks))
        for level in levels or (Level(Decimal(0), Decimal(0)),)
    ]
    symbols = np.array([row[0] for row in rows], np.str_)
    numbers = np.array([row[1:] for row in rows], np.float64).reshape(len(rows), 3)
    return DepthRows(symbols, *numbers.T.copy())


def exact(number: float) -> Decimal:
    """The decimal that a float was written as."""
    return Decimal(repr(number))


def _ladder(price: float, step: Decimal, size: float, behind: Floats, lot: Decimal) -> tuple[Level, ...]:
    lots = [exact(size) / lot, *(exact(float(one)) for one in behind)]
    return tuple(Level(exact(price) + step * place, count * lot) for place, count in enumerate(lots))
