"""What the broker charges for an order: the same tariff the desk plans with."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from workstation.domain.enums import InstrumentKind
from workstation.liquidation.rules import OPTION_TAKER_CAP, OPTION_TAKER_FEE, TAKER_FEE
from workstation.policy import Policy

_TARIFF = Policy().close
_CENT = Decimal("0.01")


def fee_due(value: Decimal) -> Decimal:
    """The fee of an order so far, to the cent: max(minimum, rate x value), in the line's currency."""
    due = max(Decimal(repr(_TARIFF.fee_minimum)), Decimal(repr(_TARIFF.fee_rate)) * abs(value))
    return due.quantize(_CENT, ROUND_HALF_UP)


def coin_fee(kind: InstrumentKind, price: Decimal, quantity: Decimal, spot: Decimal) -> Decimal:
    """Of one execution, to the cent: 0.06 % of a future's value, min(.0003 S, .125 price) a unit of an option."""
    per_unit = TAKER_FEE * price
    if kind is InstrumentKind.OPTION:
        per_unit = min(OPTION_TAKER_FEE * spot, OPTION_TAKER_CAP * price)
    return (per_unit * quantity).quantize(_CENT, ROUND_HALF_UP)
