"""Commands that live as long as their orders: done when the last one is over, void when nobody approves in time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from workstation.closing.orders import Order, stepped
from workstation.domain.answers import Result
from workstation.domain.denials import Coded, Denial, coded, finding
from workstation.domain.enums import CommandState
from workstation.domain.ids import CommandId
from workstation.domain.orders import OrderState
from workstation.engine.orders.book_of_orders import BookOfOrders
from workstation.store.commands import Decision

APPROVAL_HOLDS = timedelta(minutes=10)  # wall time; what was asked for longer ago is asked about another market


class Batches:
    """Which close commands are running, and which wait for a second person (and since when, wall time).

    Invariant: each comes to an end: DONE with the count of what became of its orders, DECLINED or EXPIRED.
    """

    def __init__(self, running: Iterable[str], waiting: Mapping[str, datetime]) -> None:
        self._running = set(running)
        self._waiting = dict(waiting)

    def accepted(self, command_id: str) -> None:
        """Its orders are in the queue."""
        self._waiting.pop(command_id, None)
        self._running.add(command_id)

    def asked(self, command_id: str, wall_now: datetime) -> None:
        """It waits for a second person."""
        self._waiting[command_id] = wall_now

    def lapsed(self, command_id: str, wall_now: datetime) -> bool:
        """Whether it has waited for a second person for too long."""
        return command_id in self._waiting and wall_now - self._waiting[command_id] > APPROVAL_HOLDS

    def turned_down(self, command_id: str) -> None:
        """Somebody said no, or it failed."""
        self._waiting.pop(command_id, None)

    def advance(self, orders: BookOfOrders, market_now: datetime, wall_now: datetime) -> list[Decision]:
        """The commands that came to their end; orders that nobody approved in time are over with them."""
        return [*self._expired(orders, market_now, wall_now), *self._taken_back(orders), *self._done(orders)]

    def _done(self, orders: BookOfOrders) -> list[Decision]:
        over = {key: found for key in self._running if (found := _all_over(orders.of_command(key))) is not None}
        self._running -= over.keys()
        return [Decision(CommandId(key), CommandState.DONE, _told(found)) for key, found in over.items()]

    def _taken_back(self, orders: BookOfOrders) -> list[Decision]:
        over = [key for key in self._waiting if _all_over(orders.of_command(key)) is not None]
        for key in over:
            del self._waiting[key]
        why = finding(Result.ALL_TAKEN_BACK).as_code()
        return [Decision(CommandId(key), CommandState.DECLINED, why) for key in over]

    def _expired(self, orders: BookOfOrders, market_now: datetime, wall_now: datetime) -> list[Decision]:
        late = [key for key in self._waiting if self.lapsed(key, wall_now)]
        for key in late:
            del self._waiting[key]
            for order in orders.of_command(key):
                if order.state is OrderState.AWAITING_APPROVAL:
                    why = finding(Denial.APPROVED_TOO_LATE).as_code()
                    orders.put(stepped(order, OrderState.EXPIRED, market_now, denial=why))
        told = finding(Result.NOBODY_APPROVED, minutes=APPROVAL_HOLDS.seconds // 60).as_code()
        return [Decision(CommandId(key), CommandState.EXPIRED, told) for key in late]


def _all_over(orders: list[Order]) -> list[Order] | None:
    """The orders of a command if each of them is over; None while one is not."""
    return orders if all(order.is_final for order in orders) else None


def _told(orders: list[Order]) -> Coded:
    """``3 FILLED; 1 REJECTED``, in the order of the states."""
    counts = Counter(order.state for order in orders)
    ended = [finding(Result.ORDERS_IN, count=counts[state], state=state.name) for state in sorted(counts)]
    return coded(ended or [finding(Result.ENDED_LONG_AGO)])
