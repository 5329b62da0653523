"""The minutes of an account, whichever series has them: its call's, that of a call before, that of who looked at it."""

from __future__ import annotations

from datetime import datetime, timedelta

import numpy as np

from workstation.desk.account_view import CallFacts
from workstation.desk.series import Series
from workstation.domain.series_keys import watched_series_id
from workstation.domain.tables import ABSENT
from workstation.store.connect import Store
from workstation.store.history import calls_of, figures_of
from workstation.store.status import read_status
from workstation.store.types import from_us, to_us

BEFORE = timedelta(days=1)  # market time before the trigger, or before now where there is no call
_LEVELS = ("initial", "maintenance", "margin_call", "forced")


def minutes_of(store: Store, account: str, call: CallFacts | None, after: float | None = None) -> Series:
    """From a day before the call on, or only what came after a point (seconds since 1970)."""
    begin = _begin(store, call)
    if begin is None:
        return Series.empty()
    since = begin if after is None else max(begin, from_us(int(after * 1e6)))
    return _series(store, _series_ids(store, account, begin), since)


def _begin(store: Store, call: CallFacts | None) -> datetime | None:
    """None before the engine's first step."""
    if call is not None:
        return call.triggered_at - BEFORE
    status = read_status(store).status
    return None if status is None else status.market_now - BEFORE


def _series_ids(store: Store, account: str, begin: datetime) -> list[str]:
    """That of who looked at it comes last."""
    calls = calls_of(store, account)
    recent = (calls["ended_at"] == ABSENT) | (calls["ended_at"] >= to_us(begin))
    return [*calls["call_id"][recent].tolist(), watched_series_id(account)]


def _series(store: Store, series_ids: list[str], since: datetime) -> Series:
    """A minute that two series have is shown once, as its call has it."""
    columns = figures_of(store, series_ids, since)
    by_time = np.lexsort((columns["call_id"] == series_ids[-1], columns["minute"]))
    minutes, first = np.unique(columns["minute"][by_time], return_index=True)
    rows = by_time[first]
    levels = np.column_stack([columns[name][rows] for name in _LEVELS])
    return Series(minutes / 1e6, columns["net_assets"][rows], levels, columns["call_amount"][rows])
