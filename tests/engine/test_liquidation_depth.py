"""The loop in the engine where depth is told: it takes all that stands there, and waits only where nothing does."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.engine.liquidation_desks import FALLEN, armed, check_is_sound, coin_desk, crash, one_long, until
from tests.fakes.coin_venue import CoinVenue
from workstation.domain.liquidation import LiquidationStage
from workstation.engine.liquidation import turns
from workstation.policy import Policy
from workstation.store.connect import Store

STAGE = LiquidationStage


def test_a_close_is_sized_over_all_of_the_depth_that_the_venue_tells(sqlite: Store) -> None:
    desk = armed(sqlite)
    desk.venue.behind["BTC-PERP"] = (5.0, 5.0)
    crash(desk, FALLEN)
    until(desk, STAGE.ENDED)
    [order] = desk.orders()
    assert order.executions[0].quantity == Decimal("0.1"), "what stands at the touch,"
    assert len(order.executions) == 2, "and what stands behind it, in one order"
    check_is_sound(desk)


def test_nothing_is_sent_where_the_venue_tells_that_nobody_is_there(sqlite: Store) -> None:
    desk = armed(sqlite)
    desk.venue.size["BTC-PERP"], desk.venue.behind["BTC-PERP"] = 0.0, (0.0, 5.0)
    crash(desk, FALLEN)
    until(desk, STAGE.WAITING)
    desk.step(30)
    assert (desk.venue.placed, desk.row()["reason"]) == ([], "NO_LIQUIDITY")
    desk.venue.behind["BTC-PERP"] = (5.0, 5.0)
    until(desk, STAGE.ENDED, 12)
    check_is_sound(desk)


def test_who_can_be_closed_is_not_kept_waiting_by_many_who_cannot(
    sqlite: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "AT_ONCE", 6)
    monkeypatch.setattr(turns, "LOOKS", 2)
    desk = coin_desk(sqlite, one_long_and_many_short(60), mode="act")
    desk.venue.size["BTC-PERP"], desk.venue.behind["BTC-PERP"] = 0.0, (0.1, 0.0)  # nobody sells
    crash(desk, 8700.0)
    desk.step(20)
    assert len(desk.rows("SELECT account FROM liquidations WHERE reason = 'NO_LIQUIDITY'")) == 60
    crash(desk, FALLEN)
    until(desk, STAGE.ENDED, 25)
    check_is_sound(desk)


def one_long_and_many_short(count: int) -> CoinVenue:
    """The account of ``one_long`` and others who are short, each so much that no price comes cheap enough."""
    venue = one_long(Policy())
    for number in range(count):
        name = f"E{number:03}"
        venue.cash[name] = Decimal(-200)
        venue.positions[name, "BTC-PERP"], venue.average[name, "BTC-PERP"] = Decimal(-1), 8000.0
    return venue
