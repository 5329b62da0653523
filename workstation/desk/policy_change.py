"""A change of one policy key as it is typed: what is meant, what is wrong with it, whether it loosens a control."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from workstation.desk.news import PolicyRow
from workstation.domain.denials import Finding
from workstation.policy.catalogue import KeyInfo, Value, catalogue
from workstation.policy.faults import PolicyRefusedError
from workstation.policy.keys import Policy
from workstation.policy.versions import fold, loosens, value_of, with_value

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)  # values in force are folded without an end: any time will do


@dataclass(frozen=True, slots=True)
class PolicyChange:
    """Invariant: ``value`` counts only where there are no ``faults``; ``same``: it is in force already."""

    key: str
    value: Value
    faults: tuple[Finding, ...]
    loosens: bool
    same: bool


@dataclass(frozen=True, slots=True)
class _InForce:
    """A row of the policy page as a version that does not run out."""

    key: str
    value: Value
    valid_until: datetime | None = None


def judge(rows: Mapping[str, PolicyRow], key: str, text: str) -> PolicyChange:
    """What ``text``, written as on the policy page, would do to the policy in force."""
    info = catalogue()[key]
    policy = fold(
        Policy(), [_InForce(row.key, _value(catalogue()[row.key], row.value)) for row in rows.values()], _EPOCH
    )
    old, wanted = value_of(policy.policy, key), _value(info, text)
    try:
        new = value_of(with_value(policy.policy, key, wanted), key)
    except PolicyRefusedError as refused:
        return PolicyChange(key, wanted, tuple(fault.finding for fault in refused.faults), loosens=False, same=False)
    return PolicyChange(key, wanted, (), loosens=loosens(key, old, new), same=new == old)


def choices(key: str) -> tuple[str, ...]:
    """The texts one chooses from; empty where one types."""
    info = catalogue()[key]
    return ("true", "false") if isinstance(info.default, bool) else info.choices


def _value(info: KeyInfo, text: str) -> Value:
    """A text of the page as a plain value; what is no number or switch stays a text, which the policy then refuses."""
    text = text.strip()
    if not text and info.optional:
        return None
    if isinstance(info.default, str) or info.choices or "text" in info.type or "time" in info.type:
        return text
    try:
        found = json.loads(text)
    except ValueError:
        return text
    return found if isinstance(found, bool | int | float) else text
