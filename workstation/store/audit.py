"""The audit trail: what was done, by whom, why and with what result, each row chained to the one before by its hash."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from workstation.domain.audit import AuditFilter, AuditKind
from workstation.store.chain import AuditEntry
from workstation.store.connect import Store
from workstation.store.ledger_tables import AUDIT
from workstation.store.types import from_us
from workstation.store.verify import Broken, Head, head, verify
from workstation.store.write import StepWriter

__all__ = [
    "AuditEntry",
    "AuditFilter",
    "AuditKind",
    "AuditRow",
    "Broken",
    "Head",
    "head",
    "newest_rows",
    "record",
    "rows",
    "verify",
]

_AT_ONCE = 2_000  # rows fetched together: memory stays small however long the trail is


@dataclass(frozen=True, slots=True)
class AuditRow:
    """An entry in its place."""

    seq: int
    wall_at: datetime
    entry: AuditEntry
    previous: str  # hex SHA-256 of the row before; of the first row 64 zeros
    digest: str


def record(writer: StepWriter, entries: Sequence[AuditEntry]) -> None:
    """Rows of this step, chained inside its transaction: a step is audited wholly or not at all.

    For what the store does not audit where it is written: decisions, orders, fills, kill switches, policy, users and
    what people did about calls.
    """
    writer.audit(entries)


def rows(
    store: Store, after: int = 0, limit: int | None = 1000, wanted: AuditFilter | None = None
) -> Iterator[AuditRow]:
    """Rows in their order, seen at one moment; ``limit`` None: all there are, fetched while they are read."""
    query = sa.select(AUDIT).where(AUDIT.c.seq > after, *_conditions(wanted)).order_by(AUDIT.c.seq).limit(limit)
    with store.read() as connection:
        for row in connection.execute(query.execution_options(yield_per=_AT_ONCE)):
            yield _row(row)


def newest_rows(store: Store, wanted: AuditFilter, before: int | None = None, limit: int = 200) -> list[AuditRow]:
    """A page, newest first: rows that fit, those in front of ``before`` (a ``seq``) when it is given."""
    query = sa.select(AUDIT).where(*_conditions(wanted)).order_by(AUDIT.c.seq.desc()).limit(limit)
    if before is not None:
        query = query.where(AUDIT.c.seq < before)
    with store.read() as connection:
        return list(map(_row, connection.execute(query)))


def _conditions(wanted: AuditFilter | None) -> list[sa.ColumnElement[bool]]:
    if wanted is None:
        return []
    texts = (AUDIT.c.account, wanted.account), (AUDIT.c.subject, wanted.subject), (AUDIT.c.user_name, wanted.user)
    asked = [column == text for column, text in texts if text]
    if wanted.kind is not None:
        asked.append(AUDIT.c.kind == int(wanted.kind))
    if wanted.since is not None:
        asked.append(AUDIT.c.wall_us >= wanted.since)
    if wanted.until is not None:
        asked.append(AUDIT.c.wall_us < wanted.until)
    return asked


def _row(row: sa.Row[Any]) -> AuditRow:
    entry = AuditEntry(
        AuditKind(row.kind), row.subject, row.account, row.user_name, from_us(row.market_us), json.loads(row.facts)
    )
    return AuditRow(row.seq, from_us(row.wall_us), entry, row.previous.hex(), row.digest.hex())
