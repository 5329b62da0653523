"""Real depth in whole lots, and the price bands a close may walk it in (spec: liquidation, 3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from workstation.domain.enums import OrderSide
from workstation.domain.exact import ONE, exact, whole_lots
from workstation.domain.ids import Symbol
from workstation.liquidation.account import Contract, Future, Holding

_NARROW, _WIDE = Decimal("0.01"), Decimal("0.05")  # of the mark of a future
_OPTION_DOWN, _OPTION_UP, _DELTA = Decimal("0.01"), Decimal("0.05"), Decimal(4)  # of the underlying


@dataclass(frozen=True, slots=True)
class Level:
    """So many whole lots at one price; never fewer than one."""

    price: Decimal
    lots: int


@dataclass(frozen=True, slots=True)
class Ladder:
    """The levels of one symbol, best first on both sides; a side without levels is empty."""

    bids: tuple[Level, ...] = ()
    asks: tuple[Level, ...] = ()

    def against(self, side: OrderSide) -> tuple[Level, ...]:
        """The levels that an order of this side meets."""
        return self.asks if side is OrderSide.BUY else self.bids

    def consumed(self, side: OrderSide, lots: int) -> Ladder:
        """What an order of this side leaves behind after so many lots."""
        left = tuple(_after(self.against(side), lots))
        return Ladder(self.bids, left) if side is OrderSide.BUY else Ladder(left, self.asks)


EMPTY = Ladder()
Ladders = Mapping[Symbol, Ladder]
Rows = Iterable[tuple[Decimal, Decimal]]  # price, size


@exact
def ladder(bids: Rows, asks: Rows, lot: Decimal) -> Ladder:
    """A ladder from prices and sizes: floor(size / lot) lots a level; a level under one lot does not count."""
    return Ladder(
        tuple(sorted(_levels(bids, lot), key=lambda level: -level.price)),
        tuple(sorted(_levels(asks, lot), key=lambda level: level.price)),
    )


def limit_price(contract: Contract, side: OrderSide, *, wide: bool = False) -> Decimal:
    """The worst price a close may take: the bound of its band, rounded into the band on tick.

    Futures +-1 % of the mark, wide +-5 %. Options max(tick, m - .01 S w) to m + .05 S w, w = max(1, 4 |delta|).
    """
    low, high = _band(contract, wide=wide)
    if side is OrderSide.BUY:
        return (high / contract.tick).to_integral_value(ROUND_FLOOR) * contract.tick
    return (low / contract.tick).to_integral_value(ROUND_CEILING) * contract.tick


def reachable(ladders: Ladders, holding: Holding, limit: Decimal) -> tuple[Level, ...]:
    """The levels a close of the holding may fill: up to the limit price and never beyond the position."""
    side = holding.closing_side
    levels = ladders.get(holding.contract.symbol, EMPTY).against(side)
    inside = (level for level in levels if (level.price <= limit if side is OrderSide.BUY else level.price >= limit))
    return first_lots(inside, holding.lots)


def first_lots(levels: Iterable[Level], lots: int) -> tuple[Level, ...]:
    """The first so many lots of some levels."""
    taken: list[Level] = []
    for level in levels:
        if lots <= 0:
            break
        taken.append(Level(level.price, min(level.lots, lots)))
        lots -= level.lots
    return tuple(taken)


def total_lots(levels: Iterable[Level]) -> int:
    """How many lots some levels hold together."""
    return sum(level.lots for level in levels)


def _levels(rows: Rows, lot: Decimal) -> Iterable[Level]:
    return (Level(price, lots) for price, size in rows if (lots := whole_lots(size, lot)) >= 1)


def _after(levels: Iterable[Level], lots: int) -> Iterable[Level]:
    for level in levels:
        used = min(level.lots, lots)
        lots -= used
        if level.lots > used:
            yield Level(level.price, level.lots - used)


def _band(contract: Contract, *, wide: bool) -> tuple[Decimal, Decimal]:
    if isinstance(contract, Future):
        width = _WIDE if wide else _NARROW
        return contract.mark * (ONE - width), contract.mark * (ONE + width)
    reach = contract.spot * max(ONE, _DELTA * abs(contract.delta))
    return max(contract.tick, contract.mark - _OPTION_DOWN * reach), contract.mark + _OPTION_UP * reach
