"""Until when the market of the desk's calls is open; its calendar is built in the worker thread."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from workstation.desk.house_calendars import HouseCalendars
from workstation.desk.news import MarketSession
from workstation.sessions.calendars import TradingCalendar
from workstation.sessions.codes import UnknownCalendarError
from workstation.store.connect import Store
from workstation.store.holidays import read_holidays
from workstation.store.status import read_status


class MarketSessionFeed:
    """Invariant: a market nobody knows gives no session; nothing is guessed."""

    every = 10

    def __init__(self) -> None:
        self._market = ""
        self._calendars = HouseCalendars()
        self._last: MarketSession | None = None

    def follow(self, market: str) -> None:
        """Report about this market from now on. From any thread."""
        self._market = market

    def news(self, store: Store, wall_now: datetime) -> Iterator[MarketSession]:
        """The session, when it began, ended, or is another market's."""
        _ = wall_now
        market, step = self._market, read_status(store).status
        if not market or step is None:
            return
        try:
            calendar = self._calendars.read(read_holidays(store)).get(market)
        except UnknownCalendarError:
            return
        fresh = market_session(calendar, market, step.market_now)
        if fresh != self._last:
            self._last = fresh
            yield fresh

    def leave(self, store: Store, wall_now: datetime) -> None:
        """Nothing was asked of the store."""


def market_session(calendar: TradingCalendar, market: str, at: datetime) -> MarketSession:
    """Open until the close of this session, or closed until the next open; in the market's own time zone."""
    zone = ZoneInfo(calendar.zone)
    session = calendar.session_at(at)
    if session is not None:
        close = calendar.close_of(session).astimezone(zone)
        return MarketSession(market, calendar.is_open(at), close, calendar.ends_on)
    following = calendar.next_open(at)
    return MarketSession(market, False, following.astimezone(zone) if following else None, calendar.ends_on)  # noqa: FBT003
