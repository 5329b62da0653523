"""On which line of a TOML text each key stands; only asked when something is wrong with the text."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

Path = tuple[str, ...]


def key_lines(text: str) -> dict[Path, int]:
    """The first line of every key and table of a valid TOML text, counted from 1.

    A statement of TOML stands on its own, so the parser itself says where one ends: lines are gathered until they
    parse. No second grammar to keep in step with the first.
    """
    lines: dict[Path, int] = {}
    table: Path = ()
    for number, statement in _statements(text):
        parsed = tomllib.loads(statement)
        if statement.lstrip().startswith("["):
            table = next(_paths(parsed), ())
            paths = [table]
        else:
            paths = [table + path for path in _paths(parsed)]
        for path in paths:
            for depth in range(1, len(path) + 1):
                lines.setdefault(path[:depth], number)
    return lines


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Statements with the number of their first line."""
    gathered: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        gathered.append(line)
        statement = "\n".join(gathered) + "\n"
        if _parses(statement):
            yield number - len(gathered) + 1, statement
            gathered = []


def _parses(statement: str) -> bool:
    try:
        tomllib.loads(statement)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _paths(parsed: Any) -> Iterator[Path]:
    """The paths of all leaves; an empty table is a leaf, an array of tables its first one."""
    if isinstance(parsed, list) and parsed and isinstance(parsed[0], dict):
        parsed = parsed[0]
    if not isinstance(parsed, dict) or not parsed:
        yield ()
        return
    for name, value in parsed.items():
        for rest in _paths(value):
            yield (name, *rest)
