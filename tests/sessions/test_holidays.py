"""The house's own rows over a published calendar."""

from datetime import UTC, date, datetime, time

import pytest

from workstation.sessions.calendars import Calendars
from workstation.sessions.holidays import Holiday, HolidayRefusedError


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


MONDAY = date(2020, 3, 16)


def test_that_a_closure_moves_a_deadline_by_a_session():
    typhoon = Holiday("XHKG", MONDAY)
    assert Calendars().get("XHKG").deadline(at("2020-03-13T03:00"), 3).at == at("2020-03-18T08:00")
    assert Calendars([typhoon]).get("XHKG").deadline(at("2020-03-13T03:00"), 3).at == at("2020-03-19T08:00")


def test_that_an_early_close_is_a_deadline_and_ends_the_intraday_window():
    calendar = Calendars([Holiday("XNYS", MONDAY, closed=False, closes=time(13))]).get("XNYS")
    assert calendar.deadline(at("2020-03-13T15:00"), 1).at == at("2020-03-16T17:00")
    assert not calendar.is_open(at("2020-03-16T17:30"))
    assert not calendar.intraday_window(at("2020-03-16T16:50"), 15)


def test_that_a_late_open_drops_the_lunch_break_it_passes():
    calendar = Calendars([Holiday("XHKG", MONDAY, closed=False, opens=time(13))]).get("XHKG")
    assert not calendar.is_open(at("2020-03-16T02:00"))
    assert calendar.open_of(MONDAY) == at("2020-03-16T05:00")
    assert calendar.is_open(at("2020-03-16T05:00"))


def test_that_a_market_that_opens_in_its_lunch_break_is_open():
    calendar = Calendars([Holiday("XHKG", MONDAY, closed=False, opens=time(12, 30))]).get("XHKG")
    assert calendar.is_open(at("2020-03-16T04:45"))


def test_that_a_session_the_market_did_not_publish_can_be_added_with_its_hours():
    saturday = date(2020, 3, 14)
    calendar = Calendars([Holiday("XNYS", saturday, closed=False, opens=time(9, 30), closes=time(12))]).get("XNYS")
    assert calendar.deadline(at("2020-03-13T15:00"), 1).at == at("2020-03-14T16:00")


def test_that_a_row_taken_back_leaves_the_day_as_published():
    plain = Calendars().get("XNYS")
    for day in (MONDAY, date(2020, 3, 14)):
        amended = Calendars([Holiday("XNYS", day, closed=False)]).get("XNYS")
        assert amended.sessions(date(2020, 3, 1), date(2020, 3, 31)) == plain.sessions(
            date(2020, 3, 1), date(2020, 3, 31)
        )


def test_that_a_closure_of_a_day_that_is_no_session_changes_nothing():
    calendar = Calendars([Holiday("XNYS", date(2020, 3, 14))]).get("XNYS")
    assert calendar.deadline(at("2020-03-13T15:00"), 1).at == at("2020-03-16T20:00")


def test_that_a_row_of_one_market_leaves_the_others_alone_and_aliases_share_it():
    calendars = Calendars([Holiday("NASDAQ", MONDAY)])
    assert calendars.get("XNYS").session_at(at("2020-03-16T15:00")) is None
    assert calendars.get("XLON").session_at(at("2020-03-16T15:00")) == MONDAY


@pytest.mark.parametrize(
    ("holidays", "why"),
    [
        ([Holiday("XNYS", MONDAY), Holiday("NYSE", MONDAY)], "two rows"),
        ([Holiday("XNYS", MONDAY, closed=True, closes=time(13))], "closed and has hours"),
        ([Holiday("XNYS", date(2020, 3, 14), closed=False, closes=time(13))], "needs an open and a close"),
        ([Holiday("XNYS", MONDAY, closed=False, opens=time(17))], "opens at or after the end of its session"),
        ([Holiday("CMES", MONDAY, closed=False, closes=time(23))], "overlap the next session"),
        ([Holiday("XSHG", date(2027, 1, 4), closed=False, opens=time(9), closes=time(15))], "published to 2026-12-31"),
    ],
)
def test_that_a_row_that_makes_no_sense_is_refused_by_name(holidays, why):
    with pytest.raises(HolidayRefusedError, match=f"holiday of .* on 202.*{why}"):
        Calendars(holidays).get(holidays[0].calendar)
