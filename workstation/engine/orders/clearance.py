"""The last look at an order before it gets its right to be sent (T2)."""

from __future__ import annotations

from dataclasses import replace

from workstation.closing.effect import Closing, effect
from workstation.closing.limits import Around, check_send
from workstation.closing.orders import Order, stepped
from workstation.closing.prices import exact, worst_price
from workstation.closing.quoted import quoted
from workstation.domain.denials import Denial, Finding, finding
from workstation.domain.orders import OrderOrigin, OrderState, OrderType
from workstation.engine.orders.book_of_orders import BookOfOrders
from workstation.engine.orders.standing import Standing
from workstation.engine.orders.surroundings import surroundings_of

_FOR_A_CALL = frozenset({OrderOrigin.MANUAL, OrderOrigin.BATCH, OrderOrigin.AUTO_CLOSE})
_PEGGED = frozenset({OrderType.PEG_BID, OrderType.PEG_ASK})
_NOTHING = 0.005  # base currency: half a cent is no rise


def cleared(order: Order, orders: BookOfOrders, of_all: Around, standing: Standing) -> Order:
    """The order with its right to be sent, back in the queue, or cancelled with the reason why it does not leave."""
    ticket = order.ticket
    verdict = check_send(
        order,
        surroundings_of(order, of_all),
        supervisor=bool({ticket.asked_by, order.approved_by} & standing.supervisors),
        call_open=ticket.origin not in _FOR_A_CALL or standing.calls.get(ticket.alert_id) == ticket.account,
        needs_approval=bool(ticket.second_person),
        four_eyes=bool(standing.supervisors - {ticket.asked_by}),
    )
    if verdict.denied:
        return _denied(order, verdict.denied, standing)
    if verdict.wait:
        return stepped(order, OrderState.QUEUED, standing.market_now)
    rise = _rise(order, standing)
    if rise is not None:
        return _after_the_others(order, rise, orders, standing)
    return stepped(_priced(order, standing), OrderState.SENDING, standing.market_now)


def _denied(order: Order, reasons: tuple[Finding, ...], standing: Standing) -> Order:
    return stepped(order, OrderState.CANCELLED, standing.market_now, denial="; ".join(map(str, reasons)))


def _rise(order: Order, standing: Standing) -> Finding | None:
    """Why it may not be closed now: by itself it would uncover something, and the call would rise."""
    ticket = order.ticket
    closing = Closing(ticket.account, ticket.symbol, ticket.quantity)
    found = effect(
        standing.book, standing.policy, [closing], standing.market_now, standing.windows, standing.open_calls
    )
    [one] = found.accounts
    if not one.call_after > one.call_before + _NOTHING:
        return None
    told = {"before": one.call_before, "after": one.call_after}
    return finding(Denial.RAISES_CALL, symbol=ticket.symbol, account=ticket.account, **told)


def _after_the_others(order: Order, rise: Finding, orders: BookOfOrders, standing: Standing) -> Order:
    """It waits for closes of its account that may go first and cover it; without any it does not leave."""
    account = order.ticket.account
    others = [other for other in orders.live() if other.ticket.account == account and other is not order]
    if any(other.at_broker or _may_go_first(other, standing) for other in others):
        return stepped(order, OrderState.QUEUED, standing.market_now)
    return _denied(order, (rise,), standing)


def _may_go_first(order: Order, standing: Standing) -> bool:
    return order.state in {OrderState.QUEUED, OrderState.CLAIMED} and _rise(order, standing) is None


def _priced(order: Order, standing: Standing) -> Order:
    """A pegged order takes along the worst price that the collar allows."""
    if order.ticket.order_type not in _PEGGED:
        return order
    ticket = order.ticket
    thing = quoted(standing.book, standing.book.instrument_row(ticket.symbol))
    rate = standing.policy.limits.collar
    return replace(order, sent_price=worst_price(ticket.side, thing.mark, rate, exact(thing.tick)))
