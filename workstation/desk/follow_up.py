"""The open call of an account and its follow-up record, as the store keeps them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime

from workstation.desk.account_view import CallFacts, FollowUp
from workstation.domain.enums import AlertType, CallEnd, FollowUpKind, Regime
from workstation.domain.tables import ABSENT
from workstation.store.connect import Store
from workstation.store.history import ReadColumns, calls_of, events_of
from workstation.store.types import from_us

_CODES: dict[FollowUpKind, type[AlertType | Regime | CallEnd]] = {
    FollowUpKind.REGIME_CHANGED: Regime,
    FollowUpKind.ENDED: CallEnd,
}


def open_call(store: Store, account: str) -> CallFacts | None:
    """The call that is open now, if one is."""
    calls = calls_of(store, account)
    for row in range(len(calls["call_id"]) - 1, -1, -1):
        if calls["ended"][row] == CallEnd.NOT_ENDED:
            return _call(calls, row)
    return None


def record_after(store: Store, call_id: str, seq: int) -> Iterator[FollowUp]:
    """The lines that came after ``seq``."""
    events = events_of(store, call_id, seq)
    for row in range(len(events["seq"])):
        yield _line(events, row)


def _call(calls: ReadColumns, row: int) -> CallFacts:
    return CallFacts(
        call_id=str(calls["call_id"][row]),
        triggered_at=from_us(int(calls["triggered_at"][row])),
        forced_at=_instant(calls, "forced_at", row),
        deadline=_instant(calls, "deadline", row),
        provisional=bool(calls["provisional"][row]),
        zone=str(calls["zone"][row]),
    )


def _line(events: ReadColumns, row: int) -> FollowUp:
    kind = FollowUpKind(int(events["kind"][row]))
    return FollowUp(
        seq=int(events["seq"][row]),
        at=from_us(int(events["market_us"][row])),
        kind=kind,
        before=_code(kind, events, "from_code", row),
        after=_code(kind, events, "to_code", row),
        facts=json.loads(str(events["args"][row]) or "{}"),
        user=str(events["user_name"][row]),
    )


def _code(kind: FollowUpKind, events: ReadColumns, column: str, row: int) -> AlertType | Regime | CallEnd | None:
    value = int(events[column][row])
    return None if value < 0 else _CODES.get(kind, AlertType)(value)


def _instant(columns: ReadColumns, name: str, row: int) -> datetime | None:
    value = int(columns[name][row])
    return None if value == ABSENT else from_us(value)
