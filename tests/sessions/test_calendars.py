"""Which session an instant belongs to, when the market is open, and which codes there are."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.sessions.calendars import CalendarRangeError, Calendars
from workstation.sessions.codes import ALIASES, CODES, UnknownCalendarError, canonical, home_market, is_known

NOT_OFFERED = {"ASEX", "XBEL", "XBSE", "XCYS", "XTAE"}  # fail inside the library with pandas 3


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.fixture(scope="module")
def new_york():
    return Calendars().get("XNYS")


@pytest.fixture(scope="module")
def hong_kong():
    return Calendars().get("XHKG")


@pytest.mark.parametrize(
    ("instant", "session"),
    [
        ("2020-03-12T13:29:59", None),
        ("2020-03-12T13:30", date(2020, 3, 12)),
        ("2020-03-12T19:59:59.999999", date(2020, 3, 12)),
        ("2020-03-12T20:00", None),
        ("2020-03-14T15:00", None),
        ("2020-04-10T15:00", None),
    ],
)
def test_that_a_session_lasts_from_its_open_up_to_its_close(new_york, instant, session):
    assert new_york.session_at(at(instant)) == session
    assert new_york.is_open(at(instant)) == (session is not None)


def test_that_a_lunch_break_is_in_the_session_but_nothing_trades(hong_kong):
    noon = at("2020-03-12T04:30")
    assert hong_kong.session_at(noon) == date(2020, 3, 12)
    assert not hong_kong.is_open(noon)
    assert hong_kong.is_open(at("2020-03-12T05:00"))


@pytest.mark.parametrize(
    ("instant", "inside"),
    [
        ("2020-03-12T13:29", False),
        ("2020-03-12T13:30", True),
        ("2020-03-12T19:44:59", True),
        ("2020-03-12T19:45", False),  # exactly the cut-off before the close is not more than it
        ("2020-03-12T19:59", False),
        ("2026-11-27T17:44", True),
        ("2026-11-27T17:46", False),  # a half day closes at 18:00
    ],
)
def test_that_intraday_rates_apply_until_the_cutoff(new_york, instant, inside):
    assert new_york.intraday_window(at(instant), 15) is inside


def test_that_intraday_rates_stay_over_the_lunch_break(hong_kong):
    assert hong_kong.intraday_window(at("2020-03-12T04:30"), 15)
    assert hong_kong.intraday_window(at("2020-03-12T03:59"), 15)


def test_that_the_replays_days_are_known(new_york):
    days = new_york.sessions(date(2020, 2, 3), date(2020, 4, 30))
    assert len(days) == 62
    assert date(2020, 4, 10) not in days
    assert date(2020, 2, 17) not in days
    assert (days[0], days[-1]) == (date(2020, 2, 3), date(2020, 4, 30))


def test_that_open_and_close_of_a_session_are_utc(new_york):
    assert new_york.open_of(date(2020, 3, 6)) == at("2020-03-06T14:30")
    assert new_york.close_of(date(2026, 11, 27)) == at("2026-11-27T18:00")
    with pytest.raises(CalendarRangeError, match="2020-04-10 is no session of XNYS"):
        new_york.close_of(date(2020, 4, 10))


def test_that_the_next_open_is_after_the_instant(new_york):
    assert new_york.next_open(at("2020-03-12T13:30")) == at("2020-03-13T13:30")
    assert new_york.next_open(at("2020-03-13T21:00")) == at("2020-03-16T13:30")


def test_that_what_is_not_published_counts_as_closed_and_says_so():
    shanghai = Calendars().get("XSHG")
    assert shanghai.ends_on == date(2026, 12, 31)
    later = at("2027-03-01T03:00")
    assert not shanghai.covers(later)
    assert not shanghai.is_open(later)
    assert not shanghai.intraday_window(later, 15)
    assert shanghai.next_open(later) is None


def test_that_windows_answer_for_every_market_asked():
    windows = Calendars().windows(["XNYS", "XHKG", "24/7"], at("2020-03-12T15:00"), 15)
    assert windows == {"XNYS": True, "XHKG": False, "24/7": True}


@pytest.mark.parametrize(("code", "hint"), [("XNYZ", "XNYS"), ("nyse", "NYSE")])
def test_that_an_unknown_code_is_named_with_the_nearest_ones(code, hint):
    with pytest.raises(UnknownCalendarError, match=hint):
        Calendars().get(code)
    assert not is_known(code)


def test_that_the_codes_are_those_of_the_installed_library():
    from exchange_calendars.calendar_utils import global_calendar_dispatcher as library

    assert set(library._calendar_factories) - NOT_OFFERED == CODES
    assert {alias for alias, code in library._aliases.items() if code not in NOT_OFFERED} == ALIASES.keys() - {"XSHE"}
    assert all(library._aliases.get(alias, "XSHG") == code for alias, code in ALIASES.items())


def test_that_aliases_and_home_markets_have_calendars():
    assert canonical("XSHE") == "XSHG"
    assert home_market("HKD") == "XHKG"
    assert home_market("USD") == home_market("ISK") == "XNYS"


@given(
    st.sampled_from(["XNYS", "XHKG", "24/7", "XTKS"]),
    st.integers(0, 9 * 366 * 24 * 60),
    st.integers(0, 10),
)
def test_that_a_deadline_is_never_before_its_trigger_and_grows_with_it(market, minute, sessions):
    calendar = Calendars().get(market)
    when = at("2019-01-01T00:00") + timedelta(minutes=minute)
    deadline, later = calendar.deadline(when, sessions), calendar.deadline(when + timedelta(hours=7), sessions)
    assert when <= deadline.at <= later.at
    assert deadline.at <= calendar.deadline(when, sessions + 1).at
    assert not deadline.provisional
