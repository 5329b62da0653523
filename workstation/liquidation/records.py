"""What the loop writes down: one record an evaluation, takeover, message, cancel, ranking, close, wait and exit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from workstation.domain.enums import MarginState, OrderSide
from workstation.domain.ids import AccountId, Symbol
from workstation.liquidation.account import Drift
from workstation.liquidation.choice import Choice, Nothing, Phase
from workstation.liquidation.costs import Fills
from workstation.liquidation.figures import Figures
from workstation.liquidation.negative import Deficit


class Happened(Enum):
    """What a record tells."""

    EVALUATED = "evaluated"
    MARKET_MOVED = "market moved"
    TAKEN_OVER = "taken over"
    TOLD = "told"
    CANCEL_SENT = "cancel sent"
    RANKED = "ranked"
    CLOSE_SENT = "close sent"
    CLOSED = "closed"
    DEFICIT_BOOKED = "deficit booked"
    WAITED = "waited"
    ESCALATED = "escalated"
    EXITED = "exited"
    OBSERVED = "observed"  # what would have been done
    PROPOSED = "proposed"


class Reason(Enum):
    """Why; the value is the English sentence."""

    FIGURES_READ = "each pass begins with the figures"
    NEW_FACTS = "prices, depth or cash changed"
    STATE_ENTERED = "the state was entered"
    CONDITION_MET = "the condition began to hold"
    OPENING_FORBIDDEN = "these orders are not wholly reducing"
    TAKEN_OVER = "an account that was taken over has no orders of its own"
    FREES_MOST = "first in the ranking of what frees margin"
    NO_MARGIN_CHECK = "the whole position is closed without asking what it frees"
    FILLED = "the close was answered"
    FLAT = "no position is left and NAV is below 0"
    TARGET_REACHED = "MM <= target x MB"
    STALE = "the snapshot is too old"
    ORDERS_WORKING = "cancels are not all confirmed"
    CLOSE_WORKING = "a close is still working"
    NO_LIQUIDITY = "nothing can be filled inside the bands"
    CLOSING_COSTS_MORE = "what could be filled frees nothing"
    MAX_STEPS = "the policy's greatest number of steps is reached"
    UNKNOWN_FIGURES = "what its figures follow from is not all known"
    LINK_DOWN = "the broker cannot be reached"
    KILL_SWITCH = "the kill switch is engaged"
    PROTECTED = "the account is marked do not close"
    NOT_APPROVED = "a person has to approve it"
    OBSERVING = "the account is armed to observe only"
    DECLINED = "a person declined the proposal"
    DRIFT = "the venue's figures and the model are too far apart"
    UNFILLED = "the closes sent brought nothing"


class Template(Enum):
    """Which message the client gets; all but CLOSE once an episode."""

    MM_WARNING = "MM warning"
    IM_RESTRICTED = "IM restricted"
    LIQUIDATING = "liquidating"
    SPECIAL = "special liquidation"
    NEGATIVE_EQUITY = "negative equity"
    CLOSE = "position closed"
    LIQUIDATION_END = "liquidation ended"


@dataclass(frozen=True, slots=True)
class CloseOrder:
    """A reduce-only IOC order. Invariant: limit on tick inside the band, lots never above the position it closes."""

    client_order_id: int
    phase: Phase
    symbol: Symbol
    side: OrderSide
    lots: int
    quantity: Decimal
    limit: Decimal


@dataclass(frozen=True, slots=True)
class Closed:
    """A close and what it was filled for."""

    order: CloseOrder
    fills: Fills


Detail = Choice | Nothing | CloseOrder | Closed | Deficit | Drift | Template | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Record:
    """One audit row. Invariant: ``before`` and ``after`` are the account's figures around what happened."""

    happened: Happened
    account: AccountId
    episode: str
    step: int
    state: MarginState
    reason: Reason
    before: Figures
    after: Figures
    policy_version: int
    detail: Detail = None
