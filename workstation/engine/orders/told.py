"""What becomes of close-out orders, as lines of the follow-up record: one for each state that decides something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from workstation.closing.orders import Order
from workstation.domain.enums import FollowUpKind
from workstation.domain.orders import OrderState
from workstation.engine.follow_up import Line
from workstation.store.ledger import storable

_S = OrderState
_KINDS = {
    _S.FILLED: FollowUpKind.CLOSE_FILLED,
    _S.CANCELLED: FollowUpKind.CLOSE_CANCELLED,
    _S.REJECTED: FollowUpKind.CLOSE_REJECTED,
    _S.EXPIRED: FollowUpKind.CLOSE_EXPIRED,
    _S.UNKNOWN: FollowUpKind.CLOSE_UNKNOWN,
}


def lines_of(moves: Iterable[tuple[Order | None, Order]]) -> list[Line]:
    """What orders that went from one state (None: there was no such order) to another tell the record of their call.

    An order that is for no call (the loop may act before one is open) has no record to stand in.
    """
    return [
        Line(after.ticket.alert_id, after.ticket.account, kind, _facts(after), _behind(after, kind))
        for before, after in moves
        if after.ticket.alert_id
        for kind in _kinds(before, after)
    ]


def _kinds(before: Order | None, after: Order) -> Iterator[FollowUpKind]:
    """In the order in which they came about; that an order left which is over by now is said by its end."""
    if not after.is_final and _is_taken(after) and not (before and _is_taken(before)):
        yield FollowUpKind.CLOSE_SENT
    if after.cancel_by and not after.is_final and after.cancel_by != (before.cancel_by if before else ""):
        yield FollowUpKind.CANCEL_ASKED
    if after.state in _KINDS and (before is None or before.state is not after.state):
        yield _KINDS[after.state]
    elif before and before.is_final and after.filled_quantity > before.filled_quantity:
        yield FollowUpKind.CLOSE_FILLED_LATE


def _is_taken(order: Order) -> bool:
    """Whether the broker ever had it: by its word, or by what it did. Never untrue again once it is true."""
    return bool(order.executions) or (order.version >= 0 and order.state is not _S.REJECTED)


def _behind(order: Order, kind: FollowUpKind) -> str:
    """Who asked for it, or who asked it back; empty where no person did."""
    cancelled = kind in {FollowUpKind.CANCEL_ASKED, FollowUpKind.CLOSE_CANCELLED}
    return order.cancel_by if cancelled and order.cancel_by else order.ticket.asked_by


def _facts(order: Order) -> Mapping[str, Any]:
    """Quantities and prices of orders as exact text; the average, which is worked out, as a number."""
    ticket, average = order.ticket, order.average_price
    price = ticket.limit_price if order.sent_price is None else order.sent_price
    brokers = "" if order.state is _S.FILLED else storable(order.reject_text)
    return {
        "order": ticket.client_order_id,
        "symbol": ticket.symbol,
        "side": ticket.side.name,
        "quantity": format(ticket.quantity, "f"),
        "order_type": ticket.order_type.name,
        "price": None if price is None else format(price, "f"),
        "filled": format(order.filled_quantity, "f"),
        "average_price": None if average is None else float(average),
        "currency": ticket.currency,
        "origin": ticket.origin.name,
        "asked_by": ticket.asked_by,
        "approved_by": order.approved_by,
        "detail": order.denial or brokers,
    }
