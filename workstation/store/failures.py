"""What the store refuses or cannot do, each with the words a user acts on."""

from __future__ import annotations

import sqlalchemy as sa

from workstation.domain.failures import UnreachableError


class StoreBusyError(UnreachableError):
    """Somebody else held the write lock for longer than we wait; nothing was written, trying again is safe."""


class StoreFullError(UnreachableError):
    """The disk, or the size the database may reach, is used up; nothing was written, reading still works."""


class StoreDamagedError(UnreachableError):
    """The file is not, or no longer, a sound database."""


class SchemaMismatchError(Exception):
    """Program and store are of different versions; the text says which to upgrade."""


class EngineRunningError(Exception):
    """Another engine holds the store's lock; the text says who."""


class FencedError(Exception):
    """A newer engine took over; this one may not write any more and has to stop."""


class CommandConflictError(Exception):
    """A command id was used again for another command."""


class IllegalStepError(Exception):
    """A command was to enter a state that its present state does not lead to, or that the store does not know."""


class UserRefusedError(Exception):
    """A user is unknown, disabled or exists already."""


_WORDS: tuple[tuple[tuple[str, ...], type[UnreachableError], str], ...] = (
    # SQLite's error names and PostgreSQL's SQLSTATEs, by their beginning
    (
        ("SQLITE_FULL", "53100"),
        StoreFullError,
        "the disk of {} is full: free some space; nothing was written, reading still works",
    ),
    (
        ("SQLITE_BUSY", "SQLITE_LOCKED", "55P03"),
        StoreBusyError,
        "{} is being written by another program for longer than we wait; nothing was written",
    ),
    (
        ("SQLITE_CORRUPT", "SQLITE_NOTADB", "XX001", "XX002"),
        StoreDamagedError,
        "{} is damaged or no store at all: stop every desk and engine, then: marginctl db restore LAST_BACKUP",
    ),
    (
        ("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_AUTH"),
        UnreachableError,
        "{} cannot be read or written: check the disk and the file's permissions",
    ),
    (("28",), UnreachableError, "{} refuses the user or the password"),
    (("3D000",), UnreachableError, "{}: there is no such database; create it, then: marginctl db upgrade"),
    (("42501",), UnreachableError, "{} does not give this user the right to do that"),
    (
        ("08", "57P", "53300", "25P03", "none"),
        UnreachableError,
        "{} does not answer: check that PostgreSQL is running and the network is up",
    ),
)


def in_words(error: BaseException, name: str) -> BaseException:
    """The failure above that a driver's error stands for; an error that is a fault of ours stays what it is."""
    cause = error.orig if isinstance(error, sa.exc.DBAPIError) and error.orig is not None else error
    code = getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None)
    if code is None and type(cause).__name__ == "OperationalError":
        code = "none"  # psycopg's connection failures carry no SQLSTATE
    for beginnings, kind, words in _WORDS:
        if code is not None and code.startswith(beginnings):
            return kind(f"{words.format(name)} ({str(cause).strip()})")
    return error
