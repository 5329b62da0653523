"""What a desk sees of an automatic close: one row a call, written when it changes."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from workstation.domain.orders import OrderType
from workstation.domain.schedules import CloseGoal, Obstacle, ScheduleState, ScheduleTime
from workstation.domain.tables import SCHEDULES
from workstation.schedules.arranged import Arranged
from workstation.store.write import StepWriter


@dataclass(frozen=True, slots=True)
class Row:
    """A row of ``domain.tables.SCHEDULES`` but for when it changed."""

    schedule_call: str
    schedule_id: str
    version: int
    alert_id: str
    account: str
    name: str
    time: ScheduleTime
    due_at: datetime
    at_next_open: bool
    goal: CloseGoal
    order_type: OrderType
    peg_ticks: int
    state: ScheduleState
    obstacle: Obstacle
    detail: str
    reason: str
    set_by: str
    approved_by: str
    orders: int = 0


class Rows:
    """The rows as the desks have them. Invariant: a row is written when it is another one than before, not else."""

    def __init__(self) -> None:
        self._last: dict[str, Row] = {}
        self._fresh: dict[str, Row] = {}

    def put(self, row: Row) -> bool:
        """Whether that is news."""
        if self._last.get(row.schedule_call) == row:
            return False
        self._last[row.schedule_call] = self._fresh[row.schedule_call] = row
        return True

    def of(self, key: str) -> Row | None:
        """The row of a call of a schedule, if it was ever written by this engine."""
        return self._last.get(key)

    def forget(self, key: str) -> None:
        """It is over."""
        self._last.pop(key, None)

    def write(self, writer: StepWriter, market_now: datetime) -> None:
        """What changed since the last time."""
        if not self._fresh:
            return
        rows = list(self._fresh.values())
        columns: dict[str, list[Any]] = {f.name: [getattr(row, f.name) for row in rows] for f in fields(Row)}
        writer.put(SCHEDULES, columns | {"updated_at": [market_now] * len(rows)})
        self._fresh = {}


def row_key(schedule_id: str, call_id: str) -> str:
    """The key of a row: it stays through all versions of a schedule."""
    return f"{schedule_id}/{call_id}"


def pending(arranged: Arranged, call_id: str, account: str, name: str, deadline: datetime) -> Row:
    """The row of a call that waits for its time."""
    schedule = arranged.schedule
    return Row(
        schedule_call=row_key(schedule.schedule_id, call_id),
        schedule_id=schedule.schedule_id,
        version=schedule.version,
        alert_id=call_id,
        account=account,
        name=name,
        time=schedule.time,
        due_at=schedule.due_at(deadline),
        at_next_open=schedule.at_next_open,
        goal=arranged.goal,
        order_type=arranged.order_type,
        peg_ticks=arranged.peg_ticks,
        state=ScheduleState.PENDING,
        obstacle=Obstacle.NONE,
        detail="",
        reason=arranged.reason,
        set_by=schedule.set_by,
        approved_by=arranged.approved_by,
    )


def withdrawn(row: Row, version: int) -> Row:
    """Somebody took it back."""
    return replace(row, version=version, state=ScheduleState.WITHDRAWN, obstacle=Obstacle.WITHDRAWN)
