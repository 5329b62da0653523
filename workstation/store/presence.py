"""Which desks are open on a store, and who sits at them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from workstation.domain.ids import DeskId, UserName
from workstation.store.connect import Store

LEASE = timedelta(seconds=10)


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
    raise NotImplementedError


def leave(store: Store, desk: DeskId) -> None:
    """The desk closes."""
    raise NotImplementedError


def present_desks(store: Store, wall_now: datetime) -> list[Desk]:
    """Desks whose lease has not run out."""
    raise NotImplementedError
