"""Made-up alert rows for tests of tables, as a pull would bring them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import numpy as np

from workstation.desk.news import TableNews
from workstation.domain.tables import ABSENT, ALERTS, Cell

NOW = datetime(2020, 3, 16, 13, 41, tzinfo=UTC)
NOW_US = int(NOW.timestamp()) * 1_000_000
HOUR_US = 3_600_000_000
_EMPTY = {Cell.TEXT: "", Cell.CODE: 0, Cell.FLAG: False, Cell.TIME: ABSENT, Cell.COUNT: 0}
_TYPES = {Cell.TEXT: object, Cell.CODE: np.int8, Cell.FLAG: np.bool_, Cell.TIME: np.int64, Cell.COUNT: np.int64}


def news(
    rows: Sequence[Mapping[str, Any]], gone: Sequence[str] = (), *, reload: bool = False, table=ALERTS
) -> TableNews:
    """Rows with some fields given, the others absent or 0; then the keys of rows that are gone."""
    all_rows = [*rows, *({table.key: key} for key in gone)]
    columns = {
        f.name: np.array([row.get(f.name, _EMPTY.get(f.cell, 0.0)) for row in all_rows], _TYPES.get(f.cell, np.float64))
        for f in table.fields
    }
    staying = frozenset(row[table.key] for row in rows) if reload else None
    return TableNews(table, columns, np.arange(len(all_rows)) >= len(rows), staying)


def alert(key: str, **fields: Any) -> dict[str, Any]:
    """One alert."""
    return {"alert_id": key, "account": f"account {key}", "base_currency": "USD", "alert_type": 1, **fields}
