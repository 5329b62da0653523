"""Until when the markets of the desk's calls are open; their calendars are built in the worker thread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
        self._markets: tuple[str, ...] = ()
        self._calendars = HouseCalendars()
        self._last: dict[str, MarketSession] = {}

    def follow(self, markets: Iterable[str]) -> None:
        """Report about these markets from now on, and about no others. From any thread."""
        self._markets = tuple(markets)

    def news(self, store: Store, wall_now: datetime) -> Iterator[MarketSession]:
        """Each session that began, ended, broke off or went on, or is of a market not followed before."""
        _ = wall_now
        markets, step = self._markets, read_status(store).status
        self._last = {market: last for market, last in self._last.items() if market in markets}
        if not markets or step is None:
            return
        calendars = self._calendars.read(read_holidays(store))
        for market in markets:
            try:
                fresh = market_session(calendars.get(market), market, step.market_now)
            except UnknownCalendarError:
                continue
            if fresh != self._last.get(market):
                self._last[market] = fresh
                yield fresh

    def leave(self, store: Store, wall_now: datetime) -> None:
        """Nothing was asked of the store."""


def market_session(calendar: TradingCalendar, market: str, at: datetime) -> MarketSession:
    """Open until the close of this session, in its break, or closed until the next open; in the market's time zone."""
    zone = ZoneInfo(calendar.zone)
    session = calendar.session_at(at)
    if session is not None:
        close, is_open = calendar.close_of(session).astimezone(zone), calendar.is_open(at)
        goes_on = None if is_open else calendar.next_trading(at)
        break_until = goes_on.astimezone(zone) if goes_on else None
        return MarketSession(market, is_open, close, calendar.ends_on, break_until)
    following = calendar.next_open(at)
    return MarketSession(market, False, following.astimezone(zone) if following else None, calendar.ends_on)  # noqa: FBT003
