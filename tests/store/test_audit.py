"""Everything done has its row; no row can be edited, removed, added or moved without being named."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
import sqlalchemy as sa

from tests.store.samples import MARKET, ME, NOON, after, status
from tests.store.tampering import tamper
from tests.store.tickets import fill, order, walked
from workstation.domain.enums import CommandState
from workstation.domain.ids import CommandId
from workstation.domain.orders import OrderState
from workstation.store.audit import (
    AuditEntry,
    AuditFilter,
    AuditKind,
    AuditRow,
    Broken,
    Head,
    head,
    newest_rows,
    record,
    rows,
    verify,
)
from workstation.store.commands import Decision
from workstation.store.connect import Store
from workstation.store.failures import IllegalStepError
from workstation.store.lock import EngineLock
from workstation.store.orders import write_orders
from workstation.store.write import StepWriter

S = OrderState
COPY = (
    "INSERT INTO audit (seq, wall_us, market_us, kind, subject, account, user_name, facts, previous, digest)"
    " SELECT {seq}, wall_us, market_us, kind, subject, account, user_name, facts, previous, digest"
    " FROM audit WHERE seq = {of}"
)


@pytest.fixture
def writer(store: Store) -> StepWriter:
    with EngineLock(store, ME, NOON) as lock:
        return StepWriter(store, lock.epoch)


def _entry(number: int, **other: Any) -> AuditEntry:
    made = AuditEntry(AuditKind.SCHEDULE, f"s{number}", "A1", "ana", MARKET, {"number": number})
    return replace(made, **other)


def _trail(writer: StepWriter, count: int = 10) -> None:
    """So many rows, two a step."""
    for step in range(1, count // 2 + 1):
        record(writer, [_entry(2 * step - 1), _entry(2 * step)])
        writer.commit(after(step), status(step))


def _all(store: Store) -> list[AuditRow]:
    return list(rows(store, limit=None))


def _named(broken: Sequence[Broken]) -> list[int]:
    return sorted({one.seq for one in broken})


def test_rows_are_numbered_without_a_gap_and_each_holds_the_digest_of_the_one_before(
    store: Store, writer: StepWriter
) -> None:
    _trail(writer)
    found = _all(store)
    assert [row.seq for row in found] == list(range(1, 11))
    assert [row.previous for row in found] == ["0" * 64, *(row.digest for row in found[:-1])]
    assert found[2].entry == _entry(3)
    assert found[2].wall_at == after(2)
    assert head(store) == Head(10, found[-1].digest)
    assert verify(store) == (10, ())


def test_an_empty_trail_holds(store: Store) -> None:
    assert verify(store) == (0, ())
    assert head(store) == Head(0, "0" * 64)


@pytest.mark.parametrize(
    "facts",
    [{"text": "騰訊 =cmd \0 \ud800 \u202e"}, {"deep": {"b": [1, None, True, 0.1, -0.0], "a": {}}}, {"large": 2**60}],
    ids=["text", "nested", "numbers"],
)
def test_facts_come_back_and_still_hold(store: Store, writer: StepWriter, facts: dict[str, Any]) -> None:
    record(writer, [_entry(1, facts=facts)])
    writer.commit(NOON, status(1))
    assert _all(store)[0].entry.facts == facts
    assert verify(store) == (1, ())


@pytest.mark.parametrize("facts", [{"call": float("nan")}, {"quantity": Decimal(1)}, {"at": MARKET}])
def test_facts_that_are_no_json_are_refused_before_the_step_depends_on_them(
    writer: StepWriter, facts: dict[str, Any]
) -> None:
    with pytest.raises((ValueError, TypeError)):
        record(writer, [_entry(1, facts=facts)])
    assert writer.commit(NOON, status(1)) == 0


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("wall_us", "wall_us + 1"),
        ("market_us", "market_us - 1"),
        ("kind", "7"),
        ("subject", "'other'"),
        ("account", "'A2'"),
        ("user_name", "'bob'"),
        ("facts", "'{\"number\": 5}'"),  # the same facts in other words
    ],
)
def test_an_edited_row_is_named(store: Store, writer: StepWriter, column: str, value: str) -> None:
    _trail(writer)
    tamper(store, f"UPDATE audit SET {column} = {value} WHERE seq = 5")
    assert verify(store) == (10, (Broken(5, "row 5 was edited"),))


def test_an_edited_row_with_a_digest_to_match_breaks_the_next(store: Store, writer: StepWriter) -> None:
    _trail(writer)
    tamper(store, "UPDATE audit SET digest = (SELECT digest FROM audit WHERE seq = 9) WHERE seq = 5")
    assert _named(verify(store)[1]) == [5, 6]


def test_removed_rows_are_named(store: Store, writer: StepWriter) -> None:
    _trail(writer)
    tamper(store, "DELETE FROM audit WHERE seq IN (4, 5, 8)")
    checked, broken = verify(store)
    assert checked == 7
    assert [one.text for one in broken] == ["rows 4 to 5 were removed", "row 8 was removed"]


def test_the_first_row_removed_is_named(store: Store, writer: StepWriter) -> None:
    _trail(writer)
    tamper(store, "DELETE FROM audit WHERE seq = 1")
    assert verify(store)[1] == (Broken(1, "row 1 was removed"),)


def test_a_gap_that_was_closed_by_renumbering_is_named(store: Store, writer: StepWriter) -> None:
    _trail(writer)
    moves = [f"UPDATE audit SET seq = {seq - 1} WHERE seq = {seq}" for seq in range(6, 11)]
    tamper(store, "DELETE FROM audit WHERE seq = 5", *moves)
    assert 5 in _named(verify(store)[1])


@pytest.mark.parametrize("count", [1, 3, 10])
def test_a_cut_tail_is_named(store: Store, writer: StepWriter, count: int) -> None:
    _trail(writer)
    tamper(store, f"DELETE FROM audit WHERE seq > {10 - count}")
    [broken] = verify(store)[1]
    assert broken.seq == 11 - count
    assert "removed from the end" in broken.text


def test_a_cut_tail_with_a_head_to_match_is_known_by_a_head_that_was_noted_elsewhere(
    store: Store, writer: StepWriter
) -> None:
    _trail(writer)
    noted = head(store)
    tamper(
        store,
        "DELETE FROM audit WHERE seq > 8",
        "UPDATE audit_head SET seq = 8, digest = (SELECT digest FROM audit WHERE seq = 8)",
    )
    assert verify(store) == (8, ())
    assert _named(verify(store, noted=noted)[1]) == [10]


def test_a_trail_that_was_written_anew_is_known_by_a_head_that_was_noted_elsewhere(
    store: Store, writer: StepWriter
) -> None:
    _trail(writer)
    noted = head(store)
    assert verify(store, noted=noted) == (10, ())
    zeros = "zeroblob(32)" if store.path else "decode(repeat('00', 32), 'hex')"
    tamper(store, "DELETE FROM audit", f"UPDATE audit_head SET seq = 0, digest = {zeros}")
    for step in range(6, 16):
        record(writer, [_entry(step)])
        writer.commit(after(step), status(step))
    assert verify(store) == (10, ())
    assert _named(verify(store, noted=noted)[1]) == [10]


def test_added_rows_are_named(store: Store, writer: StepWriter) -> None:
    _trail(writer)
    tamper(store, COPY.format(seq=11, of=10), COPY.format(seq=0, of=1), COPY.format(seq=-3, of=1))
    assert _named(verify(store)[1]) == [-3, 0, 11]


def test_swapped_rows_are_named(store: Store, writer: StepWriter) -> None:
    _trail(writer)
    tamper(store, *(f"UPDATE audit SET seq = {to} WHERE seq = {of}" for of, to in ((4, 99), (5, 4), (99, 5))))
    assert {4, 5} <= set(_named(verify(store)[1]))


def test_a_head_that_was_removed_or_changed_is_named(store: Store, writer: StepWriter) -> None:
    _trail(writer)
    tamper(store, "UPDATE audit_head SET digest = (SELECT digest FROM audit WHERE seq = 3)")
    assert _named(verify(store)[1]) == [10]
    tamper(store, "DELETE FROM audit_head")
    assert verify(store)[1] == (Broken(10, "the head of the trail was removed"),)


def test_the_newest_rows_can_be_checked_alone(store: Store, writer: StepWriter) -> None:
    _trail(writer)
    assert verify(store, after=7) == (3, ())
    assert verify(store, after=10) == (0, ())
    tamper(store, "UPDATE audit SET account = 'A2' WHERE seq = 9")
    assert verify(store, after=7) == (3, (Broken(9, "row 9 was edited"),))
    assert verify(store, after=9) == (1, ())


@pytest.mark.parametrize("went_through", [True, False], ids=["committed", "lost"])
@pytest.mark.parametrize("together", [True, False], ids=["with the next step", "the same step"])
def test_a_commit_without_an_answer_is_audited_once(
    store: Store, writer: StepWriter, went_through: bool, together: bool
) -> None:
    broken = store.engine.dialect.loaded_dbapi.OperationalError

    def lose(connection: sa.Connection) -> None:
        if went_through:
            connection.connection.driver_connection.commit()  # type: ignore[union-attr]
        raise broken("the connection was lost")

    steps = walked(order(), S.CLAIMED, S.SENDING, S.PARTIALLY_FILLED, executions=(fill("e1"),))
    write_orders(writer, steps)
    sa.event.listen(store.engine, "commit", lose)
    with pytest.raises(Exception, match="the connection was lost"):
        writer.commit(NOON, status(1))
    sa.event.remove(store.engine, "commit", lose)
    if together:
        write_orders(writer, [replace(steps[-1], executions=(fill("e1"), fill("e2")))])
    writer.commit(after(1), status(2 if together else 1))
    writer.commit(after(2), status(3))
    assert verify(store) == (5 + together, ())


def test_a_step_that_fails_leaves_no_row(store: Store, writer: StepWriter) -> None:
    record(writer, [_entry(1)])
    writer.decide(Decision(CommandId("nobody's"), CommandState.DONE))
    with pytest.raises(IllegalStepError):
        writer.commit(NOON, status(1))
    assert verify(store) == (0, ())


def test_pages_come_newest_first_and_only_what_fits(store: Store, writer: StepWriter) -> None:
    _trail(writer)
    record(writer, [_entry(11, account="A2", user="bob", kind=AuditKind.MESSAGE)])
    writer.commit(after(6), status(6))
    anything = AuditFilter()
    assert [row.seq for row in newest_rows(store, anything, limit=3)] == [11, 10, 9]
    assert [row.seq for row in newest_rows(store, anything, before=3)] == [2, 1]

    def found(**wanted: Any) -> list[int]:
        return [row.seq for row in newest_rows(store, AuditFilter(**wanted))]

    assert found(account="A2") == found(user="bob") == found(kind=AuditKind.MESSAGE) == found(subject="s11") == [11]
    assert found(kind=AuditKind.COMMAND) == []
    assert found(since=after(2), until=after(3)) == [4, 3]
    assert found(since=after(5), user="ana") == [10, 9]
    assert [row.seq for row in rows(store, after=8, limit=2, wanted=AuditFilter(user="ana"))] == [9, 10]


def test_a_page_of_a_long_trail_is_found_by_an_index(sqlite_url: str, opened: Callable[[str], Store]) -> None:
    """On SQLite only: PostgreSQL's planner has seen no rows here and may well choose to read them all."""
    store = opened(sqlite_url)
    for column in ("account", "subject", "user_name", "kind", "wall_us"):
        query = f"EXPLAIN QUERY PLAN SELECT * FROM audit WHERE {column} = '1' ORDER BY seq DESC LIMIT 5"
        with store.read() as connection:
            plan = json.dumps([list(row) for row in connection.exec_driver_sql(query)])
        assert f"ix_audit_{column}" in plan
        assert "TEMP B-TREE" not in plan


def test_a_trail_is_read_in_parts(store: Store, writer: StepWriter) -> None:
    record(writer, [_entry(number, market_at=MARKET + timedelta(seconds=number)) for number in range(5_000)])
    writer.commit(NOON, status(1))
    assert verify(store) == (5_000, ())
    assert [row.entry.facts["number"] for row in rows(store, limit=None)] == list(range(5_000))
