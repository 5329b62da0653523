"""What takes orders back or keeps them from leaving: cancels, the kill switch, a person's word on an unknown order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from workstation.closing.orders import Order, stepped
from workstation.commands.closing import CancelOrders, EngageKillSwitch, ReleaseKillSwitch, ResolveOrder
from workstation.domain.denials import Denial, finding
from workstation.domain.enums import CommandState
from workstation.domain.orders import OrderState
from workstation.engine.desktop import DONE, Desktop, Outcome, Request, rejected
from workstation.ports import Execution
from workstation.store.kill_switches import KillSwitch, engage, release

_NOT_SENT = frozenset({OrderState.AWAITING_APPROVAL, OrderState.QUEUED, OrderState.CLAIMED})


def cancel_orders(command: CancelOrders, request: Request, desktop: Desktop) -> Outcome:
    """What has not left is over at once; of the rest the broker is asked, now or as soon as it knows the order."""
    found = [(key, desktop.orders.get(key)) for key in command.client_order_ids]
    live = [order for _, order in found if order is not None and not order.is_final]
    if not live:
        return rejected("none of these orders is working any more")
    at_once = _take_back(live, request.user, desktop)
    over = len(found) - len(live)
    told = f"{at_once} cancelled, {len(live) - at_once} asked of the broker"
    return CommandState.DONE, f"{told}, {over} over already" if over else told


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
        return rejected(f"engaged already by {known.engaged_by}: {known.reason}")
    switch = KillSwitch(command.desk, request.user, desktop.wall_now, command.reason)
    engage(desktop.writer, switch)
    desktop.switches.append(switch)
    hit = [order for order in desktop.orders.live() if command.desk in {"", order.ticket.desk}]
    waiting = [order for order in hit if order.state in _NOT_SENT]
    working = [order for order in hit if order.state not in _NOT_SENT] if command.cancel_working else []
    _take_back([*waiting, *working], request.user, desktop)
    return CommandState.DONE, f"{len(waiting)} waiting orders cancelled, {len(working)} working ones asked back"


def release_kill_switch(command: ReleaseKillSwitch, request: Request, desktop: Desktop) -> Outcome:
    """Orders may leave again; nothing that was stopped comes back."""
    known = next((switch for switch in desktop.switches if switch.desk == command.desk), None)
    if known is None:
        return rejected("it is not engaged")
    release(desktop.writer, command.desk, request.user, command.reason)
    desktop.switches.remove(known)
    return DONE


def resolve_order(command: ResolveOrder, request: Request, desktop: Desktop) -> Outcome:
    """A supervisor found out elsewhere what became of an order that the broker's link cannot tell about."""
    order = desktop.orders.get(command.client_order_id)
    if order is None or order.state is not OrderState.UNKNOWN:
        return rejected(f"{command.client_order_id} is not unknown")
    missing = command.filled_quantity - order.filled_quantity
    if missing < 0 or command.filled_quantity > order.ticket.quantity:
        return rejected(f"{order.filled_quantity} of {order.ticket.quantity} are known to be filled already")
    if missing and command.average_price is None:
        return rejected("a fill needs its price")
    desktop.orders.put(_resolved(order, missing, command, request.user, desktop))
    return DONE


def _resolved(order: Order, missing: Decimal, command: ResolveOrder, user: str, desktop: Desktop) -> Order:
    known = order
    if missing and command.average_price is not None:
        by_hand = Execution(f"by hand {request_key(order)}", missing, command.average_price, desktop.market_now)
        known = replace(order, executions=(*order.executions, by_hand))
    whole = known.filled_quantity == known.ticket.quantity
    state = OrderState.FILLED if whole else OrderState.CANCELLED
    return stepped(known, state, desktop.market_now, denial=f"resolved by {user}: {command.evidence}")


def request_key(order: Order) -> str:
    """One such execution an order: resolving twice counts once."""
    return order.ticket.client_order_id
