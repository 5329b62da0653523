"""A full disk: a clear word, nothing half written, reading goes on, the same step goes through once there is room."""

from collections.abc import Callable

import pytest
import sqlalchemy as sa

from tests.store.samples import ME, NOON, after, held, pull_all, status, visible
from workstation.domain.tables import ALERTS
from workstation.store.connect import Store
from workstation.store.failures import StoreFullError
from workstation.store.lock import EngineLock
from workstation.store.status import read_status
from workstation.store.write import StepWriter


def _limit_pages(engine: sa.Engine, pages: int) -> None:
    """For every connection from now on; SQLite never goes below the pages there are."""

    def limit(connection: sa.Connection) -> None:
        connection.connection.driver_connection.execute(f"PRAGMA max_page_count = {pages}")  # type: ignore[union-attr]

    sa.event.listen(engine, "begin", limit)


def test_a_full_disk_is_told_and_survived(sqlite_url: str, opened: Callable[[str], Store]) -> None:
    store = opened(sqlite_url)
    with EngineLock(store, ME, NOON) as lock:
        writer = StepWriter(store, lock.epoch)
        writer.put(ALERTS, visible(ALERTS, ["a"]))
        writer.commit(NOON, status(1))
        _limit_pages(store.engine, 1)
        writer.put(ALERTS, visible(ALERTS, [f"k{i}" for i in range(2000)]))
        for _ in range(2):
            with pytest.raises(StoreFullError, match=r"the disk of .*store\.db is full: free some space"):
                writer.commit(after(1), status(2))
            assert list(held(pull_all(store, ALERTS)[0], ALERTS)) == ["a"]
            assert read_status(store).seq == 1
        _limit_pages(store.engine, 1_000_000)
        assert writer.commit(after(2), status(2)) == 2001
    assert len(held(pull_all(store, ALERTS)[0], ALERTS)) == 2001
    with store.read() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
