"""Calls, their follow-up records, snapshots and minute series, read as columns.

All readers give a dict of arrays of one length, typed as in ``pull.Chunk``; a code that is absent is -1.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from numpy.typing import NDArray

from workstation.domain.enums import CallEnd
from workstation.store.cells import selected, to_arrays
from workstation.store.connect import Store
from workstation.store.tables import CALL_EVENTS, CALLS, FIGURES_MINUTE, SNAPSHOT_FACTS, SNAPSHOTS, TOTALS_MINUTE

ReadColumns = dict[str, NDArray[Any]]


def open_calls(store: Store) -> ReadColumns:
    """Every call that has not ended, in the order they were triggered: what the engine starts from."""
    return _read(store, CALLS, CALLS.c.ended == CallEnd.NOT_ENDED, (CALLS.c.triggered_at, CALLS.c.call_id))


def ended_calls(store: Store, since: datetime) -> ReadColumns:
    """Calls that ended at or after ``since``, oldest end first."""
    return _read(store, CALLS, CALLS.c.ended_at >= since, (CALLS.c.ended_at, CALLS.c.call_id))


def calls_of(store: Store, account: str) -> ReadColumns:
    """All calls an account ever had, oldest first."""
    return _read(store, CALLS, CALLS.c.account == account, (CALLS.c.triggered_at, CALLS.c.call_id))


def events_of(store: Store, call_id: str, after: int = 0) -> ReadColumns:
    """The follow-up record of a call after a ``seq``."""
    where = sa.and_(CALL_EVENTS.c.call_id == call_id, CALL_EVENTS.c.seq > after)
    return _read(store, CALL_EVENTS, where, (CALL_EVENTS.c.seq,))


def snapshots_of(store: Store, call_id: str) -> ReadColumns:
    """The snapshots of a call, oldest first, each with its account."""
    return _snapshots(store, SNAPSHOTS.c.call_id == call_id)


def snapshots_between(store: Store, since: datetime, until: datetime) -> ReadColumns:
    """The snapshots of all calls from a market time on and before another, oldest first, each with its account."""
    return _snapshots(store, sa.and_(SNAPSHOTS.c.market_us >= since, SNAPSHOTS.c.market_us < until))


def snapshot_facts(store: Store, seq: int) -> bytes:
    """The facts of one snapshot, among those of its step. KeyError when there is none."""
    query = sa.select(SNAPSHOT_FACTS.c.facts).join(SNAPSHOTS, SNAPSHOTS.c.step == SNAPSHOT_FACTS.c.step)
    with store.read() as connection:
        facts = connection.scalar(query.where(SNAPSHOTS.c.seq == seq))
    if facts is None:
        raise KeyError(seq)
    return bytes(facts)


def figures_of(store: Store, series_ids: Sequence[str], since: datetime) -> ReadColumns:
    """The minutes of these series (calls, ``series_keys``) from ``since`` on; one that two of them have comes twice."""
    where = sa.and_(FIGURES_MINUTE.c.call_id.in_(series_ids), FIGURES_MINUTE.c.minute >= since)
    return _read(store, FIGURES_MINUTE, where, (FIGURES_MINUTE.c.minute, FIGURES_MINUTE.c.call_id))


def totals_since(store: Store, since: datetime) -> ReadColumns:
    """The desk's minute totals from ``since`` on."""
    return _read(store, TOTALS_MINUTE, TOTALS_MINUTE.c.minute >= since, (TOTALS_MINUTE.c.minute,))


def read_all(store: Store, table: sa.Table) -> ReadColumns:
    """Every row of a small table, by primary key."""
    return _read(store, table, sa.true(), tuple(table.primary_key))


def _snapshots(store: Store, where: sa.ColumnElement[bool]) -> ReadColumns:
    wanted = [*SNAPSHOTS.c, CALLS.c.account]
    query = sa.select(*wanted).join(CALLS, CALLS.c.call_id == SNAPSHOTS.c.call_id).where(where)
    with store.read() as connection:
        return to_arrays(connection.execute(query.order_by(SNAPSHOTS.c.seq)).all(), wanted)


def _read(
    store: Store,
    table: sa.Table,
    where: sa.ColumnElement[bool],
    order: Sequence[sa.Column[Any]],
    columns: Sequence[sa.Column[Any]] | None = None,
) -> ReadColumns:
    wanted = list(table.c) if columns is None else columns
    query: Any = sa.select(*[sa.literal_column(selected(column)) for column in wanted])
    with store.read() as connection:
        rows = connection.execute(query.select_from(table).where(where).order_by(*order)).all()
    return to_arrays(rows, wanted)
