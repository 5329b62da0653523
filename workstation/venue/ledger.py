"""Clients' cash and positions: the opening book and what events did to it, with a log for those who follow."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from workstation.book.book import Book, take
from workstation.book.changes import CashRows, PositionRows, apply_rows
from workstation.book.lending import BorrowRows, LenderRecallRows, with_lending
from workstation.domain.enums import InstrumentKind, OptionRight, OrderSide
from workstation.venue.events import (
    BorrowChanged,
    DayBegan,
    Decided,
    Event,
    Executed,
    Expired,
    Funded,
    LenderRecalled,
    OrderEnded,
    OrderTaken,
    OwnOrderCancelled,
    Settled,
    Traded,
    Wired,
)
from workstation.venue.lending import given_back, with_change, with_recall

_FUTURES = (InstrumentKind.FUTURE, InstrumentKind.PERPETUAL)
_QUANTITY_DIGITS = 9  # finer than any lot
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
    borrow: BorrowRows | None = None  # the whole table as it is after it, where it changed
    recalls: LenderRecallRows | None = None
    own_orders: bool = False  # clients' own orders changed: only a whole book tells how


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
        self.funded: dict[str, int] = {}  # perpetual -> the last period that was paid for
        self.recall_ids: set[str] = set(opening.lender_recalls.recall_id.tolist())
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
            case OrderTaken() | OrderEnded() | OwnOrderCancelled():
                self._ordered(event)
            case Expired() | Funded():
                self._fell_due(event)
            case BorrowChanged() | LenderRecalled():
                self._lend(event)
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

    def moved_at(self, at: int) -> set[tuple[str, str]]:
        """Accounts and symbols of the lines that changed at an instant."""
        entries = self.log[bisect_left(self.log, at, key=_at) :]
        return {(line.account, line.symbol) for entry in entries for line in entry.lines}

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
        proceeds = round(self._proceeds(account, symbol, quantity, price), 2) - fee
        balance = self._moved(account, currency, amount=proceeds)
        covered = min(quantity, -self.line(account, symbol).quantity)
        recalls = given_back(self.book, symbol, covered) if covered > 0 else None
        self._enter(at, (balance,), (self._bought(account, symbol, quantity, price),), recalls)

    def _proceeds(self, account: str, symbol: str, quantity: float, price: float) -> float:
        """Money for what is sold; of a future only the profit of what is reduced, for nothing was paid for it."""
        multiplier = self.multiplier(symbol)
        if self.book.instruments.kind[self.book.instrument_row(symbol)] not in _FUTURES:
            return -quantity * multiplier * price
        held = self.line(account, symbol)
        reduced = min(abs(quantity), abs(held.quantity)) if held.quantity * quantity < 0 else 0.0
        return math.copysign(reduced, held.quantity) * multiplier * (price - held.average_price)

    def _ordered(self, event: OrderTaken | OrderEnded | OwnOrderCancelled) -> None:
        """Followers learn of it in its place; a client's own order that was cancelled is gone."""
        is_own = isinstance(event, OwnOrderCancelled)
        if isinstance(event, OwnOrderCancelled):
            orders = self.book.client_orders
            kept = np.flatnonzero(orders.order_id != event.order).astype(np.int32)
            self.book = replace(self.book, client_orders=take(orders, kept))
        self.log.append(Entry(event.at, own_orders=is_own))

    def own_order(self, account: str, order: str) -> bool:
        """Whether this order of the client's own still works."""
        orders = self.book.client_orders
        found = np.flatnonzero(orders.order_id == order)
        return bool(len(found)) and self.book.accounts.account[orders.account[found[0]]] == account

    def _fell_due(self, event: Expired | Funded) -> None:
        if isinstance(event, Funded):
            self._funded(event)
        else:
            self._expired(event)

    def _funded(self, event: Funded) -> None:
        """Every holder pays or is paid, in the perpetual's currency."""
        book, row = self.book, self.book.instrument_row(event.symbol)
        currency, multiplier = str(book.currencies[book.instruments.currency[row]]), self.multiplier(event.symbol)
        self.funded[event.symbol] = event.due
        lines = np.flatnonzero(book.positions.instrument == row)
        owners = book.accounts.account[book.positions.account[lines]].tolist()
        pays = np.round(book.positions.quantity[lines] * multiplier * event.price * event.rate, 2).tolist()
        pairs = zip(owners, pays, strict=True)
        self._enter(event.at, tuple(self._moved(account, currency, amount=-paid) for account, paid in pairs))

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
        after = round(before.quantity + quantity, _QUANTITY_DIGITS)
        if before.quantity * quantity >= 0:
            paid = (before.quantity * before.average_price + quantity * price) / after if after else 0.0
        else:
            paid = before.average_price if before.quantity * after > 0 else price
        available = round(before.available + quantity, _QUANTITY_DIGITS)
        available = max(0.0, min(available, after)) if after > 0 else min(0.0, max(available, after))
        return Line(account, symbol, after, round(paid, 6), available)

    def _lend(self, event: BorrowChanged | LenderRecalled) -> None:
        borrow = with_change(self.book, event) if isinstance(event, BorrowChanged) else None
        recalls = with_recall(self.book, event) if isinstance(event, LenderRecalled) else None
        if isinstance(event, LenderRecalled):
            self.recall_ids.add(event.recall_id)
        self.book, problems = with_lending(self.book, borrow, recalls)
        if problems:
            raise ValueError(f"the venue's own event was refused: {problems[0]}")
        self.log.append(Entry(event.at, borrow=borrow, recalls=recalls))

    def _enter(
        self,
        at: int,
        balances: tuple[Balance, ...],
        lines: tuple[Line, ...] = (),
        recalls: LenderRecallRows | None = None,
    ) -> None:
        applied = apply_rows(self.book, cash=cash_rows(balances), positions=position_rows(lines))
        self.book, refused = with_lending(applied.book, None, recalls)
        if problems := (*applied.problems, *refused):
            raise ValueError(f"the venue's own event was refused: {problems[0]}")
        self.log.append(Entry(at, balances, lines, recalls=recalls))


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
