"""A broker that says what the test tells it to, behind the ``ports.Gateway`` protocol."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import numpy as np

from workstation.book.book import Book
from workstation.book.changes import CashRows, QuoteRows
from workstation.domain.enums import LinkState
from workstation.policy import Policy
from workstation.ports import Broker, Facts, Link


class ScriptedGateway:
    """Hands out a book first, then whatever was queued; remembers what it was told to do."""

    def __init__(self, book: Book | None, policy: Policy | None = None) -> None:
        self.broker: Broker | None = None
        self.book = book
        self.policy = policy
        self.quotes: QuoteRows | None = None
        self.cash: CashRows | None = None
        self.told: list[tuple[str, float]] = []

    def market_time(self, wall_now: datetime) -> datetime:
        return wall_now

    def pull(self, market_now: datetime) -> Facts:
        if self.book is None and self.quotes is None and self.cash is None:
            return Facts(market_now, Link(LinkState.UP, "quiet"))
        facts = Facts(
            market_now, Link(LinkState.UP, "up"), self.book, self.quotes, self.cash, None, None, (), self.policy
        )
        self.book = self.quotes = self.cash = self.policy = None
        return facts

    def price(self, prices: Mapping[str, float]) -> None:
        """Quote these prices at the next pull; NaN withdraws a price."""
        symbols, last = np.array(list(prices)), np.array(list(prices.values()))
        absent = np.full(len(last), np.nan)
        self.quotes = QuoteRows(symbols, last, absent, absent, absent, absent, absent, absent)

    def pay(self, account: str, amount: float, currency: str = "USD") -> None:
        """Report another balance at the next pull."""
        zero = np.zeros(1)
        self.cash = CashRows(np.array([account]), np.array([currency]), np.array([amount]), zero, zero)

    def control(self, action: str, value: float) -> str:
        self.told.append((action, value))
        return f"{action} {value:g}"

    def close(self, *, stop_venue: bool = False) -> None:
        self.told.append(("close", float(stop_venue)))
