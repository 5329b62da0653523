"""The real store on a disk that fails: the process dies around a commit, or the answer to COMMIT is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa

from tests.simulation.faults import Crash, Faults
from workstation.domain.failures import UnreachableError
from workstation.store.connect import Store

FAULTS: list[Faults] = []  # of the running day: Store has slots only for what a store is made of


class FailingStore(Store):
    """What the engine writes through; desks and the inspector use the same file without faults."""

    @contextmanager
    def write(self) -> Iterator[sa.Connection]:
        faults = FAULTS[-1]
        if faults.happens("crash before a write"):
            raise Crash
        if faults.happens("store unreachable"):
            raise UnreachableError("disk full")
        with super().write() as connection:
            yield connection
            if faults.happens("crash before a commit"):
                raise Crash
        if faults.happens("crash after a commit"):
            raise Crash
        if faults.happens("commit outcome unknown"):
            raise UnreachableError("the connection broke during COMMIT")


def failing(store: Store) -> FailingStore:
    """The same store, with faults."""
    return FailingStore(store.backend, store.name, store.engine, store.path)
