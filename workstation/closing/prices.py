"""Prices and quantities that leave as orders: exact, on tick and lot, never worse than the collar allows."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

from workstation.domain.enums import OrderSide
from workstation.domain.orders import OrderType
from workstation.policy.keys import Limits


class Rounding(Enum):
    """Towards which side a price goes to its tick: PASSIVE is dearer for who sells, AGGRESSIVE fills sooner."""

    PASSIVE = "away from the market"
    AGGRESSIVE = "towards the market"


def exact(number: float) -> Decimal:
    """The decimal number that a float of a book was read from, without its noise; ValueError unless finite."""
    raise NotImplementedError


def on_tick(price: Decimal, tick: Decimal, side: OrderSide, rounding: Rounding) -> Decimal:
    """The price on its tick."""
    raise NotImplementedError


def whole_lots(quantity: Decimal, lot: Decimal) -> Decimal:
    """So much of a quantity, never more, as whole lots make."""
    raise NotImplementedError


def closable_quantity(held: float, available: float, live: Decimal, lot: float) -> Decimal:
    """Whole lots that may still be closed: of what is held and available, less what live closes may still take."""
    raise NotImplementedError


def peg_price(order_type: OrderType, bid: float, ask: float, ticks: int, tick: Decimal) -> Decimal | None:
    """Where a pegged order stands now: the bid or the ask and so many ticks; None without that side of the quote."""
    raise NotImplementedError


def default_limit(side: OrderSide, bid: float, ask: float, mark: float, tick: Decimal) -> Decimal | None:
    """A limit that fills at once: the bid for who sells, the ask for who buys, else the mark; None without a price."""
    raise NotImplementedError


def worst_price(side: OrderSide, mark: float, rate: float, tick: Decimal) -> Decimal:
    """The worst price within ``rate`` of the mark, on tick: what a pegged order takes along as its limit."""
    raise NotImplementedError


def collar_rate(limits: Limits, *, illiquid: bool) -> float:
    """How far from the mark an order's price may be without a second person."""
    raise NotImplementedError
