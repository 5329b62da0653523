"""What a judgement leaves in the store: calls, alerts, follow-up records and snapshots."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

import numpy as np

from workstation.book.columns import Ints
from workstation.calls.alerts import Wanted, alert_columns, alert_rows, gone
from workstation.calls.columns import DecidedAccounts, OpenCalls
from workstation.calls.events import (
    AccountPriced,
    AccountUnpriced,
    BecameUnpriced,
    CallEvent,
    DeadlineMoved,
    Eased,
    Ended,
    Escalated,
    Event,
    ForcedReached,
    Opened,
    PricedAgain,
    RegimeChanged,
    Returned,
    SnapshotDue,
    TypeChanged,
    Vanished,
)
from workstation.calls.lifecycle import Judgement
from workstation.calls.marks import Mark
from workstation.calls.register import Register, places
from workstation.domain.alert_keys import COMING, coming_alert_id, unpriced_alert_id
from workstation.domain.enums import CallEnd, FollowUpKind
from workstation.domain.ids import CallId
from workstation.domain.tables import ALERTS
from workstation.engine.endings import Ending
from workstation.engine.valuation import Valuation
from workstation.margin.evidence import Evidence
from workstation.margin.figures import Figures
from workstation.store import tables
from workstation.store.cells import Columns
from workstation.store.restart import Restart
from workstation.store.types import to_us
from workstation.store.write import StepWriter

KINDS: dict[type[Event], FollowUpKind] = {
    Opened: FollowUpKind.OPENED,
    TypeChanged: FollowUpKind.TYPE_CHANGED,
    Escalated: FollowUpKind.ESCALATED,
    Eased: FollowUpKind.EASED,
    ForcedReached: FollowUpKind.FORCED_REACHED,
    RegimeChanged: FollowUpKind.REGIME_CHANGED,
    BecameUnpriced: FollowUpKind.BECAME_UNPRICED,
    PricedAgain: FollowUpKind.PRICED_AGAIN,
    Vanished: FollowUpKind.VANISHED,
    Returned: FollowUpKind.RETURNED,
    Ended: FollowUpKind.ENDED,
    DeadlineMoved: FollowUpKind.DEADLINE_MOVED,
}
_STORED_AS = {"alert_type": "type", "peak_call_amount": "peak_amount"}
MissingOf = Callable[[int], str]  # the row of an account in the book -> why it cannot be judged
EvidenceOf = Callable[[list[str]], tuple[Evidence, list[int]]]  # accounts -> what their figures follow from, rows
_NEVER = np.datetime64("NaT", "us")


def register_of(restart: Restart) -> Register:
    """What the store kept of an engine before, as the calls' own columns."""
    own = {stored: name for name, stored in _STORED_AS.items()}
    calls = [{own.get(name, name): value for name, value in row.items()} for row in restart.calls]
    return Register.from_rows(calls, restart.unpriced, restart.decided, restart.coming)


def write_calls(writer: StepWriter, calls: OpenCalls, rows: Ints) -> None:
    """Open calls that a pass changed."""
    if len(rows):
        writer.upsert(tables.CALLS, _call_columns(calls, rows, np.full(len(rows), _NEVER), CallEnd.NOT_ENDED, "", ""))


def write_ended(writer: StepWriter, calls: OpenCalls, row: int, ended: Ended, decision: Ending | None) -> None:
    """One call that is over: it stays as history."""
    reason, by = ("", "") if decision is None else (decision.reason, decision.user)
    at = np.array([to_us(ended.at)]).view("datetime64[us]")
    writer.upsert(tables.CALLS, _call_columns(calls, np.array([row]), at, ended.end, reason, by))


def write_all_ended(writer: StepWriter, judgement: Judgement) -> None:
    """Calls that came to their end in a pass."""
    ends = {event.call_id: event for event in judgement.events if isinstance(event, Ended)}
    for row, call_id in enumerate(judgement.ended.call_id.tolist()):
        write_ended(writer, judgement.ended, row, ends[CallId(call_id)], None)


def remove_alert(writer: StepWriter, call_id: str) -> None:
    """The alert of a call that was ended by decision."""
    writer.remove(ALERTS, [call_id])


def _call_columns(calls: OpenCalls, rows: Any, ended_at: Any, end: CallEnd, reason: str, by: str) -> dict[str, Any]:
    kept = [f.name for f in fields(calls) if "place" not in f.metadata]
    columns = {_STORED_AS.get(name, name): getattr(calls, name)[rows] for name in kept}
    many = len(rows)
    return columns | {
        "ended_at": ended_at,
        "ended": np.full(many, end, np.int8),
        "end_reason": [reason] * many,
        "end_by": [by] * many,
    }


def write_register(writer: StepWriter, before: Register, judgement: Judgement) -> None:
    """The accounts that cannot be judged, and the decisions in force, as far as they changed."""
    after, new = judgement.register, judgement.newly_unpriced
    if len(new):
        unpriced = after.unpriced
        columns = {name: getattr(unpriced, name)[new] for name in ("account", "regime", "since")}
        writer.upsert(tables.UNPRICED_ACCOUNTS, columns)
    priced = [event.account for event in judgement.events if isinstance(event, AccountPriced)]
    if priced:
        writer.delete(tables.UNPRICED_ACCOUNTS, {"account": priced})
    lapsed = np.setdiff1d(before.decided.account, after.decided.account).tolist()
    if lapsed:
        writer.delete(tables.DECIDED_ACCOUNTS, {"account": lapsed})


def write_decided(writer: StepWriter, decided: DecidedAccounts, account: str) -> None:
    """A decision that keeps an account from being called again."""
    row = np.flatnonzero(decided.account == account)
    kept = [f.name for f in fields(decided) if "place" not in f.metadata]
    writer.upsert(tables.DECIDED_ACCOUNTS, {name: getattr(decided, name)[row] for name in kept})


def write_alerts(
    writer: StepWriter,
    judgement: Judgement,
    valuation: Valuation,
    market_now: datetime,
    missing_of: MissingOf,
    marks: Mapping[str, Mark],
    noted: Collection[str],
) -> None:
    """Alerts whose figures, state or marks (``noted``) changed; those that are over leave the table."""
    over = [*gone(judgement.events), *map(coming_alert_id, judgement.coming.over.tolist())]
    if over:
        writer.remove(ALERTS, over)
    calls = np.union1d(judgement.changed, np.flatnonzero(np.isin(judgement.register.calls.call_id, list(noted))))
    without_call = judgement.register.unpriced.account
    said = [unpriced_alert_id(account) in noted for account in without_call.tolist()]
    unpriced = np.union1d(judgement.newly_unpriced, np.flatnonzero(said)).astype(np.int32)
    coming = np.union1d(judgement.coming.began, _noted_coming(judgement.register, noted)).astype(np.int32)
    wanted = Wanted(calls.astype(np.int32), unpriced, coming)
    rows = alert_rows(judgement.register, valuation.changed, wanted)
    book, held = valuation.book, valuation.held
    if len(rows.alert_id) and book is not None:
        writer.put(ALERTS, alert_columns(rows, valuation.figures, book, market_now, missing_of, marks, held))


def _noted_coming(register: Register, noted: Collection[str]) -> Ints:
    """Rows of the calls to come on which something was noted. There may be many: only what was noted is looked up."""
    named = [key.removeprefix(COMING) for key in noted if key.startswith(COMING)]
    if not named:
        return np.empty(0, np.int32)
    return np.flatnonzero(np.isin(register.coming.row, places(np.array(named), register.accounts))).astype(np.int32)


def write_closed_by_us(writer: StepWriter, before: OpenCalls, after: OpenCalls) -> None:
    """Calls whose first close-out order of ours was filled."""
    known = before.call_id[before.closed_by_us]
    write_calls(writer, after, np.flatnonzero(after.closed_by_us & ~np.isin(after.call_id, known)).astype(np.int32))


def write_events(
    writer: StepWriter, events: Iterable[Event], wall_now: datetime, decision: Ending | None = None
) -> None:
    """A line in the follow-up record for each event; ``decision`` made them, if a person did."""
    rows = [_line(event, wall_now, decision) for event in events]
    if rows:
        writer.insert(tables.CALL_EVENTS, {name: [row[name] for row in rows] for name in rows[0]})


def _line(event: Event, wall_now: datetime, decision: Ending | None) -> dict[str, Any]:
    before, after = _codes(event)
    facts = _facts(event) if decision is None else _facts(event) | {"reason": decision.reason}
    unpriced_kind = FollowUpKind.BECAME_UNPRICED if isinstance(event, AccountUnpriced) else FollowUpKind.PRICED_AGAIN
    return {
        "call_id": event.call_id if isinstance(event, CallEvent) else unpriced_alert_id(event.account),
        "account": event.account,
        "market_us": to_us(event.at),
        "wall_us": to_us(wall_now),
        "kind": int(KINDS.get(type(event), unpriced_kind)),
        "from_code": before,
        "to_code": after,
        "args": json.dumps(facts, ensure_ascii=False),
        "user_name": "" if decision is None else decision.user,
    }


def _codes(event: Event) -> tuple[int | None, int | None]:
    match event:
        case TypeChanged() | RegimeChanged():
            return int(event.before), int(event.after)
        case Opened():
            return None, int(event.alert_type)
        case Ended():
            return None, int(event.end)
    return None, None


def _facts(event: Event) -> dict[str, Any]:
    """What else a line tells; an unknown amount is absent, not zero."""
    match event:
        case Opened():
            deadline = event.deadline.at.isoformat()
            return _known(call_amount=event.call_amount) | {"market": event.market, "deadline": deadline}
        case Ended():
            return _known(call_amount=event.call_amount)
        case DeadlineMoved():
            return {"before": event.before.at.isoformat(), "after": event.after.at.isoformat()}
    return {}


def _known(**amounts: float) -> dict[str, float]:
    return {name: amount for name, amount in amounts.items() if not math.isnan(amount)}


def write_snapshots(
    writer: StepWriter, due: Sequence[SnapshotDue], step: int, figures: Figures, evidence_of: EvidenceOf
) -> None:
    """All figures, positions and prices of calls at a moment worth keeping; the step's snapshots share their facts."""
    if not due:
        return
    evidence, rows = evidence_of([snapshot.account for snapshot in due])
    columns: Columns = {
        "call_id": [snapshot.call_id for snapshot in due],
        "kind": [int(snapshot.reason) for snapshot in due],
        "market_us": [to_us(evidence.at)] * len(due),
        "figures": [json.dumps(figures_of(figures, row)) for row in rows],
        "step": [step] * len(due),
    }
    writer.insert(tables.SNAPSHOTS, columns)
    writer.upsert(tables.SNAPSHOT_FACTS, {"step": [step], "facts": [evidence.to_bytes()]})


def figures_of(figures: Figures, row: int) -> dict[str, Any]:
    """One account's figures as plain values; what is unknown is null."""
    return {f.name: _plain(getattr(figures, f.name)[row]) for f in fields(figures)}


def _plain(value: Any) -> Any:
    if isinstance(value, np.ndarray):
        return [_plain(item) for item in value]
    plain = value.item()
    return None if isinstance(plain, float) and not math.isfinite(plain) else plain
