"""One step as automatic closes are ruled by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from workstation.calls.columns import NOT_IN_BOOK, OpenCalls
from workstation.engine.orders.standing import Standing
from workstation.schedules.schedule import Terms
from workstation.sessions.calendars import Calendars


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Invariant: ``calls`` are those that were judged in this step, placed in the book of ``standing``."""

    standing: Standing
    calls: OpenCalls
    calendars: Calendars
    rows: Mapping[str, int]  # call id -> where it stands in ``calls``

    @property
    def terms(self) -> Terms:
        """The policy's part."""
        policy = self.standing.policy
        return Terms(
            timedelta(minutes=policy.auto_close.grace_minutes), timedelta(seconds=policy.limits.stale_auto_seconds)
        )

    def name(self, index: int) -> str:
        """The client of a call; empty while the broker does not report the account."""
        row = int(self.calls.row[index])
        return "" if row == NOT_IN_BOOK else str(self.standing.book.accounts.name[row])


def surroundings_of(standing: Standing, calls: OpenCalls, calendars: Calendars) -> Surroundings:
    """With the places of the calls looked up once."""
    return Surroundings(standing, calls, calendars, {name: at for at, name in enumerate(calls.call_id.tolist())})
