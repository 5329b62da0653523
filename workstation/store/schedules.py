"""Schedules of automatic closes and how they ended: exact versions, and what a desk sees of them."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from workstation.domain.audit import AuditKind
from workstation.domain.ids import CallId, UserName
from workstation.domain.orders import OrderType
from workstation.domain.schedules import CloseGoal, Obstacle, Ruling, ScheduleState, ScheduleTime
from workstation.domain.tables import SCHEDULES
from workstation.schedules.arranged import Arranged, Firing
from workstation.schedules.schedule import Schedule
from workstation.store.chain import AuditEntry
from workstation.store.client_tables import CLOSE_SCHEDULES, FIRINGS
from workstation.store.connect import Store
from workstation.store.tables import CURRENT
from workstation.store.types import from_us
from workstation.store.write import StepWriter

_OVER = sorted(set(ScheduleState) - {ScheduleState.PENDING, ScheduleState.WAITING_FOR_OPEN, ScheduleState.HELD})
_AT_ONCE = 500  # keys in one question


def write_schedule(writer: StepWriter, arranged: Arranged) -> None:
    """A new version, with its row in the audit trail."""
    schedule = arranged.schedule
    values: dict[str, Any] = {
        "schedule_id": schedule.schedule_id,
        "version": schedule.version,
        "call_ids": json.dumps(schedule.call_ids),
        "calls": len(schedule.call_ids),
        "time": int(schedule.time),
        "at_us": schedule.at,
        "at_next_open": schedule.at_next_open,
        "goal": int(arranged.goal),
        "order_type": int(arranged.order_type),
        "peg_ticks": arranged.peg_ticks,
        "withdrawn": schedule.withdrawn,
        "reason": arranged.reason,
        "desk": arranged.desk,
        "approved_by": arranged.approved_by,
        "command_id": arranged.command_id,
        "set_by": schedule.set_by,
        "market_us": arranged.market_at,
        "wall_us": arranged.wall_at,
    }
    writer.insert(CLOSE_SCHEDULES, {name: [value] for name, value in values.items()})
    facts = {
        "version": schedule.version,
        "calls": list(schedule.call_ids),
        "time": schedule.time.name,
        "at": None if schedule.at is None else schedule.at.isoformat(),
        "at_next_open": schedule.at_next_open,
        "goal": arranged.goal.name,
        "order_type": arranged.order_type.name,
        "peg_ticks": arranged.peg_ticks,
        "withdrawn": schedule.withdrawn,
        "reason": arranged.reason,
        "approved_by": arranged.approved_by,
    }
    user = schedule.set_by
    writer.audit([AuditEntry(AuditKind.SCHEDULE, schedule.schedule_id, "", user, arranged.market_at, facts)])


def write_firings(writer: StepWriter, firings: Sequence[Firing]) -> None:
    """Ends of schedules: each key once for ever, whatever an engine believes; the database refuses a second."""
    if not firings:
        return
    columns: dict[str, list[Any]] = {
        "firing_key": [one.key for one in firings],
        "due_us": [one.due_at for one in firings],
        "market_us": [one.market_at for one in firings],
        "wall_us": [one.wall_at for one in firings],
    }
    for name in ("schedule_id", "version", "call_id", "account", "ruling", "obstacle", "detail", "orders"):
        columns[name] = [getattr(one, name) for one in firings]
    writer.insert(FIRINGS, columns)
    writer.audit([_entry(one) for one in firings])


def _entry(one: Firing) -> AuditEntry:
    facts = {
        "call": one.call_id,
        "ruling": one.ruling.name,
        "obstacle": one.obstacle.name,
        "detail": one.detail,
        "orders": one.orders,
        "due": one.due_at.isoformat(),
    }
    return AuditEntry(AuditKind.SCHEDULE, one.key, one.account, "", one.market_at, facts)


def unsettled_schedules(store: Store) -> list[Arranged]:
    """The newest version of every schedule that has not ended for each of its calls; what an engine starts from."""
    versions, ends = CLOSE_SCHEDULES, FIRINGS
    newer = versions.alias()
    newest = ~sa.exists().where(newer.c.schedule_id == versions.c.schedule_id, newer.c.version > versions.c.version)
    same = ends.c.schedule_id == versions.c.schedule_id, ends.c.version == versions.c.version
    settled = sa.select(sa.func.count()).where(*same).scalar_subquery()
    query = sa.select(versions).where(newest, ~versions.c.withdrawn, settled < versions.c.calls)
    with store.read() as connection:
        rows = connection.execute(query.order_by(versions.c.wall_us, versions.c.schedule_id)).all()
    return [_arranged(row) for row in rows]


def schedule_versions(store: Store, schedule_id: str) -> list[Arranged]:
    """Every version of a schedule, oldest first."""
    query = sa.select(CLOSE_SCHEDULES).where(CLOSE_SCHEDULES.c.schedule_id == schedule_id)
    with store.read() as connection:
        return [_arranged(row) for row in connection.execute(query.order_by(CLOSE_SCHEDULES.c.version))]


def firings_of_schedules(store: Store, schedule_ids: Collection[str]) -> list[Firing]:
    """How these schedules ended so far."""
    ids = sorted(schedule_ids)
    some = (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))
    return [one for part in some for one in _firings(store, FIRINGS.c.schedule_id.in_(part))]


def firings_of_rules(store: Store, since: datetime) -> list[Firing]:
    """What automatic rules did since a market time: a hit comes again all day and counts once."""
    return _firings(store, sa.and_(FIRINGS.c.schedule_id == "", FIRINGS.c.market_us >= since))


def firings_of_call(store: Store, call_id: str) -> list[Firing]:
    """Everything that schedules and rules did, or did not do, about a call."""
    return _firings(store, FIRINGS.c.call_id == call_id)


def forget_old_schedules(writer: StepWriter, before: datetime) -> int:
    """Take what ended before a market time out of the desks' sight; how many rows. ``firings`` keeps them."""
    seen = CURRENT[SCHEDULES.name]
    query = sa.select(seen.c.schedule_call).where(seen.c.state.in_(_OVER), seen.c.updated_at < before)
    with writer.store.read() as connection:
        keys = list(connection.scalars(query))
    writer.remove(SCHEDULES, keys)
    return len(keys)


def held_rows(store: Store) -> dict[str, Obstacle]:
    """By visible key, what held an automatic close when the engine stopped."""
    seen = CURRENT[SCHEDULES.name]
    query = sa.select(seen.c.schedule_call, seen.c.obstacle).where(seen.c.state == ScheduleState.HELD)
    with store.read() as connection:
        return {key: Obstacle(obstacle) for key, obstacle in connection.execute(query)}


def _firings(store: Store, where: sa.ColumnElement[bool]) -> list[Firing]:
    query = sa.select(FIRINGS).where(where).order_by(FIRINGS.c.market_us, FIRINGS.c.firing_key)
    with store.read() as connection:
        return [_firing(row) for row in connection.execute(query)]


def _firing(row: sa.Row[Any]) -> Firing:
    return Firing(
        key=row.firing_key,
        schedule_id=row.schedule_id,
        version=row.version,
        call_id=row.call_id,
        account=row.account,
        ruling=Ruling(row.ruling),
        obstacle=Obstacle(row.obstacle),
        detail=row.detail,
        orders=row.orders,
        due_at=from_us(row.due_us),
        market_at=from_us(row.market_us),
        wall_at=from_us(row.wall_us),
    )


def _arranged(row: sa.Row[Any]) -> Arranged:
    schedule = Schedule(
        schedule_id=row.schedule_id,
        version=row.version,
        call_ids=tuple(map(CallId, json.loads(row.call_ids))),
        time=ScheduleTime(row.time),
        at=None if row.at_us is None else from_us(row.at_us),
        at_next_open=row.at_next_open,
        set_by=UserName(row.set_by),
        withdrawn=row.withdrawn,
    )
    return Arranged(
        schedule=schedule,
        goal=CloseGoal(row.goal),
        order_type=OrderType(row.order_type),
        peg_ticks=row.peg_ticks,
        reason=row.reason,
        desk=row.desk,
        approved_by=row.approved_by,
        command_id=row.command_id,
        market_at=from_us(row.market_us),
        wall_at=from_us(row.wall_us),
    )
