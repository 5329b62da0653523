"""A book as a directory of CSV or Parquet files: read whole or refused whole, written at one stroke."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workstation.book.book import Book
from workstation.domain.failures import Problem
from workstation.policy import Policy


@dataclass(frozen=True, slots=True)
class Loaded:
    """A book that was read without a fault; ``notices`` are oddities that were passed over (unknown columns)."""

    book: Book
    policy: Policy
    notices: tuple[Problem, ...]


def read_book(directory: Path) -> Loaded:
    """The book in a directory with the policy beside it; InputRefusedError names every fault of every file."""
    raise NotImplementedError


def write_book(book: Book, directory: Path, policy: Policy | None = None) -> None:
    """Write a book as CSV files so that ``read_book`` gives the same book; the directory appears complete or not."""
    raise NotImplementedError
