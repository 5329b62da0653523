"""Short recalls: the borrow book, who must cover, and their life."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tests.recalls.books import AT, recall_book
from workstation.book.book import Book
from workstation.domain.recalls import RecallEnd, RecallStatus
from workstation.domain.tables import SHORT_RECALLS
from workstation.policy import Policy
from workstation.policy.keys import Recalls
from workstation.recalls.deadlines import buy_in_due
from workstation.recalls.lifecycle import judge_short
from workstation.recalls.rows import Judged, ShortRecall, from_row, to_row
from workstation.recalls.short import borrow_book
from workstation.sessions.calendars import Calendars

DUE = AT + timedelta(days=2)


def sold(account: str, quantity: float, symbol: str = "T", opened: str = "2020-01-02") -> dict[str, Any]:
    return {"account": account, "symbol": symbol, "quantity": -quantity, "opened_at": f"{opened}T15:00:00+00:00"}


SHORTS = [sold("A", 600), sold("B", 300, opened="2020-03-02"), sold("C", 100, opened="2020-02-03")]


def called_back(quantity: float, number: int = 1, **cells: Any) -> dict[str, Any]:
    return {
        "recall_id": f"R{number}",
        "symbol": "T",
        "quantity": quantity,
        "lender": "Lender",
        "received_at": AT - timedelta(hours=1),
        "due": DUE,
        **cells,
    }


def book_of(*recalls: dict[str, Any], available: float = 0, positions: Any = SHORTS) -> Book:
    borrow = [{"symbol": "T", "available": available, "fee_rate": 0.03, "hard_to_borrow": 1}]
    return recall_book(positions=positions, lender_recalls=recalls, borrow=borrow)


def judged(book: Book, before: Judged[ShortRecall] | None = None, now: datetime = AT, **policy: Any):
    open_, number = (before.recalls, before.next_number) if before else ((), 1)
    return judge_short(open_, book, Policy(recalls=Recalls(**policy)), now, number)


def amounts(book: Book, **policy: Any) -> dict[str, float]:
    return {recall.account: recall.recalled_quantity for recall in judged(book, **policy).recalls}


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ("PRO_RATA", {"A": 300, "B": 200}),
        ("LARGEST_FIRST", {"A": 500}),
        ("NEWEST_FIRST", {"A": 100, "B": 300, "C": 100}),
    ],
)
def test_that_each_policy_allots_what_available_borrow_does_not_replace(
    policy: str, expected: dict[str, float]
) -> None:
    assert amounts(book_of(called_back(700), available=200), short_allotment=policy) == expected


def test_that_nothing_is_recalled_while_borrow_replaces_it() -> None:
    assert amounts(book_of(called_back(200), available=200)) == {}


def test_that_no_more_is_recalled_than_is_short() -> None:
    assert amounts(book_of(called_back(5_000))) == {"A": 600, "B": 300, "C": 100}


def test_the_borrow_book_of_a_symbol_and_the_clients_behind_it() -> None:
    later = called_back(50, 2, received_at=AT + timedelta(hours=1))
    book = book_of(called_back(700), called_back(100, 3, due=DUE - timedelta(days=1)), later, available=200)
    borrow = borrow_book(book, AT)
    assert book.instruments.symbol[borrow.instrument].tolist() == ["T"]
    figures = (borrow.total_short, borrow.available, borrow.recalled, borrow.to_recall, borrow.accounts)
    assert [float(column[0]) for column in figures] == [1_000, 200, 800, 600, 3]
    assert bool(borrow.hard_to_borrow[0])
    assert borrow.due[0].item().replace(tzinfo=UTC) == DUE - timedelta(days=1)
    assert book.positions.quantity[borrow.line].tolist() == [-600, -300, -100]


def test_the_life_of_a_short_recall() -> None:
    book = book_of(called_back(100), positions=SHORTS[:1])
    first = judged(book)
    (recall,) = first.opened
    assert (recall.recall_id, recall.status, recall.reason) == ("B000001", RecallStatus.OPEN, "Lender")
    assert (recall.short_quantity, recall.recalled_quantity, recall.price, recall.value) == (600, 100, 50, 5_000)
    assert (recall.fee_rate, recall.due) == (0.03, DUE)
    assert judged(book, first).changed == ()
    more = judged(book_of(called_back(300), positions=SHORTS[:1]), first)
    assert [(r.recall_id, r.recalled_quantity) for r in more.changed] == [("B000001", 300)]
    assert judged(book_of(positions=SHORTS[:1]), more).ended[0].ended is RecallEnd.MET
    assert judged(book_of(called_back(300), positions=[]), more).ended[0].ended is RecallEnd.CLOSED_OUT
    covered = judged(book_of(positions=[sold("A", 300)]), more).ended[0]
    assert (covered.status, covered.ended) == (RecallStatus.CLOSED, RecallEnd.CLOSED_OUT)


def test_that_a_recall_fits_its_table_and_comes_back_whole() -> None:
    recall = judged(book_of(called_back(100))).recalls[0]
    row = to_row(recall)
    assert list(row) == [field.name for field in SHORT_RECALLS.fields]
    assert from_row(ShortRecall, row) == recall


def test_that_a_failed_sale_is_bought_in_at_the_open_after_settlement() -> None:
    assert buy_in_due(Calendars().get("XNYS"), date(2020, 3, 13)) == datetime(2020, 3, 16, 13, 30, tzinfo=UTC)
