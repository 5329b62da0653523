"""The life of a margin call: opened, escalated or eased, ended (spec: margin, section 4); pure and in whole columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from workstation.book.book import Book
from workstation.book.columns import Ints
from workstation.calls.columns import OpenCalls
from workstation.calls.events import Event, SnapshotDue
from workstation.calls.register import Register
from workstation.domain.enums import Regime
from workstation.margin.figures import Figures
from workstation.policy import Policy
from workstation.sessions.deadlines import Deadline

DeadlineOf = Callable[[str, Regime, datetime], tuple[str, Deadline]]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one pass found: the register from now on, and what happened on the way there."""

    register: Register
    events: tuple[Event, ...]
    snapshots: tuple[SnapshotDue, ...]
    ended: OpenCalls  # the calls that ended, as they were
    changed: Ints  # rows of ``register.calls`` that a store must write: new ones and those with a changed column
    next_number: int


def judge(
    register: Register,
    figures: Figures,
    book: Book,
    policy: Policy,
    market_now: datetime,
    deadline_of: DeadlineOf,
    next_number: int,
) -> Judgement:
    """Judge every account by its figures at ``market_now``.

    ``figures`` has a row an account of ``book``. ``next_number`` numbers the next call ("C000001" is 1); a number is
    never used twice. ``deadline_of`` (``deadlines.DeadlineRule``) takes market, regime and trigger time.
    """
    raise NotImplementedError
