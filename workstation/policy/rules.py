"""What two keys of the policy must be to one another: a pair that contradicts itself protects nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from workstation.policy.keys import Policy


@dataclass(frozen=True, slots=True)
class Rule:
    """A condition over several keys, the words for it, and whether a policy keeps it."""

    keys: tuple[str, ...]
    demand: str
    kept: Callable[[Policy], bool]


def broken(policy: Policy, touching: Iterable[str] | None = None) -> Iterator[Rule]:
    """The rules a policy breaks; only those about one of the keys ``touching``, when given."""
    keys = None if touching is None else set(touching)
    return (rule for rule in RULES if (keys is None or keys & set(rule.keys)) and not rule.kept(policy))


def _daily_outside_quiet(policy: Policy) -> bool:
    """HH:MM compare as texts. Quiet hours usually run over midnight; equal ends mean there are none."""
    at, start, end = policy.messages.daily_at, policy.messages.quiet_from, policy.messages.quiet_to
    if start <= end:
        return not start <= at < end
    return end <= at < start


RULES = (
    Rule(
        ("close.soft_adv_share", "close.max_adv_share"),
        "the share of daily volume that warns may not be above the one that refuses",
        lambda p: p.close.soft_adv_share <= p.close.max_adv_share,
    ),
    Rule(
        ("limits.collar", "limits.collar_illiquid", "limits.collar_max"),
        "collars must widen: collar <= collar_illiquid <= collar_max",
        lambda p: p.limits.collar <= p.limits.collar_illiquid <= p.limits.collar_max,
    ),
    Rule(
        ("limits.approval_value", "limits.batch_value"),
        "a second person must be asked before the hard limit, not above it",
        lambda p: p.limits.approval_value <= p.limits.batch_value,
    ),
    Rule(
        ("limits.approval_accounts", "limits.batch_accounts"),
        "a second person must be asked before the hard limit, not above it",
        lambda p: p.limits.approval_accounts <= p.limits.batch_accounts,
    ),
    Rule(
        ("limits.approval_orders", "limits.batch_orders"),
        "a second person must be asked before the hard limit, not above it",
        lambda p: p.limits.approval_orders <= p.limits.batch_orders,
    ),
    Rule(
        ("limits.stale_auto_seconds", "limits.stale_manual_seconds"),
        "the machine may not act on older prices than a person",
        lambda p: p.limits.stale_auto_seconds <= p.limits.stale_manual_seconds,
    ),
    Rule(
        ("options.forced_of_maintenance", "options.margin_call_of_maintenance"),
        "an account may not be closed by force before it is called",
        lambda p: p.options.forced_of_maintenance <= p.options.margin_call_of_maintenance,
    ),
    Rule(
        ("messages.daily_at", "messages.quiet_from", "messages.quiet_to"),
        "the daily message falls into the quiet hours and would never be sent",
        _daily_outside_quiet,
    ),
    Rule(
        ("liquidation.rearm", "liquidation.target"),
        "rearm must lie below target, or a liquidation would start again where it ended",
        lambda p: p.liquidation.rearm < p.liquidation.target,
    ),
)
