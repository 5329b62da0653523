"""Reads what dialogs and pages about one case ask for: notes in force, a message's words; run in the desk's worker."""

from __future__ import annotations

from collections.abc import Iterator

from workstation.calls.notes import Note
from workstation.desk.noted import NotesAsk, NotesNews, NoteVersion
from workstation.desk.telling import MessageText
from workstation.store.connect import Store
from workstation.store.messages import read_message
from workstation.store.notes import newest_notes, notes_of


def notes(ask: NotesAsk, store: Store) -> Iterator[NotesNews]:
    """The note in force of each alert, and the history of a single one."""
    if len(ask.alert_ids) == 1:
        history = tuple(map(_version, reversed(notes_of(store, ask.alert_ids[0]))))
        yield NotesNews(ask.dialog, history[:1] or (_none(ask.alert_ids[0]),), history)
        return
    known = {note.alert_id: _version(note) for note in newest_notes(store, ask.alert_ids)}
    yield NotesNews(ask.dialog, tuple(known.get(one, _none(one)) for one in ask.alert_ids), ())


def message_text(message_id: str, store: Store) -> Iterator[MessageText]:
    """A message word for word; nothing when there is none."""
    message = read_message(store, message_id)
    if message is not None:
        yield MessageText(message.message_id, message.address, message.subject, message.body)


def _version(note: Note) -> NoteVersion:
    return NoteVersion(
        alert_id=note.alert_id,
        version=note.version,
        status=note.status,
        reason=note.reason,
        comment=note.comment,
        assigned_to=note.assigned_to,
        set_by=note.set_by,
        at=note.market_at,
    )


def _none(alert_id: str) -> NoteVersion:
    return NoteVersion(alert_id, 0, "", "", "", "", "", None)
