"""The links of the audit trail: each row's digest covers the row before, so that no row changes or goes unnoticed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from workstation.domain.audit import AuditKind
from workstation.store import statements
from workstation.store.ledger_tables import AUDIT, AUDIT_HEAD
from workstation.store.types import to_us

FIRST = bytes(32)  # what stands for the digest before the first row
_MOVE_HEAD = sa.update(AUDIT_HEAD)
_HEAD = sa.select(AUDIT_HEAD).with_for_update()
_FORMAT = "audit 1"  # what is hashed, and how; another way of hashing needs another name
_CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"), allow_nan=False)
_COLUMNS = ("seq", "wall_us", "market_us", "kind", "subject", "account", "user_name", "facts", "previous", "digest")

Content = tuple[int, int, int, int, str, str, str, str]  # a row as stored, up to its facts


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One thing that was done, before it has a place in the chain."""

    kind: AuditKind
    subject: str
    account: str
    user: str  # who caused it; empty: the engine by itself
    market_at: datetime
    facts: Mapping[str, Any]  # JSON values


def canonical(facts: Mapping[str, Any]) -> str:
    """One text for equal facts: sorted keys, no blanks, ASCII. ValueError, TypeError: no JSON values (NaN, a date)."""
    return _CANONICAL.encode(facts)


def digest_of(previous: bytes, content: Content) -> bytes:
    """SHA-256 (FIPS 180-4) over the digest of the row before and every column of this one, as one JSON array."""
    return hashlib.sha256(previous + _CANONICAL.encode((_FORMAT, *content)).encode()).digest()


def append(connection: sa.Connection, entries: Sequence[AuditEntry], wall_us: int) -> None:
    """New rows at the end of the chain, in the transaction of what they tell of, which holds the head to its end."""
    if not entries:
        return
    head = connection.execute(_HEAD).one()
    seq, digest, rows = head.seq, head.digest, []
    for entry in entries:
        seq += 1
        previous, content = digest, _content(seq, wall_us, entry)
        digest = digest_of(previous, content)
        rows.append((*content, previous, digest))
    statements.append(connection, AUDIT, _COLUMNS, rows)
    connection.execute(_MOVE_HEAD, {"seq": seq, "digest": digest})


def _content(seq: int, wall_us: int, entry: AuditEntry) -> Content:
    at, kind = to_us(entry.market_at), int(entry.kind)
    return seq, wall_us, at, kind, entry.subject, entry.account, entry.user, canonical(entry.facts)
