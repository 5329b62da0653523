"""What people and the engine noted on a call beside its figures, as columns of the alerts table."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workstation.book.columns import Texts
from workstation.calls.columns import INSTANT, instant

_TEXTS = ("status", "reason", "note", "assigned_to")
_TIMES = ("auto_close_at", "last_close_at", "last_message_at")


@dataclass(frozen=True, slots=True)
class Mark:
    """Everything noted on one call; most calls have none."""

    status: str = ""
    reason: str = ""
    note: str = ""
    assigned_to: str = ""
    auto_close_at: datetime | None = None
    last_close_at: datetime | None = None
    working_closes: int = 0
    liquidation_progress: float = math.nan  # share of the largest shortfall that is gone
    last_message_at: datetime | None = None
    message_state: str = ""  # of the newest message, by its name


def mark_columns(alert_ids: Texts, marks: Mapping[str, Mark]) -> dict[str, NDArray[Any]]:
    """The marks of these alerts, column by column."""
    count = len(alert_ids)
    columns: dict[str, NDArray[Any]] = {name: np.full(count, "", object) for name in _TEXTS}
    columns |= {name: np.full(count, "NaT", INSTANT) for name in _TIMES}
    columns |= {"working_closes": np.zeros(count, np.int64), "liquidation_progress": np.full(count, np.nan)}
    for index, alert_id in enumerate(alert_ids.tolist() if marks else ()):
        if alert_id in marks:
            _write(columns, index, marks[alert_id])
    return columns


def _write(columns: dict[str, NDArray[Any]], index: int, mark: Mark) -> None:
    for name in _TEXTS:
        columns[name][index] = getattr(mark, name)
    for name in _TIMES:
        at = getattr(mark, name)
        columns[name][index] = np.datetime64("NaT") if at is None else instant(at)
    columns["working_closes"][index] = mark.working_closes
    columns["liquidation_progress"][index] = mark.liquidation_progress
