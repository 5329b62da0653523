"""What people noted on an alert: versions that are only added to, and whether an editor saw the newest words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

FIELDS = ("status", "reason", "comment")  # what a note says; who works on the alert stands beside it


@dataclass(frozen=True, slots=True)
class Note:
    """One version. Invariant: versions of an alert are 1, 2, 3, ...; each holds every field, not only what changed."""

    alert_id: str
    version: int
    account: str
    status: str
    reason: str
    comment: str
    assigned_to: str
    set_by: str
    market_at: datetime
    wall_at: datetime
    command_id: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A field that somebody changed while another was writing."""

    field: str
    by: str
    at: datetime  # wall time
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.by} changed {self.field} from {self.before!r} to {self.after!r} at {self.at:%H:%M:%S} UTC"


class Notes:
    """The versions of every open call, and of alerts named after their account, which may come again.

    Invariant: the store has, or is about to get, exactly these, each once and in this order.
    """

    def __init__(self, known: Iterable[Note] = ()) -> None:
        self._versions: dict[str, list[Note]] = {}
        for note in known:
            self._versions.setdefault(note.alert_id, []).append(note)

    def newest(self, alert_id: str) -> Note | None:
        """What is in force."""
        versions = self._versions.get(alert_id)
        return versions[-1] if versions else None

    def changed_since(self, alert_id: str, version: int, fields: Iterable[str]) -> list[Change]:
        """Which of ``fields`` others changed after a version, oldest first; touching other fields is no conflict."""
        wanted, found = tuple(fields), []
        before = dict.fromkeys(wanted, "")
        for note in self._versions.get(alert_id, ()):
            after = {name: str(getattr(note, name)) for name in wanted}
            if note.version > version:
                found += [
                    Change(name, note.set_by, note.wall_at, before[name], after[name])
                    for name in wanted
                    if before[name] != after[name]
                ]
            before = after
        return found

    def add(self, note: Note, **changes: str) -> Note:
        """The next version: ``note``'s alert, user and times, with the fields of ``changes`` and the rest as it was."""
        last = self.newest(note.alert_id)
        kept = {} if last is None else {name: getattr(last, name) for name in (*FIELDS, "assigned_to")}
        version = 1 if last is None else last.version + 1
        fresh = replace(note, version=version, **{**kept, **changes})
        self._versions.setdefault(note.alert_id, []).append(fresh)
        return fresh

    def forget(self, alert_ids: Iterable[str]) -> None:
        """Alerts that are over and whose names never come again; the store keeps their history."""
        for alert_id in alert_ids:
            self._versions.pop(alert_id, None)
