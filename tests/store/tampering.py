"""Raw SQL on a store, as somebody with the file or the owner's password would use it."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa

from workstation.store.connect import Backend, Store


@contextmanager
def guards_asleep(store: Store) -> Iterator[sa.Connection]:
    """A transaction in which no trigger and no foreign key refuses anything."""
    if store.backend is Backend.POSTGRESQL:
        with store.write() as connection:
            connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
            yield connection
        return
    with store.write() as connection:
        guards = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all()
        for name, _ in guards:
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        yield connection
        for _, sql in guards:
            connection.exec_driver_sql(sql)


def tamper(store: Store, *statements: str) -> None:
    with guards_asleep(store) as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
