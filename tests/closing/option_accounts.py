"""One account with many option lines on a few underlyings, drawn from a seed."""

from __future__ import annotations

import random

from tests.margin.books import AT, one_account, option, rate, stock
from workstation.book.book import Book
from workstation.margin.evaluate import evaluate
from workstation.policy import Policy

_CASH = -400_000.0
_STRIKES = range(80, 135, 5)
_EXPIRIES = ("2020-03-20", "2020-04-17", "2020-06-19")


def with_options(lines: int, underlyings: int, seed: int, *, called: float = 0.03) -> Book:
    """``lines`` options and some shares of each underlying; called for a little more than ``called`` of its debts."""
    book = _book(lines, underlyings, seed, _CASH)
    owed = float(evaluate(book, Policy(), AT, {}).call_amount[0])
    return _book(lines, underlyings, seed, _CASH + owed * (1 - called) - 20_000)


def _book(lines: int, underlyings: int, seed: int, cash: float) -> Book:
    draw = random.Random(seed)
    names = [f"S{number}" for number in range(underlyings)]
    instruments = [stock(name, adv=1e6) for name in names]
    positions: dict[str, float] = {name: draw.randrange(0, 2000, 100) for name in names}
    prices = dict.fromkeys(names, 100.0)
    for number in range(lines):
        strike, right, expiry = draw.choice(_STRIKES), draw.choice("CP"), draw.choice(_EXPIRIES)
        symbol = f"O{number:02}"
        instruments.append(option(symbol, names[number % underlyings], right, strike, expiry, adv=1e5))
        positions[symbol] = draw.choice((-1, 1)) * draw.randint(1, 40)
        intrinsic = max(0, 100 - strike) if right == "C" else max(0, strike - 100)
        prices[symbol] = round(intrinsic + draw.uniform(0.5, 5), 2)
    return one_account(
        cash=cash,
        positions={symbol: quantity for symbol, quantity in positions.items() if quantity},
        instruments=instruments,
        prices=prices,
        rates=[rate("*", "LONG", 0.5, 0.35), rate("*", "SHORT", 0.5, 0.4)],
    )
