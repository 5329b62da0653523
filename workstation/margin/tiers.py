"""Maintenance rates that rise with the nominal, and the amounts that make them continuous (spec: liquidation, 1)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from workstation.domain.exact import ONE, ZERO, exact
from workstation.domain.failures import InputRefusedError, Problem


@dataclass(frozen=True, slots=True)
class Bracket:
    """One row of a table as it comes in: the rate up to and including a nominal (None: without bound).

    ``deduction`` is the quick-subtraction amount where the source states one; it is checked, never used.
    """

    upper: Decimal | None
    rate: Decimal
    deduction: Decimal | None = None


@dataclass(frozen=True, slots=True)
class TierTable:
    """Invariant: bounds rise, rates never fall, and nominal x rate - deduction is continuous at every bound."""

    upper: tuple[Decimal, ...]  # nominal in USD, every bracket but the last
    rate: tuple[Decimal, ...]
    deduction: tuple[Decimal, ...]  # USD

    def maintenance(self, nominal: Decimal) -> Decimal:
        """Progressive maintenance margin of a nominal: nominal x rate - deduction of its bracket."""
        row = bisect_left(self.upper, nominal)
        return nominal * self.rate[row] - self.deduction[row]

    def tier(self, nominal: Decimal) -> int:
        """The number of the bracket in use, 1 the lowest."""
        return bisect_left(self.upper, nominal) + 1


@exact
def tier_table(brackets: Sequence[Bracket], source: str) -> TierTable:
    """The table of these brackets; one that is unordered or jumps is refused with every faulty row named."""
    problems = [*_shape(brackets, source), *_order(brackets, source)]
    if problems:
        raise InputRefusedError(problems)
    upper = tuple(bracket.upper for bracket in brackets if bracket.upper is not None)
    rate = tuple(bracket.rate for bracket in brackets)
    deduction = [ZERO]
    for row, bound in enumerate(upper):
        deduction.append(deduction[row] + bound * (rate[row + 1] - rate[row]))
    if jumps := list(_jumps(brackets, tuple(deduction), source)):
        raise InputRefusedError(jumps)
    return TierTable(upper, rate, tuple(deduction))


def _shape(brackets: Sequence[Bracket], source: str) -> Iterable[Problem]:
    if not brackets:
        yield Problem(source, None, None, None, "a tier table needs at least one row")
    for row, bracket in enumerate(brackets, start=1):
        if not bracket.rate.is_finite() or not ZERO < bracket.rate <= ONE:
            yield Problem(source, row, "rate", str(bracket.rate), "must be above 0 and at most 1")
        if (bracket.upper is None) != (row == len(brackets)):
            shown = None if bracket.upper is None else str(bracket.upper)
            yield Problem(source, row, "upper", shown, "the last row, and only the last, has no upper bound")
        elif bracket.upper is not None and not (bracket.upper.is_finite() and bracket.upper > 0):
            yield Problem(source, row, "upper", str(bracket.upper), "must be a number above 0")


def _order(brackets: Sequence[Bracket], source: str) -> Iterable[Problem]:
    for row, (before, this) in enumerate(pairwise(brackets), start=2):
        if before.upper is not None and this.upper is not None and not this.upper > before.upper:
            yield Problem(source, row, "upper", str(this.upper), f"must be above {before.upper}, the row before it")
        if this.rate < before.rate:
            yield Problem(source, row, "rate", str(this.rate), f"must not be below {before.rate}, the row before it")


def _jumps(brackets: Sequence[Bracket], derived: tuple[Decimal, ...], source: str) -> Iterable[Problem]:
    """Continuous at each bound B: B x rate - amount is the same from both sides, so an amount is derived or wrong."""
    for row, (bracket, amount) in enumerate(zip(brackets, derived, strict=True), start=1):
        if bracket.deduction is not None and bracket.deduction != amount:
            text = f"maintenance margin jumps by {amount - bracket.deduction} here: {amount} makes it continuous"
            yield Problem(source, row, "deduction", str(bracket.deduction), text)


def _published(*rows: tuple[str | None, str]) -> tuple[Bracket, ...]:
    return tuple(Bracket(None if upper is None else Decimal(upper), Decimal(rate)) for upper, rate in rows)


# Nominal in USD, rate: the venue's table of BTC and ETH; 800 million and above is one bracket of 50 %.
BTC_ETH = tier_table(
    _published(
        ("50e3", "0.004"),
        ("500e3", "0.005"),
        ("10e6", "0.01"),
        ("75e6", "0.025"),
        ("100e6", "0.05"),
        ("200e6", "0.10"),
        ("400e6", "0.125"),
        ("600e6", "0.15"),
        ("800e6", "0.25"),
        (None, "0.50"),
    ),
    "tiers of BTC and ETH",
)
