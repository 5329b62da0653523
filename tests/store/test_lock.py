"""One engine a store: of any number that race one wins, and a former one is shut out."""

import multiprocessing
import time
from collections.abc import Callable
from multiprocessing.connection import Connection

import pytest

from tests.store.samples import ME, NOON, after
from workstation.store.connect import Store, open_store
from workstation.store.failures import EngineRunningError
from workstation.store.lock import EngineLock, Identity, engine_is_running
from workstation.store.status import read_status

FORK = multiprocessing.get_context("fork")


def _race(url: str, start: Connection, result: Connection) -> None:
    """One engine of a race: says whether it won, and holds the place until told to go."""
    store = open_store(url)
    result.send("ready")
    start.recv()
    try:
        lock = EngineLock(store, ME, NOON)
    except EngineRunningError:
        result.send(None)
        return
    result.send(lock.epoch)
    start.recv()


def test_of_engines_that_race_one_wins(store_url: str) -> None:
    engines = []
    for _ in range(4):
        start, child_start = FORK.Pipe()
        result, child_result = FORK.Pipe()
        process = FORK.Process(target=_race, args=(store_url, child_start, child_result), daemon=True)
        process.start()
        assert result.recv() == "ready"
        engines.append((process, start, result))
    for _, start, _ in engines:
        start.send("go")
    assert sorted(str(result.recv()) for _, _, result in engines) == ["1", "None", "None", "None"]
    for process, start, _ in engines:
        if process.is_alive():
            start.send("end")
        process.join(10)
        assert process.exitcode == 0


def test_a_killed_engine_leaves_its_place_free(store_url: str, opened: Callable[[str], Store]) -> None:
    start, child_start = FORK.Pipe()
    result, child_result = FORK.Pipe()
    process = FORK.Process(target=_race, args=(store_url, child_start, child_result), daemon=True)
    process.start()
    result.recv()
    start.send("go")
    assert result.recv() == 1
    store = opened(store_url)
    assert engine_is_running(store)
    process.kill()
    process.join(10)
    for _ in range(100):  # PostgreSQL notices the broken connection a moment later
        if not engine_is_running(store):
            break
        time.sleep(0.05)
    with EngineLock(store, ME, after(9)) as lock:
        assert lock.epoch == 2


def test_a_second_engine_reads_who_was_first(store: Store) -> None:
    with EngineLock(store, ME, NOON), pytest.raises(EngineRunningError, match="process 4711 on risk-1 is the engine"):
        EngineLock(store, Identity(1, "other", "0.1.0"), NOON)


def test_a_released_place_can_be_taken_again_with_a_larger_epoch(store: Store) -> None:
    epochs = []
    for _ in range(3):
        with EngineLock(store, ME, NOON) as lock:
            epochs.append(lock.epoch)
    assert epochs == [1, 2, 3]
    assert not engine_is_running(store)


def test_desks_see_who_took_over(store: Store) -> None:
    with EngineLock(store, Identity(99, "risk-2", "0.2.0"), after(1)):
        found = read_status(store)
    assert (found.epoch, found.pid, found.host, found.version, found.started) == (1, 99, "risk-2", "0.2.0", after(1))
