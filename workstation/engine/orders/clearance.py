"""The last look at an order before it gets its right to be sent (T2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from workstation.closing.effect import Closing, effect
from workstation.closing.limits import Around, SendVerdict, check_send
from workstation.closing.orders import Order, stepped
from workstation.closing.prices import collar_rate, exact, worst_price
from workstation.closing.quoted import quoted
from workstation.domain.denials import Denial, Finding, coded, finding
from workstation.domain.enums import OrderSide
from workstation.domain.orders import OrderOrigin, OrderState, OrderType
from workstation.engine.orders.book_of_orders import BookOfOrders
from workstation.engine.orders.standing import Standing
from workstation.engine.orders.surroundings import surroundings, surroundings_of

_FOR_A_CALL = frozenset({OrderOrigin.MANUAL, OrderOrigin.BATCH, OrderOrigin.AUTO_CLOSE})
_FOR_A_RECALL = frozenset({OrderOrigin.COVERED_RECALL, OrderOrigin.SHORT_RECALL})
_PEGGED = frozenset({OrderType.PEG_BID, OrderType.PEG_ASK})
_NOTHING = 0.005  # base currency: half a cent is no rise of a requirement


def cleared(claimed: Sequence[Order], orders: BookOfOrders, standing: Standing) -> list[Order]:
    """Each order with its right to be sent, back in the queue, or cancelled with the reason why it does not leave."""
    of_all = surroundings(orders, standing)
    verdicts = [_verdict(order, of_all, standing) for order in claimed]
    rises = _rises([order for order, verdict in zip(claimed, verdicts, strict=True) if verdict.go], standing)
    return [
        _judged(order, verdict, rises.get(order.ticket.client_order_id), orders, standing)
        for order, verdict in zip(claimed, verdicts, strict=True)
    ]


def _verdict(order: Order, of_all: Around, standing: Standing) -> SendVerdict:
    """What the limits say now."""
    ticket = order.ticket
    return check_send(
        order,
        surroundings_of(order, of_all),
        supervisor=bool({ticket.asked_by, order.approved_by} & standing.supervisors),
        call_open=_is_wanted(order, standing),
        needs_approval=bool(ticket.second_person),
        four_eyes=bool(standing.supervisors - {ticket.asked_by}),
    )


def _is_wanted(order: Order, standing: Standing) -> bool:
    """Whether the call, or the recall, that it closes for is still open."""
    ticket = order.ticket
    if ticket.origin in _FOR_A_RECALL:
        return standing.recalls.get(ticket.alert_id) == (ticket.account, ticket.symbol)
    return ticket.origin not in _FOR_A_CALL or standing.calls.get(ticket.alert_id) == ticket.account


def _judged(
    order: Order, verdict: SendVerdict, rise: Finding | None, orders: BookOfOrders, standing: Standing
) -> Order:
    if verdict.denied:
        return _denied(order, verdict.denied, standing)
    if verdict.wait:
        return stepped(order, OrderState.QUEUED, standing.market_now)
    if rise is not None:
        return _after_the_others(order, rise, orders, standing)
    return stepped(_priced(order, standing), OrderState.SENDING, standing.market_now)


def _denied(order: Order, reasons: tuple[Finding, ...], standing: Standing) -> Order:
    return stepped(order, OrderState.CANCELLED, standing.market_now, denial=coded(reasons))


def _rises(wanted: Sequence[Order], standing: Standing) -> dict[str, Finding]:
    """Orders that may not go now: by itself such a close would uncover something, and more margin would be required.

    That a close costs its spread and fee is no reason: what releases nothing could never be closed. Many accounts are
    valued at once, but no two orders of one account, because each is judged alone.
    """
    rounds: list[dict[str, Order]] = []
    for order in wanted:
        if order.ticket.origin in _FOR_A_RECALL or order.ticket.origin is OrderOrigin.LIQUIDATION:
            continue  # called back: whatever it does to the call; liquidated: the loop measured what it frees
        account = order.ticket.account
        free = next((one for one in rounds if account not in one), None)
        if free is None:
            rounds.append(free := {})
        free[account] = order
    return {key: found for one in rounds for key, found in _rises_of(one, standing)}


def _rises_of(one_each: Mapping[str, Order], standing: Standing) -> Iterator[tuple[str, Finding]]:
    tickets = {account: order.ticket for account, order in one_each.items()}
    closings = [Closing(ticket.account, ticket.symbol, ticket.quantity) for ticket in tickets.values()]
    at = standing
    for one in effect(at.book, at.policy, closings, at.market_now, at.windows, at.open_calls).accounts:
        if one.released < -_NOTHING:
            told = {"before": one.call_before, "after": one.call_after}
            ticket = tickets[one.account]
            yield (
                ticket.client_order_id,
                finding(Denial.RAISES_CALL, symbol=ticket.symbol, account=one.account, **told),
            )


def _after_the_others(order: Order, rise: Finding, orders: BookOfOrders, standing: Standing) -> Order:
    """It waits for closes of its account that may go first and cover it; without any it does not leave.

    What is closed as a whole need not get better with its first part: its short legs lead, the rest waits for them.
    """
    whole = [one for one in orders.live() if one.ticket.account == order.ticket.account]
    others = [one for one in whole if one.ticket is not order.ticket]
    if _leads(order, whole, standing):
        return stepped(_priced(order, standing), OrderState.SENDING, standing.market_now)
    if any(other.at_broker or _may_go_first(other, whole, standing) for other in others):
        return stepped(order, OrderState.QUEUED, standing.market_now)
    return _denied(order, (rise,), standing)


def _may_go_first(order: Order, whole: Sequence[Order], standing: Standing) -> bool:
    waiting = order.state in {OrderState.QUEUED, OrderState.CLAIMED}
    return waiting and (not _rises([order], standing) or _leads(order, whole, standing))


def _leads(order: Order, whole: Sequence[Order], standing: Standing) -> bool:
    """Whether it buys back a short of an account whose live closes together need no more margin."""
    if order.ticket.side is not OrderSide.BUY:
        return False
    closings = [Closing(one.ticket.account, one.ticket.symbol, one.leaves_quantity) for one in whole]
    at = standing
    [found] = effect(at.book, at.policy, closings, at.market_now, at.windows, at.open_calls).accounts
    return found.released >= -_NOTHING


def _priced(order: Order, standing: Standing) -> Order:
    """A pegged order takes along the worst price that the collar allows."""
    if order.ticket.order_type not in _PEGGED:
        return order
    ticket = order.ticket
    thing = quoted(standing.book, standing.book.instrument_row(ticket.symbol))
    limits = standing.policy.limits
    rate = collar_rate(limits, illiquid=thing.is_illiquid(limits))
    return replace(order, sent_price=worst_price(ticket.side, thing.mark, rate, exact(thing.tick)))
