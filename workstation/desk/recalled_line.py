"""A position that is called back, as the tabs of recalls hand it to the batch dialog."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class RecalledLine:
    """A position to be closed for an open recall, and how much of it is called back."""

    account: str
    symbol: str
    recall_id: str
    quantity: Decimal

    @property
    def key(self) -> tuple[str, str]:
        """Which position it is."""
        return self.account, self.symbol
