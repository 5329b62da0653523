"""What the charts of an account window show, as plain values: nothing in here needs a book to be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, IntEnum

from workstation.book.columns import Floats
from workstation.desk.series import Series
from workstation.domain.enums import Level


class Line(IntEnum):
    """What can break, as a column of ``distances``."""

    INITIAL = Level.INITIAL
    MAINTENANCE = Level.MAINTENANCE
    MARGIN_CALL = Level.MARGIN_CALL
    FORCED = Level.FORCED
    CALL = 4  # there is a call amount
    EQUITY = 5  # liquid net assets are gone


class Revaluation(IntEnum):
    """By what an option follows its underlying, best first."""

    BLACK_SCHOLES = 0  # its implied volatility, unchanged
    GREEKS = 1  # delta and gamma, never below what exercising is worth
    INTRINSIC = 2  # the change of its intrinsic value; the time value stays
    UNMOVED = 3  # its underlying or the price of it is not known: stays at its own mark


@dataclass(frozen=True, slots=True)
class BreakPoint:
    """The move at which ``line`` breaks (``begins``) or is whole again, going away from today."""

    line: Line
    move: float
    begins: bool


@dataclass(frozen=True, slots=True)
class MoveCurve:
    """Points in order of the move, break points among them; base currency. Unpriced: no points at all.

    Invariant: ``call_amount`` at move 0 is today's.
    """

    account: str
    as_of: datetime
    moves: Floats
    call_amount: Floats
    shortfall: Floats  # (moves, 4): requirement - (net assets - interest - debit margin + credit), floored at 0
    breaks: tuple[BreakPoint, ...]
    options: Mapping[Revaluation, int]  # how many options follow by which method


class NoPrice(Enum):
    """Why a symbol has no such price."""

    ALREADY = "the account is there already"
    NOT_CALLED = "the account is not called"
    NONE = "no price between 0 and 100 times the present one does it"
    UNKNOWN = "the price, or another figure of the account, is not known"
    SUSPENDED = "does not trade"


Rung = float | NoPrice


@dataclass(frozen=True, slots=True)
class LadderRow:
    """One symbol; prices in its own currency. Of two prices, one below and one above, the nearer one counts."""

    symbol: str
    price: float | None
    called: Rung
    forced: Rung
    cured: Rung
    equity_gone: Rung


class NoExposure(Enum):
    """Why a part of an exposure is not known."""

    PRICE = "no price or rate of exchange"
    DELTA = "an option has neither a delta nor an implied volatility"


@dataclass(frozen=True, slots=True)
class ExposureRow:
    """One symbol and the options on it, base currency; ``option_delta`` is signed, as are shorts (< 0).

    ``share`` of gross = (|long| + |short| + |option delta|) / the same of all symbols; None while one is not known.
    """

    symbol: str
    long: float | None
    short: float | None
    option_delta: float | None
    share: float | None
    why: NoExposure | None

    @property
    def net(self) -> float | None:
        """Long, short and options together."""
        parts = (self.long, self.short, self.option_delta)
        return None if None in parts else sum(part for part in parts if part is not None)


@dataclass(frozen=True, slots=True)
class SeriesNews:
    """The account's minutes: from a day before its open call, or the last day without one; with gaps where nobody saw.

    ``triggered``: when the call was, seconds since 1970.
    """

    account: str
    series: Series
    triggered: float | None = None


@dataclass(frozen=True, slots=True)
class MoveNews:
    """The account against a market move."""

    curve: MoveCurve


@dataclass(frozen=True, slots=True)
class SymbolNews:
    """The account by symbol: exposure and price ladder, both of one answer of the engine."""

    account: str
    exposure: tuple[ExposureRow, ...]
    ladder: tuple[LadderRow, ...]


ChartNews = SeriesNews | MoveNews | SymbolNews
