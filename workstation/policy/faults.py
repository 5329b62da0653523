"""What is wrong with given policy values, in words that name the key and what it must be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from workstation.domain.denials import Finding, finding
from workstation.domain.failures import InputRefusedError, Problem
from workstation.domain.policy_faults import PolicyFault
from workstation.policy.catalogue import catalogue, sections, value_of
from workstation.policy.keys import Policy
from workstation.policy.rules import broken

Fault = tuple[str, Any, Finding]  # dotted key, value, what is wrong
TOGETHER = " / "  # between the keys of a fault that lies in several


@dataclass(frozen=True, slots=True)
class PolicyProblem(Problem):
    """A fault of the policy. Invariant: ``message`` is the English sentence of ``finding``."""

    finding: Finding


class PolicyRefusedError(InputRefusedError):
    """Values that are no policy; ``faults`` say so in a form that can be translated."""

    def __init__(self, problems: Sequence[PolicyProblem]) -> None:
        super().__init__([*problems])
        self.faults = tuple(problems)


def faults(values: Mapping[str, Any]) -> list[Fault]:
    """Every fault of a nested mapping of policy values; none means that it is a policy."""
    try:
        Policy.model_validate(values)
    except ValidationError as error:
        return [_fault(one) for one in error.errors(include_url=False)]
    return []


def contradictions(policy: Policy, touching: Iterable[str] | None = None) -> list[Fault]:
    """The rules between keys that a policy breaks; only those about one of the keys ``touching``, when given."""
    return [
        (
            TOGETHER.join(rule.keys),
            None,
            finding(rule.demand, values=", ".join(f"{key} = {shown(value_of(policy, key))}" for key in rule.keys)),
        )
        for rule in broken(policy, touching)
    ]


def unknown_key(key: str) -> Finding:
    """What there is to say of a key that does not exist."""
    if key in sections():
        return finding(PolicyFault.TABLE)
    near = get_close_matches(key, catalogue(), n=1) or _same_name(key)
    return finding(PolicyFault.NEARLY, near=near[0]) if near else finding(PolicyFault.UNKNOWN)


def shown(value: Any) -> str:
    """A value as it is shown beside its key."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if not isinstance(value, Mapping) else "a table"


def _fault(error: ErrorDetails) -> Fault:
    key, value = ".".join(map(str, error["loc"])), error["input"]
    if error["type"] == "extra_forbidden":
        return key, value, unknown_key(key)
    info = catalogue().get(key)
    wrong = finding(PolicyFault.DEMAND, key=key, demand=info.demand) if info else finding(PolicyFault.NO_TABLE)
    return key, value, wrong


def _same_name(key: str) -> list[str]:
    """Keys that end the same: the right name in the wrong table."""
    return [known for known in catalogue() if known.rsplit(".", 1)[-1] == key.rsplit(".", 1)[-1]]
