"""One close-out order through its life: pure steps, each legal by the one table, whatever order reports arrive in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from workstation.domain.denials import NOTHING, Coded
from workstation.domain.enums import OrderSide, Side
from workstation.domain.orders import (
    AT_BROKER,
    FINAL,
    STEPS,
    OrderOrigin,
    OrderState,
    OrderType,
    TimeInForce,
    TradingSession,
)
from workstation.ports import Execution, OrderReport, OrderRequest

_S = OrderState
_LIVE_AT_BROKER = frozenset({_S.WORKING, _S.PARTIALLY_FILLED})


class IllegalOrderStepError(Exception):
    """A step that the table of legal steps does not have."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """What was asked for, as it stood then. Never changes; the id is stored before anything is sent."""

    client_order_id: str
    command_id: str
    alert_id: str
    account: str
    name: str
    symbol: str
    symbol_name: str
    market: str
    currency: str
    side: OrderSide
    position_side: Side
    quantity: Decimal
    order_type: OrderType
    limit_price: Decimal | None
    peg_ticks: int
    session: TradingSession
    time_in_force: TimeInForce
    origin: OrderOrigin
    wait_for_open: bool  # a closed market: wait in the queue instead of being denied
    desk: str
    asked_by: str
    reason: str
    created_at: datetime  # market time
    mark_at_request: float
    position_at_request: float  # signed
    call_at_request: float  # base currency; NaN: unknown
    call_after_expected: float
    value_reporting: float
    second_person: str = ""  # why it needs one; empty: it does not. Without an approval such an order never leaves
    venue: str = ""  # ``Broker.venue`` it goes to: execution ids are unique there, and only there it is asked about


@dataclass(frozen=True, slots=True)
class Order:
    """A ticket and what became of it.

    Invariant: every execution is in ``executions`` once; ``state`` was only ever reached by legal steps.
    """

    ticket: Ticket
    state: OrderState
    changed_at: datetime  # market time of the last change
    approved_by: str = ""
    executions: tuple[Execution, ...] = ()
    broker_order_id: str = ""
    reject_text: str = ""  # the broker's own words
    denial: Coded = NOTHING  # ours: why it did not leave
    version: int = -1  # of the broker's newest report taken in
    sent_price: Decimal | None = None  # of a pegged order, the worst price it left with
    cancel_by: str = ""  # who wants it back; asked for as soon as the broker can be asked
    awaited_version: int = -1  # the newest report that spoke of executions which have not come yet

    @property
    def filled_quantity(self) -> Decimal:
        """What was bought or sold so far."""
        return sum((one.quantity for one in self.executions), Decimal(0))

    @property
    def average_price(self) -> Decimal | None:
        """What a unit was bought or sold for, on average; None before the first fill."""
        quantity = self.filled_quantity
        return sum((one.quantity * one.price for one in self.executions), Decimal(0)) / quantity if quantity else None

    @property
    def leaves_quantity(self) -> Decimal:
        """What may still be filled; nothing once the order is over."""
        return Decimal(0) if self.is_final else self.ticket.quantity - self.filled_quantity

    @property
    def incomplete(self) -> bool:
        """Whether the broker knows of executions that have not come yet: ask."""
        return self.awaited_version > self.version

    @property
    def is_final(self) -> bool:
        """Whether nothing follows but late executions."""
        return self.state in FINAL

    @property
    def at_broker(self) -> bool:
        """Whether the broker may know it, so that it can only be asked about or taken back, never forgotten."""
        return self.state in AT_BROKER

    def request(self) -> OrderRequest:
        """What goes over the wire."""
        ticket = self.ticket
        price = self.sent_price if self.sent_price is not None else ticket.limit_price
        return OrderRequest(
            client_order_id=ticket.client_order_id,
            account=ticket.account,
            symbol=ticket.symbol,
            side=ticket.side,
            quantity=ticket.quantity,
            order_type=ticket.order_type,
            limit_price=price,
            peg_ticks=ticket.peg_ticks,
            session=ticket.session,
            time_in_force=ticket.time_in_force,
        )


def stepped(order: Order, state: OrderState, at: datetime, *, denial: Coded = NOTHING) -> Order:
    """The order one legal step on."""
    if state not in STEPS.get(order.state, frozenset()):
        raise IllegalOrderStepError(
            f"order {order.ticket.client_order_id} is {order.state.name}, it cannot become {state.name}"
        )
    return replace(order, state=state, changed_at=at, denial=denial or order.denial)


def reported(order: Order, report: OrderReport, at: datetime) -> Order:
    """The order after a report, in whatever sequence reports come and however often.

    Executions count once, also late ones of an order that is over. A state is believed only from a newer report, and
    only when all executions it speaks of are here; otherwise the order is ``incomplete`` and has to be asked about.
    """
    filled = _filled(order, report.executions)
    if report.version <= order.version or filled.is_final:
        return _by_fills(order, filled, at)
    if filled.filled_quantity < report.filled_quantity:
        return replace(_by_fills(order, filled, at), awaited_version=max(order.awaited_version, report.version))
    named = replace(
        filled,
        version=report.version,
        broker_order_id=report.broker_order_id or order.broker_order_id,
        reject_text=report.text or order.reject_text,
    )
    return _entered(named, _state_after(named, report.state), at, changed=named != order)


def cancel_refused(order: Order, text: str, at: datetime) -> Order:
    """The broker did not take the cancel: the order goes on as it was, with the broker's words."""
    if order.state is not _S.CANCEL_PENDING:
        return order
    state = _S.PARTIALLY_FILLED if order.filled_quantity else _S.WORKING
    return replace(stepped(order, state, at), reject_text=text)


def _filled(order: Order, executions: tuple[Execution, ...]) -> Order:
    """The order with executions that were not counted before."""
    known = {one.execution_id for one in order.executions}
    new = {one.execution_id: one for one in executions if one.execution_id not in known}
    return replace(order, executions=(*order.executions, *new.values())) if new else order


def _by_fills(before: Order, order: Order, at: datetime) -> Order:
    """The state that executions alone prove: all of it filled, or a part."""
    if order == before:
        return before
    proven = _S.FILLED if order.filled_quantity >= order.ticket.quantity else _S.PARTIALLY_FILLED
    started = order.at_broker and order.state is not _S.CANCEL_PENDING
    state = proven if started or (order.at_broker and proven is _S.FILLED) else order.state
    return _entered(order, state, at, changed=True)


def _state_after(order: Order, said: OrderState) -> OrderState:
    """What the broker's word means here: a cancel on its way stays visible, a partial fill is no plain WORKING.

    What was filled in part and then rejected, by an exchange behind the broker, is over with its fills: its rest is
    cancelled, in the broker's words.
    """
    if said is _S.REJECTED and order.filled_quantity:
        return _S.CANCELLED
    if said in _LIVE_AT_BROKER:
        if order.state is _S.CANCEL_PENDING:
            return _S.CANCEL_PENDING
        return _S.PARTIALLY_FILLED if order.filled_quantity else _S.WORKING
    return said


def _entered(order: Order, state: OrderState, at: datetime, *, changed: bool) -> Order:
    if state is order.state:
        return replace(order, changed_at=at) if changed else order
    return stepped(order, state, at)
