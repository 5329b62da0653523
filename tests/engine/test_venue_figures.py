"""The loop where the venue reports IM, MM and balance itself: it follows them, and asks a person where they drift."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from tests.engine.liquidation_desks import FALLEN, CoinDesk, armed, check_is_sound, crash, until
from workstation.commands.liquidation import ApproveProposal
from workstation.domain.enums import CommandState, MarginState
from workstation.domain.liquidation import LiquidationStage
from workstation.store.connect import Store

STAGE = LiquidationStage


def report(desk: CoinDesk, times: str = "1", balance: str = "0") -> None:
    """The venue's word on D1: the model's MM so many times, its balance and so much more."""
    held, price = desk.venue.positions["D1", "BTC-PERP"], Decimal(repr(desk.venue.prices["BTC-PERP"]))
    nominal = held * price
    fee = Decimal("0.0006") if nominal <= 10_000 else Decimal("0.015")
    needed = (held * 8000 * Decimal("0.004") + fee * nominal) * Decimal(times)
    money = desk.venue.cash["D1"] + held * (price - 8000) + Decimal(balance)
    desk.venue.reported["D1"] = (float(held * 800), float(needed), float(money))


def step(desk: CoinDesk, count: int, times: str = "1", balance: str = "0") -> None:
    """Steps in which the venue keeps its word up to date."""
    for _ in range(count):
        report(desk, times, balance)
        desk.step()


def test_the_venues_figures_decide_where_the_model_sees_nothing_wrong(sqlite: Store) -> None:
    desk = armed(sqlite, drift_alarm=1)
    crash(desk, 7345.0)  # MM 36.41 of a balance of 45 by the model
    desk.step(3)
    assert desk.state() is not MarginState.LIQUIDATING
    step(desk, 4, times="1.3")
    evaluated = next(one for one in desk.facts() if one["state"] == "LIQUIDATING" and one["happened"] == "EVALUATED")
    assert float(evaluated["after"]["maintenance"]) == pytest.approx(36.407 * 1.3, rel=1e-3)
    assert float(evaluated["detail"]["maintenance"]) == pytest.approx(36.407 * 0.3, rel=1e-3), "the drift"
    step(desk, 40, times="1.3")
    assert desk.stage() is STAGE.ENDED
    _, needed, balance = desk.venue.reported["D1"]
    assert needed <= 0.9 * balance, "at the target by the venue's figures"
    check_is_sound(desk)


def test_nothing_is_closed_that_only_the_model_would_close(sqlite: Store) -> None:
    desk = armed(sqlite, drift_alarm=1)
    step(desk, 1, balance="20")
    crash(desk, FALLEN)  # MM 36.40 of a balance of 35 by the model, of 55 by the venue
    step(desk, 10, balance="20")
    assert desk.state() is not MarginState.LIQUIDATING
    assert desk.venue.placed == []


def test_too_much_drift_leaves_it_to_a_person_who_may_approve_each_close(sqlite: Store) -> None:
    desk = armed(sqlite)
    desk.venue.own["o1"] = ("D1", "BTC-PERP", "SELL", 0.5, 16000.0)
    crash(desk, FALLEN)
    step(desk, 8, times="1.1")
    assert (desk.stage(), desk.row()["reason"]) == (STAGE.NEEDS_PERSON, "DRIFT")
    assert (desk.venue.placed, desk.venue.own_cancels) == ([], ["o1"]), "cancels need no figures"
    [waited] = [one for one in desk.facts() if one["reason"] == "DRIFT"]
    assert (waited["happened"], waited["mode"]) == ("WAITED", "ACT")
    desk.arm("propose")
    step(desk, 2, times="1.1")
    proposed = desk.row()["proposal_id"]
    assert desk.say(ApproveProposal(account="D1", proposal_id=proposed), "ann")[0] is CommandState.DONE
    step(desk, 3, times="1.1")
    assert [one.client_order_id for one in desk.venue.placed] == [proposed]


def test_it_goes_on_by_itself_when_the_drift_is_gone(sqlite: Store) -> None:
    desk = armed(sqlite)
    crash(desk, FALLEN)
    step(desk, 5, times="1.1")
    assert desk.venue.placed == []
    step(desk, 40, times="1.01")
    assert desk.stage() is STAGE.ENDED
    check_is_sound(desk)


def test_figures_from_before_a_fill_are_not_acted_on(sqlite: Store) -> None:
    desk = armed(sqlite)
    crash(desk, FALLEN)
    while not desk.venue.placed:
        step(desk, 1)
    desk.venue.reported_at = desk.market.replace(year=2019)
    desk.step(6)
    assert (len(desk.venue.placed), desk.stage()) == (1, STAGE.CLOSING), "its end is not in the venue's figures yet"
    desk.venue.reported_at = None
    step(desk, 3)
    assert len(desk.venue.placed) == 2
    step(desk, 40)
    check_is_sound(desk)


def test_old_figures_of_the_venue_keep_the_loop_waiting(sqlite: Store) -> None:
    desk = armed(sqlite)
    crash(desk, FALLEN)
    report(desk)
    desk.venue.reported_at = desk.market - timedelta(seconds=3)
    desk.step(6)
    assert (desk.venue.placed, desk.row()["reason"]) == ([], "STALE")


def test_the_loop_of_a_venue_that_reports_nothing_is_as_it_was(sqlite: Store) -> None:
    desk = armed(sqlite)
    crash(desk, FALLEN)
    until(desk, STAGE.ENDED)
    assert all(one["detail"] is None for one in desk.facts() if one["happened"] == "EVALUATED")
