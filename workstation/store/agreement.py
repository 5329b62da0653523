"""Whether orders, fills and commands still say what the audit trail says of them, so that edited rows show."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from workstation.domain.audit import AuditKind
from workstation.store import ledger
from workstation.store.connect import Store
from workstation.store.ledger_tables import AUDIT, CLOSE_ORDERS, EXECUTIONS
from workstation.store.tables import COMMANDS
from workstation.store.verify import Broken

_AT_ONCE = 500  # rows compared together
_Told = dict[str, tuple[int, dict[str, Any]]]  # by subject: the newest row's seq, and what all rows add up to


def disagreements(store: Store) -> Iterator[Broken]:
    """Every order, fill and command that differs from its audit rows; ``seq`` is its newest there, 0 without any."""
    with store.read() as connection:
        for orders in _pages(connection, CLOSE_ORDERS, CLOSE_ORDERS.c.client_order_id):
            yield from _orders(connection, orders)
        for fills in _pages(connection, EXECUTIONS, EXECUTIONS.c.execution_id, EXECUTIONS.c.venue):
            yield from _fills(connection, fills)
        for commands in _pages(connection, COMMANDS, COMMANDS.c.command_id):
            yield from _commands(connection, commands)
        yield from _lost(connection, AuditKind.ORDER, CLOSE_ORDERS.c.client_order_id, "order")
        yield from _lost(connection, AuditKind.EXECUTION, EXECUTIONS.c.execution_id, "execution")


def _pages(connection: sa.Connection, table: sa.Table, *key: sa.Column[str]) -> Iterator[Sequence[sa.RowMapping]]:
    """All rows, a page at a time, each page a question of its own so that others can be asked in between."""
    where: sa.ColumnElement[bool] = sa.true()
    while rows := connection.execute(sa.select(table).where(where).order_by(*key).limit(_AT_ONCE)).mappings().all():
        yield rows
        where = sa.tuple_(*key) > sa.tuple_(*(sa.literal(rows[-1][column.name]) for column in key))


def _orders(connection: sa.Connection, rows: Sequence[sa.RowMapping]) -> Iterator[Broken]:
    told = _told(connection, AuditKind.ORDER, [row["client_order_id"] for row in rows])
    for row in rows:
        seq, facts = told.get(row["client_order_id"], (0, {}))
        yield from _compared(f"order {row['client_order_id']}", seq, {str(k): v for k, v in row.items()}, facts)


def _fills(connection: sa.Connection, rows: Sequence[sa.RowMapping]) -> Iterator[Broken]:
    told = _told(connection, AuditKind.EXECUTION, [row["execution_id"] for row in rows], within="venue")
    for row in rows:
        seq, facts = told.get(f"{row['venue']}\0{row['execution_id']}", (0, {}))
        values = {str(name): value for name, value in row.items() if name != "execution_id"}
        yield from _compared(f"execution {row['execution_id']} of {row['venue']}", seq, values, facts)


def _commands(connection: sa.Connection, rows: Sequence[sa.RowMapping]) -> Iterator[Broken]:
    """The body against the hash that was decided on; commands from before the trail began have no row in it."""
    told = _told(connection, AuditKind.COMMAND, [row["command_id"] for row in rows])
    for row in rows:
        body = f"{row['kind']}\0{row['user_name']}\0{row['arguments']}"
        seq, facts = told.get(row["command_id"], (0, {}))
        if facts and hashlib.sha256(body.encode()).hexdigest() != facts["body_hash"]:
            yield Broken(seq, f"command {row['command_id']} is not the one that was decided on")


def _compared(what: str, seq: int, values: dict[str, Any], facts: dict[str, Any]) -> Iterator[Broken]:
    if not facts:
        yield Broken(0, f"{what} is in the store without an audit row")
        return
    said = ledger.as_facts(values)
    wrong = [name for name in values if not _equal(values[name], said[name], facts.get(name))]
    if wrong:
        pairs = ", ".join(f"{name} is {said[name]!r}, audited as {facts.get(name)!r}" for name in wrong)
        yield Broken(seq, f"{what} differs from its audit rows: {pairs}")


def _equal(value: Any, said: Any, told: Any) -> bool:
    """Amounts by value: 300 and 300.000000 are the same quantity."""
    if isinstance(value, Decimal):
        return isinstance(told, str) and Decimal(told) == value
    return bool(said == told)


def _told(connection: sa.Connection, kind: AuditKind, subjects: Sequence[str], within: str = "") -> _Told:
    """What the rows of each subject add up to; ``within`` names the fact that its id is unique in."""
    query = sa.select(AUDIT.c.seq, AUDIT.c.subject, AUDIT.c.facts).order_by(AUDIT.c.seq)
    told: _Told = {}
    for row in connection.execute(query.where(AUDIT.c.kind == int(kind), AUDIT.c.subject.in_(subjects))):
        facts = json.loads(row.facts)
        key = f"{facts[within]}\0{row.subject}" if within else row.subject
        told[key] = row.seq, told.get(key, (0, {}))[1] | facts
    return told


def _lost(connection: sa.Connection, kind: AuditKind, column: sa.Column[str], what: str) -> Iterator[Broken]:
    here = sa.exists().where(column == AUDIT.c.subject)
    query = sa.select(AUDIT.c.subject, sa.func.max(AUDIT.c.seq)).where(AUDIT.c.kind == int(kind), ~here)
    for subject, seq in connection.execute(query.group_by(AUDIT.c.subject)):
        yield Broken(seq, f"{what} {subject} is in the audit trail and not in the store")
