"""When orders got their right to be sent, in the last stretch of time of which the ledger tells."""

from __future__ import annotations

from datetime import datetime, timedelta

from workstation.domain.audit import AuditFilter, AuditKind
from workstation.domain.orders import OrderState
from workstation.store.audit import newest_rows, rows
from workstation.store.connect import Store


def last_sends(store: Store, within: timedelta) -> list[datetime]:
    """Wall times, oldest first, of the orders that were let go within this long before the newest change of an order.

    One that got its right and did not use it is counted too: nobody can say of an engine that died whether it did.
    """
    newest = newest_rows(store, AuditFilter(kind=AuditKind.ORDER), limit=1)
    if not newest:
        return []
    lately = AuditFilter(kind=AuditKind.ORDER, since=newest[0].wall_at - within)
    found = rows(store, limit=None, wanted=lately)
    return [row.wall_at for row in found if row.entry.facts.get("state") == OrderState.SENDING.name]
