"""The borrow book as the rows a desk sees: a symbol that clients are short of or that lenders call back."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from workstation.book.book import Book
from workstation.recalls.short import BorrowBook

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class BorrowRow:
    """One symbol. ``borrowed`` = total short - to recall: what stays borrowed. Money in the symbol's currency."""

    symbol: str
    name: str
    market: str
    currency: str
    total_short: float
    borrowed: float
    available: float
    recalled: float
    to_recall: float
    accounts: int
    price: float
    value: float
    fee_rate: float
    hard_to_borrow: bool
    received_at: datetime | None
    due: datetime | None
    updated_at: datetime


def borrow_rows(book: Book, borrow: BorrowBook, now: datetime) -> Iterator[BorrowRow]:
    """The rows of a look at ``now``; what can be borrowed and nobody is short of is left out."""
    for row in np.flatnonzero((borrow.total_short > 0) | (borrow.recalled > 0)).tolist():
        instrument = int(borrow.instrument[row])
        price, short = float(book.quotes.mark[instrument]), float(borrow.total_short[row])
        yield BorrowRow(
            symbol=str(book.instruments.symbol[instrument]),
            name=str(book.instruments.name[instrument]),
            market=str(book.instruments.market[instrument]),
            currency=str(book.currencies[book.instruments.currency[instrument]]),
            total_short=short,
            borrowed=short - float(borrow.to_recall[row]),
            available=float(borrow.available[row]),
            recalled=float(borrow.recalled[row]),
            to_recall=float(borrow.to_recall[row]),
            accounts=int(borrow.accounts[row]),
            price=price,
            value=short * price,
            fee_rate=float(borrow.fee_rate[row]),
            hard_to_borrow=bool(borrow.hard_to_borrow[row]),
            received_at=_moment(borrow.received_at[row]),
            due=_moment(borrow.due[row]),
            updated_at=now,
        )


def plain(row: BorrowRow) -> dict[str, Any]:
    """As a store keeps it: microseconds UTC, None for what is unknown."""
    return {field.name: _plain(getattr(row, field.name)) for field in fields(row)}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return (value - _EPOCH) // timedelta(microseconds=1)
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _moment(at: np.datetime64) -> datetime | None:
    naive: datetime | None = at.astype("datetime64[us]").item()
    return None if naive is None else naive.replace(tzinfo=UTC)
