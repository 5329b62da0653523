"""Changed rows as a broker sends them, and how they enter a book."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workstation.book.book import Book, csr_start, default_mark
from workstation.book.cells import CURRENCY, LARGEST
from workstation.book.columns import Flags, Floats, Ints, Texts, Times
from workstation.book.lines import changed_lines, find_lines, overwrite, with_currencies
from workstation.book.refusals import Refusals, places_of
from workstation.domain.enums import InstrumentKind, InstrumentStatus
from workstation.domain.failures import Problem

_QUOTED = ("last", "bid", "ask", "bid_size", "ask_size", "implied_volatility")
_OFFSETS = {"cash": "cash_start", "positions": "position_start"}


@dataclass(frozen=True, slots=True)
class QuoteRows:
    """Changed quotes by symbol, equal lengths; NaN = no such price now. ``mark`` is filled by ``book.default_mark``."""

    symbol: Texts
    last: Floats
    bid: Floats
    ask: Floats
    bid_size: Floats
    ask_size: Floats
    implied_volatility: Floats
    time_us: Floats  # microseconds UTC since 1970


@dataclass(frozen=True, slots=True)
class CashRows:
    """Changed balances by account and currency: the new state of each row, not a difference."""

    account: Texts
    currency: Texts
    amount: Floats
    frozen: Floats
    in_transit: Floats


@dataclass(frozen=True, slots=True)
class PositionRows:
    """Changed positions by account and symbol: the new state of each row; quantity 0 removes the line."""

    account: Texts
    symbol: Texts
    quantity: Floats
    average_price: Floats
    available: Floats


@dataclass(frozen=True, slots=True)
class FxRows:
    """Changed rates of exchange: one unit of the currency in the reporting currency; NaN = no rate now."""

    currency: Texts
    rate: Floats


@dataclass(frozen=True, slots=True)
class Applied:
    """What a batch of changed rows did to a book; always go on with ``book``, the old one may have been overwritten."""

    book: Book
    quoted: Ints  # instrument rows whose quote or status changed
    fx_changed: bool
    accounts: Ints  # account rows whose cash or positions changed
    restructured: bool  # lines appeared or disappeared: row numbers of positions, cash or currencies moved
    problems: tuple[Problem, ...] = ()  # rows that were refused; the book keeps what it had


def apply_rows(
    book: Book,
    quotes: QuoteRows | None = None,
    cash: CashRows | None = None,
    positions: PositionRows | None = None,
    halted: tuple[tuple[str, int], ...] = (),
    fx: FxRows | None = None,
) -> Applied:
    """The book after a batch of changes: values overwritten in place, rebuilt where lines appear or disappear.

    A row that names something unknown, holds an impossible value or stands twice in the batch is refused with a
    problem and the book keeps what it had; only of quotes there may be several of a symbol, and the latest counts.
    """
    batch = _Batch(book)
    if cash is not None:
        batch.take_cash(cash)
    if positions is not None:
        batch.take_positions(positions)
    if quotes is not None:
        batch.take_quotes(quotes)
    batch.take_statuses(halted)
    if fx is not None:
        batch.take_fx(fx)
    return batch.applied()


class _Batch:
    """One batch on its way into a book. Invariant: ``book`` is whole after every ``take``."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self._problems: list[Problem] = []
        self._quoted: list[Ints] = []
        self._accounts: list[Ints] = []
        self._fx_changed = False
        self._restructured = False

    def applied(self) -> Applied:
        """What came of it."""
        quoted, accounts = (_union(rows) for rows in (self._quoted, self._accounts))
        return Applied(self.book, quoted, self._fx_changed, accounts, self._restructured, tuple(self._problems))

    def take_quotes(self, rows: QuoteRows) -> None:
        """New prices; of several for one symbol the latest."""
        refusals = Refusals("quotes", len(rows.symbol))
        at = refusals.rows_of("symbol", rows.symbol, self.book.instruments.symbol, "instruments")
        future = np.append(self.book.instruments.kind == InstrumentKind.FUTURE, False)[at]
        for name in ("last", "bid", "ask"):
            low = np.where(future, -LARGEST, 0.0)
            refusals.out_of_range(name, getattr(rows, name), low, "must be >= 0 (only a future can be below)")
        for name in ("bid_size", "ask_size", "implied_volatility"):
            refusals.out_of_range(name, getattr(rows, name), 0.0, "must be >= 0")
        refusals.refuse(np.isinf(rows.time_us), "time_us", rows.time_us, "must be finite")  # 2020 is past 1e15 us
        by_time = np.argsort(np.where(np.isnan(rows.time_us), -np.inf, rows.time_us), kind="stable")
        good = by_time[refusals.good[by_time]]  # where a place is written twice the last value stays
        values = {name: getattr(rows, name)[good] for name in _QUOTED}
        values["mark"] = default_mark(values["last"], values["bid"], values["ask"])
        values["time"] = _times(rows.time_us[good])
        self._put("quotes", at[good], values)
        self._quoted.append(at[good])
        self._problems += refusals.problems

    def take_statuses(self, halted: tuple[tuple[str, int], ...]) -> None:
        """Instruments that were halted, resumed, suspended or delisted; the last word on a symbol counts."""
        refusals = Refusals("halted", len(halted))
        names = np.array([symbol for symbol, _ in halted], dtype=np.str_)
        codes = np.array([code for _, code in halted], dtype=np.int64)
        at = refusals.rows_of("symbol", names, self.book.instruments.symbol, "instruments")
        known = [int(status) for status in InstrumentStatus]
        refusals.refuse(~np.isin(codes, known), "status", codes, f"must be one of {known}")
        self._put("instruments", at[refusals.good], {"status": codes[refusals.good]})
        self._quoted.append(at[refusals.good])
        self._problems += refusals.problems

    def take_fx(self, rows: FxRows) -> None:
        """New rates of exchange."""
        refusals = Refusals("fx", len(rows.currency))
        at = refusals.rows_of("currency", rows.currency, self.book.currencies, "this book")
        refusals.twice("currency", rows.currency, at)
        refusals.out_of_range("rate", rows.rate, 0.0, "must be > 0", open_below=True)
        unit = rows.currency == self.book.reporting_currency
        refusals.refuse(unit & (rows.rate != 1), "rate", rows.rate, "must be 1: this is the reporting currency")
        self._put("fx", at[refusals.good], {"rate": rows.rate[refusals.good]})
        self._fx_changed |= bool(refusals.good.any())
        self._problems += refusals.problems

    def take_cash(self, rows: CashRows) -> None:
        """New balances; one in a currency the account did not have is a new line."""
        refusals = Refusals("cash", len(rows.account))
        owners = refusals.rows_of("account", rows.account, self.book.accounts.account, "accounts")
        named = np.array([bool(CURRENCY.fullmatch(code)) for code in rows.currency.tolist()], bool)
        refusals.refuse(~named, "currency", rows.currency, "is not a currency code like USD or USDT")
        for name, low in (("amount", -np.inf), ("frozen", 0.0), ("in_transit", -np.inf)):
            refusals.out_of_range(name, getattr(rows, name), low, "must be >= 0", required=True)
        self._know(np.unique(rows.currency[refusals.good]))
        currencies = places_of(self.book.currencies, rows.currency)
        refusals.twice("currency", rows.currency, owners, currencies)
        values = {name: getattr(rows, name) for name in ("amount", "frozen", "in_transit")}
        self._put_lines("cash", "currency", refusals, owners, currencies, values)

    def take_positions(self, rows: PositionRows) -> None:
        """New states of positions; a quantity of 0 takes the line away, one that was not there adds it."""
        refusals = Refusals("positions", len(rows.account))
        owners = refusals.rows_of("account", rows.account, self.book.accounts.account, "accounts")
        instruments = refusals.rows_of("symbol", rows.symbol, self.book.instruments.symbol, "instruments")
        refusals.twice("symbol", rows.symbol, owners, instruments)
        available = np.where(np.isnan(rows.available), rows.quantity, rows.available)
        for name in ("quantity", "average_price"):
            refusals.out_of_range(name, getattr(rows, name), -np.inf, "", required=True)
        refusals.refuse(
            available * np.sign(rows.quantity) < 0, "available", available, "must have the sign of quantity"
        )
        more = np.abs(available) > np.abs(rows.quantity)
        refusals.refuse(more, "available", available, "must not be more than quantity")
        values = {"quantity": rows.quantity, "average_price": rows.average_price, "available": available}
        self._put_lines("positions", "instrument", refusals, owners, instruments, values, gone=rows.quantity == 0)

    def _put(self, table: str, places: NDArray[Any], values: dict[str, NDArray[Any]]) -> None:
        changed = overwrite(getattr(self.book, table), places, values)
        self.book = replace(self.book, **{table: changed})

    def _put_lines(
        self,
        table: str,
        key: str,
        refusals: Refusals,
        owners: Ints,
        wanted: Ints,
        values: dict[str, NDArray[Any]],
        gone: Flags | None = None,
    ) -> None:
        """Lines overwritten where they are, put in where they are not, taken out where ``gone``."""
        self._problems += refusals.problems
        good = np.flatnonzero(refusals.good)
        good = good[np.lexsort((wanted[good], owners[good]))]
        leaving = np.zeros(len(good), bool) if gone is None else gone[good]
        lines, start = getattr(self.book, table), getattr(self.book, _OFFSETS[table])
        places, found = find_lines(start, getattr(lines, key), owners[good], wanted[good])
        self._accounts.append(owners[good[found | ~leaving]])
        stay, new, out = found & ~leaving, ~found & ~leaving, found & leaving
        if stay.any():
            lines = overwrite(lines, places[stay], {name: column[good[stay]] for name, column in values.items()})
        if new.any() or out.any():
            added = good[new]
            made = {"account": owners[added], key: wanted[added], **{n: column[added] for n, column in values.items()}}
            lines = changed_lines(lines, places[out], places[new], made)
            start = csr_start(lines.account, self.book.account_count)
            self._restructured = True
        self.book = replace(self.book, **{table: lines, _OFFSETS[table]: start})

    def _know(self, codes: Texts) -> None:
        """Currencies the book has not met join it, without a rate until one comes."""
        if not np.isin(codes, self.book.currencies).all():
            self.book = with_currencies(self.book, codes)
            self._restructured = True


def _union(rows: list[Ints]) -> Ints:
    return np.unique(np.concatenate(rows)).astype(np.int32) if rows else np.zeros(0, np.int32)


def _times(time_us: Floats) -> Times:
    absent = np.isnan(time_us)
    times = np.where(absent, 0, time_us).astype(np.int64).astype("M8[us]")
    times[absent] = np.datetime64("NaT")
    return times
