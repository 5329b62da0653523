"""What a market does now: open, in its lunch break, closed; told once, and of the markets asked for only."""

from datetime import UTC, datetime
from itertools import count
from zoneinfo import ZoneInfo

import pytest

from workstation.desk.market_session import MarketSessionFeed, market_session
from workstation.domain.enums import LinkState
from workstation.sessions.calendars import Calendars
from workstation.store.lock import EngineLock, Identity
from workstation.store.status import StepStatus
from workstation.store.write import StepWriter

CALENDARS = Calendars()
HONG_KONG = ZoneInfo("Asia/Hong_Kong")
WALL = datetime(2026, 3, 9, 12, tzinfo=UTC)


def hong_kong(hour, minute=0, day=16):
    return datetime(2020, 3, day, hour, minute, tzinfo=HONG_KONG)


@pytest.mark.parametrize(
    ("at", "is_open", "until", "break_until"),
    [
        (hong_kong(11, 59), True, hong_kong(16), None),
        (hong_kong(12), False, hong_kong(16), hong_kong(13)),
        (hong_kong(12, 59), False, hong_kong(16), hong_kong(13)),
        (hong_kong(13), True, hong_kong(16), None),
        (hong_kong(16), False, hong_kong(9, 30, day=17), None),
    ],
)
def test_that_a_lunch_break_is_told_from_the_close(at, is_open, until, break_until):
    found = market_session(CALENDARS.get("XHKG"), "XHKG", at.astimezone(UTC))
    assert (found.is_open, found.until, found.break_until) == (is_open, until, break_until)
    assert found.in_session is (until == hong_kong(16))


def test_that_every_market_asked_for_is_told_of_once(sqlite):
    lock = EngineLock(sqlite, Identity(1, "host", "test"), WALL)
    writer, feed, steps = StepWriter(sqlite, lock.epoch), MarketSessionFeed(), count(1)

    def told(at):
        writer.commit(WALL, StepStatus(next(steps), at.astimezone(UTC), None, LinkState.UP))
        return [(one.calendar, one.in_session) for one in feed.news(sqlite, WALL)]

    assert told(hong_kong(11)) == []
    feed.follow(("XHKG", "nobody's", "XNYS"))
    assert told(hong_kong(11)) == [("XHKG", True), ("XNYS", False)]
    assert told(hong_kong(11, 30)) == []
    assert told(hong_kong(12)) == [("XHKG", True)]
    feed.follow(("XNYS",))
    assert told(hong_kong(12)) == []
    feed.follow(("XNYS", "XHKG"))
    assert told(hong_kong(12)) == [("XHKG", True)]
