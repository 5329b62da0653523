"""What a message dialog asks and is told: what each client would get, and what stands in the way; plain rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from workstation.desk.live_table import LiveTable
from workstation.desk.recall_lines import closable
from workstation.desk.timing import CallTerms, call_terms, instant
from workstation.domain.enums import AlertType
from workstation.domain.messages import Channel, Language, MessageKind, SkipReason
from workstation.domain.tables import COVERED_RECALLS
from workstation.recalls.rows import PROVISIONAL

# What a person may send, first what is offered first; the others go by themselves with orders and liquidations.
OF_CALLS = (
    MessageKind.DAILY_REMINDER,
    MessageKind.CALL_OPENED,
    MessageKind.FORCED_REACHED,
    MessageKind.DEADLINE_TOMORROW,
    MessageKind.FREE_TEXT,
)
OF_RECALLS = (MessageKind.RECALL_NOTICE, MessageKind.FREE_TEXT)


@dataclass(frozen=True, slots=True)
class ToldCall:
    """An open call and what its client heard last (market time; None: nothing yet)."""

    terms: CallTerms
    triggered_at: datetime | None
    is_forced: bool
    told_at: datetime | None

    @property
    def about(self) -> str:
        """The call."""
        return self.terms.call_id

    @property
    def account(self) -> str:
        """Whose it is."""
        return self.terms.account

    @property
    def market(self) -> str:
        """Whose clock counts for a client without a zone."""
        return self.terms.market


@dataclass(frozen=True, slots=True)
class ToldRecall:
    """An open recall, what is to be bought back for it, and when its client heard of it last (None: not yet)."""

    about: str
    account: str
    market: str
    symbol: str
    quantity: float
    deadline: datetime
    provisional: bool
    triggered_at: datetime
    told_at: datetime | None


Told = ToldCall | ToldRecall


@dataclass(frozen=True, slots=True)
class MessageAsk:
    """What would these clients get? ``language`` None: each in the client's own.

    ``subject`` and ``text`` are a person's own words (FREE_TEXT). ``ticket`` is the command to be, of which references
    are made. ``draft``: subject and body of a template in ``language`` that is being edited, for the one in force.
    """

    ticket: str
    request: int
    kind: MessageKind
    channel: Channel
    language: Language | None
    subject: str
    text: str
    calls: tuple[Told, ...]
    draft: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class ClientPreview:
    """One client's message about the call or recall ``call_id``.

    Invariant: ``text`` is what would be sent, empty exactly when ``lacks`` or ``is_too_long``.

    ``skip``: it would not be sent, for good; ``waits_until``: the client sleeps; ``was_told_today``: on the client's
    own calendar; ``symbol``: what is called back.
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
    symbol: str = ""

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


def told_recalls(live: LiveTable, keys: Iterable[str]) -> tuple[ToldRecall, ...]:
    """The recalls of these rows that something is asked for; of the others nobody is told."""
    return tuple(_told_recall(live, slot) for slot in closable(live, live.slots_of(list(keys))).tolist())


def once_a_client(told: Iterable[Told], kind: MessageKind) -> tuple[Told, ...]:
    """What messages of this kind are written about: words of one's own reach a client once, whatever they are about."""
    everything = tuple(told)
    if kind is not MessageKind.FREE_TEXT:
        return everything
    first = {one.account: one for one in reversed(everything)}
    return tuple(one for one in everything if first[one.account] is one)


def _told_recall(live: LiveTable, slot: int) -> ToldRecall:
    covered = live.table is COVERED_RECALLS
    return ToldRecall(
        about=str(live.text("recall_id")[slot]),
        account=str(live.text("account")[slot]),
        market=str(live.text("market")[slot]),
        symbol=str(live.text("option" if covered else "symbol")[slot]),
        quantity=float(live.number("to_buy" if covered else "recalled_quantity")[slot]),
        deadline=_known(live, "deadline" if covered else "due", slot),
        provisional=covered and str(live.text("reason")[slot]).endswith(PROVISIONAL),
        triggered_at=_known(live, "triggered_at" if covered else "received_at", slot),
        told_at=instant(float(live.number("last_message_at")[slot])),
    )


def _known(live: LiveTable, name: str, slot: int) -> datetime:
    """A time that every recall has."""
    found = instant(float(live.number(name)[slot]))
    if found is None:
        raise LookupError(f"a recall without {name}")
    return found


def _told(live: LiveTable, terms: CallTerms) -> ToldCall:
    slot = live.slot_of[terms.call_id]
    return ToldCall(
        terms=terms,
        triggered_at=instant(float(live.number("triggered_at")[slot])),
        is_forced=bool(live.number("alert_type")[slot] == AlertType.FORCED),
        told_at=instant(float(live.number("last_message_at")[slot])),
    )
