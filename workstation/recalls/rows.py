"""Open recalls as rows: the fields of the tables that a desk sees (``domain.tables``)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Generic, TypeVar

from workstation.domain.recalls import CLOSABLE, RecallEnd, RecallStatus

PROVISIONAL = " provisional"  # behind the reason of a deadline that no calendar reaches
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TIMES = frozenset(
    {"expiry", "triggered_at", "deadline", "received_at", "due", "updated_at"}
    | {"auto_tried_at", "last_close_at", "last_message_at", "ended_at"}
)


@dataclass(frozen=True, slots=True)
class CoveredRecall:
    """A short-call series of an account that lacks shares. Money in the option's currency, NaN where unknown.

    ``reason`` says which rule decided the deadline; with `` provisional`` behind it the calendar ends before.
    """

    recall_id: str
    account: str
    name: str
    option: str
    underlying: str
    market: str
    currency: str
    contracts: float
    required: float
    held: float
    shortage: float
    to_buy: float  # contracts; buying them back ends the recall
    underlying_price: float
    shortage_value: float
    bid: float
    ask: float
    expiry: datetime
    sessions_to_expiry: int
    in_the_money: float
    triggered_at: datetime
    deadline: datetime
    reason: str
    auto_tried_at: datetime | None
    status: RecallStatus
    status_reason: str
    note: str
    said_by: str
    version: int
    working_closes: int
    last_close_at: datetime | None
    last_message_at: datetime | None
    message_state: str
    ended: RecallEnd
    ended_at: datetime | None
    updated_at: datetime

    @property
    def key(self) -> tuple[str, str]:
        """One recall an account and series."""
        return self.account, self.option

    @property
    def due_at(self) -> datetime:
        """Until when it has to be met."""
        return self.deadline

    @property
    def is_provisional(self) -> bool:
        """Whether the calendar ends before the deadline, which is then the earliest it can be."""
        return self.reason.endswith(PROVISIONAL)

    @property
    def is_closable(self) -> bool:
        """Whether positions may be closed for it."""
        return self.status in CLOSABLE


@dataclass(frozen=True, slots=True)
class ShortRecall:
    """Shares of a symbol that an account must buy back. Money in the symbol's currency, NaN where unknown."""

    recall_id: str
    account: str
    name: str
    symbol: str
    market: str
    currency: str
    short_quantity: float
    recalled_quantity: float
    price: float
    value: float
    fee_rate: float
    reason: str
    received_at: datetime
    due: datetime
    status: RecallStatus
    status_reason: str
    note: str
    said_by: str
    version: int
    working_closes: int
    last_close_at: datetime | None
    last_message_at: datetime | None
    message_state: str
    ended: RecallEnd
    ended_at: datetime | None
    updated_at: datetime

    @property
    def key(self) -> tuple[str, str]:
        """One recall an account and symbol."""
        return self.account, self.symbol

    @property
    def due_at(self) -> datetime:
        """Until when it has to be met."""
        return self.due

    @property
    def is_provisional(self) -> bool:
        """A lender names an instant, whatever a calendar reaches."""
        return False

    @property
    def is_closable(self) -> bool:
        """Whether positions may be closed for it."""
        return self.status in CLOSABLE


NOTHING_SAID: Mapping[str, Any] = {
    "status": RecallStatus.OPEN,
    "status_reason": "",
    "note": "",
    "said_by": "",
    "version": 0,
    "working_closes": 0,
    "last_close_at": None,
    "last_message_at": None,
    "message_state": "",
    "ended": RecallEnd.NOT_ENDED,
    "ended_at": None,
}
Recall = TypeVar("Recall", CoveredRecall, ShortRecall)


@dataclass(frozen=True, slots=True)
class Judged(Generic[Recall]):
    """What one pass found: ``recalls`` are open from now on; ``changed`` are those a store must write."""

    recalls: tuple[Recall, ...]
    opened: tuple[Recall, ...]
    changed: tuple[Recall, ...]  # opened ones included
    ended: tuple[Recall, ...]  # with their last status
    next_number: int


def carried_over(fresh: Recall, old: Recall) -> Recall:
    """What is seen now, with the id of the recall that is open already and everything that was said and done."""
    kept = {name: getattr(old, name) for name in ("recall_id", *NOTHING_SAID)}
    if isinstance(old, CoveredRecall):
        kept["auto_tried_at"] = old.auto_tried_at
    return replace(fresh, **kept)


def ended(old: Recall, end: RecallEnd, now: datetime) -> Recall:
    """The recall at its end: it stays as it was last seen."""
    return replace(old, status=RecallStatus.CLOSED, working_closes=0, ended=end, ended_at=now, updated_at=now)


def said(
    recall: CoveredRecall | ShortRecall, status: RecallStatus, reason: str, note: str, user: str
) -> CoveredRecall | ShortRecall:
    """The recall with what somebody says of it."""
    return replace(recall, status=status, status_reason=reason, note=note, said_by=user, version=recall.version + 1)


def quantity_of(recall: CoveredRecall | ShortRecall) -> float:
    """Shares that are missing or called back."""
    return recall.shortage if isinstance(recall, CoveredRecall) else recall.recalled_quantity


def symbol_of(recall: CoveredRecall | ShortRecall) -> str:
    """What is bought back: the option, or the stock."""
    return recall.option if isinstance(recall, CoveredRecall) else recall.symbol


def to_row(recall: CoveredRecall | ShortRecall) -> dict[str, Any]:
    """Plain values as a store keeps them: microseconds UTC, None for what is unknown."""
    return {f.name: _plain(getattr(recall, f.name)) for f in fields(recall)}


def from_row(kind: type[Recall], row: Mapping[str, Any]) -> Recall:
    """The inverse of ``to_row``; columns the recall does not have are left aside."""
    return kind(**{f.name: _restored(f.name, row[f.name]) for f in fields(kind)})


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return (value - _EPOCH) // timedelta(microseconds=1)
    if isinstance(value, RecallStatus):
        return value.value
    if isinstance(value, RecallEnd):
        return int(value)
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _restored(name: str, value: Any) -> Any:
    if name in _TIMES:
        return None if value is None else _EPOCH + timedelta(microseconds=value)
    if name == "status":
        return RecallStatus(value)
    if name == "ended":
        return RecallEnd(value)
    return math.nan if value is None else value
