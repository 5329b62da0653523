"""Opened accounts against a real store: leases, explained answers, the call and its record."""

from datetime import timedelta

import numpy as np
import pytest

from tests.margin.books import AT, one_account, rate, stock
from tests.store.samples import MARKET, ME, NOON, after, status
from workstation.book.book import Book
from workstation.desk.account_view import AccountNews, AccountTrouble, CallNews
from workstation.desk.session import Seat
from workstation.desk.watching import AccountFeed
from workstation.domain.enums import AlertType, CallEnd, FollowUpKind, Regime, WatchKind
from workstation.margin.evidence import Evidence
from workstation.policy import Policy
from workstation.store import tables
from workstation.store.connect import open_store
from workstation.store.lock import EngineLock
from workstation.store.watches import Watch, active_watches
from workstation.store.write import StepWriter

SEAT = Seat("maria", "desk-1-4711", "risk-1", 4711, "desk-1")
CALL = {
    "call_id": ["c1"],
    "account": ["A"],
    "regime": [Regime.MARGIN],
    "first_type": [AlertType.MARGIN_CALL],
    "type": [AlertType.FORCED],
    "triggered_at": [MARKET],
    "forced_at": [MARKET + timedelta(hours=1)],
    "deadline": [MARKET + timedelta(days=3)],
    "provisional": [False],
    "market": ["XNYS"],
    "zone": ["America/New_York"],
    "met_since": [None],
    "unpriced_since": [None],
    "vanished_since": [None],
    "daily_at": [None],
    "closed_by_us": [False],
    "abnormal": [False],
    "ended_at": [None],
    "ended": [CallEnd.NOT_ENDED],
    "end_reason": [""],
    "end_by": [""],
    "peak_amount": [6120.0],
}


def event(kind, before, now):
    return {
        "call_id": ["c1"],
        "account": ["A"],
        "market_us": [MARKET],
        "wall_us": [NOON],
        "kind": [kind],
        "from_code": [before],
        "to_code": [now],
        "args": ["{}"],
        "user_name": [""],
    }


def answer(price):
    book = one_account(
        cash=-40_000,
        positions={"A": 1000},
        instruments=[stock("A")],
        prices={"A": price},
        rates=[rate("A", "LONG", 0.5, 0.3)],
    )
    return Evidence.of(book, [0], Policy(), AT, {}, np.zeros(1, np.bool_)).to_bytes()


@pytest.fixture
def store(sqlite_url):
    opened = open_store(sqlite_url)
    yield opened
    opened.close()


@pytest.fixture
def commit(store):
    with EngineLock(store, ME, NOON) as lock:
        number = iter(range(lock.step + 1, lock.step + 1000))

        def write(fill):
            writer = StepWriter(store, lock.epoch)
            fill(writer)
            n = next(number)
            writer.commit(after(n), status(n))

        yield write


def news(feed, store, kind, rounds=1, seconds=0):
    found = [parcel for _ in range(rounds) for parcel in feed.news(store, after(seconds))]
    return [parcel for parcel in found if isinstance(parcel, kind)]


def test_that_an_opened_account_is_watched_and_a_closed_one_is_not(store):
    feed = AccountFeed(SEAT)
    feed.open("A")
    feed.open("B")
    news(feed, store, AccountNews)
    assert active_watches(store, NOON) == [Watch(WatchKind.ACCOUNT, "A"), Watch(WatchKind.ACCOUNT, "B")]
    feed.close("A")
    news(feed, store, AccountNews)
    assert active_watches(store, NOON) == [Watch(WatchKind.ACCOUNT, "B")]
    feed.leave(store, NOON)
    assert active_watches(store, NOON) == []


def test_that_the_lease_is_renewed_while_the_account_is_open(store):
    feed = AccountFeed(SEAT)
    feed.open("A")
    news(feed, store, AccountNews, rounds=31)
    news(feed, store, AccountNews, rounds=30, seconds=9)
    assert active_watches(store, after(15)) == [Watch(WatchKind.ACCOUNT, "A")]


def test_that_each_answer_is_explained_once(store, commit):
    feed = AccountFeed(SEAT)
    feed.open("A")
    news(feed, store, AccountNews)
    commit(lambda writer: writer.answer(WatchKind.ACCOUNT, "A", AT, answer(60)))
    (first,) = news(feed, store, AccountNews, rounds=3)
    assert first.view.account == "A"
    assert first.view.call_amount == pytest.approx(0)
    commit(lambda writer: writer.answer(WatchKind.ACCOUNT, "A", AT, answer(50)))
    (second,) = news(feed, store, AccountNews, rounds=3)
    assert second.view.call_amount == pytest.approx(5_000)


def test_that_silence_of_the_engine_is_said_once(store):
    feed = AccountFeed(SEAT)
    feed.open("A")
    assert news(feed, store, AccountTrouble, rounds=100) == [AccountTrouble("A", "")]


def test_that_a_damaged_answer_is_said(store, commit):
    feed = AccountFeed(SEAT)
    feed.open("A")
    news(feed, store, AccountNews)
    commit(lambda writer: writer.answer(WatchKind.ACCOUNT, "A", AT, b"\0\0\0\2{}nothing"))
    (trouble,) = news(feed, store, AccountTrouble)
    assert trouble.account == "A"
    assert trouble.text


def test_that_an_account_nobody_can_explain_says_why_and_leaves_the_others_alone(store, commit, monkeypatch):
    feed = AccountFeed(SEAT)
    feed.open("A")
    feed.open("B")
    news(feed, store, AccountNews)
    explain = Evidence.explain

    def failing(self, account):
        if account == "A":
            raise ZeroDivisionError("multiplier of XYZ")
        return explain(self, "A")

    monkeypatch.setattr(Evidence, "explain", failing)
    monkeypatch.setattr(Book, "account_row", lambda *_: 0)
    for account in "AB":
        commit(lambda writer, account=account: writer.answer(WatchKind.ACCOUNT, account, AT, answer(60)))
    found = [parcel for parcel in feed.news(store, NOON) if not isinstance(parcel, CallNews)]
    assert found[0] == AccountTrouble("A", "ZeroDivisionError: multiplier of XYZ")
    assert isinstance(found[1], AccountNews)


def test_that_a_record_that_cannot_be_read_is_said_once(store, commit):
    feed = AccountFeed(SEAT)
    feed.open("A")
    damaged = {**event(FollowUpKind.OPENED, None, AlertType.MARGIN_CALL), "args": ["{damaged"]}
    commit(lambda writer: (writer.upsert(tables.CALLS, CALL), writer.insert(tables.CALL_EVENTS, damaged)))
    (trouble,) = news(feed, store, AccountTrouble, rounds=31)
    assert trouble.text.startswith("JSONDecodeError")


def test_that_an_account_reopened_hears_everything_again(store, commit):
    feed = AccountFeed(SEAT)
    feed.open("A")
    news(feed, store, AccountNews)
    commit(lambda writer: writer.answer(WatchKind.ACCOUNT, "A", AT, answer(60)))
    assert news(feed, store, AccountNews)
    feed.close("A")
    news(feed, store, AccountNews)
    feed.open("A")
    assert news(feed, store, AccountNews)


def test_the_call_and_its_growing_record(store, commit):
    feed = AccountFeed(SEAT)
    feed.open("A")
    assert news(feed, store, CallNews) == [CallNews("A", None, ())]
    commit(
        lambda writer: (
            writer.upsert(tables.CALLS, CALL),
            writer.insert(tables.CALL_EVENTS, event(FollowUpKind.OPENED, None, AlertType.MARGIN_CALL)),
        )
    )
    (first,) = news(feed, store, CallNews, rounds=11)
    assert (first.call.call_id, first.call.provisional, first.call.zone) == ("c1", False, "America/New_York")
    assert [(line.kind, line.before, line.after) for line in first.record] == [
        (FollowUpKind.OPENED, None, AlertType.MARGIN_CALL)
    ]
    escalated = event(FollowUpKind.ESCALATED, AlertType.MARGIN_CALL, AlertType.FORCED)
    commit(lambda writer: writer.insert(tables.CALL_EVENTS, escalated))
    (second,) = news(feed, store, CallNews, rounds=10)
    assert [line.kind for line in second.record] == [FollowUpKind.OPENED, FollowUpKind.ESCALATED]
    ended = {**CALL, "ended": [CallEnd.MET], "ended_at": [MARKET + timedelta(days=1)]}
    commit(lambda writer: writer.upsert(tables.CALLS, ended))
    (third,) = news(feed, store, CallNews, rounds=10)
    assert third.call is None
