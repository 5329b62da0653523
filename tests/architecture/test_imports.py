"""What import-linter cannot say: slow libraries are imported late, and everything imported is declared."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

from tests.architecture.sources import ROOT, sources

SLOW = {"pandas", "exchange_calendars"}


def declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = [line for extra in project["optional-dependencies"].values() for line in extra]
    return {normal(re.split(r"[\[><=;! ]", line)[0]) for line in (*project["dependencies"], *optional)}


PARTS = {"pydantic-core": "pydantic"}  # what a declared library is made of and pins exactly


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def modules(node: ast.AST) -> list[str]:
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return [alias.name for alias in node.names]


def test_that_slow_libraries_are_imported_when_first_needed():
    early = [
        f"{source.at(node)} {name}"
        for source in sources()
        for node in source.tree.body
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for name in modules(node)
        if name.split(".")[0] in SLOW
    ]
    assert not early


def test_that_every_library_in_use_is_a_declared_dependency():
    known = declared()
    owners = packages_distributions()
    undeclared = set()
    for source in sources():
        for node in source.walk(ast.Import, ast.ImportFrom):
            for name in modules(node):
                top = name.split(".")[0]
                if top in sys.stdlib_module_names or top in {"workstation", "ui"}:
                    continue
                brought_by = {normal(owner) for owner in owners.get(top, ())}
                if not {PARTS.get(owner, owner) for owner in brought_by} & known:
                    undeclared.add(f"{source.at(node)} {name}")
    assert not undeclared
