"""Changed rows as a broker sends them, and how they enter a book."""

from __future__ import annotations

from dataclasses import dataclass

from workstation.book.columns import Floats, Texts


@dataclass(frozen=True, slots=True)
class QuoteRows:
    """Changed quotes by symbol, equal lengths; NaN = no such price now. ``mark`` is filled by ``book.default_mark``."""

    symbol: Texts
    last: Floats
    bid: Floats
    ask: Floats
    bid_size: Floats
    ask_size: Floats
    implied_volatility: Floats
    time_us: Floats  # microseconds UTC since 1970


@dataclass(frozen=True, slots=True)
class CashRows:
    """Changed balances by account and currency: the new state of each row, not a difference."""

    account: Texts
    currency: Texts
    amount: Floats
    frozen: Floats
    in_transit: Floats


@dataclass(frozen=True, slots=True)
class PositionRows:
    """Changed positions by account and symbol: the new state of each row; quantity 0 removes the line."""

    account: Texts
    symbol: Texts
    quantity: Floats
    average_price: Floats
    available: Floats
