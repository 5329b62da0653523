"""Several accounts watched in one answer: at once when new, then no oftener than each second, forgetting nothing."""

import pytest

from tests.engine.desks import open_desk
from workstation.domain.enums import WatchKind
from workstation.domain.ids import DeskId
from workstation.margin.evidence import Evidence
from workstation.store.watches import Watch, read_answer, renew, watches_of

DESK = DeskId("desk-1")


def watch(desk, *accounts):
    [found] = watches_of(accounts)
    renew(desk.store, DESK, [found], desk.wall, WatchKind.ACCOUNTS)
    return found


def evidence(answer):
    return Evidence.from_bytes(answer.answer)


def test_that_all_known_accounts_are_in_one_answer_at_once(store):
    desk = open_desk(store)
    desk.step()
    both = watch(desk, "A2", "NOBODY", "A1")
    desk.step(1)
    answer = read_answer(store, both)
    assert answer is not None
    assert evidence(answer).book.accounts.account.tolist() == ["A1", "A2"]


def test_that_changes_within_a_second_wait_and_are_not_forgotten(store):
    desk = open_desk(store)
    desk.step()
    both = watch(desk, "A1", "A2")
    desk.step(1)
    first = read_answer(store, both)
    desk.gateway.price({"X": 9.0})
    desk.step(0)
    assert read_answer(store, both, first.seq) is None, "told a moment ago"
    desk.step(1)
    second = read_answer(store, both, first.seq)
    assert evidence(second).figures().equity.tolist() == pytest.approx([500.0, 140.0])


def test_that_nothing_is_written_while_nothing_is_new(store):
    desk = open_desk(store)
    desk.step()
    both = watch(desk, "A1", "A2")
    desk.step(1)
    first = read_answer(store, both)
    for _ in range(3):
        desk.step(2)
    assert read_answer(store, both, first.seq) is None


def test_that_accounts_nobody_knows_get_no_answer(store):
    desk = open_desk(store)
    desk.step()
    nobody = watch(desk, "NOBODY")
    desk.step(1)
    assert read_answer(store, nobody) is None


def test_that_an_account_and_a_batch_are_answered_side_by_side(store):
    desk = open_desk(store)
    desk.step()
    both = watch(desk, "A1", "A2")
    alone = Watch(WatchKind.ACCOUNT, "A1")
    renew(store, DESK, [alone], desk.wall)
    desk.step(1)
    assert read_answer(store, both) is not None
    assert read_answer(store, alone) is not None
