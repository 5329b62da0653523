"""Prices and quantities that leave as orders: exact, on tick and lot, never worse than the collar allows."""

from __future__ import annotations

import math
from decimal import Decimal
from enum import Enum

from workstation.domain.enums import OrderSide
from workstation.domain.orders import OrderType
from workstation.policy.keys import Limits

_NOTHING = Decimal(0)


class Rounding(Enum):
    """Towards which side a price goes to its tick: PASSIVE is dearer for who sells, AGGRESSIVE fills sooner."""

    PASSIVE = "away from the market"
    AGGRESSIVE = "towards the market"


def exact(number: float) -> Decimal:
    """The decimal number that a float of a book was read from, without its noise; ValueError unless finite.

    15 significant digits are what a float64 keeps of any decimal number: 0.1 + 0.2 is 0.3 again.
    """
    if not math.isfinite(number):
        raise ValueError(f"{number} is no price and no quantity")
    return Decimal(f"{number:.15g}")


def on_tick(price: Decimal, tick: Decimal, side: OrderSide, rounding: Rounding) -> Decimal:
    """The price on its tick."""
    up = (side is OrderSide.SELL) == (rounding is Rounding.PASSIVE)
    over = price % tick  # has the sign of the price
    low = price - over - (tick if over < 0 else _NOTHING)
    return low if low == price or not up else low + tick


def whole_lots(quantity: Decimal, lot: Decimal) -> Decimal:
    """So much of a quantity, never more, as whole lots make."""
    return max(quantity - quantity % lot, _NOTHING)


def closable_quantity(held: float, available: float, taken: Decimal, lot: Decimal) -> Decimal:
    """Whole lots that may still be closed: of what is held and available, less what live and new closes take."""
    if math.isnan(available):
        return _NOTHING
    most = min(exact(abs(held)), exact(abs(available)) if held * available > 0 else _NOTHING)
    return whole_lots(max(most - taken, _NOTHING), lot)


def peg_price(order_type: OrderType, bid: float, ask: float, ticks: int, tick: Decimal) -> Decimal | None:
    """Where a pegged order stands now: the bid or the ask and so many ticks; None without that side of the quote."""
    base = {OrderType.PEG_BID: bid, OrderType.PEG_ASK: ask}[order_type]
    return exact(base) + ticks * tick if math.isfinite(base) else None


def default_limit(side: OrderSide, bid: float, ask: float, mark: float, tick: Decimal) -> Decimal | None:
    """A limit that fills at once: the bid for who sells, the ask for who buys, else the mark; None without a price.

    A bid of 0 below a mark above 0 is nobody's bid.
    """
    touch = bid if side is OrderSide.SELL else ask
    if math.isfinite(touch) and bid <= ask and (touch > 0 or mark <= 0):
        return on_tick(exact(touch), tick, side, Rounding.AGGRESSIVE)
    return on_tick(exact(mark), tick, side, Rounding.PASSIVE) if math.isfinite(mark) else None


def worst_price(side: OrderSide, mark: float, rate: float, tick: Decimal) -> Decimal:
    """The worst price within ``rate`` of the mark, on tick: what a pegged order takes along as its limit.

    mark -+ max(rate x |mark|, one tick), rounded to the near side: a tick is always room enough to close at all. What
    is worth more than 0 is never sold for nothing.
    """
    centre = exact(mark)
    room = max(abs(centre) * exact(rate), tick)
    if side is OrderSide.BUY:
        return on_tick(centre + room, tick, side, Rounding.PASSIVE)
    price = on_tick(centre - room, tick, side, Rounding.PASSIVE)
    return max(price, tick) if centre > 0 else price


def collar_rate(limits: Limits, *, illiquid: bool) -> float:
    """How far from the mark an order's price may be without a second person; never more than ``collar_max``."""
    return min(limits.collar_illiquid if illiquid else limits.collar, limits.collar_max)
