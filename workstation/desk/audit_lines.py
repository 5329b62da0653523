"""The audit trail as the desk's thread hands it over: plain rows, and the result of a check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from workstation.domain.audit import AuditFilter, AuditKind

__all__ = ["AuditChecked", "AuditFilter", "AuditKind", "AuditLine", "AuditNews"]


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One row; its facts as they were stored."""

    seq: int
    wall_at: datetime
    market_at: datetime
    kind: AuditKind
    subject: str
    account: str
    user: str  # empty: the engine by itself
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AuditNews:
    """Rows for the filter ``wanted``, newest first; a page with another filter ignores them.

    ``reload``: forget all others; ``older``: they go to the end, else to the front. ``more``: still older ones may be
    asked for.
    """

    wanted: AuditFilter
    lines: tuple[AuditLine, ...]
    reload: bool
    older: bool
    more: bool


@dataclass(frozen=True, slots=True)
class AuditChecked:
    """The end of a check: rows looked at, and broken places as (row, what was found); the head to be noted down."""

    checked: int
    broken: tuple[tuple[int, str], ...]
    head: str
