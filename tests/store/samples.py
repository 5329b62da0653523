"""Rows and steps that store tests write."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from workstation.domain.enums import LinkState
from workstation.domain.tables import ABSENT, Cell, VisibleTable
from workstation.store.connect import Store
from workstation.store.lock import Identity
from workstation.store.pull import Chunk, Cursor, Puller
from workstation.store.status import StepStatus

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
MARKET = datetime(2020, 3, 9, 15, 30, tzinfo=UTC)
ME = Identity(pid=4711, host="risk-1", version="0.1.0")


def after(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def status(step: int) -> StepStatus:
    return StepStatus(step=step, market_now=MARKET + timedelta(seconds=step), as_of=MARKET, link_state=LinkState.UP)


def visible(table: VisibleTable, keys: Sequence[str], amount: float = 1.0) -> dict[str, Any]:
    """Complete columns: every fifth figure, time and count unknown; ``amount`` in all other figures."""
    rows = len(keys)
    unknown = np.arange(rows) % 5 == 4
    made: dict[Cell, Any] = {
        Cell.TEXT: np.array([f"t{i}" for i in range(rows)], dtype=object),
        Cell.TIME: np.where(unknown, ABSENT, 1_583_767_800_000_000),
        Cell.COUNT: np.where(unknown, ABSENT, 3),
        Cell.CODE: np.ones(rows, np.int8),
        Cell.FLAG: np.arange(rows) % 2 == 0,
    }
    figure = np.where(unknown, np.nan, amount)
    return {f.name: list(keys) if f.name == table.key else made.get(f.cell, figure) for f in table.fields}


def pull_all(store: Store, table: VisibleTable, cursor: Cursor | None = None) -> tuple[list[Chunk], Cursor]:
    puller = Puller(store, table)
    chunks = list(puller.pull(cursor))
    assert puller.cursor is not None
    return chunks, puller.cursor


def held(
    chunks: Sequence[Chunk], table: VisibleTable, before: dict[str, tuple[Any, ...]] | None = None
) -> dict[str, Any]:
    """What a desk holds after these chunks: rows by key."""
    rows = dict(before or {})
    for chunk in chunks:
        if chunk.reload:
            rows.clear()
        names = list(chunk.columns)
        for row in zip(*(chunk.columns[name].tolist() for name in names), strict=True):
            rows[row[names.index(table.key)]] = row
        for key in chunk.gone:
            rows.pop(key, None)
    return rows
