"""A broker that says what the test tells it to, behind the ``ports.Gateway`` protocol."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import numpy as np

from workstation.book.book import Book
from workstation.book.changes import CashRows, PositionRows, QuoteRows
from workstation.book.lending import LenderRecallRows
from workstation.domain.enums import LinkState
from workstation.policy import Policy
from workstation.ports import Broker, Facts, Link, OrderReport


class ScriptedGateway:
    """Hands out a book first, then whatever was queued; remembers what it was told to do."""

    def __init__(self, book: Book | None, policy: Policy | None = None) -> None:
        self.broker: Broker | None = None
        self.book = book
        self.policy = policy
        self.quotes: QuoteRows | None = None
        self.cash: CashRows | None = None
        self.positions: PositionRows | None = None
        self.lender_recalls: LenderRecallRows | None = None
        self.reports: list[OrderReport] = []
        self.link = LinkState.UP
        self.told: list[tuple[str, float]] = []

    def market_time(self, wall_now: datetime) -> datetime:
        return wall_now

    def pull(self, market_now: datetime) -> Facts:
        reports, self.reports = tuple(self.reports), []
        facts = Facts(
            market_now,
            Link(self.link, "scripted"),
            self.book,
            self.quotes,
            self.cash,
            self.positions,
            policy=self.policy,
            lender_recalls=self.lender_recalls,
            reports=reports,
        )
        self.book = self.quotes = self.cash = self.positions = self.policy = self.lender_recalls = None
        return facts

    def price(self, prices: Mapping[str, float]) -> None:
        """Quote these prices at the next pull; NaN withdraws a price."""
        symbols, last = np.array(list(prices)), np.array(list(prices.values()))
        absent = np.full(len(last), np.nan)
        self.quotes = QuoteRows(symbols, last, absent, absent, absent, absent, absent, absent)

    def quote(self, prices: Mapping[str, float], at: datetime) -> None:
        """Quote these prices with a spread of 0.2 %, as of ``at``."""
        symbols, last = np.array(list(prices)), np.array(list(prices.values()))
        size, absent = np.full(len(last), 1000.0), np.full(len(last), np.nan)
        times = np.full(len(last), at.timestamp() * 1e6)
        self.quotes = QuoteRows(symbols, last, last * 0.999, last * 1.001, size, size, absent, times)

    def hold(self, account: str, symbol: str, quantity: float) -> None:
        """Report another position at the next pull."""
        held = np.array([quantity])
        self.positions = PositionRows(np.array([account]), np.array([symbol]), held, np.full(1, 10.0), held)

    def call_back(self, symbol: str, quantity: float, at: datetime, due: datetime) -> None:
        """One lender wants so much back at the next pull, and no other anything."""
        times = (np.full(1, when.timestamp() * 1e6) for when in (at, due))
        one = np.array(["R1"]), np.array([symbol]), np.array([quantity]), np.array(["Lender"])
        self.lender_recalls = LenderRecallRows(*one, *times)

    def pay(self, account: str, amount: float, currency: str = "USD") -> None:
        """Report another balance at the next pull."""
        zero = np.zeros(1)
        self.cash = CashRows(np.array([account]), np.array([currency]), np.array([amount]), zero, zero)

    def control(self, action: str, value: float) -> str:
        self.told.append((action, value))
        return f"{action} {value:g}"

    def close(self, *, stop_venue: bool = False) -> None:
        self.told.append(("close", float(stop_venue)))
