"""The large figures above the alerts, and which calls have just turned FORCED."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from workstation.desk.cells import Slots
from workstation.desk.derived import microseconds
from workstation.desk.live_table import Change, LiveTable
from workstation.desk.totals import Totals
from workstation.domain.enums import AlertType


@dataclass(frozen=True, slots=True)
class AlertHeadlines:
    """Amounts in the reporting currency; ``unknown`` alerts have no figure and are in no amount."""

    call_amount: float
    long_outstanding: float
    by_type: Mapping[AlertType, int]
    unknown: int


@dataclass(frozen=True, slots=True)
class OvernightTotal:
    """Amounts in the reporting currency and by base currency; ``unknown`` alerts are in none."""

    reporting: float
    by_currency: Mapping[str, float]
    unknown: int


def alert_headlines(table: LiveTable, totals: Totals, market_now: datetime, long_after: timedelta) -> AlertHeadlines:
    """Headlines of the alerts that ``totals`` adds up; long outstanding are calls triggered before that long ago."""
    amount = totals.sum("call_amount_reporting")
    members = totals.members
    late = members[table.number("triggered_at")[members] < microseconds(market_now - long_after)]
    return AlertHeadlines(
        call_amount=amount.by_currency[""],
        long_outstanding=float(np.nansum(table.number("call_amount_reporting")[late])),
        by_type={AlertType(code): count for code, count in totals.by_code().items() if code >= 0},
        unknown=amount.unknown,
    )


def overnight_total(totals: Totals) -> OvernightTotal:
    """The estimated overnight calls of the alerts that ``totals`` adds up."""
    reporting = totals.sum("overnight_call_amount_reporting")
    return OvernightTotal(reporting.by_currency[""], totals.sum("overnight_call_amount").by_currency, reporting.unknown)


def turned_forced(table: LiveTable, change: Change) -> Slots:
    """Alerts that may be closed at once and could not before; a first fill of the table is no news."""
    if change.reload or not len(change.written):
        return change.written[:0]
    column = table.index["alert_type"]
    now = table.number("alert_type")[change.written] == AlertType.FORCED
    turned: Slots = change.written[now & (change.before[:, column] != AlertType.FORCED)]
    return turned


def markets_by_alerts(table: LiveTable, slots: Slots) -> tuple[str, ...]:
    """The markets that these alerts go by, that of most alerts first."""
    ranks = table.ranks("market").by_slot  # numbers that are kept: no text is looked at
    known = slots[np.isfinite(ranks[slots])]
    _, firsts, counts = np.unique(ranks[known], return_index=True, return_counts=True)
    ordered = known[firsts[np.argsort(-counts, kind="stable")]]
    return tuple(filter(None, table.text("market")[ordered].tolist()))
