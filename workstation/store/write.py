"""Everything one step changed, collected as columns and committed in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import repeat

import sqlalchemy as sa

from workstation.domain.enums import WatchKind
from workstation.domain.tables import VisibleTable
from workstation.store import audited, chain, statements
from workstation.store.cells import Columns, to_plain, to_rows
from workstation.store.chain import AuditEntry, canonical
from workstation.store.commands import Decision, decide
from workstation.store.connect import Backend, Store
from workstation.store.failures import FencedError
from workstation.store.pruning import Pruner
from workstation.store.statements import Row
from workstation.store.status import StepStatus, status_values
from workstation.store.tables import CURRENT, ENGINE_STATUS, LOG, WATCH_ANSWERS
from workstation.store.transaction import Transaction
from workstation.store.types import to_us

Write = Callable[[Transaction], None]
_STATUS = sa.update(ENGINE_STATUS)
_ENTER = sa.select(ENGINE_STATUS).with_for_update()


class StepWriter:
    """Collects a step and commits it whole.

    Columns are lists or arrays of one length. Floats: NaN = unknown (stored as NULL). Times and counts: int64 with
    ``domain.tables.ABSENT``, or datetime64[us] with NaT; lists may hold None and aware datetimes. Rows enter in the
    order of the calls. A row's ``seq`` (log rows, call_events, snapshots, policy_versions) is given by the writer.

    Invariant: a step is in the store wholly or not at all. When ``commit`` raises, what was collected stays; the same
    step can be committed again, or the next one together with it. That holds also when the outcome of the COMMIT is not
    known: the step number in the store tells whether it went through, and then it is not written twice.
    """

    def __init__(self, store: Store, epoch: int) -> None:
        self._store = store
        self._epoch = epoch
        self._writes: list[Write] = []
        self._decisions: list[Decision] = []
        self._tried: dict[int, tuple[int, int]] = {}  # steps whose commit failed, and how much each held
        self._pruner = Pruner()

    @property
    def store(self) -> Store:
        """What is written to."""
        return self._store

    def put(self, table: VisibleTable, columns: Columns) -> None:
        """New or changed visible rows, all fields given, each key once; a later ``put`` of the same key wins."""
        current, log = CURRENT[table.name], LOG[table.name]
        names = [field.name for field in table.fields]
        cells = to_plain(_complete(table.name, names, columns), log, marked=self._store.backend is Backend.SQLITE)
        if len(set(cells[0])) < len(cells[0]):
            raise ValueError(f"{table.name}: a key twice in one put")

        def write(to: Transaction) -> None:
            seqs = to.numbers(len(cells[0]))
            # One tuple at a time: ten thousand at once would have the garbage collector walk them.
            rows = zip(seqs, repeat(to.wall_us), repeat(0), *cells, strict=False)
            statements.append(to.connection, log, ["seq", "written_us", "gone", *names], rows)
            statements.upsert_from_log(to.connection, current, log, names, seqs)

        self._add(cells[0], write)

    def remove(self, table: VisibleTable, keys: Sequence[str]) -> None:
        """Visible rows that are gone."""
        current, log = CURRENT[table.name], LOG[table.name]
        rows = [(str(key),) for key in keys]

        def write(to: Transaction) -> None:
            seqs = to.numbers(len(rows))
            marked = [(number, to.wall_us, True, key) for number, (key,) in zip(seqs, rows, strict=True)]
            statements.append(to.connection, log, ["seq", "written_us", "gone", table.key], marked)
            statements.delete_by_log(to.connection, current, log, table.key, seqs)

        self._add(rows, write)

    def insert(self, table: sa.Table, columns: Columns) -> None:
        """New rows of a table that is only added to (``tables.CALL_EVENTS``, ``SNAPSHOTS``, ``POLICY_VERSIONS``).

        Those that the audit trail tells of (``audited``) are audited with them.
        """
        names, rows = list(columns), to_rows(columns, table)

        def write(to: Transaction) -> None:
            statements.append(to.connection, table, *_numbered(table, names, rows, to))
            to.audited += audited.of_rows(table, names, rows, to.market_now)

        self._add(rows, write)

    def upsert(self, table: sa.Table, columns: Columns) -> None:
        """New or changed rows by primary key, all columns given (``tables.CALLS``, ``FIGURES_MINUTE``, ...)."""
        names, rows = list(columns), to_rows(columns, table)

        def write(to: Transaction) -> None:
            statements.upsert(to.connection, table, *_numbered(table, names, rows, to))

        self._add(rows, write)

    def delete(self, table: sa.Table, columns: Columns) -> None:
        """Rows that are gone, by primary key (``tables.UNPRICED_ACCOUNTS``, ``DECIDED_ACCOUNTS``, ``HOLIDAYS``)."""
        names, rows = list(columns), to_rows(columns, table)

        def write(to: Transaction) -> None:
            statements.delete(to.connection, table, names, rows)

        self._add(rows, write)

    def later(self, write: Write) -> None:
        """What has to look at the store before it writes: done inside the transaction, in the order of the calls.

        It is done again when a commit failed, so it changes nothing but the store and what it finds in the transaction.
        """
        self._writes.append(write)

    def audit(self, entries: Sequence[AuditEntry]) -> None:
        """Rows of the audit trail. ValueError, TypeError: facts that are no JSON values."""
        for entry in entries:
            canonical(entry.facts)  # now, not at a commit that could then never go through

        def write(to: Transaction) -> None:
            to.audited += entries

        self._add(entries, write)

    def decide(self, decision: Decision) -> None:
        """A command's next state; it is audited with it."""
        self._decisions.append(decision)

    def answer(self, kind: WatchKind, subject: str, as_of: datetime, answer: bytes) -> None:
        """What a watching desk asked for."""
        columns: Columns = {"kind": [kind], "subject": [subject], "as_of_us": [as_of], "answer": [answer]}
        self.upsert(WATCH_ANSWERS, columns)

    def commit(self, wall_now: datetime, status: StepStatus) -> int:
        """Write all of it; returns the newest ``seq``. FencedError: another engine took over, stop."""
        try:
            with self._store.write() as connection:
                seq = self._write_all(connection, wall_now, status)
        except BaseException:
            self._tried[status.step] = (len(self._writes), len(self._decisions))
            raise
        self._pruner.remember(wall_now, seq)
        self._writes.clear()
        self._decisions.clear()
        self._tried.clear()
        return seq

    def _add(self, rows: Sequence[object], write: Write) -> None:
        if rows:
            self._writes.append(write)

    def _write_all(self, connection: sa.Connection, wall_now: datetime, status: StepStatus) -> int:
        seq, step = self._enter(connection)
        self._drop_what_went_through(step)
        if status.step == step and not self._writes and not self._decisions:
            return seq
        if status.step <= step:
            raise ValueError(f"step {status.step} after step {step}")
        to = Transaction(connection, seq + 1, to_us(wall_now), status.market_now)
        for write in self._writes:
            write(to)
        newest = to.following - 1
        self._pruner.prune(connection, wall_now, newest)
        values = {"seq": newest, **status_values(status, wall_now)}
        connection.execute(_STATUS, values)
        to.audited += audited.of_decisions(connection, self._decisions, status.market_now)
        chain.append(connection, to.audited, to.wall_us)
        decide(connection, self._decisions, wall_now)  # last: desks that submit wait for this lock
        return newest

    def _enter(self, connection: sa.Connection) -> tuple[int, int]:
        """Hold the engine's row for the transaction, so that nobody takes over in between."""
        row = connection.execute(_ENTER).one()
        if row.epoch != self._epoch:
            raise FencedError(
                f"process {row.pid} on {row.host} is the engine of {self._store.name} now "
                f"(epoch {row.epoch}, this one is {self._epoch}); nothing was written"
            )
        return row.seq, row.step

    def _drop_what_went_through(self, step: int) -> None:
        """A failed COMMIT may have reached the database all the same."""
        if step in self._tried:
            writes, decisions = self._tried[step]
            del self._writes[:writes], self._decisions[:decisions]
            self._tried.clear()


def _complete(table: str, names: Sequence[str], columns: Columns) -> Columns:
    if set(names) != set(columns):
        raise ValueError(
            f"{table}: missing {sorted(set(names) - set(columns))}, unknown {sorted(set(columns) - set(names))}"
        )
    return {name: columns[name] for name in names}


def _numbered(table: sa.Table, names: list[str], rows: list[Row], to: Transaction) -> tuple[list[str], list[Row]]:
    numbers = to.numbers(len(rows))
    if "seq" not in table.c or "seq" in names:
        return names, rows
    return ["seq", *names], [(number, *row) for number, row in zip(numbers, rows, strict=True)]
