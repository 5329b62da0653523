"""How minute series are named: that of a call by the call's id, that of a watched account by the account's."""

from __future__ import annotations

WATCHED = "W-"


def watched_series_id(account: str) -> str:
    """The key of the minutes that are kept of an account without a call while somebody looks at it."""
    return f"{WATCHED}{account}"
