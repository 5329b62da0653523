"""Copies of an SQLite store while it is in use, and the way back."""

from __future__ import annotations

from pathlib import Path


def backup(url: str, file: Path) -> None:
    """Write a consistent copy of the store into a new ``file``. PostgreSQL: refused, naming pg_dump."""
    raise NotImplementedError


def restore(url: str, file: Path) -> None:
    """Put the content of ``file`` in the store's place; EngineRunningError while an engine works on it."""
    raise NotImplementedError
