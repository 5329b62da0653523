"""A step is written whole, once, and only by the engine in office."""

from datetime import UTC, datetime

import numpy as np
import pytest
import sqlalchemy as sa

from tests.store.samples import MARKET, ME, NOON, after, held, pull_all, status, visible
from workstation.domain.enums import CallEnd, LinkState
from workstation.domain.failures import Problem
from workstation.domain.tables import ABSENT, ALERTS, ORDERS, VISIBLE_TABLES, VisibleTable
from workstation.store import tables
from workstation.store.cells import Columns
from workstation.store.connect import Store
from workstation.store.failures import FencedError
from workstation.store.history import events_of, figures_of, open_calls, read_all
from workstation.store.lock import EngineLock
from workstation.store.status import StepStatus, read_status
from workstation.store.types import to_us
from workstation.store.write import StepWriter


@pytest.fixture
def writer(store: Store) -> StepWriter:
    with EngineLock(store, ME, NOON) as lock:
        return StepWriter(store, lock.epoch)


def _calls(*call_ids: str, account: str = "A1", ended: bool = False) -> Columns:
    rows = len(call_ids)
    return {
        "call_id": list(call_ids),
        "account": [account] * rows,
        "regime": [0] * rows,
        "first_type": [1] * rows,
        "type": [3] * rows,
        "triggered_at": [MARKET] * rows,
        "forced_at": np.full(rows, np.datetime64("NaT", "us")),
        "provisional": [False] * rows,
        "closed_by_us": [False] * rows,
        "abnormal": [False] * rows,
        "ended_at": [MARKET if ended else None] * rows,
        "ended": [CallEnd.MET if ended else CallEnd.NOT_ENDED] * rows,
        "peak_amount": np.full(rows, np.nan),
    }


def _event(call_id: str) -> Columns:
    return {"call_id": [call_id], "account": ["A1"], "market_us": [MARKET], "wall_us": [NOON], "kind": [0]}


def _scalar(store: Store, sql: str) -> object:
    with store.read() as connection:
        return connection.exec_driver_sql(sql).scalar()


@pytest.mark.parametrize("table", VISIBLE_TABLES, ids=lambda t: t.name)
def test_what_is_put_is_pulled_unchanged(store: Store, writer: StepWriter, table: VisibleTable) -> None:
    columns = visible(table, [f"k{i:04}" for i in range(1200)], amount=0.1)
    writer.put(table, columns)
    writer.commit(NOON, status(1))
    chunks, _ = pull_all(store, table)
    assert max(len(chunk.columns[table.key]) for chunk in chunks) <= 500
    pulled = {field.name: np.concatenate([chunk.columns[field.name] for chunk in chunks]) for field in table.fields}
    order = np.argsort(pulled[table.key])  # rows come in no particular order
    for name, column in pulled.items():
        np.testing.assert_array_equal(column[order], np.asarray(columns[name]), err_msg=name)


@pytest.mark.parametrize(
    ("equity", "deadline", "closable"),
    [
        ([float("nan"), 5.0], [None, NOON], [None, 2]),
        (np.array([np.nan, 5.0]), np.array([ABSENT, to_us(NOON)]), np.array([ABSENT, 2])),
        (np.array([np.nan, 5.0]), np.array(["NaT", "2026-03-09T12:00"], "datetime64[us]"), np.array([np.nan, 2.0])),
    ],
    ids=["lists", "integers", "instants"],
)
def test_unknown_is_null_in_the_database_and_never_nan(
    store: Store, writer: StepWriter, equity: object, deadline: object, closable: object
) -> None:
    unknown = {"equity": equity, "deadline": deadline, "closable": closable}
    writer.put(ALERTS, {**visible(ALERTS, ["a", "b"]), **unknown})  # type: ignore[dict-item]
    writer.commit(NOON, status(1))
    with store.read() as connection:
        found = connection.exec_driver_sql("SELECT equity, deadline, closable FROM alerts ORDER BY alert_id").all()
    assert found == [(None, None, None), (5.0, to_us(NOON), 2)]


def test_an_infinite_limit_stays_infinite(store: Store, writer: StepWriter) -> None:
    writer.put(ALERTS, {**visible(ALERTS, ["a"]), "financing_limit": np.array([np.inf])})
    writer.commit(NOON, status(1))
    assert pull_all(store, ALERTS)[0][1].columns["financing_limit"].tolist() == [np.inf]


def test_seqs_are_consecutive_over_all_tables(store: Store, writer: StepWriter) -> None:
    writer.put(ALERTS, visible(ALERTS, ["a", "b"]))
    writer.put(ORDERS, visible(ORDERS, ["o"]))
    assert writer.commit(NOON, status(1)) == 3
    writer.remove(ALERTS, ["a"])
    writer.insert(tables.CALL_EVENTS, _event("c1"))
    assert writer.commit(NOON, status(2)) == 5
    assert read_status(store).seq == 5
    assert events_of(store, "c1")["seq"].tolist() == [5]


def test_a_removed_row_is_gone_for_those_who_have_it_and_for_those_who_come(store: Store, writer: StepWriter) -> None:
    writer.put(ALERTS, visible(ALERTS, ["a", "b"]))
    writer.commit(NOON, status(1))
    before, cursor = pull_all(store, ALERTS)
    writer.remove(ALERTS, ["a"])
    writer.commit(NOON, status(2))
    later, _ = pull_all(store, ALERTS, cursor)
    assert [chunk.gone for chunk in later] == [("a",)]
    assert held(later, ALERTS, held(before, ALERTS)) == held(pull_all(store, ALERTS)[0], ALERTS)


def test_a_row_that_changes_twice_in_a_step_is_what_it_became_last(store: Store, writer: StepWriter) -> None:
    writer.put(ALERTS, visible(ALERTS, ["a", "b"], amount=1.0))
    writer.remove(ALERTS, ["a"])
    writer.put(ALERTS, visible(ALERTS, ["a"], amount=2.0))
    writer.commit(NOON, status(1))
    chunks, _ = pull_all(store, ALERTS)
    amounts = dict(zip(chunks[1].columns["alert_id"], chunks[1].columns["equity"], strict=True))
    assert amounts == {"a": 2.0, "b": 1.0}


def test_the_next_call_of_an_account_opens_in_the_step_that_ends_the_last(store: Store, writer: StepWriter) -> None:
    writer.upsert(tables.CALLS, _calls("c1"))
    writer.commit(NOON, status(1))
    writer.upsert(tables.CALLS, _calls("c1", ended=True))
    writer.upsert(tables.CALLS, _calls("c2"))
    writer.commit(NOON, status(2))
    calls = open_calls(store)
    assert calls["call_id"].tolist() == ["c2"]
    assert calls["forced_at"].tolist() == [ABSENT]
    assert np.isnan(calls["peak_amount"]).all()


def test_the_store_refuses_a_second_open_call_of_an_account(store: Store, writer: StepWriter) -> None:
    writer.upsert(tables.CALLS, _calls("c1"))
    writer.upsert(tables.CALLS, _calls("c2"))
    with pytest.raises(sa.exc.IntegrityError):
        writer.commit(NOON, status(1))
    assert open_calls(store)["call_id"].tolist() == []


def test_the_last_figures_of_a_minute_stay(store: Store, writer: StepWriter) -> None:
    for step, amount in ((1, 10.0), (2, 20.0)):
        writer.upsert(
            tables.FIGURES_MINUTE, {"call_id": ["c1"], "minute": [MARKET], "net_assets": [amount], "forced": [np.nan]}
        )
        writer.commit(NOON, status(step))
    figures = figures_of(store, ["c1"], MARKET)
    assert figures["net_assets"].tolist() == [20.0]
    assert np.isnan(figures["forced"]).all()


def test_rows_are_deleted_by_their_key(store: Store, writer: StepWriter) -> None:
    writer.upsert(tables.UNPRICED_ACCOUNTS, {"account": ["A", "B"], "regime": [0, 0], "since": [MARKET, MARKET]})
    writer.commit(NOON, status(1))
    writer.delete(tables.UNPRICED_ACCOUNTS, {"account": ["A", "C"]})
    writer.commit(NOON, status(2))
    assert read_all(store, tables.UNPRICED_ACCOUNTS)["account"].tolist() == ["B"]


def test_the_status_says_what_the_step_said(store: Store, writer: StepWriter) -> None:
    problem = Problem("cash.csv", 3, "amount", "1,5", "not a number")
    said = StepStatus(7, MARKET, None, LinkState.STALE, "slow", (problem,), 60.0, True, 4, "hello", takes_orders=False)
    writer.commit(NOON, said)
    found = read_status(store)
    assert found.status == said
    assert (found.pid, found.host, found.last_step_wall) == (4711, "risk-1", NOON)


def test_a_store_without_an_engine_says_so(store: Store) -> None:
    found = read_status(store)
    assert (found.epoch, found.status, found.started) == (0, None, None)


def test_a_fenced_engine_writes_nothing(store: Store, writer: StepWriter) -> None:
    with EngineLock(store, ME, NOON) as newer:
        writer.put(ALERTS, visible(ALERTS, ["a"]))
        with pytest.raises(FencedError, match="process 4711 on risk-1 is the engine"):
            writer.commit(NOON, status(1))
        StepWriter(store, newer.epoch).commit(NOON, status(1))
    assert _scalar(store, "SELECT count(*) FROM alerts_log") == 0


def test_a_failed_step_leaves_nothing_and_can_be_committed_again(store: Store, writer: StepWriter) -> None:
    with store.write() as connection:
        connection.exec_driver_sql("ALTER TABLE call_events RENAME TO elsewhere")
    writer.put(ALERTS, visible(ALERTS, ["a"]))
    writer.insert(tables.CALL_EVENTS, _event("c1"))
    with pytest.raises(Exception, match="call_events"):
        writer.commit(NOON, status(1))
    assert _scalar(store, "SELECT count(*) FROM alerts_log") == 0
    assert read_status(store).status is None
    with store.write() as connection:
        connection.exec_driver_sql("ALTER TABLE elsewhere RENAME TO call_events")
    assert writer.commit(NOON, status(1)) == 2
    assert len(events_of(store, "c1")["seq"]) == 1


@pytest.mark.parametrize("went_through", [True, False], ids=["committed", "lost"])
@pytest.mark.parametrize("together", [True, False], ids=["with the next step", "the same step"])
def test_a_commit_without_an_answer_is_neither_lost_nor_doubled(
    store: Store, writer: StepWriter, went_through: bool, together: bool
) -> None:
    """The reply to COMMIT is lost, after it reached the database or before."""
    broken = store.engine.dialect.loaded_dbapi.OperationalError

    def lose(connection: sa.Connection) -> None:
        if went_through:
            connection.connection.driver_connection.commit()  # type: ignore[union-attr]
        raise broken("the connection was lost")

    writer.insert(tables.CALL_EVENTS, _event("c1"))
    sa.event.listen(store.engine, "commit", lose)
    with pytest.raises(Exception, match="the connection was lost"):
        writer.commit(NOON, status(1))
    if together:  # the step after it fails for good, before it reaches the database
        writer.insert(tables.CALL_EVENTS, _event("c1"))
    sa.event.remove(store.engine, "commit", lose)
    writer.commit(after(1), status(2 if together else 1))
    assert len(events_of(store, "c1")["seq"]) == 1 + together
    writer.commit(after(2), status(3))
    assert len(events_of(store, "c1")["seq"]) == 1 + together


@pytest.mark.parametrize("number", [4, 5])
def test_steps_only_go_forward(writer: StepWriter, number: int) -> None:
    writer.commit(NOON, status(5))
    writer.remove(ALERTS, ["a"])
    with pytest.raises(ValueError, match=f"step {number} after step 5"):
        writer.commit(NOON, status(number))


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"alert_id": ["a"]}, "missing.*'account'"),
        ({**visible(ALERTS, ["a"]), "colour": ["red"]}, r"unknown \['colour'\]"),
        ({**visible(ALERTS, ["a", "b"]), "equity": [1.0]}, "different lengths"),
        (visible(ALERTS, ["a", "a"]), "a key twice"),
    ],
)
def test_columns_that_do_not_fit_are_refused_before_anything_is_collected(
    writer: StepWriter, columns: Columns, words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        writer.put(ALERTS, columns)
    assert writer.commit(NOON, status(1)) == 0


def test_a_code_outside_its_list_is_refused_by_the_database(writer: StepWriter) -> None:
    writer.put(ALERTS, {**visible(ALERTS, ["a"]), "alert_type": [99]})
    with pytest.raises(sa.exc.IntegrityError):
        writer.commit(NOON, status(1))


def test_a_time_without_a_zone_is_refused(writer: StepWriter) -> None:
    naive = datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)
    with pytest.raises(ValueError, match="without a zone"):
        writer.put(ALERTS, {**visible(ALERTS, ["a"]), "deadline": [naive]})
