"""Looks over the program's shoulder: what must hold whenever a request leaves, and at the end of a day."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import Any

import numpy as np
import sqlalchemy as sa

from tests.simulation.broker import SimulatedBroker
from tests.simulation.clock import MARKET, Clock
from workstation.domain.enums import CommandState
from workstation.domain.orders import FINAL, OrderState, OrderType
from workstation.domain.tables import ORDERS
from workstation.ports import OrderRequest
from workstation.store.audit import verify
from workstation.store.connect import Store
from workstation.store.kill_switches import kill_switches
from workstation.store.orders import read_ended_since, read_live_orders
from workstation.store.pull import Puller
from workstation.store.status import read_status

RIGHT_TO_SEND = timedelta(seconds=1)  # as promised, not as the program has it
FACTS_HOLD = timedelta(seconds=3)
_ENDED = {CommandState.REJECTED, CommandState.EXPIRED, CommandState.DECLINED, CommandState.DONE, CommandState.FAILED}


class Inspector:
    """``violations`` says in words what did not hold; it knows the store and the broker, never the engine's memory."""

    def __init__(self, store: Store, broker: SimulatedBroker, clock: Clock, approval_orders: int, stale: int) -> None:
        self._store, self._broker, self._clock = store, broker, clock
        self._approval_orders, self._stale = approval_orders, stale
        self._opening = dict(broker.positions)
        self.violations: list[str] = []
        self.epoch = 0  # of the engine that steps
        self.stepped_at = clock.wall()
        self.puller = Puller(store, ORDERS)
        self.cursor: Any = None
        self.seen: dict[str, dict[str, Any]] = {}

    def before_place(self, request: OrderRequest) -> None:
        """The moment of truth for one request."""
        key = request.client_order_id
        found = self._rows(
            "SELECT state, desk, alert_id, second_person, approved_by, asked_by, command_id FROM close_orders"
            f" WHERE client_order_id = '{key}'"
        )
        order = found[0] if found else None
        if order is None or order.state != OrderState.SENDING:
            self._say(f"{key} was sent before its SENDING was committed")
            return
        for switch in kill_switches(self._store):
            if switch.desk in {"", order.desk}:
                self._say(f"{key} was sent although {switch.engaged_by} had engaged the kill switch")
        if not self._rows(f"SELECT 1 FROM calls WHERE call_id = '{order.alert_id}' AND ended = 0"):
            self._say(f"{key} was sent for {order.alert_id}, which is not open")
        if read_status(self._store).epoch != self.epoch:
            self._say(f"{key} was sent by an engine that another had replaced")
        if self._clock.wall() - self.stepped_at > FACTS_HOLD + RIGHT_TO_SEND:
            self._say(f"{key} was sent long after its right to be sent was given")
        self._approved(key, order)
        self._fresh(request)
        self._not_too_much(request)

    def _approved(self, key: str, order: Any) -> None:
        rows = self._rows(f"SELECT count(*) AS n FROM close_orders WHERE command_id = '{order.command_id}'")
        if rows[0].n > self._approval_orders and order.approved_by in {"", order.asked_by}:
            self._say(f"{key} of a large batch was sent without a second person")

    def _fresh(self, request: OrderRequest) -> None:
        age = self._clock.market() - self._broker.quoted_at[request.symbol]
        if request.order_type is OrderType.MARKET and age > timedelta(seconds=self._stale):
            self._say(f"{request.client_order_id} was sent at the market on a price {age} old")

    def _not_too_much(self, request: OrderRequest) -> None:
        held = abs(self._broker.positions[request.account, request.symbol])
        if request.quantity > held:
            self._say(f"{request.client_order_id} closes {request.quantity} of {held}")

    def after_step(self) -> None:
        """What the desk's side pulls, as every desk does."""
        for chunk in self.puller.pull(self.cursor):
            if chunk.reload:
                self.seen = {}
            names = list(chunk.columns)
            for row in zip(*chunk.columns.values(), strict=True):
                values = dict(zip(names, row, strict=True))
                self.seen[str(values["client_order_id"])] = values
            for gone in chunk.gone:
                self.seen.pop(str(gone), None)
        self.cursor = self.puller.cursor

    def at_end(self) -> None:
        """Everything has come to rest."""
        self._sent_once()
        self._nothing_lost()
        self._commands_ended()
        self._desk_agrees()
        for (account, symbol), before in self._opening.items():
            after = self._broker.positions[account, symbol]
            if after * before < 0 or abs(after) > abs(before):
                self._say(f"{symbol} of {account} went from {before} to {after}")
        count, broken = verify(self._store)
        if broken or not count:
            self._say(f"audit: {count} rows, {broken[:1]}")

    def _sent_once(self) -> None:
        counts = Counter(order.request.client_order_id for order in self._broker.orders)
        for key, count in counts.items():
            if count > 1:
                self._say(f"{key} is {count} orders at the broker")
        wanted: Counter[tuple[str, str, str]] = Counter()
        for row in self._rows("SELECT command_id, account, symbol FROM close_orders"):
            wanted[row.command_id, row.account, row.symbol] += 1
        for what, count in wanted.items():
            if count > 1:
                self._say(f"{what} became {count} orders")

    def _nothing_lost(self) -> None:
        fills = {
            (row.client_order_id, row.execution_id): row
            for row in self._rows("SELECT client_order_id, execution_id FROM executions")
        }
        states = {row.client_order_id: row.state for row in self._rows("SELECT * FROM close_orders")}
        for order in self._broker.orders:
            key = order.request.client_order_id
            if key not in states:
                self._say(f"{key} is at the broker and not in the store")
            elif states[key] != order.state:
                self._say(f"{key} is {order.state.name} at the broker, {OrderState(states[key]).name} in the store")
            for one in order.executions:
                if fills.pop((key, one.execution_id), None) is None:
                    self._say(f"fill {one.execution_id} of {key} is not in the store")
        if fills:
            self._say(f"fills that the broker never made: {list(fills)[:3]}")
        for key, state in states.items():
            if state not in FINAL:
                self._say(f"{key} is still {OrderState(state).name}")

    def _commands_ended(self) -> None:
        for row in self._rows("SELECT command_id, kind, state FROM commands"):
            if row.state not in _ENDED:
                self._say(f"{row.kind} {row.command_id} is still {CommandState(row.state).name}")

    def _desk_agrees(self) -> None:
        self.after_step()
        rows = self._rows("SELECT * FROM orders")
        orders = (*read_live_orders(self._store), *read_ended_since(self._store, MARKET))
        ledger = {order.ticket.client_order_id: order for order in orders}
        if len(rows) != len(self.seen):
            self._say(f"the desk sees {len(self.seen)} orders, the store has {len(rows)}")
        for row in rows:
            seen, exact = self.seen.get(row.client_order_id, {}), ledger.get(row.client_order_id)
            if exact is None or not int(seen.get("state", -1)) == row.state == exact.state:
                self._say(f"{row.client_order_id}: desk {seen.get('state')}, table {row.state}, ledger {exact}")
            elif not np.isclose(float(exact.filled_quantity), seen["filled_quantity"]):
                self._say(f"{row.client_order_id}: desk {seen['filled_quantity']}, ledger {exact.filled_quantity}")

    def _rows(self, query: str) -> list[Any]:
        with self._store.read() as connection:
            return list(connection.execute(sa.text(query)))

    def _say(self, text: str) -> None:
        self.violations.append(text)
