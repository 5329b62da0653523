"""A due close through the limits into the queue of orders, exactly as a batch that a person sends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workstation.closing.effect import AccountEffect, Closing, effect
from workstation.closing.limits import Asker, BatchVerdict, LineVerdict, Wanted, check_batch
from workstation.closing.orders import Order
from workstation.commands.closing import CloseLine
from workstation.domain.denials import NOTHING, Coded, Denial, Finding, finding
from workstation.domain.orders import OrderOrigin, OrderState
from workstation.domain.schedules import Obstacle, Ruling
from workstation.engine.orders.book_of_orders import BookOfOrders
from workstation.engine.orders.standing import Standing
from workstation.engine.orders.surroundings import surroundings
from workstation.engine.orders.tickets import Wish, ticket
from workstation.engine.wording import named

# What may pass within the grace: the quote gets better, the trading halt or the other close of the position ends.
_MAY_PASS = frozenset(
    {
        *(Denial.STALE_QUOTE, Denial.NO_QUOTE, Denial.NO_QUOTE_TIME, Denial.WIDE_QUOTE, Denial.NO_PRICE),
        *(Denial.ALREADY_CLOSING, Denial.HALTED, Denial.MARKET_CLOSED),
    }
)


@dataclass(frozen=True, slots=True)
class Patron:
    """In whose name it is closed: a trader with the one who approved, or the house's policy."""

    user: str
    desk: str
    approved_by: str
    reason: str
    wait_for_open: bool
    four_eyes: bool  # somebody else could have approved

    def supervisor(self, standing: Standing) -> bool:
        """Whether one of the two is one."""
        return bool({self.user, self.approved_by} & standing.supervisors)

    def asker(self, standing: Standing) -> Asker:
        """As the limits ask."""
        supervisor = self.supervisor(standing)
        return Asker(self.desk, OrderOrigin.AUTO_CLOSE, supervisor, wait_for_open=self.wait_for_open)


@dataclass(frozen=True, slots=True)
class Ended:
    """What became of one call's close: FIRE with its orders, HOLD, or NOT_FIRED with the reason."""

    ruling: Ruling
    obstacle: Obstacle = Obstacle.NONE
    detail: Coded = NOTHING
    orders: int = 0


def why_second_person(lines: Sequence[CloseLine], patron: Patron, orders: BookOfOrders, standing: Standing) -> Coded:
    """Why these closes would need somebody else's word now; empty when they would not."""
    if not patron.four_eyes:
        return NOTHING
    return _named(_verdict(lines, patron, orders, standing).second_person)


def fire(
    closes: Mapping[str, Sequence[CloseLine]], patron: Patron, orders: BookOfOrders, standing: Standing
) -> dict[str, Ended]:
    """Orders for each close that may leave, by firing key; the limits look at all of them together as one batch.

    An account of which one line may not be closed is left alone altogether.
    """
    if not standing.venue:
        refused = Ended(Ruling.NOT_FIRED, Obstacle.LIMITS, finding(Denial.TAKES_NO_ORDERS).as_code())
        return dict.fromkeys(closes, refused)
    lines = [line for one in closes.values() for line in one]
    verdict = _verdict(lines, patron, orders, standing)
    if verdict.denied:
        return dict.fromkeys(closes, Ended(Ruling.NOT_FIRED, Obstacle.LIMITS, _named(verdict.denied)))
    verdicts = {(one.wanted.account, one.wanted.symbol): one for one in verdict.lines}
    whole = _second_of_all(verdict)
    effects = _effects(lines, standing)
    return {
        key: _one(
            key, some, [verdicts[line.account, line.symbol] for line in some], whole, patron, orders, standing, effects
        )
        for key, some in closes.items()
    }


def _named(reasons: Iterable[Finding]) -> Coded:
    return named(one.as_code() for one in reasons)


def _verdict(lines: Sequence[CloseLine], patron: Patron, orders: BookOfOrders, standing: Standing) -> BatchVerdict:
    return check_batch([Wanted.of(line) for line in lines], patron.asker(standing), surroundings(orders, standing))


def _second_of_all(verdict: BatchVerdict) -> list[Finding]:
    """What needs a second person because of all together, not of one line."""
    of_lines = {one for line in verdict.lines for one in line.second_person}
    return [one for one in verdict.second_person if one not in of_lines]


def _one(
    key: str,
    lines: Sequence[CloseLine],
    verdicts: Sequence[LineVerdict],
    whole: Iterable[Finding],
    patron: Patron,
    orders: BookOfOrders,
    standing: Standing,
    effects: Mapping[str, AccountEffect],
) -> Ended:
    denied = [one for verdict in verdicts for one in verdict.denied]
    if denied:
        for_good = [one for one in denied if one.kind not in _MAY_PASS]
        ruling = Ruling.NOT_FIRED if for_good else Ruling.HOLD
        return Ended(ruling, Obstacle.LIMITS, _named(for_good or denied))
    why = _named(dict.fromkeys((*whole, *(one for verdict in verdicts for one in verdict.second_person))))
    needed = why if patron.four_eyes else NOTHING
    if needed and not patron.approved_by:
        return Ended(Ruling.NOT_FIRED, Obstacle.NOT_APPROVED, needed)
    wish = Wish(key, patron.user, patron.desk, patron.reason, OrderOrigin.AUTO_CLOSE, patron.wait_for_open, needed)
    for number, (line, verdict) in enumerate(zip(lines, verdicts, strict=True), 1):
        made = ticket(wish, number, line, verdict.value, effects[line.account], standing, standing.market_now)
        orders.put(Order(made, OrderState.QUEUED, standing.market_now, approved_by=patron.approved_by))
    return Ended(Ruling.FIRE, orders=len(lines))


def _effects(lines: Sequence[CloseLine], standing: Standing) -> dict[str, AccountEffect]:
    closings = [Closing(line.account, line.symbol, line.quantity) for line in lines]
    at = standing
    found = effect(at.book, at.policy, closings, at.market_now, at.windows, at.open_calls)
    return {one.account: one for one in found.accounts}
