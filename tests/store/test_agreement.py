"""What somebody edits in the ledger past the program differs from the audit trail, and is named."""

import re
from dataclasses import replace

import pytest

from tests.store.samples import ME, NOON, after, status
from tests.store.tampering import tamper
from tests.store.tickets import fill, order, walked
from workstation.commands.control import SetPolicy
from workstation.domain.enums import CommandState
from workstation.domain.ids import CommandId, DeskId, UserName
from workstation.domain.orders import OrderState
from workstation.store import agreement
from workstation.store.agreement import disagreements
from workstation.store.audit import verify
from workstation.store.commands import Decision, submit
from workstation.store.connect import Store
from workstation.store.lock import EngineLock
from workstation.store.orders import write_orders
from workstation.store.write import StepWriter

S = OrderState


@pytest.fixture
def worked(store: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Orders of several pages, two of them filled, one at another venue; a decided command and one that waits."""
    monkeypatch.setattr(agreement, "_AT_ONCE", 7)
    with EngineLock(store, ME, NOON) as lock:
        writer = StepWriter(store, lock.epoch)
    done = S.CLAIMED, S.SENDING, S.PARTIALLY_FILLED
    first = walked(order("o1"), *done, executions=(fill("e1"), fill("e2", "0.5")))
    other = walked(order("o2", account="A2", venue="other"), *done, executions=(fill("e1", price="1.25"),))
    write_orders(writer, [*first, *other, *(order(f"n{i}", account=f"N{i}") for i in range(28))])
    for name in ("c1", "c2"):
        command = SetPolicy(key="call.minimum", value=500.0, reason="smaller")
        submit(store, command, CommandId(name), UserName("ana"), DeskId("d1"), NOON)
    writer.decide(Decision(CommandId("c1"), CommandState.DONE))
    writer.commit(NOON, status(1))
    write_orders(writer, [replace(first[-1], executions=(*first[-1].executions, fill("e3", "1")), changed_at=after(9))])
    writer.commit(after(1), status(2))
    return store


def _told(store: Store) -> list[str]:
    return [broken.text for broken in disagreements(store)]


def test_what_the_program_wrote_agrees(worked: Store) -> None:
    assert _told(worked) == []


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("UPDATE close_orders SET asked_by = 'bob' WHERE client_order_id = 'o1'", "order o1 .*asked_by is 'bob'"),
        ("UPDATE close_orders SET state = 6 WHERE client_order_id = 'n7'", "order n7 .*'FILLED', audited as 'QUEUED'"),
        ("UPDATE close_orders SET quantity = quantity * 3 WHERE client_order_id = 'o2'", "o2 .*audited as '300'"),
        ("UPDATE executions SET price = 2 WHERE venue = 'other'", "execution e1 of other .*audited as '1.25'"),
        (
            "DELETE FROM close_orders WHERE client_order_id = 'n9'",
            "order n9 is in the audit trail and not in the store",
        ),
        ("DELETE FROM executions WHERE execution_id = 'e2'", "execution e2 is in the audit trail and not in the store"),
        (
            "UPDATE executions SET execution_id = 'e9' WHERE execution_id = 'e2'",
            "e9 of paper is .*without an audit row",
        ),
        ("UPDATE commands SET arguments = '{}' WHERE command_id = 'c1'", "command c1 is not the one"),
        ("UPDATE commands SET user_name = 'bob' WHERE command_id = 'c1'", "command c1 is not the one"),
    ],
)
def test_what_was_edited_past_the_program_is_named(worked: Store, sql: str, words: str) -> None:
    tamper(worked, sql)
    assert verify(worked)[1] == ()  # the trail itself is whole
    told = _told(worked)
    assert [one for one in told if re.search(words, one)], told


def test_a_fill_that_was_slipped_in_is_named(worked: Store) -> None:
    tamper(
        worked,
        "INSERT INTO executions SELECT venue, 'e4', client_order_id, 9, quantity, price, executed_at"
        " FROM executions WHERE execution_id = 'e3'",
    )
    assert _told(worked) == ["execution e4 of paper is in the store without an audit row"]
