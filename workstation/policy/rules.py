"""What keys of the policy must be to one another: a pair that contradicts itself protects nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from workstation.domain.policy_faults import PolicyFault
from workstation.policy.catalogue import catalogue, value_of
from workstation.policy.keys import Policy


@dataclass(frozen=True, slots=True)
class Rule:
    """A condition over several keys, the fault that it is to break it, and whether a policy keeps it.

    ``gives_way``: this key's documented default may break the rule, because the bound of the others holds without it
    (a house that only tightens the bound need not know the softer key). A value of its own may not.
    """

    keys: tuple[str, ...]
    demand: PolicyFault
    kept: Callable[[Policy], bool]
    gives_way: str | None = None

    def broken_by(self, policy: Policy) -> bool:
        """Whether a policy contradicts itself here."""
        soft = self.gives_way
        return not self.kept(policy) and (soft is None or value_of(policy, soft) != catalogue()[soft].default)


def broken(policy: Policy, touching: Iterable[str] | None = None) -> Iterator[Rule]:
    """The rules a policy breaks; only those about one of the keys ``touching``, when given."""
    keys = None if touching is None else set(touching)
    return (rule for rule in RULES if (keys is None or keys & set(rule.keys)) and rule.broken_by(policy))


def _bounded(soft: str, hard: str, demand: PolicyFault) -> Rule:
    """``soft`` may not be above ``hard``."""

    def kept(policy: Policy) -> bool:
        low, high = value_of(policy, soft), value_of(policy, hard)
        return isinstance(low, int | float) and isinstance(high, int | float) and low <= high

    return Rule((soft, hard), demand, kept, soft)


def _daily_outside_quiet(policy: Policy) -> bool:
    """HH:MM compare as texts. Quiet hours usually run over midnight; equal ends mean there are none."""
    at, start, end = policy.messages.daily_at, policy.messages.quiet_from, policy.messages.quiet_to
    if start <= end:
        return not start <= at < end
    return end <= at < start


RULES = (
    _bounded("close.soft_adv_share", "close.max_adv_share", PolicyFault.SOFT_SHARE),
    _bounded("limits.collar", "limits.collar_illiquid", PolicyFault.COLLARS),
    _bounded("limits.collar_illiquid", "limits.collar_max", PolicyFault.COLLARS),
    _bounded("limits.approval_value", "limits.batch_value", PolicyFault.APPROVAL),
    _bounded("limits.approval_accounts", "limits.batch_accounts", PolicyFault.APPROVAL),
    _bounded("limits.approval_orders", "limits.batch_orders", PolicyFault.APPROVAL),
    _bounded(
        "limits.stale_auto_seconds",
        "limits.stale_manual_seconds",
        PolicyFault.STALE,
    ),
    Rule(
        ("options.forced_of_maintenance", "options.margin_call_of_maintenance"),
        PolicyFault.FORCED,
        lambda p: p.options.forced_of_maintenance <= p.options.margin_call_of_maintenance,
    ),
    Rule(
        ("messages.daily_at", "messages.quiet_from", "messages.quiet_to"),
        PolicyFault.QUIET,
        _daily_outside_quiet,
    ),
    Rule(
        ("liquidation.rearm", "liquidation.target"),
        PolicyFault.REARM,
        lambda p: p.liquidation.rearm < p.liquidation.target,
    ),
)
