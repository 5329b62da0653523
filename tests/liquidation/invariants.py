"""The invariants of the liquidation rules (section 6), checked by a second bookkeeping of its own."""

from dataclasses import replace
from decimal import Decimal

from workstation.domain.enums import MarginState, OrderSide
from workstation.domain.exact import exact
from workstation.liquidation.account import Future
from workstation.liquidation.choice import Choice, Phase
from workstation.liquidation.figures import account_figures
from workstation.liquidation.records import Closed, CloseOrder, Happened
from workstation.liquidation.rules import CostModel

TAKEN_OVER = {MarginState.LIQUIDATING, MarginState.SPECIAL, MarginState.NEGATIVE_EQUITY}


class Ledger:
    """The account as its fills say it must be; depth as whole lots that only shrink."""

    def __init__(self, world):
        self.world, self.account, self.ids = world, world.account, set()
        self.depth = {}
        for holding in world.account.holdings:
            symbol, lot = holding.contract.symbol, holding.contract.lot
            bids, asks = world.depth[symbol]
            self.depth[symbol] = {
                side: [[price, int(size / lot)] for price, size in rows if size >= lot]
                for side, rows in ((OrderSide.SELL, bids), (OrderSide.BUY, asks))
            }

    def inside(self, holding, widest):
        """What a close of the holding could meet between its mark and the widest bound, best first."""
        low, high = bounds(holding.contract, widest)
        side = side_of(holding)
        rows = self.depth[holding.contract.symbol][side]
        return [row for row in rows if row[1] and (row[0] <= high if side is OrderSide.BUY else row[0] >= low)]

    def walk(self, holding, lots, limit):
        """Value and fee of the first so many lots up to the limit price, without taking them."""
        value = fee = Decimal(0)
        for price, there in self.depth[holding.contract.symbol][side_of(holding)]:
            beyond = price > limit if side_of(holding) is OrderSide.BUY else price < limit
            used = 0 if beyond else min(there, lots)
            lots -= used
            value += used * holding.contract.lot * price
            fee += used * holding.contract.lot * unit_fee(holding, price, self.world.rules.cost)
        assert lots == 0, "more was filled than stood there"
        return value, fee

    def take(self, symbol, side, lots):
        for row in self.depth[symbol][side]:
            used = min(row[1], lots)
            row[1] -= used
            lots -= used

    def after(self, holding, lots, limit):
        """The account if so many lots were closed."""
        value, fee = self.walk(holding, lots, limit)
        sign, quantity = (1 if holding.quantity > 0 else -1), lots * holding.contract.lot
        basis = quantity * holding.average if isinstance(holding.contract, Future) else 0
        rest = replace(holding, quantity=holding.quantity - sign * quantity)
        rows = tuple(rest if row is holding else row for row in self.account.holdings)
        return replace(self.account, cash=self.account.cash + sign * (value - basis) - fee, holdings=rows)


def side_of(holding):
    return OrderSide.SELL if holding.quantity > 0 else OrderSide.BUY


def bounds(contract, width):
    """The band: of the mark for a future (1 or 5 %), by the underlying for an option."""
    if isinstance(contract, Future):
        return contract.mark * (1 - width), contract.mark * (1 + width)
    reach = contract.spot * max(1, 4 * abs(contract.delta)) / 100
    return max(contract.tick, contract.mark - reach), contract.mark + 5 * reach


def unit_fee(holding, price, cost):
    contract = holding.contract
    if not isinstance(contract, Future):
        desk = min(contract.spot * 3 / 10000, price / 8)
        return desk if cost is CostModel.DESK else contract.spot * 19 / 10000
    step = 10000 if contract.coin in ("BTC", "ETH") else 1000
    venue = Decimal("0.0006") if abs(holding.quantity) * contract.mark <= step else Decimal("0.015")
    return price * (venue if cost is CostModel.VENUE else Decimal("0.0006"))


@exact
def check(world, outcome):
    """Every invariant over one run; an AssertionError says which does not hold."""
    ledger = Ledger(world)
    cancelled = set()
    for row in outcome.records:
        if row.happened is Happened.CANCEL_SENT:
            cancelled |= set(row.detail)
        elif isinstance(row.detail, Choice) and row.detail.phase is Phase.FUTURES:
            _check_ranking(ledger.account, row.detail.rows)
        elif isinstance(row.detail, CloseOrder):
            assert cancelled == {order.order_id for order in world.account.orders}, "cancel before close"
        elif isinstance(row.detail, Closed):
            ledger.account = ledger.account.without_orders(frozenset(cancelled))
            _check_close(ledger, row)
        elif row.happened is Happened.EXITED:
            assert row.after.maintenance <= world.rules.target * row.after.margin_balance, "exit at the target only"
    _check_end(world, outcome, ledger)


def _check_close(ledger, row):
    order, fills = row.detail.order, row.detail.fills
    holding = ledger.account.holding(order.symbol)
    assert order.side is side_of(holding), "reducing"
    assert order.quantity <= abs(holding.quantity), "never above the live position"
    assert order.quantity == order.lots * holding.contract.lot, "whole lots"
    assert order.lots >= fills.lots > 0
    _check_limit(holding, order)
    assert order.client_order_id not in ledger.ids, "one id a close"
    ledger.ids.add(order.client_order_id)
    value, fee = ledger.walk(holding, fills.lots, order.limit)
    assert (fills.value, fills.fee) == (value, fee), "filled from the depth that is left, at its fees"
    left = ledger.after(holding, fills.lots, order.limit)
    assert row.before == account_figures(ledger.account, ledger.world.rules), "figures before"
    assert row.after == account_figures(left, ledger.world.rules), "figures after: balance moves by fills and fees"
    _check_mode(ledger, row, holding)
    ledger.take(order.symbol, order.side, fills.lots)
    ledger.account = left


def _check_limit(holding, order):
    low, high = bounds(holding.contract, Decimal("0.05"))
    assert low <= order.limit <= high, "inside the band"
    assert order.limit % holding.contract.tick == 0, "on tick"


def _check_mode(ledger, row, holding):
    future, order = isinstance(holding.contract, Future), row.detail.order
    if row.state is MarginState.LIQUIDATING:
        assert future or holding.quantity < 0, "futures and sold options only"
        assert future or not any(_frees(ledger, other, row) for other in ledger.account.futures), "futures first"
        assert row.after.shortfall < row.before.shortfall, "X strictly falls"
        if row.after.shortfall <= 0:
            less = account_figures(ledger.after(holding, order.lots - 1, order.limit), ledger.world.rules)
            assert less.shortfall > 0, "not with one lot less"
    elif row.state is MarginState.SPECIAL:
        assert future or holding.quantity > 0, "futures and bought options only"
        assert future or not any(ledger.inside(h, Decimal("0.05")) for h in fillable(ledger)), "all futures first"
        if order.phase is Phase.SPECIAL_LONG_OPTIONS and goal(row.after):
            less = account_figures(ledger.after(holding, order.lots - 1, order.limit), ledger.world.rules)
            assert not goal(less), "the fewest lots that reach the goal"
    else:
        assert row.state is MarginState.NEGATIVE_EQUITY, "nobody else is closed"


def _check_ranking(account, rows):
    """What can be filled, then what is no hedge, then score, MM and symbol; hedges found by their own arithmetic."""
    hedges = {row.symbol for row in rows if loss(account, None, row.symbol) >= loss(account, row.symbol, row.symbol)}
    order = sorted(rows, key=lambda r: (r.lots == 0, r.symbol in hedges, -r.score, -r.maintenance, r.symbol))
    assert list(rows) == order, "ranked as the rules say"


def loss(account, kept, of):
    """The most a coin can lose over the price moves of the rules; of the symbol ``of`` nothing unless it is kept."""
    coin = account.holding(of).contract.coin
    held = [h for h in account.holdings if h.contract.coin == coin and (h.contract.symbol != of or kept == of)]
    worst = Decimal(0)
    for move in range(-15, 16, 3):
        s = Decimal(move) / 100 * (1 if coin in ("BTC", "ETH") else 2)
        worst = max(worst, -sum((profit(h, s) for h in held), Decimal(0)))
    return worst


def profit(holding, move):
    c = holding.contract
    if isinstance(c, Future):
        return holding.quantity * c.mark * move
    return holding.quantity * (c.delta * c.spot * move + c.gamma * (c.spot * move) ** 2 / 2)


def goal(figures):
    return figures.target * figures.margin_balance >= figures.maintenance and figures.margin_balance >= 1


def fillable(ledger):
    return [h for h in ledger.account.futures if abs(h.quantity) >= h.contract.lot]


def _frees(ledger, holding, row):
    """Whether one lot, or the best level as a whole, of a future would have lowered X."""
    levels = ledger.inside(holding, Decimal("0.05"))
    most = min(levels[0][1], int(abs(holding.quantity) / holding.contract.lot)) if levels else 0
    rules = ledger.world.rules
    return any(
        account_figures(ledger.after(holding, lots, levels[0][0]), rules).shortfall < row.before.shortfall
        for lots in {1, most}
        if most
    )


def _check_end(world, outcome, ledger):
    ours = {h.contract.symbol: h.quantity for h in outcome.account.held}
    assert ours == {h.contract.symbol: h.quantity for h in ledger.account.held}, "positions are what was filled"
    paid = outcome.deficit.paid
    assert outcome.account.cash == ledger.account.cash + paid, "cash is what was filled and paid in"
    assert 0 <= paid <= world.fund.daily_limit
    flat_and_short = not outcome.account.held and ledger.account.cash < 0
    assert (outcome.deficit.deficit > 0) == flat_and_short, "a deficit is booked when flat"
    assert outcome.deficit.debt == (max(-outcome.account.cash, 0) if flat_and_short else 0)
    if outcome.stuck is None and not flat_and_short:
        assert outcome.state_after not in TAKEN_OVER, "a run ends at rest or says why not"
    if outcome.closes:
        assert not outcome.account.orders
