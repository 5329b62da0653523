"""The writer is killed at random moments: no acknowledged step is lost, none is half there."""

import multiprocessing
import random
import time
from collections.abc import Callable
from multiprocessing.connection import Connection

import pytest

from tests.store.samples import MARKET, ME, NOON, after, pull_all, status, visible
from tests.stores import Cluster
from workstation.domain.enums import FollowUpKind
from workstation.domain.failures import UnreachableError
from workstation.domain.tables import ALERTS
from workstation.store import tables
from workstation.store.connect import Store, open_store
from workstation.store.failures import EngineRunningError
from workstation.store.history import events_of
from workstation.store.lock import EngineLock
from workstation.store.status import read_status
from workstation.store.write import StepWriter

FORK = multiprocessing.get_context("fork")
KEYS = [f"k{i}" for i in range(40)]
CYCLES = 15


def _step(writer: StepWriter, number: int) -> None:
    """Every row carries the number of its step; the even keys of odd steps go."""
    writer.put(ALERTS, visible(ALERTS, KEYS, amount=number))
    writer.remove(ALERTS, KEYS[::2] if number % 2 else [])
    writer.insert(
        tables.CALL_EVENTS,
        {
            "call_id": ["c"],
            "account": ["A"],
            "market_us": [MARKET],
            "wall_us": [NOON],
            "kind": [int(list(FollowUpKind)[number % len(FollowUpKind)])],
        },
    )
    writer.commit(after(number / 10), status(number))


def _write_until_killed(url: str, acknowledged: Connection) -> None:
    store = open_store(url)
    lock = _take(store)
    writer, number = StepWriter(store, lock.epoch), lock.step
    while True:
        number += 1
        _step(writer, number)
        acknowledged.send(number)


def _take(store: Store) -> EngineLock:
    """The place of a killed engine is free at once with a file, a moment later with PostgreSQL."""
    for _ in range(200):
        try:
            return EngineLock(store, ME, NOON)
        except EngineRunningError:
            time.sleep(0.02)
    raise AssertionError("the place of the killed engine stayed taken")


def _killed_after(url: str, seconds: float) -> int:
    """The last step a writer acknowledged before it was killed so long after its first."""
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
    found = read_status(store)
    assert found.status is not None
    step = found.status.step
    chunks, _ = pull_all(store, ALERTS)
    columns = chunks[-1].columns
    assert sorted(columns["alert_id"]) == sorted(KEYS[1::2] if step % 2 else KEYS)
    assert set(columns["equity"][columns["equity"] == columns["equity"]].tolist()) == {float(step)}
    events = events_of(store, "c")
    assert len(events["seq"]) == step
    assert events["seq"][-1] == found.seq
    return step


def test_no_acknowledged_step_is_lost_and_none_is_half_there(store_url: str) -> None:
    chance = random.Random(7)
    for _ in range(CYCLES):
        acknowledged = _killed_after(store_url, chance.uniform(0, 0.05))
        store = open_store(store_url)
        lock = _take(store)
        assert _whole(store) in (acknowledged, acknowledged + 1)
        lock.release()
        store.close()


@pytest.mark.parametrize("mode", ["fast", "immediate"])
def test_a_step_waits_for_postgresql_to_come_back(
    postgres: Cluster, postgres_url: str, opened: Callable[[str], Store], mode: str
) -> None:
    store = opened(postgres_url)
    lock = EngineLock(store, ME, NOON)
    writer = StepWriter(store, lock.epoch)
    _step(writer, 1)
    postgres.stop(mode)
    try:
        with pytest.raises(UnreachableError, match="check that PostgreSQL is running"):
            _step(writer, 2)
    finally:
        postgres.start()
    writer.commit(after(1), status(2))
    assert _whole(store) == 2
    lock.release()
