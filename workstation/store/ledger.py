"""An order and its executions as rows of the ledger, and back: exact, column for column."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import fields
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from workstation.closing.orders import Order, Ticket
from workstation.domain.enums import OrderSide, Side
from workstation.domain.orders import OrderOrigin, OrderState, OrderType, TimeInForce, TradingSession
from workstation.ports import Execution
from workstation.store.ledger_tables import CLOSE_ORDERS
from workstation.store.types import UtcMicros, from_us, to_us

Values = dict[str, Any]  # by column name; times in microseconds, codes as numbers, NaN as None

TICKET = tuple(field.name for field in fields(Ticket))
PROGRESS = tuple(column.name for column in CLOSE_ORDERS.c if column.name not in TICKET)
_CODES = {
    "side": OrderSide,
    "position_side": Side,
    "order_type": OrderType,
    "session": TradingSession,
    "time_in_force": TimeInForce,
    "origin": OrderOrigin,
    "state": OrderState,
}
_BROKERS_WORDS = ("broker_order_id", "reject_text")
_FIGURES = frozenset(column.name for column in CLOSE_ORDERS.c if isinstance(column.type, sa.Double))
_TIMES = frozenset(column.name for column in CLOSE_ORDERS.c if isinstance(column.type, UtcMicros))


def values_of(order: Order) -> Values:
    """The row of an order."""
    found = {name: getattr(order.ticket, name) for name in TICKET} | {name: getattr(order, name) for name in PROGRESS}
    for name in _CODES:
        found[name] = int(found[name])
    for name in _TIMES:
        found[name] = to_us(found[name])
    for name in _FIGURES:
        found[name] = None if math.isnan(found[name]) else float(found[name])
    for name in _BROKERS_WORDS:
        found[name] = storable(found[name])
    return found


def storable(text: str) -> str:
    """A broker's words, with what no database takes replaced: NUL and halves of characters."""
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def execution_values(order: Order) -> list[Values]:
    """The rows of its executions, in their order."""
    return [
        {
            "venue": order.ticket.venue,
            "execution_id": one.execution_id,
            "client_order_id": order.ticket.client_order_id,
            "number": number,
            "quantity": one.quantity,
            "price": one.price,
            "executed_at": to_us(one.at),
        }
        for number, one in enumerate(order.executions)
    ]


def order_of(row: sa.RowMapping, executions: Sequence[sa.RowMapping]) -> Order:
    """The order that a row and its executions stand for."""
    found: Values = {str(name): value for name, value in row.items()}
    for name, code in _CODES.items():
        found[name] = code(found[name])
    for name in _TIMES:
        found[name] = from_us(found[name])
    for name in _FIGURES:
        found[name] = math.nan if found[name] is None else found[name]
    ticket = Ticket(**{name: found[name] for name in TICKET})
    fills = tuple(
        Execution(one["execution_id"], one["quantity"], one["price"], from_us(one["executed_at"])) for one in executions
    )
    return Order(ticket=ticket, executions=fills, **{name: found[name] for name in PROGRESS})


def as_facts(values: Mapping[str, Any]) -> Values:
    """Columns as JSON values for the audit trail: states and codes by name, decimals as exact text, times as stored."""
    return {name: _fact(name, value) for name, value in values.items()}


def _fact(name: str, value: Any) -> Any:
    if name in _CODES:
        return _CODES[name](value).name
    return format(value, "f") if isinstance(value, Decimal) else value
