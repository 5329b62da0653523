"""Margin balance, net asset value, IM and MM of one account (spec: liquidation, 1).

Per unit of an option: m its mark, S the underlying, K the strike. Money is in USD; q is a size, > 0.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from workstation.domain.enums import OptionRight, OrderSide
from workstation.domain.exact import ZERO, exact
from workstation.liquidation.account import NO_DRIFT, Account, Contract, Drift, Future, Holding, Option
from workstation.liquidation.orders import paying_parts
from workstation.liquidation.rules import Rules
from workstation.margin.contracts import (
    OPTION_FEE,
    SHORT_FLOOR,
    SHORT_MAINTENANCE,
    SHORT_PERCENT,
    liquidation_fee_rate,
)


@dataclass(frozen=True, slots=True)
class Figures:
    """Invariant: all of one account at one moment; a ratio is None at a margin balance <= 0, where it means nothing."""

    margin_balance: Decimal
    net_asset_value: Decimal
    position_initial: Decimal
    order_initial: Decimal
    maintenance: Decimal
    target: Decimal

    @property
    def initial(self) -> Decimal:
        """Initial margin of positions and orders."""
        return self.position_initial + self.order_initial

    @property
    def shortfall(self) -> Decimal:
        """X = MM - t x MB: what the engine works on; the target is reached at X <= 0."""
        return self.maintenance - self.target * self.margin_balance

    @property
    def im_ratio(self) -> Decimal | None:
        """IM % = (position IM + order IM) / MB."""
        return self._of_balance(self.initial)

    @property
    def mm_ratio(self) -> Decimal | None:
        """MM % = MM / MB."""
        return self._of_balance(self.maintenance)

    @exact
    def _of_balance(self, amount: Decimal) -> Decimal | None:
        return amount / self.margin_balance if self.margin_balance > 0 else None


@exact
def account_figures(account: Account, rules: Rules) -> Figures:
    """Every figure of an account; MB = cash + unrealised profit of futures, NAV = MB + signed option values.

    All with the venue's drift on top: where it reports figures itself these are the truth (spec: liquidation, 1). What
    needs margin no more, because nothing is held or ordered, does not drift either.
    """
    profits = (h.quantity * (h.contract.mark - h.average) for h in account.futures)
    balance = account.cash + sum(profits, ZERO) + account.drift.margin_balance
    drift = account.drift if account.holdings else NO_DRIFT
    needed = sum((maintenance(h, rules) for h in account.held), ZERO)
    options = (h.quantity * h.contract.mark for h in (*account.short_options, *account.long_options))
    return Figures(
        margin_balance=balance,
        net_asset_value=balance + sum(options, ZERO),
        position_initial=sum(map(position_initial, account.held), drift.initial),
        order_initial=order_initial(account),
        maintenance=needed + drift.maintenance if account.held else needed,
        target=rules.target,
    )


def as_reported(account: Account, rules: Rules) -> Account:
    """The account with the drift that makes its figures those the venue reports; as it is where it reports none."""
    said = account.reported
    if said is None:
        return account
    model = account_figures(replace(account, drift=NO_DRIFT), rules)
    return replace(
        account,
        drift=Drift(
            initial=said.initial - model.initial,
            maintenance=said.maintenance - model.maintenance,
            margin_balance=said.margin_balance - model.margin_balance,
        ),
    )


def is_alarming(account: Account, rules: Rules) -> bool:
    """Whether MM or margin balance drift by more than ``rules.drift_alarm`` of the venue's figure."""
    said, drift = account.reported, account.drift
    if said is None:
        return False
    pairs = ((drift.maintenance, said.maintenance), (drift.margin_balance, said.margin_balance))
    return any(abs(by) > rules.drift_alarm * abs(venue) for by, venue in pairs)


def maintenance(holding: Holding, rules: Rules) -> Decimal:
    """MM of a position, liquidation fee included; a bought option needs none.

    Future: progressive rate of q x average price + fee rate x q x mark. Short option:
    {m + max(.075 S, .075 m) + f S} q of a call, {m + max(.075 K, .075 m) + f S} q of a put.
    """
    contract, size = holding.contract, holding.size
    if isinstance(contract, Future):
        fee = liquidation_fee_rate(contract.coin, holding.nominal) * holding.nominal
        return rules.tiers_of(contract.coin).maintenance(size * holding.average) + fee
    if holding.quantity >= 0:
        return ZERO
    anchor = contract.spot if contract.right is OptionRight.C else contract.strike
    buffer = max(SHORT_MAINTENANCE * anchor, SHORT_MAINTENANCE * contract.mark)
    return (contract.mark + buffer + OPTION_FEE * contract.spot) * size


def position_initial(holding: Holding) -> Decimal:
    """IM of a position: q x average price / leverage of a future, the short formula of an option, 0 of a bought one."""
    if isinstance(holding.contract, Future):
        return holding.size * holding.average / holding.leverage
    return _short_initial(holding.contract, holding.contract.mark) * holding.size if holding.quantity < 0 else ZERO


def order_initial(account: Account) -> Decimal:
    """IM of the orders: only the part of each that does not reduce a position pays."""
    return sum(
        (_order_initial(account.holding(o.symbol), o.side, o.price, part) for o, part in paying_parts(account)), ZERO
    )


def _order_initial(holding: Holding, side: OrderSide, price: Decimal, quantity: Decimal) -> Decimal:
    """Future: q x price / leverage. Bought option: price + max(0, price - m); sold: IM at price + max(0, m - price)."""
    contract: Contract = holding.contract
    if isinstance(contract, Future):
        return quantity * price / holding.leverage
    if side is OrderSide.BUY:
        return quantity * (price + max(ZERO, price - contract.mark))
    return quantity * (_short_initial(contract, price) + max(ZERO, contract.mark - price))


def _short_initial(option: Option, price: Decimal) -> Decimal:
    """Per unit m + max(.15 S - out-of-the-money amount, .10 S of a call or .10 K of a put)."""
    if option.right is OptionRight.C:
        away, anchor = max(ZERO, option.strike - option.spot), option.spot
    else:
        away, anchor = max(ZERO, option.spot - option.strike), option.strike
    return price + max(SHORT_PERCENT * option.spot - away, SHORT_FLOOR * anchor)
