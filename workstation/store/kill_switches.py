"""Who stopped which desk's orders, and since when: a row while it is engaged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from workstation.store.connect import Store
from workstation.store.write import StepWriter


@dataclass(frozen=True, slots=True)
class KillSwitch:
    """No order of ``desk`` leaves (empty: of any desk)."""

    desk: str
    engaged_by: str
    engaged_at: datetime  # wall time
    reason: str


def engage(writer: StepWriter, switch: KillSwitch) -> None:
    """Written with the step that engages it."""
    raise NotImplementedError


def release(writer: StepWriter, desk: str) -> None:
    """Gone with the step that releases it; the audit keeps both."""
    raise NotImplementedError


def kill_switches(store: Store) -> tuple[KillSwitch, ...]:
    """What is engaged now."""
    raise NotImplementedError
