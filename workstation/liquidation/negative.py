"""Negative equity, NAV <= 0: every position whole, then the deficit is booked (spec: liquidation, 3)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from workstation.domain.exact import ZERO
from workstation.liquidation.account import Account, Holding
from workstation.liquidation.choice import Choice, Nothing, Phase
from workstation.liquidation.depth import Ladders
from workstation.liquidation.whole import first_fillable


@dataclass(frozen=True, slots=True)
class Deficit:
    """What a flat account is short of, what the fund paid of it, and the rest, a debt of the account."""

    deficit: Decimal
    paid: Decimal

    @property
    def debt(self) -> Decimal:
        """What remains."""
        return self.deficit - self.paid


NO_DEFICIT = Deficit(ZERO, ZERO)


@dataclass(frozen=True, slots=True)
class InsuranceFund:
    """Invariant: 0 <= ``paid_today`` <= ``daily_limit``, both in USD."""

    daily_limit: Decimal = ZERO
    paid_today: Decimal = ZERO

    def pay(self, deficit: Decimal) -> tuple[InsuranceFund, Deficit]:
        """min(deficit, what is left of the daily limit), and the fund after that."""
        paid = min(deficit, self.daily_limit - self.paid_today)
        return InsuranceFund(self.daily_limit, self.paid_today + paid), Deficit(deficit, paid)


def choose(account: Account, ladders: Ladders) -> Choice | Nothing:
    """The next close: futures, sold options, bought options; each by value at mark, then symbol."""
    for phase, holdings in (
        (Phase.NEGATIVE_FUTURES, account.futures),
        (Phase.NEGATIVE_SHORT_OPTIONS, account.short_options),
        (Phase.NEGATIVE_LONG_OPTIONS, account.long_options),
    ):
        if (whole := first_fillable(_largest_first(holdings), ladders, phase)) is not None:
            return whole
    return Nothing(could_fill=False)


def _largest_first(holdings: Iterable[Holding]) -> list[Holding]:
    return sorted(holdings, key=lambda holding: (-holding.nominal, holding.contract.symbol))
