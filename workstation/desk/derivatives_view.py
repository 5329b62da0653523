"""What the account window shows of a derivatives account beside everybody's figures, as plain rows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from workstation.domain.enums import MarginState, OrderSide


class Compared(Enum):
    """A figure that a venue reports and the model predicts."""

    INITIAL = "initial margin"
    MAINTENANCE = "maintenance margin"
    BALANCE = "margin balance"


@dataclass(frozen=True, slots=True)
class DriftRow:
    """What the venue says and what the model gives; ``share`` = |venue - model| / |venue|, None at 0 or unknown.

    ``alarmed``: further apart than policy ``[liquidation] drift_alarm`` allows, or only the venue knows it.
    """

    figure: Compared
    venue: float
    model: float | None
    share: float | None
    alarmed: bool


@dataclass(frozen=True, slots=True)
class TierRow:
    """The maintenance bracket that a future is in, by size x average price, and its liquidation fee rate at mark."""

    symbol: str
    nominal: float  # USD
    tier: int  # 1 the lowest
    tiers: int
    rate: float
    upper: float | None  # USD; None: no bracket above
    fee_rate: float
    maintenance: float  # fee included


@dataclass(frozen=True, slots=True)
class StressRow:
    """The most that a coin's positions lose over the moves they are tried with; ``after``: closing, None: not tried."""

    coin: str
    before: float
    after: float | None


@dataclass(frozen=True, slots=True)
class OwnOrderRow:
    """One of the client's own working orders; ``quantity`` is what remains of it, in contracts.

    ``kept``: in the state the account is in. ``kept_restricted``: if opening were forbidden (IM_RESTRICTED).
    """

    order_id: str
    symbol: str
    side: OrderSide
    quantity: float
    price: float
    kept: bool
    kept_restricted: bool


@dataclass(frozen=True, slots=True)
class Rights:
    """What the client may do in the state the account is in."""

    open: bool
    close: bool
    cancel: bool
    withdraw: bool


@dataclass(frozen=True, slots=True)
class DerivativesView:
    """One derivatives account. Invariant: with ``refusals`` the rows are empty, for the model cannot read the account.

    ``shortfall`` is X = MM - t x MB, below 0 what is to spare; ratios are None at a margin balance <= 0.
    """

    state: MarginState
    rights: Rights
    im_ratio: float | None
    mm_ratio: float | None
    margin_balance: float | None
    net_asset_value: float | None
    target: float
    shortfall: float | None
    drift: tuple[DriftRow, ...]
    tiers: tuple[TierRow, ...] = ()
    stress: tuple[StressRow, ...] = ()
    orders: tuple[OwnOrderRow, ...] = ()
    refusals: tuple[str, ...] = ()
