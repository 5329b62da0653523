"""The broker's facts at one moment: immutable structure, columns that an owner may overwrite in place."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from workstation.book.columns import (
    Accounts,
    Borrow,
    Cash,
    ClientOrders,
    Depth,
    Dividends,
    Floats,
    Fx,
    Instruments,
    Ints,
    LenderRecalls,
    MarginRates,
    Positions,
    Quotes,
    Texts,
    VenueFigures,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Book:
    """All tables of one book.

    Invariants: ``accounts`` is sorted by account, ``instruments`` by symbol, ``currencies`` by code, so input order
    never matters. ``quotes`` has a row an instrument and ``fx`` a row a currency (NaN = unknown; the reporting currency
    is 1). ``positions`` and ``cash`` are sorted by account then symbol or currency, and account ``a`` owns the rows
    ``position_start[a]:position_start[a + 1]`` (CSR; same for ``cash_start``).
    """

    reporting_currency: str
    currencies: Texts
    accounts: Accounts
    instruments: Instruments
    quotes: Quotes
    fx: Fx
    cash: Cash
    cash_start: Ints
    positions: Positions
    position_start: Ints
    margin_rates: MarginRates
    client_orders: ClientOrders
    borrow: Borrow
    dividends: Dividends
    depth: Depth
    venue_figures: VenueFigures
    lender_recalls: LenderRecalls

    @property
    def account_count(self) -> int:
        """How many accounts there are."""
        return len(self.accounts.account)

    def account_row(self, account: str) -> int:
        """The row of an account id; KeyError when the book does not know it."""
        return _row(self.accounts.account, account)

    def instrument_row(self, symbol: str) -> int:
        """The row of a symbol; KeyError when the book does not know it."""
        return _row(self.instruments.symbol, symbol)

    def latest_quote_time(self) -> datetime | None:
        """The time of the newest quote, None when no quote has one."""
        times = self.quotes.time[~np.isnat(self.quotes.time)]
        if not len(times):
            return None
        newest: datetime = times.max().astype("M8[us]").item()
        return newest.replace(tzinfo=UTC)

    def positions_of(self, account: int) -> slice:
        """Which rows of ``positions`` an account row owns."""
        return slice(int(self.position_start[account]), int(self.position_start[account + 1]))

    def cash_of(self, account: int) -> slice:
        """Which rows of ``cash`` an account row owns."""
        return slice(int(self.cash_start[account]), int(self.cash_start[account + 1]))


def _row(names: Texts, name: str) -> int:
    row = int(np.searchsorted(names, name))
    if row == len(names) or names[row] != name:
        raise KeyError(name)
    return row


def take(table: T, rows: Any) -> T:
    """The same table with only ``rows`` (indices, mask or slice), in that order; a constant column stays one value."""
    return replace(table, **{f.name: take_column(getattr(table, f.name), rows) for f in fields(table)})  # type: ignore[type-var, arg-type]


def take_column(column: NDArray[Any], rows: Any) -> NDArray[Any]:
    """The rows of one column; one that is a single value repeated (a read-only view) stays so."""
    if column.strides == (0,) and len(column):
        kept = len(np.broadcast_to(np.False_, len(column))[rows])
        repeated: NDArray[Any] = np.broadcast_to(column[0], kept)
        return repeated
    taken: NDArray[Any] = column[rows]
    return taken


def csr_start(owner: Ints, owners: int) -> Ints:
    """Start offsets, shape (owners + 1,), of rows already sorted by ``owner``."""
    return np.concatenate(([0], np.cumsum(np.bincount(owner, minlength=owners)))).astype(np.int32)


def default_mark(last: Floats, bid: Floats, ask: Floats) -> Floats:
    """Mid of a sane bid/ask (both present, 0 <= bid <= ask, ask > 0), else last."""
    sane = (bid >= 0) & (ask > 0) & (bid <= ask)
    return np.where(sane, (bid + ask) / 2, last)
