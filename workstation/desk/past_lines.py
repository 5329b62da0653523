"""What is over and kept, as plain rows for the screen: ended calls, snapshots, notes, firings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from workstation.calls.notes import Note
from workstation.desk.account_view import AccountView, FollowUp
from workstation.domain.enums import AlertType, CallEnd, Regime, SnapshotReason
from workstation.domain.schedules import Obstacle, Ruling

__all__ = [
    "CallStory",
    "CallsOfAccount",
    "FiringLine",
    "HistoryPage",
    "Note",
    "NotesOfAccount",
    "PastCall",
    "PastTrouble",
    "SnapshotLine",
    "SnapshotOpened",
    "SnapshotPage",
]


@dataclass(frozen=True, slots=True)
class PastCall:
    """A call, over or still open. Times are market times; ``peak_amount`` in the account's base currency.

    None: there is no such time, or the amount is not known.
    """

    call_id: str
    account: str
    regime: Regime
    first_type: AlertType
    last_type: AlertType
    triggered_at: datetime
    forced_at: datetime | None
    deadline: datetime | None
    ended_at: datetime | None
    end: CallEnd
    end_reason: str
    end_by: str
    closed_by_us: bool
    abnormal: bool
    peak_amount: float | None


@dataclass(frozen=True, slots=True)
class SnapshotLine:
    """One kept moment of a call; ``figures`` are those of ``margin.figures`` by name, None where unknown."""

    seq: int
    call_id: str
    account: str
    reason: SnapshotReason
    at: datetime
    figures: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FiringLine:
    """What an automatic close of a call came to."""

    key: str
    schedule_id: str  # empty: an automatic rule of the policy
    ruling: Ruling
    obstacle: Obstacle
    detail: str
    orders: int
    due_at: datetime
    at: datetime


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Calls that ended in a stretch of market time, the newest end first."""

    request: int
    calls: tuple[PastCall, ...]


@dataclass(frozen=True, slots=True)
class CallsOfAccount:
    """Every call an account ever had, the newest first; the one that is open is among them."""

    request: int
    account: str
    calls: tuple[PastCall, ...]


@dataclass(frozen=True, slots=True)
class SnapshotPage:
    """Snapshots, oldest first."""

    request: int
    snapshots: tuple[SnapshotLine, ...]


@dataclass(frozen=True, slots=True)
class SnapshotOpened:
    """A snapshot worked out again from the positions, prices and policy that it keeps."""

    request: int
    line: SnapshotLine
    view: AccountView


@dataclass(frozen=True, slots=True)
class CallStory:
    """Everything kept about one call beside its figures."""

    request: int
    call_id: str
    record: tuple[FollowUp, ...]
    notes: tuple[Note, ...]
    firings: tuple[FiringLine, ...]


@dataclass(frozen=True, slots=True)
class NotesOfAccount:
    """Everything ever noted on an account's alerts, alert by alert, oldest first."""

    request: int
    account: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class PastTrouble:
    """What was asked for cannot be shown, and why."""

    request: int
    text: str
