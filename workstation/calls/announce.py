"""What happened, told from the columns before and after: objects are made only for rows with something to tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime

import numpy as np

from workstation.book.columns import Flags, Times
from workstation.calls.columns import OpenCalls, UnpricedAccounts, plain
from workstation.calls.events import (
    AccountPriced,
    AccountUnpriced,
    BecameUnpriced,
    CallEvent,
    Eased,
    Ended,
    Escalated,
    Event,
    ForcedReached,
    Opened,
    PricedAgain,
    RegimeChanged,
    Returned,
    SnapshotDue,
    Vanished,
)
from workstation.calls.progress import Progress
from workstation.domain.enums import AlertType, CallEnd, Regime, SnapshotReason
from workstation.domain.ids import AccountId, CallId
from workstation.sessions.deadlines import Deadline


def progress_events(step: Progress, at: datetime) -> Iterator[Event]:
    """The events of calls that were open already, kind by kind, each in the order of the calls."""
    before, after = step.before, step.after
    yield from _plain(Vanished, after, _began(before.vanished_since, after.vanished_since), at)
    yield from _plain(Returned, after, _began(after.vanished_since, before.vanished_since), at)
    yield from _plain(BecameUnpriced, after, _began(before.unpriced_since, after.unpriced_since), at)
    priced = _began(after.unpriced_since, before.unpriced_since) & np.isnat(after.vanished_since)
    yield from _plain(PricedAgain, after, priced, at)
    yield from _regime_changes(before, after, at)
    yield from _type_changes(before, after, at)
    yield from _plain(ForcedReached, after, _began(before.forced_at, after.forced_at), at)
    yield from _ends(step, at)


def opening_events(calls: OpenCalls, at: datetime) -> Iterator[Event]:
    """The events of calls opened in this pass."""
    told = (calls.account, calls.call_id, calls.regime, calls.alert_type, calls.peak_call_amount, calls.market)
    due = map(Deadline, plain(calls.deadline), plain(calls.provisional), plain(calls.zone))
    for account, call_id, regime, kind, amount, market, deadline in zip(*map(plain, told), due, strict=True):
        yield Opened(AccountId(account), at, CallId(call_id), Regime(regime), AlertType(kind), amount, market, deadline)
    yield from _plain(ForcedReached, calls, ~np.isnat(calls.forced_at), at)


def unpriced_events(before: UnpricedAccounts, after: UnpricedAccounts, at: datetime) -> Iterator[Event]:
    """Alerts of accounts without a call that appeared or are over."""
    for account in after.account[np.isin(after.account, before.account, invert=True)].tolist():
        yield AccountUnpriced(AccountId(account), at)
    for account in before.account[np.isin(before.account, after.account, invert=True)].tolist():
        yield AccountPriced(AccountId(account), at)


def snapshots(step: Progress, opened: OpenCalls) -> Iterator[SnapshotDue]:
    """One snapshot a call for the gravest reason it has in this pass."""
    before, after, left = step.before, step.after, ~step.ended
    forced = left & _began(before.forced_at, after.forced_at)
    other = left & (before.alert_type != after.alert_type) & ~forced
    yield from _due(after, step.ended, SnapshotReason.ENDED)
    yield from _due(opened, np.ones(len(opened.call_id), np.bool_), SnapshotReason.OPENED)
    yield from _due(after, forced, SnapshotReason.FORCED)
    yield from _due(after, other, SnapshotReason.TYPE_CHANGED)
    yield from _due(after, step.daily & ~forced & ~other & np.isnat(after.vanished_since), SnapshotReason.DAILY)


def changed(before: OpenCalls, after: OpenCalls) -> Flags:
    """The rows that a store keeps otherwise than before."""
    different = np.zeros(len(after.call_id), np.bool_)
    for column in fields(after):
        old, new = getattr(before, column.name), getattr(after, column.name)
        if old is new or "place" in column.metadata:
            continue
        absent = np.isnat(old) & np.isnat(new) if old.dtype.kind == "M" else False
        different |= (old != new) & ~np.asarray(absent)
    return different


def _began(before: Times, after: Times) -> Flags:
    return np.isnat(before) & ~np.isnat(after)


def _names(calls: OpenCalls, which: Flags) -> list[tuple[AccountId, CallId]]:
    accounts, ids = calls.account[which].tolist(), calls.call_id[which].tolist()
    return list(zip(map(AccountId, accounts), map(CallId, ids), strict=True))


def _plain(kind: type[CallEvent], calls: OpenCalls, which: Flags, at: datetime) -> Iterator[CallEvent]:
    for account, call_id in _names(calls, which):
        yield kind(account, at, call_id)


def _due(calls: OpenCalls, which: Flags, reason: SnapshotReason) -> Iterator[SnapshotDue]:
    for account, call_id in _names(calls, which):
        yield SnapshotDue(call_id, account, reason)


def _regime_changes(before: OpenCalls, after: OpenCalls, at: datetime) -> Iterator[Event]:
    which = before.regime != after.regime
    pairs = zip(_names(after, which), before.regime[which].tolist(), after.regime[which].tolist(), strict=True)
    for (account, call_id), old, new in pairs:
        yield RegimeChanged(account, at, call_id, Regime(old), Regime(new))


def _type_changes(before: OpenCalls, after: OpenCalls, at: datetime) -> Iterator[Event]:
    which = before.alert_type != after.alert_type
    pairs = zip(_names(after, which), before.alert_type[which].tolist(), after.alert_type[which].tolist(), strict=True)
    for (account, call_id), old, new in pairs:
        kind = Escalated if new > old else Eased  # AlertType is ordered by risk
        yield kind(account, at, call_id, AlertType(old), AlertType(new))


def _ends(step: Progress, at: datetime) -> Iterator[Event]:
    which = step.ended
    ours, left = step.after.closed_by_us[which].tolist(), step.call_amount[which].tolist()
    for (account, call_id), by_us, amount in zip(_names(step.after, which), ours, left, strict=True):
        yield Ended(account, at, call_id, CallEnd.CLOSED_OUT if by_us else CallEnd.MET, amount)
