"""Build a canonical book from named columns, or refuse it with every fault found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workstation.book.book import Book


def assemble(reporting_currency: str, tables: Mapping[str, Mapping[str, Any]]) -> Book:
    """A book from raw tables: sorted, cross-referenced, defaults filled in.

    ``tables`` maps a table's name (``accounts``, ``positions``, ...) to its columns by file header (``symbol``, not
    ``instrument``), equal lengths, any order of rows. A cell is a text as in a file, or typed: numbers (None or NaN =
    absent), bools, enum codes or names, ``datetime64`` or ISO texts. References are names (account, symbol, currency).
    Raises InputRefusedError with every problem; ``line`` is then the row, counted from 1.
    """
    raise NotImplementedError
