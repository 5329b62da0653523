"""A schedule with what it is to close and how, as a trader set it and the store keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from workstation.domain.orders import OrderType
from workstation.domain.schedules import CloseGoal, Obstacle, Ruling
from workstation.schedules.schedule import Schedule


@dataclass(frozen=True, slots=True)
class Arranged:
    """One version of a schedule."""

    schedule: Schedule
    goal: CloseGoal
    order_type: OrderType
    peg_ticks: int
    reason: str
    desk: str
    approved_by: str
    command_id: str
    market_at: datetime
    wall_at: datetime


@dataclass(frozen=True, slots=True)
class Firing:
    """How one version of a schedule, or one hit of a rule, ended for one call. ``ruling`` is FIRE or NOT_FIRED."""

    key: str
    schedule_id: str  # empty: an automatic rule
    version: int
    call_id: str
    account: str
    ruling: Ruling
    obstacle: Obstacle
    detail: str
    orders: int
    due_at: datetime
    market_at: datetime
    wall_at: datetime
