"""What an explanation of an account says: plain values, no formatting."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from workstation.domain.enums import AlertType, InstrumentKind, Level, Regime, Side
from workstation.domain.failures import Missing
from workstation.margin.figures import Figures

FourLevels = tuple[float | None, float | None, float | None, float | None]


class Rule(Enum):
    """Which rule of the spec a position's requirement follows; several may apply to one position."""

    STOCK = "stock"
    SHORT = "short"
    US_FLOOR = "US floor of short shares"
    LEVERAGED = "leveraged product"
    SUSPENDED = "suspended"
    CASH_ACCOUNT = "cash account"
    NOT_MARGINABLE = "no rate row: 100 %"
    LONG_OPTION = "long option"
    LONG_TERM_OPTION = "long option, long term"
    NAKED_CALL = "naked call"
    NAKED_PUT = "naked put"
    CASH_SECURED_PUT = "put secured by cash"
    FUTURE = "future"
    SPREAD = "spread"
    STRADDLE = "short straddle or strangle"
    COVERED_CALL = "covered call"
    COVERED_PUT = "covered put"
    PROTECTIVE_PUT = "protective put"
    PROTECTIVE_CALL = "protective call"
    COLLAR = "collar"
    CONVERSION = "conversion"
    REVERSE_CONVERSION = "reverse conversion"
    AFTER_EXPIRY = "after expiry"


class Decision(Enum):
    """Which side of the maximum in the call amount won."""

    MARGIN = "margin side"
    EXCESS_FINANCING = "excess financing"
    NONE = "no call: both sides are at most 0"


@dataclass(frozen=True, slots=True)
class RateRow:
    """The row of ``margin_rates`` that was used: its number in file order from 0, and what it names."""

    index: int
    text: str


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one position adds. Money in the account's base currency; None = unknown, ``missing`` says why."""

    symbol: str
    kind: InstrumentKind
    side: Side
    quantity: float
    mark: float | None
    underlying_mark: float | None
    value: float | None
    suspended_value: float | None
    rates: FourLevels
    requirement: FourLevels
    requirement_gross: FourLevels
    rules: tuple[Rule, ...]
    rate_row: RateRow | None
    tradable: bool
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class CashLine:
    """What one currency adds; ``value`` and ``debit_margin`` in the base currency."""

    currency: str
    amount: float
    frozen: float
    in_transit: float
    fx: float | None
    value: float | None
    debit_margin: float | None


@dataclass(frozen=True, slots=True)
class TypeTest:
    """One alert type in its order of precedence: what was compared with what, and whether it holds."""

    alert_type: AlertType
    holds: bool
    text: str
    left: float | None
    right: float | None


@dataclass(frozen=True, slots=True)
class GroupLeg:
    """Part of a position in a group: contracts or shares, below 0 short."""

    symbol: str
    quantity: float


@dataclass(frozen=True, slots=True)
class Group:
    """Legs that are margined together, shares included; net and gross in the account's base currency."""

    rule: Rule
    legs: tuple[GroupLeg, ...]
    requirement: float
    requirement_gross: float


@dataclass(frozen=True, slots=True)
class Pairing:
    """How the options on one underlying are paired at one level, shares beside them not counted unless in a group.

    ``exact`` is False where not every pairing was tried. ``next_best`` is the pairing with the next larger net total:
    empty where there is none or it was not looked for. ``beside`` is what the shares in none of its groups need: one
    pairing uses shares that another leaves, so two of them compare only with these added.
    """

    underlying: str
    level: Level
    exact: bool
    groups: tuple[Group, ...]
    next_best: tuple[Group, ...]
    beside: float = 0.0
    next_beside: float = 0.0

    @property
    def requirement(self) -> float:
        """Net of all groups."""
        return sum(group.requirement for group in self.groups)


@dataclass(frozen=True, slots=True)
class Explanation:
    """One account. Invariant: the contributions add up to ``figures`` (one row), the terms to its call amount."""

    account: str
    regime: Regime
    base_currency: str
    positions: tuple[Contribution, ...]
    pairings: tuple[Pairing, ...]  # a row an underlying whose options can be paired, and level
    cash: tuple[CashLine, ...]
    figures: Figures
    margin_side: float | None  # call_margin - net_assets + interest + debit - credit, not floored
    excess_financing: float | None
    decided_by: Decision | None
    alert_type: AlertType
    tests: tuple[TypeTest, ...]
    missing: tuple[Missing, ...]
