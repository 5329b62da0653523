"""Exact accounts of the liquidation loop as rows of books, so that evaluation can be held against them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tests.margin.books import make_book
from workstation.book.book import Book
from workstation.domain.enums import OptionRight
from workstation.liquidation.account import Account, Contract, Future

Rows = list[Mapping[str, Any]]


def book_of_accounts(accounts: Iterable[Account], **tables: Rows) -> Book:
    """One book of several accounts in dollars; each has contracts of its own, for their marks differ."""
    made: dict[str, Rows] = {name: [] for name in ("accounts", "cash", "instruments", "quotes", "positions")}
    made["client_orders"] = []
    for account in accounts:
        for name, rows in _tables(account).items():
            made[name].extend(rows)
    return make_book(**{**made, **tables})


def _tables(account: Account) -> dict[str, Rows]:
    name = str(account.account)
    contracts = [holding.contract for holding in account.holdings]
    spots = {(c.coin, c.spot) for c in contracts if not isinstance(c, Future)}
    return {
        "accounts": [{"account": name, "regime": "DERIVATIVES", "base_currency": "USD"}],
        "cash": [{"account": name, "currency": "USD", "amount": float(account.cash)}],
        "instruments": [*(_instrument(name, c) for c in contracts), *(_spot(name, coin) for coin, _ in spots)],
        "quotes": [
            *({"symbol": _own(name, c.symbol), "last": float(c.mark), "mark": float(c.mark)} for c in contracts),
            *({"symbol": f"{coin}.{name}", "last": float(spot)} for coin, spot in spots),
        ],
        "positions": [
            {
                "account": name,
                "symbol": _own(name, h.contract.symbol),
                "quantity": float(h.quantity),
                "average_price": float(h.average),
                "leverage": float(h.leverage),
            }
            for h in account.held
        ],
        "client_orders": [
            {
                "order_id": f"{name}{order.order_id}",
                "account": name,
                "symbol": _own(name, order.symbol),
                "side": order.side.name,
                "quantity": float(order.quantity),
                "limit_price": float(order.price),
            }
            for order in account.orders
        ],
    }


def _own(name: str, symbol: str) -> str:
    return f"{symbol}.{name}"


def _instrument(name: str, contract: Contract) -> Mapping[str, Any]:
    common = {
        "symbol": _own(name, contract.symbol),
        "currency": "USD",
        "market": "24/7",
        "lot_size": float(contract.lot),
        "tick_size": float(contract.tick),
    }
    if isinstance(contract, Future):
        return {**common, "kind": "PERPETUAL"}
    terms = {"underlying": f"{contract.coin}.{name}", "right": OptionRight(contract.right).name}
    return {**common, "kind": "OPTION", **terms, "strike": float(contract.strike), "expiry": str(contract.expiry)}


def _spot(name: str, coin: str) -> Mapping[str, Any]:
    return {"symbol": f"{coin}.{name}", "kind": "INDEX", "currency": "USD", "market": "24/7"}
