"""From Deribit's answers to a book: sub-accounts, linear positions, depth, open orders and the venue's own margins.

Linear contracts are counted in coins and settled in USDC, which counts as the dollar. An inverse contract is worth
more of its coin the lower the coin stands; none of the rules here fits it, so an account that holds one is shown as
unpriced with that contract named. (Docs: private/get_subaccounts, get_subaccounts_details, public/get_instruments,
public/get_order_book.)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from workstation.domain.failures import Problem

Json = Mapping[str, Any]
Row = dict[str, Any]
LINEAR = "linear"
_MILLISECONDS = 1000.0


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read at one moment. ``details``: positions and open orders by currency; ``books`` by symbol."""

    at: datetime
    accounts: tuple[Json, ...]
    details: Mapping[str, tuple[Json, ...]]
    instruments: Mapping[str, Json]
    books: Mapping[str, Json]

    @property
    def symbols(self) -> tuple[str, ...]:
        """The contracts that anybody holds or has an order in."""
        entries = [entry for rows in self.details.values() for entry in rows]
        held = {position["instrument_name"] for entry in entries for position in _held(entry)}
        ordered = {order["instrument_name"] for entry in entries for order in entry.get("open_orders", ())}
        return tuple(sorted(held | ordered))


def tables(reading: Reading, ours: frozenset[str]) -> dict[str, dict[str, list[Any]]]:
    """The book's tables; ``ours``: labels of orders that we placed, which are no client's."""
    refused = _with_inverse(reading)
    rows: dict[str, list[Row]] = {
        "accounts": [_account(one) for one in reading.accounts],
        "cash": [_cash(one, reading) for one in reading.accounts],
        "fx": [{"currency": "USDC", "rate": 1.0}],
        "instruments": [*_instruments(reading), *_spots(reading)],
        "quotes": [*(_quote(book) for book in _linear_books(reading)), *_spot_quotes(reading)],
        "depth": [level for book in _linear_books(reading) for level in _levels(book)],
        "positions": list(_positions(reading)),
        "client_orders": list(_orders(reading, ours)),
        "venue_figures": [
            figures
            for one in reading.accounts
            if str(one["id"]) not in refused
            for figures in _figures(one, reading.at)
        ],
    }
    return {name: _columns(table) for name, table in rows.items() if table}


def problems(reading: Reading) -> tuple[Problem, ...]:
    """What of the accounts cannot be margined, in words for the desk."""
    return tuple(
        Problem("deribit", None, "positions", f"{account}: {symbol}", "inverse contracts are not margined here")
        for account, symbols in sorted(_with_inverse(reading).items())
        for symbol in sorted(symbols)
    )


def is_linear(instrument: Json) -> bool:
    """Whether a contract is counted in coins and settled in USDC."""
    return instrument.get("instrument_type") == LINEAR and instrument.get("settlement_currency") == "USDC"


def _account(one: Json) -> Row:
    name = str(one.get("username") or one.get("system_name") or one["id"])
    account = {"account": str(one["id"]), "name": name, "regime": "DERIVATIVES", "base_currency": "USDC"}
    return account | {"email": str(one.get("email", ""))}


def _portfolio(one: Json) -> Json:
    found: Json = one.get("portfolio", {}).get("usdc", {})
    return found


def _figures(one: Json, at: datetime) -> Iterable[Row]:
    margins = _portfolio(one)
    if margins:
        yield {
            "account": str(one["id"]),
            "initial": float(margins["initial_margin"]),
            "maintenance": float(margins["maintenance_margin"]),
            "margin_balance": float(margins["margin_balance"]),
            "as_of": at.isoformat(),
        }


def _cash(one: Json, reading: Reading) -> Row:
    """The margin balance less the profit since the average prices: daily settlement has paid a part of that already."""
    account = str(one["id"])
    lines = [line for line in _positions(reading) if line["account"] == account]
    futures = [line for line in lines if reading.instruments.get(line["symbol"], {}).get("kind") == "future"]
    profit = sum(
        line["quantity"] * (float(reading.books[line["symbol"]]["mark_price"]) - line["average_price"])
        for line in futures
        if line["symbol"] in reading.books and is_linear(reading.instruments[line["symbol"]])
    )
    balance = float(_portfolio(one).get("margin_balance", 0.0))
    return {"account": account, "currency": "USDC", "amount": round(balance - profit, 8)}


def _instruments(reading: Reading) -> Iterable[Row]:
    for symbol in reading.symbols:
        listed = reading.instruments.get(symbol)
        if listed is None or not is_linear(listed):
            yield {
                "symbol": symbol,
                "kind": "PERPETUAL",
                "currency": _coin(symbol),
                "market": "24/7",
                "name": "inverse",
            }
        else:
            yield _linear(listed, float(reading.books[symbol]["mark_price"]))


def _linear(listed: Json, mark: float) -> Row:
    perpetual = listed.get("settlement_period") == "perpetual"
    row: Row = {
        "symbol": listed["instrument_name"],
        "kind": "OPTION" if listed["kind"] == "option" else "PERPETUAL" if perpetual else "FUTURE",
        "currency": "USDC",
        "market": "24/7",
        "name": listed["instrument_name"],
        "lot_size": float(listed["min_trade_amount"]),
        "tick_size": _tick(listed, mark),
        "status": "TRADING" if listed.get("is_active", True) else "HALTED",
        "underlying": _spot_symbol(listed),
    }
    if listed["kind"] == "option":
        expiry = datetime.fromtimestamp(int(listed["expiration_timestamp"]) / _MILLISECONDS, UTC).date()
        right = "C" if listed["option_type"] == "call" else "P"
        row |= {"right": right, "strike": float(listed["strike"]), "expiry": expiry.isoformat()}
    return row


def _tick(listed: Json, mark: float) -> float:
    """The step of prices around the mark: dear options move in larger ones."""
    steps = listed.get("tick_size_steps") or ()
    larger = [float(step["tick_size"]) for step in steps if mark >= float(step["above_price"])]
    return max([float(listed["tick_size"]), *larger])


def _spot_symbol(listed: Json) -> str:
    return str(listed.get("price_index") or f"{listed['base_currency']}_usdc").upper()


def _spots(reading: Reading) -> Iterable[Row]:
    for symbol in sorted(
        {_spot_symbol(reading.instruments[book["instrument_name"]]) for book in _linear_books(reading)}
    ):
        yield {"symbol": symbol, "kind": "INDEX", "currency": "USDC", "market": "24/7", "name": f"{symbol} index"}


def _spot_quotes(reading: Reading) -> Iterable[Row]:
    prices = {_spot_symbol(reading.instruments[b["instrument_name"]]): b for b in _linear_books(reading)}
    for symbol, book in sorted(prices.items()):
        yield {"symbol": symbol, "last": float(book["index_price"]), "time": _time(book)}


def _linear_books(reading: Reading) -> list[Json]:
    return [book for symbol, book in sorted(reading.books.items()) if is_linear(reading.instruments[symbol])]


def _quote(book: Json) -> Row:
    mark, greeks = float(book["mark_price"]), book.get("greeks") or {}
    volatility = book.get("mark_iv")
    return {
        "symbol": book["instrument_name"],
        "last": float(book.get("last_price") or mark),
        "bid": float(book["best_bid_price"]) or None,
        "ask": float(book["best_ask_price"]) or None,
        "bid_size": float(book["best_bid_amount"]),
        "ask_size": float(book["best_ask_amount"]),
        "mark": mark,
        "implied_volatility": None if volatility is None else float(volatility) / 100,
        "delta": greeks.get("delta"),
        "gamma": greeks.get("gamma"),
        "time": _time(book),
    }


def _levels(book: Json) -> Iterable[Row]:
    for side, levels in (("BID", book["bids"]), ("ASK", book["asks"])):
        for number, (price, amount) in enumerate(levels, start=1):
            name = book["instrument_name"]
            yield {"symbol": name, "side": side, "level": number, "price": float(price), "size": float(amount)}


def _positions(reading: Reading) -> Iterable[Row]:
    for entry in (entry for rows in reading.details.values() for entry in rows):
        for position in _held(entry):
            yield {
                "account": str(entry["uid"]),
                "symbol": position["instrument_name"],
                "quantity": _coins(position),
                "average_price": float(position["average_price"]),
                "leverage": float(position.get("leverage") or 1.0),
            }


def _coins(position: Json) -> float:
    """Signed size in coins; of futures ``size_currency``, for ``size`` may be in dollars."""
    size = abs(float(position.get("size_currency") or position["size"]))
    return -size if position["direction"] == "sell" else size


def _held(entry: Json) -> list[Json]:
    return [position for position in entry["positions"] if float(position["size"])]


def _orders(reading: Reading, ours: frozenset[str]) -> Iterable[Row]:
    for entry in (entry for rows in reading.details.values() for entry in rows):
        for order in sorted(entry.get("open_orders", ()), key=lambda one: int(one["creation_timestamp"])):
            if order.get("label", "") not in ours and not isinstance(order["amount"], str):
                price = order.get("price")
                yield {
                    "order_id": str(order["order_id"]),
                    "account": str(entry["uid"]),
                    "symbol": order["instrument_name"],
                    "side": order["direction"].upper(),
                    "quantity": float(order["amount"]),
                    "filled": float(order["filled_amount"]),
                    "limit_price": float(price) if isinstance(price, int | float) else None,
                }


def _with_inverse(reading: Reading) -> dict[str, set[str]]:
    """Accounts that hold contracts which are not linear, and which."""
    found: dict[str, set[str]] = {}
    for line in _positions(reading):
        listed = reading.instruments.get(line["symbol"])
        if listed is None or not is_linear(listed):
            found.setdefault(line["account"], set()).add(line["symbol"])
    return found


def _coin(symbol: str) -> str:
    return symbol.partition("-")[0].partition("_")[0]


def _time(book: Json) -> str:
    return datetime.fromtimestamp(int(book["timestamp"]) / _MILLISECONDS, UTC).isoformat()


def _columns(rows: list[Row]) -> dict[str, list[Any]]:
    names = dict.fromkeys(name for row in rows for name in row)
    return {name: [row.get(name) for row in rows] for name in names}
