"""What a close-out plan says: plain values, no formatting. Money in the account's base currency unless stated."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from workstation.closing.goals import Goal
from workstation.domain.enums import OrderSide


class Why(Enum):
    """Why a line is in a plan; the value is the English sentence."""

    ASKED = "asked for"
    CHEAPEST = "part of the cheapest cure"
    RELIEF = "lowers the call, which cannot be cured in full"
    LAST = "to be closed last: the others are not enough"
    SHORT_LEG = "short option: closed before what covers it"


class Notice(Enum):
    """What was not known when a line's cost was estimated."""

    NO_SPREAD = "no sane bid and ask: no half-spread counted"
    NO_VOLUME = "daily volume unknown: no impact counted, share of volume not checked"


class Obstacle(Enum):
    """Why a position, or a part of it, is not closed."""

    DO_NOT_CLOSE = "the account is marked do not close"
    NO_PRICE = "no price"
    NO_FX = "no rate of exchange"
    WORTHLESS = "its price is 0"
    HALTED = "halted"
    SUSPENDED = "suspended"
    DELISTED = "delisted"
    NOT_AVAILABLE = "not available to be closed"
    ODD_LOT = "less than one lot"
    VOLUME = "above the greatest share of daily volume"
    HEDGE = "it hedges a position that stays"
    RAISES_CALL = "closing it would raise the call"
    UNPRICED = "the account's call cannot be computed"
    NO_RELIEF = "closing it lowers the call by nothing, or by less than it costs"
    KEPT_BACK = "to be closed last, and the others cannot all be closed before it"


@dataclass(frozen=True, slots=True)
class Cost:
    """What closing a line loses against its mark. Invariant: no part is negative."""

    half_spread: float
    impact: float
    fee: float

    @property
    def total(self) -> float:
        """Half-spread + impact + fee."""
        return self.half_spread + self.impact + self.fee


@dataclass(frozen=True, slots=True)
class Step:
    """One order to be. Invariant: ``quantity`` is whole lots, and ``call_after`` is not above the call before it.

    Steps with the same ``together`` are closed as a whole: ``released`` and ``call_after`` of each are the group's.
    """

    symbol: str
    side: OrderSide
    quantity: Decimal
    price: float  # the mark, in the instrument's currency
    proceeds: float  # at the mark, negative when buying back; of futures the profit realised
    cost: Cost
    released: float | None  # margin-call requirement that falls away; None when it cannot be computed
    call_after: float | None
    why: Why
    notices: tuple[Notice, ...]
    together: int


@dataclass(frozen=True, slots=True)
class Left:
    """What stays of a position that the goal asked to close, and why."""

    symbol: str
    quantity: float  # signed
    obstacle: Obstacle


@dataclass(frozen=True, slots=True)
class Alternative:
    """A way to close, in the order to be followed. Invariant: ``cost`` is the sum over ``steps``."""

    reached: bool
    call_after: float | None
    cost: float
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is proposed; nobody acts on it by itself.

    Invariant: ``left`` names every position that the goal asked for and that stays. It is empty when the goal is
    reached, and when a call is left that not even closing every position cures: a debt. ``cost_bound``: no plan under
    the same rules costs less; equal to the cost when the plan is proven cheapest, None where that is not known.
    """

    account: str
    base_currency: str
    goal: Goal
    call_before: float | None
    best: Alternative
    runner_up: Alternative | None  # the cheapest cure that leaves out a line of the best
    left: tuple[Left, ...]
    cost_bound: float | None
