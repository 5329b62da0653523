"""In which state an account is, what its client may do there, and which orders must go (spec: liquidation, 2)."""

from __future__ import annotations

from dataclasses import dataclass

from workstation.domain.enums import MarginState
from workstation.liquidation.account import Account
from workstation.liquidation.figures import Figures
from workstation.liquidation.orders import not_wholly_reducing
from workstation.liquidation.rules import Rules
from workstation.margin.contracts import WARNING

# States in which the desk, not the client, runs the account.
TAKEN_OVER = frozenset({MarginState.LIQUIDATING, MarginState.SPECIAL, MarginState.NEGATIVE_EQUITY})


@dataclass(frozen=True, slots=True)
class Rights:
    """What the client may do."""

    open: bool
    close: bool
    cancel: bool
    withdraw: bool


_ALL, _NONE = Rights(*[True] * 4), Rights(*[False] * 4)
RIGHTS = {
    MarginState.SAFE: _ALL,
    MarginState.MM_WARNING: _ALL,
    MarginState.IM_RESTRICTED: Rights(open=False, close=True, cancel=True, withdraw=False),
    MarginState.LIQUIDATING: _NONE,
    MarginState.SPECIAL: _NONE,
    MarginState.NEGATIVE_EQUITY: _NONE,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """The state, and the two conditions that hold independently of each other."""

    state: MarginState
    warned: bool
    restricted: bool

    @property
    def taken_over(self) -> bool:
        """Whether the desk runs the account."""
        return self.state in TAKEN_OVER


FRESH = Standing(MarginState.SAFE, warned=False, restricted=False)


def standing(figures: Figures, has_positions: bool, before: Standing, rules: Rules, can_sell: bool) -> Standing:  # noqa: FBT001 - two plain facts of the account
    """The state of an account that stood at ``before``; evaluated top to bottom, never by dividing.

    ``can_sell``: a future or bought option can be sold now, without which a special liquidation is over.
    """
    balance, needed = figures.margin_balance, figures.maintenance
    restricted = figures.initial >= balance and figures.initial > 0
    warned_at = rules.rearm if before.warned else WARNING
    warned = needed >= warned_at * balance and needed > 0
    state = _taken_over(figures, has_positions, before, can_sell)
    if state is MarginState.SAFE and restricted:
        state = MarginState.IM_RESTRICTED
    elif state is MarginState.SAFE and warned:
        state = MarginState.MM_WARNING
    return Standing(state, warned, restricted)


def special_goal_reached(figures: Figures) -> bool:
    """MB >= max(MM / t, 1): where a special liquidation ends."""
    return figures.shortfall <= 0 and figures.margin_balance >= 1


def to_cancel(state: MarginState, account: Account) -> frozenset[str]:
    """The orders that a state does not tolerate."""
    if state in TAKEN_OVER:
        return frozenset(order.order_id for order in account.orders)
    return not_wholly_reducing(account) if state is MarginState.IM_RESTRICTED else frozenset()


def _taken_over(figures: Figures, has_positions: bool, before: Standing, can_sell: bool) -> MarginState:  # noqa: FBT001 - see above
    """The state if it is one that takes the account over, else SAFE. Who was taken over stays so until X <= 0."""
    balance, value, needed = figures.margin_balance, figures.net_asset_value, figures.maintenance
    if value < 0 or (value == 0 and has_positions):
        return MarginState.NEGATIVE_EQUITY
    if balance <= 0 < value:
        return MarginState.SPECIAL
    if before.state is MarginState.SPECIAL and can_sell and not special_goal_reached(figures):
        return MarginState.SPECIAL
    if needed > 0 and (needed >= balance or (before.taken_over and figures.shortfall > 0)):
        return MarginState.LIQUIDATING
    return MarginState.SAFE
