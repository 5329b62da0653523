"""A desk that pulls always holds what the table holds, however far it lags."""

import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.store.samples import ME, NOON, after, held, pull_all, status, visible
from workstation.domain.tables import ALERTS, ORDERS
from workstation.store import pruning
from workstation.store.backup import backup, restore
from workstation.store.connect import Store
from workstation.store.lock import EngineLock
from workstation.store.pull import Cursor, Puller
from workstation.store.write import StepWriter


@pytest.fixture
def writer(store: Store) -> StepWriter:
    with EngineLock(store, ME, NOON) as lock:
        return StepWriter(store, lock.epoch)


def _current(store: Store) -> dict[str, object]:
    return held(pull_all(store, ALERTS)[0], ALERTS)


def _log_rows(store: Store) -> int:
    with store.read() as connection:
        return connection.exec_driver_sql("SELECT count(*) FROM alerts_log").scalar_one()  # type: ignore[no-any-return]


def test_an_empty_store_is_told_as_a_reload_without_rows(store: Store) -> None:
    chunks, cursor = pull_all(store, ALERTS)
    assert [(chunk.reload, len(chunk.columns["equity"])) for chunk in chunks] == [(True, 0)]
    assert pull_all(store, ALERTS, cursor)[0] == []


def test_a_change_of_another_table_moves_the_cursor_and_gives_nothing(store: Store, writer: StepWriter) -> None:
    _, cursor = pull_all(store, ALERTS)
    writer.put(ORDERS, visible(ORDERS, ["o"]))
    writer.commit(NOON, status(1))
    chunks, later = pull_all(store, ALERTS, cursor)
    assert chunks == []
    assert later.seq == cursor.seq + 1


def test_columns_have_the_promised_types_even_without_rows(store: Store) -> None:
    columns = pull_all(store, ALERTS)[0][0].columns
    found = {name: columns[name].dtype for name in ("name", "regime", "abnormal", "deadline", "closable", "equity")}
    assert found == {
        "name": np.dtype(object),
        "regime": np.dtype(np.int8),
        "abnormal": np.dtype(bool),
        "deadline": np.dtype(np.int64),
        "closable": np.dtype(np.int64),
        "equity": np.dtype(np.float64),
    }


def test_a_desk_that_lags_reads_only_the_newest_row_of_a_key(store: Store, writer: StepWriter) -> None:
    _, cursor = pull_all(store, ALERTS)
    for step in range(1, 6):
        writer.put(ALERTS, visible(ALERTS, ["a", "b"], amount=step))
        writer.commit(NOON, status(step))
    writer.remove(ALERTS, ["b"])
    writer.commit(NOON, status(6))
    chunks, _ = pull_all(store, ALERTS, cursor)
    assert [chunk.columns["equity"].tolist() for chunk in chunks] == [[5.0]]
    assert [chunk.gone for chunk in chunks] == [("b",)]


@pytest.mark.parametrize("seed", range(3))
def test_desks_of_any_rhythm_hold_the_table(store: Store, writer: StepWriter, seed: int) -> None:
    """Random puts and removals over many chunks; three desks pull at different steps and all end with the table."""
    chance = random.Random(seed)
    keys = [f"k{i}" for i in range(1500)]
    desks: list[tuple[dict[str, object], Cursor | None]] = [({}, None)] * 3
    for step in range(1, 13):
        touched = chance.sample(keys, chance.choice([1, 40, 1200]))
        gone = set(touched[: len(touched) // 3])
        writer.put(ALERTS, visible(ALERTS, [k for k in touched if k not in gone], amount=step))
        writer.remove(ALERTS, sorted(gone))
        writer.commit(after(step), status(step))
        for number, (rows, cursor) in enumerate(desks):
            if step % (number + 1) == 0:
                chunks, moved = pull_all(store, ALERTS, cursor)
                desks[number] = held(chunks, ALERTS, rows), moved
    table = _current(store)
    assert len(table) > 500
    for rows, cursor in desks:
        assert cursor is not None
        assert rows.keys() == table.keys()
        assert repr(sorted(rows.items())) == repr(sorted(table.items()))


def test_the_log_forgets_after_ten_minutes_and_a_late_desk_reloads(store: Store, writer: StepWriter) -> None:
    writer.put(ALERTS, visible(ALERTS, ["a", "b"]))
    writer.commit(NOON, status(1))
    _, cursor = pull_all(store, ALERTS)
    for step in range(2, 8):
        writer.put(ALERTS, visible(ALERTS, ["a"], amount=step))
        writer.commit(after(step * 150), status(step))
    assert _log_rows(store) == 5
    chunks, newest = pull_all(store, ALERTS, cursor)
    assert chunks[0].reload
    assert held(chunks, ALERTS, {"left over": ()}) == _current(store)
    assert pull_all(store, ALERTS, newest)[0] == []


def test_a_desk_that_kept_up_does_not_reload_when_the_log_is_pruned_empty(store: Store, writer: StepWriter) -> None:
    writer.put(ALERTS, visible(ALERTS, ["a"]))
    writer.commit(NOON, status(1))
    _, cursor = pull_all(store, ALERTS)
    writer.commit(after(601), status(2))
    writer.put(ORDERS, visible(ORDERS, ["o"]))
    writer.commit(after(1300), status(3))
    assert _log_rows(store) == 0
    assert pull_all(store, ALERTS, cursor)[0] == []


def test_the_log_never_holds_more_rows_than_a_reload_is_worth(
    store: Store, writer: StepWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pruning, "KEPT_ROWS", 100)
    for step in range(1, 8):
        writer.put(ALERTS, visible(ALERTS, [f"k{i}" for i in range(30)], amount=step))
        writer.commit(after(step), status(step))
    assert _log_rows(store) == 100


def test_a_new_engine_prunes_what_the_last_one_left(store: Store, writer: StepWriter) -> None:
    writer.put(ALERTS, visible(ALERTS, ["a"]))
    writer.commit(NOON, status(1))
    with EngineLock(store, ME, after(60)) as lock:
        successor = StepWriter(store, lock.epoch)
        successor.commit(after(60), status(2))
        successor.commit(after(661), status(3))
    assert _log_rows(store) == 0


def test_a_cursor_of_another_store_reloads(store: Store, writer: StepWriter) -> None:
    writer.put(ALERTS, visible(ALERTS, ["a"]))
    writer.commit(NOON, status(1))
    chunks, cursor = pull_all(store, ALERTS, Cursor("another", 1))
    assert chunks[0].reload
    assert pull_all(store, ALERTS, Cursor(cursor.store_id, 99))[0][0].reload, "a cursor from the future"


def test_a_restored_store_is_another_one(sqlite_url: str, tmp_path: Path, opened: Callable[[str], Store]) -> None:
    """Also when it has grown again to where the desk's cursor was."""
    store = opened(sqlite_url)

    def write(step: int, key: str) -> None:
        with EngineLock(store, ME, NOON) as lock:
            writer = StepWriter(store, lock.epoch)
            writer.put(ALERTS, visible(ALERTS, [key]))
            writer.commit(after(step), status(step))

    write(1, "a")
    backup(sqlite_url, tmp_path / "copy.db")
    write(2, "b")
    before, cursor = pull_all(store, ALERTS)
    restore(sqlite_url, tmp_path / "copy.db")
    write(2, "c")
    chunks, moved = pull_all(store, ALERTS, cursor)
    assert moved.seq == cursor.seq
    assert sorted(held(chunks, ALERTS, held(before, ALERTS))) == ["a", "c"]


def test_an_abandoned_pull_does_not_move_the_cursor(store: Store, writer: StepWriter) -> None:
    writer.put(ALERTS, visible(ALERTS, [f"k{i}" for i in range(1200)]))
    writer.commit(NOON, status(1))
    puller = Puller(store, ALERTS)
    chunks = puller.pull(None)
    next(chunks)
    next(chunks)
    chunks.close()
    assert puller.cursor is None
    assert len(held(list(puller.pull(None)), ALERTS)) == 1200
