"""Which rows the audit trail tells of by itself: decisions on commands, policy, and calls that a person decided on."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from workstation.domain.audit import AuditKind
from workstation.domain.enums import CallEnd, FollowUpKind
from workstation.store.chain import AuditEntry
from workstation.store.commands import Decision
from workstation.store.tables import CALL_EVENTS, COMMANDS, POLICY_VERSIONS
from workstation.store.types import from_us

_AT_ONCE = 500  # ids in one question
_K = FollowUpKind
_TOLD_ELSEWHERE = frozenset(  # by rows of the command or of the order
    {
        _K.CLOSE_ASKED,
        _K.APPROVAL_ASKED,
        _K.APPROVAL_GIVEN,
        _K.APPROVAL_DECLINED,
        _K.CLOSE_SENT,
        _K.CLOSE_FILLED,
        _K.CLOSE_CANCELLED,
        _K.CLOSE_REJECTED,
        _K.CLOSE_EXPIRED,
        _K.CLOSE_UNKNOWN,
        _K.CLOSE_FILLED_LATE,
        _K.CANCEL_ASKED,
    }
)
RowEntry = Callable[[Mapping[str, Any], datetime], AuditEntry | None]


def of_decisions(connection: sa.Connection, decisions: Sequence[Decision], market_now: datetime) -> list[AuditEntry]:
    """A row for every decision, with the hash of the command's body: what was decided on cannot be changed later."""
    ids = sorted({decision.command_id for decision in decisions})
    known: dict[str, sa.Row[Any]] = {}
    for start in range(0, len(ids), _AT_ONCE):
        query = sa.select(COMMANDS).where(COMMANDS.c.command_id.in_(ids[start : start + _AT_ONCE]))
        known |= {row.command_id: row for row in connection.execute(query)}
    # A decision on an unknown command is refused a moment later, together with everything else.
    return [_decision(known[d.command_id], d, market_now) for d in decisions if d.command_id in known]


def _decision(command: sa.Row[Any], decision: Decision, market_now: datetime) -> AuditEntry:
    facts = {
        "kind": command.kind,
        "body_hash": command.body_hash,
        "user": command.user_name,
        "desk": command.desk,
        "state": decision.state.name,
        "reason": decision.reason,
        "decided_by": decision.decided_by,
    }
    account = json.loads(command.arguments).get("account", "")
    user = decision.decided_by or command.user_name
    return AuditEntry(AuditKind.COMMAND, decision.command_id, str(account), user, market_now, facts)


def of_rows(
    table: sa.Table, names: Sequence[str], rows: Sequence[tuple[Any, ...]], market_now: datetime
) -> list[AuditEntry]:
    """What is audited of new rows of ``table``; of most tables nothing."""
    entry = _OF_ROWS.get(table.name)
    if entry is None:
        return []
    made = (entry(dict(zip(names, row, strict=True)), market_now) for row in rows)
    return [one for one in made if one is not None]


def _policy_version(row: Mapping[str, Any], market_now: datetime) -> AuditEntry:
    facts = {name: row.get(name) for name in ("value", "reason", "approved_by", "valid_until_us", "set_us")}
    return AuditEntry(AuditKind.POLICY, row["key"], "", row["set_by"], market_now, facts)


def _call_event(row: Mapping[str, Any], market_now: datetime) -> AuditEntry | None:
    """Only what a person did, and what no other row of the trail tells: the rest stands in the follow-up record."""
    _ = market_now
    kind = FollowUpKind(row["kind"])
    if not row.get("user_name") or kind in _TOLD_ELSEWHERE:
        return None
    facts = {"event": kind.name, "args": row.get("args", "{}")}
    if kind is FollowUpKind.ENDED and row.get("to_code") is not None:
        facts["end"] = CallEnd(row["to_code"]).name
    at = from_us(row["market_us"])
    return AuditEntry(AuditKind.CALL, row["call_id"], row["account"], row["user_name"], at, facts)


_OF_ROWS: Mapping[str, RowEntry] = {POLICY_VERSIONS.name: _policy_version, CALL_EVENTS.name: _call_event}
