"""The pages of docs/ say what the code says."""

import re
from dataclasses import fields

import pytest

from tests.architecture.sources import ROOT
from workstation.book.book import Book
from workstation.book.columns import Accounts, declared
from workstation.cli.program import COMMANDS
from workstation.policy.catalogue import catalogue

DOCS = ROOT / "docs"


def chapters() -> dict[str, str]:
    """The text of the page on the book, table by table."""
    parts = re.split(r"^## (\w+)$", (DOCS / "book.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def tables() -> dict[str, type]:
    module = vars(__import__(Accounts.__module__, fromlist=["Accounts"]))
    kinds = {field.name: module[str(field.type)] for field in fields(Book) if str(field.type) in module}
    return {name: kind for name, kind in kinds.items() if hasattr(kind, "__dataclass_fields__")}


def test_that_the_page_on_the_book_names_every_column_and_no_other():
    written = chapters()
    assert set(written) == set(tables())
    for name, kind in tables().items():
        columns = {spec.header or column for column, spec in declared(kind).items()}
        described = set(re.findall(r"`(\w+)`", "".join(re.findall(r"^\| ([^|]+) \|", written[name], re.MULTILINE))))
        assert described == columns, name


def test_that_the_page_on_the_policy_has_every_key_with_its_values():
    page = (DOCS / "policy.md").read_text(encoding="utf-8")
    assert not [key for key, info in catalogue().items() if f"| `{key}` | {info.demand} |" not in page]


@pytest.mark.parametrize("command", COMMANDS)
def test_that_the_page_on_the_command_line_has_every_command(command):
    assert f"| `{command} " in (DOCS / "command-line.md").read_text(encoding="utf-8").replace("`doctor`", "`doctor `")


def test_that_the_pages_link_to_what_is_there():
    pages = [ROOT / "README.md", ROOT / "CHANGELOG.md", *DOCS.glob("*.md")]
    links = {(page, link) for page in pages for link in re.findall(r"\]\((?!http)([^)#]+)\)", page.read_text("utf-8"))}
    assert not [(page.name, link) for page, link in links if not (page.parent / link).exists() and link[-4:] != ".png"]
