"""What dialogs are told about time, by real calendars and a real store."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.desk.alert_rows import NOW, alert, news
from tests.store.samples import MARKET, ME, NOON, after, status
from workstation.desk.derived import microseconds
from workstation.desk.forecasts import Forecasts
from workstation.desk.live_table import LiveTable
from workstation.desk.timing import CallTerms, DeadlineAsk, ScheduleAsk, call_terms
from workstation.domain.enums import Regime
from workstation.domain.schedules import Obstacle
from workstation.domain.tables import ALERTS
from workstation.store.lock import EngineLock
from workstation.store.write import StepWriter

CLOSE = datetime(2020, 3, 12, 20, tzinfo=UTC)  # Thursday, 16:00 in New York


def call(name="c1", market="XNYS", deadline=CLOSE, regime=Regime.MARGIN, **terms):
    return CallTerms(
        name, "A", "Client A", regime, market, deadline, **{"provisional": False, "abnormal": False, **terms}
    )


@pytest.fixture
def desk(store):
    """A store whose engine stands at Monday, 9 March 2020, half past eleven in New York."""
    with EngineLock(store, ME, NOON) as lock:
        StepWriter(store, lock.epoch).commit(after(1), status(1))
        yield store


def scheduled(desk, *calls, at=None, at_next_open=False):
    (told,) = Forecasts().schedule(ScheduleAsk("d", 1, at, at_next_open, calls), desk)
    return told.lines


def moved(desk, *calls, day=None, sessions=1):
    (told,) = Forecasts().deadline(DeadlineAsk("d", 7, day, sessions, calls), desk, NOON)
    assert told.request == 7
    return told.lines


def test_that_a_deadline_at_the_close_can_only_be_scheduled_for_the_next_open(desk):
    (line,) = scheduled(desk, call())
    assert (line.obstacle, line.fires_at) == (Obstacle.MARKET_CLOSED, None)
    (line,) = scheduled(desk, call(), at_next_open=True)
    assert (line.obstacle, line.fires_at) == (Obstacle.NONE, datetime(2020, 3, 13, 13, 30, tzinfo=UTC))
    assert line.zone == "America/New_York"


def test_that_each_call_has_its_own_reason(desk):
    at = MARKET + timedelta(hours=2)
    lines = scheduled(desk, call(), call("c2", abnormal=True), call("c3", market="XHKG"), call("c4", market="?"), at=at)
    assert [line.obstacle for line in lines] == [
        Obstacle.NONE,
        Obstacle.ABNORMAL,
        Obstacle.MARKET_CLOSED,
        Obstacle.CALENDAR_ENDS,
    ]
    assert lines[0].fires_at == at


def test_that_the_past_and_a_provisional_deadline_cannot_be_scheduled(desk):
    assert scheduled(desk, call(), at=MARKET)[0].obstacle is Obstacle.IN_THE_PAST
    assert scheduled(desk, call(provisional=True), at_next_open=True)[0].obstacle is Obstacle.DEADLINE_PROVISIONAL
    assert scheduled(desk, call(deadline=None))[0].obstacle is Obstacle.CALENDAR_ENDS


def test_that_sessions_are_counted_on_the_market_of_the_call(desk):
    friday, monday = datetime(2020, 3, 13, 20, tzinfo=UTC), datetime(2020, 3, 16, 20, tzinfo=UTC)
    assert moved(desk, call(), sessions=1)[0].deadline == friday
    assert moved(desk, call(), sessions=2)[0].deadline == monday
    assert moved(desk, call(regime=Regime.INTRADAY), sessions=1)[0].deadline == friday - timedelta(minutes=15)


def test_that_a_day_is_a_session_ahead_or_has_a_reason(desk):
    reasons = {
        day: moved(desk, call(), day=day)[0].obstacle
        for day in (date(2020, 3, 13), date(2020, 3, 14), date(2020, 3, 6), date(2090, 1, 3), date(1900, 1, 3))
    }
    assert list(reasons.values()) == [
        Obstacle.NONE,
        Obstacle.MARKET_CLOSED,
        Obstacle.IN_THE_PAST,
        Obstacle.CALENDAR_ENDS,
        Obstacle.CALENDAR_ENDS,
    ]
    assert moved(desk, call(market="?"))[0].obstacle is Obstacle.CALENDAR_ENDS


def test_that_nothing_is_answered_before_the_market_time_is_known(store):
    assert list(Forecasts().schedule(ScheduleAsk("d", 1, None, False, (call(),)), store)) == []


def test_that_terms_are_read_from_rows_that_are_still_there():
    live = LiveTable(ALERTS)
    row = alert("c1", name="Client", market="XNYS", deadline=microseconds(NOW), regime=1, abnormal=True)
    live.apply(news([row, alert("c2")], reload=True), 0.0)
    first, second = call_terms(live, ["c1", "gone", "c2"])
    assert first == CallTerms(
        "c1", "account c1", "Client", Regime.INTRADAY, "XNYS", NOW, provisional=False, abnormal=True
    )
    assert second.deadline is None
