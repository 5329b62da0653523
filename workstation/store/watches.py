"""What desks look at closely: leases they renew, answers the engine keeps fresh meanwhile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from workstation.domain.enums import WatchKind
from workstation.domain.ids import DeskId
from workstation.store.connect import Store
from workstation.store.tables import WATCH_ANSWERS, WATCHES
from workstation.store.types import from_us

LEASE = timedelta(seconds=10)
_SUBJECT_BYTES = 1_800  # PostgreSQL indexes no more than 2,704 bytes a key, and a desk's name belongs to it
_LINE = "\n"
_ACTIVE = sa.select(WATCHES.c.kind, WATCHES.c.subject).where(WATCHES.c.lease_until_us >= sa.bindparam("now")).distinct()


@dataclass(frozen=True, slots=True, order=True)
class Watch:
    """One thing some desk watches: an account id or a symbol, or of ACCOUNTS several ids, a line each."""

    kind: WatchKind
    subject: str

    @property
    def accounts(self) -> list[str]:
        """The accounts it is about; none of a symbol."""
        return [] if self.kind is WatchKind.INSTRUMENT else self.subject.split(_LINE)


@dataclass(frozen=True, slots=True)
class Answer:
    """The engine's newest word on a watch."""

    seq: int
    as_of: datetime
    answer: bytes


def watches_of(accounts: Sequence[str]) -> Iterator[Watch]:
    """Watches of kind ACCOUNTS that together are about all of these, as few as a subject's length allows."""
    together: list[str] = []
    for account in sorted(set(accounts)):
        if together and len(_LINE.join([*together, account]).encode()) > _SUBJECT_BYTES:
            yield Watch(WatchKind.ACCOUNTS, _LINE.join(together))
            together = []
        together.append(account)
    if together:
        yield Watch(WatchKind.ACCOUNTS, _LINE.join(together))


def renew(
    store: Store, desk: DeskId, watches: Sequence[Watch], wall_now: datetime, kind: WatchKind = WatchKind.ACCOUNT
) -> None:
    """Ask for all of ``watches``, which are of one kind, until ``wall_now`` + LEASE, and for no others of that kind."""
    until = wall_now + LEASE
    rows = [{"desk": desk, "kind": w.kind, "subject": w.subject, "lease_until_us": until} for w in sorted(set(watches))]
    with store.write() as connection:
        connection.execute(sa.delete(WATCHES).where(WATCHES.c.desk == desk, WATCHES.c.kind == kind))
        if rows:
            connection.execute(sa.insert(WATCHES), rows)


def active_watches(store: Store, wall_now: datetime) -> list[Watch]:
    """What any desk watches now, each once, sorted."""
    with store.read() as connection:
        rows = connection.execute(_ACTIVE, {"now": wall_now})
        return sorted(Watch(WatchKind(kind), subject) for kind, subject in rows)


def read_answer(store: Store, watch: Watch, newer_than: int = 0) -> Answer | None:
    """The answer, if there is one newer than ``newer_than`` (a ``seq``)."""
    query = sa.select(WATCH_ANSWERS).where(
        WATCH_ANSWERS.c.kind == watch.kind, WATCH_ANSWERS.c.subject == watch.subject, WATCH_ANSWERS.c.seq > newer_than
    )
    with store.read() as connection:
        row = connection.execute(query).first()
    return None if row is None else Answer(row.seq, from_us(row.as_of_us), row.answer)
