"""Covered recalls: shortages, deadlines, life."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.recalls.books import AT, covered, recall_book
from workstation.book.book import Book
from workstation.domain.enums import InstrumentStatus
from workstation.domain.recalls import RecallEnd, RecallStatus
from workstation.domain.tables import COVERED_RECALLS
from workstation.policy import Policy
from workstation.recalls.covered import shortages
from workstation.recalls.lifecycle import judge_covered
from workstation.recalls.rows import CoveredRecall, Judged, from_row, to_row
from workstation.sessions.calendars import Calendars

CALENDARS = Calendars()


def lacking(book: Book) -> dict[str, float]:
    found = shortages(book)
    symbols = book.instruments.symbol[book.positions.instrument[found.line]]
    return dict(zip(symbols.tolist(), found.shortage.tolist(), strict=True))


def shares(account: str, quantity: float, **cells: Any) -> dict[str, Any]:
    return {"account": account, "symbol": "S", "quantity": quantity, **cells}


SERIES = [covered("A", "S.NEAR", 1), covered("A", "S.DEEP", 1), covered("A", "S.FLAT", 1)]


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (300, {}),
        (250, {"S.NEAR": 50}),
        (150, {"S.NEAR": 100, "S.DEEP": 50}),
        (0, {"S.NEAR": 100, "S.DEEP": 100, "S.FLAT": 100}),
    ],
)
def test_that_the_shortage_goes_to_the_nearest_expiry_and_then_the_deepest(
    held: float, expected: dict[str, float]
) -> None:
    assert lacking(recall_book(positions=[*SERIES, shares("A", held)])) == expected


@pytest.mark.parametrize(
    ("cells", "orders", "missing"),
    [
        ({"available": 220}, [], 80),
        ({}, [("SELL", 120, 20)], 100),
        ({"available": 200}, [("SELL", 120, 20)], 100),  # what is being sold is not available either: counted once
        ({}, [("BUY", 120, 0)], 0),
    ],
)
def test_that_shares_pledged_elsewhere_or_being_sold_do_not_count(
    cells: dict[str, Any], orders: list[Any], missing: float
) -> None:
    rows = [
        {"order_id": "1", "account": "A", "symbol": "S", "side": side, "quantity": quantity, "filled": filled}
        for side, quantity, filled in orders
    ]
    book = recall_book(positions=[*SERIES, shares("A", 300, **cells)], client_orders=rows)
    assert sum(lacking(book).values()) == missing


def test_that_shares_the_house_is_selling_do_not_count() -> None:
    book = recall_book(positions=[*SERIES, shares("A", 300)])
    found = shortages(book, {("A", "S"): 120.0, ("B", "T"): 50.0})
    assert float(found.shortage.sum()) == 120


def test_that_suspended_shares_deliver_nothing() -> None:
    book = recall_book(positions=[*SERIES, shares("A", 300)])
    status = np.where(book.instruments.symbol == "S", InstrumentStatus.SUSPENDED, 0).astype(np.int8)
    gone = replace(book, instruments=replace(book.instruments, status=status))
    assert sum(lacking(gone).values()) == 300


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from(["S.NEAR", "S.DEEP", "S.FLAT"])), unique=True), st.data()
)
def test_that_shortages_add_up_to_what_is_missing(sold: list[tuple[str, str]], data: st.DataObject) -> None:
    positions = [covered(account, symbol, data.draw(st.integers(1, 5))) for account, symbol in sold]
    held = {account: data.draw(st.integers(0, 900)) for account in "ABC"}
    book = recall_book(positions=[*positions, *(shares(account, n) for account, n in held.items())])
    found = shortages(book)
    owner = book.accounts.account[book.positions.account[found.line]]
    for account, have in held.items():
        required = sum(-100 * row["quantity"] for row in positions if row["account"] == account)
        assert found.shortage[owner == account].sum() == max(required - have, 0)
    assert (found.contracts_to_buy(np.full(len(found.line), 100.0)) == np.ceil(found.shortage / 100)).all()


def judged(book: Book, before: Judged[CoveredRecall] | None = None, now: datetime = AT) -> Judged[CoveredRecall]:
    open_, number = (before.recalls, before.next_number) if before else ((), 1)
    return judge_covered(open_, book, Policy(), CALENDARS, now, number)


def deadline_of(symbol: str, **tables: Any) -> tuple[datetime, str]:
    (recall,) = judged(recall_book(positions=[covered("A", symbol, 1)], **tables)).recalls
    return recall.deadline, recall.reason


def close(day: int, month: int = 3) -> datetime:
    return datetime(2020, month, day, 20, tzinfo=UTC)


def test_that_the_earliest_of_three_sessions_the_close_before_expiry_and_an_ex_date_counts() -> None:
    assert deadline_of("S.FLAT") == (close(19), "SESSIONS")
    soon = recall_book(positions=[covered("A", "S.NEAR", 1)])
    (late,) = judged(soon, now=AT + timedelta(days=1)).recalls
    assert (late.deadline, late.reason) == (close(19), "EXPIRY")
    dividend = [{"symbol": "S", "ex_date": "2020-03-18", "amount": 0.75}]
    assert deadline_of("S.DEEP", dividends=dividend) == (close(17), "EX_DIVIDEND")
    assert deadline_of("S.FLAT", dividends=dividend) == (close(19), "SESSIONS")
    assert deadline_of("S.DEEP", dividends=[{**dividend[0], "amount": 0.25}]) == (close(19), "SESSIONS")


def test_the_life_of_a_covered_recall() -> None:
    short = recall_book(positions=[covered("A", "S.NEAR", 2), shares("A", 100)])
    first = judged(short)
    (recall,) = first.opened
    assert (recall.recall_id, recall.status, recall.shortage) == ("V000001", RecallStatus.OPEN, 100)
    assert (recall.required, recall.held, recall.contracts, recall.in_the_money) == (200, 100, 2, 5)
    assert (recall.sessions_to_expiry, recall.expiry) == (4, close(20))
    again = judged(short, first, AT + timedelta(seconds=5))
    assert again.changed == again.opened == again.ended == ()
    said = replace(recall, status=RecallStatus.NOTIFIED, note="called", version=1)
    later = judged(short, replace(again, recalls=(said,)), close(19))
    assert [(r.status, r.note, r.triggered_at) for r in later.changed] == [(RecallStatus.NOTIFIED, "called", AT)]
    met = judged(recall_book(positions=[covered("A", "S.NEAR", 2), shares("A", 200)]), later)
    assert [(r.recall_id, r.status, r.ended) for r in met.ended] == [("V000001", RecallStatus.CLOSED, RecallEnd.MET)]
    bought_back = recall_book(positions=[covered("A", "S.NEAR", 1), shares("A", 100)])
    assert judged(bought_back, later).ended[0].ended is RecallEnd.CLOSED_OUT
    assert judged(recall_book(positions=[]), later).ended[0].ended is RecallEnd.CLOSED_OUT
    assert judged(recall_book(positions=[]), later, close(20)).ended[0].ended is RecallEnd.EXPIRED
    assert judged(short, met).opened[0].recall_id == "V000002"


def test_that_a_recall_fits_its_table_and_comes_back_whole() -> None:
    (recall,) = judged(recall_book(positions=[covered("A", "S.DEEP", 1)])).recalls
    row = to_row(recall)
    assert list(row) == [field.name for field in COVERED_RECALLS.fields]
    assert row["bid"] is None
    assert repr(from_row(CoveredRecall, row)) == repr(recall)
