"""What trades when: the regular session of every market, and the pre, post and overnight sessions of US stocks.

New York: pre from 04:00, post until four hours after the close (20:00, on half days 17:00), overnight from 20:00 on the
eve of a session until its pre session begins.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from workstation.domain.orders import TradingSession
from workstation.sessions.calendars import Calendars, TradingCalendar
from workstation.sessions.codes import UnknownCalendarError, canonical

_US = "XNYS"
_PRE = time(4)
_OVERNIGHT = time(20)
_POST = timedelta(hours=4)


def has_extended_sessions(market: str) -> bool:
    """Whether a market's stocks trade outside the regular session too."""
    try:
        return canonical(market) == _US
    except UnknownCalendarError:
        return False


def open_sessions(calendars: Calendars, markets: Iterable[str], at: datetime) -> frozenset[tuple[str, TradingSession]]:
    """What trades at ``at``, by market and session; a market that no calendar answers to is closed."""
    found = set()
    for market in markets:
        try:
            calendar = calendars.get(market)
        except UnknownCalendarError:
            continue
        if calendar.is_open(at):
            found.add((market, TradingSession.REGULAR))
        elif has_extended_sessions(market) and (session := _extended(calendar, at)) is not None:
            found.add((market, session))
    return frozenset(found)


def _extended(calendar: TradingCalendar, at: datetime) -> TradingSession | None:
    local = at.astimezone(ZoneInfo(calendar.zone))
    today = local.date()
    if _is_session(calendar, today):
        if local.time() < _PRE:
            return TradingSession.OVERNIGHT
        if at < calendar.open_of(today):
            return TradingSession.PRE
        if calendar.close_of(today) <= at < calendar.close_of(today) + _POST:
            return TradingSession.POST
    if local.time() >= _OVERNIGHT and _is_session(calendar, today + timedelta(days=1)):
        return TradingSession.OVERNIGHT
    return None


def _is_session(calendar: TradingCalendar, day: date) -> bool:
    return bool(calendar.sessions(day, day))
