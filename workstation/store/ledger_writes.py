"""Changed orders into the ledger inside a step's transaction: only what differs, each change with its audit row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

import sqlalchemy as sa

from workstation.closing.orders import Order
from workstation.domain.audit import AuditKind
from workstation.domain.orders import OrderState
from workstation.store import ledger
from workstation.store.chain import AuditEntry
from workstation.store.ledger import Values
from workstation.store.ledger_tables import CLOSE_ORDERS, EXECUTIONS
from workstation.store.transaction import Transaction
from workstation.store.types import from_us

_AT_ONCE = 500  # ids in one question
_INSERT = sa.insert(CLOSE_ORDERS)
_UPDATE = (
    sa.update(CLOSE_ORDERS)
    .where(CLOSE_ORDERS.c.client_order_id == sa.bindparam("changed_id"))
    .values({name: sa.bindparam(name) for name in ledger.PROGRESS})
)
_ORDERS = sa.select(CLOSE_ORDERS).where(CLOSE_ORDERS.c.client_order_id.in_(sa.bindparam("ids", expanding=True)))
_FILLS = sa.select(EXECUTIONS).where(EXECUTIONS.c.client_order_id.in_(sa.bindparam("ids", expanding=True)))
_Row = sa.RowMapping | Values
_ExecutionId = tuple[str, str]  # venue, and the broker's id there


def write_ledger(to: Transaction, orders: Sequence[Order]) -> None:
    """Orders and executions that the ledger does not have like this, in the order given.

    Orders it knows come first: one that ends makes room for the next of its account and symbol.
    """
    ids = list(dict.fromkeys(order.ticket.client_order_id for order in orders))
    stored, filled = _stored(to.connection, ids), _filled(to.connection, ids)
    known = frozenset(stored)
    changes: list[tuple[bool, Values]] = []  # (new, the row)
    fills: list[Values] = []
    for order in sorted(orders, key=lambda one: one.ticket.client_order_id not in known):
        values = ledger.values_of(order)
        before = stored.get(order.ticket.client_order_id)
        if before is None or _differs(before, values):
            changes.append((before is None, values))
            to.audited.append(_order_entry(order, before, values))
            stored[order.ticket.client_order_id] = values
        new = _unknown_fills(order, filled)
        to.audited += [_fill_entry(order, fill) for fill in new]
        fills += new
    _write(to.connection, changes)
    if fills:
        to.connection.execute(sa.insert(EXECUTIONS), fills)


def _write(connection: sa.Connection, changes: Sequence[tuple[bool, Values]]) -> None:
    for new, group in groupby(changes, key=lambda change: change[0]):
        rows = [row for _, row in group]
        if new:
            connection.execute(_INSERT, rows)
        else:
            wanted = [{name: row[name] for name in ledger.PROGRESS} for row in rows]
            ids = [{"changed_id": row["client_order_id"]} for row in rows]
            connection.execute(_UPDATE, [one | which for one, which in zip(wanted, ids, strict=True)])


def _differs(before: _Row, after: Values) -> bool:
    wrong = [name for name in ledger.TICKET if before[name] != after[name]]
    if wrong:
        raise ValueError(f"order {after['client_order_id']}: what was asked for never changes ({', '.join(wrong)})")
    return any(before[name] != after[name] for name in ledger.PROGRESS)


def _unknown_fills(order: Order, filled: dict[_ExecutionId, tuple[Any, ...]]) -> list[Values]:
    """Executions that are not in the ledger; from here on they count as there."""
    new = []
    for fill in ledger.execution_values(order):
        key = fill["venue"], fill["execution_id"]
        told = fill["client_order_id"], fill["quantity"], fill["price"]
        if filled.setdefault(key, told) is told:
            new.append(fill)
        elif filled[key] != told:
            raise ValueError(f"execution {key[1]} of {key[0]} is {filled[key]} in the store and became {told}")
    return new


def _order_entry(order: Order, before: _Row | None, values: Values) -> AuditEntry:
    """Everything of a new order, what differs of a known one: the rows of an order add up to the order."""
    changed = {name: value for name, value in values.items() if before is None or before[name] != value}
    facts = ledger.as_facts(changed)
    if before is not None and "state" in changed:
        facts["from"] = OrderState(before["state"]).name
    decided = order.approved_by if "approved_by" in changed else ""
    user = order.ticket.asked_by if before is None else decided
    return _entry(AuditKind.ORDER, order.ticket.client_order_id, order, user, order.changed_at, facts)


def _fill_entry(order: Order, fill: Values) -> AuditEntry:
    """One fill; what exceeds the order stands out in it."""
    facts = ledger.as_facts({name: value for name, value in fill.items() if name != "execution_id"})
    beyond = order.filled_quantity - order.ticket.quantity
    if beyond > 0:
        facts["overfilled_by"] = format(beyond, "f")
    return _entry(AuditKind.EXECUTION, fill["execution_id"], order, "", from_us(fill["executed_at"]), facts)


def _entry(kind: AuditKind, subject: str, order: Order, user: str, at: datetime, facts: Values) -> AuditEntry:
    return AuditEntry(kind, subject, order.ticket.account, user, at, facts)


def _stored(connection: sa.Connection, ids: Sequence[str]) -> dict[str, _Row]:
    rows = (row for some in _some(ids) for row in _rows(connection, _ORDERS, some))
    return {row["client_order_id"]: row for row in rows}


def _filled(connection: sa.Connection, ids: Sequence[str]) -> dict[_ExecutionId, tuple[Any, ...]]:
    rows = (row for some in _some(ids) for row in _rows(connection, _FILLS, some))
    return {
        (row["venue"], row["execution_id"]): (row["client_order_id"], row["quantity"], row["price"]) for row in rows
    }


def _rows(connection: sa.Connection, query: sa.Select[Any], ids: Sequence[str]) -> Sequence[sa.RowMapping]:
    return connection.execute(query, {"ids": ids}).mappings().all()


def _some(ids: Sequence[str]) -> list[Sequence[str]]:
    return [ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE)]
