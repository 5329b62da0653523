"""The engine's one row: who it is, how far it got, what it hears from the broker."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from workstation.domain.enums import LinkState
from workstation.domain.failures import Problem
from workstation.store.connect import Store
from workstation.store.tables import ENGINE_STATUS
from workstation.store.types import from_us

_STATUS = sa.select(ENGINE_STATUS)


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
    takes_orders: bool = True  # of the broker's link; one that only reads takes none


@dataclass(frozen=True, slots=True)
class EngineStatus:
    """The row as a desk reads it. ``epoch`` 0: no engine has ever run on this store; ``status`` None: no step yet."""

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
    with store.read() as connection:
        row = connection.execute(_STATUS).one()
    return EngineStatus(
        row.epoch,
        row.seq,
        row.pid,
        row.host,
        row.version,
        _instant(row.started_us),
        _instant(row.last_step_wall_us),
        _step(row) if row.last_step_wall_us is not None else None,
    )


def status_values(status: StepStatus, wall_now: datetime) -> dict[str, Any]:
    """The row's columns after a step."""
    return {
        "step": status.step,
        "last_step_wall_us": wall_now,
        "market_now_us": status.market_now,
        "as_of_us": status.as_of,
        "link_state": int(status.link_state),
        "link_text": status.link_text,
        "link_problems": json.dumps([asdict(p) for p in status.link_problems], ensure_ascii=False),
        "replay_speed": status.replay_speed,
        "replay_paused": status.replay_paused,
        "unpriced": status.unpriced,
        "message": status.message,
        "takes_orders": status.takes_orders,
    }


def _step(row: Any) -> StepStatus:
    return StepStatus(
        row.step,
        from_us(row.market_now_us),
        _instant(row.as_of_us),
        LinkState(row.link_state),
        row.link_text,
        tuple(Problem(**problem) for problem in json.loads(row.link_problems)),
        row.replay_speed,
        row.replay_paused,
        row.unpriced,
        row.message,
        row.takes_orders,
    )


def _instant(us: int | None) -> datetime | None:
    return None if us is None else from_us(us)
