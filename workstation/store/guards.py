"""The triggers that make the database the referee: which there have to be, and whether they are awake."""

from __future__ import annotations

import sqlalchemy as sa

from workstation.domain.orders import STEPS, OrderState
from workstation.store.ledger_tables import BEFORE_AN_ORDER, ORDER_STEPS

_GUARDS = {  # by table, as the migrations make them
    "close_orders": ("begins", "steps", "approved", "second_person", "ticket", "delete"),
    "executions": ("update", "delete"),
    "audit": ("update", "delete"),
    "audit_head": ("forward", "delete"),
    "order_steps": ("delete",),
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
    stored = {(row.from_state, row.to_state) for row in connection.execute(sa.select(ORDER_STEPS))}
    return (*missing, *(f"order_steps: {_in_words(step)} differs" for step in sorted(stored ^ legal_steps())))


def legal_steps() -> set[tuple[int, int]]:
    """``domain.orders.STEPS`` and the two ways an order begins, as the rows of ``order_steps``."""
    begins = {(BEFORE_AN_ORDER, int(state)) for state in (OrderState.AWAITING_APPROVAL, OrderState.QUEUED)}
    return begins | {(int(before), int(to)) for before, after in STEPS.items() for to in after}


def _in_words(step: tuple[int, int]) -> str:
    names = {int(state): state.name for state in OrderState} | {BEFORE_AN_ORDER: "(new)"}
    return " -> ".join(names.get(code, str(code)) for code in step)
