"""Clients' cash and positions: the opening book and what events did to it, with a log for those who follow."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from workstation.book.book import Book
from workstation.book.changes import CashRows, PositionRows, apply_rows
from workstation.domain.enums import OptionRight, OrderSide
from workstation.venue.events import (
    DayBegan,
    Decided,
    Event,
    Executed,
    Expired,
    OrderEnded,
    OrderTaken,
    Settled,
    Traded,
    Wired,
)

DEBIT_RATE = 0.055  # annual, on what a client owes
DAYS_A_YEAR = 360  # money market convention


@dataclass(frozen=True, slots=True)
class Balance:
    """The state of one balance after an entry."""

    account: str
    currency: str
    amount: float
    frozen: float
    in_transit: float


@dataclass(frozen=True, slots=True)
class Line:
    """The state of one position after an entry; quantity 0 = it is gone."""

    account: str
    symbol: str
    quantity: float
    average_price: float
    available: float


@dataclass(frozen=True, slots=True)
class Entry:
    """What one event changed, at an instant."""

    at: int
    balances: tuple[Balance, ...] = ()
    lines: tuple[Line, ...] = ()


class Ledger:
    """Invariant: ``book`` and ``pending`` follow from the opening book and the events applied, in their order.

    ``log`` holds an entry an event that moved money or lines or changed an order; its instants never fall.
    """

    def __init__(self, opening: Book) -> None:
        self.book = opening
        self.log: list[Entry] = []
        self.in_transit: list[Wired] = []
        self.pending: dict[str, Decided] = {}
        self.mornings: set[int] = set()
        self.accounts = frozenset(opening.accounts.account.tolist())

    def apply(self, event: Event) -> None:
        """Take an event in."""
        match event:
            case Wired():
                self._wired(event)
            case Settled():
                self._settled(event)
            case Traded():
                self._traded(event)
            case Executed():
                self._executed(event)
            case OrderTaken() | OrderEnded():
                self.log.append(Entry(event.at))  # followers learn of it in its place
            case Expired():
                self._expired(event)
            case DayBegan():
                self.mornings.add(event.at)
                self._accrue(event.nights)
            case Decided():
                self.pending[event.account] = event
            case _:
                pass  # the clock's and the pace's events move no money

    def entries(self, after: int, until: int) -> Sequence[Entry]:
        """Entries number ``after`` and later that happened by ``until``."""
        return self.log[after : max(after, self.count(until))]

    def count(self, until: int) -> int:
        """How many entries happened by ``until``."""
        return bisect_right(self.log, until, key=_at)

    def changed_within(self, after: int, until: int) -> bool:
        """Whether anything happened after one instant and by another."""
        return bisect_right(self.log, after, key=_at) < bisect_left(self.log, until + 1, key=_at)

    def multiplier(self, symbol: str) -> float:
        """Units of the underlying that one contract stands for; 1 for shares."""
        return float(self.book.instruments.multiplier[self.book.instrument_row(symbol)])

    def balance(self, account: str, currency: str) -> Balance:
        """What an account has in a currency; nothing when it never had any."""
        book = self.book
        rows = book.cash_of(book.account_row(account))
        for row in range(rows.start, rows.stop):
            if book.currencies[book.cash.currency[row]] == currency:
                cash = book.cash
                return Balance(
                    account, currency, float(cash.amount[row]), float(cash.frozen[row]), float(cash.in_transit[row])
                )
        return Balance(account, currency, 0.0, 0.0, 0.0)

    def line(self, account: str, symbol: str) -> Line:
        """What an account holds of a symbol; nothing when it holds none."""
        book = self.book
        rows, instrument = book.positions_of(book.account_row(account)), book.instrument_row(symbol)
        held = book.positions
        for row in range(rows.start, rows.stop):
            if held.instrument[row] == instrument:
                paid, available = float(held.average_price[row]), float(held.available[row])
                return Line(account, symbol, float(held.quantity[row]), paid, available)
        return Line(account, symbol, 0.0, 0.0, 0.0)

    def _wired(self, event: Wired) -> None:
        self.in_transit.append(event)
        self.pending.pop(event.account, None)
        self._enter(event.at, (self._moved(event.account, event.currency, in_transit=event.amount),))

    def _settled(self, event: Settled) -> None:
        key = (event.account, event.currency, event.amount)
        self.in_transit.remove(next(w for w in self.in_transit if (w.account, w.currency, w.amount) == key))
        moved = self._moved(event.account, event.currency, amount=event.amount, in_transit=-event.amount)
        self._enter(event.at, (moved,))

    def _traded(self, event: Traded) -> None:
        self.pending.pop(event.account, None)
        self._exchange(event.at, event.account, event.symbol, event.quantity, event.price)

    def _executed(self, event: Executed) -> None:
        bought = float(event.quantity) if event.side == OrderSide.BUY else -float(event.quantity)
        self._exchange(event.at, event.account, event.symbol, bought, float(event.price), float(event.fee))

    def _exchange(self, at: int, account: str, symbol: str, quantity: float, price: float, fee: float = 0.0) -> None:
        """Shares or contracts for money: proceeds are rounded to cents, so that cash moves by what was reported."""
        instruments, row = self.book.instruments, self.book.instrument_row(symbol)
        currency = str(self.book.currencies[instruments.currency[row]])
        proceeds = round(-quantity * self.multiplier(symbol) * price, 2) - fee
        balance = self._moved(account, currency, amount=proceeds)
        self._enter(at, (balance,), (self._bought(account, symbol, quantity, price),))

    def _expired(self, event: Expired) -> None:
        """Worthless: the line goes. Index: its worth in cash. Share: bought or sold at the strike, both sides alike."""
        instruments, row = self.book.instruments, self.book.instrument_row(event.symbol)
        option = self.line(event.account, event.symbol)
        strike, multiplier = float(instruments.strike[row]), float(instruments.multiplier[row])
        sign = 1.0 if instruments.right[row] == OptionRight.C else -1.0
        worth = max(sign * (event.spot - strike), 0.0)
        gone = Line(event.account, event.symbol, 0.0, 0.0, 0.0)
        currency = str(self.book.currencies[instruments.currency[row]])
        if worth == 0.0:
            self._enter(event.at, (), (gone,))
        elif instruments.cash_settled[row]:
            paid = option.quantity * multiplier * worth
            self._enter(event.at, (self._moved(event.account, currency, amount=paid),), (gone,))
        else:
            shares = sign * option.quantity * multiplier
            underlying = str(instruments.symbol[instruments.underlying[row]])
            delivered = self._bought(event.account, underlying, shares, strike)
            self._enter(event.at, (self._moved(event.account, currency, amount=-shares * strike),), (gone, delivered))

    def _accrue(self, nights: int) -> None:
        """Interest for some nights on what each account owes, over all currencies, at the day's rates of exchange."""
        book = self.book
        amounts = book.cash.amount * book.fx.rate[book.cash.currency]
        total = np.bincount(book.cash.account, amounts, minlength=book.account_count)
        owed = np.maximum(-total, 0.0) / book.fx.rate[book.accounts.base_currency]
        interest = np.round(book.accounts.accrued_interest + owed * DEBIT_RATE * nights / DAYS_A_YEAR, 2)
        self.book = replace(book, accounts=replace(book.accounts, accrued_interest=interest))

    def _moved(self, account: str, currency: str, *, amount: float = 0.0, in_transit: float = 0.0) -> Balance:
        """The balance with cents moved; rounded to cents, so that many small moves do not drift."""
        before = self.balance(account, currency)
        return Balance(
            account, currency, round(before.amount + amount, 2), before.frozen, round(before.in_transit + in_transit, 2)
        )

    def _bought(self, account: str, symbol: str, quantity: float, price: float) -> Line:
        """The line after a trade: adding averages the price, reducing keeps it, crossing zero starts anew."""
        before = self.line(account, symbol)
        after = before.quantity + quantity
        if before.quantity * quantity >= 0:
            paid = (before.quantity * before.average_price + quantity * price) / after if after else 0.0
        else:
            paid = before.average_price if before.quantity * after > 0 else price
        available = before.available + quantity
        available = max(0.0, min(available, after)) if after > 0 else min(0.0, max(available, after))
        return Line(account, symbol, after, round(paid, 6), available)

    def _enter(self, at: int, balances: tuple[Balance, ...], lines: tuple[Line, ...] = ()) -> None:
        applied = apply_rows(self.book, cash=cash_rows(balances), positions=position_rows(lines))
        if applied.problems:
            raise ValueError(f"the venue's own event was refused: {applied.problems[0]}")
        self.book = applied.book
        self.log.append(Entry(at, balances, lines))


def cash_rows(balances: Iterable[Balance]) -> CashRows:
    """Balances as the rows a follower applies; of several states of one balance the last."""
    last = list({(balance.account, balance.currency): balance for balance in balances}.values())
    return CashRows(
        account=np.array([balance.account for balance in last], dtype=np.str_),
        currency=np.array([balance.currency for balance in last], dtype=np.str_),
        amount=np.array([balance.amount for balance in last], dtype=np.float64),
        frozen=np.array([balance.frozen for balance in last], dtype=np.float64),
        in_transit=np.array([balance.in_transit for balance in last], dtype=np.float64),
    )


def position_rows(lines: Iterable[Line]) -> PositionRows:
    """Lines as the rows a follower applies; of several states of one line the last."""
    last = list({(line.account, line.symbol): line for line in lines}.values())
    return PositionRows(
        account=np.array([line.account for line in last], dtype=np.str_),
        symbol=np.array([line.symbol for line in last], dtype=np.str_),
        quantity=np.array([line.quantity for line in last], dtype=np.float64),
        average_price=np.array([line.average_price for line in last], dtype=np.float64),
        available=np.array([line.available for line in last], dtype=np.float64),
    )


def _at(entry: Entry) -> int:
    return entry.at
