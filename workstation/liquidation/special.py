"""Special liquidation, MB <= 0 < NAV: all futures, then bought options until MB >= max(MM / t, 1) (spec: 3)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from workstation.domain.enums import OptionRight
from workstation.domain.exact import ONE
from workstation.domain.ids import Symbol
from workstation.liquidation.account import Account, Holding, Option
from workstation.liquidation.choice import Choice, Nothing, Phase
from workstation.liquidation.costs import fills
from workstation.liquidation.depth import Ladders, Level, limit_price, reachable, total_lots
from workstation.liquidation.figures import Figures, maintenance
from workstation.liquidation.rules import Rules
from workstation.liquidation.sizing import fewest_lots_for
from workstation.liquidation.whole import fillable_limit, first_fillable


@dataclass(frozen=True, slots=True)
class RankedLong:
    """A bought option as it was ranked; all figures are of ``cap``, the lots in the band."""

    symbol: Symbol
    cap: int
    limit: Decimal
    net: Decimal  # proceeds less fee
    recovery: Decimal  # net / value at mark
    covers: bool  # a sold option of the account
    score: Decimal


def choose(account: Account, ladders: Ladders, figures: Figures, rules: Rules) -> Choice | Nothing:
    """The next close: every future that can be filled, the largest MM first, then the best bought option."""
    futures = sorted(account.futures, key=lambda h: (-maintenance(h, rules), h.contract.symbol))
    if (whole := first_fillable(futures, ladders, Phase.SPECIAL_FUTURES)) is not None:
        return whole
    rows = rank_longs(account, ladders, rules)
    if not rows:
        inside = (total_lots(_levels(holding, ladders)) for holding in account.long_options)
        return Nothing(could_fill=any(inside))
    best = account.holding(rows[0].symbol)
    gain = max(figures.maintenance / rules.target, ONE) - figures.margin_balance
    lots = fewest_lots_for(best, _levels(best, ladders), gain, rules)
    return Choice(Phase.SPECIAL_LONG_OPTIONS, rows[0].symbol, lots, rows[0].limit, rows)


def can_sell(account: Account, ladders: Ladders, rules: Rules) -> bool:
    """Whether a future or a bought option can be sold now."""
    return any(fillable_limit(h, ladders) is not None for h in account.futures) or bool(
        rank_longs(account, ladders, rules)
    )


def rank_longs(account: Account, ladders: Ladders, rules: Rules) -> tuple[RankedLong, ...]:
    """Bought options worth selling: those that cover a sold one last, score, symbol; net <= 0 is not sold."""
    rows = (_long(account, ladders, rules, h) for h in account.long_options if _levels(h, ladders))
    kept = (row for row in rows if row.net > 0)
    return tuple(sorted(kept, key=lambda row: (row.covers, -row.score, row.symbol)))


def _long(account: Account, ladders: Ladders, rules: Rules, holding: Holding) -> RankedLong:
    """Score = net x recovery x cap / size, recovery = net / (cap x lot x mark); a mark of 0 counts as one tick."""
    option, levels = holding.contract, _levels(holding, ladders)
    sold = fills(holding, levels, rules.cost)
    net = sold.balance_change
    recovery = net / (sold.quantity * max(option.mark, option.tick))
    score = net * recovery * sold.quantity / holding.size
    limit = limit_price(option, holding.closing_side)
    return RankedLong(option.symbol, sold.lots, limit, net, recovery, _covers(account, holding), score)


def _levels(holding: Holding, ladders: Ladders) -> tuple[Level, ...]:
    return reachable(ladders, holding, limit_price(holding.contract, holding.closing_side))


def _covers(account: Account, long: Holding) -> bool:
    """Same coin, right and expiry; a bought call at or below the sold strike, a bought put at or above it."""
    return any(_covers_one(long.contract, short.contract) for short in account.short_options)


def _covers_one(long: object, short: object) -> bool:
    if not isinstance(long, Option) or not isinstance(short, Option):
        return False
    if (long.coin, long.right, long.expiry) != (short.coin, short.right, short.expiry):
        return False
    return long.strike <= short.strike if long.right is OptionRight.C else long.strike >= short.strike
