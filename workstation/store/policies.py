"""The versions of the policy: every value a key ever had, by whom, why, until when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from workstation.store.connect import Store


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
    raise NotImplementedError


def values_in_force(versions: Iterable[PolicyVersion], at: datetime) -> dict[str, Any]:
    """The newest value of each key that has not run out at ``at``; a key whose value ran out goes back to the one before."""
    raise NotImplementedError
