"""The life of a recall: opened, kept up to date, ended; pure, one pass after the other (spec: recalls)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from datetime import datetime

from workstation.book.book import Book
from workstation.domain.recalls import RecallEnd
from workstation.policy.keys import Policy
from workstation.recalls.allotment import Allotment
from workstation.recalls.covered import Committed, shortages
from workstation.recalls.covered_rows import covered_rows
from workstation.recalls.rows import CoveredRecall, Judged, Recall, ShortRecall, carried_over, ended
from workstation.recalls.short import borrow_book, short_recalls
from workstation.recalls.short_rows import short_rows
from workstation.sessions.calendars import Calendars

Key = tuple[str, str]
_COMPARED: Mapping[type[CoveredRecall | ShortRecall], tuple[str, ...]] = {
    kind: tuple(field.name for field in fields(kind) if field.name != "updated_at")
    for kind in (CoveredRecall, ShortRecall)
}


def judge_covered(
    before: Iterable[CoveredRecall],
    book: Book,
    policy: Policy,
    calendars: Calendars,
    market_now: datetime,
    number: int,
    committed: Committed | None = None,
) -> Judged[CoveredRecall]:
    """Recalls of covered calls at ``market_now``; ``number`` numbers the next one ("V000001" is 1).

    ``committed``: shares in the house's own working sell orders.
    """
    open_ = {recall.key: recall for recall in before}
    since = {key: recall.triggered_at for key, recall in open_.items()}
    seen = covered_rows(book, policy, calendars, shortages(book, committed or {}), since, market_now)
    return _judged(open_, seen, _ended_covered(book), market_now, ("V", number))


def judge_short(
    before: Iterable[ShortRecall], book: Book, policy: Policy, market_now: datetime, number: int
) -> Judged[ShortRecall]:
    """Recalls of short stock at ``market_now``; ``number`` numbers the next one ("B000001" is 1)."""
    borrow = borrow_book(book, market_now)
    wanted = short_recalls(book, borrow, Allotment(policy.recalls.short_allotment))
    open_ = {recall.key: recall for recall in before}
    seen = short_rows(book, borrow, wanted, market_now)
    return _judged(open_, seen, _ended_short(book), market_now, ("B", number))


def follow_short(before: Iterable[ShortRecall], book: Book, now: datetime, number: int) -> Judged[ShortRecall]:
    """Between two looks at lenders: what an account has bought back since then is no longer called back from it."""
    kept: list[ShortRecall] = []
    changed: list[ShortRecall] = []
    over: list[ShortRecall] = []
    for old in before:
        left = -_quantity(book, old.account, old.symbol)
        rest = old.recalled_quantity - (old.short_quantity - left)
        if left >= old.short_quantity:
            kept.append(old)
        elif rest <= 0:
            over.append(ended(old, RecallEnd.CLOSED_OUT, now))
        else:
            less = replace(old, short_quantity=left, recalled_quantity=rest, value=rest * old.price, updated_at=now)
            kept.append(less)
            changed.append(less)
    return Judged(tuple(kept), (), tuple(changed), tuple(over), number)


def _judged(
    before: Mapping[Key, Recall],
    seen: Iterable[Recall],
    ended_as: Callable[[Recall, datetime], RecallEnd],
    now: datetime,
    numbering: tuple[str, int],
) -> Judged[Recall]:
    """Compare what is seen now with what was open; an id, a trigger and what was said stay for life."""
    letter, number = numbering
    recalls: list[Recall] = []
    opened: list[Recall] = []
    changed: list[Recall] = []
    for row in seen:
        old = before.get(row.key)
        if old is None:
            recall = replace(row, recall_id=f"{letter}{number:06d}")
            number += 1
            opened.append(recall)
            changed.append(recall)
        else:
            recall = carried_over(row, old)
            if _same(recall, old):
                recall = old
            else:
                changed.append(recall)
        recalls.append(recall)
    here = {recall.key for recall in recalls}
    gone = [old for key, old in before.items() if key not in here]
    over = tuple(ended(old, ended_as(old, now), now) for old in gone)
    return Judged(tuple(recalls), tuple(opened), tuple(changed), over, number)


def _same(recall: Recall, old: Recall) -> bool:
    """Whether nothing but the time of the look differs; an unknown figure is equal to itself."""
    pairs = ((getattr(recall, name), getattr(old, name)) for name in _COMPARED[type(recall)])
    return all(new == before or (new != new and before != before) for new, before in pairs)  # noqa: PLR0124 - NaN


def _ended_covered(book: Book) -> Callable[[CoveredRecall, datetime], RecallEnd]:
    def ended_as(recall: CoveredRecall, now: datetime) -> RecallEnd:
        left = -_quantity(book, recall.account, recall.option)
        if left <= 0 and now >= recall.expiry:
            return RecallEnd.EXPIRED
        return RecallEnd.CLOSED_OUT if left <= recall.contracts - recall.to_buy else RecallEnd.MET

    return ended_as


def _ended_short(book: Book) -> Callable[[ShortRecall, datetime], RecallEnd]:
    def ended_as(recall: ShortRecall, _: datetime) -> RecallEnd:
        left = -_quantity(book, recall.account, recall.symbol)
        covered = left <= recall.short_quantity - recall.recalled_quantity
        return RecallEnd.CLOSED_OUT if covered else RecallEnd.MET

    return ended_as


def _quantity(book: Book, account: str, symbol: str) -> float:
    """What the account holds; 0 where the book no longer knows the account or the symbol."""
    if account not in book.accounts.account or symbol not in book.instruments.symbol:
        return 0.0
    owned = book.positions_of(book.account_row(account))
    here = book.positions.instrument[owned] == book.instrument_row(symbol)
    return float(book.positions.quantity[owned][here].sum())
