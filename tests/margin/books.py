"""Small books written as rows, a keyword an exception from the defaults."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from workstation.book.assemble import assemble
from workstation.book.book import Book
from workstation.domain.enums import Level
from workstation.margin.evaluate import evaluate
from workstation.margin.figures import Figures
from workstation.policy import Policy

AT = datetime(2020, 3, 16, 15, 0, tzinfo=UTC)
Row = Mapping[str, Any]


def columns(rows: Iterable[Row]) -> dict[str, list[Any]]:
    """Rows as columns; a cell that a row leaves out is absent, a time is written as in a file."""
    rows = list(rows)
    names = dict.fromkeys(name for row in rows for name in row)
    return {name: [_cell(row.get(name)) for row in rows] for name in names}


def _cell(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def make_book(reporting_currency: str = "USD", **tables: Iterable[Row]) -> Book:
    """A book of rows."""
    filled = {name: list(rows) for name, rows in tables.items()}
    return assemble(reporting_currency, {name: columns(rows) for name, rows in filled.items() if rows})


def stock(symbol: str, **cells: Any) -> Row:
    return {"symbol": symbol, "kind": "STOCK", "currency": "USD", **cells}


def option(symbol: str, underlying: str, right: str, strike: float, expiry: str = "2020-04-17", **cells: Any) -> Row:
    terms = {"underlying": underlying, "right": right, "strike": strike, "expiry": expiry}
    return {"symbol": symbol, "kind": "OPTION", "currency": "USD", **terms, **cells}


def rate(symbol: str, side: str, initial: float, maintenance: float, **cells: Any) -> Row:
    return {"symbol": symbol, "side": side, "initial": initial, "maintenance": maintenance, **cells}


def one_account(
    *,
    positions: Mapping[str, float | Row],
    instruments: Iterable[Row],
    prices: Mapping[str, float],
    cash: float | Mapping[str, float] = 0.0,
    rates: Iterable[Row] = (),
    fx: Mapping[str, float] | None = None,
    **account: Any,
) -> Book:
    """A book of one account ``A``."""
    balances = cash if isinstance(cash, Mapping) else {"USD": cash}
    held = [
        {"account": "A", "symbol": symbol, **(line if isinstance(line, Mapping) else {"quantity": line})}
        for symbol, line in positions.items()
    ]
    return make_book(
        accounts=[{"account": "A", **account}],
        cash=[{"account": "A", "currency": currency, "amount": amount} for currency, amount in balances.items()],
        instruments=list(instruments),
        positions=held,
        quotes=[{"symbol": symbol, "last": price} for symbol, price in prices.items()],
        margin_rates=list(rates),
        fx=[{"currency": currency, "rate": value} for currency, value in (fx or {}).items()],
    )


def figures_of(book: Book, policy: Policy | None = None, at: datetime = AT, **windows: bool) -> Figures:
    return evaluate(book, policy or Policy(), at, windows)


def levels(figures: Figures, row: int = 0) -> list[float]:
    """The net requirement: initial, maintenance, margin call, forced."""
    return [float(figures.requirement[row, level]) for level in Level]
