"""What the store audits by itself: each thing that was done has its row, once, with who caused it."""

from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa

from tests.store.samples import MARKET, ME, NOON, after, status
from tests.store.tickets import fill, order, walked
from workstation.commands.control import SetPolicy
from workstation.domain.enums import CallEnd, CommandState, FollowUpKind
from workstation.domain.ids import CommandId, DeskId, UserName
from workstation.domain.orders import OrderState
from workstation.store import tables
from workstation.store.audit import AuditKind, rows
from workstation.store.commands import Decision, read_command, submit
from workstation.store.connect import Store
from workstation.store.kill_switches import KillSwitch, engage, kill_switches, release
from workstation.store.lock import EngineLock
from workstation.store.orders import write_orders
from workstation.store.write import StepWriter

S = OrderState


@pytest.fixture
def writer(store: Store) -> StepWriter:
    with EngineLock(store, ME, NOON) as lock:
        return StepWriter(store, lock.epoch)


def _facts(store: Store, kind: AuditKind) -> list[tuple[str, str, dict[str, Any]]]:
    return [(r.entry.subject, r.entry.user, dict(r.entry.facts)) for r in rows(store) if r.entry.kind is kind]


def test_each_step_of_an_order_has_one_row_and_together_they_are_the_order(store: Store, writer: StepWriter) -> None:
    steps = walked(order(), S.CLAIMED, S.SENDING, S.FILLED, executions=(fill("e1", "300"),), broker_order_id="B1")
    write_orders(writer, steps[:1])
    writer.commit(after(1), status(1))
    write_orders(writer, steps[1:])
    writer.commit(after(2), status(2))
    write_orders(writer, steps[-1:])  # nothing new
    writer.commit(after(3), status(3))
    told = _facts(store, AuditKind.ORDER)
    assert [(facts.get("from"), facts["state"]) for _, _, facts in told] == [
        (None, "QUEUED"),
        ("QUEUED", "CLAIMED"),
        ("CLAIMED", "SENDING"),
        ("SENDING", "FILLED"),
    ]
    assert [user for _, user, _ in told] == ["ana", "", "", ""]
    first, last = told[0][2], told[-1][2]
    assert (first["quantity"], first["limit_price"], first["side"], first["call_after_expected"]) == (
        "300",
        "388.2",
        "SELL",
        None,
    )
    assert last == {
        "from": "SENDING",
        "state": "FILLED",
        "broker_order_id": "B1",
        "changed_at": last["changed_at"],
    }


def test_who_approved_an_order_is_who_caused_that_step(store: Store, writer: StepWriter) -> None:
    waiting = order(state=S.AWAITING_APPROVAL)
    write_orders(writer, [waiting, replace(waiting, state=S.QUEUED, approved_by="bea")])
    writer.commit(NOON, status(1))
    assert [user for _, user, _ in _facts(store, AuditKind.ORDER)] == ["ana", "bea"]


def test_a_fill_has_one_row_and_one_too_many_stands_out(store: Store, writer: StepWriter) -> None:
    steps = walked(order(), S.CLAIMED, S.SENDING, S.FILLED, executions=(fill("e1", "300"),))
    write_orders(writer, steps)
    late = replace(steps[-1], executions=(fill("e1", "300"), fill("e2", "0.5", "1")), changed_at=after(50))
    write_orders(writer, [late])
    writer.commit(NOON, status(1))
    first, second = _facts(store, AuditKind.EXECUTION)
    assert first[0] == "e1"
    assert "overfilled_by" not in first[2]
    assert (second[0], second[2]["overfilled_by"], second[2]["price"]) == ("e2", "0.5", "1")
    assert second[2]["client_order_id"] == "o1"


def test_every_decision_has_a_row_with_the_hash_of_what_was_decided_on(store: Store, writer: StepWriter) -> None:
    command = SetPolicy(key="call.minimum", value=500.0, reason="smaller")
    submit(store, command, CommandId("c1"), UserName("ana"), DeskId("d1"), NOON)
    writer.decide(Decision(CommandId("c1"), CommandState.AWAITING_APPROVAL, "two people"))
    writer.commit(after(1), status(1))
    writer.decide(Decision(CommandId("c1"), CommandState.APPROVED, "", "bea"))
    writer.decide(Decision(CommandId("c1"), CommandState.DONE, "", "bea"))
    writer.commit(after(2), status(2))
    told = _facts(store, AuditKind.COMMAND)
    assert [(user, facts["state"], facts["decided_by"]) for _, user, facts in told] == [
        ("ana", "AWAITING_APPROVAL", ""),
        ("bea", "APPROVED", "bea"),
        ("bea", "DONE", "bea"),
    ]
    with store.read() as connection:
        body_hash = connection.scalar(sa.select(tables.COMMANDS.c.body_hash))
    assert {facts["body_hash"] for _, _, facts in told} == {body_hash}
    stored = read_command(store, CommandId("c1"))
    assert stored is not None
    assert stored.state is CommandState.DONE


def test_policy_and_what_people_did_about_calls_are_told_where_they_are_written(
    store: Store, writer: StepWriter
) -> None:
    writer.insert(
        tables.POLICY_VERSIONS,
        {"key": ["call.minimum"], "value": ["500"], "set_by": ["ana"], "set_us": [NOON], "reason": ["smaller"]},
    )
    events = {
        "call_id": ["C1", "C2"],
        "account": ["A1", "A2"],
        "market_us": [MARKET, MARKET],
        "wall_us": [NOON, NOON],
        "kind": [FollowUpKind.ENDED, FollowUpKind.ENDED],
        "to_code": [CallEnd.MET, CallEnd.WAIVED],
        "user_name": ["", "bea"],
    }
    writer.insert(tables.CALL_EVENTS, events)
    writer.commit(NOON, status(1))
    [(key, user, facts)] = _facts(store, AuditKind.POLICY)
    assert (key, user, facts["value"], facts["reason"]) == ("call.minimum", "ana", "500", "smaller")
    [(call, user, facts)] = _facts(store, AuditKind.CALL)
    assert (call, user, facts["event"], facts["end"]) == ("C2", "bea", "ENDED", "WAIVED")


def test_a_kill_switch_is_there_from_engagement_to_release_and_both_are_told(store: Store, writer: StepWriter) -> None:
    first = KillSwitch("desk-1", "ana", NOON, "wrong prices")
    engage(writer, first)
    engage(writer, KillSwitch("", "bea", NOON, "all"))
    writer.commit(after(1), status(1))
    engage(writer, KillSwitch("desk-1", "bea", after(1), "again"))
    writer.commit(after(2), status(2))
    assert kill_switches(store) == (KillSwitch("", "bea", NOON, "all"), first)
    release(writer, "desk-1", "sue", "prices are back")
    release(writer, "desk-7", "sue")
    writer.commit(after(3), status(3))
    assert [switch.desk for switch in kill_switches(store)] == [""]
    assert [(s, u, f["switch"], f["reason"]) for s, u, f in _facts(store, AuditKind.KILL_SWITCH)] == [
        ("desk-1", "ana", "ENGAGED", "wrong prices"),
        ("", "bea", "ENGAGED", "all"),
        ("desk-1", "sue", "RELEASED", "prices are back"),
    ]
