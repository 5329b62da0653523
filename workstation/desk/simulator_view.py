"""What the simulator of the liquidation loop shows, as plain rows: nothing in here needs a book to be read.

Figures are rounded as they leave the program (8 digits, half to even), so that they are those of ``marginctl
liquidate``; money is in the account's own, quantities are contracts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from workstation.desk.derivatives_view import StressRow
from workstation.domain.enums import MarginState, OrderSide

LOWEST_TARGET, HIGHEST_TARGET = 80, 97  # per cent
WIDEST_MOVE = 30  # per cent


@dataclass(frozen=True, slots=True)
class SimulationAsk:
    """What to simulate: MM % to close down to (None: as the policy says), and a move of all prices before."""

    account: str
    target: float | None = None
    move: float = 0.0


class Stop(Enum):
    """Why the loop went no further by itself."""

    NO_LIQUIDITY = "nothing can be filled inside the bands"
    CLOSING_COSTS_MORE = "what could be filled frees nothing"
    MAX_STEPS = "the policy's greatest number of steps is reached"


class Ranked(Enum):
    """By which rule a row was ranked; decides what ``gain`` and ``weight`` are."""

    FUTURE = "stress removed, cost of it"
    SHORT_OPTION = "shortfall removed, liquidity"
    LONG_OPTION = "net proceeds, recovery"


class Remark(Enum):
    """What holds a row back."""

    NONE = ""
    FREES_NOTHING = "could be filled, but frees nothing"
    CANNOT_BE_FILLED = "no lot inside the band"
    HEDGE = "lowers the stress of others: last"
    COVERS = "covers a sold option: last"


@dataclass(frozen=True, slots=True)
class RankLine:
    """One position as it was ranked before a close, best first."""

    rule: Ranked
    symbol: str
    planned: float
    fillable: float
    limit: float
    gain: float
    weight: float
    score: float
    remark: Remark


@dataclass(frozen=True, slots=True)
class StepLine:
    """One close and the account's figures after it; an empty ranking: positions go whole, in their fixed order."""

    number: int
    symbol: str
    side: OrderSide
    quantity: float
    vwap: float | None
    fee: float
    margin_balance: float
    maintenance: float
    mm_ratio: float | None
    shortfall: float
    ranking: tuple[RankLine, ...]


@dataclass(frozen=True, slots=True)
class Ends:
    """The account's figures at one moment; ratios are None at a margin balance <= 0."""

    margin_balance: float
    net_asset_value: float
    initial: float
    maintenance: float
    im_ratio: float | None
    mm_ratio: float | None
    shortfall: float
    deficit: float = 0.0
    debt: float = 0.0


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the loop to its end; with ``stop`` the last ranking says what was tried."""

    state: MarginState
    stop: Stop | None
    cancelled: tuple[str, ...]
    kept: tuple[str, ...]
    steps: tuple[StepLine, ...]
    end: Ends
    fees: float
    left: tuple[tuple[str, float], ...]  # symbol, quantity
    stress: tuple[StressRow, ...]
    last_ranking: tuple[RankLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Simulation:
    """Both cost models on the same account. Invariant: both begin with ``start`` in ``state``.

    ``saved`` = net asset value after the desk's closing less that after the venue's: what acting now saves the client.
    """

    ask: SimulationAsk
    as_of: datetime
    target: float
    state: MarginState
    start: Ends
    held: tuple[tuple[str, float], ...]  # symbol, quantity
    desk: Run
    venue: Run
    saved: float
    dust: tuple[tuple[str, float], ...] = ()  # what is less than a lot and cannot be closed
    untradable: tuple[str, ...] = ()  # symbols that do not trade now


@dataclass(frozen=True, slots=True)
class SimulationNews:
    """An answer to ``ask``; without a simulation ``refusals`` say what the loop would have to know."""

    ask: SimulationAsk
    simulation: Simulation | None
    refusals: tuple[str, ...] = ()
