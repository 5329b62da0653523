"""The engine's part that closes positions: every order, the commands they came from, and who stopped what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from workstation.calls.marks import Mark
from workstation.closing.orders import Order
from workstation.domain.enums import CommandState, OrderSide
from workstation.domain.ids import CommandId
from workstation.engine.follow_up import write_lines
from workstation.engine.orders.batches import Batches
from workstation.engine.orders.book_of_orders import KEPT, BookOfOrders
from workstation.engine.orders.courier import Courier
from workstation.engine.orders.executor import MINUTE, Executor
from workstation.engine.orders.standing import Standing
from workstation.engine.orders.told import lines_of
from workstation.ports import Broker, Facts
from workstation.store.commands import commands_in
from workstation.store.connect import Store
from workstation.store.kill_switches import kill_switches
from workstation.store.last_closes import last_closes
from workstation.store.last_sends import last_sends
from workstation.store.orders import forget_old, read_ended_since, read_live_orders, write_orders
from workstation.store.status import read_status
from workstation.store.write import StepWriter

_RUNNING = (CommandState.ACCEPTED, CommandState.APPROVED)


class OrderDesk:
    """Invariant: what ``advance`` changed is in the step's writer; nothing leaves before ``committed``."""

    def __init__(self, store: Store, broker: Broker | None, courier: Courier | None) -> None:
        """Everything as the store kept it when an engine before this one stopped."""
        status = read_status(store).status
        since = None if status is None else status.market_now - KEPT
        self.orders = BookOfOrders(read_live_orders(store), [] if since is None else read_ended_since(store, since))
        running = [one.command_id for one in commands_in(store, "close_batch", _RUNNING)]
        waiting = commands_in(store, "close_batch", [CommandState.AWAITING_APPROVAL])
        self.batches = Batches(running, {one.command_id: one.created for one in waiting})
        self.switches = list(kill_switches(store))
        self.venue = "" if broker is None else broker.venue
        once = broker is not None and broker.takes_an_id_once
        sent = last_sends(store, MINUTE)
        self._executor = Executor(self.orders, courier, takes_an_id_once=once, sent_at=sent)
        self._last_close = last_closes(store)
        self._noted: set[str] = set()  # alerts of which the last ``advance`` changed an order
        self._day = None if status is None else status.market_now.date()

    def hear(self, facts: Facts, market_now: datetime, wall_now: datetime) -> None:
        """What the broker answered and reported since the last step."""
        self._executor.hear(facts.reports, market_now, wall_now, anew=facts.book is not None)

    def tell(self, writer: StepWriter, market_now: datetime, wall_now: datetime) -> None:
        """What became of orders since the last time, into the records of their calls: before what follows from it."""
        write_lines(writer, lines_of(self.orders.take_moves()), market_now, wall_now)

    def advance(self, writer: StepWriter, standing: Standing, decided: set[CommandId]) -> None:
        """Every order a step on, and everything that changed since the last step into the writer.

        ``decided`` takes the commands that come to their end here: the store does not know of it yet.
        """
        self._executor.advance(standing)
        for decision in self.batches.advance(self.orders, standing.market_now, standing.wall_now):
            writer.decide(decision)
            decided.add(decision.command_id)
        write_orders(writer, self.orders.changed)
        self.tell(writer, standing.market_now, standing.wall_now)
        self._remember_fills()
        self._noted = {order.ticket.alert_id for order in self.orders.changed}
        self.orders.settle()
        if standing.market_now.date() != self._day:
            self._day = standing.market_now.date()
            forget_old(writer, standing.market_now.replace(hour=0, minute=0, second=0, microsecond=0))

    def committed(self, wall_now: datetime) -> None:
        """The step is in the store: what it gave the right to leaves now."""
        self._executor.hand_over(wall_now)

    def being_sold(self) -> Mapping[tuple[str, str], float]:
        """Shares and contracts in our own working sell orders, by account and symbol."""
        live = (one for one in self.orders.live() if one.ticket.side is OrderSide.SELL)
        return {(one.ticket.account, one.ticket.symbol): float(one.leaves_quantity) for one in live}

    def filled_since(self) -> set[str]:
        """Alerts for which something was filled since the last step's ``advance``."""
        return {order.ticket.alert_id for order in self.orders.changed if order.executions}

    def noted(self) -> set[str]:
        """Alerts of which an order changed since they were told of last, in the last step's ``advance`` too."""
        return self._noted | {order.ticket.alert_id for order in self.orders.changed}

    def marks(self) -> Mapping[str, Mark]:
        """What the alerts table tells of closes, by alert."""
        marks = {alert: Mark(last_close_at=at) for alert, at in self._last_close.items()}
        for order in self.orders.live():
            known = marks.get(order.ticket.alert_id, Mark())
            marks[order.ticket.alert_id] = replace(known, working_closes=known.working_closes + 1)
        return marks

    def close(self) -> None:
        """Let what is on the wire come to its end."""
        self._executor.close()

    def _remember_fills(self) -> None:
        for order in self.orders.changed:
            if order.executions:
                self._last_close[order.ticket.alert_id] = _last_fill(order)


def _last_fill(order: Order) -> datetime:
    return max(one.at for one in order.executions)
