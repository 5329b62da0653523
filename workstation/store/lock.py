"""One engine per store: an exclusive lock, and an epoch that shuts out whoever lost it without noticing."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

import sqlalchemy as sa

from workstation.store.connect import Store
from workstation.store.failures import EngineRunningError, in_words
from workstation.store.tables import ENGINE_STATUS

_ADVISORY_KEY = 0x4D617267  # "Marg": one engine per PostgreSQL database


@dataclass(frozen=True, slots=True)
class Identity:
    """Who takes the engine's place; shown to every desk."""

    pid: int
    host: str
    version: str


class EngineLock:
    """The right to be the engine of a store.

    Invariant: while held, no other process holds it; ``epoch`` is larger than that of any engine before. The lock keeps
    two engines apart; the epoch, checked in every write, stops one that lost the lock (a cut connection, a paused
    machine) and does not know it.
    """

    def __init__(self, store: Store, identity: Identity, wall_now: datetime) -> None:
        """EngineRunningError when another process holds it."""
        self._release = _take(store)
        try:
            self.epoch, self.step = _next_epoch(store, identity, wall_now)
        except BaseException:
            self._release()
            raise

    def release(self) -> None:
        """Give the place up."""
        self._release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


@contextmanager
def exclusive(store: Store) -> Iterator[None]:
    """Keep engines away while the store is rebuilt; EngineRunningError when one works on it."""
    release = _take(store)
    try:
        yield
    finally:
        release()


def engine_is_running(store: Store) -> bool:
    """Whether some engine holds the lock now."""
    try:
        with exclusive(store):
            return False
    except EngineRunningError:
        return True


def _next_epoch(store: Store, identity: Identity, wall_now: datetime) -> tuple[int, int]:
    with store.write() as connection:
        row = connection.execute(
            sa.update(ENGINE_STATUS)
            .values(
                epoch=ENGINE_STATUS.c.epoch + 1,
                pid=identity.pid,
                host=identity.host,
                version=identity.version,
                started_us=wall_now,
            )
            .returning(ENGINE_STATUS.c.epoch, ENGINE_STATUS.c.step)
        ).one()
    return row.epoch, row.step


def _take(store: Store) -> Callable[[], None]:
    return _take_advisory(store) if store.path is None else _take_file(store, store.path)


def _take_file(store: Store, path: Path) -> Callable[[], None]:
    """The operating system lets go of it when the process ends, however it ends; the empty file stays."""
    descriptor = os.open(path.with_name(f"{path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _lock_file(descriptor)
    except OSError as error:
        os.close(descriptor)
        raise _running(store) from error

    def release() -> None:
        os.close(descriptor)

    return release


def _lock_file(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - each system has its own

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415 - each system has its own

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _take_advisory(store: Store) -> Callable[[], None]:
    """Held by a connection of its own, outside any transaction; PostgreSQL lets go of it when the connection breaks."""
    try:
        connection = store.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        taken = connection.scalar(sa.select(sa.func.pg_try_advisory_lock(_ADVISORY_KEY)))
    except sa.exc.DBAPIError as error:
        raise in_words(error, store.name) from error
    if not taken:
        connection.close()
        raise _running(store)

    def release() -> None:
        try:
            connection.scalar(sa.select(sa.func.pg_advisory_unlock(_ADVISORY_KEY)))
        except sa.exc.DBAPIError:
            connection.invalidate()  # the session is over, and the lock with it
        connection.close()

    return release


def _running(store: Store) -> EngineRunningError:
    with store.read() as connection:
        known = sa.inspect(connection).has_table(ENGINE_STATUS.name)
        row = connection.execute(sa.select(ENGINE_STATUS.c.pid, ENGINE_STATUS.c.host)).first() if known else None
    who = f"process {row.pid} on {row.host}" if row is not None and row.pid else "another process"
    return EngineRunningError(f"{who} is the engine of {store.name} already")
