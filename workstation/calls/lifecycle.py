"""The life of a margin call: opened, escalated or eased, ended (spec: margin, section 4); pure and in whole columns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import numpy as np

from workstation.book.book import Book, take
from workstation.book.columns import Flags, Ints
from workstation.calls.announce import changed, opening_events, progress_events, snapshots, unpriced_events
from workstation.calls.columns import OpenCalls, UnpricedAccounts, empty, instant, joined
from workstation.calls.coming import Coming, coming
from workstation.calls.decisions import still_decided
from workstation.calls.events import Event, SnapshotDue
from workstation.calls.opening import DeadlineOf, opened, to_open
from workstation.calls.progress import ABSENT, progress
from workstation.calls.register import Register, marked
from workstation.margin.figures import Figures
from workstation.policy import Policy


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one pass found: the register from now on, and what happened on the way there."""

    register: Register
    events: tuple[Event, ...]
    snapshots: tuple[SnapshotDue, ...]
    ended: OpenCalls  # the calls that ended, as they were
    changed: Ints  # rows of ``register.calls`` that a store must write: new ones and those with a changed column
    newly_unpriced: Ints  # rows of ``register.unpriced`` that were not there before
    coming: Coming  # calls to come at the cut-off: nothing happened yet, so there is no event of them
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
    placed, now = register.located(book), instant(market_now)
    step = progress(placed.calls, figures, book, policy, market_now)
    left = take(step.after, ~step.ended) if step.ended.any() else step.after
    decided = still_decided(placed.decided, figures, book, now)
    called = marked(left.row, book.account_count)
    spoken_for = called | marked(decided.row, book.account_count)
    rows = to_open(figures, spoken_for)
    new = opened(rows, figures, book, policy, market_now, deadline_of, next_number) if len(rows) else empty(OpenCalls)
    unpriced = _unpriced(placed.unpriced, figures.unpriced & ~called, book, now)
    calls = joined(left, new) if len(rows) else left
    soon = coming(placed.coming, figures, book, policy, spoken_for)
    touched = changed(step.before, step.after)[~step.ended]
    return Judgement(
        Register(calls, unpriced, decided, soon.now, placed.accounts),
        (
            *progress_events(step, market_now),
            *opening_events(new, market_now),
            *unpriced_events(placed.unpriced, unpriced, market_now),
        ),
        tuple(snapshots(step, new)),
        take(step.after, step.ended),
        np.concatenate((np.flatnonzero(touched), np.arange(len(touched), len(calls.call_id)))).astype(np.int32),
        np.flatnonzero(np.isin(unpriced.row, placed.unpriced.row, invert=True)).astype(np.int32),
        soon,
        next_number + len(rows),
    )


def _unpriced(before: UnpricedAccounts, now_unpriced: Flags, book: Book, now: np.datetime64) -> UnpricedAccounts:
    """The accounts without a call that cannot be judged, each since it was first seen so."""
    rows = np.flatnonzero(now_unpriced).astype(np.int32)
    since = np.full(book.account_count, ABSENT)
    here = before.row >= 0
    since[before.row[here]] = before.since[here]
    known = since[rows]
    began = np.where(np.isnat(known), now, known)
    return UnpricedAccounts(book.accounts.account[rows], book.accounts.regime[rows], began, rows)
