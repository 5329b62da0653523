"""Calls to come at the cut-off in the store: hours ahead, cheap, no call to anybody, and gone when they are one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.engine.closing_desk import open_closing_desk
from tests.engine.desks import OPEN, Desk, open_desk
from tests.fakes.gateway import ScriptedGateway
from tests.fakes.messenger import FakeMessenger
from tests.margin.books import make_book, rate, stock
from workstation.book.book import Book
from workstation.commands.closing import CloseBatch, CloseLine
from workstation.commands.command import Command
from workstation.commands.control import EndCall
from workstation.commands.messages import SendMessages
from workstation.commands.notes import AssignCalls, MarkAbnormal, SeenAssignment, SeenNote, SetNote
from workstation.commands.scheduling import CloseTerms, MoveDeadline, ScheduleClose, SeenDeadline
from workstation.domain.enums import AlertType, CommandState, FollowUpKind
from workstation.domain.ids import UserName
from workstation.domain.messages import Channel
from workstation.store.connect import Store
from workstation.store.notes import notes_of
from workstation.store.users import sign_in

ALERTS = "SELECT alert_id, alert_type, market FROM alerts ORDER BY account"
CUTOFF = timedelta(hours=5, minutes=45)  # after 10:00 in New York, a quarter of an hour before the close


def day_traders() -> Book:
    """D1 owes 1,000 on 200 X at 10: enough by day, 100 short by night (rates 40 and 55 %). D2 owes nothing."""
    return make_book(
        accounts=[{"account": name, "regime": "INTRADAY"} for name in ("D1", "D2")],
        cash=[
            {"account": "D1", "currency": "USD", "amount": -1000.0},
            {"account": "D2", "currency": "USD", "amount": 0.0},
        ],
        instruments=[stock("X")],
        positions=[{"account": name, "symbol": "X", "quantity": 200} for name in ("D1", "D2")],
        quotes=[{"symbol": "X", "last": 10.0}],
        margin_rates=[rate("*", "LONG", 0.6, 0.55), rate("*", "LONG", 0.45, 0.4, regime="INTRADAY")],
    )


def trading(store: Store, seconds: int = 0) -> Desk:
    return open_desk(store, ScriptedGateway(day_traders()), seconds)


def _until(desk: Desk, at: timedelta) -> int:
    return int(at.total_seconds()) - desk.seconds


def test_a_shortfall_at_the_cutoff_is_shown_hours_ahead_and_is_a_call_only_then(store: Store) -> None:
    desk = trading(store)
    desk.step()
    assert desk.rows(ALERTS) == [("I-D1", AlertType.NONE, "XNYS")]
    [amounts] = desk.rows("SELECT call_amount, overnight_call_amount, overnight_call_amount_reporting FROM alerts")
    assert amounts == (0.0, pytest.approx(100.0), pytest.approx(100.0))
    desk.gateway.price({"X": 9.8})
    desk.step()
    assert desk.rows("SELECT overnight_call_amount FROM alerts") == [(pytest.approx(118.0),)]
    assert [desk.rows(f"SELECT count(*) FROM {of}") for of in ("calls", "call_events", "snapshots")] == [[(0,)]] * 3
    assert desk.rows("SELECT calls, call_amount, intraday_call_amount FROM totals_minute") == [(0, 0.0, 0.0)] * 2
    desk.step(_until(desk, CUTOFF))
    assert desk.rows(ALERTS) == [("C000001", AlertType.MARGIN_CALL, "XNYS")]
    totals = "SELECT calls, call_amount, intraday_call_amount FROM totals_minute ORDER BY minute DESC LIMIT 1"
    assert desk.rows(totals) == [(1, pytest.approx(118.0), pytest.approx(118.0))]


def test_a_restart_knows_what_was_shown_and_takes_it_away_when_it_is_over(store: Store) -> None:
    desk = trading(store)
    desk.step()
    again = trading(store, desk.seconds)
    again.step()
    assert again.rows(ALERTS) == [("I-D1", AlertType.NONE, "XNYS")]
    last = trading(store, again.seconds)
    last.gateway.book = make_book(accounts=[{"account": "D2", "regime": "INTRADAY"}])
    last.step()
    assert last.rows(ALERTS) == []


def _ask(desk: Desk, command: Command, name: str) -> tuple[CommandState, str]:
    desk.ask(command, "chief", name)
    desk.step(1)
    return desk.answer(name).state, desk.answer(name).reason


def _noted(desk: Desk) -> list[tuple[object, ...]]:
    return desk.rows("SELECT status, assigned_to FROM alerts WHERE alert_id = 'I-D1'")


def test_people_take_it_on_and_note_on_it_whenever_it_is_there(store: Store) -> None:
    desk = trading(store)
    sign_in(store, UserName("chief"), desk.wall)
    desk.step()
    mine = AssignCalls(to="chief", calls=(SeenAssignment(alert_id="I-D1", seen=""),))
    assert _ask(desk, mine, "mine")[0] is CommandState.DONE
    note = SetNote(calls=(SeenNote(alert_id="I-D1", version=1),), status="sells")
    assert _ask(desk, note, "note")[0] is CommandState.DONE
    assert _noted(desk) == [("sells", "chief")]
    desk.gateway.pay("D1", 0.0)
    desk.step(1)
    assert _noted(desk) == []
    desk = trading(store, desk.seconds)  # a new engine, and the shortfall is back
    desk.step(1)
    assert _noted(desk) == [("sells", "chief")]
    later = SetNote(calls=(SeenNote(alert_id="I-D1", version=2),), status="sold")
    assert _ask(desk, later, "later")[0] is CommandState.DONE
    assert (_noted(desk), [one.version for one in notes_of(store, "I-D1")]) == ([("sold", "chief")], [1, 2, 3])
    kinds = [kind for (kind,) in desk.rows("SELECT kind FROM call_events ORDER BY seq")]
    assert kinds == [FollowUpKind.ASSIGNED, FollowUpKind.NOTE_CHANGED, FollowUpKind.NOTE_CHANGED]


NEEDS_A_CALL = {
    "deadline": MoveDeadline(calls=(SeenDeadline(call_id="I-D1", seen=OPEN),), sessions=1, reason="asked"),
    "abnormal": MarkAbnormal(call_ids=("I-D1",), note="dispute"),
    "end": EndCall(call_ids=("I-D1",), end="WAIVED", reason="small"),
    "auto-close": ScheduleClose(call_ids=("I-D1",), terms=CloseTerms()),
    "message": SendMessages(call_ids=("I-D1",), message="DAILY_REMINDER", channel="EMAIL"),
    "close": CloseBatch(lines=(CloseLine(account="D1", alert_id="I-D1", symbol="X", quantity=100),)),
}


def test_what_needs_a_call_is_refused_and_nothing_leaves(sqlite: Store) -> None:
    told = FakeMessenger()
    desk = open_closing_desk(sqlite, messengers={Channel.EMAIL: told}, book=day_traders())
    desk.price = 10.0
    sign_in(sqlite, UserName("chief"), desk.wall)
    desk.step()
    for name, command in NEEDS_A_CALL.items():
        state, reason = _ask(desk, command, name)
        assert (state, "I-D1" in reason) == (CommandState.REJECTED, True), (name, reason)
    desk.step(3600)
    assert told.taken == desk.broker.placed == []
    assert desk.rows(ALERTS) == [("I-D1", AlertType.NONE, "XNYS")]
