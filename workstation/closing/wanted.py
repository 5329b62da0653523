"""What the limits are asked about and what they answer: plain values, no store and no clock behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from workstation.book.book import Book
from workstation.closing.orders import Ticket
from workstation.commands.closing import CloseLine
from workstation.domain.denials import Finding
from workstation.domain.enums import OrderSide
from workstation.domain.orders import OrderOrigin, OrderType, TradingSession
from workstation.policy.keys import Policy


@dataclass(frozen=True, slots=True)
class Wanted:
    """One order somebody wants. The side follows from the position: it is never said."""

    account: str
    symbol: str
    quantity: Decimal
    order_type: OrderType = OrderType.MARKET
    limit_price: Decimal | None = None  # LIMIT only
    peg_ticks: int = 0
    session: TradingSession = TradingSession.REGULAR

    @classmethod
    def of(cls, line: CloseLine) -> Wanted:
        """What a command's line wants."""
        return cls(
            line.account,
            line.symbol,
            line.quantity,
            OrderType[line.order_type],
            line.limit_price,
            line.peg_ticks,
            TradingSession[line.session],
        )

    @classmethod
    def of_ticket(cls, ticket: Ticket) -> Wanted:
        """What a ticket wants."""
        return cls(
            ticket.account,
            ticket.symbol,
            ticket.quantity,
            ticket.order_type,
            ticket.limit_price,
            ticket.peg_ticks,
            ticket.session,
        )


@dataclass(frozen=True, slots=True)
class Asker:
    """Who wants it, and how."""

    desk: str
    origin: OrderOrigin
    supervisor: bool  # who asks, or who approved, is one
    override: bool = False  # closes what is marked do not close
    wait_for_open: bool = False  # a closed market: wait instead of being denied
    by_engine: bool = False  # a rule of the house asks, no person

    @property
    def automatic(self) -> bool:
        """Whether nobody looks at the price when it is sent."""
        return self.by_engine or self.origin in {OrderOrigin.AUTO_CLOSE, OrderOrigin.LIQUIDATION}


@dataclass(frozen=True, slots=True)
class Live:
    """A close of a position that is not over."""

    client_order_id: str
    asked_by: str
    created_at: datetime
    leaves: Decimal


@dataclass(frozen=True, slots=True)
class Around:
    """What besides the order decides: the house's rules and the state of everything else.

    ``live``, ``unbooked``, ``auto_closes`` are by (account, symbol) and know our own orders only: what works now, what
    was filled and is not in the book's positions yet, how many automatic closes were sent today. ``ended``: when the
    last order on a side was over. ``open_sessions``: what trades now, by market and session. ``killed``: desks whose
    kill switch is engaged, "" for all.
    """

    book: Book
    policy: Policy
    market_now: datetime
    open_sessions: frozenset[tuple[str, TradingSession]]
    live: Mapping[tuple[str, str], Live] = field(default_factory=dict)
    unbooked: Mapping[tuple[str, str], Decimal] = field(default_factory=dict)
    ended: Mapping[tuple[str, str, OrderSide], datetime] = field(default_factory=dict)
    auto_closes: Mapping[tuple[str, str], int] = field(default_factory=dict)
    killed: frozenset[str] = frozenset()
    sent_last_minute: int = 0
    live_cap: float | None = None  # reporting currency a day; None: no live gateway on an SQLite store
    moved_today: float = 0.0  # through it, reporting currency


@dataclass(frozen=True, slots=True)
class LineVerdict:
    """What the limits say of one order: denied for these reasons, and why a second person is needed.

    ``value``: reporting currency, at the mark or at the limit where that is more; NaN: unknown, and denied. ``adv``:
    daily volume of the symbol, NaN: unknown. ``side`` is None where there is no position.
    """

    wanted: Wanted
    side: OrderSide | None
    value: float
    adv: float
    denied: tuple[Finding, ...] = ()
    second_person: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class BatchVerdict:
    """What the limits say of a batch. ``denied`` concerns it as a whole; ``lines`` has one verdict an order.

    ``second_person`` holds every reason, those of the lines that are not denied among them; empty: none is needed.
    """

    lines: tuple[LineVerdict, ...]
    denied: tuple[Finding, ...]
    second_person: tuple[Finding, ...]
    accounts: int
    orders: int
    value: float  # of the orders whose value is known


@dataclass(frozen=True, slots=True)
class SendVerdict:
    """Just before sending: go when both are empty; ``denied``: never; ``wait``: stay in the queue for now."""

    denied: tuple[Finding, ...] = ()
    wait: tuple[Finding, ...] = ()

    @property
    def go(self) -> bool:
        """Whether it may be sent now."""
        return not self.denied and not self.wait
