"""Why a position or an order of a derivatives account cannot be margined."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from workstation.book.book import Book
from workstation.domain.enums import InstrumentKind, OrderSide
from workstation.domain.failures import Missing, MissingKind
from workstation.margin.derivatives import Derivatives

_FUTURES = (InstrumentKind.FUTURE, InstrumentKind.PERPETUAL)


def contract_reasons(book: Book, line: int, derivatives: Derivatives) -> Iterator[Missing]:
    """Of one position of a single account's book; that its own price is absent is said elsewhere."""
    instrument = int(book.positions.instrument[line])
    symbol, kind = str(book.instruments.symbol[instrument]), book.instruments.kind[instrument]
    if not derivatives.margined(book, np.array([line], np.int32))[0]:
        yield Missing(MissingKind.CONTRACT.name, symbol)
    elif kind in _FUTURES and not book.positions.average_price[line] > 0:
        yield Missing(MissingKind.AVERAGE_PRICE.name, symbol)
    elif kind in _FUTURES and not book.quotes.mark[instrument] > 0:
        yield Missing(MissingKind.PRICE.name, symbol)
    elif kind == InstrumentKind.OPTION and book.positions.quantity[line] < 0 and not _has_spot(book, instrument):
        yield Missing(MissingKind.UNDERLYING_PRICE.name, symbol)


def order_reasons(book: Book) -> Iterator[Missing]:
    """Of the client's own orders in a single account's book."""
    orders = book.client_orders
    for row in np.flatnonzero(orders.quantity > orders.filled).tolist():
        instrument = int(orders.instrument[row])
        symbol, kind = str(book.instruments.symbol[instrument]), book.instruments.kind[instrument]
        if kind not in (*_FUTURES, InstrumentKind.OPTION):
            yield Missing(MissingKind.CONTRACT.name, symbol)
        elif np.isnan(book.quotes.mark[instrument]) and (kind not in _FUTURES or np.isnan(orders.limit_price[row])):
            yield Missing(MissingKind.PRICE.name, symbol)
        elif kind not in _FUTURES and orders.side[row] == OrderSide.SELL and not _has_spot(book, instrument):
            yield Missing(MissingKind.UNDERLYING_PRICE.name, symbol)


def _has_spot(book: Book, instrument: int) -> bool:
    underlying = int(book.instruments.underlying[instrument])
    return underlying >= 0 and bool(book.quotes.mark[underlying] > 0)
