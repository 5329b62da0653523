"""Recalls in the store: what an engine starts from, and what a step changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from workstation.domain.recalls import RecallEnd, RecallKind
from workstation.domain.tables import BORROW_BOOK, COVERED_RECALLS, SHORT_RECALLS, VisibleTable
from workstation.recalls.borrow_rows import BorrowRow, plain
from workstation.recalls.rows import CoveredRecall, ShortRecall, from_row, quantity_of, to_row
from workstation.store.connect import Store
from workstation.store.recall_tables import RECALL_LOOKS, RECALLS
from workstation.store.tables import CURRENT
from workstation.store.types import from_us
from workstation.store.write import StepWriter

Recall = CoveredRecall | ShortRecall
_TABLES: Mapping[type[Recall], VisibleTable] = {CoveredRecall: COVERED_RECALLS, ShortRecall: SHORT_RECALLS}


@dataclass(frozen=True, slots=True)
class StoredLook:
    """When lenders were looked at last and when they are next; None: never yet."""

    as_of: datetime | None = None
    next_at: datetime | None = None
    asked_by: str = ""


@dataclass(frozen=True, slots=True)
class StoredRecalls:
    """What an engine starts from: everything visible, those that ended today among it."""

    covered: tuple[CoveredRecall, ...]
    short: tuple[ShortRecall, ...]
    next_number: Mapping[RecallKind, int]  # ids are a letter and a number that is never used twice
    peaks: Mapping[str, float]  # of open recalls, shares
    look: StoredLook
    borrowed: frozenset[str]  # symbols of the visible borrow book


def read_recalls(store: Store) -> StoredRecalls:
    """All of it from one snapshot."""
    with store.read() as connection:
        looks = connection.execute(sa.select(RECALL_LOOKS).where(RECALL_LOOKS.c.kind == RecallKind.SHORT)).first()
        peaks = sa.select(RECALLS.c.recall_id, RECALLS.c.peak_quantity).where(RECALLS.c.ended == RecallEnd.NOT_ENDED)
        return StoredRecalls(
            covered=tuple(_visible(connection, CoveredRecall)),
            short=tuple(_visible(connection, ShortRecall)),
            next_number={kind: _next(connection, kind) for kind in RecallKind},
            peaks={row.recall_id: row.peak_quantity or 0.0 for row in connection.execute(peaks)},
            look=StoredLook() if looks is None else _look(looks),
            borrowed=frozenset(connection.execute(sa.select(CURRENT[BORROW_BOOK.name].c.symbol)).scalars()),
        )


def write_changed(writer: StepWriter, recalls: Sequence[Recall]) -> None:
    """Visible rows that are new or changed, all of one kind, each once."""
    if recalls:
        rows = [to_row(recall) for recall in recalls]
        writer.put(_TABLES[type(recalls[0])], {name: [row[name] for row in rows] for name in rows[0]})


def remove_gone(writer: StepWriter, kind: type[Recall], recall_ids: Sequence[str]) -> None:
    """Visible rows that leave; the history stays."""
    if recall_ids:
        writer.remove(_TABLES[kind], recall_ids)


def write_history(writer: StepWriter, recalls: Iterable[Recall], peaks: Mapping[str, float]) -> None:
    """What every recall came to, the newest state of each."""
    rows = [_history(recall, peaks[recall.recall_id]) for recall in recalls]
    if rows:
        writer.upsert(RECALLS, {name: [row[name] for row in rows] for name in rows[0]})


def write_look(writer: StepWriter, look: StoredLook) -> None:
    """When lenders were looked at."""
    columns: dict[str, list[Any]] = {"kind": [RecallKind.SHORT], "as_of": [look.as_of]}
    writer.upsert(RECALL_LOOKS, columns | {"next_at": [look.next_at], "asked_by": [look.asked_by]})


def write_borrow_book(writer: StepWriter, rows: Sequence[BorrowRow], gone: Collection[str]) -> None:
    """Symbols of a look that changed, and those that left."""
    if gone:
        writer.remove(BORROW_BOOK, sorted(gone))
    if rows:
        cells = [plain(row) for row in rows]
        writer.put(BORROW_BOOK, {name: [row[name] for row in cells] for name in cells[0]})


def read_look(store: Store) -> StoredLook:
    """When lenders were looked at last, for those who show it."""
    with store.read() as connection:
        found = connection.execute(sa.select(RECALL_LOOKS).where(RECALL_LOOKS.c.kind == RecallKind.SHORT)).first()
    return StoredLook() if found is None else _look(found)


def _visible(connection: sa.Connection, kind: type[Any]) -> list[Any]:
    table = CURRENT[_TABLES[kind].name]
    rows = connection.execute(sa.select(table).order_by("recall_id")).mappings()
    return [from_row(kind, {str(name): value for name, value in row.items()}) for row in rows]


def _next(connection: sa.Connection, kind: RecallKind) -> int:
    number = sa.cast(sa.func.substr(RECALLS.c.recall_id, 2), sa.BigInteger)
    newest = connection.execute(sa.select(sa.func.max(number)).where(RECALLS.c.kind == kind)).scalar()
    return 1 + (newest or 0)


def _look(row: sa.Row[Any]) -> StoredLook:
    return StoredLook(from_us(row.as_of), from_us(row.next_at), row.asked_by)


def _history(recall: Recall, peak: float) -> dict[str, Any]:
    """One row, whatever kind it is."""
    kept = {name: getattr(recall, name) for name in ("recall_id", "account", "status_reason", "note", "said_by")}
    return {
        **kept,
        **(_of_covered(recall) if isinstance(recall, CoveredRecall) else _of_short(recall)),
        "quantity": quantity_of(recall),
        "peak_quantity": peak,
        "status": recall.status.value,
        "version": recall.version,
        "ended": recall.ended,
        "ended_at": recall.ended_at,
    }


def _of_covered(recall: CoveredRecall) -> dict[str, Any]:
    return {
        "kind": RecallKind.COVERED,
        "symbol": recall.option,
        "underlying": recall.underlying,
        "opened_at": recall.triggered_at,
        "due_at": recall.deadline,
        "auto_tried_at": recall.auto_tried_at,
    }


def _of_short(recall: ShortRecall) -> dict[str, Any]:
    return {
        "kind": RecallKind.SHORT,
        "symbol": recall.symbol,
        "underlying": "",
        "opened_at": recall.received_at,
        "due_at": recall.due,
        "auto_tried_at": None,
    }
