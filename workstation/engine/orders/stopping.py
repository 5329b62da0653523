"""What takes orders back or keeps them from leaving: cancels, the kill switch, a person's word on an unknown order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from workstation.closing.orders import Order, stepped
from workstation.commands.closing import CancelOrders, EngageKillSwitch, ReleaseKillSwitch, ResolveOrder
from workstation.domain.answers import Refusal, Remark, Result
from workstation.domain.denials import Denial, coded, finding
from workstation.domain.enums import CommandState
from workstation.domain.orders import OrderState
from workstation.engine.desktop import DONE, Desktop, Outcome, Request, done, rejected
from workstation.ports import Execution
from workstation.store.kill_switches import KillSwitch, engage, release

_NOT_SENT = frozenset({OrderState.AWAITING_APPROVAL, OrderState.QUEUED, OrderState.CLAIMED})


def cancel_orders(command: CancelOrders, request: Request, desktop: Desktop) -> Outcome:
    """What has not left is over at once; of the rest the broker is asked, now or as soon as it knows the order."""
    found = [(key, desktop.orders.get(key)) for key in command.client_order_ids]
    live = [order for _, order in found if order is not None and not order.is_final]
    if not live:
        return rejected(finding(Refusal.NONE_WORKING))
    at_once = _take_back(live, request.user, desktop)
    over = len(found) - len(live)
    told = [finding(Result.CANCELLED, cancelled=at_once, asked=len(live) - at_once)]
    return CommandState.DONE, coded([*told, *([finding(Result.OVER_ALREADY, count=over)] if over else [])])


def _take_back(orders: Iterable[Order], user: str, desktop: Desktop) -> int:
    """How many were cancelled at once."""
    at_once = 0
    for order in orders:
        if order.state in _NOT_SENT:
            at_once += 1
            why, asked = finding(Denial.TAKEN_BACK, user=user).as_code(), replace(order, cancel_by=user)
            desktop.orders.put(stepped(asked, OrderState.CANCELLED, desktop.market_now, denial=why))
        else:
            desktop.orders.put(replace(order, cancel_by=user))
    return at_once


def engage_kill_switch(command: EngageKillSwitch, request: Request, desktop: Desktop) -> Outcome:
    """From this step's commit on no order gets the right to leave; what waits is cancelled, not kept for later."""
    known = next((switch for switch in desktop.switches if switch.desk == command.desk), None)
    if known is not None:
        return rejected(finding(Refusal.ENGAGED, user=known.engaged_by, reason=known.reason))
    switch = KillSwitch(command.desk, request.user, desktop.wall_now, command.reason)
    engage(desktop.writer, switch)
    desktop.switches.append(switch)
    hit = [order for order in desktop.orders.live() if command.desk in {"", order.ticket.desk}]
    waiting = [order for order in hit if order.state in _NOT_SENT]
    working = [order for order in hit if order.state not in _NOT_SENT] if command.cancel_working else []
    _take_back([*waiting, *working], request.user, desktop)
    return done(Result.SWITCHED_OFF, waiting=len(waiting), working=len(working))


def release_kill_switch(command: ReleaseKillSwitch, request: Request, desktop: Desktop) -> Outcome:
    """Orders may leave again; nothing that was stopped comes back."""
    known = next((switch for switch in desktop.switches if switch.desk == command.desk), None)
    if known is None:
        return rejected(finding(Refusal.NOT_ENGAGED))
    release(desktop.writer, command.desk, request.user, command.reason)
    desktop.switches.remove(known)
    return DONE


def resolve_order(command: ResolveOrder, request: Request, desktop: Desktop) -> Outcome:
    """A supervisor found out elsewhere what became of an order that the broker's link cannot tell about."""
    order = desktop.orders.get(command.client_order_id)
    if order is None or order.state is not OrderState.UNKNOWN:
        return rejected(finding(Refusal.ORDER_KNOWN, order=command.client_order_id))
    missing = command.filled_quantity - order.filled_quantity
    if missing < 0 or command.filled_quantity > order.ticket.quantity:
        filled, quantity = float(order.filled_quantity), float(order.ticket.quantity)
        return rejected(finding(Refusal.FILLED_MORE, filled=filled, quantity=quantity))
    if missing and command.average_price is None:
        return rejected(finding(Refusal.FILL_PRICE))
    desktop.orders.put(_resolved(order, missing, command, request.user, desktop))
    return DONE


def _resolved(order: Order, missing: Decimal, command: ResolveOrder, user: str, desktop: Desktop) -> Order:
    known = order
    if missing and command.average_price is not None:
        by_hand = Execution(f"by hand {request_key(order)}", missing, command.average_price, desktop.market_now)
        known = replace(order, executions=(*order.executions, by_hand))
    whole = known.filled_quantity == known.ticket.quantity
    state = OrderState.FILLED if whole else OrderState.CANCELLED
    why = finding(Remark.RESOLVED, user=user, evidence=command.evidence).as_code()
    return stepped(known, state, desktop.market_now, denial=why)


def request_key(order: Order) -> str:
    """One such execution an order: resolving twice counts once."""
    return order.ticket.client_order_id
