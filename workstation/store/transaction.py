"""What the writes of a step share while its transaction is open: the connection, the next numbers, what is audited."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

import sqlalchemy as sa

from workstation.store.chain import AuditEntry


@dataclass(slots=True)
class Transaction:
    """One try to commit a step. Invariant: every number given out is one above the one before."""

    connection: sa.Connection
    following: int  # the next ``seq``
    wall_us: int
    market_now: datetime
    audited: list[AuditEntry] = field(default_factory=list)

    def numbers(self, count: int) -> range:
        """``seq`` of the next ``count`` rows."""
        taken = range(self.following, self.following + count)
        self.following = taken.stop
        return taken
