"""A book as a directory of CSV or Parquet files: read whole or refused whole, written at one stroke."""

from __future__ import annotations

import csv
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from workstation.book.assemble import build
from workstation.book.book import Book
from workstation.book.csv_table import read_csv
from workstation.book.parquet_table import read_parquet
from workstation.book.sheet import TABLES, Sheet
from workstation.book.written import written_rows
from workstation.domain.failures import InputRefusedError, Problem
from workstation.policy import Policy
from workstation.policy.file import read_policy, write_policy

REQUIRED = ("accounts", "instruments", "quotes", "fx")
POLICY_FILE = "policy.toml"
BOOK_FILES = (*(f"{table}{suffix}" for table in TABLES for suffix in (".csv", ".parquet")), POLICY_FILE)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A book that was read without a fault; ``notices`` are oddities that were passed over (unknown columns)."""

    book: Book
    policy: Policy
    notices: tuple[Problem, ...]


def read_book(directory: Path) -> Loaded:
    """The book in a directory with the policy beside it; InputRefusedError names every fault of every file."""
    if not directory.is_dir():
        raise InputRefusedError([Problem(str(directory), None, None, None, "is not a directory with a book in it")])
    problems: list[Problem] = []
    policy = _policy(directory / POLICY_FILE, problems)
    sheets = _sheets(directory)
    book = None
    try:
        book = build(policy.reporting_currency, sheets)
    except InputRefusedError as refused:
        problems += refused.problems
    if problems or book is None:
        raise InputRefusedError(problems)
    notices = [notice for sheet in sheets.values() for notice in sheet.notices]
    return Loaded(book, policy, (*notices, *_strangers(directory)))


def _policy(path: Path, problems: list[Problem]) -> Policy:
    if path.exists():
        try:
            return read_policy(path)
        except InputRefusedError as refused:
            problems += refused.problems
    return Policy()


def _sheets(directory: Path) -> dict[str, Sheet]:
    """Every table that is there or ought to be."""
    sheets: dict[str, Sheet] = {}
    unended: list[Sheet] = []
    for table in TABLES:
        text, columnar = directory / f"{table}.csv", directory / f"{table}.parquet"
        if not (text.exists() or columnar.exists() or table in REQUIRED):
            continue
        sheet = sheets[table] = Sheet(table, (columnar if columnar.exists() and not text.exists() else text).name)
        if text.exists() and columnar.exists():
            sheet.refuse(f"stands beside {columnar.name}: which of them counts?")
        elif not (text.exists() or columnar.exists()):
            sheet.refuse("required table is missing")
        elif not _read(text, columnar, sheet):
            unended.append(sheet)
        if table == "accounts" and sheet.readable and not sheet.rows:
            sheet.refuse("holds no account")
        sheet.complete()
    _judge_ends(sheets, unended)
    return sheets


def _read(text: Path, columnar: Path, sheet: Sheet) -> bool:
    """Read whichever file there is; whether its last line was ended."""
    try:
        if columnar.exists():
            read_parquet(columnar, sheet)
            return True
        return read_csv(text, sheet)
    except OSError as error:
        sheet.refuse(f"cannot be read: {error.strerror or error}")
        return True


def _judge_ends(sheets: dict[str, Sheet], unended: list[Sheet]) -> None:
    """A last line without an end is the writer's habit when all files have it, and a cut-off file when one has."""
    texts = [sheet for sheet in sheets.values() if sheet.file.endswith(".csv") and sheet.rows]
    for sheet in unended:
        last = sheet.line(sheet.rows - 1) if sheet.rows else 1
        message = "the last line has no line end"
        if all(other in unended for other in texts):
            sheet.notices.append(Problem(sheet.file, last, None, None, message))
        elif sheet.rows - 1 not in sheet.spoiled:  # else its missing cells were told already
            sheet.problems.append(Problem(sheet.file, last, None, None, f"{message}: the file seems to be cut off"))


def _strangers(directory: Path) -> list[Problem]:
    """Files that look like tables and are none: perhaps a misspelt name."""
    suffixes = {".csv", ".parquet"}
    names = sorted(p.name for p in directory.iterdir() if p.suffix in suffixes and p.stem not in TABLES)
    return [Problem(name, None, None, None, "no table has this name, ignored") for name in names]


def write_book(book: Book, directory: Path, policy: Policy | None = None) -> None:
    """Write a book as CSV files so that ``read_book`` gives the same book.

    The directory appears complete or not at all; one that already holds something is never touched. A
    policy of None is the default one; its reporting currency is the book's.
    """
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        raise InputRefusedError([Problem(str(directory), None, None, None, "exists and is not empty: not overwritten")])
    directory.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{directory.name}-", dir=directory.parent))
    try:
        _write_tables(book, made)
        chosen = (policy or Policy()).model_copy(update={"reporting_currency": book.reporting_currency})
        write_policy(chosen, made / POLICY_FILE)
        made.chmod(0o755)
        if directory.exists():
            directory.rmdir()
        made.rename(directory)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _write_tables(book: Book, made: Path) -> None:
    for table in TABLES:
        header, rows = written_rows(book, table)
        first = next(rows, None)
        if first is None and table not in REQUIRED:
            continue
        with (made / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(header)
            writer.writerows([first] if first is not None else [])
            writer.writerows(rows)
