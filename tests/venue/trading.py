"""Orders on real sessions: a few words for what tests of the venue ask for."""

from decimal import Decimal

import numpy as np

from workstation.domain.enums import InstrumentKind, OrderSide
from workstation.domain.orders import OrderType, TimeInForce, TradingSession
from workstation.ports import OrderRequest
from workstation.venue.events import Stood
from workstation.venue.hours import SECOND
from workstation.venue.journal import _read

MINUTE = 60 * SECOND
TRADED = (InstrumentKind.STOCK, InstrumentKind.ETF)


def exact(number):
    return Decimal(repr(float(number)))


def instant(broker, day, minutes):
    return int(broker.market.walk.home.opens[day]) + round(minutes * MINUTE)


def positions(broker, kinds=TRADED, market="XNYS"):
    """(account, symbol, what can be closed) of positions that trade now, the largest first."""
    book = broker.book()[1]
    held, listed = book.positions, book.instruments
    rows = held.instrument
    good = np.isin(listed.kind[rows], kinds) & (listed.market[rows] == market) & (held.available != 0)
    if InstrumentKind.FUND not in kinds:
        good &= book.quotes.bid[rows] > 0
    found = [
        (str(book.accounts.account[held.account[row]]), str(listed.symbol[rows[row]]), exact(held.available[row]))
        for row in np.flatnonzero(good)
    ]
    return sorted(found, key=lambda one: -abs(one[2]))


def closing(order, position, quantity=None, **changes):
    """A market order for the day that closes a position."""
    account, symbol, has = position
    fields = {
        "client_order_id": order,
        "account": account,
        "symbol": symbol,
        "side": OrderSide.SELL if has > 0 else OrderSide.BUY,
        "quantity": abs(has) if quantity is None else Decimal(quantity),
        "order_type": OrderType.MARKET,
        "limit_price": None,
        "peg_ticks": 0,
        "session": TradingSession.REGULAR,
        "time_in_force": TimeInForce.DAY,
    }
    return OrderRequest(**{**fields, **changes})


def quote(broker, symbol):
    """(bid, ask) of a symbol now."""
    book = broker.book()[1]
    row = book.instrument_row(symbol)
    return exact(book.quotes.bid[row]), exact(book.quotes.ask[row])


def money(broker):
    """Every balance in cents and every position, by name; zero ones left out."""
    book = broker.book()[1]
    cash, held = book.cash, book.positions
    accounts, symbols = book.accounts.account, book.instruments.symbol
    balances = {
        (str(accounts[cash.account[row]]), str(book.currencies[cash.currency[row]])): round(exact(cash.amount[row]), 2)
        for row in range(len(cash.amount))
    }
    lines = {
        (str(accounts[held.account[row]]), str(symbols[held.instrument[row]])): exact(held.quantity[row])
        for row in range(len(held.quantity))
    }
    return balances, lines


def written(broker):
    """What is in the journal on the disk, but for the clock."""
    return [event for event in _read(broker._journal.path)[0] if not isinstance(event, Stood)]
