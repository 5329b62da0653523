"""Copies of an SQLite store while it is in use, and the way back."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import uuid4

import sqlalchemy as sa

from workstation.domain.failures import UnreachableError
from workstation.store import sqlite
from workstation.store.connect import Store, connect, refuse_other_revision
from workstation.store.failures import StoreDamagedError
from workstation.store.lock import exclusive
from workstation.store.tables import ENGINE_STATUS, META


def backup(url: str, file: Path) -> None:
    """Write a consistent copy of the store into a new ``file``. PostgreSQL: refused, naming pg_dump."""
    if file.exists():
        raise FileExistsError(f"{file} exists already; a backup never overwrites")
    store = connect(url)
    try:
        _refuse_postgresql(store, f"pg_dump --format=custom --file={file}")
        copy_out(store, file)
    finally:
        store.close()


def restore(url: str, file: Path) -> None:
    """Put the content of ``file`` in the store's place; EngineRunningError while an engine works on it.

    The file is checked first. Desks see another store and load everything again; the epoch does not go back, so an
    engine from before the restore stays shut out.
    """
    _check(file)
    store = connect(url, create=True)
    try:
        _refuse_postgresql(store, f"pg_restore --clean --dbname=... {file}")
        with exclusive(store):
            epoch = _epoch(store)
            _copy_in(store, file)
            with store.write() as connection:
                _make_it_another(connection, epoch)
    finally:
        store.close()


def copy_out(store: Store, file: Path) -> None:
    """The online backup of SQLite: readers and the writer go on meanwhile."""
    partial = file.with_name(f"{file.name}.partial")
    partial.unlink(missing_ok=True)
    partial.touch(mode=0o600)
    target = sqlite.driver().connect(str(partial))
    try:
        with store.read() as connection:
            _raw(connection).backup(target)
    finally:
        target.close()
    partial.replace(file)


def _copy_in(store: Store, file: Path) -> None:
    source = sqlite.driver().connect(f"file:{file}?mode=ro", uri=True)
    try:
        with store.engine.connect() as connection:
            source.backup(_raw(connection))
    finally:
        source.close()


def _check(file: Path) -> None:
    """A backup is worth restoring only when it is sound and of this program's schema."""
    url = f"sqlite:///{file}"
    store = connect(url)
    try:
        with store.read() as connection:
            found = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
        if found != "ok":
            raise StoreDamagedError(f"{file} is damaged and was not restored: {found}")
        refuse_other_revision(store, url)
    finally:
        store.close()


def _epoch(store: Store) -> int:
    with store.read() as connection:
        if not sa.inspect(connection).has_table(ENGINE_STATUS.name):
            return 0
        return connection.scalar(sa.select(ENGINE_STATUS.c.epoch)) or 0


def _make_it_another(connection: sa.Connection, epoch: int) -> None:
    newest = sa.case((ENGINE_STATUS.c.epoch > epoch, ENGINE_STATUS.c.epoch), else_=epoch)
    connection.execute(sa.update(ENGINE_STATUS).values(epoch=newest + 1))
    connection.execute(sa.update(META).where(META.c.name == "store_id").values(value=uuid4().hex))


def _refuse_postgresql(store: Store, instead: str) -> None:
    if store.path is None:
        raise UnreachableError(f"{store.name} is backed up by PostgreSQL's own tools: {instead}")


def _raw(connection: sa.Connection) -> Any:
    return connection.connection.driver_connection
