"""Arithmetic in exact fractions in which what is unknown is None."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

Exact = Fraction | None


def exact(value: float | None) -> Exact:
    return None if value is None else Fraction(value)


def total(values: Iterable[Exact]) -> Exact:
    """Unknown when one of them is."""
    known = list(values)
    return None if None in known else sum(known, Fraction(0))  # type: ignore[arg-type]


def times(*values: Exact) -> Exact:
    product = Fraction(1)
    for value in values:
        if value is None:
            return None
        product *= value
    return product


def plus(a: Exact, b: Exact) -> Exact:
    return total([a, b])


def minus(a: Exact, b: Exact) -> Exact:
    return total([a, times(Fraction(-1), b)])


def greater(a: Exact, b: Exact) -> Exact:
    return None if a is None or b is None else max(a, b)
