"""Order books enter a book as a broker tells them; what cannot be is refused and leaves no trace."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from workstation.book.book import Book
from workstation.book.files import read_book
from workstation.book.order_books import DepthRows, with_depth

SMALL = Path(__file__).parents[1] / "fixtures" / "books" / "small"


@pytest.fixture
def book() -> Book:
    return read_book(SMALL).book


def told(*rows: tuple[str, int, float, float]) -> DepthRows:
    """Rows of (symbol, side, price, size)."""
    symbol, side, price, size = zip(*rows, strict=True)
    return DepthRows(np.array(symbol), *(np.array(column, float) for column in (side, price, size)))


def standing(book: Book) -> list[tuple[str, int, int, float, float]]:
    depth = book.depth
    names = book.instruments.symbol[depth.instrument].tolist()
    columns = (depth.side, depth.level, depth.price, depth.size)
    return list(zip(names, *(column.tolist() for column in columns), strict=True))


def test_that_levels_are_numbered_from_the_best_within_each_side_of_each_symbol(book: Book) -> None:
    rows = told(("BBB", 1, 9.0, 1), ("AAA", 0, 58.0, 5), ("AAA", 1, 58.5, 2), ("AAA", 0, 57.5, 7))
    changed, problems = with_depth(book, rows)
    assert problems == ()
    assert standing(changed) == [
        ("AAA", 0, 1, 58.0, 5.0),
        ("AAA", 0, 2, 57.5, 7.0),
        ("AAA", 1, 1, 58.5, 2.0),
        ("BBB", 1, 1, 9.0, 1.0),
    ]


def test_that_what_is_told_replaces_all_that_was_and_nothing_told_leaves_it(book: Book) -> None:
    first, _ = with_depth(book, told(("AAA", 0, 58.0, 5), ("BBB", 0, 9.0, 1)))
    assert with_depth(first, None) == (first, ())
    second, _ = with_depth(first, told(("BBB", 0, 8.0, 0)))
    assert standing(second) == [("BBB", 0, 1, 8.0, 0.0)]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (("NOBODY", 0, 1.0, 1.0), "depth:2 column symbol value 'NOBODY': is not in instruments"),
        (("AAA", 2, 1.0, 1.0), "depth:2 column side value '2': must be 0 or 1"),
        (("AAA", 0, -1.0, 1.0), "depth:2 column price value '-1': must be >= 0 (only a future can be below)"),
        (("AAA", 0, float("nan"), 1.0), "depth:2 column price: is required"),
        (("AAA", 0, 1.0, -1.0), "depth:2 column size value '-1': must be >= 0"),
        (("AAA", 0, 1.0, float("nan")), "depth:2 column size: is required"),
    ],
)
def test_that_a_row_that_makes_no_sense_is_refused_by_name_and_the_others_stand(
    book: Book, row: tuple[str, int, float, float], said: str
) -> None:
    changed, (problem,) = with_depth(book, told(("AAA", 0, 58.0, 5), row))
    assert standing(changed) == [("AAA", 0, 1, 58.0, 5.0)]
    assert str(problem) == said
