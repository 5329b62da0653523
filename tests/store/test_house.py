"""What belongs to the house: policy versions, holidays, users, desks and what they watch."""

from datetime import date, time

import pytest

from tests.store.samples import ME, NOON, after, status
from workstation.domain.enums import Role, WatchKind
from workstation.domain.ids import DeskId, UserName
from workstation.store import tables
from workstation.store.audit import rows
from workstation.store.connect import Store
from workstation.store.failures import UserRefusedError
from workstation.store.holidays import StoredHoliday, read_holidays
from workstation.store.lock import EngineLock
from workstation.store.policies import PolicyVersion, policy_versions, values_in_force
from workstation.store.presence import Desk, leave, present_desks, say_present
from workstation.store.users import User, add_user, disable_user, set_role, sign_in, users
from workstation.store.watches import Watch, active_watches, read_answer, renew
from workstation.store.write import StepWriter

EVA, MAX = UserName("eva"), UserName("max")
ACCOUNT, QUOTE = Watch(WatchKind.ACCOUNT, "A1"), Watch(WatchKind.INSTRUMENT, "AAPL")


@pytest.fixture
def writer(store: Store) -> StepWriter:
    with EngineLock(store, ME, NOON) as lock:
        return StepWriter(store, lock.epoch)


def test_policy_versions_come_back_in_order(store: Store, writer: StepWriter) -> None:
    for step, (value, until) in enumerate([("0.5", None), ("[1, null]", after(60))], 1):
        row = {"key": ["call.minimum"], "value": [value], "set_by": [EVA], "set_us": [NOON], "valid_until_us": [until]}
        writer.insert(tables.POLICY_VERSIONS, row)
        writer.commit(after(step), status(step))
    found = policy_versions(store)
    assert [(v.value, v.valid_until) for v in found] == [(0.5, None), ([1, None], after(60))]
    assert policy_versions(store, since=found[0].seq) == found[1:]


def test_a_value_that_runs_out_gives_way_to_the_one_before() -> None:
    def version(seq: int, value: float, until: float | None) -> PolicyVersion:
        return PolicyVersion(seq, "limits.order_value", value, EVA, NOON, "", None if until is None else after(until))

    versions = [version(3, 9e6, 60), version(1, 5e6, None), version(2, 7e6, 120)]
    in_force = [values_in_force(versions, after(t))["limits.order_value"] for t in (0, 59, 60, 119, 120)]
    assert in_force == [9e6, 9e6, 7e6, 7e6, 5e6]
    assert values_in_force([version(1, 1.0, 0)], NOON) == {}


def test_the_newest_word_on_a_day_is_kept(store: Store, writer: StepWriter) -> None:
    row = {"calendar": ["XHKG"], "day": ["2026-09-24"], "closed": [True], "reason": ["typhoon"], "set_by": [EVA]}
    writer.upsert(tables.HOLIDAYS, {**row, "set_us": [NOON], "opens": [None], "closes": [None]})
    writer.commit(NOON, status(1))
    opens = {"closed": [False], "opens": ["13:00"], "closes": [None]}
    writer.upsert(tables.HOLIDAYS, {**row, **opens, "set_us": [after(1)]})
    writer.commit(after(1), status(2))
    expected = StoredHoliday("XHKG", date(2026, 9, 24), closed=False, reason="typhoon", set_by=EVA, set_at=after(1))
    assert [(h.day, h.closed, h.opens, h.closes) for h in read_holidays(store)] == [
        (expected.day, False, time(13), None)
    ]


def test_the_first_user_of_a_store_is_its_supervisor(store: Store) -> None:
    assert sign_in(store, EVA, NOON) == User(EVA, Role.SUPERVISOR, disabled=False)
    assert sign_in(store, EVA, after(9)).role is Role.SUPERVISOR
    with pytest.raises(UserRefusedError, match=r"max is no user of .*marginctl users add"):
        sign_in(store, MAX, NOON)
    assert [user.name for user in users(store)] == [EVA]


def test_people_are_added_changed_and_disabled(store: Store) -> None:
    sign_in(store, EVA, NOON)
    add_user(store, MAX, Role.TRADER, NOON, EVA)
    set_role(store, MAX, Role.AUDITOR, NOON, EVA)
    assert sign_in(store, MAX, NOON).role is Role.AUDITOR
    disable_user(store, MAX, NOON, EVA)
    with pytest.raises(UserRefusedError, match="max is disabled"):
        sign_in(store, MAX, NOON)
    told = [(row.entry.user, row.entry.subject, row.entry.facts) for row in rows(store)]
    assert told == [
        (EVA, EVA, {"added": True, "role": "SUPERVISOR"}),
        (EVA, MAX, {"added": True, "role": "TRADER"}),
        (EVA, MAX, {"role": "AUDITOR"}),
        (EVA, MAX, {"disabled": True}),
    ]


def test_changes_that_make_no_sense_are_refused(store: Store) -> None:
    sign_in(store, EVA, NOON)
    for change, words in (
        (lambda: add_user(store, EVA, Role.TRADER, NOON), "already"),
        (lambda: add_user(store, UserName(" "), Role.TRADER, NOON), "needs a name"),
        (lambda: set_role(store, MAX, Role.TRADER, NOON), "no user max"),
        (lambda: set_role(store, EVA, Role.TRADER, NOON), "last supervisor"),
        (lambda: disable_user(store, EVA, NOON), "last supervisor"),
    ):
        with pytest.raises(UserRefusedError, match=words):
            change()
    assert users(store) == [User(EVA, Role.SUPERVISOR, disabled=False)]
    assert len(list(rows(store))) == 1


def test_a_desk_is_present_until_its_lease_runs_out_or_it_leaves(store: Store) -> None:
    desk = Desk(DeskId("d1"), EVA, 42, "risk-1", NOON)
    say_present(store, desk)
    other = Desk(DeskId("d2"), MAX, 43, "risk-1", after(8))
    say_present(store, other)
    assert present_desks(store, after(10)) == [desk, other]
    assert present_desks(store, after(11)) == [other]
    again = Desk(DeskId("d1"), EVA, 42, "risk-1", after(11))
    say_present(store, again)
    assert present_desks(store, after(12)) == [again, other]
    leave(store, DeskId("d1"))
    assert present_desks(store, after(12)) == [other]


def test_watches_last_as_long_as_some_desk_renews_them(store: Store) -> None:
    renew(store, DeskId("d1"), [ACCOUNT], NOON)
    renew(store, DeskId("d1"), [QUOTE, QUOTE], NOON, WatchKind.INSTRUMENT)
    renew(store, DeskId("d2"), [QUOTE], after(5), WatchKind.INSTRUMENT)
    assert active_watches(store, after(10)) == [ACCOUNT, QUOTE]
    assert active_watches(store, after(11)) == [QUOTE]
    renew(store, DeskId("d2"), [], after(12))
    assert active_watches(store, after(12)) == [QUOTE]
    renew(store, DeskId("d2"), [], after(12), WatchKind.INSTRUMENT)
    assert active_watches(store, after(12)) == []


def test_an_answer_is_read_once_and_then_only_when_newer(store: Store, writer: StepWriter) -> None:
    renew(store, DeskId("d1"), [ACCOUNT], NOON)
    assert read_answer(store, ACCOUNT) is None
    writer.answer(ACCOUNT.kind, ACCOUNT.subject, NOON, b"\x00first")
    writer.commit(NOON, status(1))
    first = read_answer(store, ACCOUNT)
    assert first is not None
    assert (first.as_of, first.answer) == (NOON, b"\x00first")
    assert read_answer(store, ACCOUNT, first.seq) is None
    writer.answer(ACCOUNT.kind, ACCOUNT.subject, after(1), b"second")
    writer.commit(after(1), status(2))
    second = read_answer(store, ACCOUNT, first.seq)
    assert second is not None
    assert second.answer == b"second"


def test_answers_nobody_watches_and_desks_long_gone_are_forgotten(store: Store, writer: StepWriter) -> None:
    say_present(store, Desk(DeskId("d1"), EVA, 42, "risk-1", NOON))
    renew(store, DeskId("d1"), [ACCOUNT], NOON)
    writer.answer(ACCOUNT.kind, ACCOUNT.subject, NOON, b"answer")
    writer.commit(NOON, status(1))
    writer.commit(after(10), status(2))
    assert read_answer(store, ACCOUNT) is not None
    writer.commit(after(4000), status(3))
    assert read_answer(store, ACCOUNT) is None
    with store.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM desks").scalar() == 0
