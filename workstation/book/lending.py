"""What can be borrowed and what lenders call back, as a broker reports it during the day: each table whole, anew."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Borrow, Flags, Floats, LenderRecalls, Texts
from workstation.book.refusals import Refusals
from workstation.domain.failures import Problem


@dataclass(frozen=True, slots=True)
class BorrowRows:
    """Everything that can be borrowed, by symbol; ``fee_rate`` a year, NaN where it is not known."""

    symbol: Texts
    available: Floats
    fee_rate: Floats
    hard_to_borrow: Flags


@dataclass(frozen=True, slots=True)
class LenderRecallRows:
    """Everything that is still called back; times in microseconds UTC since 1970."""

    recall_id: Texts
    symbol: Texts
    quantity: Floats
    lender: Texts
    received_us: Floats
    due_us: Floats


def with_lending(
    book: Book, borrow: BorrowRows | None, recalls: LenderRecallRows | None
) -> tuple[Book, tuple[Problem, ...]]:
    """The book with these tables, None leaves one as it was; rows that make no sense are refused with a problem."""
    problems: list[Problem] = []
    if borrow is not None:
        book = replace(book, borrow=_borrow(book, borrow, problems))
    if recalls is not None:
        book = replace(book, lender_recalls=_recalls(book, recalls, problems))
    return book, tuple(problems)


def _borrow(book: Book, rows: BorrowRows, problems: list[Problem]) -> Borrow:
    refusals = Refusals("borrow", len(rows.symbol))
    at = refusals.rows_of("symbol", rows.symbol, book.instruments.symbol, "instruments")
    refusals.twice("symbol", rows.symbol, at)
    refusals.out_of_range("available", rows.available, 0.0, "must be >= 0", required=True)
    refusals.out_of_range("fee_rate", rows.fee_rate, 0.0, "must be >= 0")
    problems += refusals.problems
    good = np.flatnonzero(refusals.good)
    good = good[np.argsort(at[good], kind="stable")]
    return Borrow(at[good], rows.available[good], rows.fee_rate[good], rows.hard_to_borrow[good])


def _recalls(book: Book, rows: LenderRecallRows, problems: list[Problem]) -> LenderRecalls:
    refusals = Refusals("lender_recalls", len(rows.symbol))
    at = refusals.rows_of("symbol", rows.symbol, book.instruments.symbol, "instruments")
    _, place = np.unique(rows.recall_id, return_inverse=True)
    refusals.twice("recall_id", rows.recall_id, place.astype(np.int32))
    refusals.out_of_range("quantity", rows.quantity, 0.0, "must be > 0", open_below=True, required=True)
    for name, column in (("received_at", rows.received_us), ("due", rows.due_us)):
        refusals.refuse(~np.isfinite(column), name, column, "is required")
    early = rows.due_us < rows.received_us
    refusals.refuse(early, "due", rows.due_us, "must not be before received_at")
    problems += refusals.problems
    good = np.flatnonzero(refusals.good)
    good = good[np.argsort(rows.recall_id[good], kind="stable")]
    received, due = (column[good].astype(np.int64).astype("M8[us]") for column in (rows.received_us, rows.due_us))
    return LenderRecalls(rows.recall_id[good], at[good], rows.quantity[good], rows.lender[good], received, due)
