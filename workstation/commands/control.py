"""Commands that steer the house: policy, holidays, the replay, the end of a call by decision."""

from __future__ import annotations

from datetime import date, datetime, time
from enum import Enum
from typing import ClassVar, Literal

from pydantic import Field, JsonValue

from workstation.commands.command import Command
from workstation.commands.notes import AlertIds
from workstation.domain.enums import Role
from workstation.domain.faults import FaultPreset

_SUPERVISOR = frozenset({Role.SUPERVISOR})


class SetPolicy(Command):
    """Give a policy key a new value, for good or until ``valid_until``."""

    kind: ClassVar[str] = "set_policy"
    roles: ClassVar[frozenset[Role]] = _SUPERVISOR
    key: str
    value: JsonValue
    reason: str = Field(min_length=1, max_length=2000)
    valid_until: datetime | None = None


class SetHoliday(Command):
    """What the published calendar does not know of one day: closed, other local hours, or (neither) as published."""

    kind: ClassVar[str] = "set_holiday"
    roles: ClassVar[frozenset[Role]] = _SUPERVISOR
    calendar: str
    day: date
    closed: bool = True
    opens: time | None = None
    closes: time | None = None
    reason: str = Field(min_length=1, max_length=2000)


class ReplayAction(Enum):
    """What a replay can be told."""

    SPEED = "speed"
    PAUSE = "pause"
    RESUME = "resume"


class ControlReplay(Command):
    """Change the pace of the embedded broker; refused by a live gateway."""

    kind: ClassVar[str] = "control_replay"
    action: ReplayAction
    speed: float = Field(default=60.0, ge=0.1, le=3600)


class SetFaults(Command):
    """Let the embedded broker misbehave from here on, or behave again; refused by a live gateway."""

    kind: ClassVar[str] = "set_faults"
    preset: FaultPreset


class EndCall(Command):
    """End calls by decision, all or none: transferred elsewhere or waived."""

    kind: ClassVar[str] = "end_call"
    roles: ClassVar[frozenset[Role]] = _SUPERVISOR
    call_ids: AlertIds
    end: Literal["TRANSFERRED", "WAIVED"]
    reason: str = Field(min_length=1, max_length=2000)
