"""What the limits look at besides an order: everything else that works, ended lately, or is stopped."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from workstation.closing.limits import Around
from workstation.closing.orders import Order
from workstation.closing.others import last_ended, live_closes
from workstation.domain.orders import OrderOrigin
from workstation.engine.orders.book_of_orders import BookOfOrders
from workstation.engine.orders.standing import Standing

_AUTOMATIC = frozenset({OrderOrigin.AUTO_CLOSE, OrderOrigin.LIQUIDATION})
Place = tuple[str, str]  # account, symbol


def surroundings(orders: BookOfOrders, standing: Standing) -> Around:
    """The surroundings of a batch."""
    live, ended = orders.live(), orders.ended()
    return Around(
        book=standing.book,
        policy=standing.policy,
        market_now=standing.market_now,
        open_sessions=standing.open_sessions,
        live=live_closes(live),
        unbooked=_unbooked([*live, *ended], standing),
        ended=last_ended(ended),
        auto_closes=_auto_closes([*live, *ended], standing),
        killed=frozenset(switch.desk for switch in standing.switches),
        live_cap=standing.policy.gateways.live_cap_sqlite if standing.capped else None,
        moved_today=sum(one.ticket.value_reporting for one in [*live, *ended] if _counts(one, standing)),
    )


def surroundings_of(order: Order, of_all: Around) -> Around:
    """The surroundings of one order that works already: it is not in its own way."""
    own = (order.ticket.account, order.ticket.symbol)
    live = {place: live for place, live in of_all.live.items() if place != own}
    return replace(of_all, live=live, moved_today=of_all.moved_today - order.ticket.value_reporting)


def _unbooked(orders: list[Order], standing: Standing) -> dict[Place, Decimal]:
    """What was filled after the positions in the book were reported."""
    found: dict[Place, Decimal] = {}
    for order in orders:
        late = sum((one.quantity for one in order.executions if one.at > standing.positions_as_of), Decimal(0))
        if late:
            place = order.ticket.account, order.ticket.symbol
            found[place] = found.get(place, Decimal(0)) + late
    return found


def _counts(order: Order, standing: Standing) -> bool:
    """Whether an order is part of what moved on the market's day (UTC): it traded, or still may."""
    today = order.ticket.created_at.date() == standing.market_now.date()
    return today and bool(order.executions or not order.is_final)


def _auto_closes(orders: list[Order], standing: Standing) -> dict[Place, int]:
    """Automatic orders of the market's day (UTC) that reached the broker."""
    found: dict[Place, int] = {}
    for order in orders:
        ticket = order.ticket
        today = ticket.created_at.date() == standing.market_now.date()
        automatic = ticket.origin in _AUTOMATIC or not ticket.asked_by
        if automatic and order.broker_order_id and today:
            found[ticket.account, ticket.symbol] = found.get((ticket.account, ticket.symbol), 0) + 1
    return found
