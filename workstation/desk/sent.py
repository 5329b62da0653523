"""Everything one client was ever told, read when asked for, and which channels can be used."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from workstation.desk.account_messages import AccountMessage, MessagesOfAccount
from workstation.desk.derived import microseconds
from workstation.desk.telling import ChannelLine, ChannelNews
from workstation.messaging.message import Message
from workstation.store.connect import Store
from workstation.store.messages import messages_of_account, read_channels


class ChannelFeed:
    """Tells of the channels when they changed."""

    every = 10

    def __init__(self) -> None:
        self._last: ChannelNews | None = None

    def news(self, store: Store, wall_now: datetime) -> Iterator[ChannelNews]:
        """All of them, when one is another than before."""
        _ = wall_now
        fresh = ChannelNews(tuple(ChannelLine(*row) for row in read_channels(store)))
        if fresh != self._last:
            self._last = fresh
            yield fresh

    def leave(self, store: Store, wall_now: datetime) -> None:
        """Nothing was asked of the store."""


@dataclass(frozen=True, slots=True)
class AccountMessagesAsk:
    """A job for a pull thread: every message there ever was to an account, also those the desks see no more."""

    account: str

    def __call__(self, store: Store, wall_now: datetime) -> Iterator[MessagesOfAccount]:
        """Read them."""
        _ = wall_now
        newest_first = reversed(messages_of_account(store, self.account))
        yield MessagesOfAccount(self.account, tuple(map(_line, newest_first)))


def _line(message: Message) -> AccountMessage:
    """As ``account_messages`` makes it of a visible row."""
    return AccountMessage(
        key=message.message_id,
        created_at=float(microseconds(message.created_at)),
        kind=message.kind,
        channel=message.channel,
        state=message.state,
        skipped=message.skipped or 0,
        call_state=message.call_state,
        address=", ".join(message.address),
        subject=message.subject,
        detail=message.detail,
        sent_at=math.nan if message.sent_at is None else float(microseconds(message.sent_at)),
        asked_by=message.asked_by,
    )
