"""The engine's part that closes by itself: every schedule and hit of a rule, ruled on once a step until its end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from workstation.calls.columns import moment
from workstation.calls.marks import Mark
from workstation.domain.enums import FollowUpKind
from workstation.domain.schedules import Obstacle, Ruling, ScheduleState
from workstation.domain.tables import SCHEDULES
from workstation.engine.follow_up import Line, write_lines
from workstation.engine.orders.book_of_orders import BookOfOrders
from workstation.engine.schedules.firing import Ended, Patron, fire
from workstation.engine.schedules.looking import Close, Manner, call_now, close_of, ended_call
from workstation.engine.schedules.rows import Row, Rows, pending, row_key
from workstation.engine.schedules.rule_hits import Ruled
from workstation.engine.schedules.surroundings import Surroundings
from workstation.schedules.arranged import Arranged, Firing
from workstation.schedules.schedule import CallNow, Decision, firing_key, rule
from workstation.store.connect import Store
from workstation.store.schedules import (
    firings_of_rules,
    firings_of_schedules,
    forget_old_schedules,
    held_rows,
    unsettled_schedules,
    write_firings,
)
from workstation.store.status import read_status
from workstation.store.write import StepWriter

LOOK_AGAIN = timedelta(seconds=1)  # wall time between two looks at a close that is held: a plan costs milliseconds
PLANS_A_STEP = 20  # schedules begin no new plan above this; the others are due a step later
_RULES_KEPT = timedelta(days=2)  # market time; a hit's key names its day
_STATES = {
    Ruling.NOT_YET: ScheduleState.PENDING,
    Ruling.WAIT_FOR_OPEN: ScheduleState.WAITING_FOR_OPEN,
    Ruling.HOLD: ScheduleState.HELD,
    Ruling.FIRE: ScheduleState.FIRED,
    Ruling.NOT_FIRED: ScheduleState.NOT_FIRED,
}
_KINDS = {
    ScheduleState.FIRED: FollowUpKind.AUTO_CLOSE_FIRED,
    ScheduleState.MISSED: FollowUpKind.AUTO_CLOSE_MISSED,
    ScheduleState.HELD: FollowUpKind.AUTO_CLOSE_HELD,
    ScheduleState.NOT_FIRED: FollowUpKind.AUTO_CLOSE_NOT_FIRED,
}


@dataclass(frozen=True, slots=True)
class _Due:
    """One call whose ruling is not NOT_YET: everything that firing it needs."""

    key: str
    row: Row
    call: CallNow
    decision: Decision
    manner: Manner


class ScheduleDesk:
    """Invariant: a firing key ends once: it is in ``_settled`` from the step on whose commit its end is written."""

    def __init__(self, store: Store) -> None:
        """Everything as the store kept it when an engine before this one stopped."""
        status = read_status(store).status
        self._arranged = {one.schedule.schedule_id: one for one in unsettled_schedules(store)}
        ended = firings_of_schedules(store, self._arranged.keys())
        if status is not None:
            ended += firings_of_rules(store, status.market_now - _RULES_KEPT)
        self._settled = {one.key: one.market_at for one in ended}
        self._held = held_rows(store)
        self._looked: dict[str, datetime] = {}
        self._rows = Rows()
        self._noted: set[str] = set()
        self._ends: list[Firing] = []
        self._lines: list[Line] = []
        self._day = None if status is None else status.market_now.date()

    def advance(
        self, writer: StepWriter, at: Surroundings, orders: BookOfOrders, four_eyes: Mapping[str, bool], ruled: Ruled
    ) -> None:
        """Every schedule and hit a step on; orders of those that fire go into ``orders``, everything else is written.

        ``four_eyes`` tells by user whether somebody else could approve.
        """
        plans = 0
        for arranged in sorted(self._arranged.values(), key=lambda one: (one.wall_at, one.schedule.schedule_id)):
            if plans < PLANS_A_STEP:
                plans += self._schedule(arranged, at, orders, four_eyes=four_eyes.get(arranged.schedule.set_by, True))
        self._rules(writer, ruled, at, orders, PLANS_A_STEP - plans)
        self._write(writer, at.standing.market_now, at.standing.wall_now)

    def arrange(self, arranged: Arranged, left: Sequence[str]) -> None:
        """A new schedule, or the next version of one; ``left`` are calls that are no longer part of it."""
        before = self._arranged.get(arranged.schedule.schedule_id)
        for call_id in left:
            self._over(row_key(arranged.schedule.schedule_id, call_id), call_id)
        self._noted.update(arranged.schedule.call_ids, before.schedule.call_ids if before else ())
        if arranged.schedule.withdrawn:
            self._arranged.pop(arranged.schedule.schedule_id, None)
        else:
            self._arranged[arranged.schedule.schedule_id] = arranged

    def show(self, row: Row) -> None:
        """A row that a person's command made; written with the step."""
        self._rows.put(row)

    def find(self, schedule_id: str) -> Arranged | None:
        """A schedule that has not ended for all its calls."""
        return self._arranged.get(schedule_id)

    def unsettled(self, arranged: Arranged) -> tuple[str, ...]:
        """The calls of a schedule for which it has not ended."""
        schedule = arranged.schedule
        return tuple(one for one in schedule.call_ids if firing_key(schedule, one) not in self._settled)

    def waiting_for(self, call_id: str) -> Arranged | None:
        """The schedule that will close a call."""
        found = (one for one in self._arranged.values() if call_id in one.schedule.call_ids)
        return next((one for one in found if firing_key(one.schedule, call_id) not in self._settled), None)

    def noted(self) -> set[str]:
        """Calls of which something here changed since the last time this was asked."""
        noted, self._noted = self._noted, set()
        return noted

    def due_at(self, call_id: str) -> datetime | None:
        """When a call is closed by itself; None: never."""
        arranged = self.waiting_for(call_id)
        if arranged is None:
            return None
        row = self._rows.of(row_key(arranged.schedule.schedule_id, call_id))
        return row.due_at if row is not None else arranged.schedule.at

    def mark(self, call_id: str, mark: Mark) -> Mark:
        """With what the alerts table tells of automatic closes."""
        at = self.due_at(call_id)
        return mark if at is None else replace(mark, auto_close_at=at)

    # --- one schedule

    def _schedule(self, arranged: Arranged, at: Surroundings, orders: BookOfOrders, *, four_eyes: bool) -> int:
        """How many plans it took."""
        due = [one for call_id in self.unsettled(arranged) if (one := self._ruled(arranged, call_id, at)) is not None]
        plans = self._carry_out(due, at, orders, _patron(arranged, four_eyes=four_eyes))
        if not self.unsettled(arranged):
            del self._arranged[arranged.schedule.schedule_id]
        return plans

    def _ruled(self, arranged: Arranged, call_id: str, at: Surroundings) -> _Due | None:
        """The ruling on one call; None when it only goes on waiting for its time."""
        schedule, now = arranged.schedule, at.standing.market_now
        key, shown = firing_key(schedule, call_id), row_key(schedule.schedule_id, call_id)
        index = at.rows.get(call_id)
        if index is None:
            known = self._rows.of(shown)
            due_at = known.due_at if known else (schedule.at or now)
            row = known or pending(arranged, call_id, "", "", due_at)
            ended = Decision(Ruling.NOT_FIRED, Obstacle.CALL_ENDED, due_at)
            return _Due(key, row, ended_call(call_id, due_at), ended, _manner(arranged))
        calls, code = at.calls, at.calls.market[index].item()
        held = self._held.get(shown, Obstacle.NONE)
        call = call_now(calls, index, at.standing, held, approved=True)
        decision = rule(schedule, call, at.calendars.get(code), at.terms, now)
        account = calls.account[index].item()
        row = replace(
            pending(arranged, call_id, account, at.name(index), moment(calls.deadline[index])),
            due_at=decision.due_at,
            state=_STATES[decision.ruling],
            obstacle=decision.obstacle,
        )
        if decision.ruling is Ruling.NOT_YET:
            self._show(row)
            return None
        return _Due(key, row, call, decision, _manner(arranged))

    # --- the house's rules

    def _rules(self, writer: StepWriter, ruled: Ruled, at: Surroundings, orders: BookOfOrders, room: int) -> None:
        """Each hit by itself: two persons armed the rule, and every hit is about one call."""
        found = {hit.key: hit for hit in ruled.hits(at, self._settled.keys(), self._held)}
        for hit in found.values():
            if room > 0:
                patron = Patron("policy", "", "", hit.row.reason, wait_for_open=False, four_eyes=True)
                due = _Due(hit.key, hit.row, hit.call, hit.decision, hit.manner)
                room -= self._carry_out([due], at, orders, patron)
        for key in [key for key in self._held if key.startswith("R/") and key not in found]:
            self._no_longer_hit(writer, key)

    def _no_longer_hit(self, writer: StepWriter, key: str) -> None:
        """What a rule was held for is over; it may hit again."""
        del self._held[key]
        row = self._rows.of(key)
        if row is None:
            writer.remove(SCHEDULES, [key])
        else:
            self._show(replace(row, state=ScheduleState.NOT_FIRED))

    # --- carrying out

    def _carry_out(self, due: Sequence[_Due], at: Surroundings, orders: BookOfOrders, patron: Patron) -> int:
        """Everything that is ruled on now; how many plans it took."""
        wanted = [one for one in due if one.decision.ruling is Ruling.FIRE and self._may_look(one.key, at)]
        closes = {one.key: self._close(one, at) for one in wanted}
        ready = {key: close.lines for key, close in closes.items() if self._relies_on_fresh(close, at) and close.lines}
        results = fire(ready, patron, orders, at.standing) if ready else {}
        for one in due:
            if one.decision.ruling is not Ruling.FIRE:
                self._end(one, Ended(one.decision.ruling, one.decision.obstacle), at)
            elif one.key in closes:
                self._end(one, results.get(one.key) or self._not_ready(closes[one.key], at), at)
        return len(closes)

    def _may_look(self, key: str, at: Surroundings) -> bool:
        """A close that was held a moment ago is not planned again in every step."""
        looked = self._looked.get(key)
        if looked is not None and looked <= at.standing.wall_now < looked + LOOK_AGAIN:
            return False
        self._looked[key] = at.standing.wall_now
        return True

    def _close(self, one: _Due, at: Surroundings) -> Close:
        row = int(at.calls.row[at.rows[one.row.alert_id]])
        return close_of(one.row.alert_id, row, one.manner, at.standing)

    def _relies_on_fresh(self, close: Close, at: Surroundings) -> bool:
        return close.price_age <= at.terms.stale_after and not close.unpriced

    def _not_ready(self, close: Close, at: Surroundings) -> Ended:
        """Why a plan is no batch."""
        if close.unpriced:
            return Ended(Ruling.HOLD, Obstacle.UNPRICED, close.unpriced)
        if close.price_age > at.terms.stale_after:
            return Ended(Ruling.HOLD, Obstacle.STALE_PRICE)
        return Ended(Ruling.NOT_FIRED, Obstacle.NOTHING_TO_CLOSE)

    def _end(self, one: _Due, ended: Ended, at: Surroundings) -> None:
        """What a ruling came to, for the desks, the record and the store."""
        state = _STATES[ended.ruling]
        if ended.ruling is Ruling.NOT_FIRED and ended.obstacle is Obstacle.MISSED:
            state = ScheduleState.MISSED
        before = self._rows.of(one.row.schedule_call)
        detail = ended.detail or (before.detail if before and before.obstacle is ended.obstacle else "")
        row = replace(one.row, state=state, obstacle=ended.obstacle, detail=detail, orders=ended.orders)
        fresh, was_held = self._show(row), row.schedule_call in self._held
        if state is ScheduleState.HELD:
            self._held[row.schedule_call] = ended.obstacle
        if state in _KINDS and not (state is ScheduleState.HELD and was_held) and fresh:
            self._lines.append(Line(row.alert_id, row.account, _KINDS[state], _facts(row)))
        if ended.ruling in {Ruling.FIRE, Ruling.NOT_FIRED}:
            self._settle(one, row, ended, at)

    def _settle(self, one: _Due, row: Row, ended: Ended, at: Surroundings) -> None:
        market, wall = at.standing.market_now, at.standing.wall_now
        self._settled[one.key] = market
        version, schedule_id = row.version, row.schedule_id
        end = ended.ruling, ended.obstacle, row.detail, ended.orders
        self._ends.append(
            Firing(one.key, schedule_id, version, row.alert_id, row.account, *end, row.due_at, market, wall)
        )
        self._over(row.schedule_call, row.alert_id)
        self._looked.pop(one.key, None)

    def _over(self, shown: str, call_id: str) -> None:
        self._held.pop(shown, None)
        self._noted.add(call_id)

    def _show(self, row: Row) -> bool:
        fresh = self._rows.put(row)
        if fresh:
            self._noted.add(row.alert_id)
        return fresh

    def _write(self, writer: StepWriter, market_now: datetime, wall_now: datetime) -> None:
        self._rows.write(writer, market_now)
        write_firings(writer, self._ends)
        write_lines(writer, self._lines, market_now, wall_now)
        self._ends, self._lines = [], []
        if market_now.date() != self._day:
            self._day = market_now.date()
            forget_old_schedules(writer, market_now.replace(hour=0, minute=0, second=0, microsecond=0))
            self._settled = {key: at for key, at in self._settled.items() if self._still_asked(key, at, market_now)}

    def _still_asked(self, key: str, at: datetime, market_now: datetime) -> bool:
        return not key.startswith("R/") or at >= market_now - _RULES_KEPT


def _patron(arranged: Arranged, *, four_eyes: bool) -> Patron:
    schedule = arranged.schedule
    return Patron(
        schedule.set_by, arranged.desk, arranged.approved_by, arranged.reason, schedule.at_next_open, four_eyes
    )


def _manner(arranged: Arranged) -> Manner:
    return Manner(arranged.goal, arranged.order_type, arranged.peg_ticks)


def _facts(row: Row) -> dict[str, str | int]:
    return {
        "schedule": row.schedule_id,
        "obstacle": row.obstacle.name,
        "detail": row.detail,
        "orders": row.orders,
        "due": row.due_at.isoformat(),
        "by": row.set_by,
    }
