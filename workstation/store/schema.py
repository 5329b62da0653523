"""The store's schema over time: created, brought up to date, compared with the code."""

from __future__ import annotations


def upgrade(url: str) -> None:
    """Make the store, or bring it to this program's schema; an SQLite file is backed up beside itself before.

    All or nothing. EngineRunningError while an engine works on it; SchemaMismatchError when it is newer than the program.
    """
    raise NotImplementedError


def check(url: str) -> tuple[str, ...]:
    """How the store's schema differs from the code's, in words; nothing when they agree."""
    raise NotImplementedError
