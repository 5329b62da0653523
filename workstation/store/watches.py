"""What desks look at closely: leases they renew, answers the engine keeps fresh meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from workstation.domain.enums import WatchKind
from workstation.domain.ids import DeskId
from workstation.store.connect import Store

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
    raise NotImplementedError


def active_watches(store: Store, wall_now: datetime) -> list[Watch]:
    """What any desk watches now, each once, sorted."""
    raise NotImplementedError


def read_answer(store: Store, watch: Watch, newer_than: int = 0) -> Answer | None:
    """The answer, if there is one newer than ``newer_than`` (a ``seq``)."""
    raise NotImplementedError
