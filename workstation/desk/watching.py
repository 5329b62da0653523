"""Opened accounts: asks the engine to keep their facts fresh, explains each answer, reads the follow-up record."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from workstation.desk.account import account_view
from workstation.desk.account_view import AccountNews, AccountTrouble, CallFacts, CallNews, FollowUp
from workstation.desk.follow_up import open_call, record_after
from workstation.desk.session import Seat
from workstation.domain.enums import WatchKind
from workstation.store.connect import Store
from workstation.store.watches import Watch, read_answer, renew

_LOG = logging.getLogger(__name__)
_RENEW = 30  # rounds between renewals of the leases: three seconds of a lease of ten
_RECORD = 10  # rounds between looks at the follow-up record
_PATIENCE = 40  # rounds without any answer before that is said


@dataclass(slots=True)
class _Opened:
    """What was last told about one opened account."""

    seq: int = 0
    rounds: int = 0
    call: CallFacts | None = None
    record: tuple[FollowUp, ...] = ()
    told: bool = False
    complained: bool = False


@dataclass(slots=True)
class AccountFeed:
    """``open`` and ``close`` are called by the GUI thread, the rest by the worker's.

    Invariant: a closed account is no longer watched after the next renewal; its answers are handed to nobody.
    """

    seat: Seat
    every: int = 1
    _wanted: set[str] = field(default_factory=set)
    _opened: dict[str, _Opened] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _renewed: frozenset[str] = frozenset()
    _rounds: int = 0

    def open(self, account: str) -> None:
        """Keep this account fresh from now on."""
        with self._lock:
            self._wanted.add(account)

    def close(self, account: str) -> None:
        """Nobody looks at it any more."""
        with self._lock:
            self._wanted.discard(account)

    def news(self, store: Store, wall_now: datetime) -> Iterator[AccountNews | CallNews | AccountTrouble]:
        """What is new of each opened account."""
        with self._lock:
            wanted = frozenset(self._wanted)
        self._keep_leases(store, wanted, wall_now)
        self._opened = {account: self._opened.get(account, _Opened()) for account in sorted(wanted)}
        for account, opened in self._opened.items():
            yield from _facts(store, account, opened)
            if opened.rounds % _RECORD == 0:
                yield from _call(store, account, opened)
            opened.rounds += 1

    def leave(self, store: Store, wall_now: datetime) -> None:
        """The leases run out by themselves within seconds; take them back at once instead."""
        renew(store, self.seat.desk, (), wall_now)

    def _keep_leases(self, store: Store, wanted: frozenset[str], wall_now: datetime) -> None:
        due = self._rounds % _RENEW == 0 and bool(wanted)
        self._rounds += 1
        if due or wanted != self._renewed:
            watches = [Watch(WatchKind.ACCOUNT, account) for account in sorted(wanted)]
            renew(store, self.seat.desk, watches, wall_now)
            self._renewed = wanted


def _facts(store: Store, account: str, opened: _Opened) -> Iterator[AccountNews | AccountTrouble]:
    answer = read_answer(store, Watch(WatchKind.ACCOUNT, account), opened.seq)
    if answer is not None:
        opened.seq, opened.complained = answer.seq, False
        try:
            view = account_view(answer.answer, account)
        except Exception as fault:  # noqa: BLE001 - whatever is wrong with one account must not end the news of others
            _LOG.warning("account %s cannot be explained", account, exc_info=fault)
            yield AccountTrouble.of(account, fault)
        else:
            yield AccountNews(view)
    elif opened.seq == 0 and opened.rounds >= _PATIENCE and not opened.complained:
        opened.complained = True
        yield AccountTrouble(account, "")


def _call(store: Store, account: str, opened: _Opened) -> Iterator[CallNews | AccountTrouble]:
    """The call and its record; a record that cannot be read is said once and tried again."""
    try:
        yield from _fresh_call(store, account, opened)
    except (KeyError, TypeError, ValueError) as fault:
        if not opened.complained:
            opened.complained = True
            _LOG.warning("the record of account %s cannot be read", account, exc_info=fault)
            yield AccountTrouble.of(account, fault)


def _fresh_call(store: Store, account: str, opened: _Opened) -> Iterator[CallNews]:
    call = open_call(store, account)
    if (call and call.call_id) != (opened.call and opened.call.call_id):
        opened.record = ()
    fresh = tuple(record_after(store, call.call_id, _last(opened.record))) if call else ()
    if fresh or call != opened.call or not opened.told:
        opened.call, opened.record, opened.told = call, (*opened.record, *fresh), True
        yield CallNews(account, call, opened.record)


def _last(record: tuple[FollowUp, ...]) -> int:
    return record[-1].seq if record else 0
