"""A book with covered calls and short stock."""

from __future__ import annotations

from typing import Any

from tests.margin.books import AT, make_book, option, stock
from workstation.book.book import Book

__all__ = ["AT", "recall_book"]


def recall_book(**tables: Any) -> Book:
    """Accounts A, B and C, stock S at 100 with two series of calls, and T at 50; tables as given."""
    filled: dict[str, Any] = {
        "accounts": [{"account": name, "name": f"Client {name}"} for name in "ABC"],
        "instruments": [
            stock("S"),
            stock("T", lot_size=100),
            option("S.NEAR", "S", "C", 95, "2020-03-20"),
            option("S.DEEP", "S", "C", 80, "2020-04-17"),
            option("S.FLAT", "S", "C", 120, "2020-04-17"),
        ],
        "quotes": [
            {"symbol": "S", "last": 100},
            {"symbol": "T", "last": 50},
            {"symbol": "S.NEAR", "last": 6, "bid": 5.9, "ask": 6.1},
            {"symbol": "S.DEEP", "last": 20.5},
            {"symbol": "S.FLAT", "last": 1},
        ],
    }
    return make_book(**{**filled, **tables})


def covered(account: str, symbol: str, contracts: float, **cells: Any) -> dict[str, Any]:
    """Calls sold and marked covered."""
    return {"account": account, "symbol": symbol, "quantity": -contracts, "covered": 1, **cells}
