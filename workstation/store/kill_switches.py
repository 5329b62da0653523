"""Who stopped which desk's orders, and since when: a row while it is engaged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from workstation.domain.audit import AuditKind
from workstation.store.chain import AuditEntry
from workstation.store.connect import Store
from workstation.store.ledger_tables import KILL_SWITCHES
from workstation.store.transaction import Transaction
from workstation.store.types import from_us
from workstation.store.write import StepWriter


@dataclass(frozen=True, slots=True)
class KillSwitch:
    """No order of ``desk`` leaves (empty: of any desk)."""

    desk: str
    engaged_by: str
    engaged_at: datetime  # wall time
    reason: str


def engage(writer: StepWriter, switch: KillSwitch) -> None:
    """Written with the step that engages it; one that is engaged already stays as it was, with who was first."""
    row = {
        "desk": switch.desk,
        "engaged_by": switch.engaged_by,
        "engaged_us": switch.engaged_at,
        "reason": switch.reason,
    }

    def write(to: Transaction) -> None:
        if _engaged(to.connection, switch.desk) is None:
            to.connection.execute(sa.insert(KILL_SWITCHES).values(row))
            to.audited.append(_entry(to, switch.desk, switch.engaged_by, "ENGAGED", switch.reason))

    writer.later(write)


def release(writer: StepWriter, desk: str, user: str = "", reason: str = "") -> None:
    """Gone with the step that releases it; the audit keeps both."""

    def write(to: Transaction) -> None:
        if _engaged(to.connection, desk) is not None:
            to.connection.execute(sa.delete(KILL_SWITCHES).where(KILL_SWITCHES.c.desk == desk))
            to.audited.append(_entry(to, desk, user, "RELEASED", reason))

    writer.later(write)


def kill_switches(store: Store) -> tuple[KillSwitch, ...]:
    """What is engaged now, by desk."""
    with store.read() as connection:
        rows = connection.execute(sa.select(KILL_SWITCHES).order_by(KILL_SWITCHES.c.desk)).all()
    return tuple(KillSwitch(row.desk, row.engaged_by, from_us(row.engaged_us), row.reason) for row in rows)


def _engaged(connection: sa.Connection, desk: str) -> str | None:
    return connection.scalar(sa.select(KILL_SWITCHES.c.engaged_by).where(KILL_SWITCHES.c.desk == desk))


def _entry(to: Transaction, desk: str, user: str, what: str, reason: str) -> AuditEntry:
    facts = {"switch": what, "reason": reason}
    return AuditEntry(AuditKind.KILL_SWITCH, desk, "", user, to.market_now, facts)
