"""Everything one step changed, collected as columns and committed in one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from numpy.typing import NDArray

from workstation.domain.enums import WatchKind
from workstation.domain.tables import VisibleTable
from workstation.store.commands import Decision
from workstation.store.connect import Store
from workstation.store.status import StepStatus

Columns = Mapping[str, Sequence[Any] | NDArray[Any]]


class StepWriter:
    """Collects a step and commits it whole.

    Columns are lists or arrays of one length. Floats: NaN = unknown (stored as NULL). Times and counts: int64 with
    ``domain.tables.ABSENT``, or datetime64[us] with NaT. Rows enter in the order of the calls. A row's ``seq`` (log rows,
    call_events, snapshots, policy_versions) is given by the writer.

    Invariant: a step is in the store wholly or not at all. When ``commit`` raises, what was collected stays and the same
    step can be committed again, also when the outcome of the COMMIT is not known: a step that is already in the store
    is not written twice.
    """

    def __init__(self, store: Store, epoch: int) -> None:
        raise NotImplementedError

    def put(self, table: VisibleTable, columns: Columns) -> None:
        """New or changed visible rows, all fields given; a key may come once a step."""

    def remove(self, table: VisibleTable, keys: Sequence[str]) -> None:
        """Visible rows that are gone."""

    def insert(self, table: sa.Table, columns: Columns) -> None:
        """New rows of a table that is only added to (``tables.CALL_EVENTS``, ``SNAPSHOTS``, ``POLICY_VERSIONS``)."""

    def upsert(self, table: sa.Table, columns: Columns) -> None:
        """New or changed rows by primary key, all columns given (``tables.CALLS``, ``FIGURES_MINUTE``, ...)."""

    def delete(self, table: sa.Table, columns: Columns) -> None:
        """Rows that are gone, by primary key (``tables.UNPRICED_ACCOUNTS``, ``DECIDED_ACCOUNTS``, ``HOLIDAYS``)."""

    def decide(self, decision: Decision) -> None:
        """A command's next state."""

    def answer(self, kind: WatchKind, subject: str, as_of: datetime, answer: bytes) -> None:
        """What a watching desk asked for."""

    def commit(self, wall_now: datetime, status: StepStatus) -> int:
        """Write all of it; returns the newest ``seq``. FencedError: another engine took over, stop."""
        raise NotImplementedError
