"""The project's Python files as syntax trees, for tests that read the code."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("workstation", "ui")


@dataclass(frozen=True)
class Source:
    """One Python file of the product or its tests."""

    path: str  # from the project's root, with slashes
    text: str
    tree: ast.Module

    def at(self, node: ast.AST) -> str:
        """Where a node stands, as an editor opens it."""
        return f"{self.path}:{getattr(node, 'lineno', 1)}"

    def walk(self, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
        """All nodes of some kinds, one kind after the other."""
        return (
            node for kind in kinds for found, nodes in self._nodes.items() if issubclass(found, kind) for node in nodes
        )

    @cached_property
    def _nodes(self) -> dict[type[ast.AST], list[ast.AST]]:
        """By kind, because every test walks through every file."""
        found: dict[type[ast.AST], list[ast.AST]] = {}
        for node in ast.walk(self.tree):
            found.setdefault(type(node), []).append(node)
        return found

    @cached_property
    def references(self) -> tuple[tuple[str, ast.AST], ...]:
        """Every attribute chain or name in full words, imports resolved."""
        names, found = imported_names(self), []
        for node in self.walk(ast.Attribute, ast.Name):
            first, _, rest = dotted(node).partition(".")
            if first in names:
                found.append((names[first] + (f".{rest}" if rest else ""), node))
        return tuple(found)


@cache
def text_files() -> tuple[Path, ...]:
    """Every file of the project that is not ignored, whether it is committed already or not."""
    command = ("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z")
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return tuple(ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file())


@cache
def sources(*folders: str) -> tuple[Source, ...]:
    """The Python files below some top folders, the product's by default."""
    wanted = folders or PRODUCT
    found = []
    for file in text_files():
        path = file.relative_to(ROOT).as_posix()
        if file.suffix == ".py" and path.split("/")[0] in wanted:
            found.append(_read(file, path))
    return tuple(found)


@cache
def _read(file: Path, path: str) -> Source:
    text = file.read_text(encoding="utf-8")
    return Source(path, text, ast.parse(text, filename=path))


def dotted(node: ast.AST) -> str:
    """``a.b.c`` of an attribute chain or a name; empty for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        left = dotted(node.value)
        return f"{left}.{node.attr}" if left else ""
    return ""


def imported_names(source: Source) -> dict[str, str]:
    """What each imported name stands for: ``{"dt": "datetime", "date": "datetime.date"}``."""
    names = {}
    for node in source.walk(ast.Import, ast.ImportFrom):
        for alias in node.names:
            if isinstance(node, ast.ImportFrom):
                names[alias.asname or alias.name] = f"{node.module}.{alias.name}"
            else:
                names[alias.asname or alias.name.split(".")[0]] = (
                    alias.name if alias.asname else alias.name.split(".")[0]
                )
    return names


def references(source: Source) -> Iterator[tuple[str, ast.AST]]:
    """Every attribute chain or name in full words, imports resolved: (``datetime.datetime.now``, node)."""
    return iter(source.references)
