"""Random small books of every regime, kind and gap, for hypothesis."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st

from tests.margin.books import AT, make_book
from tests.margin.reference import World
from workstation.book.book import Book
from workstation.policy import Policy
from workstation.policy.keys import Call, CashCall, Options, Rates

CURRENCIES = ("USD", "EUR", "HKD")
ACCOUNTS = ("A1", "A2", "A3", "A4")
DAY = AT.date()
MARKETS = ("XNYS", "XHKG")

known_prices = st.one_of(st.sampled_from([0.0, 2.5, 5.0]), st.decimals("0.01", "500", places=2).map(float))
prices = st.one_of(st.none(), known_prices)
shares = st.integers(-500, 500).map(float)
contracts = st.integers(-2, 2).map(float)
money = st.decimals("-200000", "200000", places=2).map(float)
rates = st.decimals("0.01", "1.5", places=2).map(float)
maybe_names = st.sampled_from(["*", "*", "gold", "plain"])


def product(symbol: str, kind: str, **cells: Any) -> dict[str, Any]:
    row = {"symbol": symbol, "kind": kind, "currency": "USD", "market": "XNYS", "multiplier": 1.0, "status": "TRADING"}
    return {**row, "leverage": 1.0, "index_class": "EQUITY", **cells}


def contract(symbol: str, underlying: str, right: str, strike: float, days: int, **cells: Any) -> dict[str, Any]:
    terms = {"underlying": underlying, "right": right, "strike": strike, "expiry": str(DAY + timedelta(days=days))}
    return product(symbol, "OPTION", multiplier=100.0, **terms, **cells)


INSTRUMENTS = (
    product("STK", "STOCK"),
    product("ETF3", "ETF", leverage=3.0),
    product("EURO", "STOCK", currency="EUR", market="XHKG"),
    product("FUND", "FUND", currency="HKD"),
    product("GONE", "STOCK", status="SUSPENDED"),
    product("DEAD", "STOCK", status="DELISTED", currency="EUR"),
    product("SPX", "INDEX", index_class="BROAD_INDEX"),
    product("FUT", "FUTURE", multiplier=50.0),
    product("PERP", "PERPETUAL", market="24/7"),
    contract("STK.C", "STK", "C", 100.0, 30),
    contract("STK.P", "STK", "P", 90.0, 0),
    contract("STK.L", "STK", "C", 120.0, 400),
    contract("SPX.C", "SPX", "C", 200.0, 0),
    contract("SPX.P", "SPX", "P", 150.0, 400, index_class="BROAD_INDEX"),
    contract("ETF3.P", "ETF3", "P", 50.0, 60),
)
SYMBOLS = tuple(row["symbol"] for row in INSTRUMENTS)
HELD = tuple(symbol for symbol in SYMBOLS if symbol != "SPX")


def quantity_of(symbol: str) -> st.SearchStrategy[float]:
    """Few contracts, so that every pairing can be tried; any number of anything else."""
    return contracts if "." in symbol else shares


@st.composite
def accounts(draw: st.DrawFn, name: str) -> dict[str, Any]:
    return {
        "account": name,
        "regime": draw(st.sampled_from(["MARGIN", "MARGIN", "INTRADAY", "CASH", "DERIVATIVES"])),
        "base_currency": draw(st.sampled_from(CURRENCIES)),
        "tier": draw(st.sampled_from(["", "plain", "gold"])),
        "group": draw(st.sampled_from(["", "plain", "gold"])),
        "trading_credit": draw(st.sampled_from([0.0, 0.0, 5000.0])),
        "financing_limit": draw(st.sampled_from([None, 0.0, 20000.0])),
        "accrued_interest": draw(st.sampled_from([0.0, 12.5])),
    }


@st.composite
def rate_rows(draw: st.DrawFn) -> dict[str, Any]:
    low, high = sorted([draw(rates), draw(rates)])
    forced = draw(st.sampled_from([None, 0.5]))
    since = draw(st.sampled_from([None, None, AT - timedelta(days=3), AT, AT + timedelta(hours=2)]))
    until = draw(st.sampled_from([None, None, AT, AT + timedelta(hours=1)]))
    if since and until and until < since:
        until = None
    return {
        "symbol": draw(st.sampled_from(["*", *HELD])),
        "side": draw(st.sampled_from(["LONG", "SHORT"])),
        "regime": draw(st.sampled_from(["MARGIN", "MARGIN", "INTRADAY"])),
        "tier": draw(maybe_names),
        "group": draw(maybe_names),
        "account": draw(st.sampled_from(["*", "*", "*", "A1", "A2"])),
        "initial": high,
        "maintenance": low,
        "margin_call": draw(st.sampled_from([None, high])),
        "forced": None if forced is None else forced * low,
        "valid_from": since,
        "valid_to": until,
    }


def rate_key(row: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(row[name] for name in ("symbol", "side", "regime", "tier", "group", "account"))


@st.composite
def policies(draw: st.DrawFn) -> Policy:
    call = Call(
        coefficient=draw(st.sampled_from([1.0, 1.0, 1.25])),
        minimum=draw(st.sampled_from([0.0, 1.0, 100.0])),
        net_assets=draw(st.sampled_from(["liquid", "equity"])),
        include_interest=draw(st.booleans()),
        include_debit_margin=draw(st.booleans()),
        include_trading_credit=draw(st.booleans()),
        include_excess_financing=draw(st.booleans()),
        cash=CashCall(include_interest=draw(st.booleans()), include_excess_financing=draw(st.booleans())),
        debit_margin_rate=draw(st.sampled_from([0.0, 0.1])),
        invalidate_trading_credit=draw(st.booleans()),
    )
    options = Options(
        margin_call_of_maintenance=draw(st.sampled_from([1.0, 1.1])),
        expiry_day_addon=draw(st.sampled_from([0.0, 0.5])),
        long_term_months=draw(st.sampled_from([9, 14])),
    )
    return Policy(call=call, options=options, rates=Rates(short_floor_us=draw(st.booleans())))


@st.composite
def worlds(draw: st.DrawFn, *, complete: bool = False) -> World:
    """``complete``: every price and rate of exchange is known, and no account is DERIVATIVES."""
    owners = [draw(accounts(name)) for name in ACCOUNTS]
    if complete:
        owners = [{**row, "regime": "MARGIN" if row["regime"] == "DERIVATIVES" else row["regime"]} for row in owners]
    last = {symbol: draw(known_prices if complete else prices) for symbol in SYMBOLS}
    known = {"EUR": 1.1, "HKD": 0.125}
    spoken = known if complete else draw(st.sampled_from([known, known, {"EUR": 1.1}, {}]))
    tables = {
        "accounts": owners,
        "cash": [
            {
                "account": name,
                "currency": currency,
                "amount": draw(money),
                "in_transit": draw(st.sampled_from([0.0, 9.5])),
            }
            for name in ACCOUNTS
            for currency in draw(st.sets(st.sampled_from(CURRENCIES), max_size=2))
        ],
        "instruments": list(INSTRUMENTS),
        "positions": [
            {
                "account": name,
                "symbol": symbol,
                "quantity": draw(quantity_of(symbol)),
                "covered": draw(st.booleans()),
                "average_price": draw(st.sampled_from([0.0, 80.5])),
            }
            for name in ACCOUNTS
            for symbol in draw(st.sets(st.sampled_from(HELD), max_size=4))
        ],
        "quotes": [{"symbol": symbol, "last": price} for symbol, price in last.items() if price is not None],
        "fx": [{"currency": currency, "rate": rate} for currency, rate in spoken.items()],
        "margin_rates": draw(st.lists(rate_rows(), max_size=8, unique_by=rate_key)),
    }
    windows = {market: draw(st.booleans()) for market in MARKETS}
    called = draw(st.sets(st.sampled_from(ACCOUNTS)))
    return World({name: list(rows) for name, rows in tables.items()}, draw(policies()), AT, windows, called)


def book_of(world: World) -> Book:
    return make_book(world.reporting_currency, **world.tables)
