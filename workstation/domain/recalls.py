"""How a recall stands, how it ended, and why a covered recall is due when it is."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class RecallStatus(StrEnum):
    """What the desk says of a recall: OPEN at first, CLOSED once the facts ended it, the others are people's words.

    Past its deadline it stays what it is: the deadline says so.
    """

    OPEN = "OPEN"
    NOTIFIED = "NOTIFIED"  # the client knows
    RETURNED = "RETURNED"  # the shares are on their way; the recall ends when they are there
    EXEMPT = "EXEMPT"  # nothing is to be done, for a reason that is given
    CLOSED = "CLOSED"


CLOSABLE = frozenset({RecallStatus.OPEN, RecallStatus.NOTIFIED})  # positions are closed for these, and no others


class RecallKind(IntEnum):
    """What is called back. Codes are stored: never renumber."""

    COVERED = 0
    SHORT = 1


class RecallEnd(IntEnum):
    """How a recall ended. Codes are stored: never renumber."""

    NOT_ENDED = 0
    MET = 1  # shares are there, or the short position is no longer called back
    CLOSED_OUT = 2  # the option or the short position is gone, or what was left of it was bought back
    EXPIRED = 3  # the option ceased to exist


class DueReason(StrEnum):
    """What decides a deadline; the earliest counts."""

    SESSIONS = "SESSIONS"  # so many sessions after the trigger
    EXPIRY = "EXPIRY"  # the close of the session before expiry
    EX_DIVIDEND = "EX_DIVIDEND"  # early exercise threatens: the close before the ex-dividend date
    LENDER = "LENDER"  # the lender's own time
