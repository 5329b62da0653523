"""Every column of every table of a book, declared once: name, type, unit, default (spec: the book).

A table class is both the declaration that files are read by and the holder of the arrays. ``instrument``, ``account``
and ``currency`` columns that refer to another table hold row numbers there; their ``header`` is the column's name in a
file. Money is in the row's own currency; rates are fractions; quantities are signed (short < 0).
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import Enum, IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workstation.domain.enums import (
    BookSide,
    IndexClass,
    InstrumentKind,
    InstrumentStatus,
    OptionRight,
    OrderSide,
    Regime,
    Side,
)

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]
Codes = NDArray[np.int8]
Flags = NDArray[np.bool_]
Texts = NDArray[np.str_]
Times = NDArray[np.datetime64]  # microseconds UTC; NaT where absent
Dates = NDArray[np.datetime64]  # days; NaT where absent


class Kind(Enum):
    """How a cell's text becomes a value."""

    TEXT = "text"
    NUMBER = "number"
    WHOLE = "whole number"
    FLAG = "0 or 1"
    DATE = "ISO date"
    TIME = "ISO time with offset"
    CHOICE = "one of a list"
    ACCOUNT = "an account of accounts"
    SYMBOL = "a symbol of instruments"
    CURRENCY = "an ISO 4217 or coin code"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: how to read it, what it defaults to, and between what bounds it makes sense.

    ``default`` None with ``required`` False means "absent": NaN, NaT or "" in the array. ``default_of`` names another
    column of the same row that stands in for an empty cell.
    """

    kind: Kind
    required: bool = False
    default: object = None
    default_of: str | None = None
    choices: type[IntEnum] | None = None
    unit: str = ""
    low: float | None = None
    low_open: bool = False
    header: str | None = None
    key: bool = False


def column(
    kind: Kind,
    default: object = None,
    *,
    required: bool = False,
    default_of: str | None = None,
    choices: type[IntEnum] | None = None,
    unit: str = "",
    low: float | None = None,
    low_open: bool = False,
    header: str | None = None,
    key: bool = False,
) -> Any:
    """A dataclass field that carries its ``Column``; ``key`` columns together name a row and may not repeat."""
    absent = default is None and default_of is None
    spec = Column(kind, required or (key and absent), default, default_of, choices, unit, low, low_open, header, key)
    return field(metadata={"column": spec})


def declared(table: type[Any]) -> dict[str, Column]:
    """The columns of a table class by field name, in the order declared."""
    return {f.name: f.metadata["column"] for f in fields(table)}


@dataclass(frozen=True, slots=True)
class Accounts:
    """One row a client account."""

    account: Texts = column(Kind.TEXT, key=True)
    name: Texts = column(Kind.TEXT, "")
    regime: Codes = column(Kind.CHOICE, Regime.MARGIN, choices=Regime)
    base_currency: Ints = column(Kind.CURRENCY)  # default: the reporting currency
    tier: Texts = column(Kind.TEXT, "")
    trading_credit: Floats = column(Kind.NUMBER, 0.0, unit="base currency", low=0)
    financing_limit: Floats = column(Kind.NUMBER, float("inf"), unit="base currency", low=0)
    accrued_interest: Floats = column(Kind.NUMBER, 0.0, unit="base currency, what the client owes", low=0)
    email: Texts = column(Kind.TEXT, "")
    phone: Texts = column(Kind.TEXT, "")
    language: Texts = column(Kind.TEXT, "en")
    group: Texts = column(Kind.TEXT, "")
    client_type: Texts = column(Kind.TEXT, "")
    account_executive: Texts = column(Kind.TEXT, "")
    time_zone: Texts = column(Kind.TEXT, "")
    do_not_close: Flags = column(Kind.FLAG, default=False)


@dataclass(frozen=True, slots=True)
class Cash:
    """One row an account and currency; negative = the client owes."""

    account: Ints = column(Kind.ACCOUNT, key=True)
    currency: Ints = column(Kind.CURRENCY, key=True)
    amount: Floats = column(Kind.NUMBER, required=True)
    frozen: Floats = column(Kind.NUMBER, 0.0, low=0)
    in_transit: Floats = column(Kind.NUMBER, 0.0)


@dataclass(frozen=True, slots=True)
class Instruments:
    """One row a symbol. ``underlying`` is a row of this same table, -1 for none."""

    symbol: Texts = column(Kind.TEXT, key=True)
    kind: Codes = column(Kind.CHOICE, required=True, choices=InstrumentKind)
    currency: Ints = column(Kind.CURRENCY, required=True)
    market: Texts = column(Kind.TEXT, "XNYS")
    name: Texts = column(Kind.TEXT, "")
    multiplier: Floats = column(Kind.NUMBER, low=0, low_open=True)  # 1; options of a stock market 100
    lot_size: Floats = column(Kind.NUMBER, 1.0, low=0, low_open=True)
    tick_size: Floats = column(Kind.NUMBER, 0.01, low=0, low_open=True)
    status: Codes = column(Kind.CHOICE, InstrumentStatus.TRADING, choices=InstrumentStatus)
    underlying: Ints = column(Kind.SYMBOL)
    right: Codes = column(Kind.CHOICE, OptionRight.NONE, choices=OptionRight)
    strike: Floats = column(Kind.NUMBER, low=0)
    expiry: Dates = column(Kind.DATE)
    index_class: Codes = column(Kind.CHOICE, IndexClass.EQUITY, choices=IndexClass)
    cash_settled: Flags = column(Kind.FLAG, default=False)
    leverage: Floats = column(Kind.NUMBER, 1.0, low=0, low_open=True)
    adv: Floats = column(Kind.NUMBER, unit="shares or contracts a day", low=0)
    sector: Texts = column(Kind.TEXT, "")


@dataclass(frozen=True, slots=True)
class Positions:
    """One row an account and symbol; sorted by account, then by symbol."""

    account: Ints = column(Kind.ACCOUNT, key=True)
    instrument: Ints = column(Kind.SYMBOL, key=True, header="symbol")
    quantity: Floats = column(Kind.NUMBER, required=True)
    average_price: Floats = column(Kind.NUMBER, 0.0)
    available: Floats = column(Kind.NUMBER, default_of="quantity")
    covered: Flags = column(Kind.FLAG, default=False)
    keep_last: Flags = column(Kind.FLAG, default=False)
    leverage: Floats = column(Kind.NUMBER, 1.0, low=0, low_open=True)
    opened_at: Times = column(Kind.TIME)


@dataclass(frozen=True, slots=True)
class Quotes:
    """One row a quoted symbol in a file; in a ``Book`` one row an instrument, NaN where there is no quote."""

    instrument: Ints = column(Kind.SYMBOL, key=True, header="symbol")
    last: Floats = column(Kind.NUMBER, required=True)
    bid: Floats = column(Kind.NUMBER)
    ask: Floats = column(Kind.NUMBER)
    bid_size: Floats = column(Kind.NUMBER, low=0)
    ask_size: Floats = column(Kind.NUMBER, low=0)
    close: Floats = column(Kind.NUMBER)
    implied_volatility: Floats = column(Kind.NUMBER, low=0)
    delta: Floats = column(Kind.NUMBER)
    gamma: Floats = column(Kind.NUMBER)
    mark: Floats = column(Kind.NUMBER)  # default: mid of a sane bid/ask, else last
    time: Times = column(Kind.TIME)


@dataclass(frozen=True, slots=True)
class Depth:
    """One row a level of a symbol's order book; without any the best bid and ask are the book."""

    instrument: Ints = column(Kind.SYMBOL, key=True, header="symbol")
    side: Codes = column(Kind.CHOICE, key=True, choices=BookSide)
    level: Ints = column(Kind.WHOLE, key=True, low=1)
    price: Floats = column(Kind.NUMBER, required=True)
    size: Floats = column(Kind.NUMBER, required=True, low=0)


@dataclass(frozen=True, slots=True)
class Fx:
    """One unit of a currency in the reporting currency; in a ``Book`` one row a currency, NaN where unknown."""

    currency: Ints = column(Kind.CURRENCY, key=True)
    rate: Floats = column(Kind.NUMBER, required=True, low=0, low_open=True)


@dataclass(frozen=True, slots=True)
class MarginRates:
    """One row a rule; ``*`` is any. The most specific wins: account, group, tier, ``*``; a symbol before ``*``."""

    symbol: Texts = column(Kind.TEXT, key=True)
    side: Codes = column(Kind.CHOICE, key=True, choices=Side)
    regime: Codes = column(Kind.CHOICE, Regime.MARGIN, choices=Regime, key=True)
    tier: Texts = column(Kind.TEXT, "*", key=True)
    group: Texts = column(Kind.TEXT, "*", key=True)
    account: Texts = column(Kind.TEXT, "*", key=True)
    initial: Floats = column(Kind.NUMBER, required=True, low=0)
    maintenance: Floats = column(Kind.NUMBER, required=True, low=0)
    margin_call: Floats = column(Kind.NUMBER, default_of="maintenance", low=0)
    forced: Floats = column(Kind.NUMBER, low=0)  # default: policy x margin_call
    valid_from: Times = column(Kind.TIME)
    valid_to: Times = column(Kind.TIME)


@dataclass(frozen=True, slots=True)
class ClientOrders:
    """One row a client's own working order."""

    order_id: Texts = column(Kind.TEXT, key=True)
    account: Ints = column(Kind.ACCOUNT, required=True)
    instrument: Ints = column(Kind.SYMBOL, required=True, header="symbol")
    side: Codes = column(Kind.CHOICE, required=True, choices=OrderSide)
    quantity: Floats = column(Kind.NUMBER, required=True, low=0, low_open=True)
    filled: Floats = column(Kind.NUMBER, 0.0, low=0)
    limit_price: Floats = column(Kind.NUMBER)
    placed_at: Times = column(Kind.TIME)


@dataclass(frozen=True, slots=True)
class Borrow:
    """One row a symbol: what can still be borrowed."""

    instrument: Ints = column(Kind.SYMBOL, key=True, header="symbol")
    available: Floats = column(Kind.NUMBER, required=True, low=0)
    fee_rate: Floats = column(Kind.NUMBER, low=0, unit="annual")
    hard_to_borrow: Flags = column(Kind.FLAG, default=False)


@dataclass(frozen=True, slots=True)
class Dividends:
    """One row a symbol and ex-date."""

    instrument: Ints = column(Kind.SYMBOL, key=True, header="symbol")
    ex_date: Dates = column(Kind.DATE, key=True)
    amount: Floats = column(Kind.NUMBER, required=True, low=0)


@dataclass(frozen=True, slots=True)
class VenueFigures:
    """What a derivatives venue itself reports for an account."""

    account: Ints = column(Kind.ACCOUNT, key=True)
    initial: Floats = column(Kind.NUMBER, required=True, low=0)
    maintenance: Floats = column(Kind.NUMBER, required=True, low=0)
    margin_balance: Floats = column(Kind.NUMBER, required=True)
    as_of: Times = column(Kind.TIME, required=True)


@dataclass(frozen=True, slots=True)
class LenderRecalls:
    """One row a lender's recall of a quantity of a symbol."""

    recall_id: Texts = column(Kind.TEXT, key=True)
    instrument: Ints = column(Kind.SYMBOL, required=True, header="symbol")
    quantity: Floats = column(Kind.NUMBER, required=True, low=0, low_open=True)
    lender: Texts = column(Kind.TEXT, "")
    received_at: Times = column(Kind.TIME, required=True)
    due: Times = column(Kind.TIME, required=True)
