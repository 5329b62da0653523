"""Why this broker does not take an order, in words: what is traded, when, in what steps, and only to close."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from workstation.domain.enums import InstrumentKind, InstrumentStatus, OrderSide
from workstation.domain.orders import OrderType, TimeInForce, TradingSession
from workstation.ports import OrderRequest

PEGGED = frozenset({OrderType.PEG_BID, OrderType.PEG_ASK})


@dataclass(frozen=True, slots=True)
class Listing:
    """What the broker knows of an instrument at the moment."""

    symbol: str
    kind: InstrumentKind
    market: str
    status: InstrumentStatus
    tick: Decimal
    lot: Decimal
    at_net_asset_value: bool  # traded once a day, at the value published after the close
    is_open: bool
    opens: str  # when it opens next, in words


@dataclass(frozen=True, slots=True)
class Held:
    """What may be closed of a position: signed, and how much of it is in working orders already."""

    closable: Decimal
    working: Decimal


def why_refused(request: OrderRequest, listing: Listing, held: Held) -> str:
    """The first reason against an order; empty when there is none."""
    checks = (
        _untraded(listing),
        _out_of_session(request, listing),
        _halted(request, listing),
        _not_for_funds(request, listing),
        _wrong_steps(request, listing, held),
        _does_not_close(request, held),
    )
    return next((reason for reason in checks if reason), "")


def _untraded(listing: Listing) -> str:
    if listing.kind is InstrumentKind.INDEX:
        return f"{listing.symbol} is an index and cannot be bought or sold"
    if listing.status in {InstrumentStatus.SUSPENDED, InstrumentStatus.DELISTED}:
        return f"{listing.symbol} is {listing.status.name.lower()} and does not trade"
    return ""


def _out_of_session(request: OrderRequest, listing: Listing) -> str:
    if request.session is not TradingSession.REGULAR:
        return f"{listing.market} has no {request.session.name} session at this broker, only REGULAR"
    if not listing.is_open:
        return f"{listing.market} is closed; it opens {listing.opens}"
    return ""


def _halted(request: OrderRequest, listing: Listing) -> str:
    """A priced order that may wait rests until trading resumes; one that takes any price, or cannot wait, does not."""
    if listing.status is not InstrumentStatus.HALTED:
        return ""
    if request.order_type is OrderType.MARKET or request.time_in_force is TimeInForce.IOC:
        return f"{listing.symbol} is halted: only limit and pegged orders may wait until it trades again"
    return ""


def _not_for_funds(request: OrderRequest, listing: Listing) -> str:
    if not listing.at_net_asset_value:
        return ""
    if request.order_type is not OrderType.MARKET or request.time_in_force is TimeInForce.IOC:
        return f"{listing.symbol} is redeemed at the day's net asset value: only MARKET orders for the day"
    return ""


def _wrong_steps(request: OrderRequest, listing: Listing, held: Held) -> str:
    quantity = request.quantity
    if quantity <= 0:
        return f"quantity {quantity:f} must be above 0"
    is_rest = quantity == abs(held.closable) - held.working  # an odd lot goes only with all that is left
    if quantity % listing.lot and not is_rest:
        return f"quantity {quantity:f} is not a multiple of the lot of {listing.lot:f}"
    return _wrong_price(request, listing)


def _wrong_price(request: OrderRequest, listing: Listing) -> str:
    price = request.limit_price
    if request.order_type is OrderType.LIMIT and price is None:
        return "a LIMIT order needs a limit price"
    if request.order_type is OrderType.MARKET and price is not None:
        return "a MARKET order has no limit price"
    if price is not None and (price <= 0 or price % listing.tick):
        return f"limit price {price:f} is not a positive multiple of the tick of {listing.tick:f}"
    if request.peg_ticks and request.order_type not in PEGGED:
        return f"a {request.order_type.name} order has no peg"
    return ""


def _does_not_close(request: OrderRequest, held: Held) -> str:
    """Reduce only: no order opens, adds to or turns a position."""
    account, symbol, has = request.account, request.symbol, held.closable
    if has == 0:
        return f"{account} has nothing of {symbol} that could be closed"
    if (has > 0) is (request.side is OrderSide.BUY):
        direction = "long" if has > 0 else "short"
        return f"{account} is {direction} {abs(has):f} {symbol}: a {request.side.name} order would not close it"
    if request.quantity > abs(has) - held.working:
        in_work = f", {held.working:f} of them in working orders" if held.working else ""
        return f"{account} can close {abs(has):f} {symbol}{in_work}; asked were {request.quantity:f}"
    return ""
