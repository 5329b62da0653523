"""The database refuses what no program may do, whoever asks: tried with raw SQL."""

from contextlib import suppress
from decimal import Decimal
from itertools import product

import pytest
import sqlalchemy as sa

from tests.store.samples import MARKET, ME, NOON, status
from tests.store.tampering import guards_asleep, tamper
from tests.store.tickets import fill, order, walked
from workstation.domain.orders import FINAL, STEPS, OrderState
from workstation.store import guards, ledger
from workstation.store.audit import AuditEntry, AuditKind, record
from workstation.store.connect import Backend, Store
from workstation.store.ledger_tables import CLOSE_ORDERS, EXECUTIONS, ORDER_STEPS
from workstation.store.lock import EngineLock
from workstation.store.orders import write_orders
from workstation.store.write import StepWriter

S = OrderState


@pytest.fixture
def filled_store(store: Store) -> Store:
    """A live order o1 with a fill, and a few audit rows."""
    with EngineLock(store, ME, NOON) as lock:
        writer = StepWriter(store, lock.epoch)
        steps = walked(order(), S.CLAIMED, S.SENDING, S.PARTIALLY_FILLED, executions=(fill("e1"),))
        write_orders(writer, steps)
        record(writer, [AuditEntry(AuditKind.SCHEDULE, "s", "A1", "ana", MARKET, {})])
        writer.commit(NOON, status(1))
    return store


def _run(store: Store, sql: str) -> int:
    with store.write() as connection:
        return connection.exec_driver_sql(sql).rowcount


def _insert(store: Store, client_order_id: str, state: OrderState, **other: object) -> None:
    """One row past all our code; columns as in ``close_orders``."""
    values = ledger.values_of(order(client_order_id)) | {"state": int(state), **other}
    with store.write() as connection:
        connection.execute(sa.insert(CLOSE_ORDERS).values(values))


def _refused(store: Store, sql: str, words: str) -> None:
    with pytest.raises(sa.exc.IntegrityError, match=words):
        _run(store, sql)


def test_the_database_knows_the_steps_of_the_code_and_no_others(store: Store) -> None:
    with store.read() as connection:
        assert guards.differences(connection) == ()
        stored = {(row.from_state, row.to_state) for row in connection.execute(sa.select(ORDER_STEPS))}
    assert stored == guards.legal_steps()


def test_every_pair_of_states_is_taken_or_refused_as_the_table_says(store: Store) -> None:
    _insert(store, "o1", S.QUEUED, approved_by="bea")
    taken = set()
    for before in OrderState:
        with guards_asleep(store) as connection:
            connection.exec_driver_sql(f"UPDATE close_orders SET state = {int(before)}")
        for after in OrderState:
            with suppress(sa.exc.IntegrityError), store.write() as connection:
                connection.exec_driver_sql(f"UPDATE close_orders SET state = {int(after)}")
                taken.add((before, after))
                connection.rollback()
    legal = {(before, after) for before, afters in STEPS.items() for after in afters}
    assert taken == legal | {(state, state) for state in OrderState}


@pytest.mark.parametrize("state", OrderState)
def test_an_order_begins_waiting_for_approval_or_queued(store: Store, state: OrderState) -> None:
    if state in (S.AWAITING_APPROVAL, S.QUEUED):
        _insert(store, "new", state)
        return
    with pytest.raises(sa.exc.IntegrityError, match="no order begins in this state"):
        _insert(store, "new", state)


@pytest.mark.parametrize(("one", "two"), list(product([S.AWAITING_APPROVAL, S.QUEUED], repeat=2)))
def test_a_second_live_order_of_a_position_is_refused(store: Store, one: OrderState, two: OrderState) -> None:
    _insert(store, "o1", one)
    _insert(store, "other account", two, account="A2")
    _insert(store, "other symbol", two, symbol="5.HK")
    with pytest.raises(sa.exc.IntegrityError):
        _insert(store, "o2", two)


@pytest.mark.parametrize("state", OrderState)
def test_an_order_holds_its_position_until_it_is_over(store: Store, state: OrderState) -> None:
    _insert(store, "o1", S.QUEUED)
    with guards_asleep(store) as connection:
        connection.exec_driver_sql(f"UPDATE close_orders SET state = {int(state)}")
    if state in FINAL:
        _insert(store, "o2", S.QUEUED)
        return
    with pytest.raises(sa.exc.IntegrityError):
        _insert(store, "o2", S.QUEUED)


def test_an_id_is_used_once(store: Store) -> None:
    _insert(store, "o1", S.QUEUED)
    with pytest.raises(sa.exc.IntegrityError):
        _insert(store, "o1", S.QUEUED, account="A2")
    with pytest.raises(sa.exc.IntegrityError):
        _insert(store, "", S.QUEUED, account="A3")


def test_nobody_approves_their_own_order(store: Store) -> None:
    with pytest.raises(sa.exc.IntegrityError):
        _insert(store, "o1", S.AWAITING_APPROVAL, approved_by="ana")
    _insert(store, "o1", S.AWAITING_APPROVAL)
    with pytest.raises(sa.exc.IntegrityError):
        _run(store, "UPDATE close_orders SET state = 1, approved_by = 'ana'")
    _refused(store, "UPDATE close_orders SET state = 1", "nobody approved this order")
    assert _run(store, "UPDATE close_orders SET state = 1, approved_by = 'bea'") == 1


def test_an_order_that_needs_a_second_person_does_not_leave_without_one(store: Store) -> None:
    _insert(store, "o1", S.QUEUED, second_person="above the soft limit")
    _run(store, "UPDATE close_orders SET state = 2")
    _refused(store, "UPDATE close_orders SET state = 3", "needs a second person")
    assert _run(store, "UPDATE close_orders SET state = 3, approved_by = 'bea'") == 1


@pytest.mark.parametrize("column", [name for name in ledger.TICKET if name != "client_order_id"])
def test_what_was_asked_for_never_changes(filled_store: Store, column: str) -> None:
    kind = CLOSE_ORDERS.c[column].type
    value = "'other'" if isinstance(kind, sa.Text) else f"NOT {column}"
    if not isinstance(kind, sa.Text | sa.Boolean):
        value = "1 - side" if column == "side" else f"CASE WHEN {column} = 1 THEN 0 ELSE 1 END"
    _refused(filled_store, f"UPDATE close_orders SET {column} = {value}", "never changes")


@pytest.mark.parametrize("quantity", [Decimal(0), Decimal(-1)])
def test_an_order_of_nothing_is_refused(store: Store, quantity: Decimal) -> None:
    with pytest.raises(sa.exc.IntegrityError):
        _insert(store, "o1", S.QUEUED, quantity=quantity)


@pytest.mark.parametrize("column", ["side", "position_side", "order_type", "session", "time_in_force", "origin"])
def test_a_code_outside_its_list_is_refused(store: Store, column: str) -> None:
    with pytest.raises(sa.exc.IntegrityError):
        _insert(store, "o1", S.QUEUED, **{column: 99})


def test_an_execution_is_there_once_and_belongs_to_an_order_of_its_venue(filled_store: Store) -> None:
    known = ledger.execution_values(walked(order(), S.CLAIMED, executions=(fill("e1"),))[-1])[0]
    strays = ({}, {"execution_id": "e2", "client_order_id": "nobody"}, {"execution_id": "e2", "venue": "other"})
    for stray in strays:
        with pytest.raises(sa.exc.IntegrityError), filled_store.write() as connection:
            connection.execute(sa.insert(EXECUTIONS).values(known | stray))


@pytest.mark.parametrize("table", ["close_orders", "executions", "audit", "audit_head", "order_steps"])
def test_rows_of_the_record_are_never_deleted(filled_store: Store, table: str) -> None:
    _refused(filled_store, f"DELETE FROM {table}", "never deleted")
    if filled_store.backend is Backend.POSTGRESQL:
        _refused(filled_store, f"TRUNCATE {table} CASCADE", "never deleted")


@pytest.mark.parametrize(
    "change",
    [
        "executions SET price = price",
        "executions SET number = 7",
        "audit SET account = 'A2'",
        "audit SET seq = seq + 1000",
    ],
)
def test_rows_of_the_record_never_change(filled_store: Store, change: str) -> None:
    _refused(filled_store, f"UPDATE {change}", "never change")


def test_the_head_of_the_trail_only_goes_forward(filled_store: Store) -> None:
    _refused(filled_store, "UPDATE audit_head SET seq = seq - 1", "only goes forward")


def test_a_guard_that_was_taken_away_is_missed(filled_store: Store) -> None:
    table = "" if filled_store.backend is Backend.SQLITE else " ON audit"
    with filled_store.write() as connection:
        connection.exec_driver_sql(f"DROP TRIGGER guard_audit_delete{table}")
        assert guards.differences(connection) == ("missing or disabled trigger: guard_audit_delete",)
        connection.rollback()


def test_a_step_that_was_slipped_into_the_table_is_missed(store: Store) -> None:
    tamper(store, "INSERT INTO order_steps (from_state, to_state) VALUES (9, 1)")
    with store.read() as connection:
        assert guards.differences(connection) == ("order_steps: REJECTED -> QUEUED differs",)
