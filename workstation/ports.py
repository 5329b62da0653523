"""What the engine asks of the outside world: protocols, nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Protocol

from workstation.book.book import Book
from workstation.book.changes import CashRows, FxRows, PositionRows, QuoteRows
from workstation.book.lending import BorrowRows, LenderRecallRows
from workstation.book.order_books import DepthRows
from workstation.domain.enums import LinkState, OrderSide
from workstation.domain.failures import Problem
from workstation.domain.messages import CallState, Channel, HandOver, Language
from workstation.domain.orders import OrderState, OrderType, TimeInForce, TradingSession
from workstation.policy import Policy


@dataclass(frozen=True, slots=True)
class Link:
    """How the broker's link is doing; ``problems`` are shown to the desk word for word."""

    state: LinkState
    text: str
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a replay runs: market seconds a wall second, and whether it stands still."""

    speed: float
    paused: bool


@dataclass(frozen=True, slots=True)
class OrderRequest:
    """An order as it goes to the broker; ``client_order_id`` is ours, unique for ever, stored before this exists."""

    client_order_id: str
    account: str
    symbol: str
    side: OrderSide
    quantity: Decimal
    order_type: OrderType
    limit_price: Decimal | None  # LIMIT; of a pegged order the worst price allowed
    peg_ticks: int
    session: TradingSession
    time_in_force: TimeInForce


@dataclass(frozen=True, slots=True)
class Execution:
    """One fill. ``execution_id`` is the broker's, unique for ever; the same id twice is the same fill."""

    execution_id: str
    quantity: Decimal
    price: Decimal
    at: datetime  # market time


@dataclass(frozen=True, slots=True)
class OrderReport:
    """What the broker says of one order: its state, how much is filled, and executions (all of them, or the new ones).

    ``version`` grows with each change of the order at the broker: reports that arrive late or out of order are told by
    it. Executions count even in an old report; ``filled_quantity`` tells whether any are still on their way.
    """

    client_order_id: str
    broker_order_id: str
    state: OrderState  # WORKING, PARTIALLY_FILLED, FILLED, CANCELLED, REJECTED or EXPIRED
    version: int
    filled_quantity: Decimal
    executions: tuple[Execution, ...] = ()
    text: str = ""  # the broker's own words for a reject or a cancel


class Answer(Enum):
    """How a request to the broker ended, from our side."""

    REPORTED = "the broker answered; see the report"
    REFUSED = "the broker answered that it did not take the request; see the text"
    NOT_SENT = "nothing was written to the wire"
    NOT_FOUND = "the broker does not know this order"
    LOST = "the request may have arrived; its answer did not"
    TAKEN = "the broker took the request; the facts will show what came of it"


@dataclass(frozen=True, slots=True)
class Reply:
    """The end of one request about one order. Invariant: ``report`` is there exactly when REPORTED."""

    client_order_id: str
    answer: Answer
    report: OrderReport | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What changed at the broker since the last pull. ``book`` replaces everything; the rows change what is there."""

    as_of: datetime  # market time of the newest fact
    link: Link
    book: Book | None = None
    quotes: QuoteRows | None = None
    cash: CashRows | None = None
    positions: PositionRows | None = None
    fx: FxRows | None = None
    halted: tuple[tuple[str, int], ...] = ()  # (symbol, InstrumentStatus) of instruments whose status changed
    policy: Policy | None = None  # came with the book; only initialises a store that has no policy yet
    pace: Pace | None = None  # of a replay; None with a live broker
    borrow: BorrowRows | None = None  # all of it anew, when any of it changed
    lender_recalls: LenderRecallRows | None = None  # likewise
    depth: DepthRows | None = None  # likewise; what no row tells of is known by its best bid and ask alone
    reports: tuple[OrderReport, ...] = ()  # of our orders, in no promised order; the positions here hold their fills


class Broker(Protocol):
    """The part of a broker's link that orders go through. Every call returns within its time-out and never raises.

    ``venue`` names whose execution ids these are. ``takes_an_id_once``: the same client order id sent again gives the
    same order, certified; otherwise an order that may have arrived is never sent again.
    """

    venue: str
    takes_an_id_once: bool

    def place(self, request: OrderRequest) -> Reply:
        """Hand an order over. REFUSED is final: the broker did not take it."""
        ...

    def cancel(self, client_order_id: str) -> Reply:
        """Ask to take it back; what is reported is true, also when it is a fill."""
        ...

    def find(self, client_order_id: str) -> Reply:
        """What became of an order, by our id, with every execution."""
        ...

    def cancel_own(self, account: str, order_id: str) -> Reply:
        """Cancel one of the client's own working orders; asking twice does no harm.

        TAKEN, or why not. That the order is gone is told by the client's orders in the facts, never here.
        """
        ...


class Gateway(Protocol):
    """One broker link. Every call returns within its time-out; a broken link is a ``Link``, never an exception.

    ``broker`` is where orders go, safe to use from another thread than ``pull``; None: this link only reads.
    """

    broker: Broker | None

    def market_time(self, wall_now: datetime) -> datetime:
        """The market's clock at ``wall_now``: the same instant live, another day in a replay."""
        ...

    def pull(self, market_now: datetime) -> Facts:
        """Facts up to ``market_now`` that were not pulled before; the first pull carries the whole book."""
        ...

    def control(self, action: str, value: float) -> str:
        """Steer a replay: ``speed``, ``pause``, ``resume``, ``faults`` (a preset's place in ``domain.faults``).

        Returns what is now in force or why it cannot be done.
        """
        ...

    def close(self, *, stop_venue: bool = False) -> None:
        """Let go of the link; ``stop_venue`` also ends an embedded broker that this gateway started."""
        ...


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message as it leaves; ``message_id`` is ours, the same at every attempt, ``at`` the wall time of this one."""

    message_id: str
    channel: Channel
    to: tuple[str, ...]  # several addresses only for e-mail
    subject: str  # of an e-mail
    text: str
    language: Language
    at: datetime
    clip: str = ""  # VOICE: address of a recording to play instead of the text


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a provider said. ``text`` is shown to the desk word for word; ``retry_after`` is the provider's own wish."""

    outcome: HandOver
    text: str = ""
    provider_id: str = ""
    retry_after: float | None = None  # s
    call_state: CallState | None = None
    refused: tuple[tuple[str, str], ...] = ()  # addresses of a message that was taken for others: (address, why)
    unsubscribed: bool = False  # the client has forbidden this channel at the provider


class Messenger(Protocol):
    """One way to reach clients. Every call returns within its time-outs; trouble is a ``Receipt``, not an exception.

    ``send`` makes one attempt and never a second. LOST means that nobody here can know.
    """

    def trouble(self) -> str:
        """Why the channel cannot be used at all, in words for the desk; empty when it can."""
        ...

    def send(self, message: Outgoing) -> Receipt:
        """Hand one message over, once."""
        ...

    def look_up(self, message: Outgoing, known: frozenset[str]) -> Receipt:
        """Look for a message whose answer was lost; ``message.at`` is that attempt's time.

        ``known`` are provider ids that belong to other messages of ours. NOT_TAKEN only when the provider was asked
        and does not have it; LOST when that cannot be known.
        """
        ...

    def status(self, provider_id: str) -> Receipt:
        """How a message that was taken is doing; LOST when the provider does not say."""
        ...
