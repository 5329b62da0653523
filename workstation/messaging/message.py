"""A message to a client as it is kept: what is said, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from workstation.domain.messages import (
    FINAL,
    CallState,
    Channel,
    Language,
    MessageKind,
    MessageState,
    SkipReason,
)
from workstation.ports import Outgoing


@dataclass(frozen=True, slots=True)
class Message:
    """One message. Invariant: ``message_id`` follows from ``key``; the words never change once a provider was asked."""

    message_id: str
    key: str
    command_id: str  # of the person's command; empty: the engine's own
    call_id: str
    account: str
    name: str
    kind: MessageKind
    channel: Channel
    language: Language
    zone: str
    address: tuple[str, ...]
    subject: str
    body: str
    clip: str
    reference: str
    template_version: int
    asked_by: str
    created_at: datetime  # market time
    state: MessageState
    changed_at: datetime  # market time
    skipped: SkipReason | None = None
    call_state: CallState | None = None
    detail: str = ""
    attempts: int = 0  # in a row; begins anew when a client is rung up again
    look_ups: int = 0
    rung: int = 0  # how often the provider took a call
    next_try_at: datetime | None = None  # wall time; what is tried the state says
    handed_over_at: datetime | None = None  # wall time of the last attempt
    sent_at: datetime | None = None  # market time of the last attempt
    provider_id: str = ""

    @property
    def rests(self) -> bool:
        """Whether nothing more happens to it by itself: it is over, or sent by a provider that does not say more."""
        return self.state in FINAL or (self.state is MessageState.SENT and self.next_try_at is None)

    @property
    def told_on(self) -> datetime | None:
        """When the client heard of it, or may have; None while it was never handed over."""
        return None if self.state in {MessageState.QUEUED, MessageState.SKIPPED} else self.sent_at

    def outgoing(self, at: datetime) -> Outgoing:
        """As it leaves at a wall time."""
        return Outgoing(
            self.message_id, self.channel, self.address, self.subject, self.body, self.language, at, self.clip
        )

    def local_date(self, at: datetime) -> str:
        """The client's own date at a market time."""
        return at.astimezone(ZoneInfo(self.zone)).date().isoformat()
