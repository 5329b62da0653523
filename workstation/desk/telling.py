"""What a message dialog asks and is told: what each client would get, and what stands in the way; plain rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from workstation.desk.live_table import LiveTable
from workstation.desk.timing import CallTerms, call_terms, instant
from workstation.domain.enums import AlertType
from workstation.domain.messages import Channel, Language, MessageKind, SkipReason

# What a person may send about a call; the others go by themselves with orders, recalls and liquidations.
BY_HAND = (
    MessageKind.CALL_OPENED,
    MessageKind.FORCED_REACHED,
    MessageKind.DAILY_REMINDER,
    MessageKind.DEADLINE_TOMORROW,
    MessageKind.FREE_TEXT,
)


@dataclass(frozen=True, slots=True)
class ToldCall:
    """An open call and what its client heard last (market time; None: nothing yet)."""

    terms: CallTerms
    triggered_at: datetime | None
    is_forced: bool
    told_at: datetime | None


@dataclass(frozen=True, slots=True)
class MessageAsk:
    """What would these clients get? ``language`` None: each in the client's own.

    ``subject`` and ``text`` are a person's own words (FREE_TEXT). ``ticket`` is the command to be, of which references
    are made.
    """

    ticket: str
    request: int
    kind: MessageKind
    channel: Channel
    language: Language | None
    subject: str
    text: str
    calls: tuple[ToldCall, ...]


@dataclass(frozen=True, slots=True)
class ClientPreview:
    """One client's message. Invariant: ``text`` is what would be sent, empty exactly when ``lacks`` or ``is_too_long``.

    ``skip``: it would not be sent, for good; ``waits_until``: the client sleeps; ``was_told_today``: on the client's
    own calendar.
    """

    account: str
    name: str
    call_id: str
    language: Language
    zone: str
    addresses: tuple[str, ...]
    subject: str
    text: str
    template_version: int
    skip: SkipReason | None
    waits_until: datetime | None
    was_told_today: bool
    lacks: str = ""  # the field without a value
    is_too_long: bool = False

    @property
    def will_leave(self) -> bool:
        """Whether it goes now or once the client is awake."""
        return self.skip is None and not self.lacks and not self.is_too_long


@dataclass(frozen=True, slots=True)
class MessagePreview:
    """Some clients of request ``request`` of a ticket; ``unknown`` are accounts that the engine does not know."""

    ticket: str
    request: int
    clients: tuple[ClientPreview, ...]
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MessageTrouble:
    """Nothing can be previewed, and why; an empty text: the engine has not answered."""

    ticket: str
    text: str


@dataclass(frozen=True, slots=True)
class MessageText:
    """A message as it was sent, word for word."""

    message_id: str
    addresses: tuple[str, ...]
    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text as sound: a file to be played, or why there is none and what to do."""

    text: str
    file: str
    trouble: str


@dataclass(frozen=True, slots=True)
class ChannelLine:
    """One channel as the engine said last; ``trouble`` says why it cannot be used."""

    channel: Channel
    usable: bool
    provider: str
    trouble: str


@dataclass(frozen=True, slots=True)
class ChannelNews:
    """Every channel; empty until an engine has run."""

    channels: tuple[ChannelLine, ...]


def told_calls(live: LiveTable, keys: Iterable[str]) -> tuple[ToldCall, ...]:
    """The calls of these rows of the alerts, as far as they are still there."""
    return tuple(_told(live, terms) for terms in call_terms(live, keys))


def _told(live: LiveTable, terms: CallTerms) -> ToldCall:
    slot = live.slot_of[terms.call_id]
    return ToldCall(
        terms=terms,
        triggered_at=instant(float(live.number("triggered_at")[slot])),
        is_forced=bool(live.number("alert_type")[slot] == AlertType.FORCED),
        told_at=instant(float(live.number("last_message_at")[slot])),
    )
