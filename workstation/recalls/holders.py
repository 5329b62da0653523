"""Who is short of a symbol: the clients behind a row of the borrow book, as the engine tells a desk that asks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

import numpy as np

from workstation.book.book import Book


@dataclass(frozen=True, slots=True)
class ShortHolder:
    """One account. ``quantity`` is what it is short, above 0; ``value`` in the symbol's currency, None: unknown."""

    account: str
    name: str
    quantity: float
    value: float | None
    opened_at: datetime | None


def short_holders(book: Book, symbol: str) -> Iterator[ShortHolder]:
    """In the order of accounts; nobody for a symbol the book does not know."""
    if symbol not in book.instruments.symbol:
        return
    instrument = book.instrument_row(symbol)
    price = float(book.quotes.mark[instrument])
    positions = book.positions
    for row in np.flatnonzero((positions.instrument == instrument) & (positions.quantity < 0)).tolist():
        owner, quantity = int(positions.account[row]), -float(positions.quantity[row])
        opened: datetime | None = positions.opened_at[row].astype("M8[us]").item()
        yield ShortHolder(
            account=str(book.accounts.account[owner]),
            name=str(book.accounts.name[owner]),
            quantity=quantity,
            value=None if np.isnan(price) else quantity * price,
            opened_at=None if opened is None else opened.replace(tzinfo=UTC),
        )


def to_bytes(holders: Iterator[ShortHolder]) -> bytes:
    """As an answer to a watch."""
    rows = [
        asdict(one) | {"opened_at": None if one.opened_at is None else one.opened_at.isoformat()} for one in holders
    ]
    return json.dumps(rows).encode()


def from_bytes(data: bytes) -> tuple[ShortHolder, ...]:
    """The inverse."""
    return tuple(ShortHolder(**{**row, "opened_at": _moment(row["opened_at"])}) for row in json.loads(data))


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
