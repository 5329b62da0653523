"""What the insurance fund may still pay today: the policy's daily limit less what was booked since midnight, UTC."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal

from workstation.domain.exact import ZERO
from workstation.liquidation.negative import InsuranceFund


class Insurance:
    """Invariant: what was paid on the newest day is what the store has, or is about to get with the step's writer."""

    def __init__(self, paid: Iterable[tuple[datetime, Decimal]]) -> None:
        """``paid``: every payment so far with its market time."""
        payments = [(at.date(), amount) for at, amount in paid]
        self._day = max((day for day, _ in payments), default=date.min)
        self._paid = sum((amount for day, amount in payments if day == self._day), ZERO)

    def on(self, market_now: datetime, daily_limit: float) -> InsuranceFund:
        """The fund as it is now. A limit that was lowered below what is paid leaves nothing."""
        if market_now.date() > self._day:
            self._day, self._paid = market_now.date(), ZERO
        return InsuranceFund(max(Decimal(repr(daily_limit)), self._paid), self._paid)

    def keep(self, fund: InsuranceFund) -> None:
        """The fund after some of it was paid."""
        self._paid = fund.paid_today
