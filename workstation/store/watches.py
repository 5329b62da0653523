"""What desks look at closely: leases they renew, answers the engine keeps fresh meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from workstation.domain.enums import WatchKind
from workstation.domain.ids import DeskId
from workstation.store.connect import Store
from workstation.store.tables import WATCH_ANSWERS, WATCHES
from workstation.store.types import from_us

LEASE = timedelta(seconds=10)


@dataclass(frozen=True, slots=True, order=True)
class Watch:
    """One thing some desk watches: an account id or a symbol."""

    kind: WatchKind
    subject: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The engine's newest word on a watch."""

    seq: int
    as_of: datetime
    answer: bytes


def renew(store: Store, desk: DeskId, watches: Sequence[Watch], wall_now: datetime) -> None:
    """Ask for all of ``watches`` until ``wall_now`` + LEASE, and no longer for anything else."""
    until = wall_now + LEASE
    rows = [{"desk": desk, "kind": w.kind, "subject": w.subject, "lease_until_us": until} for w in sorted(set(watches))]
    with store.write() as connection:
        connection.execute(sa.delete(WATCHES).where(WATCHES.c.desk == desk))
        if rows:
            connection.execute(sa.insert(WATCHES), rows)


def active_watches(store: Store, wall_now: datetime) -> list[Watch]:
    """What any desk watches now, each once, sorted."""
    query = sa.select(WATCHES.c.kind, WATCHES.c.subject).where(WATCHES.c.lease_until_us >= wall_now).distinct()
    with store.read() as connection:
        return sorted(Watch(WatchKind(kind), subject) for kind, subject in connection.execute(query))


def read_answer(store: Store, watch: Watch, newer_than: int = 0) -> Answer | None:
    """The answer, if there is one newer than ``newer_than`` (a ``seq``)."""
    query = sa.select(WATCH_ANSWERS).where(
        WATCH_ANSWERS.c.kind == watch.kind, WATCH_ANSWERS.c.subject == watch.subject, WATCH_ANSWERS.c.seq > newer_than
    )
    with store.read() as connection:
        row = connection.execute(query).first()
    return None if row is None else Answer(row.seq, from_us(row.as_of_us), row.answer)
