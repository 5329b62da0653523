"""The automatic closes a desk knows, grouped as they were set: what waits, what was missed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from workstation.desk.cells import Slots
from workstation.desk.live_table import LiveTable
from workstation.desk.timing import instant
from workstation.domain.orders import OrderType
from workstation.domain.schedules import CloseGoal, Obstacle, ScheduleState, ScheduleTime

WAITING = frozenset({ScheduleState.PENDING, ScheduleState.WAITING_FOR_OPEN, ScheduleState.HELD})


@dataclass(frozen=True, slots=True)
class SetSchedule:
    """The calls of one schedule that are in one state. ``due_at`` is the earliest of theirs (market time)."""

    schedule_id: str
    version: int  # 0: an automatic rule, which only the policy changes
    call_ids: tuple[str, ...]
    accounts: tuple[str, ...]
    time: ScheduleTime
    due_at: datetime | None
    at_next_open: bool
    goal: CloseGoal
    order_type: OrderType
    peg_ticks: int
    state: ScheduleState
    obstacle: Obstacle
    detail: str
    reason: str
    set_by: str

    @property
    def can_be_changed(self) -> bool:
        """Whether a person may still change or withdraw it."""
        return self.state in WAITING and self.version > 0


def waiting_and_missed(live: LiveTable) -> tuple[SetSchedule, ...]:
    """What waits, the next first; then what was missed, the newest first."""
    states = live.number("state")[live.slots]
    wanted = [*WAITING, ScheduleState.MISSED]
    found = list(_grouped(live, live.slots[np.isin(states, wanted)]))
    waiting = sorted((one for one in found if one.state in WAITING), key=_due)
    missed = sorted((one for one in found if one.state is ScheduleState.MISSED), key=_due, reverse=True)
    return (*waiting, *missed)


def waiting_calls(live: LiveTable) -> int:
    """How many calls an automatic close waits for."""
    return int(np.isin(live.number("state")[live.slots], list(WAITING)).sum())


def _due(one: SetSchedule) -> tuple[float, str]:
    return (one.due_at.timestamp() if one.due_at else 0.0, one.schedule_id)


def _grouped(live: LiveTable, slots: Slots) -> Iterator[SetSchedule]:
    groups: dict[tuple[str, int], list[int]] = {}
    for slot in slots.tolist():
        groups.setdefault((str(live.text("schedule_id")[slot]), int(live.number("state")[slot])), []).append(slot)
    for members in groups.values():
        yield _schedule(live, members)


def _schedule(live: LiveTable, members: list[int]) -> SetSchedule:
    due = live.number("due_at")[members]
    first = members[0] if np.isnan(due).all() else members[int(np.nanargmin(due))]
    texts = {name: str(live.text(name)[first]) for name in ("schedule_id", "detail", "reason", "set_by")}
    code = {name: int(live.number(name)[first]) for name in ("time", "goal", "order_type", "state", "obstacle")}
    return SetSchedule(
        schedule_id=texts["schedule_id"],
        version=_whole(live, "version", first),
        call_ids=tuple(str(live.text("alert_id")[slot]) for slot in members),
        accounts=tuple(str(live.text("account")[slot]) for slot in members),
        time=ScheduleTime(code["time"]),
        due_at=instant(float(live.number("due_at")[first])),
        at_next_open=bool(live.number("at_next_open")[first] == 1),
        goal=CloseGoal(code["goal"]),
        order_type=OrderType(code["order_type"]),
        peg_ticks=_whole(live, "peg_ticks", first),
        state=ScheduleState(code["state"]),
        obstacle=Obstacle(code["obstacle"]),
        detail=texts["detail"],
        reason=texts["reason"],
        set_by=texts["set_by"],
    )


def _whole(live: LiveTable, name: str, slot: int) -> int:
    """A count; 0 where it is absent."""
    value = float(live.number(name)[slot])
    return 0 if np.isnan(value) else int(value)
