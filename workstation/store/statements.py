"""The SQL of a step's bulk writes: rows of tuples into tables, on the raw cursor of either database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from workstation.store.cells import bound

Row = tuple[Any, ...]


def append(connection: sa.Connection, table: sa.Table, names: Sequence[str], rows: Iterable[Row]) -> None:
    """New rows: COPY on PostgreSQL, one prepared statement on SQLite, where cells may be marked (``cells.bound``)."""
    cursor = connection.connection.cursor()
    if connection.dialect.name == "postgresql":
        with cursor.copy(f"COPY {table.name} ({_listed(names)}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
    else:
        cursor.executemany(_insert(table, tuple(names)), rows)  # type: ignore[arg-type]
    cursor.close()


@lru_cache  # a step writes the same few tables again and again
def _insert(table: sa.Table, names: tuple[str, ...]) -> str:
    values = ", ".join(bound(table.c[name]) for name in names)
    return f"INSERT INTO {table.name} ({_listed(names)}) VALUES ({values})"  # noqa: S608 - names are ours


def _listed(names: Sequence[str]) -> str:
    return ", ".join(map(quoted, names))


def upsert(connection: sa.Connection, table: sa.Table, names: Sequence[str], rows: Sequence[Row]) -> None:
    """New or changed rows by primary key, one after the other."""
    connection.exec_driver_sql(_upsert(table, tuple(names), _mark(connection)), list(rows))


@lru_cache
def _upsert(table: sa.Table, names: tuple[str, ...], mark: str) -> str:
    marks = ", ".join([mark] * len(names))
    return f"INSERT INTO {table.name} ({_listed(names)}) VALUES ({marks}) {replacing(table, names)}"  # noqa: S608 - names are ours


def delete(connection: sa.Connection, table: sa.Table, names: Sequence[str], rows: Sequence[Row]) -> None:
    """Rows whose columns ``names`` have these values."""
    mark = _mark(connection)
    wanted = " AND ".join(f"{quoted(name)} = {mark}" for name in names)
    connection.exec_driver_sql(f"DELETE FROM {table.name} WHERE {wanted}", list(rows))  # noqa: S608 - names are ours


def upsert_from_log(
    connection: sa.Connection, current: sa.Table, log: sa.Table, names: Sequence[str], seqs: range
) -> None:
    """Current rows from the log rows just written: the values cross into the database once, not twice."""
    sql = _from_log(current, log, (*names, "seq")).format(first=seqs.start, last=seqs.stop - 1)
    connection.exec_driver_sql(sql)


@lru_cache
def _from_log(current: sa.Table, log: sa.Table, names: tuple[str, ...]) -> str:
    listed = _listed(names)
    chosen = f"SELECT {listed} FROM {log.name} WHERE seq BETWEEN {{first}} AND {{last}}"  # noqa: S608 - names are ours
    return f"INSERT INTO {current.name} ({listed}) {chosen} {replacing(current, names)}"


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
