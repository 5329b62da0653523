"""Price-time matching of orders against a ladder of levels and each other; it knows no instrument and no clock."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from workstation.domain.enums import OrderSide

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Level:
    """What the market shows at one price."""

    price: Decimal
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Ladders:
    """Both sides of the market, each from its best price on."""

    bids: tuple[Level, ...] = ()
    asks: tuple[Level, ...] = ()

    def against(self, side: OrderSide) -> tuple[Level, ...]:
        """What an order of this side trades with."""
        return self.bids if side is OrderSide.SELL else self.asks


@dataclass(frozen=True, slots=True)
class Interest:
    """An order as the matching sees it: ``price`` None takes any, and the smaller ``rank`` came first."""

    order: str
    side: OrderSide
    price: Decimal | None
    quantity: Decimal
    rank: int


@dataclass(frozen=True, slots=True)
class Match:
    """A trade: who took, whose order was taken ("" = the market's level or its flow), at whose price, how much."""

    taker: str
    maker: str
    price: Decimal
    quantity: Decimal


def by_priority(orders: Iterable[Interest]) -> list[Interest]:
    """One side's orders in the sequence they are served in: best price first, then who came first."""
    return sorted(orders, key=lambda one: (*_eagerness(one.side, one.price), one.rank))


def match(orders: Sequence[Interest], ladders: Ladders) -> list[Match]:
    """Every trade that is possible now. Afterwards no order could trade any more, so matching again finds nothing.

    A trade is done at the price of what was there: of the level, or of the order that was taken. At one price the
    market's level was there first.
    """
    left = {one.order: one.quantity for one in orders}
    found: list[Match] = []
    for side in OrderSide:
        levels = _Levels(ladders.against(side))
        others = by_priority(one for one in orders if one.side is not side and one.price is not None)
        for taker in by_priority(one for one in orders if one.side is side):
            found += _taken(taker, levels, others, left)
    return found


def lifted(orders: Sequence[Interest], side: OrderSide, best: Decimal, ahead: Decimal, flow: Decimal) -> list[Match]:
    """What the others' ``flow`` takes of resting orders of one side, ``best`` being the market's own price on it.

    Better prices are taken first; at ``best`` the quantity ``ahead`` stands before us; worse prices are not reached.
    """
    found: list[Match] = []
    for one in by_priority(one for one in orders if one.side is side):
        if one.price is None:
            continue
        if _beyond(side, one.price, best):
            break
        reach = flow if one.price != best else flow - ahead
        quantity = min(one.quantity, max(reach, NOTHING))
        if quantity > 0:
            found.append(Match("", one.order, one.price, quantity))
            flow -= quantity
    return found


def without(levels: Sequence[Level], taken: Decimal) -> tuple[Level, ...]:
    """Levels of which ``taken`` is gone from the front."""
    rest: list[Level] = []
    for level in levels:
        gone = min(level.quantity, taken)
        taken -= gone
        if level.quantity > gone:
            rest.append(Level(level.price, level.quantity - gone))
    return tuple(rest)


class _Levels:
    """Levels while they are eaten up from the front."""

    def __init__(self, levels: Sequence[Level]) -> None:
        self._levels = list(levels)

    @property
    def best(self) -> Level | None:
        return self._levels[0] if self._levels else None

    def take(self, quantity: Decimal) -> None:
        self._levels[:] = without(self._levels, quantity)


def _taken(taker: Interest, levels: _Levels, others: Sequence[Interest], left: dict[str, Decimal]) -> list[Match]:
    found: list[Match] = []
    while left[taker.order] > 0:
        level = levels.best
        resting = next((one for one in others if left[one.order] > 0), None)
        price, maker, quantity = _best_of(taker.side, level, resting, left)
        if price is None or _out_of_reach(taker, price):
            break
        quantity = min(quantity, left[taker.order])
        if maker:
            left[maker] -= quantity
        else:
            levels.take(quantity)
        left[taker.order] -= quantity
        found.append(Match(taker.order, maker, price, quantity))
    return found


def _best_of(
    side: OrderSide, level: Level | None, resting: Interest | None, left: dict[str, Decimal]
) -> tuple[Decimal | None, str, Decimal]:
    """(price, whose order or "", how much) of the better one for a taker of ``side``; at one price the level."""
    if resting is None or resting.price is None:
        return (None, "", NOTHING) if level is None else (level.price, "", level.quantity)
    is_better = level is None or _beyond(side, resting.price, level.price)
    if not is_better and level is not None:
        return level.price, "", level.quantity
    return resting.price, resting.order, left[resting.order]


def _beyond(side: OrderSide, price: Decimal, other: Decimal) -> bool:
    """Whether ``price`` is higher, for a sell, or lower, for a buy, than ``other``."""
    return price > other if side is OrderSide.SELL else price < other


def _out_of_reach(taker: Interest, price: Decimal) -> bool:
    return taker.price is not None and _beyond(taker.side, taker.price, price)


def _eagerness(side: OrderSide, price: Decimal | None) -> tuple[int, Decimal]:
    if price is None:
        return 0, NOTHING
    return 1, price if side is OrderSide.SELL else -price
