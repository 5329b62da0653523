"""What the engine says of desks that fell silent."""

from __future__ import annotations

from datetime import datetime, timedelta

from workstation.domain.answers import Trouble
from workstation.domain.denials import Coded, coded, finding
from workstation.store.connect import Store
from workstation.store.presence import silent_desks

_SAID_FOR = timedelta(minutes=10)  # wall time; after that everybody knows


def missed_desks(store: Store, wall_now: datetime) -> Coded:
    """A reason for each desk that stopped answering without leaving; empty when none did."""
    silent = silent_desks(store, wall_now, _SAID_FOR)
    return coded(finding(Trouble.DESK_SILENT, desk=d.desk, user=d.user, at=d.last_seen.isoformat()) for d in silent)
