"""How alerts are named: a call by its own id, an alert of an account without a call by the account's."""

from __future__ import annotations

UNPRICED, COMING = "U-", "I-"


def unpriced_alert_id(account: str) -> str:
    """The key of the alert of an account that cannot be judged and has no call."""
    return f"{UNPRICED}{account}"


def coming_alert_id(account: str) -> str:
    """The key of the alert of an intraday account without a call that would have one at the cut-off."""
    return f"{COMING}{account}"


def is_coming(alert_id: str) -> bool:
    """Whether an alert tells of a call that is not open yet."""
    return alert_id.startswith(COMING)


def is_call(alert_id: str) -> bool:
    """Whether an alert is an open call."""
    return not alert_id.startswith((UNPRICED, COMING))
