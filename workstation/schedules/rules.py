"""The house's automatic rules (policy ``[auto_close.rules]``, all off by default) over the columns of open calls.

A client keeps the time that was given: no rule but those for accounts that may be closed at once, or for options that
expire, touches a call before its deadline.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import numpy as np

from workstation.book.columns import Flags, Floats
from workstation.calls.columns import NOT_IN_BOOK, OpenCalls, instant, moment
from workstation.domain.enums import AlertType, Level, Regime
from workstation.domain.ids import CallId
from workstation.domain.schedules import AutoCloseRule
from workstation.margin.figures import Figures
from workstation.policy.keys import AutoCloseRules
from workstation.schedules.moments import local_day, local_instant
from workstation.sessions.calendars import Calendars, TradingCalendar

# These look at the deadline, so a deadline that no published calendar reaches stands against them.
RELY_ON_DEADLINE = frozenset(
    {AutoCloseRule.MARGIN_CALL_AT, AutoCloseRule.EXCESS_FINANCING_AT, AutoCloseRule.INTRADAY_OVERDUE}
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that applies to a call, since when; ``key`` is unique in the store: once a rule, call and session day."""

    rule: AutoCloseRule
    call_id: CallId
    call: int  # row of the open calls
    due_at: datetime
    key: str


@dataclass(frozen=True, slots=True)
class _Market:
    """The calls of one market on its session day of the moment."""

    calls: OpenCalls
    here: Flags
    calendar: TradingCalendar
    day: date
    now: datetime


def hits(
    calls: OpenCalls,
    figures: Figures,
    rules: AutoCloseRules,
    calendars: Calendars,
    now: datetime,
    covered_shortage: Flags | None = None,
) -> Iterator[Hit]:
    """What the rules find at ``now``, for ``schedule.rule_due`` to decide on; the same hit again all day.

    ``covered_shortage`` tells by account row of the book who lacks shares under covered calls.
    """
    if all(value is None for value in rules.model_dump().values()):
        return
    # Derivatives accounts are closed by their own loop (spec: liquidation), never by these rules.
    in_book = (calls.row != NOT_IN_BOOK) & (calls.regime != Regime.DERIVATIVES)
    for code in np.unique(calls.market[in_book]).tolist():
        calendar = calendars.get(code)
        day = local_day(now, calendar.zone)
        if calendar.sessions(day, day):
            market = _Market(calls, in_book & (calls.market == code), calendar, day, now)
            yield from _timed(market, figures, rules, covered_shortage)
            yield from _standing(market, figures, rules)


def _timed(market: _Market, figures: Figures, rules: AutoCloseRules, covered: Flags | None) -> Iterator[Hit]:
    """Rules with a time of day on the market's clock, for calls that were there and fitted by that time."""
    calls = market.calls
    at_once = np.isin(calls.alert_type, (AlertType.FORCED, AlertType.NEGATIVE_EQUITY))
    lacking = np.zeros(len(calls.row), np.bool_) if covered is None else covered[calls.row]
    kinds = (
        (AutoCloseRule.MARGIN_CALL_AT, rules.margin_call_at, calls.alert_type == AlertType.MARGIN_CALL, calls.deadline),
        (AutoCloseRule.FORCED_AT, rules.forced_at, at_once, calls.forced_at),
        (
            AutoCloseRule.EXCESS_FINANCING_AT,
            rules.excess_financing_at,
            calls.alert_type == AlertType.EXCESS_FINANCING,
            calls.deadline,
        ),
        (
            AutoCloseRule.EXPIRING_TODAY_AT,
            rules.expiring_today_at,
            figures.has_expiring_today[calls.row],
            calls.triggered_at,
        ),
        (AutoCloseRule.COVERED_AT, rules.covered_at, lacking, calls.triggered_at),
    )
    for rule, at, applies, since in kinds:
        if at is not None and (due := _due(market, at)) <= market.now:
            yield from _hits(market, rule, applies & (since <= instant(due)), due)


def _standing(market: _Market, figures: Figures, rules: AutoCloseRules) -> Iterator[Hit]:
    """Rules that look at how an account stands, at any moment the market is open."""
    if not market.calendar.is_open(market.now):
        return
    calls, row = market.calls, market.calls.row
    if rules.net_assets_below is not None:
        below = figures.net_assets[row] < rules.net_assets_below
        yield from _hits(market, AutoCloseRule.NET_ASSETS_BELOW, below, market.now)
    intraday = calls.regime == Regime.INTRADAY
    if rules.net_assets_to_forced is not None:
        few = _few_assets(figures.net_assets[row], figures.requirement[row, Level.FORCED], rules.net_assets_to_forced)
        yield from _hits(market, AutoCloseRule.NET_ASSETS_TO_FORCED, intraday & few, market.now)
    if rules.intraday_overdue_minutes is not None:
        yield from _overdue(market, intraday, timedelta(minutes=rules.intraday_overdue_minutes))


def _few_assets(net_assets: Floats, forced: Floats, ratio: float) -> Flags:
    """Net assets / forced requirement < ratio, without dividing; no requirement, nothing to fall short of."""
    few: Flags = (forced > 0) & (net_assets < ratio * forced)
    return few


def _overdue(market: _Market, intraday: Flags, minutes: timedelta) -> Iterator[Hit]:
    """Intraday calls that long past their deadline; one of an earlier day is due when the session opens."""
    opens = market.calendar.open_of(market.day)
    overdue = market.here & intraday & (market.calls.deadline <= instant(market.now - minutes))
    for index in np.flatnonzero(overdue).tolist():
        due = max(moment(market.calls.deadline[index]) + minutes, opens)
        yield _hit(market, AutoCloseRule.INTRADAY_OVERDUE, index, due)


def _due(market: _Market, at: str) -> datetime:
    """``HH:MM`` of the market's day; not before it opens."""
    return max(local_instant(market.day, at, market.calendar.zone), market.calendar.open_of(market.day))


def _hits(market: _Market, rule: AutoCloseRule, applies: Flags, due: datetime) -> Iterator[Hit]:
    return (_hit(market, rule, index, due) for index in np.flatnonzero(market.here & applies).tolist())


def _hit(market: _Market, rule: AutoCloseRule, index: int, due: datetime) -> Hit:
    call_id = CallId(market.calls.call_id[index].item())
    return Hit(rule, call_id, index, due, f"R/{rule.name}/{call_id}/{market.day.isoformat()}")
