"""The audit trail: what was done, by whom, why and with what result, each row chained to the one before by its hash."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from workstation.domain.audit import AuditKind
from workstation.store.connect import Store
from workstation.store.write import StepWriter

__all__ = ["AuditEntry", "AuditKind", "AuditRow", "Broken", "record", "rows", "verify"]


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One thing that was done, before it has a place in the chain."""

    kind: AuditKind
    subject: str
    account: str
    user: str  # who caused it; empty: the engine by itself
    market_at: datetime
    facts: Mapping[str, Any]  # JSON values


def record(writer: StepWriter, entries: list[AuditEntry]) -> None:
    """Rows of this step, chained inside its transaction: a step is audited wholly or not at all."""
    raise NotImplementedError


@dataclass(frozen=True, slots=True)
class AuditRow:
    """An entry in its place."""

    seq: int
    wall_at: datetime
    entry: AuditEntry
    previous: str  # hex SHA-256 of the row before; of the first row 64 zeros
    digest: str


@dataclass(frozen=True, slots=True)
class Broken:
    """Where the chain does not hold, and how."""

    seq: int
    text: str


def verify(store: Store) -> tuple[int, tuple[Broken, ...]]:
    """How many rows there are and every place where one was edited, removed, added or moved."""
    raise NotImplementedError


def rows(store: Store, after: int = 0, limit: int = 1000) -> Iterator[AuditRow]:
    """Rows in their order."""
    raise NotImplementedError
