"""Notes, assignments, abnormal marks and deadlines: nothing is lost when two people edit at once, all is remembered."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.engine.desks import Desk, open_desk
from workstation.commands.command import Command
from workstation.commands.notes import AssignCalls, ClearAbnormal, MarkAbnormal, SeenAssignment, SeenNote, SetNote
from workstation.commands.scheduling import MoveDeadline, SeenDeadline
from workstation.domain.enums import CommandState, FollowUpKind, Role
from workstation.domain.ids import UserName
from workstation.store.audit import verify
from workstation.store.connect import Store
from workstation.store.notes import notes_of
from workstation.store.users import add_user, sign_in

DEADLINE = datetime(2020, 3, 19, 20, 0, tzinfo=UTC)  # 16:00 in New York, the third session after Monday the 16th


@pytest.fixture
def desk(store: Store) -> Desk:
    made = open_desk(store)
    sign_in(store, UserName("chief"), made.wall)
    for name in ("ann", "bob"):
        add_user(store, UserName(name), Role.TRADER, made.wall)
    made.gateway.price({"X": 6.0})
    made.step()
    return made


def _ask(desk: Desk, command: Command, user: str = "ann", command_id: str = "") -> tuple[CommandState, str]:
    name = command_id or f"{user}-{desk.seconds}-{command.kind}"
    desk.ask(command, user, name)
    desk.step(1)
    return desk.answer(name).state, desk.answer(name).reason


def _alert(desk: Desk, columns: str) -> tuple[object, ...]:
    [row] = desk.rows(f"SELECT {columns} FROM alerts WHERE alert_id = 'C000001'")
    return row


def _note(version: int = 0, **words: str) -> SetNote:
    return SetNote(calls=(SeenNote(alert_id="C000001", version=version),), **words)


def test_a_note_is_shown_remembered_told_and_audited(desk: Desk, store: Store) -> None:
    assert _ask(desk, _note(status="promised", comment="wire tomorrow"))[0] is CommandState.DONE
    assert _alert(desk, "status, reason, note") == ("promised", "", "wire tomorrow")
    kinds = [kind for (kind,) in desk.rows("SELECT kind FROM call_events WHERE user_name = 'ann'")]
    assert kinds == [FollowUpKind.NOTE_CHANGED]
    assert desk.rows("SELECT count(*) FROM audit WHERE kind = 5 AND user_name = 'ann'") == [(1,)]
    assert [note.comment for note in notes_of(store, "C000001")] == ["wire tomorrow"]


def test_the_later_of_two_editors_reads_what_changed_and_nothing_is_lost(desk: Desk, store: Store) -> None:
    assert _ask(desk, _note(comment="rang, nobody there"), "ann")[0] is CommandState.DONE
    state, reason = _ask(desk, _note(comment="promised to pay"), "bob")
    assert state is CommandState.REJECTED
    assert "ann changed comment from '' to 'rang, nobody there'" in reason
    assert _alert(desk, "note") == ("rang, nobody there",)
    assert _ask(desk, _note(1, comment="rang, nobody there; promised to pay"), "bob", "again")[0] is CommandState.DONE
    assert [(n.version, n.set_by, n.comment) for n in notes_of(store, "C000001")] == [
        (1, "ann", "rang, nobody there"),
        (2, "bob", "rang, nobody there; promised to pay"),
    ]


def test_two_editors_in_one_step_are_taken_one_after_the_other(desk: Desk) -> None:
    desk.ask(_note(status="rung"), "ann", "first")
    desk.ask(_note(status="mailed"), "bob", "second")
    desk.step(1)
    assert desk.answer("first").state is CommandState.DONE
    assert desk.answer("second").state is CommandState.REJECTED
    assert "ann changed status" in desk.answer("second").reason


def test_who_changes_another_field_is_in_nobodys_way(desk: Desk) -> None:
    _ask(desk, _note(status="rung"), "ann")
    assert _ask(desk, _note(comment="left a message"), "bob")[0] is CommandState.DONE
    assert _alert(desk, "status, note") == ("rung", "left a message")


def test_a_note_survives_a_restart_with_its_version(desk: Desk, store: Store) -> None:
    _ask(desk, _note(status="rung"), "ann")
    again = open_desk(store, seconds=desk.seconds)
    again.gateway.price({"X": 6.0})
    again.step()
    assert _alert(again, "status") == ("rung",)
    assert _ask(again, _note(status="mailed"), "bob", "late")[0] is CommandState.REJECTED
    assert _ask(again, _note(1, status="mailed"), "bob", "fresh")[0] is CommandState.DONE


def test_a_call_is_taken_on_once(desk: Desk) -> None:
    def mine(to: str, seen: str = "") -> AssignCalls:
        return AssignCalls(to=to, calls=(SeenAssignment(alert_id="C000001", seen=seen),))

    assert _ask(desk, mine("ann"))[0] is CommandState.DONE
    state, reason = _ask(desk, mine("bob"), "bob")
    assert (state, reason) == (CommandState.REJECTED, "C000001 is assigned to ann by now, not to nobody")
    assert _ask(desk, mine("bob", "ann"), "bob", "over")[0] is CommandState.DONE
    assert _alert(desk, "assigned_to") == ("bob",)
    assert _ask(desk, mine("nobody-here", "bob"), "bob", "who")[0] is CommandState.REJECTED


def test_an_abnormal_call_is_marked_and_cleared_with_a_note(desk: Desk, store: Store) -> None:
    mark, clear = (kind(call_ids=("C000001",), note="dispute") for kind in (MarkAbnormal, ClearAbnormal))
    assert _ask(desk, mark)[0] is CommandState.DONE
    assert _alert(desk, "abnormal") in {(1,), (True,)}
    assert _ask(desk, mark, "bob") == (CommandState.REJECTED, "C000001 is abnormal already")
    again = open_desk(store, seconds=desk.seconds)
    again.gateway.price({"X": 6.0})
    again.step()
    assert _alert(again, "abnormal") in {(1,), (True,)}
    assert _ask(again, clear, "bob", "clear")[0] is CommandState.DONE
    assert _alert(again, "abnormal") in {(0,), (False,)}


def _move(**how: object) -> MoveDeadline:
    seen = how.pop("seen", DEADLINE)
    return MoveDeadline.model_validate({"calls": [{"call_id": "C000001", "seen": seen}], "reason": "paying", **how})


def test_a_deadline_moves_by_sessions_or_to_a_day(desk: Desk) -> None:
    assert _ask(desk, _move(sessions=1))[0] is CommandState.DONE
    friday = DEADLINE + timedelta(days=1)
    assert _alert(desk, "deadline") == (int(friday.timestamp() * 1e6),)
    assert _ask(desk, _move(day=date(2020, 3, 24), seen=friday), "bob")[0] is CommandState.DONE
    [(deadline,)] = desk.rows("SELECT deadline FROM calls")
    assert datetime.fromtimestamp(deadline / 1e6, UTC) == datetime(2020, 3, 24, 20, 0, tzinfo=UTC)
    facts = [args for (args,) in desk.rows("SELECT args FROM call_events WHERE kind = 11 ORDER BY seq")]
    assert len(facts) == 2
    assert '"reason": "paying"' in facts[0]


def test_of_two_who_move_a_deadline_the_later_reads_where_it_is_now(desk: Desk) -> None:
    _ask(desk, _move(sessions=1), "ann")
    state, reason = _ask(desk, _move(sessions=2), "bob")
    assert state is CommandState.REJECTED
    assert "its deadline is 2020-03-20 20:00:00 UTC by now, not 2020-03-19 20:00:00 UTC" in reason


def test_a_day_without_a_session_is_refused_in_words_and_nothing_moves(desk: Desk) -> None:
    state, reason = _ask(desk, _move(day=date(2020, 3, 21)))
    assert state is CommandState.REJECTED
    assert "XNYS is closed on 2020-03-21" in reason
    assert _alert(desk, "deadline") == (int(DEADLINE.timestamp() * 1e6),)


def test_many_calls_are_noted_or_none(desk: Desk, store: Store) -> None:
    both = SetNote(calls=(SeenNote(alert_id="C000001"), SeenNote(alert_id="C000099")), status="rung")
    assert _ask(desk, both) == (CommandState.REJECTED, "C000099 is not open")
    assert notes_of(store, "C000001") == []
    assert verify(store)[1] == ()
    assert SeenDeadline(call_id="C1", seen=DEADLINE).call_id == "C1"


def test_notes_on_an_account_that_cannot_be_judged_go_on_when_it_comes_back(desk: Desk, store: Store) -> None:
    def note(version: int, status: str) -> SetNote:
        return SetNote(calls=(SeenNote(alert_id="U-A2", version=version),), status=status)

    def seen() -> list[tuple[object, ...]]:
        return desk.rows("SELECT status FROM alerts WHERE alert_id = 'U-A2'")

    for version, status in enumerate(("asked", "asked again")):
        desk.gateway.price({"X": math.nan})
        desk.step(1)
        assert _ask(desk, note(version, status), "ann", status)[0] is CommandState.DONE
        assert seen() == [(status,)]
        desk.gateway.price({"X": 6.0})
        desk.step(1)
        assert seen() == []
    assert [one.version for one in notes_of(store, "U-A2")] == [1, 2]
