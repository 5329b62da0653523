"""The engine is killed while the desk runs: the desk says so, the engine comes back, no call is lost or doubled."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.flow.desks import PATIENCE, desk
from tests.flow.venues import running_venue
from workstation.config import Settings
from workstation.desk.news import EngineNews
from workstation.desk.supervision import Health
from workstation.domain.enums import LinkState
from workstation.gateways.venue_address import read_address
from workstation.store.connect import Store, open_store


def _calls(store: Store) -> dict[str, tuple[str, int]]:
    with store.read() as connection:
        rows = connection.execute(sa.text("SELECT call_id, account, ended FROM calls")).all()
    return {row.call_id: (row.account, row.ended) for row in rows}


def _wait_for_calls(store: Store, more_than: int) -> dict[str, tuple[str, int]]:
    give_up = time.monotonic() + PATIENCE
    while len(found := _calls(store)) <= more_than:
        assert time.monotonic() < give_up, f"{len(found)} calls"
        time.sleep(0.1)
    return found


@pytest.mark.timeout(240)
def test_a_killed_engine_is_missed_and_replaced_and_every_call_is_there_once(tmp_path: Path) -> None:
    with running_venue(tmp_path, accounts=300, seed=3, speed=600), desk(tmp_path) as trader:
        pid = trader.wait_for_engine(Health.ALIVE)
        store = open_store(Settings(data_dir=tmp_path).store_url)
        before = _wait_for_calls(store, more_than=5)
        os.kill(pid, signal.SIGKILL)
        trader.wait_for_engine(Health.DOWN)
        trader.wait_for_engine(Health.ALIVE, not_pid=pid)
        trader.wait_for(lambda parcel: isinstance(parcel, EngineNews) and parcel.epoch == 2)
        after = _wait_for_calls(store, more_than=len(before))
        with store.read() as connection:
            query = "SELECT call_id, count(*) FROM call_events WHERE kind = 0 GROUP BY call_id"
            openings = dict(connection.execute(sa.text(query)).all())
        store.close()
    assert set(before) <= set(after), "a call was lost"
    open_accounts = [account for account, ended in after.values() if not ended]
    assert len(open_accounts) == len(set(open_accounts)), "an account is called twice"
    assert openings == dict.fromkeys(after, 1), "a call was opened twice"


@pytest.mark.timeout(240)
def test_a_killed_venue_is_said_and_comes_back_with_its_session(tmp_path: Path) -> None:
    with running_venue(tmp_path, accounts=300, seed=3, speed=60), desk(tmp_path) as trader:
        trader.wait_for_engine(Health.ALIVE)
        trader.wait_for(_link(LinkState.UP))
        pid = _venue_pid(tmp_path)
        os.kill(pid, signal.SIGKILL)
        trader.wait_for(_link(LinkState.DOWN))
        trader.wait_for(_link(LinkState.UP))
        assert _venue_pid(tmp_path) != pid


def _link(state: LinkState) -> Callable[[object], bool]:
    return lambda parcel: isinstance(parcel, EngineNews) and parcel.link is state


def _venue_pid(directory: Path) -> int:
    found = read_address(directory / "replay.journal")
    assert found is not None
    return found.pid
