"""The audit trail as a page shows it: newest first, filtered, followed while somebody looks, checked on request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from workstation.desk.audit_lines import AuditChecked, AuditLine, AuditNews
from workstation.domain.audit import AuditFilter
from workstation.store.agreement import disagreements
from workstation.store.audit import AuditRow, head, newest_rows, rows, verify
from workstation.store.connect import Store

__all__ = ["PAGE", "AuditChecked", "AuditFeed", "AuditLine", "AuditNews", "check_trail"]

PAGE = 200  # rows of a page


@dataclass(frozen=True, slots=True)
class _Ask:
    wanted: AuditFilter
    pages: int


class AuditFeed:
    """Follows the trail for one page; asks nothing of the store while nobody looks.

    Invariant: what was handed over is every fitting row from ``_oldest`` to ``_newest``, each once.
    """

    every = 5

    def __init__(self) -> None:
        self._ask: _Ask | None = None  # set by the screen's thread, read by the feed's
        self._told: _Ask | None = None
        self._store: Store | None = None
        self._oldest = self._newest = 0
        self._more = False

    def show(self, wanted: AuditFilter) -> None:
        """Look at rows that fit, from the newest on. From any thread."""
        self._ask = _Ask(wanted, 1)

    def older(self) -> None:
        """One page more, further back. From the thread of ``show``."""
        if self._ask is not None:
            self._ask = replace(self._ask, pages=self._ask.pages + 1)

    def hide(self) -> None:
        """Nobody looks any more. From any thread."""
        self._ask = None

    def news(self, store: Store, wall_now: datetime) -> Iterator[AuditNews]:
        """The first page, what came since, and older pages that were asked for."""
        _ = wall_now
        ask, told = self._ask, self._told
        if ask is None:
            self._told = None
        elif told is None or told.wanted != ask.wanted or store is not self._store:
            yield from self._first(store, ask)
        else:
            yield from self._fresh(store, ask)
            if ask.pages > told.pages and self._more:
                yield from self._back(store, ask)
            self._told = ask

    def leave(self, store: Store, wall_now: datetime) -> None:
        """Nothing was asked of the store."""

    def _first(self, store: Store, ask: _Ask) -> Iterator[AuditNews]:
        newest = head(store).seq
        found = newest_rows(store, ask.wanted, before=newest + 1, limit=PAGE)
        self._store, self._told, self._newest = store, replace(ask, pages=1), newest
        yield self._page(ask, found, reload=True, older=False)

    def _fresh(self, store: Store, ask: _Ask) -> Iterator[AuditNews]:
        """Rows behind the newest; so many that they fill a page, or a store that went back, begin the page anew."""
        newest = head(store).seq
        if newest == self._newest:
            return
        found = list(rows(store, self._newest, PAGE, ask.wanted))
        if len(found) == PAGE or newest < self._newest:
            yield from self._first(store, ask)
            return
        self._newest = max([newest, *(row.seq for row in found)])
        if found:
            yield AuditNews(ask.wanted, _lines(found[::-1]), reload=False, older=False, more=self._more)

    def _back(self, store: Store, ask: _Ask) -> Iterator[AuditNews]:
        yield self._page(ask, newest_rows(store, ask.wanted, self._oldest, PAGE), reload=False, older=True)

    def _page(self, ask: _Ask, found: Sequence[AuditRow], *, reload: bool, older: bool) -> AuditNews:
        self._oldest = found[-1].seq if found else 0
        self._more = len(found) == PAGE
        return AuditNews(ask.wanted, _lines(found), reload=reload, older=older, more=self._more)


def check_trail(store: Store, wall_now: datetime) -> Iterator[AuditChecked]:
    """A job for a thread of its own: a trail of a million rows takes about half a minute."""
    _ = wall_now
    end = head(store)
    checked, broken = verify(store)
    places = tuple((place.seq, place.text) for place in (*broken, *disagreements(store)))
    yield AuditChecked(checked, places, f"{end.seq}:{end.digest}")


def _lines(found: Sequence[AuditRow]) -> tuple[AuditLine, ...]:
    return tuple(_line(row) for row in found)


def _line(row: AuditRow) -> AuditLine:
    entry = row.entry
    return AuditLine(
        seq=row.seq,
        wall_at=row.wall_at,
        market_at=entry.market_at,
        kind=entry.kind,
        subject=entry.subject,
        account=entry.account,
        user=entry.user,
        facts=entry.facts,
    )
