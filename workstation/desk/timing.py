"""What a dialog asks about time and is told: when a schedule would fire, until when a client would have; plain rows."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from workstation.desk.live_table import LiveTable
from workstation.domain.enums import Regime
from workstation.domain.ids import CallId
from workstation.domain.schedules import Obstacle

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class CallTerms:
    """What of an open call its times depend on, as the desk knows it; ``deadline`` is None where the store has none."""

    call_id: CallId
    account: str
    name: str
    regime: Regime
    market: str
    deadline: datetime | None
    provisional: bool
    abnormal: bool


@dataclass(frozen=True, slots=True)
class ScheduleAsk:
    """When would a schedule with these terms fire? ``at`` None: at each call's own deadline."""

    dialog: str
    request: int
    at: datetime | None
    at_next_open: bool
    calls: tuple[CallTerms, ...]


@dataclass(frozen=True, slots=True)
class ScheduleLine:
    """One call under a schedule. ``fires_at`` is None exactly when ``obstacle`` says why it cannot be scheduled."""

    call_id: CallId
    account: str
    due_at: datetime | None
    fires_at: datetime | None
    zone: str  # of the call's market
    obstacle: Obstacle


@dataclass(frozen=True, slots=True)
class ScheduleForecast:
    """The answer to request ``request`` of a dialog."""

    dialog: str
    request: int
    lines: tuple[ScheduleLine, ...]


@dataclass(frozen=True, slots=True)
class DeadlineAsk:
    """Until when would these clients have? A day of their markets, or so many sessions more than they have now."""

    dialog: str
    request: int
    day: date | None
    sessions: int
    calls: tuple[CallTerms, ...]


@dataclass(frozen=True, slots=True)
class DeadlineLine:
    """One call with another deadline, which is None exactly when ``obstacle`` says why there is none."""

    call_id: CallId
    account: str
    before: datetime | None
    deadline: datetime | None
    provisional: bool
    zone: str
    obstacle: Obstacle


@dataclass(frozen=True, slots=True)
class DeadlineForecast:
    """The answer to request ``request`` of a dialog."""

    dialog: str
    request: int
    lines: tuple[DeadlineLine, ...]


def call_terms(live: LiveTable, keys: Iterable[str]) -> tuple[CallTerms, ...]:
    """The calls of these rows of the alerts, as far as they are still there."""
    return tuple(_terms(live, key, live.slot_of[key]) for key in keys if key in live.slot_of)


def instant(microseconds: float) -> datetime | None:
    """A time cell of a live table; None where it is absent."""
    return None if math.isnan(microseconds) else _EPOCH + timedelta(microseconds=int(microseconds))


def _terms(live: LiveTable, key: str, slot: int) -> CallTerms:
    return CallTerms(
        call_id=CallId(key),
        account=str(live.text("account")[slot]),
        name=str(live.text("name")[slot]),
        regime=Regime(int(live.number("regime")[slot])),
        market=str(live.text("market")[slot]),
        deadline=instant(float(live.number("deadline")[slot])),
        provisional=bool(live.number("deadline_provisional")[slot] == 1),
        abnormal=bool(live.number("abnormal")[slot] == 1),
    )
