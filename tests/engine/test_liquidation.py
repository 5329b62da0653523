"""The liquidation loop in the engine: what each mode does with an account that is taken over, and what stops it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.engine.liquidation_desks import FALLEN, armed, check_is_sound, coin_desk, crash, until
from tests.simulation import store as failing_store
from tests.simulation.faults import Crash
from workstation.commands.approval import ApproveCommand
from workstation.commands.closing import EngageKillSwitch, ReleaseKillSwitch
from workstation.commands.liquidation import ApproveProposal, DeclineProposal
from workstation.domain.enums import CommandState, LinkState, MarginState, OrderSide
from workstation.domain.ids import CommandId
from workstation.domain.liquidation import LiquidationStage
from workstation.engine.liquidation import liquidation_desk, passes
from workstation.liquidation import loop
from workstation.liquidation.figures import Figures
from workstation.liquidation.rules import Rules
from workstation.liquidation.states import FRESH, Standing
from workstation.store.connect import Store

STAGE = LiquidationStage


def test_an_observed_account_is_written_about_and_left_alone(sqlite: Store) -> None:
    desk = coin_desk(sqlite)
    desk.venue.own["o1"] = ("D1", "BTC-PERP", "BUY", 0.5, 2000.0)
    crash(desk, FALLEN)
    until(desk, STAGE.OBSERVED)
    assert desk.state() is MarginState.LIQUIDATING
    assert "OBSERVED" in desk.happened()
    assert desk.venue.placed == []
    assert desk.venue.own_cancels == []
    assert desk.rows("SELECT count(*) FROM client_messages WHERE kind >= 6") == [(0,)]


def test_what_is_seen_again_and_again_is_written_once_a_minute(sqlite: Store) -> None:
    desk = coin_desk(sqlite)
    crash(desk, FALLEN)
    desk.step(30)
    assert desk.happened().count("OBSERVED") == 1
    desk.step(60)
    assert desk.happened().count("OBSERVED") == 2


def test_an_armed_account_is_closed_until_the_target_and_its_client_told_once(sqlite: Store) -> None:
    desk = armed(sqlite)
    crash(desk, FALLEN)
    until(desk, STAGE.ENDED)
    row = desk.row()
    assert row["shortfall"] <= 0
    assert row["progress"] == 1
    assert len(desk.venue.placed) >= 2
    check_is_sound(desk)
    kinds = desk.rows("SELECT kind, count(*) FROM client_messages WHERE kind IN (8, 10) GROUP BY kind ORDER BY kind")
    assert kinds == [(8, 1), (10, 1)]
    closes = sum(report.filled_quantity > 0 for report in desk.venue.held.values())
    assert desk.rows("SELECT count(*) FROM client_messages WHERE kind = 9") == [(closes,)]


def test_own_orders_are_gone_before_anything_is_closed(sqlite: Store) -> None:
    desk = armed(sqlite)
    desk.venue.own |= {"o1": ("D1", "BTC-PERP", "SELL", 0.5, 16000.0), "o2": ("D1", "BTC-PERP", "BUY", 0.01, 2000.0)}
    desk.venue.anew = desk.venue.deaf = True
    crash(desk, FALLEN)
    until(desk, STAGE.CANCELLING)
    desk.step(5)
    assert desk.venue.placed == []
    assert desk.venue.own_cancels.count("o1") >= 2, "asked again while it shows no effect"
    desk.venue.deaf = False
    until(desk, STAGE.ENDED)
    assert desk.happened().index("CANCEL_SENT") < desk.happened().index("CLOSE_SENT")
    check_is_sound(desk)


def test_a_restricted_account_loses_only_the_orders_that_would_open(sqlite: Store) -> None:
    desk = armed(sqlite)
    desk.venue.own |= {"o1": ("D1", "BTC-PERP", "SELL", 0.5, 16000.0), "o2": ("D1", "BTC-PERP", "BUY", 0.5, 2000.0)}
    desk.venue.anew = True
    desk.step(6)
    assert desk.state() is MarginState.IM_RESTRICTED
    assert (desk.venue.own_cancels, list(desk.venue.own)) == (["o2"], ["o1"])
    assert desk.venue.placed == []


def test_a_proposal_waits_is_approved_once_and_closes_what_was_approved(sqlite: Store) -> None:
    desk = armed(sqlite, "propose")
    crash(desk, FALLEN)
    until(desk, STAGE.PROPOSED)
    desk.step(5)
    assert desk.venue.placed == []
    row = desk.row()
    assert (row["proposal_symbol"], row["proposal_side"]) == ("BTC-PERP", OrderSide.SELL)
    wrong = desk.say(ApproveProposal(account="D1", proposal_id="another"), "ann")
    assert wrong[0] is CommandState.REJECTED
    assert desk.say(ApproveProposal(account="D1", proposal_id=row["proposal_id"]), "ann")[0] is CommandState.DONE
    desk.step(3)
    (sent,) = desk.venue.placed
    assert (sent.client_order_id, float(sent.quantity)) == (row["proposal_id"], row["proposal_quantity"])
    assert desk.orders()[0].approved_by == "ann"
    until(desk, STAGE.PROPOSED)
    assert desk.row()["proposal_id"] != row["proposal_id"], "the next step asks anew"
    assert len(desk.venue.placed) == 1
    check_is_sound(desk)


def test_a_large_proposal_is_a_supervisors_to_approve(sqlite: Store) -> None:
    desk = armed(sqlite, "propose", approval_value=100)
    crash(desk, FALLEN)
    until(desk, STAGE.PROPOSED)
    proposal = ApproveProposal(account="D1", proposal_id=desk.row()["proposal_id"])
    assert desk.say(proposal, "ann")[0] is CommandState.REJECTED
    assert desk.say(proposal, "deputy")[0] is CommandState.DONE


def test_what_was_approved_is_not_sent_when_the_market_has_come_back(sqlite: Store) -> None:
    desk = armed(sqlite, "propose")
    crash(desk, FALLEN)
    until(desk, STAGE.PROPOSED)
    proposal = ApproveProposal(account="D1", proposal_id=desk.row()["proposal_id"])
    crash(desk, 7900.0)
    desk.say(proposal, "ann")
    desk.step(5)
    assert desk.venue.placed == []
    assert desk.stage() is STAGE.ENDED


def test_a_declined_account_is_left_alone_until_it_is_armed_again(sqlite: Store) -> None:
    desk = armed(sqlite, "propose")
    crash(desk, FALLEN)
    until(desk, STAGE.PROPOSED)
    proposal = desk.row()["proposal_id"]
    desk.say(DeclineProposal(account="D1", proposal_id=proposal, reason="the client pays"), "ann")
    desk.step(5)
    row = desk.row()
    assert (desk.stage(), row["reason"], row["note"]) == (STAGE.NEEDS_PERSON, "DECLINED", "ann: the client pays")
    desk.arm("act")
    until(desk, STAGE.ENDED)
    check_is_sound(desk)


def test_act_above_the_approval_value_needs_a_second_person(sqlite: Store) -> None:
    desk = coin_desk(sqlite, approval_value=5000)
    assert desk.arm("act")[0] is CommandState.AWAITING_APPROVAL
    assert desk.row()["mode"] == 0
    assert desk.say(ApproveCommand(command_id=CommandId("c1")), "deputy")[0] is CommandState.DONE
    assert (desk.row()["mode"], desk.row()["approved_by"]) == (2, "deputy")
    assert desk.arm("observe")[0] is CommandState.DONE, "to do less needs nobody"


def test_nobody_arms_what_is_no_derivatives_account(sqlite: Store) -> None:
    desk = coin_desk(sqlite)
    assert desk.arm("act", "D1", "nobody") == (CommandState.REJECTED, "nobody is not an account of this broker")


def test_the_kill_switch_stops_it_and_its_release_lets_it_go_on(sqlite: Store) -> None:
    desk = armed(sqlite)
    desk.venue.own["o1"] = ("D1", "BTC-PERP", "SELL", 0.5, 16000.0)
    desk.venue.anew = True
    desk.say(EngageKillSwitch(reason="something is wrong"))
    crash(desk, FALLEN)
    desk.step(10)
    assert (desk.stage(), desk.row()["reason"]) == (STAGE.WAITING, "KILL_SWITCH")
    assert (desk.venue.placed, desk.venue.own_cancels) == ([], ["o1"]), "cancels are always allowed"
    desk.say(ReleaseKillSwitch(reason="it was nothing"))
    until(desk, STAGE.ENDED)
    check_is_sound(desk)


def test_nothing_is_done_on_old_prices_or_without_a_link(sqlite: Store) -> None:
    desk = armed(sqlite)
    crash(desk, FALLEN)
    desk.venue.quoted_at = desk.market
    desk.step(4)
    desk.venue.placed.clear()
    desk.step(5)
    assert (desk.venue.placed, desk.row()["reason"]) == ([], "STALE")
    desk.venue.quoted_at, desk.venue.link = None, LinkState.DOWN
    desk.step(3)
    assert (desk.venue.placed, desk.row()["reason"]) == ([], "LINK_DOWN")


def test_negative_equity_is_closed_whole_and_its_deficit_booked_once(sqlite: Store) -> None:
    desk = armed(sqlite)
    crash(desk, 7000.0)
    until(desk, STAGE.DEFICIT_BOOKED)
    desk.step(5)
    assert desk.state() is MarginState.NEGATIVE_EQUITY
    assert desk.venue.positions["D1", "BTC-PERP"] == 0
    [(deficit, debt)] = desk.rows("SELECT deficit, debt FROM deficits")
    assert Decimal(deficit) == Decimal(debt) == -desk.venue.cash["D1"]
    assert desk.happened().count("DEFICIT_BOOKED") == 1
    assert desk.rows("SELECT count(*) FROM client_messages WHERE kind = 11") == [(1,)]
    check_is_sound(desk)


def test_a_special_liquidation_sells_the_future_and_then_bought_options(sqlite: Store) -> None:
    desk = armed(sqlite)
    desk.venue.positions["D1", "BTC-P"], desk.venue.average["D1", "BTC-P"] = Decimal(2), 300.0
    desk.venue.anew = True
    desk.venue.prices["BTC-P"] = 400.0
    crash(desk, 7290.0)
    until(desk, STAGE.ENDED)
    assert "SPECIAL" in {one["state"] for one in desk.facts()}
    assert [one.symbol for one in desk.venue.placed][-1] == "BTC-P"
    assert desk.venue.positions["D1", "BTC-PERP"] == 0
    assert desk.venue.positions["D1", "BTC-P"] > 0, "no more than the goal asks for"
    check_is_sound(desk)


def test_an_account_marked_do_not_close_is_left_to_a_person(sqlite: Store) -> None:
    desk = armed(sqlite)
    desk.venue.own["o1"] = ("D1", "BTC-PERP", "SELL", 0.5, 16000.0)
    desk.venue.do_not_close.add("D1")
    desk.venue.anew = True
    crash(desk, FALLEN)
    desk.step(10)
    assert (desk.stage(), desk.row()["reason"]) == (STAGE.NEEDS_PERSON, "PROTECTED")
    assert (desk.venue.placed, desk.venue.own_cancels) == ([], ["o1"])
    assert [one["happened"] for one in desk.facts() if one["reason"] == "PROTECTED"] == ["WAITED"]
    desk.venue.do_not_close.clear()
    desk.venue.anew = True
    until(desk, STAGE.ENDED)
    check_is_sound(desk)


def test_an_account_whose_figures_are_unknown_is_left_alone_and_the_reason_kept(sqlite: Store) -> None:
    desk = armed(sqlite)
    desk.venue.positions["D1", "BTC-C"], desk.venue.average["D1", "BTC-C"] = Decimal(-1), 500.0
    desk.venue.volatility, desk.venue.anew = float("nan"), True
    crash(desk, FALLEN)
    desk.step(5)
    assert (desk.stage(), desk.row()["reason"]) == (STAGE.WAITING, "UNKNOWN_FIGURES")
    assert "volatility" in desk.row()["note"]
    assert desk.venue.placed == []
    [unknown] = [one for one in desk.facts() if one["reason"] == "UNKNOWN_FIGURES"]
    assert (unknown["happened"], unknown["mode"], unknown["before"], unknown["after"]) == ("WAITED", "ACT", None, None)
    assert any("BTC-C" in one and "volatility" in one for one in unknown["detail"])
    desk.venue.volatility = 0.8
    desk.step(12)
    assert desk.venue.placed, "known again, it goes on"
    assert desk.rows("SELECT max(episode) FROM liquidation_episodes") == [(1,)]


def test_an_account_waits_for_a_person_after_so_many_steps(sqlite: Store) -> None:
    desk = armed(sqlite, max_steps=1)
    crash(desk, FALLEN)
    until(desk, STAGE.NEEDS_PERSON)
    assert (desk.row()["reason"], len(desk.venue.placed)) == ("MAX_STEPS", 1)
    desk.arm("act")
    desk.step(4)
    assert len(desk.venue.placed) == 2, "armed again, it goes so many steps further"


def test_disarmed_in_the_middle_nothing_more_leaves(sqlite: Store) -> None:
    desk = armed(sqlite)
    crash(desk, FALLEN)
    until(desk, STAGE.CLOSING)
    desk.arm("observe")
    placed = len(desk.venue.placed)
    desk.step(10)
    assert len(desk.venue.placed) <= placed + 1
    assert desk.stage() is STAGE.OBSERVED
    check_is_sound(desk)


class Death:
    """At some steps, which come at other stages of a close each time."""

    def __init__(self, what: str, every: int, first: int) -> None:
        self.what, self.every, self.first, self.step = what, every, first, 0

    def happens(self, name: str) -> bool:
        return name == self.what and self.step % self.every == self.first


DEATHS = [
    ("crash before a commit", 7, 6),
    *(("crash after a commit", 45, step) for step in (1, 2, 3, 4)),  # what may have left is in doubt for half a minute
]


@pytest.mark.parametrize(("what", "every", "first"), DEATHS)
def test_an_engine_that_dies_again_and_again_does_nothing_twice(
    sqlite: Store, what: str, every: int, first: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, death = armed(sqlite), Death(what, every, first)
    desk.venue.own["o1"] = ("D1", "BTC-PERP", "SELL", 0.5, 16000.0)
    monkeypatch.setattr(failing_store, "FAULTS", [death])
    desk.start(failing_store.failing(sqlite))
    crash(desk, FALLEN)
    for death.step in range(150):
        try:
            desk.step()
        except Crash:
            desk.start(failing_store.failing(sqlite))
        if desk.stage() is STAGE.ENDED:
            break
    assert desk.stage() is STAGE.ENDED, desk.happened()
    check_is_sound(desk)
    assert desk.rows("SELECT count(*) FROM client_messages WHERE kind = 8") == [(1,)]


def played(store: Store) -> None:
    """An account with an own order is liquidated while the engine changes in the middle; every promise checked."""
    desk = armed(store)
    desk.venue.own["o1"] = ("D1", "BTC-PERP", "SELL", 0.5, 16000.0)
    desk.venue.anew = True
    crash(desk, FALLEN)
    desk.step(9)
    desk.start()
    until(desk, STAGE.ENDED, 40)
    assert desk.venue.own == {}
    check_is_sound(desk)


def from_the_beginning(figures: Figures, held: bool, before: Standing, rules: Rules, can_sell: bool) -> Standing:
    del before
    return genuine_standing(figures, held, FRESH, rules, can_sell)


genuine_standing = loop.standing
FAULTS = {
    "own orders are left working": (loop, "to_cancel", lambda state, account: frozenset()),
    "every close has the same id": (loop, "client_order_id", lambda *a: 7),
    "the exit is at 100 %": (loop, "standing", from_the_beginning),
    "episodes are not kept": (liquidation_desk, "write_episodes", lambda writer, episodes: None),
    "a close is never settled": (passes, "is_booked", lambda order, at: False),
}


def test_nothing_is_caught_where_nothing_is_wrong(sqlite: Store) -> None:
    played(sqlite)


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_seeded_fault_is_caught(
    fault: tuple[object, str, object], sqlite: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(*fault)
    with pytest.raises((AssertionError, ValueError)):
        played(sqlite)
