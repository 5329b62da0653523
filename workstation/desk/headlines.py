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
    """Amounts by currency and, of currencies with a rate, in the reporting currency; ``unknown`` alerts are in none."""

    reporting: float
    by_currency: Mapping[str, float]
    unrated: tuple[str, ...]
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


def overnight_total(table: LiveTable, totals: Totals) -> OvernightTotal:
    """The estimated overnight calls of the alerts that ``totals`` adds up.

    A currency's rate is that of its newest alert: call amount (reporting) / call amount (base).
    """
    found = totals.sum("overnight_call_amount")
    rates = _rates(table)
    rated = [amount * rates[currency] for currency, amount in found.by_currency.items() if currency in rates]
    unrated = [currency for currency, amount in found.by_currency.items() if amount and currency not in rates]
    return OvernightTotal(sum(rated), found.by_currency, tuple(sorted(unrated)), found.unknown)


def _rates(table: LiveTable) -> dict[str, float]:
    slots = table.slots
    base, reporting = table.number("call_amount")[slots], table.number("call_amount_reporting")[slots]
    rated = slots[(base > 0) & (reporting > 0) & np.isfinite(base) & np.isfinite(reporting)]
    ranks = table.ranks("base_currency").by_slot[
        rated
    ]  # numbers that are kept: no text is looked at but one a currency
    updated, found = table.number("updated_at")[rated], {}
    for rank in np.unique(ranks):
        same = np.flatnonzero(ranks == rank)
        newest = rated[same[np.argmax(updated[same])]]
        ratio = table.number("call_amount_reporting")[newest] / table.number("call_amount")[newest]
        found[str(table.text("base_currency")[newest])] = float(ratio)
    return found


def turned_forced(table: LiveTable, change: Change) -> Slots:
    """Alerts that may be closed at once and could not before; a first fill of the table is no news."""
    if change.reload or not len(change.written):
        return change.written[:0]
    column = table.index["alert_type"]
    now = table.number("alert_type")[change.written] == AlertType.FORCED
    turned: Slots = change.written[now & (change.before[:, column] != AlertType.FORCED)]
    return turned


def busiest_market(table: LiveTable) -> str:
    """The market most alerts have their deadline from; "" while there is none."""
    slots, ranks = table.slots, table.ranks("market").by_slot  # numbers that are kept: no text is looked at
    known = slots[np.isfinite(ranks[slots])]
    if not len(known):
        return ""
    _, firsts, counts = np.unique(ranks[known], return_index=True, return_counts=True)
    return str(table.text("market")[known[firsts[np.argmax(counts)]]])
