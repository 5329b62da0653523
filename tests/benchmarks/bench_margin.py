"""Margin: a full evaluation against pandas and against memory bandwidth, a tick, and how both grow.

The peer does what a script would: positions joined to accounts and to what each line needs per unit, by integer keys,
then sums grouped by account and the call of each. It must come to the same call amounts. It is spared what ours does
besides: the table per unit, intraday accounts at the cut-off, alert types and ratios. On the whole book ours pairs
options and works out coin accounts, which the peer cannot; the limit is held against the accounts that both do in full.
One core, CPU time of the thread, medians for both; ours starts from new marks, with the layout of the lines kept.
"""

from __future__ import annotations

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before NumPy: bandwidth is measured with one core's dot product

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import fields
from datetime import UTC, datetime
from math import log
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from tests.benchmarks.report import write
from workstation.book.book import Book
from workstation.book.columns import Floats
from workstation.book.generate import generate
from workstation.book.select import select
from workstation.domain.enums import Level, Regime
from workstation.margin import pairing
from workstation.margin.balances import balances
from workstation.margin.families import Families
from workstation.margin.holdings import Holdings
from workstation.margin.incremental import Evaluator
from workstation.margin.options import OptionTerms, build_option_rules, build_option_terms, option_columns
from workstation.margin.requirements import line_columns
from workstation.margin.terms import Terms, build_terms
from workstation.margin.units import Units
from workstation.policy import Policy

SIZES = (10_000, 100_000, 1_000_000)
POSITIONS, INSTRUMENTS, SEED = 10, 20_000, 1
ROUNDS, TICKS = 7, 1_000
READ_BYTES = 1 << 28
AT = datetime(2026, 3, 2, 15, tzinfo=UTC)
LEVELS = tuple(level.name.lower() for level in Level)
NOBODY = np.empty(0, np.int32)


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median CPU time of a piece of work."""
    took = []
    for _ in range(rounds):
        began = time.thread_time()
        work()
        took.append(time.thread_time() - began)
    return statistics.median(took)


def windows_of(book: Book) -> dict[str, bool]:
    """Every market inside its intraday window, so that intraday accounts are summed twice."""
    return dict.fromkeys(np.unique(book.instruments.market).tolist(), True)


def from_new_marks(evaluator: Evaluator) -> None:
    """A full evaluation that remembers no family: with the same marks again it would."""
    pairing._solved.cache_clear()
    evaluator.full()


def read_bandwidth() -> float:
    """Bytes a second that one core reads: the dot product of a large vector with itself."""
    vector = np.ones(READ_BYTES // 8)
    return READ_BYTES / seconds(lambda: vector @ vector)


def bytes_to_move(book: Book, evaluator: Evaluator) -> int:
    """12 bytes a line (unit row and quantity), balances read, figures written (each line of memory fetched first)."""
    figures = sum(getattr(evaluator.figures, f.name).nbytes for f in fields(evaluator.figures))
    balances = book.account_count * (6 * 8 + 4 + 1 + 8)
    return 12 * len(book.positions.quantity) + balances + 2 * figures


class Peer:
    """pandas with integer keys, given what a line needs per unit of quantity; it must end at the same call amounts."""

    def __init__(self, book: Book, policy: Policy) -> None:
        holdings = Holdings(book)
        units, positions = holdings.units, book.positions
        terms = build_terms(book, policy, units, holdings.rates, AT, windows_of(book))
        options = build_option_terms(book, policy, units, terms, build_option_rules(book, policy, AT))
        self.balances = balances(book, policy, slice(None), np.zeros(book.account_count, bool))
        self.accounts = pd.DataFrame(
            {"account": np.arange(book.account_count, dtype=np.int32), "class": units.classes.of_account}
        )
        self.positions = pd.DataFrame(
            {
                "account": positions.account,
                "instrument": positions.instrument,
                "side": (positions.quantity < 0).astype(np.int8),
                "quantity": positions.quantity,
                "cost": positions.quantity * positions.average_price,
            }
        )
        self.units = self._units(units, terms, options, book.quotes.mark)

    def _units(self, units: Units, terms: Terms, options: OptionTerms, mark: Floats) -> pd.DataFrame:
        """What each (class, side, instrument) adds per unit of signed quantity."""
        rows = np.arange(1, units.count, dtype=np.int32)
        line = line_columns(terms, mark, rows)
        option = np.where(terms.option[rows, None], option_columns(options, mark, rows), 0)
        stock = dict(zip(LEVELS, line[:, 2:].T, strict=True))
        strategies = dict(
            zip((*(f"net {name}" for name in LEVELS), *(f"gross {name}" for name in LEVELS)), option.T, strict=True)
        )
        gone = np.where(terms.suspended[rows], line[:, 0], 0)
        future = np.where(terms.future[rows], terms.unit[rows], 0)
        keys = {"class": units.of_class[rows], "side": units.side[rows], "instrument": units.instrument[rows]}
        values = {
            "long": line[:, 0],
            "short": line[:, 1],
            "suspended": gone,
            "future": future * mark[terms.instrument[rows]],
        }
        return pd.DataFrame({**keys, **values, **stock, **strategies, "cost per unit": future})

    def call_amounts(self) -> Any:
        """Joined, multiplied, grouped; then the call amount of every account."""
        lines = self.positions.merge(self.accounts, on="account")
        lines = lines.merge(self.units, on=["class", "side", "instrument"])
        summed = [name for name in self.units.columns if name not in ("class", "side", "instrument", "cost per unit")]
        parts = lines[summed].mul(lines["quantity"], axis=0)
        parts["future"] -= lines["cost"] * lines["cost per unit"]
        sums = parts.groupby(lines["account"]).sum().reindex(self.accounts["account"], fill_value=0.0)
        return self._call(sums.div(self.balances.base_rate, axis=0))

    def _call(self, sums: pd.DataFrame) -> Any:
        own = self.balances
        liquid = own.cash + sums["long"] + sums["short"] + sums["future"] - sums["suspended"]
        requirement = sums["margin_call"] + sums["net margin_call"]
        margin_side = requirement - liquid + own.accrued_interest + own.debit_margin - own.trading_credit
        excess = (-own.cash).clip(0) - own.financing_limit
        return np.maximum(np.maximum(margin_side.to_numpy(), excess), 0)


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


def done_by_both(book: Book) -> NDArray[np.intp]:
    """Rows of accounts without options to pair and without coin contracts."""
    families = np.diff(Families.of(book, np.zeros(len(book.positions.account), np.bool_)).start)
    return np.flatnonzero((families == 0) & (book.accounts.regime != Regime.DERIVATIVES))


def against_pandas(book: Book, what: str, evaluator: Evaluator, full: float) -> dict[str, Any]:
    """The row that compares with the peer, whose results are checked where it does all that there is to do."""
    evaluator.full()
    peer = Peer(book, Policy())
    both = done_by_both(book)
    both = both[~evaluator.figures.unpriced[both]]  # pandas adds up what is known and says nothing of the rest
    got, want = peer.call_amounts()[both], evaluator.figures.call_amount[both]
    np.testing.assert_allclose(got, want, rtol=1e-9, atol=1e-2)
    theirs = seconds(peer.call_amounts, 3)
    return {"what": f"full evaluation, {what}", "against": "pandas merge + groupby, integer keys", "unit": "ms CPU",
            "ours": full * 1e3, "peer": theirs * 1e3, "ratio": theirs / full}  # fmt: skip


def same_work(book: Book) -> dict[str, Any]:
    """The same for the accounts that both do in full."""
    some = select(book, done_by_both(book))
    evaluator = Evaluator(some, Policy(), AT, windows_of(some))
    full = seconds(lambda: from_new_marks(evaluator))
    what = f"{some.account_count} accounts without options to pair, {len(some.positions.quantity)} lines"
    return against_pandas(some, what, evaluator, full) | {"limit": ">= 5x", "goal": ">= 60x"}


def measure(accounts: int, bandwidth: float) -> tuple[float, list[dict[str, Any]]]:
    """One size of book: seconds of a full evaluation, and the rows to report."""
    book = generate(accounts, POSITIONS, INSTRUMENTS, SEED)
    began = time.thread_time()
    evaluator = Evaluator(book, Policy(), AT, windows_of(book))
    built = time.thread_time() - began
    full = seconds(lambda: from_new_marks(evaluator))
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
        rows[:0] = [
            same_work(book),
            against_pandas(book, f"{what}, pairing and coin accounts ours alone", evaluator, full),
        ]
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
    faster = next(row["ratio"] for row in rows if "against" in row)
    tick = next(row["ratio"] for row in rows if str(SIZES[-1]) in row["what"] and "tick" in row["what"])
    return int(faster < 5 or tick > 1 / 20 or exponent > 1.15)


if __name__ == "__main__":
    sys.exit(main())
