"""Which desks are open on a store, and who sits at them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from workstation.domain.ids import DeskId, UserName
from workstation.store.connect import Store
from workstation.store.tables import DESKS
from workstation.store.types import from_us

LEASE = timedelta(seconds=10)
_PRESENT = sa.select(DESKS).where(DESKS.c.lease_until_us >= sa.bindparam("now")).order_by(DESKS.c.desk)
_RAN_OUT = DESKS.c.lease_until_us < sa.bindparam("now"), DESKS.c.lease_until_us >= sa.bindparam("since")
_SILENT = sa.select(DESKS).where(*_RAN_OUT).order_by(DESKS.c.desk)


@dataclass(frozen=True, slots=True)
class Desk:
    """One open desk."""

    desk: DeskId
    user: UserName
    pid: int
    host: str
    last_seen: datetime


def say_present(store: Store, desk: Desk) -> None:
    """Renew the desk's lease from its ``last_seen``."""
    values = {
        "desk": desk.desk,
        "user_name": desk.user,
        "pid": desk.pid,
        "host": desk.host,
        "lease_until_us": desk.last_seen + LEASE,
        "last_seen_us": desk.last_seen,
    }
    with store.write() as connection:
        changed = connection.execute(sa.update(DESKS).where(DESKS.c.desk == desk.desk).values(values))
        if changed.rowcount == 0:  # a desk's id is its own: nobody else inserts it meanwhile
            connection.execute(sa.insert(DESKS).values(values))


def leave(store: Store, desk: DeskId) -> None:
    """The desk closes."""
    with store.write() as connection:
        connection.execute(sa.delete(DESKS).where(DESKS.c.desk == desk))


def present_desks(store: Store, wall_now: datetime) -> list[Desk]:
    """Desks whose lease has not run out."""
    return _desks(store, _PRESENT, {"now": wall_now})


def silent_desks(store: Store, wall_now: datetime, since: timedelta) -> list[Desk]:
    """Desks that stopped answering within ``since`` without having left: crashed, hung, or cut off."""
    return _desks(store, _SILENT, {"now": wall_now, "since": wall_now - since})


def _desks(store: Store, query: sa.Select[Any], times: Mapping[str, datetime]) -> list[Desk]:
    with store.read() as connection:
        rows = connection.execute(query, times).all()
    return [Desk(row.desk, row.user_name, row.pid, row.host, from_us(row.last_seen_us)) for row in rows]
