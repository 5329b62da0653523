"""A store of the first schema is brought to the second: nothing of it is lost, whatever stood in it."""

from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from tests.store.samples import MARKET, ME, NOON, status
from tests.store.tickets import order
from workstation.store import schema
from workstation.store.audit import verify
from workstation.store.connect import connect, open_store
from workstation.store.failures import SchemaMismatchError
from workstation.store.lock import EngineLock
from workstation.store.orders import read_live_orders, write_orders
from workstation.store.status import read_status
from workstation.store.write import StepWriter

# Visible orders and recalls were always empty; leases and answers end with the desks that asked, which are closed.
_RECALLS = {"covered_recalls", "covered_recalls_log", "short_recalls", "short_recalls_log"}
REBUILT = {"orders", "orders_log", "watches", "watch_answers", "alembic_version"} | _RECALLS
Tables = dict[str, list[tuple[Any, ...]]]


@pytest.fixture(params=["sqlite", "postgresql"])
def old_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A store of schema 0001 with a row in every table that a desk or an engine had written to."""
    sqlite = request.param == "sqlite"
    url: str = f"sqlite:///{tmp_path}/old.db" if sqlite else request.getfixturevalue("empty_postgres_url")
    store = connect(url, create=True)
    with store.write() as connection:
        schema._run_migrations(connection, "0001")
        metadata = sa.MetaData()
        metadata.reflect(connection)
        for table in metadata.sorted_tables:
            if table.name not in REBUILT and connection.scalar(sa.select(sa.func.count()).select_from(table)) == 0:
                connection.execute(sa.insert(table).values({c.name: _value(c) for c in table.c}))
        connection.exec_driver_sql("UPDATE engine_status SET epoch = 7, seq = 41, step = 12")
    store.close()
    return url


def _value(column: sa.Column[Any]) -> Any:
    if isinstance(column.type, sa.Text):
        return f"{column.name} 騰訊"
    if isinstance(column.type, sa.LargeBinary):
        return b"\0\1"
    return isinstance(column.type, sa.Boolean) or 1


def _content(url: str) -> Tables:
    store = connect(url)
    with store.read() as connection:
        metadata = sa.MetaData()
        metadata.reflect(connection)
        found = {table.name: connection.execute(sa.select(table)).all() for table in metadata.sorted_tables}
    store.close()
    return {name: sorted(map(tuple, rows), key=repr) for name, rows in found.items()}


def _first_columns(rows: list[tuple[Any, ...]], like: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Without what later schemas added at the end."""
    return [row[: len(like[0])] for row in rows]


def test_nothing_is_lost(old_url: str) -> None:
    before = _content(old_url)
    schema.upgrade(old_url)
    after = _content(old_url)
    assert schema.check(old_url) == ()
    kept = before.keys() - REBUILT - {"counters"}
    assert {name: _first_columns(after[name], before[name]) for name in kept} == {name: before[name] for name in kept}
    assert all(before[name] for name in kept)
    assert set(before["counters"]) < set(after["counters"])


def test_an_engine_goes_on_with_it(old_url: str) -> None:
    with pytest.raises(SchemaMismatchError, match="marginctl db upgrade"):
        open_store(old_url)
    schema.upgrade(old_url)
    store = open_store(old_url)
    with EngineLock(store, ME, NOON) as lock:
        assert (lock.epoch, lock.step) == (8, 12)
        writer = StepWriter(store, lock.epoch)
        write_orders(writer, [order(created_at=MARKET)])
        writer.commit(NOON, status(13))
    assert read_live_orders(store) == [order()]
    assert read_status(store).seq == 42
    assert verify(store) == (1, ())
    store.close()


def test_the_old_file_stays_beside_it(old_url: str) -> None:
    if not old_url.startswith("sqlite"):
        return
    before = _content(old_url)
    schema.upgrade(old_url)
    copy = f"{old_url}.schema-0001.bak"
    assert _content(copy) == before
