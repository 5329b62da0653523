"""Allotted recalls of short stock as the rows a desk sees."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import numpy as np

from workstation.book.book import Book
from workstation.margin.rates import as_time
from workstation.recalls.rows import NOTHING_SAID, ShortRecall
from workstation.recalls.short import BorrowBook, ShortRecalls


def short_rows(book: Book, borrow: BorrowBook, wanted: ShortRecalls, now: datetime) -> Iterator[ShortRecall]:
    """One row an account and symbol."""
    lenders = _lenders(book, now)
    for number in range(len(wanted.line)):
        yield _row(book, borrow, wanted, number, lenders, now)


def _row(
    book: Book, borrow: BorrowBook, wanted: ShortRecalls, number: int, lenders: dict[int, str], now: datetime
) -> ShortRecall:
    line, row = int(wanted.line[number]), int(wanted.symbol_row[number])
    owner, instrument = int(book.positions.account[line]), int(book.positions.instrument[line])
    price, recalled = float(book.quotes.mark[instrument]), float(wanted.recalled[number])
    return ShortRecall(
        recall_id="",
        account=str(book.accounts.account[owner]),
        name=str(book.accounts.name[owner]),
        symbol=str(book.instruments.symbol[instrument]),
        market=str(book.instruments.market[instrument]),
        currency=str(book.currencies[book.instruments.currency[instrument]]),
        short_quantity=-float(book.positions.quantity[line]),
        recalled_quantity=recalled,
        price=price,
        value=recalled * price,
        fee_rate=float(borrow.fee_rate[row]),
        reason=lenders[instrument],
        received_at=_moment(borrow.received_at[row]),
        due=_moment(borrow.due[row]),
        updated_at=now,
        **NOTHING_SAID,
    )


def _lenders(book: Book, now: datetime) -> dict[int, str]:
    """Who calls back which symbol: lenders, or the recalls' ids where a lender is not named."""
    recalls = book.lender_recalls
    named: dict[int, set[str]] = {}
    for row in np.flatnonzero(recalls.received_at <= as_time(now)):
        who = str(recalls.lender[row]) or str(recalls.recall_id[row])
        named.setdefault(int(recalls.instrument[row]), set()).add(who)
    return {instrument: ", ".join(sorted(who)) for instrument, who in named.items()}


def _moment(at: np.datetime64) -> datetime:
    naive: datetime = at.astype("datetime64[us]").item()
    return naive.replace(tzinfo=UTC)
