"""The numbers the loop follows beside those of every account: the house's own, fees, moves (spec: liquidation, 1-3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from workstation.margin.contracts import MAJOR_COINS, WARNING
from workstation.margin.tiers import BTC_ETH, TierTable
from workstation.policy.keys import Policy

TAKER_FEE = Decimal("0.0006")  # of fill value
OPTION_TAKER_FEE, OPTION_TAKER_CAP = Decimal("0.0003"), Decimal("0.125")  # of the underlying, at most of the price

_MOVES = tuple(Decimal(move) / 100 for move in (-15, -12, -9, -6, -3, 0, 3, 6, 9, 12, 15))


class CostModel(Enum):
    """Whose closing is costed: the desk's own orders, or the venue's liquidation."""

    DESK = "desk"
    VENUE = "venue"


@dataclass(frozen=True, slots=True)
class Rules:
    """Invariant: 0 < ``rearm`` <= 0.80 <= ``target`` < 1, so that who is done is still warned or safe, never taken."""

    target: Decimal = Decimal("0.90")
    rearm: Decimal = Decimal("0.78")
    max_steps: int = 200
    cost: CostModel = CostModel.DESK
    tiers: Mapping[str, TierTable] = field(default_factory=dict)
    policy_version: int = 0
    drift_alarm: Decimal = Decimal("0.02")  # share of the venue's figure

    def __post_init__(self) -> None:
        if not 0 < self.rearm <= WARNING <= self.target < 1:
            raise ValueError(f"rearm {self.rearm} and target {self.target} must be around {WARNING}")

    def tiers_of(self, coin: str) -> TierTable:
        """The maintenance rates of a coin; those of BTC and ETH until its own are configured."""
        return self.tiers.get(coin, BTC_ETH)


def rules_of(policy: Policy, cost: CostModel, version: int = 0) -> Rules:
    """The rules that a policy sets."""
    ours = policy.liquidation
    return Rules(
        target=Decimal(repr(ours.target)),
        rearm=Decimal(repr(ours.rearm)),
        max_steps=ours.max_steps,
        cost=cost,
        policy_version=version,
        drift_alarm=Decimal(repr(ours.drift_alarm)),
    )


def stress_moves(coin: str) -> tuple[Decimal, ...]:
    """Price moves a coin is tried with: 0, +-3, 6, 9, 12, 15 % for BTC and ETH, twice that for others."""
    return _MOVES if coin in MAJOR_COINS else tuple(2 * move for move in _MOVES)
