"""What waits for a person's word: made once, kept while it is still right, and sent only as it was approved."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from hashlib import sha256

from workstation.domain.enums import OrderSide
from workstation.domain.exact import ZERO, exact
from workstation.engine.liquidation.tickets import order_id
from workstation.engine.orders.standing import Standing
from workstation.liquidation.account import Account, Future
from workstation.liquidation.choice import Phase
from workstation.liquidation.costs import fills
from workstation.liquidation.depth import Level, limit_price
from workstation.liquidation.figures import account_figures
from workstation.liquidation.records import CloseOrder
from workstation.liquidation.rules import Rules
from workstation.liquidation.running import Episode, Proposal

HOLDS = timedelta(seconds=60)  # wall time; then the market is another one
_MEASURED = frozenset({Phase.FUTURES, Phase.SHORT_OPTIONS})  # closed no further than the target needs


def proposal_of(episode: Episode, wanted: CloseOrder | frozenset[str], at: Standing) -> Proposal:
    """A new one. A close has the id its order will have; cancels are named by the orders they are about."""
    times = at.market_now, at.wall_now + HOLDS
    if isinstance(wanted, CloseOrder):
        return Proposal(order_id(wanted.client_order_id), wanted, (), wanted.quantity * wanted.limit, *times)
    cancels = tuple(sorted(wanted))
    text = "|".join((episode.account, str(episode.number), *cancels))
    return Proposal(f"C{sha256(text.encode()).hexdigest()[:16]}", None, cancels, Decimal(0), *times)


@exact
def stands(old: Proposal, wanted: CloseOrder | frozenset[str], account: Account, rules: Rules, at: Standing) -> bool:
    """Whether a proposal may still be approved, now that ``wanted`` is what the loop would do.

    A close stands while it is about the same position, no larger than it, its limit inside today's band, and while one
    lot less would not reach the target: depth that comes and goes does not take it back.
    """
    if at.wall_now > old.holds_until:
        return False
    if not isinstance(wanted, CloseOrder) or old.order is None:
        return old.order is None and not isinstance(wanted, CloseOrder) and frozenset(old.cancels) == wanted
    order, same = old.order, (wanted.symbol, wanted.side, wanted.phase)
    if (order.symbol, order.side, order.phase) != same:
        return False
    holding = account.holding(order.symbol)
    widest = limit_price(holding.contract, order.side, wide=isinstance(holding.contract, Future))
    inside = order.limit <= widest if order.side is OrderSide.BUY else order.limit >= widest
    if order.lots > holding.lots or not inside:
        return False
    if order.phase not in _MEASURED or order.lots == 1:
        return True
    fewer = order.lots - 1
    brought = fills(holding, (Level(holding.contract.mark, fewer),), rules.cost)
    less = account.with_holding(holding.without(fewer), brought.cash_change)
    return account_figures(less, rules).shortfall > ZERO


def approved(proposal: Proposal, user: str) -> Proposal:
    """With a person's word."""
    return replace(proposal, approved_by=user)
