"""The locks: every dependency pinned with hashes, no addresses, the development lock a superset of the desk's."""

import re

import pytest

from tests.architecture.sources import ROOT
from tests.architecture.test_imports import declared, normal

LOCKS = ROOT / "build_spec" / "locks"
NAMES = ("requirements.txt", "requirements-dev.txt", "requirements-build.txt")


def pins(name: str) -> dict[str, set[str]]:
    """Each package with the versions (one a Python version) that are locked."""
    found: dict[str, set[str]] = {}
    for package, version in re.findall(r"^([a-z0-9-]+)==([^ \\]+)", (LOCKS / name).read_text(), re.MULTILINE):
        found.setdefault(package, set()).add(version)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_that_every_pin_has_hashes_and_no_address(name):
    text = (LOCKS / name).read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[a-z0-9])", text)
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in text
    assert "--index" not in text


def test_that_developers_test_what_the_desk_runs():
    development = pins("requirements-dev.txt")
    assert not {name: versions for name, versions in pins("requirements.txt").items() if development[name] != versions}


def test_that_every_declared_dependency_is_locked():
    optional = {"pyarrow", "pyside6-addons"}
    assert declared() - optional <= {normal(name) for name in pins("requirements.txt")}


def test_that_no_qt_that_loses_references_is_locked_for_python_3_11():
    text = (LOCKS / "requirements.txt").read_text(encoding="utf-8")
    old = re.search(r"^pyside6-essentials==([\d.]+) ; python_full_version < '3.12'", text, re.MULTILINE)
    assert old is not None
    assert (6, 11, 3) <= tuple(map(int, old[1].split("."))) < (6, 12)
