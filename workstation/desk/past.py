"""What is over and kept: ended calls, snapshots with all they were judged by, notes, firings; read when asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from workstation.desk.account import account_view
from workstation.desk.follow_up import record_after
from workstation.desk.past_lines import (
    CallsOfAccount,
    CallStory,
    FiringLine,
    HistoryPage,
    Note,
    NotesOfAccount,
    PastCall,
    PastTrouble,
    SnapshotLine,
    SnapshotOpened,
    SnapshotPage,
)
from workstation.domain.enums import AlertType, CallEnd, Regime, SnapshotReason
from workstation.domain.tables import ABSENT
from workstation.store.connect import Store
from workstation.store.history import (
    ReadColumns,
    calls_of,
    ended_calls,
    snapshot_facts,
    snapshots_between,
    snapshots_of,
)
from workstation.store.notes import notes_of, notes_of_account
from workstation.store.schedules import firings_of_call
from workstation.store.types import from_us

__all__ = [
    "CallStory",
    "CallsAsk",
    "CallsOfAccount",
    "FiringLine",
    "HistoryAsk",
    "HistoryPage",
    "Note",
    "NotesAsk",
    "NotesOfAccount",
    "PastCall",
    "PastTrouble",
    "SnapshotAsk",
    "SnapshotLine",
    "SnapshotOpened",
    "SnapshotPage",
    "SnapshotsAsk",
    "StoryAsk",
]


@dataclass(frozen=True, slots=True)
class HistoryAsk:
    """A job for a pull thread: calls that ended from ``since`` on, before ``until``; of one account when named."""

    request: int
    since: datetime
    until: datetime
    account: str = ""

    def __call__(self, store: Store, wall_now: datetime) -> Iterator[HistoryPage]:
        """Read them."""
        _ = wall_now
        columns = ended_calls(store, self.since)
        found = ((call, call.ended_at) for call in _past_calls(columns))
        here = (call for call, end in found if end and end < self.until and self.account in {"", call.account})
        yield HistoryPage(self.request, tuple(here))


@dataclass(frozen=True, slots=True)
class CallsAsk:
    """A job for a pull thread: every call an account ever had."""

    request: int
    account: str

    def __call__(self, store: Store, wall_now: datetime) -> Iterator[CallsOfAccount]:
        """Read them."""
        _ = wall_now
        yield CallsOfAccount(self.request, self.account, tuple(_past_calls(calls_of(store, self.account))))


@dataclass(frozen=True, slots=True)
class SnapshotsAsk:
    """A job for a pull thread: the snapshots of a call, or (without one) all of a stretch of market time."""

    request: int
    call_id: str = ""
    since: datetime | None = None
    until: datetime | None = None

    def __call__(self, store: Store, wall_now: datetime) -> Iterator[SnapshotPage]:
        """Read them."""
        _ = wall_now
        if self.call_id:
            columns = snapshots_of(store, self.call_id)
        elif self.since is not None and self.until is not None:
            columns = snapshots_between(store, self.since, self.until)
        else:
            raise ValueError("snapshots are asked for of a call or of a stretch of time")
        rows = range(len(columns["seq"]))
        yield SnapshotPage(self.request, tuple(_snapshot(columns, row) for row in rows))


@dataclass(frozen=True, slots=True)
class SnapshotAsk:
    """A job for a pull thread: one snapshot with everything it was judged by."""

    request: int
    line: SnapshotLine

    def __call__(self, store: Store, wall_now: datetime) -> Iterator[SnapshotOpened | PastTrouble]:
        """Work it out again, or say why that cannot be done."""
        _ = wall_now
        try:
            view = account_view(snapshot_facts(store, self.line.seq), self.line.account)
        except (KeyError, ValueError) as fault:
            yield PastTrouble(self.request, f"the facts of this snapshot cannot be read: {fault}")
        else:
            yield SnapshotOpened(self.request, self.line, view)


@dataclass(frozen=True, slots=True)
class StoryAsk:
    """A job for a pull thread: the follow-up record, notes and automatic closes of one call, open or over."""

    request: int
    call_id: str

    def __call__(self, store: Store, wall_now: datetime) -> Iterator[CallStory]:
        """Read them."""
        _ = wall_now
        record = tuple(record_after(store, self.call_id, 0))
        firings = tuple(
            FiringLine(f.key, f.schedule_id, f.ruling, f.obstacle, f.detail, f.orders, f.due_at, f.market_at)
            for f in firings_of_call(store, self.call_id)
        )
        yield CallStory(self.request, self.call_id, record, tuple(notes_of(store, self.call_id)), firings)


@dataclass(frozen=True, slots=True)
class NotesAsk:
    """A job for a pull thread: the notes on all alerts an account ever had."""

    request: int
    account: str

    def __call__(self, store: Store, wall_now: datetime) -> Iterator[NotesOfAccount]:
        """Read them."""
        _ = wall_now
        yield NotesOfAccount(self.request, self.account, tuple(notes_of_account(store, self.account)))


def _past_calls(columns: ReadColumns) -> Iterator[PastCall]:
    """The last row first."""
    return (_past_call(columns, row) for row in range(len(columns["call_id"]) - 1, -1, -1))


def _past_call(columns: ReadColumns, row: int) -> PastCall:
    peak = float(columns["peak_amount"][row])
    return PastCall(
        call_id=str(columns["call_id"][row]),
        account=str(columns["account"][row]),
        regime=Regime(int(columns["regime"][row])),
        first_type=AlertType(int(columns["first_type"][row])),
        last_type=AlertType(int(columns["type"][row])),
        triggered_at=from_us(int(columns["triggered_at"][row])),
        forced_at=_instant(columns, "forced_at", row),
        deadline=_instant(columns, "deadline", row),
        ended_at=_instant(columns, "ended_at", row),
        end=CallEnd(int(columns["ended"][row])),
        end_reason=str(columns["end_reason"][row]),
        end_by=str(columns["end_by"][row]),
        closed_by_us=bool(columns["closed_by_us"][row]),
        abnormal=bool(columns["abnormal"][row]),
        peak_amount=None if peak != peak else peak,  # noqa: PLR0124 - NaN
    )


def _snapshot(columns: ReadColumns, row: int) -> SnapshotLine:
    return SnapshotLine(
        seq=int(columns["seq"][row]),
        call_id=str(columns["call_id"][row]),
        account=str(columns["account"][row]),
        reason=SnapshotReason(int(columns["kind"][row])),
        at=from_us(int(columns["market_us"][row])),
        figures=json.loads(str(columns["figures"][row])),
    )


def _instant(columns: ReadColumns, name: str, row: int) -> datetime | None:
    value = int(columns[name][row])
    return None if value == ABSENT else from_us(value)
