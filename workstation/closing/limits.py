"""What every order passes before it leaves: once when it is asked for, once more just before it is sent."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from workstation.closing.effect import position_row
from workstation.closing.order_limits import LIQUIDATION_RULES, RULES, Case
from workstation.closing.orders import Order
from workstation.closing.quoted import Quoted, quoted
from workstation.closing.wanted import Around, Asker, BatchVerdict, LineVerdict, Live, SendVerdict, Wanted
from workstation.domain.denials import Denial, Finding, SecondPerson, finding
from workstation.domain.enums import OrderSide
from workstation.domain.orders import OrderOrigin

__all__ = [
    "Around",
    "Asker",
    "BatchVerdict",
    "Limiter",
    "LineVerdict",
    "Live",
    "SendVerdict",
    "Wanted",
    "check_batch",
    "check_send",
    "check_totals",
]

_MAY_COME = frozenset({Denial.STALE_QUOTE, Denial.NO_QUOTE, Denial.NO_QUOTE_TIME, Denial.WIDE_QUOTE})


def check_batch(wanted: Sequence[Wanted], asker: Asker, around: Around) -> BatchVerdict:
    """At acceptance: what the limits say of these orders, each alone and all together."""
    limiter = Limiter(asker, around)
    return check_totals([limiter.check(one) for one in wanted], around)


def check_send(
    order: Order,
    around: Around,
    *,
    supervisor: bool,
    call_open: bool,
    needs_approval: bool,
    four_eyes: bool = True,
) -> SendVerdict:
    """At T2, just before one order is sent; ``around.live`` is without the order itself.

    ``supervisor``: who asked or who approved is one. ``needs_approval``: its batch needed a second person when it was
    accepted; with ``four_eyes`` it also needs one for what is true only now.
    """
    ticket = order.ticket
    # Whether an account may be closed at all was decided when the order was accepted, or approved.
    waits, by_engine = ticket.wait_for_open, not ticket.asked_by
    asker = Asker(ticket.desk, ticket.origin, supervisor, supervisor, waits, by_engine)
    verdict = Limiter(asker, around).check(Wanted.of_ticket(ticket))
    denied = [*verdict.denied, *_turned(order, verdict)]
    if not call_open:
        denied.append(finding(Denial.CALL_ENDED, alert=ticket.alert_id))
    approved = bool(order.approved_by) and order.approved_by != ticket.asked_by
    if not approved and (needs_approval or (four_eyes and verdict.second_person)):
        denied += [finding(Denial.NOT_APPROVED), *verdict.second_person]
    may_come = [one for one in denied if ticket.wait_for_open and one.kind in _MAY_COME]
    final = tuple(one for one in denied if one not in may_come)
    return SendVerdict(final, (*may_come, *_not_yet(order, around)))


def _turned(order: Order, verdict: LineVerdict) -> Iterator[Finding]:
    """A position that crossed zero since the ticket was written: its order would open another."""
    ticket = order.ticket
    if verdict.side is not None and verdict.side is not ticket.side:
        told = {"account": ticket.account, "symbol": ticket.symbol}
        yield finding(Denial.NO_POSITION, **told)


def _not_yet(order: Order, around: Around) -> Iterator[Finding]:
    """Why an order stays in the queue for now: its session is not open, or too many left within a minute."""
    ticket, limit = order.ticket, around.policy.limits.orders_per_minute
    if (ticket.market, ticket.session) not in around.open_sessions and ticket.wait_for_open:
        yield finding(Denial.MARKET_CLOSED, market=ticket.market)
    if around.sent_last_minute >= limit:
        yield finding(Denial.ORDERS_PER_MINUTE, count=around.sent_last_minute, limit=limit)


class Limiter:
    """Holds orders of one asker against the limits; reads each instrument once."""

    def __init__(
        self,
        asker: Asker,
        around: Around,
        things: Mapping[int, Quoted] | None = None,
        places: Mapping[tuple[str, str], int] | None = None,
    ) -> None:
        """``things`` and ``places``: what of ``around.book`` was read already, by its row, by account and symbol."""
        self._asker, self._around, self._places = asker, around, places
        self._things = dict(things or {})

    def check(self, wanted: Wanted) -> LineVerdict:
        """What the limits say of one order by itself."""
        case = self._case(wanted)
        if case is None:
            told = {"account": wanted.account, "symbol": wanted.symbol}
            return LineVerdict(wanted, None, math.nan, math.nan, (finding(Denial.NO_POSITION, **told),))
        liquidation = self._asker.origin is OrderOrigin.LIQUIDATION
        found = [one for rule in (LIQUIDATION_RULES if liquidation else RULES) for one in rule(case)]
        denied = tuple(one for one in found if isinstance(one.kind, Denial))
        # Whether a liquidation needs a second person was asked when its account was armed.
        second = tuple(one for one in found if isinstance(one.kind, SecondPerson) and not liquidation)
        return LineVerdict(wanted, case.side, case.value, case.thing.adv, denied, second)

    def _case(self, wanted: Wanted) -> Case | None:
        """None where there is no such position."""
        book, place = self._around.book, self._place(wanted)
        if place is None:
            return None
        held = float(book.positions.quantity[place])
        if held == 0:
            return None
        return Case(
            wanted=wanted,
            asker=self._asker,
            around=self._around,
            thing=self._thing(int(book.positions.instrument[place])),
            held=held,
            available=float(book.positions.available[place]),
            do_not_close=bool(book.accounts.do_not_close[book.positions.account[place]]),
            side=OrderSide.SELL if held > 0 else OrderSide.BUY,
        )

    def _place(self, wanted: Wanted) -> int | None:
        if self._places is not None:
            return self._places.get((wanted.account, wanted.symbol))
        try:
            return position_row(self._around.book, wanted.account, wanted.symbol)
        except KeyError:
            return None

    def _thing(self, row: int) -> Quoted:
        if row not in self._things:
            self._things[row] = quoted(self._around.book, row)
        return self._things[row]


def check_totals(lines: Sequence[LineVerdict], around: Around) -> BatchVerdict:
    """What the limits say of orders together, given what they say of each."""
    lines = _named_twice(lines)
    accounts = len({line.wanted.account for line in lines})
    value = math.fsum(line.value for line in lines if not math.isnan(line.value))
    total = BatchVerdict(tuple(lines), (), (), accounts, len(lines), value)
    passing = [line for line in lines if not line.denied]
    each = dict.fromkeys(one for line in passing for one in line.second_person)
    second = (*_approvals(total, around), *_volumes(passing, around), *each)
    return replace(total, denied=tuple(_caps(total, around)), second_person=second)


def _named_twice(lines: Sequence[LineVerdict]) -> list[LineVerdict]:
    counts = Counter((line.wanted.account, line.wanted.symbol) for line in lines)
    return [_twice(line) if counts[line.wanted.account, line.wanted.symbol] > 1 else line for line in lines]


def _twice(line: LineVerdict) -> LineVerdict:
    named = finding(Denial.TWICE, symbol=line.wanted.symbol, account=line.wanted.account)
    return replace(line, denied=(*line.denied, named))


def _caps(total: BatchVerdict, around: Around) -> Iterator[Finding]:
    """What nobody passes."""
    limits, currency = around.policy.limits, around.policy.reporting_currency
    if total.accounts > limits.batch_accounts:
        yield finding(Denial.BATCH_ACCOUNTS, count=total.accounts, limit=limits.batch_accounts)
    if total.orders > limits.batch_orders:
        yield finding(Denial.BATCH_ORDERS, count=total.orders, limit=limits.batch_orders)
    if total.value > limits.batch_value:
        yield finding(Denial.BATCH_VALUE, value=total.value, currency=currency, limit=limits.batch_value)
    moved = around.moved_today + total.value
    if around.live_cap is not None and moved > around.live_cap:
        yield finding(Denial.LIVE_CAP, value=moved, currency=currency, limit=around.live_cap)


def _approvals(total: BatchVerdict, around: Around) -> Iterator[Finding]:
    """What a second person has to approve."""
    limits, currency = around.policy.limits, around.policy.reporting_currency
    if total.value > limits.approval_value:
        yield finding(SecondPerson.VALUE, value=total.value, currency=currency, limit=limits.approval_value)
    if total.accounts > limits.approval_accounts:
        yield finding(SecondPerson.ACCOUNTS, count=total.accounts, limit=limits.approval_accounts)
    if total.orders > limits.approval_orders:
        yield finding(SecondPerson.ORDERS, count=total.orders, limit=limits.approval_orders)


def _volumes(lines: Sequence[LineVerdict], around: Around) -> Iterator[Finding]:
    """Small orders in many accounts that are a large one together: above ``[close] max_adv_share`` of daily volume."""
    together: Counter[tuple[str, OrderSide | None]] = Counter()
    orders: Counter[tuple[str, OrderSide | None]] = Counter()
    volumes = {}
    for line in lines:
        key = line.wanted.symbol, line.side
        together[key] += float(line.wanted.quantity)  # type: ignore[assignment]
        orders[key] += 1
        volumes[key] = line.adv
    limit = around.policy.close.max_adv_share
    for key in sorted(together, key=str):
        share = together[key] / volumes[key] if volumes[key] > 0 else math.nan
        if orders[key] > 1 and share > limit:
            yield finding(SecondPerson.BATCH_VOLUME, symbol=key[0], share=share, limit=limit)
