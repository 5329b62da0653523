"""What the broker charges for an order: the same tariff the desk plans with."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from workstation.policy import Policy

_TARIFF = Policy().close
_CENT = Decimal("0.01")


def fee_due(value: Decimal) -> Decimal:
    """The fee of an order so far, to the cent: max(minimum, rate x value), in the line's currency."""
    due = max(Decimal(repr(_TARIFF.fee_minimum)), Decimal(repr(_TARIFF.fee_rate)) * abs(value))
    return due.quantize(_CENT, ROUND_HALF_UP)
