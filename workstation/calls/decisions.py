"""What people do to open calls: end one by decision, move its deadline, mark it; and how long a decision holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

import numpy as np

from workstation.book.book import Book, take
from workstation.book.columns import Flags
from workstation.calls.columns import DecidedAccounts, OpenCalls, from_rows, instant, joined, moment
from workstation.calls.events import DeadlineMoved, Ended
from workstation.calls.progress import seen
from workstation.calls.register import Register
from workstation.domain.enums import CallEnd
from workstation.domain.ids import AccountId, CallId
from workstation.margin.figures import Figures
from workstation.sessions.deadlines import Deadline


def end_by_decision(
    register: Register, call_id: str, end: CallEnd, at: datetime, session_close: Deadline, call_amount: float
) -> tuple[Register, Ended]:
    """End an open call as TRANSFERRED or WAIVED; KeyError when it is not open.

    The account is not called again for what the supervisor saw: not before nothing was owed once, the type got worse
    than it was or its regime changed. A waiver also lapses with ``session_close``, the close of the session in progress
    or the next (``TradingCalendar.deadline(at, 0)`` of the call's market). ``call_amount`` is what was left.
    """
    if end not in {CallEnd.TRANSFERRED, CallEnd.WAIVED}:
        raise ValueError(f"{end.name} is not decided, it happens")
    index = register.calls.index_of(call_id)
    account = register.calls.account[index].item()
    until = session_close.at if end is CallEnd.WAIVED else None
    decided = _without(register.decided, account)
    held = replace(
        register.without_call(index), decided=joined(decided, _decided(register.calls, index, end, at, until))
    )
    return held, Ended(AccountId(account), at, CallId(call_id), end, call_amount)


def move_deadline(register: Register, call_id: str, deadline: Deadline, at: datetime) -> tuple[Register, DeadlineMoved]:
    """Give a call another deadline; KeyError when it is not open."""
    calls, index = register.calls, register.calls.index_of(call_id)
    before = Deadline(moment(calls.deadline[index]), bool(calls.provisional[index]), calls.zone[index].item())
    here = np.arange(len(calls.call_id)) == index
    moved = replace(
        calls,
        deadline=np.where(here, instant(deadline.at), calls.deadline),
        provisional=np.where(here, deadline.provisional, calls.provisional),
    )
    account = AccountId(calls.account[index].item())
    return replace(register, calls=moved), DeadlineMoved(account, at, CallId(call_id), before, deadline)


def mark_abnormal(register: Register, call_id: str, *, abnormal: bool) -> Register:
    """Set or clear the mark of an abnormal call; KeyError when it is not open."""
    calls = register.calls
    here = np.arange(len(calls.call_id)) == calls.index_of(call_id)
    return replace(register, calls=replace(calls, abnormal=np.where(here, abnormal, calls.abnormal)))


def mark_closed_by_us(register: Register, call_ids: Iterable[str]) -> Register:
    """Remember that close-out orders of ours were filled: a call that is met from now on was CLOSED_OUT."""
    calls = register.calls
    ours = np.isin(calls.call_id, list(call_ids))
    return replace(register, calls=replace(calls, closed_by_us=calls.closed_by_us | ours))


def still_decided(decided: DecidedAccounts, figures: Figures, book: Book, now: np.datetime64) -> DecidedAccounts:
    """The decisions that still keep an account from being called again."""
    view = seen(decided.row, figures, book)
    worse = view.priced & (view.alert_type > decided.alert_type)
    other_rules = view.present & (view.regime != decided.regime)
    kept: Flags = ~(view.cured | worse | other_rules | (decided.until <= now))
    return decided if kept.all() else take(decided, kept)


def _without(decided: DecidedAccounts, account: str) -> DecidedAccounts:
    return take(decided, decided.account != account)


def _decided(calls: OpenCalls, index: int, end: CallEnd, at: datetime, until: datetime | None) -> DecidedAccounts:
    row = {
        "account": calls.account[index].item(),
        "regime": int(calls.regime[index]),
        "end": int(end),
        "alert_type": int(calls.alert_type[index]),
        "decided_at": at,
        "until": until,
    }
    return replace(from_rows(DecidedAccounts, [row]), row=calls.row[index : index + 1])
