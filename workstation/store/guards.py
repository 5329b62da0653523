"""The triggers that make the database the referee: which there have to be, and whether they are awake."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

import sqlalchemy as sa

from workstation.domain import messages, orders
from workstation.domain.messages import MessageState
from workstation.domain.orders import OrderState
from workstation.store.client_tables import BEFORE_A_MESSAGE, MESSAGE_STEPS
from workstation.store.ledger_tables import BEFORE_AN_ORDER, ORDER_STEPS

_GUARDS = {  # by table, as the migrations make them
    "close_orders": ("begins", "steps", "approved", "second_person", "ticket", "delete"),
    "executions": ("update", "delete"),
    "audit": ("update", "delete"),
    "audit_head": ("forward", "delete"),
    "order_steps": ("delete",),
    "client_messages": ("begins", "steps", "identity", "words", "delete"),
    "message_steps": ("delete",),
    "notes": ("update", "delete"),
    "close_schedules": ("update", "delete"),
    "firings": ("update", "delete"),
    "message_templates": ("update", "delete"),
}
_AWAKE = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'",
}


def differences(connection: sa.Connection) -> tuple[str, ...]:
    """What the database does not refuse any more, or refuses by another table of legal steps, in words."""
    dialect = connection.dialect.name
    awake = frozenset(connection.exec_driver_sql(_AWAKE[dialect]).scalars())
    on_both = {f"guard_{table}_{name}" for table, names in _GUARDS.items() for name in names}
    needed = on_both | {f"guard_{table}_truncate" for table in _GUARDS if dialect == "postgresql"}
    missing = [f"missing or disabled trigger: {name}" for name in sorted(needed - awake)]
    steps = (
        *_wrong_steps(connection, ORDER_STEPS, legal_steps(), OrderState),
        *_wrong_steps(connection, MESSAGE_STEPS, legal_message_steps(), MessageState),
    )
    return (*missing, *steps)


def legal_steps() -> set[tuple[int, int]]:
    """``domain.orders.STEPS`` and the two ways an order begins, as the rows of ``order_steps``."""
    begins = {(BEFORE_AN_ORDER, int(state)) for state in (OrderState.AWAITING_APPROVAL, OrderState.QUEUED)}
    return begins | _as_rows(orders.STEPS)


def legal_message_steps() -> set[tuple[int, int]]:
    """``domain.messages.STEPS`` and the ways a message begins, as the rows of ``message_steps``."""
    first = (MessageState.QUEUED, MessageState.FAILED, MessageState.SKIPPED)
    return {(BEFORE_A_MESSAGE, int(state)) for state in first} | _as_rows(messages.STEPS)


def _as_rows(
    steps: Mapping[OrderState, frozenset[OrderState]] | Mapping[MessageState, frozenset[MessageState]],
) -> set[tuple[int, int]]:
    return {(int(before), int(to)) for before, after in steps.items() for to in after}


def _wrong_steps(
    connection: sa.Connection, table: sa.Table, legal: set[tuple[int, int]], states: type[IntEnum]
) -> list[str]:
    stored = {(row.from_state, row.to_state) for row in connection.execute(sa.select(table))}
    return [f"{table.name}: {_in_words(step, states)} differs" for step in sorted(stored ^ legal)]


def _in_words(step: tuple[int, int], states: type[IntEnum]) -> str:
    names = {int(state): state.name for state in states} | {-1: "(new)"}
    return " -> ".join(names.get(code, str(code)) for code in step)
