"""One instrument with its quote as plain values: what the limits hold an order against."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from functools import cached_property

import numpy as np

from workstation.book.book import Book
from workstation.closing.prices import exact
from workstation.domain.enums import InstrumentKind, InstrumentStatus, OrderSide
from workstation.policy.keys import Limits

_IN_EXTENDED_SESSIONS = frozenset({InstrumentKind.STOCK, InstrumentKind.ETF})


@dataclass(frozen=True)
class Quoted:
    """Prices in the instrument's currency; NaN: unknown. ``fx``: one unit of it in the reporting currency."""

    symbol: str
    name: str
    kind: InstrumentKind
    status: InstrumentStatus
    market: str
    currency: str
    multiplier: float
    lot: float
    tick: float
    adv: float
    bid: float
    ask: float
    last: float
    mark: float
    at: datetime | None
    fx: float

    @cached_property
    def exact_lot(self) -> Decimal:
        """The lot without float noise."""
        return exact(self.lot)

    @cached_property
    def exact_tick(self) -> Decimal:
        """The tick without float noise."""
        return exact(self.tick)

    @cached_property
    def is_sane(self) -> bool:
        """Whether there is a bid and an ask, neither crossed nor both nothing."""
        return self.bid <= self.ask and not self.bid == 0 == self.ask

    @cached_property
    def spread(self) -> float:
        """(ask - bid) / |mark|; NaN where there is no sane quote or no mark but 0."""
        return (self.ask - self.bid) / abs(self.mark) if self.is_sane and self.mark else math.nan

    @property
    def in_extended_sessions(self) -> bool:
        """Whether things of its kind trade outside the regular session, where a market has such sessions."""
        return self.kind in _IN_EXTENDED_SESSIONS

    def touch(self, side: OrderSide) -> float:
        """What a market order meets first: the bid for who sells, the ask for who buys; NaN without a sane quote.

        A bid of 0 below a mark above 0 is nobody's bid.
        """
        price = self.bid if side is OrderSide.SELL else self.ask
        return price if self.is_sane and (price != 0 or self.mark <= 0) else math.nan

    def age(self, market_now: datetime) -> float | None:
        """Seconds since the quote, at least 0; None: nobody knows."""
        return None if self.at is None else max((market_now - self.at).total_seconds(), 0.0)

    def is_illiquid(self, limits: Limits) -> bool:
        """Whether its daily volume or its spread is not known, or bid and ask are further apart than the collar."""
        return math.isnan(self.adv) or not self.spread <= limits.collar


def quoted(book: Book, row: int) -> Quoted:
    """What the book says of an instrument row."""
    instruments, quotes = book.instruments, book.quotes
    currency = int(instruments.currency[row])
    return Quoted(
        symbol=str(instruments.symbol[row]),
        name=str(instruments.name[row]),
        kind=InstrumentKind(int(instruments.kind[row])),
        status=InstrumentStatus(int(instruments.status[row])),
        market=str(instruments.market[row]),
        currency=str(book.currencies[currency]),
        multiplier=float(instruments.multiplier[row]),
        lot=float(instruments.lot_size[row]),
        tick=float(instruments.tick_size[row]),
        adv=float(instruments.adv[row]),
        bid=float(quotes.bid[row]),
        ask=float(quotes.ask[row]),
        last=float(quotes.last[row]),
        mark=float(quotes.mark[row]),
        at=_time(quotes.time[row]),
        fx=float(book.fx.rate[currency]),
    )


def _time(at: np.datetime64) -> datetime | None:
    if np.isnat(at):
        return None
    moment: datetime = at.astype("M8[us]").item()
    return moment.replace(tzinfo=UTC)
