"""The call amount and its type (spec: margin, section 3)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workstation.book.columns import Codes, Flags, Floats
from workstation.domain.enums import AlertType
from workstation.margin.balances import Balances
from workstation.policy.keys import Policy

# Amounts closer than this share of gross are equal: float64 sums of many lines cannot tell them apart.
EQUAL_WITHIN = 1e-11


@dataclass(frozen=True, slots=True)
class Owed:
    """Both sides of the maximum in the call amount, and the call amount itself, floored at 0."""

    call_margin: Floats
    margin_side: Floats
    excess_financing: Floats
    call_amount: Floats


@dataclass(frozen=True, slots=True)
class Standing:
    """What besides the requirement decides an account's alert type."""

    balances: Balances
    net_assets: Floats
    liquid_net_assets: Floats
    closable: Floats
    tolerance: Floats  # amounts no further apart are equal


def tolerance(long_value: Floats, short_value: Floats, cash: Floats, initial: Floats) -> Floats:
    """How far apart equal amounts may be: a share of gross = |long| + |short| + |cash| + initial requirement."""
    return np.abs(long_value - short_value + np.abs(cash) + initial) * EQUAL_WITHIN


def financing_used(cash: Floats) -> Floats:
    """max(0, -cash)."""
    return np.maximum(-cash, 0)


def owed(requirement: Floats, net_assets: Floats, balances: Balances, policy: Policy) -> Owed:
    """Call amount = max(call margin - net assets + interest + debit margin - credit, excess financing), at least 0.

    ``requirement`` is the margin-call level; call margin = requirement x ``[call] coefficient``.
    """
    call_margin = requirement * policy.call.coefficient
    terms = balances.accrued_interest + balances.debit_margin - balances.trading_credit
    margin_side = call_margin - net_assets + terms
    excess = np.maximum(financing_used(balances.cash) - balances.financing_limit, 0)
    return Owed(call_margin, margin_side, excess, np.maximum(np.maximum(margin_side, excess), 0))


def before_forced(net_assets: Floats, balances: Balances) -> Floats:
    """What stands against the forced requirement: net assets - interest - debit margin + credit."""
    return net_assets - balances.accrued_interest - balances.debit_margin + balances.trading_credit


def is_call(amount: Floats, tolerance: Floats, policy: Policy) -> Flags:
    """Whether an amount is a call: at least ``[call] minimum`` and more than nothing."""
    return (amount > tolerance) & (amount >= policy.call.minimum - tolerance)


def alert_types(standing: Standing, owes: Owed, forced_requirement: Floats, policy: Policy) -> Codes:
    """The first type that holds in the order of the spec; UNPRICED, before all of them, where a figure is unknown.

    Nothing is a type below the minimum, except NEGATIVE_EQUITY, which always is.
    """
    tests = tests_of(standing, owes, forced_requirement, policy)
    called = is_call(owes.call_amount, standing.tolerance, policy)
    types = np.where(called, AlertType.MARGIN_CALL, AlertType.NONE).astype(np.int8)
    types[called & tests[AlertType.EXCESS_FINANCING]] = AlertType.EXCESS_FINANCING
    types[called & tests[AlertType.FORCED]] = AlertType.FORCED
    types[tests[AlertType.NEGATIVE_EQUITY]] = AlertType.NEGATIVE_EQUITY
    types[called & tests[AlertType.DEBIT_ONLY]] = AlertType.DEBIT_ONLY
    types[np.isnan(owes.call_amount)] = AlertType.UNPRICED
    return types


def tests_of(standing: Standing, owes: Owed, forced_requirement: Floats, policy: Policy) -> dict[AlertType, Flags]:
    """Each type's own condition, without precedence."""
    balances, tolerance = standing.balances, standing.tolerance
    available = before_forced(standing.net_assets, balances)
    return {
        AlertType.DEBIT_ONLY: (balances.cash < -tolerance) & (standing.closable == 0),
        AlertType.NEGATIVE_EQUITY: (standing.liquid_net_assets <= tolerance) & (balances.lines > 0),
        AlertType.FORCED: available < forced_requirement - tolerance,
        AlertType.EXCESS_FINANCING: owes.excess_financing > owes.margin_side + tolerance,
        AlertType.MARGIN_CALL: is_call(owes.call_amount, tolerance, policy),
    }
