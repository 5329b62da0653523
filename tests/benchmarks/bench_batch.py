"""The batch dialog with 500 accounts of about 4 positions: how soon it is usable, and what an edit costs.

From the engine's answers in an SQLite store to the parcels of the desk's worker, and on to the dialog's draft, which
the GUI thread keeps. Peer in the same process: a dialog that works its effect out account by account, by the same
rules, as the plan does (``closing.effect`` once an account). Milliseconds of CPU of the thread, medians, of the GUI
thread the largest single parcel. Plans: one account's cure, visible accounts first.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np

from tests.benchmarks.report import write
from tests.store.samples import ME, NOON, after, status
from workstation.book.book import Book
from workstation.book.generate import generate
from workstation.closing.effect import Closing, effect
from workstation.desk.batching import BatchFeed
from workstation.desk.close_draft import Draft
from workstation.desk.previews import BatchAsk, BatchFacts, BatchPreview, BatchQuotes, LineKey, LineWish
from workstation.desk.session import Seat
from workstation.domain.enums import WatchKind
from workstation.margin.evidence import Evidence
from workstation.policy import Policy
from workstation.store.connect import Store, open_store
from workstation.store.lock import EngineLock
from workstation.store.schema import upgrade
from workstation.store.watches import renew, watches_of
from workstation.store.write import StepWriter

ACCOUNTS, POSITIONS, INSTRUMENTS, ROUNDS, EDITS, PLANS = 500, 4, 300, 7, 41, 10
AT = datetime(2020, 3, 9, 15, 30, tzinfo=UTC)
SEAT = Seat("maria", "desk-1-1", "risk-1", 1, "desk-1")  # type: ignore[arg-type]
USABLE_MS, GUI_MS = 300.0, 16.0


def cpu_ms(work: Callable[[], Any]) -> tuple[float, Any]:
    """Milliseconds of CPU of this thread, and what came of it."""
    began = time.thread_time()
    made = work()
    return (time.thread_time() - began) * 1e3, made


def called_book() -> Book:
    """Accounts that all owe more than they may."""
    book = generate(ACCOUNTS, POSITIONS, INSTRUMENTS, 1)
    worth = np.zeros(book.account_count)
    positions = book.positions
    np.add.at(worth, positions.account, np.abs(positions.quantity * book.quotes.mark[positions.instrument]))
    amount = book.cash.amount - np.nan_to_num(worth[book.cash.account]) * 0.8
    return replace(book, cash=replace(book.cash, amount=amount))


class Bench:
    """A batch dialog's draft, its feed and a store with the engine's answers."""

    def __init__(self, store: Store, lock: EngineLock, book: Book) -> None:
        self._store, self._lock, self._step = store, lock, lock.step
        self.book, self.names = book, book.accounts.account.tolist()
        renew(store, SEAT.desk, list(watches_of(self.names)), NOON, WatchKind.ACCOUNTS)  # else nobody keeps answers
        self.answer(0)

    def answer(self, seconds: int) -> None:
        """What the engine writes each second."""
        writer = StepWriter(self._store, self._lock.epoch)
        calls = np.ones(self.book.account_count, np.bool_)
        for watch in watches_of(self.names):
            rows = [self.book.account_row(name) for name in watch.accounts]
            evidence = Evidence.of(self.book, rows, Policy(), AT + timedelta(seconds=seconds), {}, calls)
            writer.answer(watch.kind, watch.subject, evidence.at, evidence.to_bytes())
        self._step += 1
        writer.commit(after(self._step), status(self._step))

    def opened(self) -> tuple[BatchFeed, list[tuple[float, Any]]]:
        """A dialog opens: every parcel with the CPU time since the start."""
        feed = BatchFeed(SEAT)
        feed.open(BatchAsk("t", tuple((name, f"call-{name}") for name in self.names)))
        began = time.thread_time()
        return feed, [((time.thread_time() - began) * 1e3, one) for one in feed.at_once(self._store, NOON)]

    def told(self, feed: BatchFeed) -> list[Any]:
        """What the worker hands over now."""
        return list(feed.at_once(self._store, NOON))

    def planned(self, feed: BatchFeed) -> list[Any]:
        """A round with plans."""
        feed.plan("t", self.names[:PLANS])
        return list(feed.plans.news(self._store, NOON))


def all_wishes(parcels: Iterable[Any]) -> dict[LineKey, LineWish]:
    """Everything that can be closed."""
    accounts = (account for one in parcels if isinstance(one, BatchFacts) for account in one.accounts)
    return {line.key: LineWish(line.closable) for account in accounts for line in account.lines if line.closable}


def taken(draft: Draft, parcels: Iterable[Any]) -> float:
    """The longest that the GUI thread is busy with one parcel."""
    take = {BatchFacts: draft.take_facts, BatchQuotes: draft.take_quotes, BatchPreview: draft.take_preview}
    return max(cpu_ms(lambda one=one: take[type(one)](one))[0] for one in parcels)  # type: ignore[misc]


def edits(bench: Bench, feed: BatchFeed, wishes: dict[LineKey, LineWish]) -> tuple[float, float]:
    """Typing into one line after another: CPU of the GUI thread (the largest), and of the worker (the median)."""
    gui, worker = [], []
    draft = Draft()
    for number, key in enumerate(list(wishes)[:EDITS]):
        typed = {key: replace(wishes[key], quantity=Decimal(number % 2 + 1))}
        asked, _ = cpu_ms(lambda typed=typed, number=number: feed.edit("t", 10 + number, typed))  # type: ignore[misc]
        took, parcels = cpu_ms(lambda: bench.told(feed))
        worker.append(took)
        gui.append(max(asked, taken(draft, parcels)))
    return max(gui), statistics.median(worker)


def one_by_one(book: Book, wishes: dict[LineKey, LineWish]) -> None:
    """The peer: account by account."""
    calls, by_account = np.ones(book.account_count, np.bool_), {}
    for (account, symbol), wish in wishes.items():
        by_account.setdefault(account, []).append(Closing(account, symbol, wish.quantity))
    for closings in by_account.values():
        effect(book, Policy(), closings, AT, {}, calls)


def measured(bench: Bench) -> list[dict[str, Any]]:
    """All figures."""
    bench.opened()  # the calendar is loaded once a program
    rounds = [bench.opened() for _ in range(ROUNDS)]
    first = statistics.median(parcels[0][0] for _, parcels in rounds)
    complete = statistics.median(parcels[-1][0] for _, parcels in rounds)
    feed, timed = rounds[-1]
    parcels = [one for _, one in timed]
    draft = Draft()
    facts_gui = taken(draft, parcels)
    wishes = all_wishes(parcels)
    asked, _ = cpu_ms(lambda: feed.edit("t", 1, wishes))
    all_ms, preview = cpu_ms(lambda: bench.told(feed))
    all_gui = max(asked, taken(draft, preview))
    peer, _ = cpu_ms(lambda: one_by_one(bench.book, wishes))
    edit_gui, edit_worker = edits(bench, feed, wishes)
    bench.answer(1)
    second_ms, again = cpu_ms(lambda: bench.told(feed))
    plan_ms, plans = cpu_ms(lambda: bench.planned(feed))
    size = f"{ACCOUNTS} accounts, {len(wishes)} lines"
    usable = complete + all_ms
    return [
        _row(f"batch dialog, {size}: first accounts shown", first, limit=USABLE_MS),
        _row("batch dialog: all accounts and prices", complete, limit=USABLE_MS),
        _row("batch dialog: first preview, everything wished for", usable, peer=complete + peer, limit=USABLE_MS),
        _row("batch dialog: an edit in the worker", edit_worker, peer=peer, limit=100.0),
        _row("batch dialog: an edit, GUI thread, longest", edit_gui, limit=GUI_MS),
        _row("batch dialog: all lines at once, GUI thread, longest", all_gui, limit=GUI_MS),
        _row("batch dialog: facts and prices, GUI thread, longest parcel", facts_gui, limit=GUI_MS),
        _row("batch dialog: newer facts each second, worker", second_ms + 0 * len(again), limit=1_000.0),
        _row("batch dialog: the plan of one account", plan_ms / max(len(plans), 1)),
    ]


def _row(what: str, ours: float, peer: float | None = None, limit: float | None = None) -> dict[str, Any]:
    row: dict[str, Any] = {"what": what, "unit": "ms CPU", "ours": round(ours, 2)}
    if peer is not None:
        row |= {"peer": round(peer, 1), "ratio": round(peer / ours, 1)}
    return row | ({"limit": limit} if limit is not None else {})


def main() -> int:
    """Measure, write ``bench/batch.json``; 1 when a limit was missed."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'store.db'}"
        upgrade(url)
        store = open_store(url)
        try:
            with EngineLock(store, ME, NOON) as lock:
                rows = measured(Bench(store, lock, called_book()))
        finally:
            store.close()
    write("batch", rows)
    return int(any("limit" in row and row["ours"] > row["limit"] for row in rows))


if __name__ == "__main__":
    raise SystemExit(main())
