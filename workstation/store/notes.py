"""What people noted on alerts: every version, and who works on what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from workstation.calls.notes import Note
from workstation.domain.alert_keys import COMING, UNPRICED
from workstation.domain.enums import CallEnd
from workstation.store.client_tables import NOTES
from workstation.store.connect import Store
from workstation.store.tables import CALLS
from workstation.store.types import from_us
from workstation.store.write import StepWriter

_AT_ONCE = 500  # keys in one question


def write_notes(writer: StepWriter, notes: Sequence[Note]) -> None:
    """New versions; one that is there already is refused by the database."""
    if notes:
        columns: dict[str, list[Any]] = {
            name: [getattr(note, name) for note in notes]
            for name in ("alert_id", "version", "account", "status", "reason", "comment", "assigned_to", "set_by")
        }
        columns |= {
            "market_us": [note.market_at for note in notes],
            "wall_us": [note.wall_at for note in notes],
            "command_id": [note.command_id for note in notes],
        }
        writer.insert(NOTES, columns)


def open_notes(store: Store) -> list[Note]:
    """All versions an engine starts from, oldest first: of open calls, and of alerts that are no calls.

    The latter are named after the account and may come again, so their versions go on where they were.
    """
    calls = sa.select(CALLS.c.call_id).where(CALLS.c.ended == CallEnd.NOT_ENDED)
    lasting = (NOTES.c.alert_id.startswith(kind) for kind in (UNPRICED, COMING))
    return _read(store, sa.or_(NOTES.c.alert_id.in_(calls), *lasting))


def notes_of(store: Store, alert_id: str) -> list[Note]:
    """The history of one alert, oldest first."""
    return _read(store, NOTES.c.alert_id == alert_id)


def newest_notes(store: Store, alert_ids: Sequence[str]) -> list[Note]:
    """The note in force of each of these alerts that has one."""
    newer = NOTES.alias()
    newest = ~sa.exists().where(newer.c.alert_id == NOTES.c.alert_id, newer.c.version > NOTES.c.version)
    parts = (alert_ids[start : start + _AT_ONCE] for start in range(0, len(alert_ids), _AT_ONCE))
    return [note for part in parts for note in _read(store, sa.and_(newest, NOTES.c.alert_id.in_(part)))]


def notes_of_account(store: Store, account: str) -> list[Note]:
    """Everything ever noted on an account's alerts, alert by alert."""
    return _read(store, NOTES.c.account == account)


def _read(store: Store, where: sa.ColumnElement[bool]) -> list[Note]:
    query = sa.select(NOTES).where(where).order_by(NOTES.c.alert_id, NOTES.c.version)
    with store.read() as connection:
        return [_note(row) for row in connection.execute(query)]


def _note(row: sa.Row[Any]) -> Note:
    return Note(
        alert_id=row.alert_id,
        version=row.version,
        account=row.account,
        status=row.status,
        reason=row.reason,
        comment=row.comment,
        assigned_to=row.assigned_to,
        set_by=row.set_by,
        market_at=from_us(row.market_us),
        wall_at=from_us(row.wall_us),
        command_id=row.command_id,
    )
