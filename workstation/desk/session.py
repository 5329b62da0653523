"""Who sits at this desk: signing in, saying so every few seconds, and leaving."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from workstation.desk.news import SignedIn
from workstation.domain.ids import DeskId, UserName
from workstation.store.connect import Backend, Store
from workstation.store.presence import Desk, leave, present_desks, say_present
from workstation.store.users import sign_in, users


@dataclass(frozen=True, slots=True)
class Seat:
    """One running desk program and who uses it. Invariant: no two running programs have one ``desk``.

    ``name`` stays when the program is started anew: commands carry it, so that a kill switch goes on stopping the desk.
    """

    user: UserName
    desk: DeskId
    host: str
    pid: int
    name: DeskId


def take_seat(user: str, desk: str) -> Seat:
    """A seat of this process; its id stays readable for people."""
    return Seat(UserName(user), DeskId(f"{desk}-{os.getpid()}"), platform.node(), os.getpid(), DeskId(desk))


class PresenceFeed:
    """Signs in once a store, then renews the presence lease and notices a changed role."""

    every = 30

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self._last: SignedIn | None = None

    def news(self, store: Store, wall_now: datetime) -> Iterator[SignedIn]:
        """Who we are, when that is news."""
        user = sign_in(store, self._seat.user, wall_now)
        say_present(store, Desk(self._seat.desk, self._seat.user, self._seat.pid, self._seat.host, wall_now))
        embedded = store.backend is Backend.SQLITE
        alone = embedded and sum(not person.disabled for person in users(store)) < 2  # noqa: PLR2004 - two persons
        fresh = SignedIn(user.name, user.role, store.name, embedded, alone, self._seat.name)
        if fresh != self._last:
            self._last = fresh
            yield fresh

    def leave(self, store: Store, wall_now: datetime) -> None:
        """Give the seat up."""
        _ = wall_now
        leave(store, self._seat.desk)


def others_present(store: Store, seat: Seat, wall_now: datetime) -> bool:
    """Whether another desk still uses the store, and so its engine."""
    return any(desk.desk != seat.desk for desk in present_desks(store, wall_now))
