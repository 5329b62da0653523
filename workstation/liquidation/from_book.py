"""A derivatives account of a book as the loop sees it: exact decimals, in the account's own money, or why it cannot."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Ints
from workstation.domain.enums import (
    BookSide,
    InstrumentKind,
    InstrumentStatus,
    OptionRight,
    OrderSide,
    Regime,
)
from workstation.domain.exact import ONE, ZERO, exact
from workstation.domain.failures import InputRefusedError, Problem
from workstation.domain.ids import AccountId, Symbol
from workstation.liquidation.account import Account, Contract, Future, Holding, Option, Order, Reported
from workstation.liquidation.depth import EMPTY, Ladder, ladder
from workstation.margin import black_scholes
from workstation.margin.contracts import DOLLARS, coin_of
from workstation.margin.options import valuation_day

_CARRY = 0.0  # annual: coin options are priced on their forward, and the book names no interest rate
_FUTURES = (InstrumentKind.FUTURE, InstrumentKind.PERPETUAL)


@dataclass(frozen=True, slots=True)
class Desk:
    """What the loop needs of a book. Invariant: quantities are units of the coin, contracts x ``multiplier``."""

    account: Account
    ladders: Mapping[Symbol, Ladder]
    multiplier: Mapping[Symbol, Decimal]
    notices: tuple[str, ...]


def desk_of(book: Book, account_row: int, at: datetime, read: Callable[[int], Ladder] | None = None) -> Desk:
    """The account in this row, its contracts and their depth; everything that is missing is named at once.

    ``read``: where the depth of an instrument row is had from, for whoever reads many accounts of one book.
    """
    account = account_of(book, account_row, at)
    rows = {holding.contract.symbol: book.instrument_row(holding.contract.symbol) for holding in account.holdings}
    ladders = {symbol: ladder_of(book, row) if read is None else read(row) for symbol, row in rows.items()}
    multiplier = {symbol: _exactly(book.instruments.multiplier[row]) for symbol, row in rows.items()}
    return Desk(account, ladders, multiplier, tuple(_notices(book, rows.values())))


@exact
def account_of(book: Book, account_row: int, at: datetime) -> Account:
    """The account in this row without the depth around it: what its figures are computed from."""
    reading = _Reading(book, account_row, at)
    reading.check_account()
    rows, orders = _own(book, account_row)
    holdings = [reading.holding(row) for row in rows]
    cash = reading.cash()
    working = tuple(reading.order(order) for order in orders)
    if reading.problems:
        raise InputRefusedError(reading.problems)
    kept = tuple(holding for holding in holdings if holding is not None)
    name = AccountId(str(book.accounts.account[account_row]))
    return Account(name, cash, kept, working, reported_of(book, account_row))


@dataclass(slots=True)
class _Reading:
    """One reading of a book; what is missing gathers in ``problems`` until the end."""

    book: Book
    account: int
    at: datetime
    problems: list[Problem] = field(default_factory=list)

    def check_account(self) -> None:
        """Only accounts of this regime, and only in dollars."""
        accounts = self.book.accounts
        name = str(accounts.account[self.account])
        if accounts.regime[self.account] != Regime.DERIVATIVES:
            regime = Regime(accounts.regime[self.account]).name
            self._refuse("accounts", "regime", name, f"is {regime}; only a DERIVATIVES account is liquidated here")
        base = str(self.book.currencies[accounts.base_currency[self.account]])
        if base not in DOLLARS:
            self._refuse("accounts", "base_currency", base, "tiers are in USD: must be USD, USDC or USDT")

    def cash(self) -> Decimal:
        """Sum of (amount + in transit) x fx; frozen cash is part of the amount."""
        total = ZERO
        table = self.book.cash
        for line in range(*self.book.cash_of(self.account).indices(len(table.amount))):
            amount = _exactly(table.amount[line]) + _exactly(table.in_transit[line])
            total += amount * self._fx(int(table.currency[line])) if amount else ZERO
        return total

    def holding(self, row: int) -> Holding | None:
        """The position in an instrument, of quantity 0 where only orders stand in it."""
        book, start = self.book, self.book.positions_of(self.account)
        held = np.flatnonzero(book.positions.instrument[start] == row)
        contract = self._contract(row)
        if contract is None:
            return None
        if not len(held):
            return Holding(contract, ZERO, ZERO, ONE)
        line = int(start.start + held[0])
        quantity, average, leverage = (
            _exactly(column[line])
            for column in (book.positions.quantity, book.positions.average_price, book.positions.leverage)
        )
        if isinstance(contract, Future) and quantity and average <= 0:
            self._refuse("positions", "average_price", contract.symbol, "a future needs the price it was opened at")
        return Holding(contract, quantity * _exactly(book.instruments.multiplier[row]), average, leverage)

    def order(self, line: int) -> Order:
        """What remains of a client's order; one without a limit counts at the mark."""
        orders, row = self.book.client_orders, int(self.book.client_orders.instrument[line])
        price = orders.limit_price[line]
        remainder = _exactly(orders.quantity[line]) - _exactly(orders.filled[line])
        return Order(
            order_id=str(orders.order_id[line]),
            symbol=Symbol(str(self.book.instruments.symbol[row])),
            side=OrderSide(orders.side[line]),
            quantity=remainder * _exactly(self.book.instruments.multiplier[row]),
            price=_exactly(self.book.quotes.mark[row] if math.isnan(price) else price),
        )

    def _contract(self, row: int) -> Contract | None:
        instruments = self.book.instruments
        symbol = Symbol(str(instruments.symbol[row]))
        kind = InstrumentKind(instruments.kind[row])
        if kind not in (*_FUTURES, InstrumentKind.OPTION):
            self._refuse(
                "instruments", "kind", kind.name, f"{symbol}: only FUTURE, PERPETUAL and OPTION are known here"
            )
            return None
        if self._fx(int(instruments.currency[row])) != 1:
            money = str(self.book.currencies[instruments.currency[row]])
            self._refuse("instruments", "currency", money, f"{symbol} must be in the account's own currency")
        mark = self._mark(row, symbol)
        underlying = int(instruments.underlying[row])
        coin = coin_of(str(instruments.symbol[underlying]) if underlying >= 0 else symbol)
        lot = _exactly(instruments.lot_size[row]) * _exactly(instruments.multiplier[row])
        common = (symbol, coin, mark, lot, _exactly(instruments.tick_size[row]))
        return Future(*common) if kind in _FUTURES else self._option(row, common)

    def _option(self, row: int, common: tuple[Symbol, str, Decimal, Decimal, Decimal]) -> Option | None:
        instruments, symbol = self.book.instruments, common[0]
        underlying = int(instruments.underlying[row])
        if underlying < 0:
            self._refuse("instruments", "underlying", symbol, "an option needs the spot of its coin")
            return None
        spot = self._mark(underlying, str(instruments.symbol[underlying]))
        if spot <= 0:
            return None
        delta, gamma = self._greeks(row, float(spot))
        expiry: date = instruments.expiry[row].astype("M8[D]").item()
        right = OptionRight(instruments.right[row])
        return Option(*common, spot, right, _exactly(instruments.strike[row]), expiry, delta, gamma)

    def _greeks(self, row: int, spot: float) -> tuple[Decimal, Decimal]:
        """Delta and gamma per unit as quoted; what is missing is modelled (Black and Scholes) from the volatility."""
        quotes, instruments = self.book.quotes, self.book.instruments
        delta, gamma = float(quotes.delta[row]), float(quotes.gamma[row])
        if math.isnan(delta) or math.isnan(gamma):
            volatility = quotes.implied_volatility[row]
            if not volatility > 0:
                text = "delta and gamma are not both quoted, and there is no volatility to model them from"
                self._refuse("quotes", "implied_volatility", str(instruments.symbol[row]), text)
                return ZERO, ZERO
            days = float((instruments.expiry[row] - valuation_day(self.at)) / np.timedelta64(1, "D"))
            one = (np.array([v]) for v in (spot, instruments.strike[row], days / black_scholes.DAYS_A_YEAR, volatility))
            facts = (*one, instruments.right[row : row + 1] == OptionRight.C, _CARRY)
            delta = float(black_scholes.delta(*facts)[0]) if math.isnan(delta) else delta
            gamma = float(black_scholes.gamma(*facts)[0]) if math.isnan(gamma) else gamma
        return _exactly(delta), _exactly(gamma)

    def _mark(self, row: int, symbol: str) -> Decimal:
        mark = float(self.book.quotes.mark[row])
        least_is_open = self.book.instruments.kind[row] != InstrumentKind.OPTION
        if math.isnan(mark) or mark < 0 or (least_is_open and mark == 0):
            self._refuse("quotes", "mark", symbol, "has no price")
            return ZERO
        return _exactly(mark)

    def _fx(self, currency: int) -> Decimal:
        """One unit of a currency in the account's base currency."""
        base = int(self.book.accounts.base_currency[self.account])
        if currency == base:
            return ONE
        rates = [float(self.book.fx.rate[row]) for row in (currency, base)]
        for row, rate in zip((currency, base), rates, strict=True):
            if math.isnan(rate):
                self._refuse("fx", "rate", str(self.book.currencies[row]), "no rate of exchange")
                return ZERO
        return _exactly(rates[0]) / _exactly(rates[1])

    def _refuse(self, table: str, column: str, value: str, message: str) -> None:
        problem = Problem(table, None, column, value, message)
        if problem not in self.problems:
            self.problems.append(problem)


def _own(book: Book, account: int) -> tuple[list[int], list[int]]:
    """The instruments that the account's positions and orders are in, and the rows of its working orders, in time."""
    own = book.positions_of(account)
    held: Ints = book.positions.instrument[own][book.positions.quantity[own] != 0]
    working = (book.client_orders.account == account) & (book.client_orders.quantity > book.client_orders.filled)
    orders = np.flatnonzero(working)
    rows = sorted({*held.tolist(), *book.client_orders.instrument[orders].tolist()})
    return rows, orders.tolist()


def reported_of(book: Book, account_row: int) -> Reported | None:
    """What the venue itself reports of an account."""
    said = book.venue_figures
    for row in np.flatnonzero(said.account == account_row).tolist():
        initial, maintenance, balance = (
            _exactly(column[row]) for column in (said.initial, said.maintenance, said.margin_balance)
        )
        return Reported(initial, maintenance, balance, said.as_of[row].astype("M8[us]").item().replace(tzinfo=UTC))
    return None


def ladder_of(book: Book, row: int) -> Ladder:
    """The depth of a symbol; without any, its best bid and ask with their sizes. What does not trade has none."""
    if book.instruments.status[row] != InstrumentStatus.TRADING:
        return EMPTY
    lot, depth, quotes = _exactly(book.instruments.lot_size[row]), book.depth, book.quotes
    lines = np.flatnonzero(depth.instrument == row)
    if len(lines):
        bids, asks = (lines[depth.side[lines] == side] for side in (BookSide.BID, BookSide.ASK))
        return ladder(_pairs(depth.price[bids], depth.size[bids]), _pairs(depth.price[asks], depth.size[asks]), lot)
    best = ((quotes.bid, quotes.bid_size), (quotes.ask, quotes.ask_size))
    bid, ask = (_pairs(price[row : row + 1], size[row : row + 1]) for price, size in best)
    return ladder(bid, ask, lot)


def _pairs(prices: Iterable[float], sizes: Iterable[float]) -> list[tuple[Decimal, Decimal]]:
    """Prices with their sizes; a price or size that is not quoted is no level."""
    pairs = zip(prices, sizes, strict=True)
    return [(_exactly(p), _exactly(s)) for p, s in pairs if not (math.isnan(p) or math.isnan(s))]


def _notices(book: Book, rows: Iterable[int]) -> Iterable[str]:
    for row in rows:
        status = InstrumentStatus(book.instruments.status[row])
        if status is not InstrumentStatus.TRADING:
            yield f"{book.instruments.symbol[row]} is {status.name}: nothing of it can be filled"


def _exactly(value: float) -> Decimal:
    """The decimal that was read: the shortest one that names this float."""
    return Decimal(repr(float(value)))
