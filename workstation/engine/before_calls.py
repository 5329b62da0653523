"""Minutes that belong to no call yet: kept in memory of accounts near one, and stored when they are wanted."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Flags, Floats, Ints
from workstation.calls.events import Event, Opened
from workstation.domain.enums import Level
from workstation.domain.series_keys import watched_series_id
from workstation.engine.minute_ring import ACCOUNTS, COLUMNS, MINUTE_US, MinuteRing, Stamps, figures_at
from workstation.engine.watches import account_rows
from workstation.margin.figures import Figures
from workstation.store import tables
from workstation.store.series import forget_before
from workstation.store.types import to_us
from workstation.store.write import StepWriter

NEAR = 0.25  # of what is required: a stock at 35 % falls by 13 % until an account that had so much to spare is called
ROWS_A_STEP = 2000  # some 10 ms: a crash that opens thousands of calls at once is not held up by their charts
_WATCHED_KEPT = timedelta(days=2)  # market time; of accounts without a call


@dataclass(frozen=True, slots=True)
class Seen:
    """The accounts of one step. ``called`` flags rows with an open call; ``watched`` are ids somebody looks at."""

    book: Book
    figures: Figures
    called: Flags
    watched: Collection[str]


class BeforeCalls:
    """Invariant: a call's minutes before its trigger are written once, whole, in the order in which calls opened.

    What was not near a call, or was before this engine started, nobody recorded: a gap.
    """

    def __init__(self) -> None:
        self._ring = MinuteRing()
        self._waiting: deque[tuple[str, Stamps, Floats]] = deque()
        self._watched: frozenset[str] = frozenset()  # without a call, as of the last step
        self._last = -1

    def write(self, writer: StepWriter, seen: Seen, events: Iterable[Event], market_now: datetime) -> None:
        """What calls that opened, and accounts that are looked at from now on, had before; then this minute."""
        minute = to_us(market_now) // MINUTE_US * MINUTE_US
        for event in events:
            if isinstance(event, Opened):
                self._want(event.call_id, event.account, minute)
        watched = _watched_rows(seen)
        names = frozenset(seen.book.accounts.account[watched].tolist())
        for account in sorted(names - self._watched):
            forget_before(writer, watched_series_id(account), market_now - _WATCHED_KEPT)
            self._want(watched_series_id(account), account, minute)
        self._watched = names
        if minute != self._last:
            self._last = minute
            self._record(writer, seen, watched, minute)
        self._write_waiting(writer)

    def _want(self, series_id: str, account: str, minute: int) -> None:
        """The minute that runs is among them, where it was recorded before the call opened."""
        minutes, figures = self._ring.of(account, minute + MINUTE_US)
        if len(minutes):
            self._waiting.append((series_id, minutes, figures))

    def _record(self, writer: StepWriter, seen: Seen, watched: Ints, minute: int) -> None:
        """A minute of who is looked at, stored at once, and of who is nearest to a call."""
        near = nearest(seen.figures, seen.called)
        rows = np.concatenate((watched, near[~np.isin(near, watched)]))[:ACCOUNTS]
        names, figures = seen.book.accounts.account[rows].tolist(), figures_at(seen.figures, rows)
        self._ring.record(minute, names, figures)
        looked_at = [watched_series_id(name) for name in names[: len(watched)]]
        _write(writer, looked_at, np.full(len(looked_at), minute), figures[: len(looked_at)])

    def _write_waiting(self, writer: StepWriter) -> None:
        room = ROWS_A_STEP
        while self._waiting and room > 0:
            series_id, minutes, figures = self._waiting.popleft()
            _write(writer, [series_id] * len(minutes), minutes, figures)
            room -= len(minutes)


def nearest(figures: Figures, called: Flags) -> Ints:
    """Account rows without a call that have less to spare than NEAR, and of many the ACCOUNTS that have least.

    To spare = (net assets - call margin) / call margin, or the margin-call level where that is higher: derivatives
    accounts have no call margin.
    """
    required = np.maximum(figures.call_margin, figures.requirement[:, Level.MARGIN_CALL])
    rows = np.flatnonzero((figures.net_assets < (1 + NEAR) * required) & ~called).astype(np.int32)
    if len(rows) <= ACCOUNTS:
        return rows
    spare = (figures.net_assets[rows] - required[rows]) / np.maximum(required[rows], 1e-9)
    return rows[np.argpartition(spare, ACCOUNTS)[:ACCOUNTS]]


def _watched_rows(seen: Seen) -> Ints:
    """Those without a call that the broker knows."""
    rows = account_rows(seen.book, seen.watched)
    return rows[~seen.called[rows]]


def _write(writer: StepWriter, series_ids: list[str], minutes: Stamps, figures: Floats) -> None:
    if series_ids:
        columns = dict(zip(COLUMNS, figures.T, strict=True))
        writer.upsert(tables.FIGURES_MINUTE, {"call_id": series_ids, "minute": minutes, **columns})
