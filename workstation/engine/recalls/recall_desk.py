"""The engine's part that keeps recalls: which are open, since when, what was said of them, and when they are looked at.

Covered recalls are judged whenever positions or orders changed, else once a second of wall time. Recalls of short stock
are judged on demand and every ``[recalls] short_refresh_minutes`` of market time; in between only what was bought back
is taken off.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from workstation.book.book import Book
from workstation.calls.marks import Mark
from workstation.domain.enums import FollowUpKind
from workstation.domain.recalls import RecallEnd, RecallKind
from workstation.engine.follow_up import Line, write_lines
from workstation.policy import Policy
from workstation.recalls.borrow_rows import BorrowRow, borrow_rows
from workstation.recalls.covered import Committed
from workstation.recalls.lifecycle import follow_short, judge_covered, judge_short
from workstation.recalls.rows import CoveredRecall, Judged, Recall, ShortRecall, quantity_of, symbol_of
from workstation.recalls.short import borrow_book
from workstation.sessions.calendars import Calendars
from workstation.store.connect import Store
from workstation.store.recalls import (
    StoredLook,
    read_recalls,
    remove_gone,
    write_borrow_book,
    write_changed,
    write_history,
    write_look,
)
from workstation.store.write import StepWriter

_AGAIN = timedelta(seconds=1)  # wall time
AnyRecall = CoveredRecall | ShortRecall


@dataclass(frozen=True, slots=True)
class Moment:
    """What recalls are judged by in one step."""

    book: Book
    policy: Policy
    calendars: Calendars
    market_now: datetime
    wall_now: datetime
    committed: Committed  # shares in the house's own working sell orders
    marks: Mapping[str, Mark]  # what was done for each recall, by its id
    moved: bool  # positions or orders changed since the last look


class RecallDesk:
    """Invariant: memory is what the store has or is about to get with the step's writer; ids are never used twice.

    What ended stays visible, CLOSED, until the market's day (UTC) is over.
    """

    def __init__(self, store: Store) -> None:
        """Everything as an engine before this one left it."""
        stored = read_recalls(store)
        self.covered = tuple(one for one in stored.covered if one.ended is RecallEnd.NOT_ENDED)
        self.short = tuple(one for one in stored.short if one.ended is RecallEnd.NOT_ENDED)
        everything: list[AnyRecall] = [*stored.covered, *stored.short]
        self._over = [one for one in everything if one.ended is not RecallEnd.NOT_ENDED]
        self._next = dict(stored.next_number)
        self._peaks = dict(stored.peaks)
        self.look = stored.look
        self._borrowed: dict[str, BorrowRow | None] = dict.fromkeys(stored.borrowed)
        self._asked_by: str | None = None
        self._judged_at: datetime | None = None  # wall time

    @property
    def open(self) -> Mapping[str, AnyRecall]:
        """Every open recall by its id."""
        everything: list[AnyRecall] = [*self.covered, *self.short]
        return {one.recall_id: one for one in everything}

    @property
    def closable(self) -> Mapping[str, tuple[str, str]]:
        """Account and symbol of the recalls that positions may be closed for."""
        return {key: (one.account, symbol_of(one)) for key, one in self.open.items() if one.is_closable}

    @property
    def uncovered(self) -> frozenset[str]:
        """Accounts that lack shares under calls they sold, but for recalls that were returned or exempted."""
        return frozenset(one.account for one in self.covered if one.is_closable)

    def ask(self, user: str) -> None:
        """Look at lenders in this step."""
        self._asked_by = user

    def put(self, recalls: Iterable[AnyRecall], writer: StepWriter) -> None:
        """Open recalls that a command or the house's rule changed."""
        changed = {one.recall_id: one for one in recalls}
        self.covered = tuple(_newest(one, changed) for one in self.covered)
        self.short = tuple(_newest(one, changed) for one in self.short)
        self._write(writer, [one for one in changed.values() if isinstance(one, CoveredRecall)])
        self._write(writer, [one for one in changed.values() if isinstance(one, ShortRecall)])
        write_history(writer, changed.values(), self._peaks)

    def advance(self, writer: StepWriter, at: Moment) -> None:
        """One step: judge what is to be judged, and hand what changed to the writer."""
        self._clear_old(writer, at.market_now)
        if at.moved or self._judged_at is None or not self._judged_at <= at.wall_now < self._judged_at + _AGAIN:
            self._judged_at = at.wall_now
            self._judge_covered(writer, at)
            if not self._is_due(at.market_now):
                self._take_short(
                    writer, at, follow_short(self.short, at.book, at.market_now, self._next[RecallKind.SHORT])
                )
        if self._is_due(at.market_now):
            self._look_at_lenders(writer, at)

    def _is_due(self, market_now: datetime) -> bool:
        return self._asked_by is not None or self.look.next_at is None or market_now >= self.look.next_at

    def _judge_covered(self, writer: StepWriter, at: Moment) -> None:
        number = self._next[RecallKind.COVERED]
        args = at.book, at.policy, at.calendars, at.market_now, number, at.committed
        before, found = self.covered, judge_covered(self.covered, *args)
        self.covered = _marked(found.recalls, at.marks)
        self._next[RecallKind.COVERED] = found.next_number
        self._keep(writer, at, found, before, self.covered)

    def _look_at_lenders(self, writer: StepWriter, at: Moment) -> None:
        found = judge_short(self.short, at.book, at.policy, at.market_now, self._next[RecallKind.SHORT])
        self._take_short(writer, at, found)
        self._write_borrow_book(writer, at)
        every = timedelta(minutes=at.policy.recalls.short_refresh_minutes)
        self.look = StoredLook(at.market_now, at.market_now + every, self._asked_by or "")
        self._asked_by = None
        write_look(writer, self.look)

    def _take_short(self, writer: StepWriter, at: Moment, found: Judged[ShortRecall]) -> None:
        before, self.short = self.short, _marked(found.recalls, at.marks)
        self._next[RecallKind.SHORT] = found.next_number
        self._keep(writer, at, found, before, self.short)

    def _keep(
        self,
        writer: StepWriter,
        at: Moment,
        found: Judged[Recall],
        before: tuple[Recall, ...],
        marked: tuple[Recall, ...],
    ) -> None:
        """Rows, history and lines of one pass; prices alone make no history."""
        changed = {one.recall_id for one in found.changed}
        noted = {one.recall_id for seen, one in zip(found.recalls, marked, strict=True) if seen is not one}
        self._write(writer, [one for one in marked if one.recall_id in changed | noted])
        self._write(writer, found.ended)
        known = {one.recall_id: _terms(one) for one in before}
        news: list[Recall] = [one for one in found.changed if _terms(one) != known.get(one.recall_id)]
        for one in news:
            self._peaks[one.recall_id] = max(self._peaks.get(one.recall_id, 0.0), quantity_of(one))
        write_history(writer, [*news, *found.ended], self._peaks)
        for over in found.ended:
            self._over.append(over)
            del self._peaks[over.recall_id]
        write_lines(writer, [*map(_opened, found.opened), *map(_ended, found.ended)], at.market_now, at.wall_now)

    def _write(self, writer: StepWriter, recalls: Iterable[AnyRecall]) -> None:
        write_changed(writer, list(recalls))

    def _write_borrow_book(self, writer: StepWriter, at: Moment) -> None:
        rows = {row.symbol: row for row in borrow_rows(at.book, borrow_book(at.book, at.market_now), at.market_now)}
        known = self._borrowed
        changed = [row for symbol, row in rows.items() if not _same(row, known.get(symbol))]
        write_borrow_book(writer, changed, known.keys() - rows.keys())
        self._borrowed = dict(rows)

    def _clear_old(self, writer: StepWriter, market_now: datetime) -> None:
        """What ended on an earlier day leaves the tables."""
        today = market_now.date()
        old = [one for one in self._over if one.ended_at is not None and one.ended_at.date() < today]
        for kind in (CoveredRecall, ShortRecall):
            remove_gone(writer, kind, [one.recall_id for one in old if isinstance(one, kind)])
        self._over = [one for one in self._over if one not in old] if old else self._over


def _newest(recall: Recall, changed: Mapping[str, AnyRecall]) -> Recall:
    found = changed.get(recall.recall_id)
    return found if isinstance(found, type(recall)) else recall


def _marked(recalls: tuple[Recall, ...], marks: Mapping[str, Mark]) -> tuple[Recall, ...]:
    """With what was done for them; the very same object where nothing is new."""
    return tuple(_with_mark(one, marks.get(one.recall_id, Mark())) for one in recalls)


def _with_mark(recall: Recall, mark: Mark) -> Recall:
    """What was done last stays, also where nobody remembers it any more."""
    new: dict[str, Any] = {
        "working_closes": mark.working_closes,
        "last_close_at": mark.last_close_at or recall.last_close_at,
        "last_message_at": mark.last_message_at or recall.last_message_at,
        "message_state": mark.message_state or recall.message_state,
    }
    return recall if all(getattr(recall, name) == value for name, value in new.items()) else replace(recall, **new)


def _terms(recall: AnyRecall) -> tuple[float, datetime]:
    """How much, and until when."""
    return quantity_of(recall), recall.deadline if isinstance(recall, CoveredRecall) else recall.due


def _same(row: BorrowRow, known: BorrowRow | None) -> bool:
    return known is not None and repr(replace(row, updated_at=known.updated_at)) == repr(known)


def _opened(recall: AnyRecall) -> Line:
    facts = {"symbol": symbol_of(recall), "quantity": quantity_of(recall)}
    return Line(recall.recall_id, recall.account, FollowUpKind.RECALL_OPENED, facts)


def _ended(recall: AnyRecall) -> Line:
    facts = {"symbol": symbol_of(recall), "end": recall.ended.name}
    return Line(recall.recall_id, recall.account, FollowUpKind.RECALL_ENDED, facts)
