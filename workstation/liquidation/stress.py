"""What a coin's positions can lose when its price moves (spec: liquidation, 3)."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from workstation.domain.exact import ZERO
from workstation.liquidation.account import Account, Future, Holding
from workstation.liquidation.rules import stress_moves


def stress(holdings: Iterable[Holding], coin: str) -> Decimal:
    """max(0, -least P&L) of the holdings in one coin over its price moves, bought options included."""
    concerned = [holding for holding in holdings if holding.contract.coin == coin]
    return max(ZERO, -min(sum((_profit(h, move) for h in concerned), ZERO) for move in stress_moves(coin)))


def stress_removed(account: Account, holding: Holding, lots: int) -> Decimal:
    """How much less the coin's positions can lose without so many lots of a holding."""
    return _difference(account, holding, holding.without(lots))


def is_hedge(account: Account, holding: Holding) -> bool:
    """Whether removing the position whole does not lower stress: then it protects the others, and goes last."""
    rest = Holding(holding.contract, ZERO, holding.average, holding.leverage)
    return _difference(account, holding, rest) <= 0


def _difference(account: Account, holding: Holding, rest: Holding) -> Decimal:
    coin = holding.contract.coin
    return stress(account.held, coin) - stress(account.with_holding(rest).held, coin)


def _profit(holding: Holding, move: Decimal) -> Decimal:
    """P&L at a relative move s: future q x mark x s; option q (delta S s + gamma (S s)^2 / 2)."""
    contract = holding.contract
    if isinstance(contract, Future):
        return holding.quantity * contract.mark * move
    shift = contract.spot * move
    return holding.quantity * (contract.delta * shift + contract.gamma * shift * shift / 2)
