"""Exact decimals: the context every figure of a derivatives account is computed in, and rounding on the way out."""

from __future__ import annotations

from collections.abc import Callable
from decimal import (
    ROUND_CEILING,
    ROUND_HALF_EVEN,
    Context,
    Decimal,
    DivisionByZero,
    InvalidOperation,
    Overflow,
    localcontext,
)
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

ZERO, ONE = Decimal(0), Decimal(1)

# Sums and products of prices, sizes and rates stay far below 60 digits and are exact; only quotients are rounded.
_CONTEXT = Context(prec=60, rounding=ROUND_HALF_EVEN, traps=[DivisionByZero, InvalidOperation, Overflow])
_PRINTED = Decimal("1e-8")


def exact(function: Callable[P, R]) -> Callable[P, R]:
    """Run a function in the exact context, whatever context its caller works in."""

    @wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        with localcontext(_CONTEXT):
            return function(*args, **kwargs)

    return run


@exact
def printed(value: Decimal) -> Decimal:
    """A figure as it leaves the program: 8 digits after the point, half to even."""
    return value.quantize(_PRINTED)


def whole_lots(quantity: Decimal, lot: Decimal) -> int:
    """floor(quantity / lot): what can be sent; the rest is dust."""
    return int(quantity // lot)


def lots_up(lots: Decimal) -> int:
    """The smallest whole number of lots that is not below ``lots``."""
    return int(lots.to_integral_value(ROUND_CEILING))
