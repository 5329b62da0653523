"""Derivatives accounts on disk: the worked examples of the liquidation rules as books."""

from __future__ import annotations

import csv
from pathlib import Path

AS_OF = "2026-11-20T12:00:00+00:00"


def write_case(directory: Path, case: dict, **changed: list[dict]) -> Path:
    """One worked example as a book; ``changed`` replaces whole tables ([]: left out)."""
    directory.mkdir(parents=True, exist_ok=True)
    for name, rows in {**_tables(case), **changed}.items():
        if rows:
            with (directory / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
                writer = csv.DictWriter(file, list(rows[0]), restval="")
                writer.writeheader()
                writer.writerows(rows)
    return directory


def _tables(case: dict) -> dict[str, list[dict]]:
    inputs, account = case["inputs"], case["id"]
    positions = inputs["positions"]
    spots = {row["coin"]: row["spot"] for row in positions}
    return {
        "accounts": [{"account": account, "regime": "DERIVATIVES", "base_currency": "USD"}],
        "fx": [{"currency": "USD", "rate": "1"}],
        "cash": [{"account": account, "currency": "USD", "amount": inputs["cash"]}],
        "instruments": [*(_instrument(row) for row in positions), *(_spot(coin) for coin in spots)],
        "quotes": [
            *(_quote(row) for row in positions),
            *({**_quote({"symbol": coin, "mark": spot})} for coin, spot in spots.items()),
        ],
        "positions": [
            {
                "account": account,
                "symbol": row["symbol"],
                "quantity": row["qty"],
                "average_price": row["avg"],
                "leverage": row.get("lev", "1"),
            }
            for row in positions
        ],
        "depth": [
            {"symbol": symbol, "side": side, "level": level, "price": price, "size": size}
            for symbol, book in inputs["books"].items()
            for side, rows in (("BID", book["bids"]), ("ASK", book["asks"]))
            for level, (price, size) in enumerate(rows, start=1)
        ],
        "client_orders": [
            {
                "order_id": row["oid"],
                "account": account,
                "symbol": row["symbol"],
                "side": row["side"].upper(),
                "quantity": row["qty"],
                "limit_price": row["price"],
            }
            for row in inputs.get("orders", ())
        ],
    }


def _instrument(row: dict) -> dict:
    common = {
        "symbol": row["symbol"],
        "currency": "USD",
        "market": "24/7",
        "lot_size": row["lot"],
        "tick_size": row["tick"],
        "underlying": row["coin"],
    }
    if row["kind"] == "fut":
        return {**common, "kind": "PERPETUAL", "right": "", "strike": "", "expiry": ""}
    return {**common, "kind": "OPTION", "right": row["opt"], "strike": row["strike"], "expiry": row["expiry"]}


def _spot(coin: str) -> dict:
    return {"symbol": coin, "kind": "INDEX", "currency": "USD", "market": "24/7", "lot_size": "1", "tick_size": "0.01"}


def _quote(row: dict) -> dict:
    greeks = {name: row.get(name, "") for name in ("delta", "gamma")}
    return {"symbol": row["symbol"], "last": row["mark"], "mark": row["mark"], **greeks, "time": AS_OF}
