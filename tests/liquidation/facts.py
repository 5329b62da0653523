"""The worked examples of spec/liquidation.md as accounts, ladders and updates; small accounts of the tests' own."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

from workstation.domain.enums import OptionRight, OrderSide
from workstation.domain.ids import AccountId, Symbol
from workstation.liquidation.account import Account, Future, Holding, Option, Order
from workstation.liquidation.depth import ladder
from workstation.liquidation.simulation import Update

CASES = json.loads((Path(__file__).parent / "data" / "liquidation_cases.json").read_text(encoding="utf-8"))["cases"]
RIGHTS = {"C": OptionRight.C, "P": OptionRight.P}


def contract(row):
    common = (Symbol(row["symbol"]), row["coin"], *(Decimal(row[name]) for name in ("mark", "lot", "tick")))
    if row["kind"] == "fut":
        return Future(*common)
    numbers = {name: Decimal(row[name]) for name in ("spot", "strike", "delta", "gamma")}
    return Option(*common, right=RIGHTS[row["opt"]], expiry=date.fromisoformat(row["expiry"]), **numbers)


def account(case):
    inputs = case["inputs"]
    holdings = tuple(
        Holding(contract(row), Decimal(row["qty"]), Decimal(row["avg"]), Decimal(row.get("lev", 1)))
        for row in inputs["positions"]
    )
    orders = tuple(
        Order(row["oid"], row["symbol"], OrderSide[row["side"].upper()], Decimal(row["qty"]), Decimal(row["price"]))
        for row in inputs.get("orders", ())
    )
    return Account(AccountId(case["id"]), Decimal(inputs["cash"]), holdings, orders)


def ladders(case):
    lots = {row["symbol"]: Decimal(row["lot"]) for row in case["inputs"]["positions"]}
    sides = {symbol: (book["bids"], book["asks"]) for symbol, book in case["inputs"]["books"].items()}
    return {symbol: book(bids, asks, lots[symbol]) for symbol, (bids, asks) in sides.items()}


def updates(case):
    return {
        int(number): Update(fill_cap_lots=update["fill_cap_lots"])
        for number, update in case["inputs"].get("updates", {}).items()
    }


def book(bids=(), asks=(), lot="0.001"):
    return ladder(rows(bids), rows(asks), Decimal(lot))


def rows(levels):
    return [(Decimal(price), Decimal(size)) for price, size in levels]


def future(quantity, average="60000", mark="60000", coin="BTC", leverage="20", lot="0.001", tick="0.1", symbol=""):
    made = Future(Symbol(symbol or f"{coin}USD"), coin, Decimal(mark), Decimal(lot), Decimal(tick))
    return Holding(made, Decimal(quantity), Decimal(average), Decimal(leverage))


def option(quantity, right="C", strike="60000", mark="2600", spot="60000", symbol="", **changed):
    facts = {"coin": "BTC", "lot": "0.01", "tick": "0.1", "delta": "0.5", "gamma": "0.00004", "expiry": "2026-12-25"}
    name = symbol or f"BTC-{right}{strike}"
    row = {"symbol": name, "kind": "opt", "opt": right, "strike": strike, "mark": mark, "spot": spot}
    return Holding(contract({**facts, **row, **changed}), Decimal(quantity), Decimal(0), Decimal(1))


def order(order_id, symbol, side, quantity, price):
    return Order(order_id, Symbol(symbol), OrderSide[side], Decimal(quantity), Decimal(price))


def owner(cash, *holdings, orders=()):
    return Account(AccountId("A1"), Decimal(cash), tuple(holdings), tuple(orders))
