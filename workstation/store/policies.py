"""The versions of the policy: every value a key ever had, by whom, why, until when."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from workstation.store.connect import Store
from workstation.store.tables import POLICY_VERSIONS
from workstation.store.types import from_us


@dataclass(frozen=True, slots=True)
class PolicyVersion:
    """One value of one dotted key (``call.minimum``); ``seq`` orders them."""

    seq: int
    key: str
    value: Any
    set_by: str
    set_at: datetime
    reason: str
    valid_until: datetime | None = None
    approved_by: str = ""


def policy_versions(store: Store, since: int = 0) -> list[PolicyVersion]:
    """All versions after ``since`` (a ``seq``), oldest first."""
    query = sa.select(POLICY_VERSIONS).where(POLICY_VERSIONS.c.seq > since).order_by(POLICY_VERSIONS.c.seq)
    with store.read() as connection:
        return [_version(row) for row in connection.execute(query)]


def values_in_force(versions: Iterable[PolicyVersion], at: datetime) -> dict[str, Any]:
    """The newest value of each key that has not run out at ``at``: one that ran out gives way to the one before."""
    lasting = (v for v in versions if v.valid_until is None or at < v.valid_until)
    return {version.key: version.value for version in sorted(lasting, key=lambda v: v.seq)}


def _version(row: sa.Row[Any]) -> PolicyVersion:
    return PolicyVersion(
        row.seq,
        row.key,
        json.loads(row.value),
        row.set_by,
        from_us(row.set_us),
        row.reason,
        None if row.valid_until_us is None else from_us(row.valid_until_us),
        row.approved_by,
    )
