"""Whatever the figures do, calls stay consistent, and an engine that restarts at any moment comes to the same end."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.calls.desk import CALENDARS, Desk
from workstation.calls import events
from workstation.calls.decisions import end_by_decision
from workstation.domain.enums import AlertType, CallEnd

ACCOUNTS = ("A", "B", "C")
KINDS = [AlertType.MARGIN_CALL, AlertType.EXCESS_FINANCING, AlertType.FORCED, AlertType.NEGATIVE_EQUITY]

figures = st.one_of(
    st.just((0.0, AlertType.NONE)),
    st.just((0.4, AlertType.NONE)),
    st.just((None, AlertType.UNPRICED)),
    st.tuples(st.sampled_from([1.0, 250.0, 1e6]), st.sampled_from(KINDS)),
)
moments = st.fixed_dictionaries(
    {
        "seconds": st.sampled_from([1, 30, 60, 4000, 90000]),
        "figures": st.dictionaries(st.sampled_from(ACCOUNTS), figures, max_size=3),
        "book": st.sampled_from([None, None, None, ("A", "B", "C"), ("B",), ("A", "C")]),
        "decide": st.sampled_from([None, None, CallEnd.WAIVED, CallEnd.TRANSFERRED]),
    }
)
histories = st.lists(moments, min_size=1, max_size=12)


def play(history, restarts=()):
    """The whole history on one desk; the engine restarts before the moments named."""
    desk = Desk(*ACCOUNTS)
    for number, moment in enumerate(history):
        if number in restarts:
            desk.restart()
        if moment["book"] is not None:
            desk.enter(*moment["book"])
        for account, (amount, kind) in moment["figures"].items():
            if account in desk.book.accounts.account:
                desk.owes(account, amount, kind)
        if moment["decide"] and len(desk.register.calls.call_id):
            decide(desk, moment["decide"])
        desk.step(moment["seconds"])
        check(desk)
    return desk


def decide(desk, end):
    close = CALENDARS.get("XNYS").deadline(desk.now, 0)
    call_id = desk.register.calls.call_id[0].item()
    desk.register, ended = end_by_decision(desk.register, call_id, end, desk.now, close, 1.0)
    desk.journal.append(ended)


def check(desk):
    """What is always true after a pass."""
    calls = desk.calls()
    accounts = [call["account"] for call in calls]
    assert len(set(accounts)) == len(accounts)
    assert [int(call["call_id"][1:]) for call in calls] == sorted(int(call["call_id"][1:]) for call in calls)
    assert not set(accounts) & set(desk.register.unpriced.account.tolist())
    assert not set(accounts) & set(desk.register.decided.account.tolist())
    for call in calls:
        timers = [call["met_since"], call["unpriced_since"], call["vanished_since"]]
        assert sum(timer is not None for timer in timers) <= 1
        assert call["alert_type"] not in {AlertType.NONE, AlertType.UNPRICED}
        assert call["deadline"] > call["triggered_at"]
        assert call["forced_at"] is None or call["triggered_at"] <= call["forced_at"] <= desk.now
        if call["alert_type"] in {AlertType.FORCED, AlertType.NEGATIVE_EQUITY}:
            assert call["forced_at"] is not None
    for row, account in enumerate(desk.book.accounts.account.tolist()):
        if desk.figures.unpriced[row]:
            assert account in accounts or account in desk.register.unpriced.account
        elif desk.figures.alert_type[row] != AlertType.NONE:
            assert account in accounts or account in desk.register.decided.account


@settings(max_examples=50)
@given(histories)
def test_that_the_record_of_every_call_is_consistent(history):
    desk = play(history)
    opened, ended, types, forced = {}, set(), {}, set()
    for event in desk.journal:
        call_id = getattr(event, "call_id", None)
        assert call_id not in ended  # nothing happens to a call that has ended
        if isinstance(event, events.Opened):
            assert event.account not in {opened[other] for other in opened.keys() - ended}
            opened[call_id], types[call_id] = event.account, event.alert_type
        elif call_id is not None:
            assert opened[call_id] == event.account
        if isinstance(event, events.TypeChanged):
            assert (types[call_id], isinstance(event, events.Escalated)) == (event.before, event.after > event.before)
            types[call_id] = event.after
        if isinstance(event, events.ForcedReached):
            assert call_id not in forced
            forced.add(call_id)
        if isinstance(event, events.Ended):
            ended.add(call_id)
    assert {call["call_id"]: call["alert_type"] for call in desk.calls()} == {
        call_id: types[call_id] for call_id in opened.keys() - ended
    }


@settings(max_examples=50)
@given(histories, st.sets(st.integers(0, 11)))
def test_that_a_restart_at_any_moment_changes_nothing(history, restarts):
    straight, restarted = play(history), play(history, restarts)
    assert restarted.journal == straight.journal
    assert restarted.snapshots == straight.snapshots
    assert restarted.register.to_rows() == straight.register.to_rows()
    assert restarted.next_number == straight.next_number


@settings(max_examples=50)
@given(histories)
def test_that_only_what_is_written_need_be_kept(history):
    """A store that writes the changed rows and drops the ended ones always holds what the register holds."""
    stored = {}
    desk = Desk(*ACCOUNTS)
    for moment in history:
        for account, (amount, kind) in moment["figures"].items():
            desk.owes(account, amount, kind)
        desk.step(moment["seconds"])
        for call_id in desk.last.ended.call_id.tolist():
            del stored[call_id]
        calls = desk.calls()
        stored |= {calls[row]["call_id"]: calls[row] for row in desk.changed}
        assert list(stored.values()) == calls
