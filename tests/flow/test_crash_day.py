"""The first two days of the crash, from the broker's first price to the evening's snapshots, through real processes."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.flow.venues import running_venue
from workstation.domain.enums import CallEnd, FollowUpKind, LinkState, SnapshotReason
from workstation.engine.step import Engine
from workstation.gateways.replay import ReplayGateway
from workstation.store.connect import open_store
from workstation.store.lock import EngineLock, Identity
from workstation.store.schema import upgrade
from workstation.store.status import read_status
from workstation.store.tables import METADATA

EVENING = datetime(2020, 2, 25, 23, 5, tzinfo=UTC)  # 18:05 in New York: after the second day's snapshots
STEP = timedelta(minutes=10)
WALL = datetime(2026, 3, 9, 12, 0, tzinfo=UTC)
ONE_A_SECOND = timedelta(seconds=1)


@dataclass(frozen=True)
class Day:
    """What the days left in the store."""

    events: Counter[FollowUpKind]
    snapshots: Counter[SnapshotReason]
    open_at_the_end: int
    ended: int
    digest: str


def _play(directory: Path, seed: int) -> Day:
    url = f"sqlite:///{directory / 'store.db'}"
    upgrade(url)
    store = open_store(url)
    with running_venue(directory, accounts=300, seed=seed) as address, EngineLock(store, _WHO, WALL) as lock:
        gateway = ReplayGateway(directory / "replay.journal", address)
        engine, wall = Engine(store, lock, gateway), WALL
        market = gateway.market_time(wall)
        while market < EVENING:
            engine.step(market, wall)
            wall = wall + ONE_A_SECOND
            gateway.control("advance", (market + STEP).timestamp())
            market = gateway.market_time(wall)  # nights are skipped
        engine.step(market, wall)
        status = read_status(store).status
        assert status is not None
        assert status.link_state is LinkState.UP
        assert status.link_problems == ()
        gateway.close()
    return _summary(store.engine)


_WHO = Identity(1, "host", "test")


def _summary(engine: sa.Engine) -> Day:
    with engine.connect() as connection:
        kinds = connection.execute(sa.text("SELECT kind FROM call_events")).scalars()
        events = Counter(map(FollowUpKind, kinds))
        snapshots = Counter(map(SnapshotReason, connection.execute(sa.text("SELECT kind FROM snapshots")).scalars()))
        ends = Counter(connection.execute(sa.text("SELECT ended FROM calls")).scalars())
        digest = hashlib.sha256()
        for table in METADATA.sorted_tables:
            if table.name != "meta":  # names the store itself
                rows = connection.execute(sa.select(table).order_by(*table.primary_key.columns)).all()
                digest.update(repr((table.name, rows)).encode())
    engine.dispose()
    still_open = ends.pop(CallEnd.NOT_ENDED, 0)
    return Day(events, snapshots, still_open, sum(ends.values()), digest.hexdigest())


@pytest.mark.timeout(400)
def test_two_days_of_the_crash_open_escalate_and_end_calls_and_are_the_same_days_again(
    tmp_path: Path, record_property: pytest.RecordProperty
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    day = _play(first, seed=3)
    record_property("day", repr(day))
    assert day.events[FollowUpKind.OPENED] >= 20
    assert day.events[FollowUpKind.ESCALATED] >= 1
    assert day.events[FollowUpKind.ENDED] == day.ended >= 5
    assert day.open_at_the_end == day.events[FollowUpKind.OPENED] - day.ended >= 5
    assert day.snapshots[SnapshotReason.OPENED] == day.events[FollowUpKind.OPENED]
    assert day.snapshots[SnapshotReason.DAILY] > day.open_at_the_end, "each evening one of every open call"
    assert _play(second, seed=3) == day, "the same seed is the same day to the last row"
