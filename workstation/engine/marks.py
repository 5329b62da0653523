"""What is noted on calls beside their figures, put together from everything that notes something."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from workstation.calls.marks import Mark
from workstation.calls.notes import Notes

Marking = Callable[[str, Mark], Mark]


class Marks(Mapping[str, Mark]):
    """By alert; worked out only for the alerts that are asked for, of which a step writes few.

    Invariant: every alert has a mark; that of one on which nothing is noted is empty.
    """

    def __init__(self, closes: Mapping[str, Mark], marking: Sequence[Marking]) -> None:
        self._closes, self._marking = closes, marking

    def __getitem__(self, alert_id: str) -> Mark:
        mark = self._closes.get(alert_id, Mark())
        for more in self._marking:
            mark = more(alert_id, mark)
        return mark

    def __contains__(self, alert_id: object) -> bool:
        return isinstance(alert_id, str)

    def __iter__(self) -> Iterator[str]:
        return iter(self._closes)

    def __len__(self) -> int:
        return max(len(self._closes), 1)  # never empty: any alert may be asked for


def noting(notes: Notes) -> Marking:
    """What people wrote, and who works on it."""

    def mark(alert_id: str, mark: Mark) -> Mark:
        note = notes.newest(alert_id)
        if note is None:
            return mark
        return replace(mark, status=note.status, reason=note.reason, note=note.comment, assigned_to=note.assigned_to)

    return mark
