"""What a close at a price does to the money of an account: fees of both cost models, margin balance and cash."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from workstation.domain.exact import ZERO
from workstation.liquidation.account import Future, Holding
from workstation.liquidation.depth import Level, total_lots
from workstation.liquidation.rules import OPTION_TAKER_CAP, OPTION_TAKER_FEE, TAKER_FEE, CostModel
from workstation.margin.contracts import OPTION_FEE, liquidation_fee_rate


@dataclass(frozen=True, slots=True)
class Fills:
    """What some lots of a holding were, or would be, closed for; money of the account."""

    lots: int
    quantity: Decimal
    value: Decimal  # price x quantity
    fee: Decimal
    balance_change: Decimal  # of the margin balance
    cash_change: Decimal  # realised profit or premium, less fee

    @property
    def vwap(self) -> Decimal | None:
        """Average price; None when nothing was filled."""
        return self.value / self.quantity if self.lots else None


def fee_per_unit(holding: Holding, price: Decimal, model: CostModel) -> Decimal:
    """Fee of closing one unit at a price, the holding as it was before the step.

    Desk: 0.06 % of a future's price; min(.0003 S, .125 price) of an option. Venue: the liquidation fee rate of the
    position's nominal x price of a future; f x S of an option.
    """
    contract = holding.contract
    if isinstance(contract, Future):
        venue = model is CostModel.VENUE
        return (liquidation_fee_rate(contract.coin, holding.nominal) if venue else TAKER_FEE) * price
    if model is CostModel.VENUE:
        return OPTION_FEE * contract.spot
    return min(OPTION_TAKER_FEE * contract.spot, OPTION_TAKER_CAP * price)


def fills(holding: Holding, levels: Iterable[Level], model: CostModel) -> Fills:
    """What closing the lots of these levels brings.

    A future's margin balance moves by its slippage to mark, its cash by its profit since the average price; an option's
    premium moves both.
    """
    levels = tuple(levels)
    value = fee = ZERO
    for level in levels:
        quantity = level.lots * holding.contract.lot
        value += quantity * level.price
        fee += quantity * fee_per_unit(holding, level.price, model)
    lots = total_lots(levels)
    quantity = lots * holding.contract.lot
    future = isinstance(holding.contract, Future)
    at_mark, at_average = (quantity * (p if future else ZERO) for p in (holding.contract.mark, holding.average))
    balance = holding.sign * (value - at_mark) - fee
    cash = holding.sign * (value - at_average) - fee
    return Fills(lots, quantity, value, fee, balance, cash)
