"""Close-out orders in the store: the exact ledger (``close_orders``, ``executions``) and what a desk sees of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from workstation.closing.orders import Order
from workstation.domain.orders import FINAL, STEPS
from workstation.domain.tables import ORDERS
from workstation.store.connect import Store
from workstation.store.ledger import TICKET, order_of, storable
from workstation.store.ledger_tables import CLOSE_ORDERS, EXECUTIONS
from workstation.store.ledger_writes import write_ledger
from workstation.store.tables import CURRENT
from workstation.store.write import StepWriter

_LIVE, _OVER = sorted(STEPS), sorted(FINAL)
_FROM_TICKET = tuple(field.name for field in ORDERS.fields if field.name in TICKET)


def write_orders(writer: StepWriter, orders: Sequence[Order]) -> None:
    """New and changed orders with their executions, into the ledger and into the visible table; every change audited.

    An order that takes several steps within one of the engine's is given once for each, in their order, here or in
    several calls: the database refuses a step that the table of legal steps does not have, and two live orders of one
    account and symbol.
    """
    if not orders:
        return
    kept = tuple(orders)
    writer.later(lambda to: write_ledger(to, kept))
    newest = {order.ticket.client_order_id: order for order in kept}
    writer.put(ORDERS, _visible(list(newest.values())))


def forget_old(writer: StepWriter, before: datetime) -> int:
    """Take orders that ended before a market time out of the desks' sight; how many. The ledger keeps them.

    ``before`` is the start of the market day: what ended is seen until its next day begins.
    """
    seen = CURRENT[ORDERS.name]
    query = sa.select(seen.c.client_order_id).where(seen.c.state.in_(_OVER), seen.c.updated_at < before)
    with writer.store.read() as connection:
        keys = list(connection.scalars(query))
    writer.remove(ORDERS, keys)
    return len(keys)


def read_live_orders(store: Store) -> list[Order]:
    """Every order that is not over, with its executions: what an engine goes on with after a restart."""
    return _read(store, sa.select(CLOSE_ORDERS).where(CLOSE_ORDERS.c.state.in_(_LIVE)))


def read_ended_since(store: Store, since: datetime) -> list[Order]:
    """Orders that ended, or got a late fill, at or after ``since`` (market time): for duplicates and daily counts."""
    over = CLOSE_ORDERS.c.state.in_(_OVER)
    return _read(store, sa.select(CLOSE_ORDERS).where(over, CLOSE_ORDERS.c.changed_at >= since))


def read_order(store: Store, client_order_id: str) -> Order | None:
    """One order, if the ledger has it."""
    found = _read(store, sa.select(CLOSE_ORDERS).where(CLOSE_ORDERS.c.client_order_id == client_order_id))
    return found[0] if found else None


def orders_of_command(store: Store, command_id: str) -> list[Order]:
    """All orders that a command made."""
    return _read(store, sa.select(CLOSE_ORDERS).where(CLOSE_ORDERS.c.command_id == command_id))


def orders_of_account(store: Store, account: str, since: datetime, until: datetime) -> list[Order]:
    """An account's orders asked for from ``since`` to before ``until``, whether over or not."""
    asked = CLOSE_ORDERS.c.created_at >= since, CLOSE_ORDERS.c.created_at < until
    return _read(store, sa.select(CLOSE_ORDERS).where(CLOSE_ORDERS.c.account == account, *asked))


def read_overfilled(store: Store, since: datetime) -> list[Order]:
    """Orders changed since then of which the broker did more than was asked for: an alarm, never a refusal."""
    filled = sa.exists().where(EXECUTIONS.c.client_order_id == CLOSE_ORDERS.c.client_order_id)
    changed = _read(store, sa.select(CLOSE_ORDERS).where(CLOSE_ORDERS.c.changed_at >= since, filled))
    return [order for order in changed if order.filled_quantity > order.ticket.quantity]


def _read(store: Store, query: sa.Select[Any]) -> list[Order]:
    """In the order they were asked for, executions in theirs; all seen at one moment."""
    wanted = query.order_by(CLOSE_ORDERS.c.created_at, CLOSE_ORDERS.c.client_order_id)
    with store.read() as connection:
        rows = connection.execute(wanted).mappings().all()
        ids = sa.select(query.subquery().c.client_order_id)
        fills = sa.select(EXECUTIONS).where(EXECUTIONS.c.client_order_id.in_(ids)).order_by(EXECUTIONS.c.number)
        by_order: dict[str, list[Any]] = {}
        for fill in connection.execute(fills).mappings():
            by_order.setdefault(fill["client_order_id"], []).append(fill)
    return [order_of(row, by_order.get(row["client_order_id"], ())) for row in rows]


def _visible(orders: Sequence[Order]) -> dict[str, list[Any]]:
    rows = [_row(order) for order in orders]
    return {field.name: [row[field.name] for row in rows] for field in ORDERS.fields}


def _row(order: Order) -> dict[str, Any]:
    """What a desk sees: figures as floats, a pegged order with the price it left with, a denial as the reason."""
    ticket = order.ticket
    own = {name: getattr(ticket, name) for name in _FROM_TICKET}
    price = ticket.limit_price if order.sent_price is None else order.sent_price
    return own | {
        "price": price,
        "filled_quantity": order.filled_quantity,
        "average_price": order.average_price,
        "state": order.state,
        "reason": order.denial or ticket.reason,
        "approved_by": order.approved_by,
        "broker_order_id": storable(order.broker_order_id),
        "reject_text": storable(order.reject_text),
        "updated_at": order.changed_at,
    }
