"""Random options on one underlying, priced sanely, for hypothesis."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.margin.books import one_account, option, rate, stock
from workstation.book.book import Book

EXPIRIES = ("2020-03-20", "2020-04-17", "2022-01-21")  # the last is long term
RATES = (rate("S", "LONG", 0.5, 0.25), rate("S", "SHORT", 0.5, 0.3))
Lines = dict[str, dict[str, Any]]


@st.composite
def lines(draw: st.DrawFn, *, most: int = 4, contracts: int = 2, expiries: tuple[str, ...] = EXPIRIES) -> Lines:
    """Option lines by symbol: right, strike, expiry, quantity and price."""
    found: Lines = {}
    for number in range(draw(st.integers(1, most))):
        right, strike = draw(st.sampled_from("CP")), draw(st.sampled_from([70, 80, 90, 95, 100, 105, 110, 130]))
        inside = max(100 - strike if right == "C" else strike - 100, 0)
        price = inside + draw(st.sampled_from([0, 0.05, 0.5, 1, 2.5, 4]))
        quantity = draw(st.integers(1, contracts)) * draw(st.sampled_from([1, -1]))
        found[f"O{number}"] = {
            "right": right,
            "strike": strike,
            "expiry": draw(st.sampled_from(expiries)),
            "price": price,
            "quantity": quantity,
            "covered": draw(st.booleans()),
        }
    return found


def book_of(held: Lines, shares: float = 0, spot: float = 100, **account: Any) -> Book:
    """One account with these options and shares of their underlying."""
    listed = [option(name, "S", line["right"], line["strike"], line["expiry"]) for name, line in held.items()]
    positions: dict[str, Any] = {
        name: {"quantity": line["quantity"], "covered": int(line["covered"] and line["quantity"] < 0)}
        for name, line in held.items()
    }
    prices = {"S": spot} | {name: line["price"] for name, line in held.items()}
    if shares:
        positions["S"] = shares
    return one_account(positions=positions, instruments=[stock("S"), *listed], prices=prices, rates=RATES, **account)
