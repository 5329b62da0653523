"""Charts of opened accounts against a real store: minutes, moves, symbols; only for who looks, and not too often."""

from datetime import timedelta

import numpy as np
import pytest

from tests.desk.test_watching import CALL, answer
from tests.margin.books import AT
from tests.store.samples import MARKET, ME, NOON, after, status
from workstation.desk.account_view import AccountTrouble
from workstation.desk.chart_feed import ChartFeed
from workstation.desk.chart_view import MoveNews, SeriesNews, SymbolNews
from workstation.domain.enums import WatchKind
from workstation.domain.ids import DeskId
from workstation.store import tables
from workstation.store.connect import open_store
from workstation.store.lock import EngineLock
from workstation.store.watches import Watch, renew
from workstation.store.write import StepWriter

DESK = DeskId("desk-1")


@pytest.fixture
def store(sqlite_url):
    opened = open_store(sqlite_url)
    renew(opened, DESK, [Watch(WatchKind.ACCOUNT, "A")], NOON)  # as the account's window does
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


def minutes(*numbers):
    columns = {
        name: np.full(len(numbers), 1.0)
        for name in ("net_assets", "initial", "maintenance", "margin_call", "forced", "call_amount")
    }
    at = [MARKET + timedelta(minutes=n) for n in numbers]
    return {"call_id": ["c1"] * len(numbers), "minute": at, **columns}


def looks(feed, store, seconds, rounds=1):
    made = []
    for _ in range(rounds):
        made += feed.news(store, NOON + timedelta(seconds=seconds))
    return made


def test_that_nothing_is_computed_for_nobody(store, commit):
    commit(lambda w: w.answer(WatchKind.ACCOUNT, "A", AT, answer(60)))
    assert looks(ChartFeed(), store, 0, 20) == []


def test_that_who_looks_gets_minutes_moves_and_symbols_and_then_only_what_is_new(store, commit):
    feed = ChartFeed()
    feed.show("A")
    commit(lambda w: (w.upsert(tables.CALLS, CALL), w.upsert(tables.FIGURES_MINUTE, minutes(0, 1, 2))))
    commit(lambda w: w.answer(WatchKind.ACCOUNT, "A", AT, answer(60)))
    series, moves, symbols = looks(feed, store, 0)
    assert (type(series), type(moves), type(symbols)) == (SeriesNews, MoveNews, SymbolNews)
    assert (series.account, series.series.size, symbols.ladder[0].symbol) == ("A", 3, "A")
    assert moves.curve.call_amount[moves.curve.moves == 0] == 0
    commit(lambda w: w.upsert(tables.FIGURES_MINUTE, minutes(3)))
    (more,) = looks(feed, store, 0, 10)
    assert (more.series.seconds - MARKET.timestamp()).tolist() == [0, 60, 120, 180]
    assert looks(feed, store, 60, 10) == []
    feed.hide("A")
    commit(lambda w: w.upsert(tables.FIGURES_MINUTE, minutes(4)))
    assert looks(feed, store, 60, 20) == []


def test_that_a_fresh_answer_waits_until_the_last_one_had_its_second(store, commit):
    feed = ChartFeed()
    feed.show("A")
    commit(lambda w: w.answer(WatchKind.ACCOUNT, "A", AT, answer(60)))
    assert len(looks(feed, store, 0)) == 3
    commit(lambda w: w.answer(WatchKind.ACCOUNT, "A", AT, answer(50)))
    assert looks(feed, store, 0.5) == []
    moves, _ = looks(feed, store, 1.5)
    assert moves.curve.call_amount[moves.curve.moves == 0] > 0


def test_that_an_answer_about_others_is_left_to_the_account_itself(store, commit):
    feed = ChartFeed()
    feed.show("A")
    commit(lambda w: w.answer(WatchKind.ACCOUNT, "A", AT, b"\0\0\0\0nothing"))
    assert [type(news) for news in looks(feed, store, 0)] == [SeriesNews]


def test_that_charts_nobody_can_compute_say_why_and_leave_the_others_alone(store, commit, monkeypatch):
    feed = ChartFeed()
    feed.show("A")

    def failing(_evidence, _account):
        raise ZeroDivisionError("multiplier of XYZ")

    monkeypatch.setattr("workstation.desk.chart_feed.move_curve", failing)
    commit(lambda w: w.answer(WatchKind.ACCOUNT, "A", AT, answer(50)))
    troubles = [news for news in looks(feed, store, 0) if isinstance(news, AccountTrouble)]
    assert troubles == [AccountTrouble("A", "ZeroDivisionError: multiplier of XYZ")]
    assert [type(news) for news in looks(feed, store, 60)] == []
