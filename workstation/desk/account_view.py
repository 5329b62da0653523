"""What the account window shows, as plain rows: nothing in here needs a book to be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from workstation.desk.derivatives_view import DerivativesView
from workstation.desk.strategy_view import Rule, StrategyRow
from workstation.domain.enums import (
    AlertType,
    CallEnd,
    FollowUpKind,
    InstrumentKind,
    InstrumentStatus,
    Regime,
    Side,
)
from workstation.domain.failures import Missing


class Step(Enum):
    """The steps from cash to the call, in the order of the waterfall."""

    CASH = "cash"
    LONG = "long positions"
    SHORT = "short positions"
    FUTURES = "unrealised profit of futures"
    EQUITY = "equity"
    SUSPENDED = "suspended value"
    NET_ASSETS = "net assets"
    REQUIREMENT = "call margin: margin-call requirement x coefficient"
    INTEREST = "accrued interest"
    DEBIT = "debit margin"
    CREDIT = "trading credit"
    SURPLUS = "surplus or shortfall"
    EXCESS = "excess financing"
    CALL = "call amount"
    # of derivatives accounts
    VENUE = "the venue's own margin balance less ours"
    NET_ASSET_VALUE = "net asset value"
    OPTIONS = "option value, which is not in the margin balance"
    MARGIN_BALANCE = "margin balance"
    INITIAL = "initial margin of positions and orders"
    CLEAR = "maintenance margin / re-arm level"


TOTALS = frozenset({Step.EQUITY, Step.NET_ASSETS, Step.SURPLUS, Step.CALL, Step.NET_ASSET_VALUE, Step.MARGIN_BALANCE})


class Other(Enum):
    """What stands behind a part of a step that is neither a position nor a currency."""

    COEFFICIENT = "coefficient of the policy"
    OWN_ORDERS = "the client's own working orders"
    VENUE = "the venue's own figure less the model's"


@dataclass(frozen=True, slots=True)
class WhyLine:
    """One position, currency or rule behind a step; ``amount`` is its part of the step (None: unknown).

    ``rate_row`` is what the row of the rate table that was used says of itself: the house's data, in no language.
    """

    subject: str
    amount: float | None
    quantity: float | None = None
    mark: float | None = None
    value: float | None = None
    rate: float | None = None
    rules: tuple[Rule, ...] = ()
    rate_row: str = ""
    other: Other | None = None  # then there is no subject
    missing: tuple[Missing, ...] = ()


@dataclass(frozen=True, slots=True)
class WaterfallStep:
    """One bar from ``start`` to ``end`` (base currency); a total starts at 0. None: unknown, the lines say why."""

    step: Step
    amount: float | None
    start: float | None
    end: float | None
    lines: tuple[WhyLine, ...] = ()

    @property
    def is_total(self) -> bool:
        """Whether it sums up what stands above."""
        return self.step in TOTALS


@dataclass(frozen=True, slots=True)
class PositionRow:
    """One position. Money in the base currency, prices in the instrument's; None = unknown, ``missing`` says why."""

    symbol: str
    name: str
    kind: InstrumentKind
    side: Side
    status: InstrumentStatus
    currency: str
    quantity: float
    available: float | None
    average_price: float | None
    mark: float | None
    bid: float | None
    ask: float | None
    value: float | None
    profit: float | None
    initial_rate: float | None
    maintenance_rate: float | None
    margin_call_rate: float | None
    forced_rate: float | None
    margin_used: float | None  # maintenance requirement
    days_of_volume: float | None
    keep_last: bool
    covered: bool
    rate_row: str
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class CashRow:
    """One currency; ``value`` and ``debit_margin`` in the base currency."""

    currency: str
    amount: float
    in_transit: float
    frozen: float
    rate: float | None
    value: float | None
    debit_margin: float | None


@dataclass(frozen=True, slots=True)
class CallFacts:
    """The open call of the account."""

    call_id: str
    triggered_at: datetime
    forced_at: datetime | None
    deadline: datetime | None
    provisional: bool
    zone: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One line of the follow-up record: when (market time), what happened, from and to which code, and by whom."""

    seq: int
    at: datetime
    kind: FollowUpKind
    before: AlertType | Regime | CallEnd | None
    after: AlertType | Regime | CallEnd | None
    facts: Mapping[str, Any]
    user: str


@dataclass(frozen=True, slots=True)
class AccountView:
    """One watched account at ``as_of`` (market time)."""

    account: str
    name: str
    regime: Regime
    base_currency: str
    tier: str
    group: str
    as_of: datetime
    alert_type: AlertType
    call_amount: float | None
    net_asset_ratio: float | None
    levels: tuple[float | None, float | None, float | None, float | None]  # IM, MM, MCM, FM
    net_assets: float | None
    overnight_call: float | None  # of an INTRADAY account: what it would be called for at the cut-off
    accrued_interest: float | None  # as counted in the call
    margin_side: float | None  # of the maximum that is the call amount, not floored
    excess_financing: float | None  # its other side
    waterfall: tuple[WaterfallStep, ...]
    positions: tuple[PositionRow, ...]
    strategies: tuple[StrategyRow, ...]
    cash: tuple[CashRow, ...]
    missing: tuple[Missing, ...]
    derivatives: DerivativesView | None = None  # of a derivatives account


@dataclass(frozen=True, slots=True)
class AccountNews:
    """A watched account has fresh facts."""

    view: AccountView


@dataclass(frozen=True, slots=True)
class CallNews:
    """The open call of a watched account (None: there is none now) and its follow-up record so far."""

    account: str
    call: CallFacts | None
    record: tuple[FollowUp, ...]


@dataclass(frozen=True, slots=True)
class AccountTrouble:
    """The facts of a watched account cannot be shown, and why."""

    account: str
    text: str

    @classmethod
    def of(cls, account: str, fault: Exception) -> AccountTrouble:
        """Why it cannot be shown in the words of a fault; its kind too, for texts like ``'XYZ'`` say nothing alone."""
        return cls(account, f"{type(fault).__name__}: {fault}")
