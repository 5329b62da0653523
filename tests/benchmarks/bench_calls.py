"""Calls: one pass over 100,000 accounts with 20,000 open calls, and a deadline, each against the usual way.

Peers in the same process: the same rules over one Python object a call, and ``exchange_calendars`` asked for each
deadline. Times are CPU seconds of the process, medians.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from workstation.book.book import Book
from workstation.book.generate import generate
from workstation.calls.alerts import alert_columns, alert_rows
from workstation.calls.deadlines import DeadlineRule
from workstation.calls.holdings import HeldSymbols
from workstation.calls.lifecycle import judge
from workstation.calls.register import Register
from workstation.domain.enums import AlertType
from workstation.margin.evaluate import evaluate
from workstation.margin.figures import Figures
from workstation.policy import Policy
from workstation.sessions.calendars import Calendars

ACCOUNTS, OPEN_CALLS, CHANGED, ROUNDS = 100_000, 20_000, 1_000, 9
NOW = datetime(2020, 3, 12, 14, tzinfo=UTC)
OUT = Path("bench") / "calls.json"


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median CPU time of a piece of work."""
    took = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        took.append(time.process_time() - began)
    return statistics.median(took)


@dataclass
class Called:
    """A call as an object."""

    kind: int
    peak: float
    met_since: datetime | None = None


class ByObject:
    """The peer: every account looked at in turn, one object a call; it opens, escalates, eases and ends."""

    def __init__(self) -> None:
        self.calls: dict[str, Called] = {}

    def judge(self, accounts: list[str], amounts: list[float], kinds: list[int], now: datetime) -> None:
        """One pass."""
        for account, amount, kind in zip(accounts, amounts, kinds, strict=True):
            call = self.calls.get(account)
            if call is None:
                if kind not in {AlertType.NONE, AlertType.UNPRICED}:
                    self.calls[account] = Called(kind, amount)
                continue
            call.peak = max(call.peak, amount)
            if amount > 0:
                call.kind, call.met_since = kind, None
            elif call.met_since is None:
                call.met_since = now
            elif now - call.met_since >= timedelta(seconds=60):
                del self.calls[account]


def called(book: Book) -> Figures:
    """Real figures, with exactly as many accounts in trouble as there are to be calls."""
    figures = evaluate(book, Policy(), NOW, {})
    in_trouble = np.zeros(book.account_count, np.bool_)
    in_trouble[:: ACCOUNTS // OPEN_CALLS] = True
    figures.unpriced[:] = False
    figures.call_amount[:] = np.where(in_trouble, 1000.0, 0.0)
    figures.alert_type[:] = np.where(in_trouble, AlertType.MARGIN_CALL, AlertType.NONE)
    return figures


def passes(book: Book, figures: Figures) -> dict[str, float]:
    """CPU seconds of a pass: the first, a calm one, one in which calls changed; and of the changed rows as columns."""
    policy, rule = Policy(), DeadlineRule(Calendars(), Policy())

    def once(register: Register, now: datetime) -> Any:
        return judge(register, figures, book, policy, now, rule, 1)

    register = once(Register(), NOW).register
    first = seconds(lambda: once(Register(), NOW), 3)
    calm = seconds(lambda: once(register, NOW + timedelta(seconds=1)))
    rows = register.calls.row[:CHANGED]
    figures.alert_type[rows[::2]] = AlertType.FORCED
    figures.call_amount[rows] += 10
    busy = seconds(lambda: once(register, NOW + timedelta(seconds=1)))
    held = HeldSymbols()  # joined in the first of the runs, as in an engine's first step
    some = seconds(lambda: alert_columns(alert_rows(register, rows), figures, book, NOW, str, held=held))
    every = seconds(lambda: alert_columns(alert_rows(register), figures, book, NOW, str, held=held), 3)
    return {"first": first, "calm": calm, "changed": busy, "changed_rows": some, "all_rows": every}


def by_object(book: Book, figures: Figures) -> float:
    """CPU seconds of the peer's calm pass."""
    peer, accounts = ByObject(), book.accounts.account.tolist()
    amounts, kinds = figures.call_amount.tolist(), figures.alert_type.tolist()
    peer.judge(accounts, amounts, kinds, NOW)
    return seconds(lambda: peer.judge(accounts, amounts, kinds, NOW), 3)


def deadlines() -> tuple[float, float]:
    """CPU seconds of one deadline: a bisection, and the calendar library."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        from exchange_calendars import get_calendar

        library = get_calendar("XNYS", start="2019-01-01", end="2027-12-31")
    calendar = Calendars().get("XNYS")
    ours = seconds(lambda: [calendar.deadline(NOW, 3) for _ in range(1000)]) / 1000

    def asked() -> object:
        session = library.minute_to_session(NOW, "next")
        return library.session_close(library.sessions_window(session, 4)[-1])

    if asked().to_pydatetime() != calendar.deadline(NOW, 3).at:  # type: ignore[attr-defined]
        raise SystemExit("the two deadlines differ")
    return ours, seconds(lambda: [asked() for _ in range(100)], 3) / 100


def main() -> int:
    """Measure, print and write ``bench/calls.json``."""
    book = generate(ACCOUNTS, 10, 20_000, 1)
    figures = called(book)
    peer = by_object(book, figures)
    ours, (one, library) = passes(book, figures), deadlines()
    size = f"{ACCOUNTS:,} accounts, {OPEN_CALLS:,} open calls"
    rows = [
        {"what": f"one calm pass, {size}", "ours": ours["calm"], "peer": peer, "limit": 10.0},
        {"what": f"one pass in which {CHANGED:,} calls changed", "ours": ours["changed"], "peer": peer, "limit": None},
        {"what": f"the first pass: {OPEN_CALLS:,} calls opened", "ours": ours["first"], "peer": None, "limit": None},
        {"what": f"{CHANGED:,} alerts as columns", "ours": ours["changed_rows"], "peer": None, "limit": None},
        {"what": f"{OPEN_CALLS:,} alerts as columns", "ours": ours["all_rows"], "peer": None, "limit": None},
        {"what": "one deadline, against exchange_calendars", "ours": one, "peer": library, "limit": 10.0},
    ]
    for row in rows:
        row["ratio"] = row["peer"] / row["ours"] if row["peer"] else None  # type: ignore[operator]
        sys.stdout.write(f"{row['what']}: {row['ours'] * 1e3:.3f} ms, ratio {row['ratio'] or 0:.1f}\n")  # type: ignore[operator]
    machine = {"python": platform.python_version(), "cpus": os.cpu_count(), "numpy": np.__version__}
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps({"results": rows, "machine": machine}, indent=1), encoding="utf-8")
    return int(any(row["limit"] and row["ratio"] < row["limit"] for row in rows))  # type: ignore[operator]


if __name__ == "__main__":
    raise SystemExit(main())
