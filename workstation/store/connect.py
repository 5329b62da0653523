"""Opening a store: which database, with which guarantees, and what to do when it cannot be reached."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import sqlalchemy as sa


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
    store_id: str  # another store, or the same one after a restore, has another id
    engine: sa.Engine
    path: Path | None  # of the SQLite file

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """One snapshot of the store."""
        raise NotImplementedError

    @contextmanager
    def write(self) -> Iterator[sa.Connection]:
        """One write transaction: committed when the block ends, rolled back when it raises."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of all connections."""
        raise NotImplementedError


def open_store(url: str) -> Store:
    """Open ``sqlite:///FILE`` or ``postgresql://USER@HOST/NAME``; ``schema.upgrade(url)`` makes or updates one first.

    UnreachableError says what to do when it is not there or not fit; SchemaMismatchError when it is of another version.
    """
    raise NotImplementedError
