"""The engine's one row: who it is, how far it got, what it hears from the broker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from workstation.domain.enums import LinkState
from workstation.domain.failures import Problem
from workstation.store.connect import Store


@dataclass(frozen=True, slots=True)
class StepStatus:
    """What a step says about itself. ``step`` grows by at least one with every step, also across restarts."""

    step: int
    market_now: datetime
    as_of: datetime | None  # market time of the newest fact
    link_state: LinkState
    link_text: str = ""
    link_problems: tuple[Problem, ...] = ()
    replay_speed: float | None = None  # None with a live broker
    replay_paused: bool = False
    unpriced: int = 0
    message: str = ""


@dataclass(frozen=True, slots=True)
class EngineStatus:
    """The row as a desk reads it. ``epoch`` 0: no engine has ever run on this store; ``step`` 0 or None: no step yet."""

    epoch: int
    seq: int
    pid: int
    host: str
    version: str
    started: datetime | None
    last_step_wall: datetime | None
    status: StepStatus | None


def read_status(store: Store) -> EngineStatus:
    """The engine's row now."""
    raise NotImplementedError
