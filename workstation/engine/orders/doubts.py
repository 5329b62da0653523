"""Orders whose state is not certain: when to ask the broker about them again, and when asking has settled it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

SETTLED = timedelta(seconds=30)  # wall time; a request on its way for longer than this does not arrive any more
_PAUSES = tuple(timedelta(seconds=s) for s in (0, 1, 2, 5))  # before each question; the last again and again
_ENOUGH = 3  # answers "not found", the last one to a question asked after SETTLED


@dataclass(slots=True)
class _Doubt:
    since: datetime
    next_question: datetime
    asked_at: datetime
    asked: int = 0
    not_found: int = 0
    waiting: bool = False  # for an answer


class Doubts:
    """By client order id. Invariant: at most one question about an order is on its way. Times are wall times."""

    def __init__(self) -> None:
        self._doubts: dict[str, _Doubt] = {}

    def about(self, client_order_id: str, wall_now: datetime) -> None:
        """Begin to ask about an order; nothing changes when one does already."""
        self._doubts.setdefault(client_order_id, _Doubt(wall_now, wall_now, wall_now))

    def over(self, client_order_id: str) -> None:
        """The broker told us."""
        self._doubts.pop(client_order_id, None)

    def due(self, wall_now: datetime) -> list[str]:
        """Whom to ask about now; they count as asked."""
        due = [key for key, one in self._doubts.items() if not one.waiting and one.next_question <= wall_now]
        for key in due:
            self._doubts[key].waiting, self._doubts[key].asked_at = True, wall_now
        return due

    def answered(self, client_order_id: str, wall_now: datetime, *, not_found: bool = False) -> bool:
        """A question is back, with or without an answer; whether "not found" was said often and late enough to hold.

        An answer is as old as its question: the engine may hear it long after the broker gave it.
        """
        doubt = self._doubts.get(client_order_id)
        if doubt is None:
            return False
        doubt.waiting, doubt.asked = False, doubt.asked + 1
        doubt.next_question = wall_now + _PAUSES[min(doubt.asked, len(_PAUSES) - 1)]
        doubt.not_found += not_found
        return not_found and doubt.not_found >= _ENOUGH and doubt.asked_at - doubt.since > SETTLED
