"""The writer is killed while it writes orders: ledger, fills, audit trail and what a desk sees tell one story."""

import random
import time
from multiprocessing.connection import Connection

from tests.store.samples import after, held, pull_all, status
from tests.store.test_crash import FORK, _take
from tests.store.tickets import fill, order, walked
from workstation.closing.orders import Order
from workstation.domain.orders import OrderState
from workstation.domain.tables import ORDERS
from workstation.store.audit import AuditKind, rows, verify
from workstation.store.connect import Store, open_store
from workstation.store.orders import read_ended_since, read_live_orders, write_orders
from workstation.store.status import read_status
from workstation.store.write import StepWriter

S = OrderState
CYCLES, ORDERS_A_STEP = 8, 10


def _orders_of(step: int) -> list[Order]:
    """Odd steps ask for ten orders, the even step after them has all of them filled."""
    asked = step if step % 2 else step - 1
    new = [order(f"o{asked}-{number}", account=f"A{number}") for number in range(ORDERS_A_STEP)]
    if step % 2:
        return new
    done = S.CLAIMED, S.SENDING, S.FILLED
    return [one for o in new for one in walked(o, *done, executions=(fill(o.ticket.client_order_id, "300"),))[1:]]


def _write_until_killed(url: str, acknowledged: Connection) -> None:
    store = open_store(url)
    lock = _take(store)
    writer, number = StepWriter(store, lock.epoch), lock.step
    while True:
        number += 1
        write_orders(writer, _orders_of(number))
        writer.commit(after(number / 10), status(number))
        acknowledged.send(number)


def _killed_after(url: str, seconds: float) -> int:
    receiver, sender = FORK.Pipe(duplex=False)
    process = FORK.Process(target=_write_until_killed, args=(url, sender), daemon=True)
    process.start()
    sender.close()
    last: int = receiver.recv()
    time.sleep(seconds)
    process.kill()
    process.join()
    while receiver.poll():
        try:
            last = receiver.recv()
        except EOFError:
            break
    return last


def _whole(store: Store) -> int:
    """The step in the store, after looking that each of its tables agrees."""
    step = read_status(store).status
    assert step is not None
    live, over = read_live_orders(store), read_ended_since(store, after(-1e9))
    assert len(live) == (ORDERS_A_STEP if step.step % 2 else 0)
    assert len(over) == step.step // 2 * ORDERS_A_STEP
    assert {one.filled_quantity == one.ticket.quantity for one in over} <= {True}
    chunks, _ = pull_all(store, ORDERS)
    assert len(held(chunks, ORDERS)) == len(live) + len(over)
    checked, broken = verify(store)
    assert broken == ()
    kinds = [row.entry.kind for row in rows(store, limit=None)]
    assert (kinds.count(AuditKind.EXECUTION), kinds.count(AuditKind.ORDER)) == (len(over), len(live) + 4 * len(over))
    assert checked == len(kinds)
    return step.step


def test_no_acknowledged_order_is_lost_and_none_is_half_there(store_url: str) -> None:
    chance = random.Random(11)
    for _ in range(CYCLES):
        acknowledged = _killed_after(store_url, chance.uniform(0, 0.1))
        store = open_store(store_url)
        lock = _take(store)
        assert _whole(store) in (acknowledged, acknowledged + 1)
        lock.release()
        store.close()
