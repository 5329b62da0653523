"""The SQL of a step's bulk writes: rows of tuples into tables, on the raw cursor of either database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa

from workstation.store.cells import bound

Row = tuple[Any, ...]


def append(connection: sa.Connection, table: sa.Table, names: Sequence[str], rows: Iterable[Row]) -> None:
    """New rows: COPY on PostgreSQL, one prepared statement on SQLite, where cells may be marked (``cells.bound``)."""
    cursor = connection.connection.cursor()
    listed = ", ".join(map(quoted, names))
    if connection.dialect.name == "postgresql":
        with cursor.copy(f"COPY {table.name} ({listed}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
    else:
        values = ", ".join(bound(table.c[name]) for name in names)
        cursor.executemany(f"INSERT INTO {table.name} ({listed}) VALUES ({values})", rows)  # type: ignore[arg-type]  # noqa: S608 - names are ours
    cursor.close()


def upsert(connection: sa.Connection, table: sa.Table, names: Sequence[str], rows: Sequence[Row]) -> None:
    """New or changed rows by primary key, one after the other."""
    listed = ", ".join(map(quoted, names))
    sql = f"INSERT INTO {table.name} ({listed}) VALUES ({_marks(connection, names)}) {replacing(table, names)}"  # noqa: S608 - names are ours
    connection.exec_driver_sql(sql, list(rows))


def delete(connection: sa.Connection, table: sa.Table, names: Sequence[str], rows: Sequence[Row]) -> None:
    """Rows whose columns ``names`` have these values."""
    mark = _mark(connection)
    wanted = " AND ".join(f"{quoted(name)} = {mark}" for name in names)
    connection.exec_driver_sql(f"DELETE FROM {table.name} WHERE {wanted}", list(rows))  # noqa: S608 - names are ours


def upsert_from_log(
    connection: sa.Connection, current: sa.Table, log: sa.Table, names: Sequence[str], seqs: range
) -> None:
    """Current rows from the log rows just written: the values cross into the database once, not twice."""
    listed = ", ".join(map(quoted, [*names, "seq"]))
    connection.exec_driver_sql(
        f"INSERT INTO {current.name} ({listed}) SELECT {listed} FROM {log.name}"  # noqa: S608 - names are ours
        f" WHERE seq BETWEEN {seqs.start} AND {seqs.stop - 1} {replacing(current, [*names, 'seq'])}"
    )


def delete_by_log(connection: sa.Connection, current: sa.Table, log: sa.Table, key: str, seqs: range) -> None:
    """Current rows whose keys the log rows just written name."""
    connection.exec_driver_sql(
        f"DELETE FROM {current.name} WHERE {quoted(key)} IN"  # noqa: S608 - names are ours
        f" (SELECT {quoted(key)} FROM {log.name} WHERE seq BETWEEN {seqs.start} AND {seqs.stop - 1})"
    )


def replacing(table: sa.Table, names: Sequence[str]) -> str:
    """What an INSERT does with a row whose primary key is there."""
    key = ", ".join(quoted(c.name) for c in table.primary_key)
    others = [quoted(n) for n in names if n not in table.primary_key.columns]
    return f"ON CONFLICT ({key}) DO UPDATE SET {', '.join(f'{n} = excluded.{n}' for n in others)}"


def quoted(name: str) -> str:
    """Some column names are words of SQL ("option", "end")."""
    return f'"{name}"'


def _mark(connection: sa.Connection) -> str:
    return "%s" if connection.dialect.name == "postgresql" else "?"


def _marks(connection: sa.Connection, names: Sequence[str]) -> str:
    return ", ".join([_mark(connection)] * len(names))
