"""The typed values that fill a template's fields."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from workstation.domain.enums import OrderSide


@dataclass(frozen=True, slots=True)
class Amount:
    """Money. Invariant: finite; what is unknown is no amount and is not put into a message."""

    value: Decimal | float
    currency: str

    def __post_init__(self) -> None:
        if not math.isfinite(self.value):
            raise ValueError(f"{self.value} {self.currency} is no amount")


@dataclass(frozen=True, slots=True)
class Until:
    """A deadline; ``provisional``: the published calendar ends before it, so it is "not before"."""

    at: datetime
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class Holding:
    """A position as a client knows it; short quantities are below 0."""

    symbol: str
    name: str
    quantity: Decimal | float


@dataclass(frozen=True, slots=True)
class Trade:
    """A close that was filled."""

    side: OrderSide
    symbol: str
    quantity: Decimal | float
    price: Amount


Value = str | float | Decimal | Amount | Until | datetime | tuple[Holding, ...] | tuple[Trade, ...]


class MissingValueError(LookupError):
    """A template names a field whose value is not known, so the message cannot be written."""

    def __init__(self, field: str) -> None:
        super().__init__(f"no value for {{{field}}}")
        self.field = field
