"""The policy as it changes: one key at a time, by whom it may be changed, and what is in force at a given time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from workstation.domain.failures import Problem
from workstation.policy.catalogue import KeyInfo, Value, catalogue, value_of
from workstation.policy.faults import (
    Fault,
    PolicyProblem,
    PolicyRefusedError,
    contradictions,
    faults,
    shown,
    unknown_key,
)
from workstation.policy.keys import Loosens, Policy

__all__ = ["InForce", "KeyInfo", "Version", "contradictions_ahead", "fold", "keys", "loosens", "value_of", "with_value"]

FILE = "policy"  # where a problem of a versioned value stands


class Version(Protocol):
    """A value a key was given; ``valid_until`` None means until the next one."""

    @property
    def key(self) -> str:
        """Its dotted name."""
        ...

    @property
    def value(self) -> Any:
        """A plain value of TOML or JSON."""
        ...

    @property
    def valid_until(self) -> datetime | None:
        """From then on the value before it is in force again."""
        ...


@dataclass(frozen=True, slots=True)
class InForce:
    """The policy at a time, and what is wrong with it: rows this program cannot read, and contradictions.

    A contradiction can arise by itself when a temporary value runs out; the values are in force all the same.
    """

    policy: Policy
    problems: tuple[Problem, ...]


def keys() -> list[KeyInfo]:
    """Every key with type, unit, range and default, in the order of the policy."""
    return list(catalogue().values())


def with_value(policy: Policy, key: str, value: Any) -> Policy:
    """The policy with one other value; PolicyRefusedError when the key, the value or what follows from it is wrong."""
    found = _faults(key, value)
    if found:
        raise PolicyRefusedError([_problem(fault) for fault in found])
    changed = _replaced(policy, {key: value})
    found = contradictions(changed, [key])
    if found:
        raise PolicyRefusedError([_problem(fault) for fault in found])
    return changed


def loosens(key: str, old: Any, new: Any) -> bool:
    """Whether this change loosens a control and so needs a second person; KeyError for an unknown key."""
    info = catalogue()[key]
    if old == new:
        return False
    if info.loosens is Loosens.HIGHER:
        return _rank(info, new) > _rank(info, old)
    if info.loosens is Loosens.LOWER:
        return _rank(info, new) < _rank(info, old)
    return info.loosens is Loosens.ANY or (info.loosens is Loosens.ARMING and new is not None)


def fold(base: Policy, versions: Iterable[Version], at: datetime) -> InForce:
    """``base`` with the versions in force at ``at``; ``versions`` are those set until then, oldest first.

    The newest value that has not run out wins, so a temporary value gives way by itself to the one before it. All
    values enter at once: their order never decides whether two of them may stand together.
    """
    newest = {version.key: version.value for version in versions if _lasts(version, at)}
    wrong = {key: _faults(key, value) for key, value in newest.items()}
    policy = _replaced(base, {key: value for key, value in newest.items() if not wrong[key]})
    found = [fault for faults_of_key in wrong.values() for fault in faults_of_key]
    return InForce(policy, tuple(map(_problem, found + contradictions(policy))))


def contradictions_ahead(base: Policy, versions: Sequence[Version], at: datetime) -> tuple[Problem, ...]:
    """What will contradict itself after ``at`` when temporary values run out, each said once."""
    ends = sorted({version.valid_until for version in versions if version.valid_until and version.valid_until > at})
    return tuple(dict.fromkeys(problem for end in ends for problem in fold(base, versions, end).problems))


def _lasts(version: Version, at: datetime) -> bool:
    return version.valid_until is None or version.valid_until > at


def _faults(key: str, value: Any) -> list[Fault]:
    if key not in catalogue():
        return [(key, value, unknown_key(key))]
    nested: Any = value
    for part in reversed(key.split(".")):
        nested = {part: nested}
    return faults(nested)


def _replaced(policy: Policy, values: Mapping[str, Value]) -> Policy:
    tree = policy.model_dump()
    for key, value in values.items():
        *tables, name = key.split(".")
        table = tree
        for part in tables:
            table = table[part]
        table[name] = value
    return Policy.model_validate(tree)


def _problem(fault: Fault) -> PolicyProblem:
    key, value, wrong = fault
    return PolicyProblem(FILE, None, key, shown(value), str(wrong), wrong)


def _rank(info: KeyInfo, value: Any) -> float:
    """Numbers as they are, yes above no, choices from strict to loose."""
    return info.choices.index(value) if info.choices else value
