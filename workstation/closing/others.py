"""What other orders mean for one that is wanted: what works on its position, and what ended on its side lately."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from workstation.closing.orders import Order
from workstation.closing.wanted import Live
from workstation.domain.enums import OrderSide


def live_closes(orders: Iterable[Order]) -> dict[tuple[str, str], Live]:
    """The orders that are not over, by account and symbol."""
    return {
        (order.ticket.account, order.ticket.symbol): Live(
            order.ticket.client_order_id, order.ticket.asked_by, order.ticket.created_at, order.leaves_quantity
        )
        for order in orders
        if not order.is_final
    }


def last_ended(orders: Iterable[Order]) -> dict[tuple[str, str, OrderSide], datetime]:
    """When the last order that traded on a side of a position was over; one that never traded repeats nothing."""
    found: dict[tuple[str, str, OrderSide], datetime] = {}
    for order in orders:
        key = order.ticket.account, order.ticket.symbol, order.ticket.side
        if order.is_final and order.executions:
            found[key] = max(order.changed_at, found.get(key, order.changed_at))
    return found
