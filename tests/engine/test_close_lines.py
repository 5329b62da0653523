"""What the follow-up record tells of closes: who asked, what left, what became of it; each once, whatever is lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.engine.closing_desks import ClosingDesk, closing_desk, line
from tests.engine.liquidation_desks import FALLEN, CoinDesk, coin_desk, crash, until
from tests.engine.refusing_store import refusing
from tests.fakes.broker import LOST_ON_THE_WAY, refused
from workstation.commands.approval import ApproveCommand, DeclineCommand
from workstation.commands.closing import CancelOrders, ResolveOrder
from workstation.commands.control import EndCall
from workstation.commands.liquidation import ApproveProposal, DeclineProposal
from workstation.domain.audit import AuditKind
from workstation.domain.denials import said
from workstation.domain.enums import CommandState, FollowUpKind
from workstation.domain.liquidation import LiquidationStage
from workstation.store.audit import rows
from workstation.store.connect import Store

K = FollowUpKind
Making = Callable[..., ClosingDesk]


@pytest.fixture
def making(sqlite_url: str, opened: Callable[[str], Store]) -> Making:
    return lambda **how: closing_desk(opened(sqlite_url), **how)


@pytest.fixture
def desk(making: Making) -> ClosingDesk:
    return making()


def told(desk: ClosingDesk | CoinDesk, call: str = "C000001") -> list[tuple[FollowUpKind, str, dict[str, Any]]]:
    """The record of a call from its first line about a close on: kind, who, facts."""
    found = desk.rows(f"SELECT kind, user_name, args FROM call_events WHERE call_id = '{call}' ORDER BY seq")
    return [(K(kind), user, json.loads(args)) for kind, user, args in found if kind >= K.CLOSE_ASKED]


def kinds(desk: ClosingDesk, call: str = "C000001") -> list[FollowUpKind]:
    return [kind for kind, _, _ in told(desk, call)]


def test_a_close_is_asked_for_sent_and_filled_with_who_and_what(desk: ClosingDesk) -> None:
    key = desk.working(line(), line(symbol="Y", quantity=40), reason="as agreed")
    desk.fill(key, 100, price="9.875")
    desk.step()
    asked, sent, other, filled = told(desk)
    assert asked == (K.CLOSE_ASKED, "ann", {"command": "close_batch", "reason": "as agreed", **_orders(2)})
    assert [(kind, user, facts["symbol"]) for kind, user, facts in (sent, other, filled)] == [
        (K.CLOSE_SENT, "ann", "X"),
        (K.CLOSE_SENT, "ann", "Y"),
        (K.CLOSE_FILLED, "ann", "X"),
    ]
    assert filled[2] == {
        "order": key,
        "symbol": "X",
        "side": "SELL",
        "quantity": "100",
        "order_type": "MARKET",
        "price": None,
        "filled": "100",
        "average_price": 9.875,
        "currency": "USD",
        "origin": "BATCH",
        "asked_by": "ann",
        "approved_by": "",
        "detail": "",
    }
    assert not told(desk, "C000002")


def test_partial_fills_have_no_line_and_the_last_one_has_the_average(desk: ClosingDesk) -> None:
    key = desk.working()
    desk.fill(key, 60, price="10")
    desk.step()
    desk.fill(key, 40, price="9")
    desk.step()
    assert kinds(desk) == [K.CLOSE_ASKED, K.CLOSE_SENT, K.CLOSE_FILLED]
    assert told(desk)[-1][2]["average_price"] == pytest.approx(9.6)


def test_reports_that_come_twice_and_a_restart_between_them_add_no_line(desk: ClosingDesk) -> None:
    key = desk.working()
    report = desk.fill(key, 100)
    desk.step()
    before = told(desk)
    desk.gateway.reports.append(report)
    desk.step()
    desk.restart()
    desk.gateway.reports += [report, report]
    desk.steps(3)
    assert told(desk) == before
    assert [kind for kind, _, _ in before] == [K.CLOSE_ASKED, K.CLOSE_SENT, K.CLOSE_FILLED]


@pytest.mark.parametrize("unknown", [False, True])
def test_a_step_that_the_store_refused_or_took_in_secret_is_told_once(desk: ClosingDesk, *, unknown: bool) -> None:
    key = desk.working()
    desk.fill(key, 100)
    with refusing(desk, unknown=unknown):
        desk.step()
    desk.steps(2)
    assert kinds(desk) == [K.CLOSE_ASKED, K.CLOSE_SENT, K.CLOSE_FILLED]


def test_a_lost_answer_is_told_and_then_what_the_broker_says(desk: ClosingDesk) -> None:
    desk.close(line())
    desk.steps(2)  # its answer dies with the engine
    desk.restart()
    desk.steps(3)
    assert kinds(desk) == [K.CLOSE_ASKED, K.CLOSE_UNKNOWN, K.CLOSE_SENT]


def test_a_persons_word_on_an_unknown_order_is_told_with_its_evidence(desk: ClosingDesk) -> None:
    desk.broker.next("place", LOST_ON_THE_WAY)
    desk.close(line())
    desk.steps(3)
    word = ResolveOrder(client_order_id=desk.key(), filled_quantity=0, evidence="rang the broker")
    assert desk.done(word, "word").state is CommandState.DONE
    assert kinds(desk) == [K.CLOSE_ASKED, K.CLOSE_UNKNOWN, K.CLOSE_CANCELLED]
    assert said(told(desk)[-1][2]["detail"]) == "resolved by chief: rang the broker"


def test_a_refusal_is_told_in_the_brokers_words_and_was_never_sent(desk: ClosingDesk) -> None:
    desk.broker.next("place", refused("no such account\0"))
    desk.close(line())
    desk.steps(3)
    assert kinds(desk) == [K.CLOSE_ASKED, K.CLOSE_REJECTED]
    assert told(desk)[-1][2]["detail"] == "no such account\ufffd"


def test_who_takes_an_order_back_is_told_before_and_after_it_left(desk: ClosingDesk) -> None:
    desk.working()
    desk.close(line("A2"), command_id="queued")
    desk.step()
    desk.done(CancelOrders(client_order_ids=(desk.key(), desk.key("queued"))), "back", "bob")
    desk.steps(2)
    assert [(kind, user) for kind, user, _ in told(desk)[2:]] == [(K.CANCEL_ASKED, "bob"), (K.CLOSE_CANCELLED, "bob")]
    assert [(kind, user) for kind, user, _ in told(desk, "C000002")[1:]] == [(K.CLOSE_CANCELLED, "bob")]


def test_a_fill_after_the_end_is_told_as_late_once(desk: ClosingDesk) -> None:
    key = desk.working()
    desk.done(CancelOrders(client_order_ids=(key,)), "back")
    desk.steps(2)
    report = desk.fill(key, 30)
    desk.step()
    desk.gateway.reports.append(report)
    desk.step()
    assert kinds(desk)[-2:] == [K.CLOSE_CANCELLED, K.CLOSE_FILLED_LATE]
    assert told(desk)[-1][2]["filled"] == "30"


def test_a_batch_that_waits_is_told_with_who_says_yes(making: Making) -> None:
    desk = making(approval_orders=1)
    desk.close(line("A1"), line("A2"), reason="margin")
    desk.step()
    [(kind, user, facts)] = told(desk)
    assert (kind, user, facts["orders"], facts["reason"]) == (K.APPROVAL_ASKED, "ann", 1, "margin")
    assert facts["second_person"].startswith("SecondPerson.ORDERS {"), "a code, in no language"
    desk.done(ApproveCommand(command_id="c"), "yes")
    desk.steps(3)
    assert [(kind, user) for kind, user, _ in told(desk, "C000002")] == [
        (K.APPROVAL_ASKED, "ann"),
        (K.APPROVAL_GIVEN, "chief"),
        (K.CLOSE_SENT, "ann"),
    ]
    assert told(desk, "C000002")[-1][2]["approved_by"] == "chief"


def test_a_no_is_told_with_its_reason(making: Making) -> None:
    desk = making(approval_orders=1)
    desk.close(line("A1"), line("A2"))
    desk.step()
    desk.done(DeclineCommand(command_id="c", reason="he pays today"), "no")
    assert [(kind, user, facts.get("reason")) for kind, user, facts in told(desk)[1:]] == [
        (K.APPROVAL_DECLINED, "chief", "he pays today"),
        (K.CLOSE_CANCELLED, "ann", None),
    ]


def test_a_call_ended_by_a_supervisor_says_why(desk: ClosingDesk) -> None:
    desk.done(EndCall(call_ids=["C000001"], end="WAIVED", reason="head office"), "end")
    [(user, args)] = desk.rows(
        f"SELECT user_name, args FROM call_events WHERE call_id = 'C000001' AND kind = {K.ENDED}"
    )
    assert (user, json.loads(args)["reason"]) == ("chief", "head office")


def test_what_orders_and_commands_are_audited_by_is_not_audited_twice(desk: ClosingDesk) -> None:
    key = desk.working()
    desk.fill(key, 100)
    desk.step()
    assert len(told(desk)) == 3
    assert not [row for row in rows(desk.store, limit=None) if row.entry.kind is AuditKind.CALL]


def test_what_people_say_to_the_loop_is_told_as_theirs_and_its_closes_as_nobodys(sqlite: Store) -> None:
    desk = coin_desk(sqlite)
    crash(desk, FALLEN)
    until(desk, LiquidationStage.OBSERVED)
    desk.arm("propose")
    until(desk, LiquidationStage.PROPOSED)
    desk.say(ApproveProposal(account="D1", proposal_id=desk.row()["proposal_id"]), "ann")
    until(desk, LiquidationStage.PROPOSED)
    desk.say(DeclineProposal(account="D1", proposal_id=desk.row()["proposal_id"], reason="he pays"), "ann")
    [(call,)] = desk.rows("SELECT call_id FROM calls")
    found = told(desk, call)
    assert [(kind, user) for kind, user, _ in found] == [
        (K.LOOP_ARMED, "chief"),
        (K.PROPOSAL_APPROVED, "ann"),
        (K.CLOSE_FILLED, ""),
        (K.PROPOSAL_DECLINED, "ann"),
    ]
    assert (found[0][2]["mode"], found[0][2]["reason"], found[-1][2]["reason"]) == ("propose", "as agreed", "he pays")
    assert (found[2][2]["origin"], found[2][2]["approved_by"]) == ("LIQUIDATION", "ann")


def _orders(count: int) -> dict[str, Any]:
    return {"orders": count, "second_person": ""}
