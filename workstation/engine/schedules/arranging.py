"""What people do about automatic closes: set, change, withdraw; refused in words where one could never fire."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from workstation.calls.columns import moment
from workstation.commands.closing import CloseLine
from workstation.commands.scheduling import ChangeSchedule, CloseTerms, ScheduleClose, WithdrawSchedule
from workstation.domain.answers import Refusal
from workstation.domain.denials import NOTHING, Coded, Denial, Finding, finding
from workstation.domain.enums import CommandState, FollowUpKind
from workstation.domain.ids import CallId, UserName
from workstation.domain.orders import OrderType
from workstation.domain.schedules import CloseGoal, Obstacle, ScheduleTime
from workstation.engine.authority import second_person
from workstation.engine.desktop import DONE, Desktop, Outcome, Request, rejected
from workstation.engine.follow_up import Line, write_lines
from workstation.engine.orders.standing import Standing
from workstation.engine.schedules.firing import Patron, why_second_person
from workstation.engine.schedules.looking import Manner, call_now, close_of
from workstation.engine.schedules.rows import pending, withdrawn
from workstation.engine.wording import named
from workstation.schedules.arranged import Arranged
from workstation.schedules.asking import cannot_be_scheduled
from workstation.schedules.schedule import Schedule
from workstation.store.schedules import write_schedule

_REFUSALS = {
    Obstacle.CALL_ENDED: Refusal.NOT_OPEN,
    Obstacle.ABNORMAL: Refusal.CALL_ABNORMAL,
    Obstacle.DO_NOT_CLOSE: Refusal.CALL_DO_NOT_CLOSE,
    Obstacle.DEADLINE_PROVISIONAL: Refusal.CALL_PROVISIONAL,
    Obstacle.IN_THE_PAST: Refusal.CLOSE_IN_THE_PAST,
    Obstacle.MARKET_CLOSED: Refusal.CLOSE_WHILE_CLOSED,
    Obstacle.CALENDAR_ENDS: Refusal.CLOSE_AFTER_CALENDAR,
}


def schedule_close(command: ScheduleClose, request: Request, desktop: Desktop) -> Outcome:
    """A new schedule, named like its command."""
    calls = tuple(map(CallId, dict.fromkeys(command.call_ids)))
    schedule = _schedule(request.command_id, 1, calls, command.terms, request)
    wrong = list(_scheduled_already(calls, desktop))
    return _set(schedule, command.terms, command.reason, request, desktop, wrong, FollowUpKind.CLOSE_SCHEDULED)


def change_schedule(command: ChangeSchedule, request: Request, desktop: Desktop) -> Outcome:
    """A new version for the calls that are left of it."""
    known = _the_one_seen(command.schedule_id, command.version, desktop)
    if isinstance(known, Finding):
        return rejected(known)
    left = tuple(map(CallId, desktop.schedules.unsettled(known)))
    schedule = _schedule(command.schedule_id, command.version + 1, left, command.terms, request)
    return _set(schedule, command.terms, command.reason, request, desktop, [], FollowUpKind.SCHEDULE_CHANGED)


def withdraw_schedule(command: WithdrawSchedule, request: Request, desktop: Desktop) -> Outcome:
    """None of these calls is closed by it."""
    known = _the_one_seen(command.schedule_id, command.version, desktop)
    if isinstance(known, Finding):
        return rejected(known)
    waiting = desktop.schedules.unsettled(known)
    gone = tuple(one for one in waiting if not command.call_ids or one in command.call_ids)
    if not gone:
        return rejected(finding(Refusal.NONE_SCHEDULED))
    kept = tuple(CallId(one) for one in waiting if one not in gone)
    old = known.schedule
    whole = not kept
    calls = tuple(map(CallId, gone)) if whole else kept
    user = UserName(request.user)
    schedule = replace(
        old, version=old.version + 1, call_ids=calls, withdrawn=whole, set_by=user if whole else old.set_by
    )
    fresh = replace(
        known,
        schedule=schedule,
        command_id=request.command_id,
        reason=command.reason if whole else known.reason,
        market_at=desktop.market_now,
        wall_at=desktop.wall_now,
    )
    write_schedule(desktop.writer, fresh)
    for call_id in gone:
        account, name, deadline = _client(call_id, known, desktop)
        row = pending(known, call_id, account, name, deadline)
        desktop.schedules.show(replace(withdrawn(row, schedule.version), detail=command.reason))
    desktop.schedules.arrange(fresh, gone)
    _tell(
        gone, FollowUpKind.SCHEDULE_WITHDRAWN, {"schedule": old.schedule_id, "reason": command.reason}, request, desktop
    )
    return DONE


def _schedule(
    schedule_id: str, version: int, calls: tuple[CallId, ...], terms: CloseTerms, request: Request
) -> Schedule:
    time = ScheduleTime.AT_DEADLINE if terms.at is None else ScheduleTime.FIXED
    return Schedule(schedule_id, version, calls, time, terms.at, terms.at_next_open, UserName(request.user))


def _set(
    schedule: Schedule,
    terms: CloseTerms,
    reason: str,
    request: Request,
    desktop: Desktop,
    wrong: list[Coded],
    kind: FollowUpKind,
) -> Outcome:
    standing = desktop.standing
    if standing is None:
        return rejected(finding(Denial.NO_BOOK))
    if not standing.venue:
        return rejected(finding(Denial.TAKES_NO_ORDERS))
    wrong += _cannot_be_scheduled(schedule, standing, desktop)
    limit = desktop.policy.limits.batch_accounts
    if len(schedule.call_ids) > limit:
        wrong.append(finding(Refusal.SCHEDULED_CALLS, count=len(schedule.call_ids), limit=limit).as_code())
    if wrong:
        return rejected(named(wrong))
    arranged = _arranged(schedule, terms, reason, request, desktop)
    why = _second_person(arranged, standing, desktop)
    if why and not request.approved_by:
        return CommandState.AWAITING_APPROVAL, why
    write_schedule(desktop.writer, arranged)
    desktop.schedules.arrange(arranged, ())
    _tell(schedule.call_ids, kind, _facts(arranged), request, desktop)
    return DONE


def _arranged(schedule: Schedule, terms: CloseTerms, reason: str, request: Request, desktop: Desktop) -> Arranged:
    return Arranged(
        schedule=schedule,
        goal=CloseGoal[terms.goal],
        order_type=OrderType[terms.order_type],
        peg_ticks=terms.peg_ticks,
        reason=reason,
        desk=request.desk,
        approved_by=request.approved_by,
        command_id=request.command_id,
        market_at=desktop.market_now,
        wall_at=desktop.wall_now,
    )


def _second_person(arranged: Arranged, standing: Standing, desktop: Desktop) -> Coded:
    """Why it would need somebody else's word if it fired now; it is asked once more when it does."""
    four_eyes = second_person(arranged.schedule.set_by, desktop.roles)
    patron = Patron(
        arranged.schedule.set_by, arranged.desk, "", arranged.reason, wait_for_open=True, four_eyes=four_eyes
    )
    if not four_eyes:
        return NOTHING
    return why_second_person(list(_lines(arranged, standing, desktop)), patron, desktop.orders, standing)


def _lines(arranged: Arranged, standing: Standing, desktop: Desktop) -> Iterator[CloseLine]:
    manner = Manner(arranged.goal, arranged.order_type, arranged.peg_ticks)
    calls = desktop.register.calls
    for call_id in arranged.schedule.call_ids:
        row = int(calls.row[calls.index_of(call_id)])
        if row >= 0:
            yield from close_of(call_id, row, manner, standing).lines


def _cannot_be_scheduled(schedule: Schedule, standing: Standing, desktop: Desktop) -> Iterator[Coded]:
    calls = desktop.register.calls
    rows = {name: at for at, name in enumerate(calls.call_id.tolist())}
    for call_id in schedule.call_ids:
        if call_id not in rows:
            yield finding(Refusal.NOT_OPEN, alert=call_id).as_code()
            continue
        index = rows[call_id]
        call = call_now(calls, index, standing, Obstacle.NONE, approved=True)
        calendar = desktop.calendars.get(calls.market[index].item())
        found = cannot_be_scheduled(schedule, call, calendar, desktop.market_now)
        if found is not Obstacle.NONE:
            yield finding(_REFUSALS[found], alert=call_id).as_code()


def _scheduled_already(calls: Sequence[str], desktop: Desktop) -> Iterator[Coded]:
    for call_id in calls:
        known = desktop.schedules.waiting_for(call_id)
        if known is not None:
            by = known.schedule.set_by
            yield finding(Refusal.SCHEDULED_ALREADY, alert=call_id, by=by).as_code()


def _the_one_seen(schedule_id: str, version: int, desktop: Desktop) -> Arranged | Finding:
    """The automatic close, or why it is none that could be changed: it is over, or another one by now."""
    known = desktop.schedules.find(schedule_id)
    if known is None:
        return finding(Refusal.NO_SCHEDULE)
    newest = known.schedule.version
    if newest != version:
        by, at = known.schedule.set_by, known.wall_at.isoformat()
        return finding(Refusal.SCHEDULE_CHANGED, by=by, at=at, version=newest)
    return known


def _client(call_id: str, known: Arranged, desktop: Desktop) -> tuple[str, str, datetime]:
    calls = desktop.register.calls
    try:
        index = calls.index_of(call_id)
    except KeyError:
        return "", "", known.schedule.at or desktop.market_now
    row, standing = int(calls.row[index]), desktop.standing
    name = str(standing.book.accounts.name[row]) if standing is not None and row >= 0 else ""
    return calls.account[index].item(), name, moment(calls.deadline[index])


def _tell(
    call_ids: Sequence[str], kind: FollowUpKind, facts: dict[str, object], request: Request, desktop: Desktop
) -> None:
    accounts = desktop.alert_accounts
    lines = [Line(one, accounts.get(one, ""), kind, facts, request.user) for one in call_ids]
    write_lines(desktop.writer, lines, desktop.market_now, desktop.wall_now)
    desktop.noted.update(call_ids)


def _facts(arranged: Arranged) -> dict[str, object]:
    schedule = arranged.schedule
    return {
        "schedule": schedule.schedule_id,
        "version": schedule.version,
        "at": None if schedule.at is None else schedule.at.isoformat(),
        "at_next_open": schedule.at_next_open,
        "goal": arranged.goal.name,
        "order_type": arranged.order_type.name,
        "reason": arranged.reason,
        "approved_by": arranged.approved_by,
    }
