"""The regular order of closing: futures by stress removed per cost, then sold options (spec: liquidation, 3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from workstation.domain.exact import ONE, ZERO
from workstation.domain.ids import Symbol
from workstation.liquidation.account import Account, Holding, Option
from workstation.liquidation.choice import Choice, Nothing, Phase
from workstation.liquidation.depth import EMPTY, Ladders, limit_price, reachable, total_lots
from workstation.liquidation.figures import maintenance
from workstation.liquidation.rules import Rules
from workstation.liquidation.sizing import Curve, cut, lots_needed, lowering_lots
from workstation.liquidation.stress import is_hedge, stress_removed


@dataclass(frozen=True, slots=True)
class RankedFuture:
    """A future as it was ranked. ``lots`` is what it alone needs, or all that can be filled; 0: it frees nothing."""

    symbol: Symbol
    lots: int
    cap: int  # lots in the band
    limit: Decimal
    cost: Decimal  # of ``lots``, at least 1
    stress_removed: Decimal  # by ``lots``
    hedge: bool
    score: Decimal
    maintenance: Decimal


@dataclass(frozen=True, slots=True)
class RankedShort:
    """A sold option as it was ranked. ``cap`` is cut at the first level whose end does not lower X."""

    symbol: Symbol
    lots: int
    cap: int
    limit: Decimal
    shortfall_removed: Decimal  # E, by ``cap``
    liquidity: Decimal  # L
    score: Decimal
    expiry: date


def choose(account: Account, ladders: Ladders, shortfall: Decimal, rules: Rules) -> Choice | Nothing:
    """The next close that frees margin: a future inside 1 %, else one inside 5 %, else a sold option."""
    fillable = False
    for wide in (False, True):
        futures = rank_futures(account, ladders, shortfall, rules, wide=wide)
        if futures and futures[0].lots:
            best = futures[0]
            return Choice(Phase.FUTURES, best.symbol, best.lots, best.limit, futures, wide)
        fillable = fillable or any(row.cap for row in futures)
    shorts = rank_shorts(account, ladders, shortfall, rules)
    if shorts and shorts[0].lots:
        return Choice(Phase.SHORT_OPTIONS, shorts[0].symbol, shorts[0].lots, shorts[0].limit, shorts)
    reach = (reachable(ladders, h, limit_price(h.contract, h.closing_side)) for h in account.short_options)
    return Nothing(could_fill=fillable or any(map(total_lots, reach)), rows=(*futures, *shorts))


def rank_futures(
    account: Account, ladders: Ladders, shortfall: Decimal, rules: Rules, *, wide: bool
) -> tuple[RankedFuture, ...]:
    """Futures in the order to close: can be filled, not a hedge, score, MM, symbol."""
    rows = (_future(account, ladders, shortfall, rules, holding, wide=wide) for holding in account.futures)
    return tuple(sorted(rows, key=lambda row: (not row.lots, row.hedge, -row.score, -row.maintenance, row.symbol)))


def rank_shorts(account: Account, ladders: Ladders, shortfall: Decimal, rules: Rules) -> tuple[RankedShort, ...]:
    """Sold options in the order to buy back: what frees nothing last, score, nearer expiry, symbol."""
    rows = (_short(ladders, shortfall, rules, holding) for holding in account.short_options)
    return tuple(sorted(rows, key=lambda row: (not row.lots, -row.score, row.expiry, row.symbol)))


def _future(
    account: Account, ladders: Ladders, shortfall: Decimal, rules: Rules, holding: Holding, *, wide: bool
) -> RankedFuture:
    """Score = stress removed by the planned lots / max(their cost, 1)."""
    limit = limit_price(holding.contract, holding.closing_side, wide=wide)
    curve = Curve(holding, reachable(ladders, holding, limit), shortfall, rules)
    lots = lots_needed(curve)
    cost = max(ONE, -curve.fills(lots).balance_change)
    removed = stress_removed(account, holding, lots)
    return RankedFuture(
        symbol=holding.contract.symbol,
        lots=lots,
        cap=total_lots(curve.levels),
        limit=limit,
        cost=cost,
        stress_removed=removed,
        hedge=is_hedge(account, holding),
        score=removed / cost,
        maintenance=maintenance(holding, rules),
    )


def _short(ladders: Ladders, shortfall: Decimal, rules: Rules, holding: Holding) -> RankedShort:
    """Score = E x L: X removed by the cap, weighed by how much of the position it is and by the spread."""
    option = holding.contract
    limit = limit_price(option, holding.closing_side)
    inside = Curve(holding, reachable(ladders, holding, limit), shortfall, rules)
    curve = cut(inside, lowering_lots(inside))
    cap = total_lots(curve.levels)
    removed = shortfall - curve.at(cap)
    liquidity = cap * option.lot / holding.size / (ONE + _spread(ladders, holding))
    expiry = option.expiry if isinstance(option, Option) else date.max
    return RankedShort(option.symbol, lots_needed(curve), cap, limit, removed, liquidity, removed * liquidity, expiry)


def _spread(ladders: Ladders, holding: Holding) -> Decimal:
    """max(0, ask - bid) / max(mark, tick); a missing bid is 0, a missing ask leaves nothing to score."""
    ladder = ladders.get(holding.contract.symbol, EMPTY)
    bid = ladder.bids[0].price if ladder.bids else ZERO
    ask = ladder.asks[0].price if ladder.asks else bid
    return max(ZERO, ask - bid) / max(holding.contract.mark, holding.contract.tick)
