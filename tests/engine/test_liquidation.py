"""The liquidation loop in the engine: what each mode does with an account that is taken over."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.engine.liquidation_desks import coin_desk, crash
from workstation.domain.enums import MarginState
from workstation.domain.liquidation import LiquidationStage
from workstation.domain.orders import OrderOrigin
from workstation.store.connect import Store, open_store


@pytest.fixture
def sqlite(sqlite_url: str) -> Iterator[Store]:
    store = open_store(sqlite_url)
    yield store
    store.close()


def test_an_observed_account_is_written_about_and_left_alone(sqlite: Store) -> None:
    desk = coin_desk(sqlite)
    crash(desk, 7335.0)
    desk.step(5)
    assert desk.stage() is LiquidationStage.OBSERVED
    assert desk.state() is MarginState.LIQUIDATING
    assert "OBSERVED" in desk.happened()
    assert desk.venue.placed == []


def test_an_armed_account_is_closed_lot_by_lot_until_the_target(sqlite: Store) -> None:
    desk = coin_desk(sqlite)
    assert desk.arm("act")[0].name == "DONE"
    crash(desk, 7335.0)
    desk.step(80)
    row = desk.row()
    assert desk.stage() is LiquidationStage.ENDED, row
    assert row["shortfall"] <= 0
    assert {order.ticket.origin for order in desk.orders()} == {OrderOrigin.LIQUIDATION}
    assert desk.venue.over_closed == []
