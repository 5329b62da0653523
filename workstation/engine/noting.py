"""What people do to alerts: take them on, note something, mark them abnormal, give the client more time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import numpy as np

from workstation.calls.columns import moment
from workstation.calls.decisions import mark_abnormal as marked_abnormal
from workstation.calls.decisions import move_deadline as moved
from workstation.calls.notes import FIELDS, Change, Note
from workstation.commands.notes import AssignCalls, ClearAbnormal, MarkAbnormal, SetNote
from workstation.commands.scheduling import MoveDeadline
from workstation.domain.answers import Refusal, Result
from workstation.domain.denials import Coded, FoundError, concerning, finding
from workstation.domain.enums import FollowUpKind, Regime
from workstation.engine import records
from workstation.engine.desktop import DONE, Desktop, Outcome, Request, done, rejected
from workstation.engine.follow_up import Line, write_lines
from workstation.engine.wording import named
from workstation.schedules.deadline_edits import on_day, sessions_later
from workstation.sessions.calendars import CalendarRangeError
from workstation.sessions.deadlines import Deadline
from workstation.store.notes import write_notes


def assign_calls(command: AssignCalls, request: Request, desktop: Desktop) -> Outcome:
    """Alerts get somebody who works on them."""
    if command.to and command.to not in desktop.roles:
        return rejected(finding(Refusal.NOT_A_USER, user=command.to))
    accounts = desktop.alert_accounts
    wrong = [_not_open(one.alert_id) for one in command.calls if one.alert_id not in accounts]
    for one in command.calls:
        note = desktop.notes.newest(one.alert_id)
        now = note.assigned_to if note else ""
        if now != one.seen:
            wrong.append(finding(Refusal.ASSIGNED, alert=one.alert_id, now=now, seen=one.seen).as_code())
    if wrong:
        return rejected(named(wrong))
    ids = [one.alert_id for one in command.calls]
    notes = [_added(alert_id, accounts[alert_id], request, desktop, {"assigned_to": command.to}) for alert_id in ids]
    _write(notes, FollowUpKind.ASSIGNED, request, desktop, [{"to": command.to}] * len(notes))
    return DONE


def set_note(command: SetNote, request: Request, desktop: Desktop) -> Outcome:
    """A new version for each alert; refused as a whole where another changed the same field meanwhile."""
    changes = {name: value for name in FIELDS if (value := getattr(command, name)) is not None}
    if not changes:
        return rejected(finding(Refusal.NOTHING_NOTED))
    accounts = desktop.alert_accounts
    wrong = [_not_open(one.alert_id) for one in command.calls if one.alert_id not in accounts]
    for one in command.calls:
        found = desktop.notes.changed_since(one.alert_id, one.version, changes)
        wrong += [_changed(one.alert_id, change) for change in found if change.after != changes[change.field]]
    if wrong:
        return rejected(named(wrong))
    before = [desktop.notes.newest(one.alert_id) for one in command.calls]
    notes = [_added(one.alert_id, accounts[one.alert_id], request, desktop, changes) for one in command.calls]
    facts = [_differences(old, new, changes) for old, new in zip(before, notes, strict=True)]
    _write(notes, FollowUpKind.NOTE_CHANGED, request, desktop, facts)
    return DONE


def _not_open(alert_id: str) -> Coded:
    return finding(Refusal.NOT_OPEN, alert=alert_id).as_code()


def _changed(alert_id: str, change: Change) -> Coded:
    words = {"before": change.before, "after": change.after, "at": change.at.isoformat()}
    return finding(Refusal.NOTE_CHANGED, alert=alert_id, by=change.by, field=change.field, **words).as_code()


def _added(alert_id: str, account: str, request: Request, desktop: Desktop, changes: dict[str, str]) -> Note:
    times = desktop.market_now, desktop.wall_now
    blank = Note(alert_id, 0, account, "", "", "", "", request.user, *times, request.command_id)
    return desktop.notes.add(blank, **changes)


def _differences(old: Note | None, new: Note, fields: Iterable[str]) -> dict[str, dict[str, str]]:
    """What changed, field by field, from and to."""
    before = {name: str(getattr(old, name)) if old else "" for name in fields}
    return {
        name: {"before": before[name], "after": getattr(new, name)}
        for name in fields
        if before[name] != getattr(new, name)
    }


def _write(
    notes: Sequence[Note],
    kind: FollowUpKind,
    request: Request,
    desktop: Desktop,
    facts: Sequence[Mapping[str, Any]],
) -> None:
    write_notes(desktop.writer, notes)
    lines = [
        Line(note.alert_id, note.account, kind, fact, request.user) for note, fact in zip(notes, facts, strict=True)
    ]
    write_lines(desktop.writer, lines, desktop.market_now, desktop.wall_now)
    desktop.noted.update(note.alert_id for note in notes)


def mark_abnormal(command: MarkAbnormal, request: Request, desktop: Desktop) -> Outcome:
    """Out of the normal list."""
    return _abnormal(command.call_ids, command.note, request, desktop, abnormal=True)


def clear_abnormal(command: ClearAbnormal, request: Request, desktop: Desktop) -> Outcome:
    """Back into it."""
    return _abnormal(command.call_ids, command.note, request, desktop, abnormal=False)


def _abnormal(call_ids: tuple[str, ...], note: str, request: Request, desktop: Desktop, *, abnormal: bool) -> Outcome:
    calls, state = desktop.register.calls, Refusal.ABNORMAL_ALREADY if abnormal else Refusal.NOT_ABNORMAL
    known = dict(zip(calls.call_id.tolist(), calls.abnormal.tolist(), strict=True))
    wrong = [_not_open(call_id) for call_id in call_ids if call_id not in known]
    wrong += [finding(state, alert=call_id).as_code() for call_id in call_ids if known.get(call_id) is abnormal]
    if wrong:
        return rejected(named(wrong))
    for call_id in dict.fromkeys(call_ids):
        desktop.register = marked_abnormal(desktop.register, call_id, abnormal=abnormal)
    kind = FollowUpKind.MARKED_ABNORMAL if abnormal else FollowUpKind.CLEARED_ABNORMAL
    _write_calls(call_ids, kind, [{"note": note}] * len(call_ids), request, desktop)
    return DONE


def move_deadline(command: MoveDeadline, request: Request, desktop: Desktop) -> Outcome:
    """More time, or less; refused as a whole where one of the calls cannot have it."""
    wrong: list[Coded] = []
    found: dict[str, tuple[datetime, Deadline]] = {}
    known = set(desktop.register.calls.call_id.tolist())
    for one in command.calls:
        if one.call_id not in known:
            wrong.append(_not_open(one.call_id))
            continue
        try:
            found[one.call_id] = _moved_deadline(one.call_id, one.seen, command, desktop)
        except (FoundError, CalendarRangeError) as fault:
            wrong.append(concerning(one.call_id, fault.finding.as_code()))
    if wrong:
        return rejected(named(wrong))
    for call_id, (_, deadline) in found.items():
        desktop.register, _ = moved(desktop.register, call_id, deadline, desktop.market_now)
    facts: list[dict[str, str]] = [
        {"before": before.isoformat(), "after": deadline.at.isoformat(), "reason": command.reason}
        for before, deadline in found.values()
    ]
    _write_calls(tuple(found), FollowUpKind.DEADLINE_MOVED, facts, request, desktop)
    unsure = sum(deadline.provisional for _, deadline in found.values())
    return DONE if not unsure else done(Result.PROVISIONAL, count=unsure)


def _moved_deadline(call_id: str, seen: datetime, command: MoveDeadline, desktop: Desktop) -> tuple[datetime, Deadline]:
    """The deadline as it is and as it shall be; FoundError or CalendarRangeError when that cannot be."""
    calls = desktop.register.calls
    index = calls.index_of(call_id)
    before, calendar = moment(calls.deadline[index]), desktop.calendars.get(calls.market[index].item())
    if before != seen:
        raise FoundError(finding(Refusal.DEADLINE_CHANGED, now=before.isoformat(), seen=seen.isoformat()))
    regime, cutoff = Regime(int(calls.regime[index])), desktop.policy.intraday.cutoff_minutes
    if command.sessions is not None:
        return before, sessions_later(calendar, before, command.sessions, regime, cutoff, desktop.market_now)
    if command.day is None:
        raise FoundError(finding(Refusal.DEADLINE_NOWHERE))
    return before, on_day(calendar, command.day, regime, cutoff, desktop.market_now)


def _write_calls(
    call_ids: tuple[str, ...], kind: FollowUpKind, facts: list[dict[str, str]], request: Request, desktop: Desktop
) -> None:
    calls = desktop.register.calls
    rows = np.flatnonzero(np.isin(calls.call_id, list(call_ids))).astype(np.int32)
    records.write_calls(desktop.writer, calls, rows)
    accounts = dict(zip(calls.call_id.tolist(), calls.account.tolist(), strict=True))
    lines = [Line(one, accounts[one], kind, fact, request.user) for one, fact in zip(call_ids, facts, strict=True)]
    write_lines(desktop.writer, lines, desktop.market_now, desktop.wall_now)
    desktop.noted.update(call_ids)
