"""What one client was told, newest first, as the account's window lists it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workstation.desk.account_rows import AccountRow, rows_of
from workstation.desk.live_table import LiveTable
from workstation.domain.messages import MessageState


@dataclass(frozen=True, slots=True)
class AccountMessage:
    """One message; times are market times in microseconds, NaN: not yet. Codes are those of ``domain.messages``."""

    key: str
    created_at: float
    kind: int
    channel: int
    state: MessageState
    skipped: int  # why, of a SKIPPED one
    call_state: int | None  # of a voice message that rang
    address: str
    subject: str
    detail: str
    sent_at: float
    asked_by: str


@dataclass(frozen=True, slots=True)
class MessagesOfAccount:
    """Every message there ever was to an account, the newest first, as the store had them when it was asked."""

    account: str
    messages: tuple[AccountMessage, ...]


def live_messages_of(table: LiveTable, account: str) -> tuple[AccountMessage, ...]:
    """The messages to an account in the visible table: those of today, and older ones that are not over."""
    return tuple(map(_message, rows_of(table, account)))


def all_messages(kept: Iterable[AccountMessage], live: Iterable[AccountMessage]) -> tuple[AccountMessage, ...]:
    """Each once, the newest first; what is live is newer than what was read."""
    known = {message.key: message for message in kept} | {message.key: message for message in live}
    return tuple(sorted(known.values(), key=lambda message: (-message.created_at, message.key)))


def _message(row: AccountRow) -> AccountMessage:
    number, text = row.number, row.text
    return AccountMessage(
        key=row.key,
        created_at=number("created_at"),
        kind=int(number("kind")),
        channel=int(number("channel")),
        state=MessageState(int(number("state"))),
        skipped=int(number("skipped")),
        call_state=int(number("call_state")) if number("has_call_state") else None,
        address=text("address"),
        subject=text("subject"),
        detail=text("detail"),
        sent_at=number("sent_at"),
        asked_by=text("asked_by"),
    )
