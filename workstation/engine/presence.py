"""What the engine says of desks that fell silent."""

from __future__ import annotations

from datetime import datetime, timedelta

from workstation.store.connect import Store
from workstation.store.presence import silent_desks

_SAID_FOR = timedelta(minutes=10)  # wall time; after that everybody knows


def missed_desks(store: Store, wall_now: datetime) -> str:
    """A sentence for each desk that stopped answering without leaving; empty when none did."""
    silent = silent_desks(store, wall_now, _SAID_FOR)
    return "; ".join(f"desk {d.desk} ({d.user}) stopped answering at {d.last_seen:%H:%M:%S} UTC" for d in silent)
