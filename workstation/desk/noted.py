"""What is noted on alerts, with who wrote it and when: what the note dialog begins with and shows below; plain rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class NoteVersion:
    """One version of an alert's note. ``version`` 0: nothing was noted yet, and ``at`` is None."""

    alert_id: str
    version: int
    status: str
    reason: str
    comment: str
    assigned_to: str
    set_by: str
    at: datetime | None  # market time


@dataclass(frozen=True, slots=True)
class NotesAsk:
    """What is noted on these alerts now? Of a single one also all that was noted before."""

    dialog: str
    alert_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotesNews:
    """The note in force of each alert, and the versions of a single one, the newest first."""

    dialog: str
    notes: tuple[NoteVersion, ...]
    history: tuple[NoteVersion, ...]
