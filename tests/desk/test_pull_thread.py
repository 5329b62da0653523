"""The pull thread against real stores: what is written arrives, what cannot be reached is said."""

import threading
from contextlib import contextmanager
from datetime import timedelta

import numpy as np
import pytest

from tests.store.samples import ME, NOON, after, status, visible
from workstation.commands.control import ControlReplay, ReplayAction
from workstation.desk.feeds import CommandFeed, DayLineFeed, StatusFeed, TableFeed
from workstation.desk.live_table import LiveTable
from workstation.desk.news import CommandNews, DayLine, EngineNews, NotSubmitted, SignedIn, StoreTrouble, TableNews
from workstation.desk.pull import PullThread
from workstation.desk.session import PresenceFeed, Seat, others_present
from workstation.desk.submit import Submission, new_ticket
from workstation.domain.enums import CommandState, Role
from workstation.domain.tables import ALERTS
from workstation.store.connect import open_store
from workstation.store.lock import EngineLock
from workstation.store.presence import present_desks
from workstation.store.tables import TOTALS_MINUTE
from workstation.store.write import StepWriter

SEAT = Seat("maria", "desk-1-4711", "risk-1", 4711, "desk-1")


class Inbox:
    """What was handed over, and a way to wait for some of it."""

    def __init__(self):
        self.parcels = []
        self._more = threading.Condition()

    def __call__(self, parcel):
        with self._more:
            self.parcels.append(parcel)
            self._more.notify_all()

    def wait(self, kind, wanted=lambda _: True):
        def matching():
            return [p for p in self.parcels if isinstance(p, kind) and wanted(p)]

        with self._more:
            assert self._more.wait_for(matching, timeout=30), f"no {kind.__name__} came"
            return matching()[0]


@contextmanager
def pulling(url, *feeds):
    inbox = Inbox()
    thread = PullThread(url, feeds, inbox, lambda: NOON)
    thread.start()
    try:
        yield thread, inbox
    finally:
        thread.stop()


@pytest.fixture
def store(sqlite_url):
    opened = open_store(sqlite_url)
    yield opened
    opened.close()


@pytest.fixture
def step(store):
    """Commits a step with what the caller puts into it."""
    with EngineLock(store, ME, NOON) as lock:
        number = iter(range(lock.step + 1, lock.step + 1000))

        def commit(fill):
            writer = StepWriter(store, lock.epoch)
            fill(writer)
            n = next(number)
            writer.commit(after(n), status(n))

        yield commit


def put(keys, amount=1.0):
    return lambda writer: writer.put(ALERTS, visible(ALERTS, keys, amount))


def test_that_rows_arrive_first_whole_and_then_as_changes(sqlite_url, step):
    step(put(["a", "b", "c"]))
    live = LiveTable(ALERTS)
    with pulling(sqlite_url, TableFeed(ALERTS)) as (_, inbox):
        first = inbox.wait(TableNews)
        assert first.staying == {"a", "b", "c"}
        live.apply(first, 0.0)
        step(lambda writer: (put(["b"], 2.0)(writer), writer.remove(ALERTS, ["c"])))
        second = inbox.wait(TableNews, lambda news: news.staying is None)
        change = live.apply(second, 1.0)
    assert sorted(live.slot_of) == ["a", "b"]
    assert live.number("equity")[live.slot_of["b"]] == 2.0
    assert len(change.removed) == 1


def test_that_a_parcel_of_rows_that_went_only_is_complete(sqlite_url, step):
    step(put(["a"]))
    with pulling(sqlite_url, TableFeed(ALERTS)) as (_, inbox):
        live = LiveTable(ALERTS)
        live.apply(inbox.wait(TableNews), 0.0)
        step(lambda writer: writer.remove(ALERTS, ["a"]))
        live.apply(inbox.wait(TableNews, lambda news: news.gone.any()), 1.0)
    assert len(live) == 0


def test_that_the_supervisor_hears_each_step(sqlite_url, step):
    step(lambda _: None)
    heard = []
    with pulling(sqlite_url, StatusFeed(heard.append)) as (_, inbox):
        news = inbox.wait(EngineNews)
    assert news.step_at == after(1)
    assert heard[0] == after(1)
    assert news.pid == ME.pid


def test_that_a_store_that_is_not_there_is_said_once_and_found_when_it_comes(prepared_sqlite, tmp_path):
    file = tmp_path / "late.db"
    with pulling(f"sqlite:///{file}", StatusFeed(lambda _: None)) as (_, inbox):
        trouble = inbox.wait(StoreTrouble)
        assert str(file) in trouble.text
        file.write_bytes(prepared_sqlite.read_bytes())
        assert inbox.wait(StoreTrouble, lambda news: not news.text)
        assert inbox.wait(EngineNews)
    assert len({parcel.text for parcel in inbox.parcels if isinstance(parcel, StoreTrouble)}) <= 3


def test_that_the_first_user_is_a_supervisor_who_sits_alone(sqlite_url, store):
    with pulling(sqlite_url, PresenceFeed(SEAT)) as (_, inbox):
        user = inbox.wait(SignedIn)
        assert (user.user, user.role, user.alone, user.embedded) == ("maria", Role.SUPERVISOR, True, True)
        assert [desk.desk for desk in present_desks(store, NOON)] == ["desk-1-4711"]
        assert not others_present(store, SEAT, NOON)
        assert others_present(store, Seat("li", "desk-2", "risk-1", 1, "desk-2"), NOON)
    assert present_desks(store, NOON) == []


def test_that_an_unknown_user_is_told_so(sqlite_url):
    with pulling(sqlite_url, PresenceFeed(SEAT)) as (_, inbox):
        inbox.wait(SignedIn)
    with pulling(sqlite_url, PresenceFeed(Seat("eve", "desk-3", "x", 1, "desk-3"))) as (_, inbox):
        assert "eve" in inbox.wait(StoreTrouble).text


def test_that_a_command_is_submitted_once_however_often_it_is_sent(sqlite_url, store):
    command, ticket = ControlReplay(action=ReplayAction.PAUSE), new_ticket()
    with pulling(sqlite_url, PresenceFeed(SEAT), CommandFeed()) as (thread, inbox):
        inbox.wait(SignedIn)
        for _ in range(3):
            thread.ask(Submission(ticket, command, SEAT, NOON))
        news = inbox.wait(CommandNews, lambda n: not n.history)
    assert {line.command_id for line in news.commands} == {ticket}
    assert news.commands[0].state is CommandState.PENDING
    with store.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM commands").scalar() == 1


def test_that_the_past_is_history_and_only_what_follows_is_news(sqlite_url, store):
    feed = CommandFeed()
    pause, resume = ControlReplay(action=ReplayAction.PAUSE), ControlReplay(action=ReplayAction.RESUME)
    list(Submission(new_ticket(), pause, SEAT, NOON)(store, NOON))
    (past,) = feed.news(store, NOON)
    list(Submission(new_ticket(), resume, SEAT, NOON)(store, NOON))
    (fresh,) = feed.news(store, NOON)
    assert (past.history, fresh.history) == (True, False)
    assert [line.arguments["action"] for news in (past, fresh) for line in news.commands] == ["pause", "resume"]


def test_that_another_command_under_the_same_ticket_is_refused_and_said(sqlite_url):
    ticket = new_ticket()
    with pulling(sqlite_url, PresenceFeed(SEAT)) as (thread, inbox):
        inbox.wait(SignedIn)
        thread.ask(Submission(ticket, ControlReplay(action=ReplayAction.PAUSE), SEAT, NOON))
        thread.ask(Submission(ticket, ControlReplay(action=ReplayAction.RESUME), SEAT, NOON))
        assert inbox.wait(NotSubmitted).command_id == ticket


def test_that_the_days_line_begins_at_midnight_and_has_no_unknown_points(sqlite_url, step):
    midnight = status(1).market_now.replace(hour=0, minute=0, second=0)
    minutes = [midnight - timedelta(minutes=1), midnight, midnight + timedelta(minutes=1)]

    def fill(writer):
        columns = {
            "minute": minutes,
            "calls": [1, 1, 1],
            "call_amount": np.array([5.0, np.nan, 7.0]),
            "intraday_call_amount": np.array([np.nan, 1.0, 2.0]),
            "long_outstanding_calls": [0, 0, 0],
            "long_outstanding_amount": [0.0, 0.0, 0.0],
            "unpriced": [0, 0, 0],
        }
        writer.upsert(TOTALS_MINUTE, columns)

    step(fill)
    with pulling(sqlite_url, DayLineFeed()) as (_, inbox):
        line = inbox.wait(DayLine)
    assert line.points == ((minutes[2].timestamp(), 5.0),)  # of all calls but the intraday ones
    assert line.intraday == ((minutes[1].timestamp(), 1.0), (minutes[2].timestamp(), 2.0))
