"""Deadlines on real calendars: weekends, half days, holidays, daylight saving, after the close, the published end."""

from datetime import UTC, datetime

import pytest

from workstation.sessions.calendars import CalendarRangeError, Calendars


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


CASES = [
    # what it shows, market, triggered, sessions, deadline (all UTC)
    ("thanksgiving closed, the half day after it counts", "XNYS", "2026-11-24T15:00", 3, "2026-11-30T21:00"),
    ("the same day in Hong Kong", "XHKG", "2026-11-24T03:00", 3, "2026-11-27T08:00"),
    ("the same day in Shanghai", "XSHG", "2026-11-24T03:00", 3, "2026-11-27T07:00"),
    ("the same day in Sao Paulo", "BVMF", "2026-11-24T15:00", 3, "2026-11-27T21:00"),
    ("the same day in London", "XLON", "2026-11-24T15:00", 3, "2026-11-27T16:30"),
    ("the same day in Tokyo, which closes later since 2024", "XTKS", "2026-11-24T03:00", 3, "2026-11-27T06:30"),
    ("due on a half day: its early close", "XNYS", "2026-11-24T15:00", 2, "2026-11-27T18:00"),
    ("good friday is no session", "XNYS", "2020-04-07T15:00", 3, "2020-04-13T20:00"),
    ("over the start of daylight saving", "XNYS", "2020-03-04T15:00", 3, "2020-03-09T20:00"),
    ("over the end of daylight saving", "XNYS", "2019-10-31T15:00", 3, "2019-11-05T21:00"),
    ("a weekend has no session: counts as monday", "XNYS", "2020-03-14T12:00", 3, "2020-03-19T20:00"),
    ("before the open counts as that day", "XNYS", "2020-03-16T08:00", 3, "2020-03-19T20:00"),
    ("after the close counts as the next session", "XNYS", "2020-03-13T20:00:01", 3, "2020-03-19T20:00"),
    ("the closing price is still of its session", "XNYS", "2020-03-13T20:00", 3, "2020-03-18T20:00"),
    ("lunar new year with a half day before it", "XHKG", "2020-01-22T03:00", 3, "2020-01-29T08:00"),
    ("due at noon of new year's eve", "XHKG", "2020-01-22T03:00", 2, "2020-01-24T04:00"),
    ("in the lunch break", "XHKG", "2020-01-22T04:30", 1, "2020-01-23T08:00"),
    ("no sessions: the close of the session itself", "XNYS", "2020-03-13T15:00", 0, "2020-03-13T20:00"),
    ("thirty sessions", "XNYS", "2020-03-13T15:00", 30, "2020-04-27T20:00"),
    ("the last published session is still sure", "XSHG", "2026-12-30T03:00", 1, "2026-12-31T07:00"),
    ("a market that never closes", "24/7", "2020-03-12T23:30", 3, "2020-03-16T00:00"),
    ("midnight begins its next session", "24/7", "2020-03-13T00:00", 3, "2020-03-17T00:00"),
    ("an alias is its calendar", "XNAS", "2020-04-07T15:00", 3, "2020-04-13T20:00"),
]


@pytest.mark.parametrize(
    ("market", "triggered", "sessions", "due"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_that_a_deadline_is_the_close_of_the_nth_session_after_the_trigger(market, triggered, sessions, due):
    deadline = Calendars().get(market).deadline(at(triggered), sessions)
    assert (deadline.at, deadline.provisional) == (at(due), False)
    assert deadline.at.tzinfo is UTC


@pytest.mark.parametrize(
    ("market", "triggered", "last_close"),
    [
        ("XSHG", "2026-12-30T03:00", "2026-12-31T07:00"),
        ("XSES", "2026-12-30T03:00", "2026-12-31T09:00"),
        ("XBOM", "2026-12-30T05:00", "2026-12-31T10:00"),
        ("XSHG", "2027-03-01T03:00", "2026-12-31T07:00"),
        ("XNYS", "2036-06-01T15:00", "2035-12-31T21:00"),
    ],
)
def test_that_past_the_published_end_a_deadline_is_provisional_and_no_session_is_guessed(market, triggered, last_close):
    deadline = Calendars().get(market).deadline(at(triggered), 3)
    assert (deadline.at, deadline.provisional) == (at(last_close), True)


def test_that_one_session_past_the_last_published_one_is_provisional_already():
    deadline = Calendars().get("XSHG").deadline(at("2026-12-31T03:00"), 1)
    assert (deadline.at, deadline.provisional) == (at("2026-12-31T07:00"), True)


def test_that_a_trigger_before_the_calendar_begins_is_refused():
    with pytest.raises(CalendarRangeError, match="begins on 2010-01-04"):
        Calendars().get("XNYS").deadline(at("1999-01-04T15:00"), 3)


@pytest.mark.parametrize(
    ("market", "triggered", "due"),
    [
        ("XNYS", "2020-03-12T15:00", "2020-03-12T19:45"),
        ("XNYS", "2026-11-27T15:00", "2026-11-27T17:45"),  # a half day
        ("XNYS", "2020-03-12T19:50", "2020-03-12T19:45"),  # triggered after the cut-off: overdue at once
        ("XNYS", "2020-03-12T22:00", "2020-03-13T19:45"),
        ("XHKG", "2020-01-22T04:30", "2020-01-22T07:45"),
    ],
)
def test_that_an_intraday_deadline_is_the_cutoff_of_its_session(market, triggered, due):
    deadline = Calendars().get(market).cutoff_deadline(at(triggered), 15)
    assert (deadline.at, deadline.provisional) == (at(due), False)


def test_that_a_deadline_names_the_zone_of_its_market():
    assert Calendars().get("XHKG").deadline(at("2020-03-12T03:00"), 3).zone == "Asia/Hong_Kong"
