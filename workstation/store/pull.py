"""What changed in a visible table since a cursor, in chunks of columns."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from numpy.typing import NDArray

from workstation.domain.tables import VisibleTable
from workstation.store.cells import selected, to_arrays
from workstation.store.connect import Store
from workstation.store.statements import quoted
from workstation.store.tables import COUNTERS, CURRENT, ENGINE_STATUS, LOG, META

CHUNK_ROWS = 500
_PAUSE = 20e-6  # seconds; long enough for a waiting thread to get the interpreter, which a mere release is not


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a table has been read: everything up to ``seq`` of the store ``store_id``."""

    store_id: str
    seq: int


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some changed rows, at most about 500.

    Invariant: all columns have one length; a key is at most once in all chunks of a pull, as written or as gone.
    Columns: TEXT object arrays of str; CODE int8; FLAG bool; TIME and COUNT int64 with ``domain.tables.ABSENT``;
    everything else float64 with NaN where unknown.
    """

    columns: Mapping[str, NDArray[Any]]
    gone: tuple[str, ...]  # keys of rows that are no more
    reload: bool = False  # True on the first chunk when all rows held so far are to be forgotten


class Puller:
    """Reads one visible table, again and again, from one thread.

    Invariant: ``cursor`` is where the next pull goes on; it moves only when a pull was read to its end.
    """

    def __init__(self, store: Store, table: VisibleTable) -> None:
        self.cursor: Cursor | None = None
        self._store = store
        self._head_query = _head_query(table)
        self._columns = [LOG[table.name].c[field.name] for field in table.fields]
        self._gone = LOG[table.name].c.gone
        self._current_sql = _current_sql(table)
        self._changed_sql = _changed_sql(table)

    def pull(self, cursor: Cursor | None) -> Iterator[Chunk]:
        """What changed after ``cursor`` (None: everything), seen at one moment, in no particular order.

        Nothing when nothing changed. Reloads the current rows when the log no longer reaches back to ``cursor`` or that
        is of another store.
        """
        with self._store.read() as connection:
            newest, pruned = self._head(connection)
            if cursor is None or cursor.store_id != newest.store_id or not pruned <= cursor.seq <= newest.seq:
                yield from self._reload(connection)
            elif cursor.seq < newest.seq:
                yield from self._changed(connection, cursor.seq)
        self.cursor = newest

    def _head(self, connection: sa.Connection) -> tuple[Cursor, int]:
        """The newest there is, and the newest that the log has lost."""
        row = connection.execute(self._head_query).one()
        return Cursor(row.store, row.seq), row.pruned

    def _reload(self, connection: sa.Connection) -> Iterator[Chunk]:
        yield Chunk(columns=to_arrays([], self._columns), gone=(), reload=True)
        for rows in _chunks(connection, self._current_sql):
            yield Chunk(columns=to_arrays(rows, self._columns), gone=())

    def _changed(self, connection: sa.Connection, after: int) -> Iterator[Chunk]:
        for rows in _chunks(connection, self._changed_sql.replace(":after", str(after))):
            gone = tuple(row[1] for row in rows if row[0])  # such a row has a key, all else is NULL
            kept = [row for row in rows if not row[0]] if gone else rows
            columns = to_arrays(kept, [self._gone, *self._columns])
            del columns[self._gone.name]
            yield Chunk(columns=columns, gone=gone)


def _head_query(table: VisibleTable) -> sa.Select[Any]:
    store_id = sa.select(META.c.value).where(META.c.name == "store_id").scalar_subquery()
    pruned = sa.select(COUNTERS.c.value).where(COUNTERS.c.name == f"pruned:{table.name}").scalar_subquery()
    return sa.select(store_id.label("store"), ENGINE_STATUS.c.seq, pruned.label("pruned"))


def _current_sql(table: VisibleTable) -> str:
    current = CURRENT[table.name]
    return f"SELECT {', '.join(selected(current.c[f.name]) for f in table.fields)} FROM {table.name}"  # noqa: S608 - names are ours


def _changed_sql(table: VisibleTable) -> str:
    """The newest row of each key only: a desk that lags behind need not read what was overwritten meanwhile."""
    log, key = LOG[table.name], quoted(table.key)
    wanted = ", ".join(selected(log.c[f.name], "l.") for f in table.fields)
    newest = f"SELECT max(seq) AS seq FROM {log.name} WHERE seq > :after GROUP BY {key}"  # noqa: S608 - names are ours
    return f"SELECT l.gone, {wanted} FROM ({newest}) AS n JOIN {log.name} AS l ON l.seq = n.seq ORDER BY l.seq"  # noqa: S608 - names are ours


def _chunks(connection: sa.Connection, sql: str) -> Iterator[Sequence[Sequence[Any]]]:
    """Rows as tuples, a few at a time, so that the screen's thread never waits for the interpreter for long."""
    cursor = _cursor(connection)
    try:
        cursor.execute(sql)
        while rows := cursor.fetchmany(CHUNK_ROWS):
            yield rows
            time.sleep(_PAUSE)
    finally:
        cursor.close()


def _cursor(connection: sa.Connection) -> Any:
    """On PostgreSQL one that lives in the server: the other kind fetches everything before the first row."""
    raw: Any = connection.connection.driver_connection
    return raw.cursor(name="pull") if connection.dialect.name == "postgresql" else raw.cursor()
