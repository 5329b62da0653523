"""A derivatives account with all that can be shown of one: futures, options, depth, own orders, venue figures."""

from __future__ import annotations

import numpy as np

from tests.margin.books import AT, make_book
from workstation.margin.evidence import Evidence
from workstation.policy import Policy

_FUTURES = {"BTC-PERP": (60_000.0, 0.001, 0.5), "ETH-PERP": (3_000.0, 0.01, 0.05), "SOL-PERP": (150.0, 0.1, 0.01)}
_CALL = "BTC-27MAR20-66000-C"


def evidence(cash: float = 78_000, name: str = "Ana Coin", *, depth: bool = True) -> Evidence:
    book = make_book(
        accounts=[{"account": "A", "name": name, "regime": "DERIVATIVES", "base_currency": "USD"}],
        cash=[{"account": "A", "currency": "USD", "amount": cash}],
        instruments=[*map(_future, _FUTURES), *map(_index, ("BTC", "ETH", "SOL")), _option()],
        quotes=[
            *({"symbol": symbol, "last": mark} for symbol, (mark, _, _) in _FUTURES.items()),
            *({"symbol": coin, "last": _FUTURES[f"{coin}-PERP"][0]} for coin in ("BTC", "ETH", "SOL")),
            {"symbol": _CALL, "last": 850, "implied_volatility": 0.8},
        ],
        positions=[
            _line("BTC-PERP", 12.5, 61_200, 20),
            _line("ETH-PERP", 90, 3_080, 20),
            _line("SOL-PERP", -400, 148, 10),
            _line(_CALL, -6, 1_100, 1),
        ],
        depth=[*_depth()] if depth else [],
        client_orders=[
            _order("o-1001", "BTC-PERP", "SELL", 2, 61_500),
            _order("o-1002", "ETH-PERP", "BUY", 10, 2_950),
            _order("o-1003", "SOL-PERP", "BUY", 600, 149),
        ],
        venue_figures=[
            {"account": "A", "as_of": AT, "initial": 103_700, "maintenance": 57_100, "margin_balance": cash - 22_900}
        ],
    )
    return Evidence.of(book, [0], Policy(), AT, {}, np.zeros(1, np.bool_))


def _future(symbol: str) -> dict:
    _, lot, tick = _FUTURES[symbol]
    common = {"symbol": symbol, "kind": "PERPETUAL", "currency": "USD", "market": "24/7"}
    return {**common, "underlying": symbol[:3], "lot_size": lot, "tick_size": tick}


def _index(coin: str) -> dict:
    return {"symbol": coin, "kind": "INDEX", "currency": "USD", "market": "24/7"}


def _option() -> dict:
    terms = {"underlying": "BTC", "right": "C", "strike": 66_000, "expiry": "2020-03-27"}
    common = {"symbol": _CALL, "kind": "OPTION", "currency": "USD", "market": "24/7", "multiplier": 1}
    return {**common, **terms, "lot_size": 0.1, "tick_size": 5}


def _line(symbol: str, quantity: float, average: float, leverage: float) -> dict:
    return {
        "account": "A",
        "symbol": symbol,
        "quantity": quantity,
        "average_price": average,
        "leverage": leverage,
    }


def _depth():
    for symbol, (mark, lot, tick) in _FUTURES.items():
        for level in range(1, 6):
            away = round(mark * 0.0004 * level / tick) * tick
            size = lot * 900 * level
            yield {"symbol": symbol, "side": "BID", "level": level, "price": mark - away, "size": size}
            yield {"symbol": symbol, "side": "ASK", "level": level, "price": mark + away, "size": size}
    for level in range(1, 4):
        yield {"symbol": _CALL, "side": "ASK", "level": level, "price": 850 + 20 * level, "size": 1.5}
        yield {"symbol": _CALL, "side": "BID", "level": level, "price": 850 - 20 * level, "size": 1.5}


def _order(order_id: str, symbol: str, side: str, quantity: float, price: float) -> dict:
    return {
        "order_id": order_id,
        "account": "A",
        "symbol": symbol,
        "side": side,
        "quantity": quantity,
        "limit_price": price,
        "placed_at": AT,
    }
