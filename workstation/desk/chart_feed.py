"""What the charts of opened accounts show, computed in a thread of its own as often as an account's size bears."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from workstation.desk.account_view import AccountTrouble
from workstation.desk.chart_view import ChartNews, MoveNews, SeriesNews, SymbolNews
from workstation.desk.exposure import exposure
from workstation.desk.follow_up import open_call
from workstation.desk.minutes import minutes_of
from workstation.desk.moves import move_curve
from workstation.desk.price_ladder import price_ladder
from workstation.desk.series import Series
from workstation.domain.enums import WatchKind
from workstation.margin.evidence import Evidence
from workstation.store.connect import Store
from workstation.store.watches import Watch, read_answer

_LOG = logging.getLogger(__name__)
_SERIES = 10  # rounds between looks for new minutes
_ANEW = 300  # and between looks at all of them
_LINES_A_SECOND = 500.0  # an account of 2,000 lines takes some 0.4 s to compute and is computed each 5 s


@dataclass(slots=True)
class _Shown:
    """What was last handed over of one account."""

    rounds: int = 0
    seq: int = 0
    call_id: str | None = None
    series: Series = field(default_factory=Series.empty)
    told: bool = False
    not_before: datetime | None = None


@dataclass(slots=True)
class ChartFeed:
    """``show`` and ``hide`` are called by the GUI thread, the rest by the worker's.

    Invariant: only accounts whose charts are shown cost anything. The engine keeps their facts fresh because their
    windows are open; this feed asks it for nothing.
    """

    every: int = 1
    _wanted: set[str] = field(default_factory=set)
    _shown: dict[str, _Shown] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def show(self, account: str) -> None:
        """Somebody looks at the charts of this account."""
        with self._lock:
            self._wanted.add(account)

    def hide(self, account: str) -> None:
        """Nobody does any more."""
        with self._lock:
            self._wanted.discard(account)

    def news(self, store: Store, wall_now: datetime) -> Iterator[ChartNews | AccountTrouble]:
        """What is new, what is quick to compute first."""
        with self._lock:
            wanted = frozenset(self._wanted)
        self._shown = {account: self._shown.get(account, _Shown()) for account in sorted(wanted)}
        for account, shown in self._shown.items():
            if shown.rounds % _SERIES == 0:
                yield from _new_minutes(store, account, shown, anew=shown.rounds % _ANEW == 0)
            shown.rounds += 1
            if shown.not_before is None or wall_now >= shown.not_before:
                yield from _computed(store, account, shown, wall_now)

    def leave(self, store: Store, wall_now: datetime) -> None:
        """Nothing was asked of the store."""


def _new_minutes(store: Store, account: str, shown: _Shown, *, anew: bool) -> Iterator[SeriesNews]:
    """``anew``: minutes before a call may have been stored after later ones, when many calls opened at once."""
    call = open_call(store, account)
    call_id = call.call_id if call else None
    if call_id != shown.call_id:
        shown.call_id, shown.told, anew = call_id, False, True
    before = shown.series.size
    if anew or not before:
        shown.series = minutes_of(store, account, call)
    else:
        later = minutes_of(store, account, call, float(shown.series.seconds[-1]))
        shown.series = shown.series.with_more(later)
    if shown.series.size != before or not shown.told:
        shown.told = True
        yield SeriesNews(account, shown.series, call.triggered_at.timestamp() if call else None)


def _computed(
    store: Store, account: str, shown: _Shown, wall_now: datetime
) -> Iterator[MoveNews | SymbolNews | AccountTrouble]:
    answer = read_answer(store, Watch(WatchKind.ACCOUNT, account), shown.seq)
    if answer is None:
        return
    shown.seq = answer.seq
    shown.not_before = wall_now + timedelta(seconds=1)
    try:
        evidence = Evidence.from_bytes(answer.answer)
        evidence.book.account_row(account)
    except Exception:  # noqa: BLE001 - said in the window by the feed of the account's facts, whatever it is
        return
    try:
        lines = len(evidence.book.positions.quantity)
        shown.not_before += timedelta(seconds=lines / _LINES_A_SECOND)
        yield MoveNews(move_curve(evidence, account))
        yield SymbolNews(account, exposure(evidence, account), price_ladder(evidence, account))
    except Exception as fault:  # noqa: BLE001 - whatever is wrong with one account must not end the charts of others
        _LOG.warning("charts of account %s cannot be computed", account, exc_info=fault)
        yield AccountTrouble.of(account, fault)
