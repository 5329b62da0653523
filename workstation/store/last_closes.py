"""When a call's positions were last closed by us, for the calls that are open."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from workstation.domain.enums import CallEnd
from workstation.store.connect import Store
from workstation.store.ledger_tables import CLOSE_ORDERS, EXECUTIONS
from workstation.store.tables import CALLS
from workstation.store.types import from_us


def last_closes(store: Store) -> dict[str, datetime]:
    """Market time of the last execution by call; calls without one are not in it."""
    newest = sa.func.max(EXECUTIONS.c.executed_at)
    query = (
        sa.select(CLOSE_ORDERS.c.alert_id, newest)
        .join(CALLS, CALLS.c.call_id == CLOSE_ORDERS.c.alert_id)
        .join(EXECUTIONS, EXECUTIONS.c.client_order_id == CLOSE_ORDERS.c.client_order_id)
        .where(CALLS.c.ended == CallEnd.NOT_ENDED)
        .group_by(CLOSE_ORDERS.c.alert_id)
    )
    with store.read() as connection:
        return {call_id: from_us(at) for call_id, at in connection.execute(query)}
