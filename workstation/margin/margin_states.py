"""In which state derivatives accounts are, column by column (spec: liquidation, 2).

Compared by cross-multiplication, never by dividing. The loop's own judgement, which also knows the depth and goes on
from its own records, is ``liquidation.states``; both follow the same table.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workstation.book.columns import Codes, Flags, Floats, Ints
from workstation.domain.enums import AlertType, Level, MarginState
from workstation.margin.call import EQUAL_WITHIN
from workstation.margin.contracts import WARNING
from workstation.margin.figures import Figures
from workstation.policy.keys import Policy

# The alert that a state is shown as: from LIQUIDATING on the desk may close at once, so they are what FORCED says.
ALERT_TYPE = np.array(
    [
        *(AlertType.NONE, AlertType.MARGIN_CALL, AlertType.MARGIN_CALL),
        *(AlertType.FORCED, AlertType.FORCED, AlertType.NEGATIVE_EQUITY),
    ],
    np.int8,
)


def margin_ratio(amount: Floats, balance: Floats) -> Floats:
    """IM % and MM %: amount / margin balance; NaN at a balance <= 0, where it means nothing."""
    known = balance > 0
    return np.where(known, amount / np.where(known, balance, 1.0), np.nan)


@dataclass(frozen=True, slots=True)
class Margins:
    """What decides a state, a row an account. ``tolerance``: amounts no further apart are equal."""

    balance: Floats
    value: Floats  # net asset value
    initial: Floats
    maintenance: Floats
    holds: Flags  # any position
    can_sell: Flags  # a future or bought option that can be traded
    tolerance: Floats

    @classmethod
    def of(cls, figures: Figures, rows: Ints, holds: Flags) -> Margins:
        """Of accounts whose figures are known."""
        initial, maintenance = (figures.requirement[rows, level] for level in (Level.INITIAL, Level.MAINTENANCE))
        balance = figures.margin_balance[rows]
        gross = figures.long_value[rows] - figures.short_value[rows] + np.abs(figures.cash[rows])
        within = EQUAL_WITHIN * (gross + np.abs(balance) + initial + maintenance)
        can_sell = figures.sellable[rows] > 0
        return cls(balance, figures.equity[rows], initial, maintenance, holds, can_sell, within)

    def shortfall(self, target: float) -> Floats:
        """X = MM - t x MB; the target is reached at X <= 0."""
        return self.maintenance - target * self.balance


@dataclass(frozen=True, slots=True)
class Standings:
    """States, and whether the warning holds, which it does independently of the state."""

    state: Codes  # MarginState
    warned: Flags


def fresh(accounts: int) -> Standings:
    """Accounts nobody has looked at yet."""
    return Standings(np.full(accounts, MarginState.SAFE, np.int8), np.zeros(accounts, np.bool_))


def standings(margins: Margins, before: Standings, policy: Policy) -> Standings:
    """The states of accounts that stood at ``before``; the first that holds, top to bottom."""
    m, rules, near = margins, policy.liquidation, margins.tolerance
    restricted = (m.initial > 0) & (m.initial >= m.balance - near)
    warned_at = np.where(before.warned, rules.rearm, float(WARNING))
    warned = (m.maintenance > 0) & (m.maintenance >= warned_at * m.balance - near)
    short = m.shortfall(rules.target) > near
    goal = ~short & (m.balance >= 1 - near)  # MB >= max(MM / t, 1): where a special liquidation ends
    taken = before.state >= MarginState.LIQUIDATING
    state = np.where(warned, MarginState.MM_WARNING, MarginState.SAFE)
    state = np.where(restricted, MarginState.IM_RESTRICTED, state)
    liquidating = (m.maintenance > 0) & ((m.maintenance >= m.balance - near) | (taken & short))
    state = np.where(liquidating, MarginState.LIQUIDATING, state)
    still_special = (before.state == MarginState.SPECIAL) & m.can_sell & ~goal
    state = np.where(still_special | ((m.balance <= near) & (m.value > near)), MarginState.SPECIAL, state)
    negative = (m.value < -near) | (m.holds & (m.value <= near))
    return Standings(np.where(negative, MarginState.NEGATIVE_EQUITY, state).astype(np.int8), warned)
