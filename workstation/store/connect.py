"""Opening a store: which database, with which guarantees, and what to do when it cannot be reached."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import sqlalchemy as sa

from workstation.domain.failures import UnreachableError
from workstation.store import postgres, sqlite
from workstation.store.failures import SchemaMismatchError, in_words
from workstation.store.tables import REVISION


class Backend(Enum):
    """The databases a store can live in."""

    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"


@dataclass(frozen=True, slots=True)
class Store:
    """An opened store of this program's schema.

    Invariant: every write transaction starts with the write lock (BEGIN IMMEDIATE), every read sees one snapshot.
    Safe to use from several threads; each ``read`` or ``write`` has a connection of its own.
    """

    backend: Backend
    name: str  # for people: the file's path, or the URL without its password
    engine: sa.Engine
    path: Path | None  # of the SQLite file

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """One snapshot of the store."""
        with self._in_words(), self.engine.connect() as connection:
            if self.backend is Backend.POSTGRESQL:
                connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            with connection.begin():
                yield connection

    @contextmanager
    def write(self) -> Iterator[sa.Connection]:
        """One write transaction: committed when the block ends, rolled back when it raises."""
        with self._in_words(), self.engine.execution_options(begin="IMMEDIATE").begin() as connection:
            yield connection

    def close(self) -> None:
        """Let go of all connections."""
        self.engine.dispose()

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        """Errors of the database in the words of ``failures``; raw cursors raise the driver's own."""
        try:
            yield
        except (sa.exc.DBAPIError, self.engine.dialect.loaded_dbapi.Error) as error:
            raise in_words(error, self.name) from error


def connect(url: str, *, create: bool = False) -> Store:
    """The database behind ``url``, whatever its schema; ``create`` makes a missing SQLite file."""
    parsed = _parse(url)
    if parsed.get_backend_name() == "sqlite":
        path = sqlite.checked_path(parsed, create=create)
        return Store(Backend.SQLITE, str(path), sqlite.make_engine(path), path)
    return Store(Backend.POSTGRESQL, parsed.render_as_string(), postgres.make_engine(parsed), None)


def open_store(url: str) -> Store:
    """Open ``sqlite:///FILE`` or ``postgresql://USER@HOST/NAME``; ``schema.upgrade(url)`` makes or updates one first.

    UnreachableError says what to do when it is not there or not fit; SchemaMismatchError when it is of another version.
    """
    store = connect(url)
    try:
        refuse_other_revision(store, url)
    except BaseException:
        store.close()
        raise
    return store


def revision_of(connection: sa.Connection) -> str | None:
    """The migration the schema stands at; None when there is no schema at all."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
    return found


def refuse_other_revision(store: Store, url: str) -> None:
    """Open only what this program was written for: a guess about another schema could lose a call."""
    with store.read() as connection:
        found = revision_of(connection)
    if found is None:
        raise SchemaMismatchError(f"{store.name} holds no store yet; make one with: marginctl db upgrade --store {url}")
    if found < REVISION:
        raise SchemaMismatchError(
            f"{store.name} is of schema {found}, this program needs {REVISION}; "
            f"close every desk and engine, then: marginctl db upgrade"
        )
    if found > REVISION:
        raise SchemaMismatchError(
            f"{store.name} is of schema {found}, newer than this program ({REVISION}); install the newer program"
        )


def _parse(url: str) -> sa.URL:
    try:
        parsed = sa.make_url(url)
        backend = Backend(parsed.get_backend_name())
    except (sa.exc.ArgumentError, ValueError) as error:
        raise UnreachableError(
            f"{_without_password(url)!r} is no store; write sqlite:///FILE or postgresql://USER@HOST/NAME"
        ) from error
    return parsed.set(drivername="postgresql+psycopg") if backend is Backend.POSTGRESQL else parsed


def _without_password(url: str) -> str:
    """An address that cannot be parsed may still hold a password; show only what stands before and after it."""
    scheme, found, rest = url.partition("://")
    return f"{scheme}://...@{rest.rpartition('@')[2]}" if found and "@" in rest else url
