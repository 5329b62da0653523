"""What an engine starts from: what is open, what was decided, and the number of the next call."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from workstation.domain.alert_keys import COMING
from workstation.domain.enums import CallEnd
from workstation.domain.tables import ALERTS
from workstation.store.connect import Store
from workstation.store.tables import CALLS, CURRENT, DECIDED_ACCOUNTS, UNPRICED_ACCOUNTS
from workstation.store.types import UtcMicros, from_us

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Restart:
    """Plain rows by column name; times are aware UTC datetimes."""

    calls: list[Row]
    unpriced: list[Row]
    decided: list[Row]
    coming: list[Row]  # what desks are shown of calls to come: nothing else is kept of them
    next_call: int  # call ids are "C" and a number that is never used twice


def read_restart(store: Store) -> Restart:
    """All of it from one snapshot."""
    with store.read() as connection:
        opened = sa.select(CALLS).where(CALLS.c.ended == CallEnd.NOT_ENDED).order_by(CALLS.c.call_id)
        number = sa.cast(sa.func.substr(CALLS.c.call_id, 2), sa.BigInteger)
        alerts = CURRENT[ALERTS.name]
        coming = sa.select(alerts.c.account, alerts.c.market).where(alerts.c.alert_id.startswith(COMING))
        newest = connection.execute(sa.select(sa.func.max(number))).scalar()
        return Restart(
            _rows(connection, opened, CALLS),
            _rows(connection, sa.select(UNPRICED_ACCOUNTS).order_by("account"), UNPRICED_ACCOUNTS),
            _rows(connection, sa.select(DECIDED_ACCOUNTS).order_by("account"), DECIDED_ACCOUNTS),
            _rows(connection, coming.order_by(alerts.c.account), alerts),
            1 + (newest or 0),
        )


def _rows(connection: sa.Connection, query: sa.Select[Any], table: sa.Table) -> list[Row]:
    times = {column.name for column in table.c if isinstance(column.type, UtcMicros)}
    found = connection.execute(query).mappings()
    return [{name: _aware(value) if name in times else value for name, value in row.items()} for row in found]


def _aware(value: int | None) -> datetime | None:
    return None if value is None else from_us(value)
