"""Changed rows as a broker sends them, and how they enter a book."""

from __future__ import annotations

from dataclasses import dataclass

from workstation.book.book import Book
from workstation.book.columns import Floats, Ints, Texts
from workstation.domain.failures import Problem


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


@dataclass(frozen=True, slots=True)
class FxRows:
    """Changed rates of exchange: one unit of the currency in the reporting currency; NaN = no rate now."""

    currency: Texts
    rate: Floats


@dataclass(frozen=True, slots=True)
class Applied:
    """What a batch of changed rows did to a book; always go on with ``book``, the old one may have been overwritten."""

    book: Book
    quoted: Ints  # instrument rows whose quote or status changed
    fx_changed: bool
    accounts: Ints  # account rows whose cash or positions changed
    restructured: bool  # lines appeared or disappeared: row numbers of positions, cash or currencies moved
    problems: tuple[Problem, ...] = ()  # rows that were refused; the book keeps what it had


def apply_rows(
    book: Book,
    quotes: QuoteRows | None = None,
    cash: CashRows | None = None,
    positions: PositionRows | None = None,
    halted: tuple[tuple[str, int], ...] = (),
    fx: FxRows | None = None,
) -> Applied:
    """The book after a batch of changes: values overwritten in place, rebuilt where lines appear or disappear."""
    raise NotImplementedError
