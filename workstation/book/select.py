"""The small book of a few accounts."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workstation.book.book import Book, csr_start, take
from workstation.book.columns import Flags, Ints, Kind, declared
from workstation.book.sheet import TABLES

_OF_ACCOUNTS = ("cash", "positions", "client_orders", "venue_figures")
_OF_INSTRUMENTS = ("quotes", "borrow", "dividends", "depth", "lender_recalls")


def select(book: Book, account_rows: NDArray[np.integer] | list[int]) -> Book:
    """A book of these accounts and all that their figures need; of all accounts: the book itself."""
    wanted = np.zeros(book.account_count, bool)
    wanted[np.asarray(account_rows, np.intp)] = True
    if wanted.all():
        return book
    tables: dict[str, Any] = {"accounts": take(book.accounts, wanted)}
    for name in _OF_ACCOUNTS:
        table = getattr(book, name)
        tables[name] = take(table, wanted[table.account])
    instruments = _instruments(book, tables)
    tables["instruments"] = take(book.instruments, instruments)
    for name in _OF_INSTRUMENTS:
        table = getattr(book, name)
        tables[name] = take(table, instruments[table.instrument])
    currencies = _currencies(book, tables)
    tables["fx"] = take(book.fx, currencies)
    tables["margin_rates"] = take(book.margin_rates, _rules(book, tables))
    return _renumbered(book, tables, wanted, instruments, currencies)


def _instruments(book: Book, tables: dict[str, Any]) -> Flags:
    """The instruments the accounts hold or have orders in, and what those derive from, to the end."""
    needed = np.zeros(len(book.instruments.symbol), bool)
    needed[tables["positions"].instrument] = True
    needed[tables["client_orders"].instrument] = True
    while True:
        under = book.instruments.underlying[needed]
        new = under[(under >= 0) & ~needed[under]]
        if not len(new):
            needed[:1] |= not needed.any()  # tables of instruments are never empty, whoever holds nothing
            return needed
        needed[new] = True


def _currencies(book: Book, tables: dict[str, Any]) -> Flags:
    needed: Flags = book.currencies == book.reporting_currency
    for name, column in (("accounts", "base_currency"), ("cash", "currency"), ("instruments", "currency")):
        needed[getattr(tables[name], column)] = True
    return needed


def _rules(book: Book, tables: dict[str, Any]) -> Flags:
    """The rate rows that could be looked up for one of the accounts and instruments."""
    rates, accounts = book.margin_rates, tables["accounts"]
    return (
        _any_or(rates.symbol, tables["instruments"].symbol)
        & _any_or(rates.account, accounts.account)
        & _any_or(rates.group, accounts.group)
        & _any_or(rates.tier, accounts.tier)
    )


def _any_or(names: NDArray[Any], known: NDArray[Any]) -> Flags:
    matching: Flags = (names == "*") | np.isin(names, known)
    return matching


def _renumbered(book: Book, tables: dict[str, Any], accounts: Flags, instruments: Flags, currencies: Flags) -> Book:
    """The book with references counted in the smaller tables."""
    places = {Kind.ACCOUNT: _places(accounts), Kind.SYMBOL: _places(instruments), Kind.CURRENCY: _places(currencies)}
    for name, table in tables.items():
        specs = declared(TABLES[name])
        moved = {f.name: places[specs[f.name].kind] for f in fields(table) if specs[f.name].kind in places}
        tables[name] = replace(table, **{field: place[getattr(table, field)] for field, place in moved.items()})
    count = int(accounts.sum())
    return replace(
        book,
        currencies=book.currencies[currencies],
        cash_start=csr_start(tables["cash"].account, count),
        position_start=csr_start(tables["positions"].account, count),
        **tables,
    )


def _places(kept: Flags) -> Ints:
    """The new row of each old one; the extra last place keeps -1 what it is."""
    return np.append(np.where(kept, np.cumsum(kept) - 1, -1), -1).astype(np.int32)
