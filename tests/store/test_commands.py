"""A command is stored once, decided in legal steps, and seen by every desk in the order of its changes."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import product

import pytest

from tests.store.samples import ME, NOON, after, status
from workstation.commands.control import ControlReplay, EndCall, ReplayAction
from workstation.domain.enums import CommandState, WatchKind
from workstation.domain.ids import CommandId, DeskId, UserName
from workstation.store.commands import (
    STEPS,
    Decision,
    StoredCommand,
    commands_since,
    decide,
    pending_commands,
    read_command,
    recent_commands,
    submit,
)
from workstation.store.connect import Store
from workstation.store.failures import CommandConflictError, IllegalStepError
from workstation.store.lock import EngineLock
from workstation.store.write import StepWriter

WAIVE = EndCall(call_ids=["c1"], end="WAIVED", reason="paid by wire, 到账 confirmed")
EVA, DESK = UserName("eva"), DeskId("desk-1")


def _submit(store: Store, name: str) -> StoredCommand:
    return submit(store, WAIVE, CommandId(name), EVA, DESK, NOON)


def _decide(store: Store, name: str, *states: CommandState) -> None:
    with store.write() as connection:
        decide(connection, [Decision(CommandId(name), state, "why", "max") for state in states], after(5))


def test_a_command_comes_back_as_it_was_given(store: Store) -> None:
    stored = _submit(store, "one")
    assert stored == read_command(store, CommandId("one"))
    assert EndCall(**stored.arguments) == WAIVE
    assert (stored.kind, stored.user, stored.desk, stored.state) == ("end_call", EVA, DESK, CommandState.PENDING)
    assert (stored.created, stored.valid_until) == (NOON, NOON + EndCall.valid_for)
    assert read_command(store, CommandId("two")) is None


def test_the_same_command_again_changes_nothing(store: Store) -> None:
    first = _submit(store, "one")
    assert submit(store, WAIVE, CommandId("one"), EVA, DESK, after(3)) == first
    _decide(store, "one", CommandState.DONE)
    assert _submit(store, "one").state is CommandState.DONE
    assert len(commands_since(store, 0)) == 1


@pytest.mark.parametrize(
    ("command", "user"),
    [
        (EndCall(call_ids=["c2"], end="WAIVED", reason=WAIVE.reason), EVA),
        (ControlReplay(action=ReplayAction.PAUSE), EVA),
        (WAIVE, UserName("max")),
    ],
)
def test_an_id_stands_for_one_command_of_one_user(store: Store, command: EndCall, user: UserName) -> None:
    _submit(store, "one")
    with pytest.raises(CommandConflictError, match="used for another command"):
        submit(store, command, CommandId("one"), user, DESK, NOON)
    assert [c.arguments["call_ids"] for c in pending_commands(store)] == [["c1"]]


def test_one_id_sent_by_many_threads_is_one_command(store: Store) -> None:
    with ThreadPoolExecutor(4) as pool:
        stored = list(pool.map(lambda _: _submit(store, "one"), range(20)))
    assert set(map(str, stored)) == {str(stored[0])}


def test_commands_wait_in_the_order_they_came_until_they_are_decided(store: Store) -> None:
    for name in ("b", "a", "c"):
        _submit(store, name)
    assert [c.command_id for c in pending_commands(store)] == ["b", "a", "c"]
    _decide(store, "a", CommandState.REJECTED)
    assert [c.command_id for c in pending_commands(store)] == ["b", "c"]


def test_an_expired_command_still_waits_to_be_told(store: Store) -> None:
    stored = _submit(store, "one")
    assert not stored.expired(stored.valid_until)
    assert stored.expired(stored.valid_until + timedelta(microseconds=1))
    assert pending_commands(store) == [stored]


def test_a_decision_moves_a_command_past_every_cursor(store: Store) -> None:
    first, second = _submit(store, "one"), _submit(store, "two")
    assert commands_since(store, first.seq) == [second]
    _decide(store, "one", CommandState.ACCEPTED, CommandState.DONE)
    (moved,) = commands_since(store, second.seq)
    assert (moved.command_id, moved.state, moved.reason, moved.decided_by) == ("one", CommandState.DONE, "why", "max")
    assert moved.decided == after(5)


def test_a_page_of_commands_goes_on_where_the_last_ended(store: Store) -> None:
    for name in "abcde":
        _submit(store, name)
    page = commands_since(store, 0, limit=3)
    rest = commands_since(store, page[-1].seq, limit=3)
    assert [c.command_id for c in page + rest] == list("abcde")


@pytest.mark.parametrize(("before", "then"), list(product(CommandState, CommandState)), ids=lambda s: s.name)
def test_only_legal_steps_are_taken(
    sqlite_url: str, opened: Callable[[str], Store], before: CommandState, then: CommandState
) -> None:
    store = opened(sqlite_url)
    _submit(store, "one")
    with store.write() as connection:
        connection.exec_driver_sql(f"UPDATE commands SET state = {int(before)}")
    if then in STEPS.get(before, ()):
        _decide(store, "one", then)
    else:
        with pytest.raises(IllegalStepError, match=f"is {before.name}, it cannot become {then.name}"):
            _decide(store, "one", then)
    found = read_command(store, CommandId("one"))
    assert found is not None
    assert found.state is (then if then in STEPS.get(before, ()) else before)


def test_every_command_can_still_end(store: Store) -> None:
    final = set(CommandState) - set(STEPS)
    assert final == {
        CommandState.REJECTED,
        CommandState.EXPIRED,
        CommandState.DECLINED,
        CommandState.DONE,
        CommandState.FAILED,
    }


def test_a_decision_and_its_effect_are_one_step(store: Store) -> None:
    """A step that decides what cannot be decided leaves none of its other rows behind."""
    _submit(store, "one")
    with EngineLock(store, ME, NOON) as lock:
        writer = StepWriter(store, lock.epoch)
        writer.answer(WatchKind.ACCOUNT, "A1", NOON, b"answer")
        writer.decide(Decision(CommandId("nobody's"), CommandState.DONE))
        with pytest.raises(IllegalStepError, match="is unknown"):
            writer.commit(NOON, status(1))
    with store.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM watch_answers").scalar() == 0


def test_the_newest_are_read_without_the_past_before_them(store: Store) -> None:
    for number in range(5):
        _submit(store, f"c{number}")
    _decide(store, "c0", CommandState.DONE)
    assert [stored.command_id for stored in recent_commands(store, 3)] == ["c3", "c4", "c0"]
    assert len(recent_commands(store, 100)) == 5
