"""Figures above the list: age of a call, what is long outstanding, totals in the reporting currency."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from workstation.book.columns import Flags, Times
from workstation.calls.columns import NOT_IN_BOOK, OpenCalls, instant
from workstation.domain.enums import AlertType, Regime
from workstation.margin.figures import Figures

_HOUR = np.timedelta64(3_600_000_000, "us")


@dataclass(frozen=True, slots=True)
class Totals:
    """Amounts in the reporting currency. ``unknown`` calls are open but have no amount now: they are in no sum."""

    calls: int
    call_amount: float
    intraday_call_amount: float  # the part of INTRADAY accounts
    long_outstanding_calls: int
    long_outstanding_amount: float
    unknown: int
    by_type: Mapping[AlertType, int]


def age_hours(triggered_at: Times, market_now: datetime) -> NDArray[np.int64]:
    """Whole hours since the trigger, rounded up, at least 1."""
    elapsed = instant(market_now) - triggered_at
    return np.maximum(-(-elapsed // _HOUR), 1)


def long_outstanding(triggered_at: Times, market_now: datetime, days: int) -> Flags:
    """Triggered more than ``days`` days ago."""
    old: Flags = instant(market_now) - triggered_at > np.timedelta64(days, "D")
    return old


def totals(calls: OpenCalls, figures: Figures, market_now: datetime, long_outstanding_days: int) -> Totals:
    """The totals of the normal list: abnormal calls are not in it (spec: margin, section 4)."""
    listed = ~calls.abnormal
    present = listed & (calls.row != NOT_IN_BOOK)
    amount = np.full(len(calls.row), np.nan)
    row = calls.row[present]
    amount[present] = figures.call_amount[row] * figures.reporting_rate[row]
    known, old = ~np.isnan(amount), long_outstanding(calls.triggered_at, market_now, long_outstanding_days)
    kinds, counts = np.unique(calls.alert_type[listed], return_counts=True)
    return Totals(
        int(listed.sum()),
        float(amount[known].sum()),
        float(amount[known & (calls.regime == Regime.INTRADAY)].sum()),
        int((listed & old).sum()),
        float(amount[known & old].sum()),
        int((listed & ~known).sum()),
        {AlertType(kind): int(count) for kind, count in zip(kinds, counts, strict=True)},
    )
