"""Messages as they were sent, word for word, and which channels can be used; read when asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from workstation.desk.telling import ChannelLine, ChannelNews
from workstation.messaging.message import Message
from workstation.store.connect import Store
from workstation.store.messages import messages_of_command, messages_page, read_channels, read_message

__all__ = [
    "ChannelFeed",
    "ChannelLine",
    "ChannelNews",
    "CommandMessagesAsk",
    "Message",
    "MessageOpened",
    "MessagesAsk",
    "MessagesPage",
    "OneMessageAsk",
]


@dataclass(frozen=True, slots=True)
class MessageOpened:
    """One message word for word; None: there is none of that id."""

    request: int
    message: Message | None


@dataclass(frozen=True, slots=True)
class MessagesPage:
    """Messages, the newest first; of a command in the order they were made."""

    request: int
    messages: tuple[Message, ...]


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
class OneMessageAsk:
    """A job for a pull thread: a message word for word."""

    request: int
    message_id: str

    def __call__(self, store: Store, wall_now: datetime) -> Iterator[MessageOpened]:
        """Read it."""
        _ = wall_now
        yield MessageOpened(self.request, read_message(store, self.message_id))


@dataclass(frozen=True, slots=True)
class MessagesAsk:
    """A job for a pull thread: a page of messages, of one account when it is named, made before a market time."""

    request: int
    account: str = ""
    before: datetime | None = None
    limit: int = 200

    def __call__(self, store: Store, wall_now: datetime) -> Iterator[MessagesPage]:
        """Read them."""
        _ = wall_now
        yield MessagesPage(self.request, tuple(messages_page(store, self.account, self.before, self.limit)))


@dataclass(frozen=True, slots=True)
class CommandMessagesAsk:
    """A job for a pull thread: how the messages of one command are doing."""

    request: int
    command_id: str

    def __call__(self, store: Store, wall_now: datetime) -> Iterator[MessagesPage]:
        """Read them."""
        _ = wall_now
        yield MessagesPage(self.request, tuple(messages_of_command(store, self.command_id)))
