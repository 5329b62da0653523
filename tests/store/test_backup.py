"""A copy is whole although the store is in use, and comes back only where no engine works."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.store.samples import ME, NOON, after, held, pull_all, status, visible
from workstation.domain.failures import UnreachableError
from workstation.domain.tables import ALERTS
from workstation.store.backup import backup, restore
from workstation.store.connect import Store
from workstation.store.failures import EngineRunningError, FencedError, SchemaMismatchError, StoreDamagedError
from workstation.store.lock import EngineLock
from workstation.store.write import StepWriter


@pytest.fixture
def store(sqlite_url: str, opened: Callable[[str], Store]) -> Store:
    return opened(sqlite_url)


def _write(store: Store, *keys: str) -> StepWriter:
    with EngineLock(store, ME, NOON) as lock:
        writer = StepWriter(store, lock.epoch)
        writer.put(ALERTS, visible(ALERTS, keys))
        writer.commit(after(lock.epoch), status(lock.step + 1))
        return writer


def _keys(store: Store) -> list[str]:
    return sorted(held(pull_all(store, ALERTS)[0], ALERTS))


def test_a_copy_taken_while_others_read_and_write_comes_back(store: Store, sqlite_url: str, tmp_path: Path) -> None:
    _write(store, "a")
    with store.read() as reader:
        reader.exec_driver_sql("SELECT count(*) FROM alerts").all()
        backup(sqlite_url, tmp_path / "copy.db")
    _write(store, "b")
    assert (tmp_path / "copy.db").stat().st_mode & 0o777 == 0o600
    restore(sqlite_url, tmp_path / "copy.db")
    assert _keys(store) == ["a"]


def test_an_engine_from_before_a_restore_stays_shut_out(store: Store, sqlite_url: str, tmp_path: Path) -> None:
    backup(sqlite_url, tmp_path / "copy.db")
    former = _write(store, "a")
    restore(sqlite_url, tmp_path / "copy.db")
    _write(store, "b")  # by the first engine since, which must not get the epoch of the former one
    with pytest.raises(FencedError):
        former.commit(after(9), status(9))
    assert _keys(store) == ["b"]


def test_nothing_is_restored_under_a_working_engine(store: Store, sqlite_url: str, tmp_path: Path) -> None:
    backup(sqlite_url, tmp_path / "copy.db")
    _write(store, "a")
    with EngineLock(store, ME, NOON), pytest.raises(EngineRunningError):
        restore(sqlite_url, tmp_path / "copy.db")
    assert _keys(store) == ["a"]


def test_a_backup_overwrites_nothing(sqlite_url: str, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("precious")
    with pytest.raises(FileExistsError, match="never overwrites"):
        backup(sqlite_url, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "precious"


def test_only_a_sound_store_is_restored(store: Store, sqlite_url: str, tmp_path: Path) -> None:
    _write(store, *(f"k{i}" for i in range(2000)))
    copy = tmp_path / "copy.db"
    backup(sqlite_url, copy)
    content = bytearray(copy.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 8192] = b"\xff" * 8192
    (tmp_path / "torn.db").write_bytes(content)
    with pytest.raises(StoreDamagedError):
        restore(sqlite_url, tmp_path / "torn.db")
    (tmp_path / "empty.db").touch()
    with pytest.raises(SchemaMismatchError, match="holds no store"):
        restore(sqlite_url, tmp_path / "empty.db")
    with pytest.raises(UnreachableError, match="there is no store"):
        restore(sqlite_url, tmp_path / "missing.db")
    assert len(_keys(store)) == 2000


def test_postgresql_is_left_to_its_own_tools(postgres_url: str, tmp_path: Path) -> None:
    with pytest.raises(UnreachableError, match="pg_dump --format=custom"):
        backup(postgres_url, tmp_path / "copy.db")
