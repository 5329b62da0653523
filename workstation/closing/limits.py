"""What every order passes before it leaves: once when it is asked for, once more just before it is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from workstation.book.book import Book
from workstation.closing.orders import Order
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
    session: TradingSession = TradingSession.REGULAR

    @classmethod
    def of(cls, line: CloseLine) -> Wanted:
        """What a command's line wants."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Asker:
    """Who wants it, and how."""

    desk: str
    origin: OrderOrigin
    supervisor: bool  # who asks is one
    override: bool = False  # closes what is marked do not close
    wait_for_open: bool = False  # a closed market: wait instead of being denied


@dataclass(frozen=True, slots=True)
class Live:
    """A close of a position that is not over."""

    client_order_id: str
    asked_by: str
    created_at: datetime
    leaves: Decimal


@dataclass(frozen=True, slots=True)
class Around:
    """What besides the order decides: the house's rules and the state of everything else, as plain values.

    ``live`` and ``ended`` know our own orders only, by (account, symbol): ``ended`` when the last one on a side was
    over, ``auto_closes`` how many automatic ones were sent today. ``open_sessions``: what trades now, by market and
    session (``sessions.extended``). ``killed``: desks whose kill switch is engaged, "" for all.
    """

    book: Book
    policy: Policy
    market_now: datetime
    open_sessions: frozenset[tuple[str, TradingSession]]
    live: Mapping[tuple[str, str], Live] = field(default_factory=dict)
    ended: Mapping[tuple[str, str, OrderSide], datetime] = field(default_factory=dict)
    auto_closes: Mapping[tuple[str, str], int] = field(default_factory=dict)
    killed: frozenset[str] = frozenset()
    sent_last_minute: int = 0
    live_cap: float | None = None  # reporting currency a day; None: no live gateway on an SQLite store
    moved_today: float = 0.0  # through it, reporting currency


@dataclass(frozen=True, slots=True)
class LineVerdict:
    """What the limits say of one order: denied for these reasons, and why a second person is needed.

    ``value`` is in the reporting currency at the mark, or at the limit where that is more; NaN: unknown, and denied.
    """

    side: OrderSide
    value: float
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
    value: float


@dataclass(frozen=True, slots=True)
class SendVerdict:
    """Just before sending: go when both are empty; ``denied``: never; ``wait``: stay in the queue for now."""

    denied: tuple[Finding, ...] = ()
    wait: tuple[Finding, ...] = ()

    @property
    def go(self) -> bool:
        """Whether it may be sent now."""
        return not self.denied and not self.wait


def check_batch(wanted: Sequence[Wanted], asker: Asker, around: Around) -> BatchVerdict:
    """At acceptance: what the limits say of these orders, each alone and all together."""
    raise NotImplementedError


def check_send(order: Order, around: Around, *, supervisor: bool, call_open: bool, needs_approval: bool) -> SendVerdict:
    """At T2, just before one order is sent; ``around.live`` is without the order itself.

    ``needs_approval``: its batch needed a second person when it was accepted, and four eyes are in force.
    ``supervisor``: who asked or who approved is one.
    """
    raise NotImplementedError
