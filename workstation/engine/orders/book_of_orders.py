"""The orders the engine works on: those that are not over, those that ended lately, and what a step changed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import Decimal

from workstation.closing.orders import Order

KEPT = timedelta(days=1)  # market time; late executions and repeated closes are told by what ended lately


class BookOfOrders:
    """Every order by its id.

    Invariant: at most one order of an account and symbol is not over; ``changed`` holds, until ``settle``, all that the
    store does not have yet, in the steps it went through.
    """

    def __init__(self, live: Iterable[Order], ended: Iterable[Order]) -> None:
        self._orders = {order.ticket.client_order_id: order for order in (*ended, *live)}
        self._live = {_place(order): order.ticket.client_order_id for order in live}
        self.changed: list[Order] = []
        self._moves: dict[str, tuple[Order | None, Order]] = {}  # before (None: not there yet) and now

    def get(self, client_order_id: str) -> Order | None:
        """An order by our id."""
        return self._orders.get(client_order_id)

    def live(self) -> list[Order]:
        """Orders that are not over, the oldest first."""
        return [self._orders[key] for key in self._live.values()]

    def ended(self) -> list[Order]:
        """Orders that ended within the last day."""
        return [order for order in self._orders.values() if order.is_final]

    def live_of(self, account: str, symbol: str) -> Order | None:
        """The order that works on a position already."""
        key = self._live.get((account, symbol))
        return None if key is None else self._orders[key]

    def of_command(self, command_id: str) -> list[Order]:
        """The orders of one command, as far as they are remembered."""
        return [order for order in self._orders.values() if order.ticket.command_id == command_id]

    def working(self, account: str, symbol: str) -> Decimal:
        """What may still be filled of a position's orders."""
        order = self.live_of(account, symbol)
        return Decimal(0) if order is None else order.leaves_quantity

    def put(self, order: Order) -> None:
        """A new order, or the next step of one."""
        key, place = order.ticket.client_order_id, _place(order)
        if self._orders.get(key) == order:
            return
        before, _ = self._moves.get(key, (self._orders.get(key), order))
        self._moves[key] = (before, order)
        self._orders[key] = order
        self.changed.append(order)
        if order.is_final:
            if self._live.get(place) == key:
                del self._live[place]
        elif self._live.setdefault(place, key) != key:
            raise ValueError(f"{key}: {self._live[place]} works on {order.ticket.symbol} of {order.ticket.account}")

    def take_moves(self) -> list[tuple[Order | None, Order]]:
        """Each order that changed since this was asked last, as it was then (None: not there yet) and as it is."""
        moves, self._moves = list(self._moves.values()), {}
        return moves

    def forget(self, market_now: datetime) -> None:
        """Drop what ended long ago; the store keeps it."""
        old = [key for key, order in self._orders.items() if order.is_final and order.changed_at < market_now - KEPT]
        for key in old:
            del self._orders[key]

    def settle(self) -> None:
        """The changes were handed to the step's writer."""
        self.changed = []


def _place(order: Order) -> tuple[str, str]:
    return order.ticket.account, order.ticket.symbol
