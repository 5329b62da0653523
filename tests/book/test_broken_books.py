"""Every broken book is refused whole, with its fault named by file, line, column and value."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.book.broken_books import BROKEN, SMALL, Change
from workstation.book.files import read_book
from workstation.domain.failures import InputRefusedError, Problem


def broken_copy(directory: Path, *changes: tuple[Change, str]) -> Path:
    """The small book with changes made to the files that the answers name."""
    book = shutil.copytree(SMALL, directory / "book")
    for change, said in changes:
        path = book / said.split(":")[0].split()[0]
        changed = change(path.read_bytes())
        path.unlink()
        if changed is not None:
            path.write_bytes(changed)
    return book


def refused(book: Path) -> list[Problem]:
    with pytest.raises(InputRefusedError) as caught:
        read_book(book)
    return caught.value.problems


@pytest.mark.parametrize(("change", "said"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_that_a_broken_book_is_refused_with_its_fault_and_no_other(change: Change, said: str, tmp_path: Path) -> None:
    assert [str(problem) for problem in refused(broken_copy(tmp_path, (change, said)))] == [said]


def test_that_there_are_at_least_sixty_of_them():
    assert len({what for what, _, _ in BROKEN}) == len(BROKEN) >= 60


def test_that_the_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    names = {"an unknown regime", "a decimal comma", "a zero rate of exchange", "an unknown status"}
    names |= {"a position in nothing", "forced above margin call", "a level twice", "a policy key out of range"}
    chosen = [(change, said) for what, change, said in BROKEN if what in names]
    assert {str(problem) for problem in refused(broken_copy(tmp_path, *chosen))} == {said for _, said in chosen}
    assert len(chosen) == 8


def test_that_all_faults_of_one_file_are_told_in_the_order_of_its_lines(tmp_path: Path) -> None:
    book = shutil.copytree(SMALL, tmp_path / "book")
    (book / "cash.csv").write_text(
        "account,currency,amount,frozen\nA1,usd,x,-1\nA9,USD,\nA2,HKD,nan,0\n", encoding="utf-8"
    )
    assert [(p.line, p.column) for p in refused(book)] == [
        (2, "amount"), (2, "currency"), (2, "frozen"), (3, None), (4, "amount")
    ]  # fmt: skip


def test_that_a_table_that_cannot_be_read_does_not_blame_the_tables_that_refer_to_it(tmp_path: Path) -> None:
    book = shutil.copytree(SMALL, tmp_path / "book")
    (book / "accounts.csv").write_bytes(b"\xff\xfe")
    assert [p.file for p in refused(book)] == ["accounts.csv"]


def test_that_thousands_of_faults_in_a_column_are_counted_and_not_all_listed(tmp_path: Path) -> None:
    book = shutil.copytree(SMALL, tmp_path / "book")
    (book / "positions.csv").write_text("account,symbol,quantity\n" + "A1,AAA,x\n" * 70_000, encoding="utf-8")
    told = [p for p in refused(book) if p.column == "quantity"]
    assert told[0].line == 2
    assert told[999].line == 1001
    assert [p.message for p in told[1000:]] == ["and 69000 more problems in this column"]


def test_that_a_directory_that_is_none_is_refused(tmp_path: Path) -> None:
    assert "is not a directory" in refused(tmp_path / "nowhere")[0].message
    assert "is not a directory" in refused(SMALL / "quotes.csv")[0].message


def test_that_a_table_in_two_formats_is_refused(tmp_path: Path) -> None:
    book = shutil.copytree(SMALL, tmp_path / "book")
    (book / "fx.parquet").write_bytes(b"PAR1")
    assert [str(p) for p in refused(book)] == ["fx.csv: stands beside fx.parquet: which of them counts?"]


def test_that_a_file_that_cannot_be_opened_is_a_problem_and_no_traceback(tmp_path: Path) -> None:
    book = shutil.copytree(SMALL, tmp_path / "book")
    (book / "borrow.csv").unlink()
    (book / "borrow.csv").mkdir()
    assert [(p.file, p.message) for p in refused(book)] == [("borrow.csv", "cannot be read: Is a directory")]
