"""What the desk's threads hand to the screen: plain frozen parcels, each type once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from workstation.domain.enums import CommandState, LinkState, Role
from workstation.domain.ids import CommandId
from workstation.domain.tables import VisibleTable


@dataclass(frozen=True, slots=True)
class TableNews:
    """Changed rows of a visible table, as ``LiveTable.apply`` takes them.

    Invariant: ``columns`` have one length; where ``gone`` is set only the key counts. ``staying``: all rows are read
    anew, so that no difference is news, and have these keys; after the parcel that ``is_last`` the others are gone.
    """

    table: VisibleTable
    columns: Mapping[str, NDArray[Any]]
    gone: NDArray[np.bool_]
    staying: frozenset[str] | None = None
    is_last: bool = True


@dataclass(frozen=True, slots=True)
class EngineNews:
    """The engine's row in the store; ``step_at`` (wall time of the last step) is None before the first."""

    epoch: int
    pid: int
    host: str
    version: str
    step_at: datetime | None
    market_now: datetime | None
    as_of: datetime | None
    link: LinkState
    link_text: str
    problems: tuple[str, ...]  # of the broker's link, e.g. every fault of a refused book file
    speed: float | None  # None with a live broker
    paused: bool
    unpriced: int
    message: str
    takes_orders: bool = True  # a link that only reads takes none


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who sits here, on which store. ``alone``: four-eyes is off because the store knows one user only."""

    user: str
    role: Role
    store: str
    embedded: bool
    alone: bool
    desk: str = ""  # its name, which it keeps when it is started anew


@dataclass(frozen=True, slots=True)
class EngagedSwitch:
    """No new order of ``desk`` (empty: of any desk) leaves; since when is wall time."""

    desk: str
    engaged_by: str
    engaged_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class KillSwitchNews:
    """Every kill switch that is engaged now, the one for all desks first."""

    switches: tuple[EngagedSwitch, ...]


@dataclass(frozen=True, slots=True)
class StoreTrouble:
    """The store does not answer or does not let us in; an empty text says that it does again."""

    text: str


@dataclass(frozen=True, slots=True)
class CommandLine:
    """A command as the activity list shows it."""

    command_id: CommandId
    kind: str
    arguments: Mapping[str, Any]
    user: str
    desk: str
    created: datetime
    state: CommandState
    reason: str
    decided: datetime | None
    decided_by: str


@dataclass(frozen=True, slots=True)
class CommandNews:
    """Commands that came or changed, oldest change first; ``history`` on the first look after signing in."""

    commands: tuple[CommandLine, ...]
    history: bool


@dataclass(frozen=True, slots=True)
class NotSubmitted:
    """A command did not get into the store. Trying again with the same id is safe."""

    command_id: CommandId
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class DayLine:
    """Call amounts in the reporting currency over the market's day, as (seconds since 1970, amount).

    ``points`` are the sum of all calls but those of intraday accounts, ``intraday`` of these.
    """

    points: tuple[tuple[float, float], ...]
    intraday: tuple[tuple[float, float], ...] = ()

    @classmethod
    def of(cls, minute: Any, call_amount: Any, intraday: Any) -> Self:
        """Of columns of the store: minutes in microseconds, sums of all and of intraday calls, NaN where unknown."""
        return cls(_points(minute / 1e6, call_amount - intraday), _points(minute / 1e6, intraday))


def _points(seconds: Any, amounts: Any) -> tuple[tuple[float, float], ...]:
    known = np.isfinite(amounts)
    return tuple(zip(seconds[known].tolist(), amounts[known].tolist(), strict=True))


@dataclass(frozen=True, slots=True)
class MarketSession:
    """What a market does now: its calendar, whether its regular session is open, and until when (aware, its zone).

    ``known_until`` is the last day whose session is known. ``break_until``: not open for a break, and until when; the
    session in progress goes on then until ``until``.
    """

    calendar: str
    is_open: bool
    until: datetime | None
    known_until: date | None = None
    break_until: datetime | None = None

    @property
    def in_session(self) -> bool:
        """Whether a session is in progress, its break included."""
        return self.is_open or self.break_until is not None


@dataclass(frozen=True, slots=True)
class PolicyRow:
    """One key of the policy in force."""

    key: str
    value: str
    unit: str
    bounds: str
    default: str
    set_by: str
    set_at: datetime | None
    reason: str
    valid_until: datetime | None


@dataclass(frozen=True, slots=True)
class PolicyNews:
    """The whole policy in force, in the order of the keys."""

    rows: tuple[PolicyRow, ...]
