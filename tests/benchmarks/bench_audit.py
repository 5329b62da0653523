"""The audit trail: what a step of many orders costs with all its rows, and how long a long trail takes to check.

The step has no peer; its limit is the time in which a batch must be in the store. Peer of the check is SQLite's own
``PRAGMA integrity_check`` of the same file, which finds torn pages and not one edited row.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.benchmarks import report
from tests.store.tickets import fill, order
from workstation.closing.orders import Order
from workstation.domain.enums import LinkState
from workstation.domain.orders import OrderState
from workstation.engine.follow_up import write_lines
from workstation.engine.orders.told import lines_of
from workstation.store.audit import AuditEntry, AuditKind, record, verify
from workstation.store.connect import Store, open_store
from workstation.store.lock import EngineLock, Identity
from workstation.store.orders import write_orders
from workstation.store.schema import upgrade
from workstation.store.status import StepStatus
from workstation.store.write import StepWriter

ORDERS, ROUNDS = 500, 5
ROWS, ROWS_A_STEP = 1_000_000, 20_000
STEP_LIMIT, CHECK_LIMIT = 150.0, 60.0  # ms, s
NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)


class Engine:
    """Writes steps and says how long the last took."""

    def __init__(self, store: Store) -> None:
        self.writer = StepWriter(store, EngineLock(store, Identity(1, "bench", "1"), NOON).epoch)
        self._step = 0
        self._known: dict[str, Order] = {}

    def commit(self) -> None:
        """The next step."""
        self._step += 1
        at = NOON + timedelta(seconds=self._step)
        self.writer.commit(at, StepStatus(self._step, at, at, LinkState.UP))

    def write(self, orders: list[Order]) -> float:
        """Orders as a step of their own, with what the follow-up records of their calls tell of them; ms."""
        begun = time.perf_counter()
        write_orders(self.writer, orders)
        moves = [(self._known.get(order.ticket.client_order_id), order) for order in orders]
        write_lines(self.writer, lines_of(moves), NOON, NOON)
        self.commit()
        self._known = {order.ticket.client_order_id: order for order in orders}
        return 1e3 * (time.perf_counter() - begun)


def asked(number: int, batch: int) -> Order:
    """One order of a batch."""
    return order(f"P260309B{batch:03}{number:06}", alert_id=f"C{number:06}", account=f"A{number:05}")


def steps_of_orders(engine: Engine) -> dict[str, object]:
    """The heaviest step of a batch: each order filled, with its execution, both audited and shown to the desks."""
    taken = []
    for batch in range(ROUNDS):
        orders = [asked(number, batch) for number in range(ORDERS)]
        engine.write(orders)
        for state in (OrderState.CLAIMED, OrderState.SENDING):
            orders = [replace(one, state=state) for one in orders]
            engine.write(orders)
        taken.append(engine.write([filled(one) for one in orders]))
    return {
        "what": f"write a step of {ORDERS} orders filled: ledger, fills, audit, desks' rows, follow-up lines, SQLite",
        "unit": "ms",
        "ours": statistics.median(taken),
        "limit": f"<= {STEP_LIMIT:.0f}",
    }


def filled(working: Order) -> Order:
    """The same order with all of it sold."""
    key = working.ticket.client_order_id
    return replace(working, state=OrderState.FILLED, executions=(fill(f"x{key}", "300"),), broker_order_id=key)


def long_trail(engine: Engine, store: Store) -> dict[str, object]:
    """Rows like those of orders, checked one by one."""
    for start in range(0, ROWS, ROWS_A_STEP):
        facts = {"from": "SENDING", "state": "WORKING", "broker_order_id": "20200309-000001", "version": 1}
        entries = [
            AuditEntry(AuditKind.ORDER, f"P260309B{number:09}", f"A{number % 9973:05}", "", NOON, facts)
            for number in range(start, start + ROWS_A_STEP)
        ]
        record(engine.writer, entries)
        engine.commit()
    begun = time.perf_counter()
    checked, broken = verify(store)
    ours = time.perf_counter() - begun
    if checked < ROWS or broken:
        raise AssertionError(f"{checked} rows checked, {broken[:3]}")
    begun = time.perf_counter()
    with store.read() as connection:
        connection.exec_driver_sql("PRAGMA integrity_check").all()
    peer = time.perf_counter() - begun
    return {
        "what": f"check an audit trail of {ROWS} rows, SQLite",
        "against": "PRAGMA integrity_check of the same file, which finds no edited row",
        "unit": "s",
        "ours": ours,
        "peer": peer,
        "ratio": ours / peer,
        "limit": f"<= {CHECK_LIMIT:.0f} s",
    }


def main() -> int:
    """Measure both; 1 when a limit was missed."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'store.db'}"
        upgrade(url)
        store = open_store(url)
        engine = Engine(store)
        step, check = steps_of_orders(engine), long_trail(engine, store)
        store.close()
    report.write("audit", [step, check])
    return int(step["ours"] > STEP_LIMIT or check["ours"] > CHECK_LIMIT)  # type: ignore[operator]


if __name__ == "__main__":
    sys.exit(main())
