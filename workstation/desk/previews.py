"""What the batch dialog asks and is shown, as plain values: nothing in here needs a book to be read.

The dialog talks to ``RunningDesk``: ``open_batch`` first; from then on ``BatchFacts``, ``BatchQuotes``, ``BatchPlans``,
``BatchPreview`` and ``BatchTrouble`` come through the bridge until ``close_batch``. Every parcel names its batch.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal

from workstation.closing.proposal import Notice, Obstacle, Why
from workstation.commands.closing import CloseBatch, CloseLine, Expected
from workstation.desk.recalled_line import RecalledLine
from workstation.domain.denials import Finding
from workstation.domain.enums import InstrumentKind, OrderSide
from workstation.domain.orders import OrderOrigin, OrderType, TimeInForce, TradingSession

__all__ = [
    "AccountPlan",
    "AccountPreview",
    "BatchAccount",
    "BatchAsk",
    "BatchFacts",
    "BatchLine",
    "BatchPlans",
    "BatchPreview",
    "BatchQuote",
    "BatchQuotes",
    "BatchTotals",
    "BatchTrouble",
    "LineKey",
    "LinePreview",
    "LineWish",
    "NextBest",
    "Notice",
    "Obstacle",
    "PlannedLine",
    "RecalledLine",
    "Why",
    "closing_command",
]

LineKey = tuple[str, str]
"""Account and symbol: one position, at most one order."""


@dataclass(frozen=True, slots=True)
class BatchAsk:
    """What a dialog is opened for: ``batch`` is the ticket of the command to be, ``accounts`` pairs with alert ids.

    With ``recalls`` only these positions are closed, each for its own recall; alert ids are then empty.
    """

    batch: str
    accounts: tuple[tuple[str, str], ...]
    origin: OrderOrigin = OrderOrigin.BATCH
    supervisor: bool = False  # who sits here is one
    recalls: tuple[RecalledLine, ...] = ()


@dataclass(frozen=True, slots=True)
class LineWish:
    """What the user wants of one position; a quantity of 0: nothing."""

    quantity: Decimal
    order_type: OrderType = OrderType.MARKET
    limit_price: Decimal | None = None  # LIMIT only
    peg_ticks: int = 0
    session: TradingSession = TradingSession.REGULAR
    time_in_force: TimeInForce = TimeInForce.DAY


@dataclass(frozen=True, slots=True)
class BatchLine:
    """One position.

    ``closable`` is the most that one order can close, and the default: whole lots of what is held and available, less
    what live closes may still take, within the greatest share of daily volume. Invariant: ``barred`` says why exactly
    when ``closable`` is 0.
    """

    account: str
    symbol: str
    name: str
    kind: InstrumentKind
    market: str
    currency: str
    side: OrderSide  # of the order that closes it
    quantity: float  # held, signed
    available: float | None
    closable: Decimal
    lot: Decimal
    tick: Decimal
    keep_last: bool
    extended: bool  # whether other sessions than the regular one can be chosen
    barred: Finding | None = None

    @property
    def key(self) -> LineKey:
        """Which position it is."""
        return self.account, self.symbol


@dataclass(frozen=True, slots=True)
class BatchAccount:
    """One account with its positions, in the order of symbols. ``call`` in its base currency; None: unknown."""

    account: str
    name: str
    alert_id: str
    base_currency: str
    call: float | None
    do_not_close: bool
    lines: tuple[BatchLine, ...]


@dataclass(frozen=True, slots=True)
class BatchFacts:
    """Some accounts that are new or whose positions changed, and those asked for that the broker does not know.

    Large batches come in several parcels.
    """

    batch: str
    as_of: datetime  # market time
    accounts: tuple[BatchAccount, ...]
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BatchQuote:
    """One symbol's prices, None where there is none, and the limits that a dialog proposes, on tick.

    ``sell_limit`` and ``buy_limit`` fill at once. ``at``: market time of the quote, for its age.
    """

    symbol: str
    bid: float | None
    ask: float | None
    last: float | None
    mark: float | None
    at: datetime | None
    sell_limit: Decimal | None
    buy_limit: Decimal | None


@dataclass(frozen=True, slots=True)
class BatchQuotes:
    """Symbols whose prices changed (all of them in the first parcel)."""

    batch: str
    as_of: datetime
    quotes: tuple[BatchQuote, ...]


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """What the plan closes of one position, in the order to be followed."""

    symbol: str
    quantity: Decimal
    cost: float  # base currency
    why: Why


@dataclass(frozen=True, slots=True)
class NextBest:
    """The cheapest cure that leaves out a line of the best one; ``cost`` in base currency."""

    cost: float
    lines: tuple[PlannedLine, ...]


@dataclass(frozen=True, slots=True)
class AccountPlan:
    """The cheapest cure of one account's call, base currency; None: unknown. ``left``: what stays, and why.

    No plan under the same rules costs less than ``cost_bound``; where that is the cost the plan is proven cheapest.
    """

    account: str
    reached: bool
    call_before: float | None
    call_after: float | None
    cost: float
    lines: tuple[PlannedLine, ...]
    left: tuple[tuple[str, Obstacle], ...]
    runner_up: NextBest | None = None
    cost_bound: float | None = None


@dataclass(frozen=True, slots=True)
class BatchPlans:
    """Plans as they are found, those asked for first first; ``waiting``: how many are still to come."""

    batch: str
    plans: tuple[AccountPlan, ...]
    waiting: int


@dataclass(frozen=True, slots=True)
class LinePreview:
    """What the limits say of one wish; ``value`` in the reporting currency, None: unknown."""

    account: str
    symbol: str
    value: float | None
    denied: tuple[Finding, ...]
    second_person: tuple[Finding, ...]

    @property
    def key(self) -> LineKey:
        """Which position it is."""
        return self.account, self.symbol


@dataclass(frozen=True, slots=True)
class AccountPreview:
    """One account before and after what would be sent, base currency; None: unknown. What is denied stays."""

    account: str
    base_currency: str
    call_before: float | None
    call_after: float | None
    released: float | None  # margin-call requirement that falls away
    required: float | None = None  # margin-call requirement before

    @property
    def left_required(self) -> float | None:
        """Margin-call requirement after."""
        return None if self.required is None or self.released is None else self.required - self.released


@dataclass(frozen=True, slots=True)
class BatchTotals:
    """Everything that would be sent, in the reporting currency; the sums leave out ``unknown`` accounts.

    What the limits deny is in none of it.
    """

    currency: str
    accounts: int  # in which something is closed
    orders: int
    value: float
    call_before: float
    call_after: float
    released: float
    unknown: int

    @property
    def reduction(self) -> float:
        """By how much the calls fall together."""
        return self.call_before - self.call_after


@dataclass(frozen=True, slots=True)
class BatchPreview:
    """What the wishes of ``request`` (the highest number told to ``edit_batch`` so far) do.

    ``accounts`` and ``lines`` are those that changed since the last preview of the batch; a line that is not wished
    for any more is not among them. ``denied`` and ``second_person`` concern the batch as a whole, lines included in
    the latter: not empty means that somebody else has to approve.
    """

    batch: str
    request: int
    as_of: datetime
    accounts: tuple[AccountPreview, ...]
    lines: tuple[LinePreview, ...]
    totals: BatchTotals
    denied: tuple[Finding, ...]
    second_person: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class BatchTrouble:
    """The facts of a batch cannot be shown, and why; empty: the engine has not answered for some seconds."""

    batch: str
    text: str


def closing_command(
    wishes: Mapping[LineKey, LineWish],
    alerts: Mapping[str, str],
    shown: Iterable[AccountPreview],
    *,
    when_closed: Literal["QUEUE", "REFUSE"],
    reason: str,
    origin: Literal["MANUAL", "BATCH", "COVERED_RECALL", "SHORT_RECALL"] = "BATCH",
    override: bool = False,
    recalls: Mapping[LineKey, str] | None = None,
) -> CloseBatch:
    """The command that asks for these wishes; ``alerts`` names each account's alert, ``shown`` what was last previewed.

    ``recalls`` names the recall of each position that is closed for one.

    Wishes of quantity 0 are left out; ValueError when nothing is left.
    """
    named = recalls or {}
    chosen = [(key, wish) for key, wish in sorted(wishes.items()) if wish.quantity]
    lines = tuple(_close_line(key, wish, named.get(key) or alerts[key[0]]) for key, wish in chosen)
    closed = {line.account for line in lines}
    expected = tuple(
        Expected(account=one.account, call_before=one.call_before, call_after=one.call_after)
        for one in shown
        if one.account in closed and one.call_before is not None and one.call_after is not None
    )
    return CloseBatch(
        lines=lines, expected=expected, when_closed=when_closed, reason=reason, origin=origin, override=override
    )


def _close_line(key: LineKey, wish: LineWish, alert: str) -> CloseLine:
    cells = {
        "account": key[0],
        "alert_id": alert,
        "symbol": key[1],
        "quantity": wish.quantity,
        "order_type": wish.order_type.name,
        "limit_price": wish.limit_price,
        "peg_ticks": wish.peg_ticks,
        "session": wish.session.name,
        "time_in_force": wish.time_in_force.name,
    }
    return CloseLine.model_validate(cells)
