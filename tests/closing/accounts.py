"""Random accounts with something to close, and what closing does to them worked out a second time."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from tests.margin.books import AT, make_book
from workstation.book.book import Book
from workstation.margin.evaluate import evaluate
from workstation.margin.figures import Figures
from workstation.policy import Policy
from workstation.policy.keys import Call, Close

Row = dict[str, Any]
FX = {"USD": 1.0, "EUR": 1.25}


def _stock(symbol: str, **cells: Any) -> Row:
    return {"symbol": symbol, "kind": "STOCK", "currency": "USD", "multiplier": 1.0, **cells}


def _option(symbol: str, right: str, strike: float, expiry: str) -> Row:
    terms = {"underlying": "STK", "right": right, "strike": strike, "expiry": expiry}
    return {"symbol": symbol, "kind": "OPTION", "currency": "USD", "multiplier": 10.0, **terms}


INSTRUMENTS = (
    _stock("STK"),
    _stock("AAA"),
    _stock("EUR", currency="EUR"),
    _stock("LOT", lot_size=10.0),
    _stock("HALT", status="HALTED"),
    _stock("GONE", status="SUSPENDED"),
    {"symbol": "FUT", "kind": "FUTURE", "currency": "USD", "multiplier": 5.0},
    _option("STK.C1", "C", 100.0, "2020-04-17"),
    _option("STK.C2", "C", 110.0, "2020-06-19"),
    _option("STK.P1", "P", 95.0, "2020-04-17"),
    _option("STK.P2", "P", 85.0, "2020-06-19"),
)
SYMBOLS = tuple(row["symbol"] for row in INSTRUMENTS)
OPTIONS = ("STK.C1", "STK.C2", "STK.P1", "STK.P2")


@dataclass(frozen=True, slots=True)
class Case:
    """One account ``A`` as rows, and the policy."""

    tables: Mapping[str, list[Row]]
    policy: Policy

    @property
    def book(self) -> Book:
        return make_book(**self.tables)

    @property
    def positions(self) -> dict[str, Row]:
        return {row["symbol"]: row for row in self.tables["positions"]}

    def cost(self, symbol: str, quantity: float) -> float:
        """Half-spread + impact x value x sqrt(quantity / adv) + max(fee minimum, fee rate x value), USD."""
        instrument, quote, close = self.row("instruments", symbol), self.row("quotes", symbol), self.policy.close
        unit = instrument["multiplier"] * FX[instrument["currency"]]
        mark = (quote["bid"] + quote["ask"]) / 2
        value = quantity * unit * mark
        half_spread = quantity * unit * (quote["ask"] - quote["bid"]) / 2
        impact = close.impact * value * math.sqrt(quantity / instrument["adv"])
        return half_spread + impact + max(close.fee_minimum, close.fee_rate * value)

    def row(self, table: str, symbol: str) -> Row:
        return next(row for row in self.tables[table] if row["symbol"] == symbol)

    def after(self, closings: list[Mapping[str, float]]) -> Figures:
        """Figures after each of several ways to close, from rows written anew."""
        names = [f"A{number:05}" for number in range(len(closings))]
        tables: dict[str, list[Row]] = {name: list(rows) for name, rows in self.tables.items()}
        owner = self.tables["accounts"][0]
        tables["accounts"] = [{**owner, "account": name} for name in names]
        tables["cash"], tables["positions"] = [], []
        for name, closed in zip(names, closings, strict=True):
            tables["cash"] += [{**row, "account": name} for row in self._cash_after(closed)]
            tables["positions"] += [{**row, "account": name} for row in self._positions_after(closed)]
        return evaluate(make_book(**tables), self.policy, AT, {})

    def _positions_after(self, closed: Mapping[str, float]) -> list[Row]:
        rows = []
        for row in self.tables["positions"]:
            gone = math.copysign(closed.get(row["symbol"], 0), row["quantity"])
            names = "symbol", "average_price"
            free = math.copysign(max(abs(row["available"]) - abs(gone), 0), row["available"])
            rows.append({name: row[name] for name in names} | {"quantity": row["quantity"] - gone, "available": free})
        return rows

    def _cash_after(self, closed: Mapping[str, float]) -> list[Row]:
        cash = {"USD": 0.0, "EUR": 0.0} | {row["currency"]: row["amount"] for row in self.tables["cash"]}
        for symbol, quantity in closed.items():
            if not quantity:
                continue
            instrument, quote, held = (
                self.row("instruments", symbol),
                self.row("quotes", symbol),
                self.positions[symbol],
            )
            price = (quote["bid"] + quote["ask"]) / 2
            gain = price - held["average_price"] if instrument["kind"] == "FUTURE" else price
            signed = math.copysign(quantity, held["quantity"])
            cost = self.cost(symbol, quantity) / FX[instrument["currency"]]
            cash[instrument["currency"]] += signed * instrument["multiplier"] * gain - cost
        return [{"currency": currency, "amount": amount} for currency, amount in cash.items()]

    def uncovered(self, closed: Mapping[str, float]) -> list[float]:
        """Short calls, short puts, stock and short stock that nothing covers any more, in shares, day by day."""
        left = {row["symbol"]: row["quantity"] for row in self._positions_after(closed)}
        stock = left.get("STK", 0.0)
        calls = [10 * left.get(symbol, 0.0) for symbol in ("STK.C1", "STK.C2")]
        puts = [10 * left.get(symbol, 0.0) for symbol in ("STK.P1", "STK.P2")]
        return [
            *(max(0.0, max(-sum(legs), -legs[1], 0.0) - cover)
              for legs, cover in ((calls, max(stock, 0)), (puts, max(-stock, 0)))),
            max(0.0, stock - sum(max(leg, 0) for leg in puts)),
            max(0.0, -stock - sum(max(leg, 0) for leg in calls)),
        ]  # fmt: skip


@st.composite
def cases(
    draw: st.DrawFn, *, lines: int = 5, most: int = 60, symbols: tuple[str, ...] = SYMBOLS, plain: bool = False
) -> Case:
    """``most``: shares or contracts of a position; ``plain``: nothing kept back, nothing unknown, no debit margin."""
    held = draw(st.lists(st.sampled_from(symbols), min_size=1, max_size=lines, unique=True))
    positions = [draw(_position(symbol, most, plain=plain)) for symbol in held]
    quotes = [draw(_quote(symbol, plain=plain)) for symbol in symbols]
    rates = [
        {"symbol": symbol, "side": side, "initial": rate, "maintenance": rate}
        for symbol in symbols
        for side in ("LONG", "SHORT")
        for rate in [draw(st.sampled_from([0.3, 0.45, 0.6, 0.9]))]
    ]
    prices = {row["symbol"]: (row["bid"] + row["ask"]) / 2 for row in quotes if "bid" in row}
    worth = sum(row["quantity"] * prices.get(row["symbol"], 0) for row in positions)
    cash = round(-draw(st.sampled_from([0.2, 0.6, 0.75, 0.9])) * worth + draw(st.integers(-500, 300)), 2)
    instruments = [
        {**row, "adv": draw(st.sampled_from([50.0, 400.0, 10_000.0]))}
        for row in INSTRUMENTS
        if row["symbol"] in symbols
    ]
    account = {
        "account": "A",
        "financing_limit": draw(st.sampled_from([None, None, 500.0, 2000.0])),
        "trading_credit": draw(st.sampled_from([0.0, 25.0])),
        "do_not_close": 0 if plain else draw(st.sampled_from([0, 0, 0, 1])),
    }
    tables = {
        "accounts": [account],
        "cash": [{"account": "A", "currency": "USD", "amount": cash}],
        "instruments": instruments,
        "positions": positions,
        "quotes": [row for row in quotes if row["last"] is not None],
        "margin_rates": rates,
        "fx": [{"currency": "EUR", "rate": FX["EUR"]}],
    }
    return Case(tables, draw(_policies(plain=plain)))


@st.composite
def _position(draw: st.DrawFn, symbol: str, most: int, *, plain: bool) -> Row:
    size = draw(st.integers(1, most if symbol not in OPTIONS else max(most // 10, 2)))
    quantity = float(size * draw(st.sampled_from([1, 1, -1])))
    available = quantity if plain else draw(st.sampled_from([quantity, quantity, math.trunc(quantity / 2)]))
    keep_last = 0 if plain else draw(st.sampled_from([0, 0, 0, 1]))
    row = {"account": "A", "symbol": symbol, "quantity": quantity, "average_price": 90.0}
    return {**row, "available": available, "keep_last": keep_last}


@st.composite
def _quote(draw: st.DrawFn, symbol: str, *, plain: bool) -> Row:
    mark = draw(st.sampled_from([2.0, 5.0, 9.0] if symbol in OPTIONS else [4.0, 80.0, 100.0, 115.0]))
    spread = draw(st.sampled_from([0.0, 0.1, 1.0]))
    if not plain and draw(st.integers(0, 15)) == 0:
        return {"symbol": symbol, "last": None}
    return {"symbol": symbol, "last": mark, "bid": mark - spread, "ask": mark + spread}


@st.composite
def _policies(draw: st.DrawFn, *, plain: bool) -> Policy:
    close = Close(
        cure_buffer=draw(st.sampled_from([0.0, 0.05, 0.5])),
        impact=draw(st.sampled_from([0.0, 0.1, 1.0])),
        fee_rate=draw(st.sampled_from([0.0, 0.0005, 0.01])),
        fee_minimum=draw(st.sampled_from([0.0, 1.0, 5.0])),
        max_adv_share=draw(st.sampled_from([0.1, 0.25, 1.0])),
        soft_adv_share=0.05,
    )
    debit = 0.0 if plain else draw(st.sampled_from([0.0, 0.0, 0.2]))
    return Policy(close=close, call=Call(debit_margin_rate=debit, minimum=0.0))
