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
from workstation.domain.enums import CallEnd, WatchKind
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


def minutes(*numbers, of="c1", amount=1.0):
    columns = {
        name: np.full(len(numbers), amount)
        for name in ("net_assets", "initial", "maintenance", "margin_call", "forced", "call_amount")
    }
    at = [MARKET + timedelta(minutes=n) for n in numbers]
    return {"call_id": [of] * len(numbers), "minute": at, **columns}


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


def shown(news):
    """Minutes since MARKET with their net assets, and the minute of the trigger."""
    [one] = [one for one in news if isinstance(one, SeriesNews)]
    at = ((one.series.seconds - MARKET.timestamp()) / 60).tolist()
    trigger = None if one.triggered is None else (one.triggered - MARKET.timestamp()) / 60
    return list(zip(at, one.series.net_assets.tolist(), strict=True)), trigger


def test_that_the_day_begins_before_the_trigger_with_what_others_series_have_and_no_minute_twice(store, commit):
    feed = ChartFeed()
    feed.show("A")
    hour_ago = MARKET - timedelta(hours=1)
    over = CALL | {"call_id": ["c0"], "triggered_at": [hour_ago], "ended_at": [hour_ago], "ended": [CallEnd.MET]}
    long_over = {name: [MARKET - timedelta(days=2)] for name in ("triggered_at", "ended_at")}
    commit(
        lambda w: (
            w.upsert(tables.CALLS, CALL),
            w.upsert(tables.CALLS, over),
            w.upsert(tables.CALLS, over | {"call_id": ["b0"], **long_over}),
            w.upsert(tables.FIGURES_MINUTE, minutes(-3000, of="b0")),
            w.upsert(tables.FIGURES_MINUTE, minutes(-1441, -60, of="c0", amount=2.0)),
            w.upsert(tables.FIGURES_MINUTE, minutes(-2, -1, of="W-A", amount=3.0)),
            w.upsert(tables.FIGURES_MINUTE, minutes(-5, of="W-B")),
            w.upsert(tables.FIGURES_MINUTE, minutes(-1, 0, 1)),
        )
    )
    assert shown(looks(feed, store, 0)) == ([(-60, 2.0), (-2, 3.0), (-1, 1.0), (0, 1.0), (1, 1.0)], 0)


def test_that_an_account_without_a_call_shows_when_somebody_looked_at_it(store, commit):
    feed = ChartFeed()
    feed.show("A")
    commit(lambda w: w.upsert(tables.FIGURES_MINUTE, minutes(-1500, -2, -1, of="W-A")))
    assert shown(looks(feed, store, 0)) == ([(-2, 1.0), (-1, 1.0)], None)
    commit(lambda w: w.upsert(tables.FIGURES_MINUTE, minutes(0, of="W-A")))
    assert shown(looks(feed, store, 0, 10)) == ([(-2, 1.0), (-1, 1.0), (0, 1.0)], None)
    commit(lambda w: (w.upsert(tables.CALLS, CALL), w.upsert(tables.FIGURES_MINUTE, minutes(1))))
    assert shown(looks(feed, store, 0, 10)) == ([(n, 1.0) for n in (-2, -1, 0, 1)], 0)


def test_that_minutes_that_are_stored_late_are_seen_though_they_are_older(store, commit):
    feed = ChartFeed()
    feed.show("A")
    commit(lambda w: (w.upsert(tables.CALLS, CALL), w.upsert(tables.FIGURES_MINUTE, minutes(1))))
    assert shown(looks(feed, store, 0)) == ([(1, 1.0)], 0)
    commit(lambda w: w.upsert(tables.FIGURES_MINUTE, minutes(-2, -1)))
    assert shown(looks(feed, store, 0, 300)) == ([(-2, 1.0), (-1, 1.0), (1, 1.0)], 0)


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
