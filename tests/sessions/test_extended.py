"""What trades when, in New York hour by hour, and elsewhere."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from workstation.domain.orders import TradingSession
from workstation.sessions.calendars import Calendars
from workstation.sessions.extended import has_extended_sessions, open_sessions

NEW_YORK = ZoneInfo("America/New_York")


def session(market, text, zone=NEW_YORK):
    found = open_sessions(Calendars(()), [market], datetime.fromisoformat(text).replace(tzinfo=zone))
    return {one.name for _, one in found}


@pytest.mark.parametrize(
    ("at", "trades"),
    [
        ("2020-03-08T19:59", set()),  # Sunday
        ("2020-03-08T20:00", {"OVERNIGHT"}),
        ("2020-03-09T03:59", {"OVERNIGHT"}),
        ("2020-03-09T04:00", {"PRE"}),
        ("2020-03-09T09:29", {"PRE"}),
        ("2020-03-09T09:30", {"REGULAR"}),
        ("2020-03-09T15:59", {"REGULAR"}),
        ("2020-03-09T16:00", {"POST"}),
        ("2020-03-09T19:59", {"POST"}),
        ("2020-03-09T20:00", {"OVERNIGHT"}),
        ("2020-03-13T20:00", set()),  # Friday
        ("2020-03-14T12:00", set()),  # Saturday
        ("2020-04-09T20:00", set()),  # before Good Friday
        ("2020-11-27T13:00", {"POST"}),  # half a day
        ("2020-11-27T17:00", set()),
    ],
)
def test_that_us_shares_trade_around_the_clock_from_sunday_to_friday_evening(at, trades):
    assert session("XNYS", at) == trades


@pytest.mark.parametrize(
    ("at", "trades"), [("08:00", set()), ("10:00", {"REGULAR"}), ("12:30", set()), ("17:00", set())]
)
def test_that_other_markets_have_their_regular_session_only(at, trades):
    assert session("XHKG", f"2020-03-09T{at}", ZoneInfo("Asia/Hong_Kong")) == trades


def test_that_the_market_keeps_the_name_it_was_asked_by():
    at = datetime(2020, 3, 9, 10, tzinfo=NEW_YORK)
    assert open_sessions(Calendars(()), ["NYSE", "NOWHERE"], at) == {("NYSE", TradingSession.REGULAR)}


def test_which_markets_have_extended_sessions():
    assert [has_extended_sessions(code) for code in ("XNYS", "NASDAQ", "XHKG", "NOWHERE")] == [True, True, False, False]
