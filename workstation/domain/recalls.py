"""How a recall stands, and why a covered recall is due when it is."""

from __future__ import annotations

from enum import StrEnum


class RecallStatus(StrEnum):
    """OPEN until what is missing is there, OVERDUE from its deadline on, then one of the ends."""

    OPEN = "OPEN"
    OVERDUE = "OVERDUE"
    MET = "MET"  # shares are there, or the short position is no longer called back
    CLOSED = "CLOSED"  # the option or the short position is gone
    EXPIRED = "EXPIRED"  # the option ceased to exist


class DueReason(StrEnum):
    """What decides a deadline; the earliest counts."""

    SESSIONS = "SESSIONS"  # so many sessions after the trigger
    EXPIRY = "EXPIRY"  # the close of the session before expiry
    EX_DIVIDEND = "EX_DIVIDEND"  # early exercise threatens: the close before the ex-dividend date
    LENDER = "LENDER"  # the lender's own time
