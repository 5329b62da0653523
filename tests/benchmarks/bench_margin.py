"""Margin: a full evaluation against pandas and against memory bandwidth, a tick, and how both grow.

The peer does what a script would: positions joined to prices, to accounts and to rates by integer keys, then six sums
grouped by account. It is spared options, futures, cash, calls and alert types, all of which ours works out. One core,
CPU time of the thread, best of the rounds for both; ours starts from new marks, with the layout of the lines kept.
"""

from __future__ import annotations

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before NumPy: bandwidth is measured with one core's dot product

import gc
import sys
import time
from collections.abc import Callable
from dataclasses import fields
from datetime import UTC, datetime
from math import log
from typing import Any

import numpy as np
import pandas as pd

from tests.benchmarks.report import write
from workstation.book.book import Book
from workstation.book.generate import generate
from workstation.domain.enums import Regime
from workstation.margin.incremental import Evaluator
from workstation.policy import Policy

SIZES = (10_000, 100_000, 1_000_000)
POSITIONS, INSTRUMENTS, SEED = 10, 20_000, 1
ROUNDS, TICKS = 7, 1_000
READ_BYTES = 1 << 28
NOBODY = np.empty(0, np.int32)


def best(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The least CPU time of a piece of work, in seconds."""
    took = []
    for _ in range(rounds):
        began = time.thread_time()
        work()
        took.append(time.thread_time() - began)
    return min(took)


def evaluator_of(book: Book) -> Evaluator:
    """Every market inside its intraday window, so that intraday accounts are summed twice."""
    windows = dict.fromkeys(np.unique(book.instruments.market).tolist(), True)
    return Evaluator(book, Policy(), datetime(2026, 3, 2, 15, tzinfo=UTC), windows)


def read_bandwidth() -> float:
    """Bytes a second that one core reads: the dot product of a large vector with itself."""
    vector = np.ones(READ_BYTES // 8)
    return READ_BYTES / best(lambda: vector @ vector)


def bytes_to_move(book: Book, evaluator: Evaluator) -> int:
    """12 bytes a line (unit row and quantity), balances read, figures written (each line of memory fetched first)."""
    figures = sum(getattr(evaluator.figures, f.name).nbytes for f in fields(evaluator.figures))
    balances = book.account_count * (6 * 8 + 4 + 1 + 8)
    return 12 * len(book.positions.quantity) + balances + 2 * figures


class Peer:
    """pandas with integer keys."""

    def __init__(self, book: Book) -> None:
        positions, accounts = book.positions, book.accounts
        self.positions = pd.DataFrame(
            {"account": positions.account, "instrument": positions.instrument, "quantity": positions.quantity}
        )
        tiers, tier = np.unique(accounts.tier, return_inverse=True)
        self.accounts = pd.DataFrame({"account": np.arange(book.account_count, dtype=np.int32), "tier": tier})
        fx = book.fx.rate[book.instruments.currency]
        unit = book.quotes.mark * book.instruments.multiplier * fx
        self.prices = pd.DataFrame({"instrument": np.arange(len(unit), dtype=np.int32), "unit": unit})
        self.rates = self._rates(book, tiers)

    def _rates(self, book: Book, tiers: Any) -> pd.DataFrame:
        """A row a tier, side and instrument: the general MARGIN row of the tier."""
        table = book.margin_rates
        tier, side, instrument = np.meshgrid(np.arange(len(tiers)), [0, 1], self.prices["instrument"], indexing="ij")
        frame = pd.DataFrame({"tier": tier.ravel(), "side": side.ravel(), "instrument": instrument.ravel()})
        general = (table.regime == Regime.MARGIN) & (table.symbol == "*")
        for name in ("initial", "maintenance", "margin_call"):
            frame[name] = float(getattr(table, name)[general].mean()) if general.any() else 1.0
        frame["forced"] = 0.8 * frame["margin_call"]
        return frame.astype({"tier": np.int64, "side": np.int64, "instrument": np.int32})

    def sums(self) -> pd.DataFrame:
        """Value long and short and four requirements of every account."""
        lines = self.positions.merge(self.prices, on="instrument").merge(self.accounts, on="account")
        lines["side"] = (lines["quantity"] < 0).astype(np.int64)
        lines = lines.merge(self.rates, on=["tier", "side", "instrument"])
        value = lines["quantity"] * lines["unit"]
        out = pd.DataFrame({"account": lines["account"], "long": value.clip(lower=0), "short": value.clip(upper=0)})
        for name in ("initial", "maintenance", "margin_call", "forced"):
            out[name] = value.abs() * lines[name]
        return out.groupby("account").sum()


def tick_times(book: Book, evaluator: Evaluator) -> np.ndarray[Any, np.dtype[np.float64]]:
    """CPU seconds of ticks of one uniformly drawn instrument each, repricing of options on it included."""
    draw = np.random.default_rng(SEED)
    took = []
    for instrument in draw.integers(0, INSTRUMENTS, TICKS + 1).astype(np.int32):
        book.quotes.mark[instrument] *= 1.001
        began = time.thread_time()
        evaluator.update(book, np.array([instrument]), NOBODY)
        took.append(time.thread_time() - began)
    return np.array(took[1:])  # the first builds the index


def measure(accounts: int, bandwidth: float) -> tuple[float, list[dict[str, Any]]]:
    """One size of book: seconds of a full evaluation, and the rows to report."""
    book = generate(accounts, POSITIONS, INSTRUMENTS, SEED)
    began = time.thread_time()
    evaluator = evaluator_of(book)
    built = time.thread_time() - began
    full = best(evaluator.full)
    limit = bytes_to_move(book, evaluator) / bandwidth
    ticks = tick_times(book, evaluator)
    p50, p99 = np.percentile(ticks, (50, 99))
    what = f"{accounts} accounts, {len(book.positions.quantity)} lines"
    rows = [
        {"what": f"full evaluation against the bandwidth limit, {what}", "unit": "ms CPU", "ours": full * 1e3,
         "peer": limit * 1e3, "ratio": full / limit, "goal": "<= 3.2x", "read_gb_s": bandwidth / 1e9},
        {"what": f"tick of one instrument, p99 against a full evaluation, {what}", "unit": "ms CPU", "ours": p99 * 1e3,
         "peer": full * 1e3, "ratio": p99 / full, "limit": "<= 1/20", "goal": "<= 1/100", "p50": p50 * 1e3},
        {"what": f"laying out the lines and the first evaluation, {what}", "unit": "ms CPU", "ours": built * 1e3},
    ]  # fmt: skip
    if accounts == max(SIZES):
        peer = Peer(book)
        gc.collect()
        theirs = best(peer.sums, 2)
        rows.insert(0, {"what": f"full evaluation, {what}", "against": "pandas merge + groupby, integer keys",
                        "unit": "ms CPU", "ours": full * 1e3, "peer": theirs * 1e3, "ratio": theirs / full,
                        "limit": ">= 5x", "goal": ">= 60x"})  # fmt: skip
    return full, rows


def main() -> int:
    """Measure, print, and write ``bench/margin.json``; 1 when a limit is missed."""
    bandwidth = read_bandwidth()
    full, rows = {}, []
    for accounts in SIZES:
        full[accounts], measured = measure(accounts, bandwidth)
        rows += measured
    exponent = log(full[SIZES[-1]] / full[SIZES[0]]) / log(SIZES[-1] / SIZES[0])
    rows.append({"what": "growth of full evaluation 10k -> 1M accounts", "unit": "exponent", "ours": exponent,
                 "limit": "<= 1.15", "goal": "<= 1.10"})  # fmt: skip
    write("margin", rows)
    against_pandas = next(row["ratio"] for row in rows if "against" in row)
    tick = next(row["ratio"] for row in rows if str(SIZES[-1]) in row["what"] and "tick" in row["what"])
    return int(against_pandas < 5 or tick > 1 / 20 or exponent > 1.15)


if __name__ == "__main__":
    sys.exit(main())
