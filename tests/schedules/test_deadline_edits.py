"""Another deadline for a call: sessions more, or a date of the market's calendar."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.enums import Regime
from workstation.schedules.deadline_edits import on_day, sessions_later
from workstation.sessions.calendars import CalendarRangeError, Calendars

CALENDARS = Calendars()
NOW = datetime(2020, 3, 12, 15, tzinfo=UTC)
CUTOFF = 15


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("market", "regime", "deadline", "sessions", "later"),
    [
        ("XNYS", Regime.MARGIN, "2020-03-12T20:00", 1, "2020-03-13T20:00"),
        ("XNYS", Regime.MARGIN, "2020-03-13T20:00", 1, "2020-03-16T20:00"),  # over a weekend
        ("XNYS", Regime.MARGIN, "2020-04-09T20:00", 2, "2020-04-14T20:00"),  # over good friday
        ("XNYS", Regime.MARGIN, "2024-11-27T21:00", 1, "2024-11-29T18:00"),  # to a half day
        ("XNYS", Regime.MARGIN, "2020-03-06T21:00", 1, "2020-03-12T20:00"),  # past: counted from now, but see below
        ("XNYS", Regime.INTRADAY, "2020-03-12T19:45", 1, "2020-03-13T19:45"),
        ("XNYS", Regime.INTRADAY, "2024-11-27T20:45", 1, "2024-11-29T17:45"),
        ("XHKG", Regime.MARGIN, "2025-01-27T08:00", 2, "2025-02-03T08:00"),
        ("24/7", Regime.MARGIN, "2020-03-13T00:00", 1, "2020-03-14T00:00"),
    ],
)
def test_that_sessions_are_added_to_the_deadline(market, regime, deadline, sessions, later):
    now = NOW if deadline != "2020-03-06T21:00" else at("2020-03-11T15:00")
    moved = sessions_later(CALENDARS.get(market), at(deadline), sessions, regime, CUTOFF, now)
    assert (moved.at, moved.provisional) == (at(later), False)


def test_that_a_deadline_past_the_published_end_is_provisional():
    moved = sessions_later(CALENDARS.get("XSHG"), at("2026-12-31T07:00"), 1, Regime.MARGIN, CUTOFF, NOW)
    assert moved.provisional


def test_that_a_deadline_is_not_moved_backwards():
    with pytest.raises(ValueError, match="at least one session"):
        sessions_later(CALENDARS.get("XNYS"), NOW, 0, Regime.MARGIN, CUTOFF, NOW)


@pytest.mark.parametrize(
    ("day", "regime", "deadline"),
    [
        (date(2020, 3, 13), Regime.MARGIN, "2020-03-13T20:00"),
        (date(2020, 3, 13), Regime.INTRADAY, "2020-03-13T19:45"),
        (date(2024, 11, 29), Regime.MARGIN, "2024-11-29T18:00"),
    ],
)
def test_that_a_date_means_the_close_of_its_session(day, regime, deadline):
    assert on_day(CALENDARS.get("XNYS"), day, regime, CUTOFF, NOW).at == at(deadline)


@pytest.mark.parametrize(
    ("day", "error", "words"),
    [
        (date(2020, 3, 14), ValueError, "closed on 2020-03-14"),
        (date(2020, 4, 10), ValueError, "closed on 2020-04-10"),
        (date(2020, 3, 11), ValueError, "later than now"),
        (date(2036, 3, 11), CalendarRangeError, "published to 2035-12-31 only"),
    ],
)
def test_that_a_date_that_cannot_be_is_refused_in_words(day, error, words):
    with pytest.raises(error, match=words):
        on_day(CALENDARS.get("XNYS"), day, Regime.MARGIN, CUTOFF, NOW)


@given(st.integers(1, 30), st.integers(1, 30), st.sampled_from(["XNYS", "XHKG", "24/7", "XLON"]))
def test_that_moving_twice_is_moving_once_by_the_sum(first, second, market):
    calendar = CALENDARS.get(market)
    start = calendar.deadline(NOW, 0).at
    once = sessions_later(calendar, start, first + second, Regime.MARGIN, CUTOFF, NOW)
    there = sessions_later(calendar, start, first, Regime.MARGIN, CUTOFF, NOW)
    assert sessions_later(calendar, there.at, second, Regime.MARGIN, CUTOFF, NOW) == once
