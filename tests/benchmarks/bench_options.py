"""Options: pairing and requirement of 100,000 accounts at once against one account after the other in plain Python.

Every account holds one to two strategies of real shapes, 1 to 10 contracts, some with shares. The peer tries the same
pairings account by account, in floats and loops, as a script would; it is timed on a sample of the same accounts and
must come to the same requirements. One core, CPU time of the thread.
"""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime
from typing import Any

import numpy as np

from tests.benchmarks.plain_pairing import requirement
from tests.benchmarks.report import write
from tests.margin.books import make_book, option, rate, stock
from workstation.book.book import Book
from workstation.domain.enums import Level
from workstation.margin import pairing
from workstation.margin.incremental import Evaluator
from workstation.policy import Policy

ACCOUNTS, UNDERLYINGS, SAMPLE, SEED, ROUNDS = 100_000, 200, 300, 1, 3
AT = datetime(2026, 3, 2, 15, tzinfo=UTC)
STRIKES, SPOT = (80, 90, 95, 100, 105, 110, 120), 100.0
EXPIRIES = ("2026-03-20", "2026-06-19")
# Shapes: (right, strike, expiry, contracts a unit), and hundreds of shares a unit.
SHAPES: tuple[tuple[tuple[tuple[str, int, int, int], ...], int], ...] = (
    ((("C", 100, 0, -1), ("C", 105, 0, 1)), 0),
    ((("P", 95, 0, -1), ("P", 90, 0, 1)), 0),
    ((("C", 105, 0, -1), ("C", 110, 0, 1), ("P", 95, 0, -1), ("P", 90, 0, 1)), 0),
    ((("C", 100, 0, 1), ("C", 105, 0, -2), ("C", 110, 0, 1)), 0),
    ((("C", 100, 0, -1), ("C", 100, 1, 1)), 0),
    ((("C", 105, 0, -1), ("P", 95, 0, -1)), 0),
    ((("C", 110, 0, -1),), 1),
    ((("P", 90, 0, 1),), 1),
    ((("C", 110, 0, -1), ("P", 90, 0, 1)), 1),
    ((("C", 120, 0, -1), ("P", 80, 0, -2)), 0),
)


def book_of(accounts: int) -> Book:
    """Accounts with a strategy or two each."""
    draw = np.random.default_rng(SEED)
    names = [f"U{i:03d}" for i in range(UNDERLYINGS)]
    listed = [
        option(f"{name}{right}{strike}.{term}", name, right, strike, EXPIRIES[term])
        for name in names for right in "CP" for strike in STRIKES for term in (0, 1)
    ]  # fmt: skip
    prices = {row["symbol"]: _price(row["right"], row["strike"], row["expiry"]) for row in listed}
    positions: dict[tuple[str, str], float] = {}
    for number in range(accounts):
        for name in draw.choice(names, draw.integers(1, 3), replace=False):
            legs, shares = SHAPES[draw.integers(len(SHAPES))]
            units = int(draw.integers(1, 11))
            for right, strike, term, contracts in legs:
                positions[f"A{number:06d}", f"{name}{right}{strike}.{term}"] = contracts * units
            if shares:
                positions[f"A{number:06d}", str(name)] = 100 * units
    return make_book(
        accounts=[{"account": f"A{number:06d}"} for number in range(accounts)],
        instruments=[*(stock(name) for name in names), *listed],
        positions=[{"account": a, "symbol": s, "quantity": q} for (a, s), q in positions.items()],
        quotes=[{"symbol": name, "last": SPOT} for name in names]
        + [{"symbol": symbol, "last": price} for symbol, price in prices.items()],
        margin_rates=[rate("*", "LONG", 0.5, 0.25), rate("*", "SHORT", 0.5, 0.3)],
    )


def _price(right: str, strike: float, expiry: str) -> float:
    """Intrinsic value and a time value that falls with distance."""
    inside = max(SPOT - strike if right == "C" else strike - SPOT, 0)
    return round(inside + (4 if expiry == EXPIRIES[1] else 2) * 0.9 ** abs(strike - SPOT), 2)


def cpu(work: Any) -> float:
    """The least CPU time of some rounds."""
    took = []
    for _ in range(ROUNDS):
        began = time.thread_time()
        work()
        took.append(time.thread_time() - began)
    return min(took)


def from_new_marks(evaluator: Evaluator) -> None:
    """A full evaluation that remembers no family: with the same marks again it would."""
    pairing._solved.cache_clear()
    evaluator.full()


def main() -> int:
    """Measure, print, and write ``bench/options.json``; 1 when the limit is missed."""
    book = book_of(ACCOUNTS)
    evaluator = Evaluator(book, Policy(), AT, {})
    ours = cpu(lambda: from_new_marks(evaluator)) / ACCOUNTS
    sample = np.random.default_rng(SEED).integers(0, ACCOUNTS, SAMPLE)
    theirs = cpu(lambda: [requirement(book, int(row)) for row in sample]) / SAMPLE
    for row in sample:
        got = evaluator.figures.requirement[row, [Level.INITIAL, Level.MAINTENANCE, Level.FORCED]]
        np.testing.assert_allclose(got, requirement(book, int(row)), rtol=1e-9, atol=1e-6)
    underlying = book.instrument_row("U000")
    nobody = np.empty(0, np.int32)

    def tick() -> None:
        book.quotes.mark[underlying] *= 1.0001
        evaluator.update(book, np.array([underlying], np.int32), nobody)

    tick()
    rows = [
        {"what": f"pairing and requirement, {ACCOUNTS} accounts with options", "unit": "us CPU an account",
         "against": "one by one in plain Python", "ours": ours * 1e6, "peer": theirs * 1e6, "ratio": theirs / ours,
         "limit": ">= 10x", "goal": ">= 100x"},
        {"what": f"tick of an underlying, {ACCOUNTS} accounts with options on {UNDERLYINGS}", "unit": "ms CPU",
         "ours": cpu(tick) * 1e3},
    ]  # fmt: skip
    write("options", rows)
    return int(theirs / ours < 10)


if __name__ == "__main__":
    sys.exit(main())
