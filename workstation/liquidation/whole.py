"""Closing a position whole, without asking what it frees: the rule that special and negative-equity modes share."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from workstation.liquidation.account import Future, Holding
from workstation.liquidation.choice import Choice, Phase
from workstation.liquidation.depth import Ladders, limit_price, reachable, total_lots


def first_fillable(holdings: Iterable[Holding], ladders: Ladders, phase: Phase) -> Choice | None:
    """The first of these positions of which anything can be filled, to be closed whole."""
    for holding in holdings:
        if (limit := fillable_limit(holding, ladders)) is not None:
            wide = limit != limit_price(holding.contract, holding.closing_side)
            return Choice(phase, holding.contract.symbol, holding.lots, limit, wide=wide)
    return None


def fillable_limit(holding: Holding, ladders: Ladders) -> Decimal | None:
    """The narrower band in which a lot can be filled: a future has two, an option one. None: it cannot be."""
    for wide in (False, True) if isinstance(holding.contract, Future) else (False,):
        limit = limit_price(holding.contract, holding.closing_side, wide=wide)
        if total_lots(reachable(ladders, holding, limit)):
            return limit
    return None
