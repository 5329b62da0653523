"""Walks along the audit trail and names every place where it does not hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from workstation.store.chain import FIRST, digest_of
from workstation.store.connect import Store
from workstation.store.ledger_tables import AUDIT, AUDIT_HEAD

_AT_ONCE = 2_000  # rows fetched together: memory stays small however long the trail is
_TOLD = 1_000  # places that are named; a trail with more of them is not mended one by one


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the chain. Noted down elsewhere it proves later that nothing up to ``seq`` was rewritten since."""

    seq: int
    digest: str  # hex


@dataclass(frozen=True, slots=True)
class Broken:
    """Where the trail does not hold, and how."""

    seq: int
    text: str


def head(store: Store) -> Head:
    """The newest row's number and digest, as kept apart from the rows."""
    with store.read() as connection:
        row = connection.execute(sa.select(AUDIT_HEAD)).one()
    return Head(row.seq, row.digest.hex())


def verify(store: Store, after: int = 0, noted: Head | None = None) -> tuple[int, tuple[Broken, ...]]:
    """How many rows were checked, and every place where one was edited, removed, added or moved.

    ``after``: only the rows behind that one. ``noted``: a head that was written down elsewhere; whoever may change the
    store can also forge a whole chain with its head, and only a head out of their reach shows that.
    """
    walk = _Walk(after, noted)
    query = sa.select(AUDIT).order_by(AUDIT.c.seq).execution_options(yield_per=_AT_ONCE)
    query = query.where(AUDIT.c.seq >= after) if after else query
    with store.read() as connection:
        end = connection.execute(sa.select(AUDIT_HEAD)).first()
        for row in connection.execute(query):
            walk.take(row)
    walk.finish(end)
    return walk.checked, tuple(walk.broken[:_TOLD])


class _Walk:
    """Invariant: ``_seq`` and ``_digest`` are those of the row taken last, wherever it should have stood."""

    def __init__(self, after: int, noted: Head | None) -> None:
        self.checked = 0
        self.broken: list[Broken] = []
        self._after = after
        self._seq, self._digest = max(after - 1, 0), FIRST
        self._noted = noted

    def take(self, row: sa.Row[Any]) -> None:
        """The next row there is. The row the walk starts behind is believed."""
        if row.seq < 1:
            self._break(row.seq, f"row {row.seq} was added: the first is row 1")
            return
        if row.seq != self._seq + 1:
            self._break(self._seq + 1, f"{_rows(self._seq + 1, row.seq - 1)} removed")
        elif row.seq > self._after and row.previous != self._digest:
            why = "one of the two was changed, or rows were removed, added or moved there"
            self._break(row.seq, f"row {row.seq} does not follow row {row.seq - 1}: {why}")
        if row.seq > self._after:
            self.checked += 1
            if not _holds(row):
                self._break(row.seq, f"row {row.seq} was edited")
        self._seq, self._digest = row.seq, row.digest
        self._compare_noted()

    def finish(self, end: sa.Row[Any] | None) -> None:
        """What the head says of the last row."""
        if end is None:
            self._break(self._seq, "the head of the trail was removed")
        elif end.seq > self._seq:
            self._break(self._seq + 1, f"{_rows(self._seq + 1, end.seq)} removed from the end")
        elif end.seq < self._seq:
            self._break(end.seq + 1, f"{_rows(end.seq + 1, self._seq)} added behind the head")
        elif self._seq and end.digest != self._digest:
            self._break(self._seq, f"row {self._seq} is not the one that the head of the trail stands for")
        if self._noted is not None and self._noted.seq > self._seq:
            self._break(self._noted.seq, f"row {self._noted.seq} was noted as the head and is not there any more")

    def _compare_noted(self) -> None:
        if self._noted is None or self._seq != self._noted.seq:
            return
        if self._digest != bytes.fromhex(self._noted.digest):
            self._break(
                self._seq, f"row {self._seq} is not the one that was noted as the head: the trail was rewritten"
            )

    def _break(self, seq: int, text: str) -> None:
        self.broken.append(Broken(seq, text))


def _holds(row: sa.Row[Any]) -> bool:
    """Whether a row is what its digest stands for; cells of another type than we write are edits too."""
    content: Any = tuple(row[:-2])
    return isinstance(row.previous, bytes) and digest_of(row.previous, content) == row.digest


def _rows(first: int, last: int) -> str:
    return f"row {first} was" if first == last else f"rows {first} to {last} were"
