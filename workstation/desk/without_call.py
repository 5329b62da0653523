"""Which alerts are open calls, and why others are none: what acts on calls passes those over."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

import numpy as np

from workstation.desk.cells import Slots
from workstation.desk.live_table import LiveTable
from workstation.domain.alert_keys import is_call, is_coming
from workstation.domain.enums import AlertType


class NoCall(Enum):
    """Why an alert is no call."""

    COMING = "an intraday account that would be called at the cut-off"
    UNPRICED = "the account's figures are unknown"


def reason_of(alert_id: str) -> NoCall | None:
    """Why this alert is no call; None for a call."""
    if is_call(alert_id):
        return None
    return NoCall.COMING if is_coming(alert_id) else NoCall.UNPRICED


def calls_among(alert_ids: Iterable[str]) -> tuple[list[str], NoCall | None]:
    """The calls of these alerts, and why the first of the others is none; None where all are calls."""
    calls: list[str] = []
    lacking: NoCall | None = None
    for alert_id in alert_ids:
        reason = reason_of(alert_id)
        if reason is None:
            calls.append(alert_id)
        lacking = lacking or reason
    return calls, lacking


def why_no_call(live: LiveTable, slots: Slots) -> NoCall | None:
    """Why none of these alerts is a call; None where one is, or there are no alerts.

    Of thousands of rows no key is looked at but of those whose figures are unknown: these may be calls or not.
    """
    if not len(slots):
        return None
    kinds = live.number("alert_type")[slots]
    unpriced = slots[kinds == AlertType.UNPRICED]
    if np.count_nonzero(kinds == AlertType.NONE) + len(unpriced) < len(slots):
        return None
    calls, lacking = calls_among(live.keys(unpriced))
    return None if calls else lacking or NoCall.COMING
