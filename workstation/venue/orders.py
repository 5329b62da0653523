"""The broker's register of orders: what came in, what was done of it, and what it has said about each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from workstation.domain.enums import OrderSide
from workstation.domain.orders import OrderState, OrderType, TimeInForce, TradingSession
from workstation.ports import Execution, OrderReport, OrderRequest
from workstation.sessions.published import moment
from workstation.venue.events import Event, Executed, OrderEnded, OrderTaken

NOTHING = Decimal(0)
LIVE = frozenset({OrderState.WORKING, OrderState.PARTIALLY_FILLED})


@dataclass(slots=True)
class VenueOrder:
    """One order. Invariant: ``version`` grows with every change; a state outside ``LIVE`` never changes again."""

    request: OrderRequest
    number: int  # of all orders of the session, in the sequence they came in
    taken_at: int  # microseconds UTC, market time
    state: OrderState = OrderState.WORKING
    version: int = 1
    executions: list[Execution] = field(default_factory=list)
    filled: Decimal = NOTHING
    value: Decimal = NOTHING  # sum of quantity x price
    fees: Decimal = NOTHING
    text: str = ""

    @property
    def leaves(self) -> Decimal:
        """What may still be done."""
        return self.request.quantity - self.filled if self.state in LIVE else NOTHING

    def report(self, executions: tuple[Execution, ...]) -> OrderReport:
        """What is said of the order now, with these executions."""
        name = self.request.client_order_id
        return OrderReport(name, f"B{self.number}", self.state, self.version, self.filled, executions, self.text)


@dataclass(frozen=True, slots=True)
class Said:
    """A report as a follower reads it: which entry of the ledger's log it belongs to, and when it is shown."""

    entry: int
    at: int
    shown: tuple[int, ...]  # instants, once each; later than ``at`` when the report is late or comes twice
    report: OrderReport


class Orders:
    """Invariant: everything here follows from the events applied, in their order."""

    def __init__(self, session: str) -> None:
        self._session = session
        self._by_id: dict[str, VenueOrder] = {}
        self._live: dict[str, VenueOrder] = {}
        self.executed = 0  # executions of the session so far

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[VenueOrder]:
        return iter(self._by_id.values())

    def get(self, order: str) -> VenueOrder | None:
        """An order by the client's id."""
        return self._by_id.get(order)

    @property
    def live(self) -> list[VenueOrder]:
        """The orders that may still trade, in the sequence they came in."""
        return list(self._live.values())

    def live_of(self, account: str, symbol: str) -> list[VenueOrder]:
        """The live orders of one position."""
        return [one for one in self._live.values() if (one.request.account, one.request.symbol) == (account, symbol)]

    def apply(self, event: Event) -> OrderReport | None:
        """Take an event in; what is to be said about it, if it is an order's."""
        match event:
            case OrderTaken():
                return self._take(event)
            case Executed():
                return self._execute(event)
            case OrderEnded():
                return self._end(event)
            case _:
                return None

    def _take(self, event: OrderTaken) -> OrderReport:
        order = VenueOrder(request_of(event), len(self._by_id) + 1, event.at)
        self._by_id[event.order] = self._live[event.order] = order
        return order.report(())

    def _execute(self, event: Executed) -> OrderReport:
        order = self._by_id[event.order]
        quantity, price = Decimal(event.quantity), Decimal(event.price)
        done = Execution(f"{self._session}-{event.number}", quantity, price, moment(event.at))
        self.executed = event.number
        order.executions.append(done)
        order.filled += quantity
        order.value += quantity * price
        order.fees += Decimal(event.fee)
        whole = order.filled >= order.request.quantity
        self._change(order, OrderState.FILLED if whole else OrderState.PARTIALLY_FILLED, "")
        return order.report((done,))

    def _end(self, event: OrderEnded) -> OrderReport:
        order = self._by_id[event.order]
        self._change(order, OrderState(event.state), event.text)
        return order.report(())

    def _change(self, order: VenueOrder, state: OrderState, text: str) -> None:
        order.state, order.text = state, text
        order.version += 1
        if state not in LIVE:
            self._live.pop(order.request.client_order_id, None)


class Reports:
    """What was said, in the sequence of the ledger's entries.

    Invariant: a follower that goes on reads each report as often as it is shown, wherever its answers are cut.
    """

    LATEST = 60_000_000  # microseconds a report may be late at most

    def __init__(self) -> None:
        self._said: list[Said] = []

    def add(self, said: Said) -> None:
        """Remember the newest."""
        self._said.append(said)

    def between(self, entry: int, at_us: int, to_entry: int, to_us: int) -> list[OrderReport]:
        """What a follower that stood at (entry, instant) reads when it goes on to another such place."""
        first = bisect_left(self._said, at_us - self.LATEST, key=lambda said: said.at)
        found: list[OrderReport] = []
        for said in self._said[min(first, bisect_left(self._said, entry, key=lambda one: one.entry)) :]:
            if said.entry >= to_entry:
                break
            is_new = said.entry >= entry
            found += [said.report for shown in said.shown if shown <= to_us and (is_new or shown > at_us)]
        return found


def request_of(event: OrderTaken) -> OrderRequest:
    """The order as it was asked for."""
    return OrderRequest(
        client_order_id=event.order,
        account=event.account,
        symbol=event.symbol,
        side=OrderSide(event.side),
        quantity=Decimal(event.quantity),
        order_type=OrderType(event.order_type),
        limit_price=None if event.limit_price is None else Decimal(event.limit_price),
        peg_ticks=event.peg_ticks,
        session=TradingSession(event.session),
        time_in_force=TimeInForce(event.time_in_force),
    )


def taken(request: OrderRequest, at_us: int) -> OrderTaken:
    """The inverse: the event of an order that comes in now."""
    return OrderTaken(
        at_us,
        request.client_order_id,
        request.account,
        request.symbol,
        int(request.side),
        f"{request.quantity:f}",
        int(request.order_type),
        None if request.limit_price is None else f"{request.limit_price:f}",
        request.peg_ticks,
        int(request.session),
        int(request.time_in_force),
    )
