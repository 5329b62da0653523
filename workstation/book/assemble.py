"""Build a canonical book from named columns, or refuse it with every fault found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workstation.book import checks
from workstation.book.book import Book, csr_start, default_mark, take_column
from workstation.book.columns import Ints, Kind, Texts, declared
from workstation.book.order import row_order
from workstation.book.sheet import TABLES, Sheet, empty_sheet, headers, sheet_of
from workstation.domain.enums import InstrumentKind
from workstation.domain.failures import InputRefusedError, Problem

Arrays = dict[str, NDArray[Any]]
_HOMES = {Kind.ACCOUNT: "accounts", Kind.SYMBOL: "instruments", Kind.CURRENCY: "fx"}
ROUND_THE_CLOCK = "24/7"
STOCK_OPTION_UNITS = 100.0  # shares a contract of a listed option stands for


def assemble(reporting_currency: str, tables: Mapping[str, Mapping[str, Any]]) -> Book:
    """A book from raw tables: sorted, cross-referenced, defaults filled in.

    ``tables`` maps a table's name (``accounts``, ``positions``, ...) to its columns by file header (``symbol``, not
    ``instrument``), equal lengths, any order of rows. A cell is a text as in a file, or typed: numbers (None or NaN =
    absent), bools, enum codes or names, ``datetime64`` or ISO texts. References are names (account, symbol, currency)
    or ``Labels``. Raises InputRefusedError with every problem; ``line`` is then the row, counted from 1.
    """
    strangers = [Problem(name, None, None, None, "unknown table") for name in tables if name not in TABLES]
    if strangers:
        raise InputRefusedError(strangers)
    return build(reporting_currency, {name: sheet_of(name, columns) for name, columns in tables.items()})


def build(reporting_currency: str, sheets: Mapping[str, Sheet]) -> Book:
    """A book from converted tables; InputRefusedError with the problems of all of them."""
    full = {name: sheets.get(name) or empty_sheet(name) for name in TABLES}
    names = _names(reporting_currency, full)
    tables = {name: _resolved(sheet, full, names) for name, sheet in full.items()}
    _check(full, tables, names)
    orders = {name: row_order(sheet, tables[name]) for name, sheet in full.items()}
    if problems := [problem for sheet in full.values() for problem in sheet.all_problems()]:
        raise InputRefusedError(problems)
    return _book(names, {name: _ordered(name, tables[name], orders[name]) for name in TABLES})


@dataclass(frozen=True, slots=True)
class _Names:
    """Every name there is, sorted; its place is its row in the book."""

    reporting_currency: str
    accounts: Texts
    symbols: Texts
    currencies: Texts
    rows: Mapping[Kind, Mapping[str, int]]

    @property
    def reporting(self) -> int:
        """The row of the reporting currency."""
        return self.rows[Kind.CURRENCY][self.reporting_currency]


def _names(reporting_currency: str, sheets: Mapping[str, Sheet]) -> _Names:
    accounts = np.unique(sheets["accounts"].columns["account"])
    symbols = np.unique(sheets["instruments"].columns["symbol"])
    currencies = np.array(sorted(_currencies(sheets) | {reporting_currency}))
    by_kind = {Kind.ACCOUNT: accounts, Kind.SYMBOL: symbols, Kind.CURRENCY: currencies}
    rows = {kind: {name: row for row, name in enumerate(names.tolist())} for kind, names in by_kind.items()}
    return _Names(reporting_currency, accounts, symbols, currencies, rows)


def _currencies(sheets: Mapping[str, Sheet]) -> set[str]:
    """Every currency that any row names."""
    found: set[str] = set()
    for table, sheet in sheets.items():
        for header in (header for header, spec in headers(table).items() if spec.kind is Kind.CURRENCY):
            labels = sheet.columns[header]
            used = labels.codes[:1] if labels.codes.strides == (0,) else np.unique(labels.codes)
            found.update(labels.names[code] for code in used)
    return found - {""}


def _resolved(sheet: Sheet, sheets: Mapping[str, Sheet], names: _Names) -> Arrays:
    """The columns by field name, references as row numbers (-1: none, or unknown and reported)."""
    resolved: Arrays = {}
    for field, spec in declared(TABLES[sheet.table]).items():
        header = spec.header or field
        column = sheet.columns[header]
        home = sheets[_HOMES[spec.kind]] if spec.kind in _HOMES else None
        resolved[field] = column if home is None else _references(sheet, header, home, names.rows[spec.kind])
    if sheet.table == "instruments":
        resolved["row"] = np.searchsorted(names.symbols, resolved["symbol"]).astype(np.int32)
    return resolved


def _references(sheet: Sheet, header: str, home: Sheet, known: Mapping[str, int]) -> Ints:
    """The row of each name at home; -1 where there is none, reported unless home itself could not be read."""
    labels = sheet.columns[header]
    row_of_code = np.array([known.get(name, -1) for name in labels.names] or [-1], np.int32)
    lost = {code for code, name in enumerate(labels.names) if name and name not in known}
    if lost and home.readable and home.table != "fx":  # a currency without a rate is a reason, not an error
        sheet.report_rows(labels.rows_of(lost), header, f"is not in {home.table}")
    if labels.codes.strides == (0,) and len(labels):
        return np.broadcast_to(row_of_code[labels.codes[0]], len(labels))
    rows: Ints = row_of_code[labels.codes]
    return rows


def _check(sheets: Mapping[str, Sheet], tables: Mapping[str, Arrays], names: _Names) -> None:
    future = np.zeros(len(names.symbols), bool)
    future[tables["instruments"]["row"]] = tables["instruments"]["kind"] == InstrumentKind.FUTURE
    checks.check_accounts(sheets["accounts"], tables["accounts"])
    checks.check_instruments(sheets["instruments"], tables["instruments"])
    checks.check_prices(sheets["quotes"], tables["quotes"], future, ("last", "bid", "ask", "close", "mark"))
    checks.check_prices(sheets["depth"], tables["depth"], future, ("price",))
    checks.check_fx(sheets["fx"], tables["fx"], names.reporting, names.reporting_currency)
    checks.check_positions(sheets["positions"], tables["positions"])
    known = {"symbol": names.symbols, "account": names.accounts}
    rates = sheets["margin_rates"], tables["margin_rates"]
    checks.check_margin_rates(*rates, sheets["instruments"], sheets["accounts"], known)
    checks.check_client_orders(sheets["client_orders"], tables["client_orders"])
    checks.check_lender_recalls(sheets["lender_recalls"], tables["lender_recalls"])


def _book(names: _Names, tables: Mapping[str, Arrays]) -> Book:
    """The book of tables that are resolved, in order and without a fault."""
    accounts = {**tables["accounts"], "base_currency": _or_else(tables["accounts"]["base_currency"], names.reporting)}
    instruments = {**tables["instruments"], "multiplier": _multiplier(tables["instruments"])}
    quotes = _one_row_each(tables["quotes"], "instrument", len(names.symbols))
    quotes["mark"] = np.where(
        np.isnan(quotes["mark"]), default_mark(quotes["last"], quotes["bid"], quotes["ask"]), quotes["mark"]
    )
    fx = _one_row_each(tables["fx"], "currency", len(names.currencies))
    fx["rate"][names.reporting] = 1.0
    made = {**tables, "accounts": accounts, "instruments": instruments, "quotes": quotes, "fx": fx}
    return Book(
        reporting_currency=names.reporting_currency,
        currencies=names.currencies,
        cash_start=csr_start(made["cash"]["account"], len(names.accounts)),
        position_start=csr_start(made["positions"]["account"], len(names.accounts)),
        **{name: TABLES[name](**columns) for name, columns in made.items()},
    )


def _ordered(table: str, columns: Arrays, order: NDArray[np.intp]) -> Arrays:
    """A table in canonical order with the cells filled that default to another cell of their row."""
    specs = declared(TABLES[table])
    in_place = len(order) == len(next(iter(columns.values()))) and bool((order == np.arange(len(order))).all())
    made = {name: columns[name] if in_place else take_column(columns[name], order) for name in specs}
    for name, spec in specs.items():
        if spec.default_of:
            made[name] = _filled_from(made[name], made[spec.default_of])
    return made


def _filled_from(column: NDArray[Any], other: NDArray[Any]) -> NDArray[Any]:
    """The other column where this one is NaN; a read-only view of it where that is everywhere."""
    gaps = np.isnan(column)
    if not gaps.all():
        return np.where(gaps, other, column) if gaps.any() else column
    view = other.view()
    view.flags.writeable = False
    return view


def _or_else(rows: Ints, default: int) -> Ints:
    if rows.strides == (0,) and len(rows):
        return np.broadcast_to(np.int32(rows[0] if rows[0] >= 0 else default), len(rows))
    return np.where(rows >= 0, rows, np.int32(default)).astype(np.int32)


def _multiplier(columns: Arrays) -> NDArray[np.float64]:
    gaps = np.isnan(columns["multiplier"])
    return np.where(gaps, multipliers(columns), columns["multiplier"]) if gaps.any() else columns["multiplier"]


def multipliers(columns: Arrays) -> NDArray[np.float64]:
    """Units a contract stands for by default: 100 for options on STOCK, ETF and INDEX of a stock market, else 1."""
    stock_market = columns["market"] != ROUND_THE_CLOCK
    shares = np.isin(columns["kind"], (InstrumentKind.STOCK, InstrumentKind.ETF, InstrumentKind.INDEX)) & stock_market
    listed = (columns["kind"] == InstrumentKind.OPTION) & stock_market & (columns["underlying"] >= 0)
    listed[listed] = shares[columns["underlying"][listed]]
    return np.where(listed, STOCK_OPTION_UNITS, 1.0)


def _one_row_each(columns: Arrays, key: str, rows: int) -> Arrays:
    """A table with a row for every instrument or currency, absent where the file had none; its arrays are its own."""
    made: Arrays = {key: np.arange(rows, dtype=np.int32)}
    for name, column in columns.items():
        if name != key:
            gap = np.datetime64("NaT") if column.dtype.kind == "M" else np.nan
            made[name] = np.full(rows, gap, column.dtype)
            made[name][columns[key]] = column
    return made
