"""What the charts of opened accounts show, computed in a thread of its own as often as an account's size bears."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workstation.desk.account_view import AccountTrouble
from workstation.desk.chart_view import ChartNews, MoveNews, SeriesNews, SymbolNews
from workstation.desk.exposure import exposure
from workstation.desk.follow_up import open_call
from workstation.desk.moves import move_curve
from workstation.desk.price_ladder import price_ladder
from workstation.desk.series import Series
from workstation.domain.enums import WatchKind
from workstation.margin.evidence import Evidence
from workstation.store.connect import Store
from workstation.store.history import figures_of
from workstation.store.types import from_us
from workstation.store.watches import Watch, read_answer

_LOG = logging.getLogger(__name__)
_LEVELS = ("initial", "maintenance", "margin_call", "forced")
_SERIES = 10  # rounds between looks for new minutes
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
                yield from _new_minutes(store, account, shown)
            shown.rounds += 1
            if shown.not_before is None or wall_now >= shown.not_before:
                yield from _computed(store, account, shown, wall_now)

    def leave(self, store: Store, wall_now: datetime) -> None:
        """Nothing was asked of the store."""


def _new_minutes(store: Store, account: str, shown: _Shown) -> Iterator[SeriesNews]:
    call = open_call(store, account)
    call_id = call.call_id if call else None
    if call_id != shown.call_id:
        shown.call_id, shown.series, shown.told = call_id, Series.empty(), False
    before = shown.series.size
    if call is not None:
        since = float(shown.series.seconds[-1]) if before else call.triggered_at.timestamp() - 60
        shown.series = shown.series.with_more(series_since(store, call.call_id, since))
    if shown.series.size > before or not shown.told:
        shown.told = True
        yield SeriesNews(account, shown.series)


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


def series_since(store: Store, call_id: str, seconds: float) -> Series:
    """The points of a call from a time on."""
    return _series(figures_of(store, call_id, from_us(int(seconds * 1e6))))


def _series(columns: dict[str, NDArray[Any]]) -> Series:
    levels = np.column_stack([columns[name] for name in _LEVELS])
    return Series(columns["minute"] / 1e6, columns["net_assets"], levels, columns["call_amount"])
