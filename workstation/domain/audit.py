"""What the audit trail speaks about: a closed list, and how its rows are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum


class AuditKind(IntEnum):
    """What a row of the audit trail is about. Codes are stored: never renumber."""

    COMMAND = 0  # a command's next state (subject: its id)
    ORDER = 1  # an order's next state, request, reply (subject: client order id)
    EXECUTION = 2  # (subject: execution id)
    KILL_SWITCH = 3
    POLICY = 4
    CALL = 5  # a call ended or moved by decision
    SCHEDULE = 6
    MESSAGE = 7
    LIQUIDATION = 8
    USER = 9  # a person was let in, given a role or shut out


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Which rows are wanted; what is empty or None asks for nothing. Times are wall times, ``until`` exclusive."""

    account: str = ""
    subject: str = ""
    user: str = ""
    kind: AuditKind | None = None
    since: datetime | None = None
    until: datetime | None = None
