"""What the limits look at besides an order: everything else that works, ended lately, or is stopped."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from workstation.closing.limits import Around, Live
from workstation.closing.orders import Order
from workstation.domain.enums import OrderSide
from workstation.domain.orders import OrderOrigin
from workstation.engine.orders.book_of_orders import BookOfOrders
from workstation.engine.orders.standing import Standing


def surroundings(orders: BookOfOrders, standing: Standing) -> Around:
    """The surroundings of a batch."""
    return Around(
        book=standing.book,
        policy=standing.policy,
        market_now=standing.market_now,
        open_sessions=standing.open_sessions,
        live=_live(orders, standing),
        ended=_ended(orders),
        auto_closes=_auto_closes(orders, standing),
        killed=frozenset(switch.desk for switch in standing.switches),
    )


def surroundings_of(order: Order, of_all: Around) -> Around:
    """The surroundings of one order that works already: it is not in its own way."""
    own = (order.ticket.account, order.ticket.symbol)
    return replace(of_all, live={place: live for place, live in of_all.live.items() if place != own})


def _live(orders: BookOfOrders, standing: Standing) -> dict[tuple[str, str], Live]:
    """What works on a position: orders that are not over, and fills that its quantity in the book does not show yet."""
    found = {}
    for order in [*orders.ended(), *orders.live()]:
        ticket, unseen = order.ticket, _unseen(order, standing)
        if unseen or not order.is_final:
            leaves = order.leaves_quantity + unseen
            live = Live(ticket.client_order_id, ticket.asked_by, ticket.created_at, leaves)
            found[ticket.account, ticket.symbol] = live
    return found


def _unseen(order: Order, standing: Standing) -> Decimal:
    """What was filled after the positions were reported."""
    late = (one.quantity for one in order.executions if one.at > standing.positions_as_of)
    return sum(late, Decimal(0))


def _ended(orders: BookOfOrders) -> dict[tuple[str, str, OrderSide], datetime]:
    """When the last order of a position's side that traded was over."""
    found: dict[tuple[str, str, OrderSide], datetime] = {}
    for order in orders.ended():
        key = order.ticket.account, order.ticket.symbol, order.ticket.side
        if order.executions:
            found[key] = max(order.changed_at, found.get(key, order.changed_at))
    return found


def _auto_closes(orders: BookOfOrders, standing: Standing) -> dict[tuple[str, str], int]:
    """Automatic orders of the market's day (UTC) that reached the broker."""
    found: dict[tuple[str, str], int] = {}
    for order in [*orders.live(), *orders.ended()]:
        ticket = order.ticket
        automatic = ticket.origin in {OrderOrigin.AUTO_CLOSE, OrderOrigin.LIQUIDATION}
        if automatic and order.broker_order_id and ticket.created_at.date() == standing.market_now.date():
            found[ticket.account, ticket.symbol] = found.get((ticket.account, ticket.symbol), 0) + 1
    return found
