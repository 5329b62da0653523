"""Calls that a supervisor may end by decision, and what ending them leaves unpaid; plain rows."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from workstation.desk.live_table import LiveTable
from workstation.desk.timing import instant
from workstation.domain.enums import AlertType
from workstation.domain.ids import CallId


@dataclass(frozen=True, slots=True)
class OpenCall:
    """An open call as the desk sees it now; an amount is None where it is not known."""

    call_id: CallId
    account: str
    name: str
    alert_type: AlertType
    deadline: datetime | None
    amount: float | None  # base currency
    currency: str
    amount_reporting: float | None
    working_closes: int


@dataclass(frozen=True, slots=True)
class LeftUnpaid:
    """What some calls amount to, in the reporting currency. ``unknown`` of them have no figure and are not in it."""

    amount: float
    unknown: int
    with_orders: int  # calls that closes are working for


def open_calls(live: LiveTable, keys: Iterable[str]) -> tuple[OpenCall, ...]:
    """The calls of these rows of the alerts, as far as they are still there."""
    return tuple(_call(live, key, live.slot_of[key]) for key in keys if key in live.slot_of)


def left_unpaid(calls: Iterable[OpenCall]) -> LeftUnpaid:
    """Added up."""
    calls = tuple(calls)
    amounts = [call.amount_reporting for call in calls]
    known = [amount for amount in amounts if amount is not None]
    return LeftUnpaid(math.fsum(known), len(amounts) - len(known), sum(call.working_closes > 0 for call in calls))


def _call(live: LiveTable, key: str, slot: int) -> OpenCall:
    working = float(live.number("working_closes")[slot])
    return OpenCall(
        call_id=CallId(key),
        account=str(live.text("account")[slot]),
        name=str(live.text("name")[slot]),
        alert_type=AlertType(int(live.number("alert_type")[slot])),
        deadline=instant(float(live.number("deadline")[slot])),
        amount=_known(float(live.number("call_amount")[slot])),
        currency=str(live.text("base_currency")[slot]),
        amount_reporting=_known(float(live.number("call_amount_reporting")[slot])),
        working_closes=0 if math.isnan(working) else int(working),
    )


def _known(figure: float) -> float | None:
    return None if math.isnan(figure) else figure
