"""What the clients of an open message dialog would get: composed by the very code that composes what is sent."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice

from workstation.desk.session import Seat
from workstation.desk.telling import ClientPreview, MessageAsk, MessagePreview, MessageTrouble, Told, ToldRecall
from workstation.domain.enums import WatchKind
from workstation.domain.failures import InputRefusedError
from workstation.domain.ids import DeskId
from workstation.domain.messages import Channel, Language, MessageKind
from workstation.margin.evidence import Evidence
from workstation.margin.figures import Figures
from workstation.messaging.compose import TextTooLongError, compose
from workstation.messaging.contacts import Contact
from workstation.messaging.from_book import House, account_values, contact_of
from workstation.messaging.keys import by_hand
from workstation.messaging.stop_rules import CallFacts, Skip, WaitUntil, verdict
from workstation.messaging.template_files import shipped
from workstation.messaging.templates import Template, parse
from workstation.messaging.values import MissingValueError, Until, Value
from workstation.sessions.calendars import Calendars
from workstation.sessions.codes import home_market
from workstation.store.connect import Store
from workstation.store.messages import unsubscribed
from workstation.store.status import read_status
from workstation.store.templates import templates_in_force
from workstation.store.watches import Watch, read_answer, renew, watches_of

_RENEW = timedelta(seconds=3)  # of leases of ten seconds
_PATIENCE = 40  # rounds without any answer before that is said
_PARCEL = 100  # clients handed to the screen at a time
TemplateKey = tuple[MessageKind, Language, Channel]


@dataclass(slots=True)
class _Part:
    """The facts of some accounts, as the engine answered."""

    evidence: Evidence
    figures: Figures
    rows: Mapping[str, int]

    @classmethod
    def of(cls, evidence: Evidence) -> _Part:
        rows = {str(name): row for row, name in enumerate(evidence.book.accounts.account)}
        return cls(evidence, evidence.figures(), rows)


@dataclass(slots=True)
class _Open:
    """One dialog: what it asked last, the answers it got."""

    ask: MessageAsk
    watches: tuple[Watch, ...]
    told: int = -1  # the request that was answered
    rounds: int = 0
    seqs: dict[Watch, int] = field(default_factory=dict)
    parts: dict[Watch, _Part] = field(default_factory=dict)


@dataclass(slots=True)
class MessageFeed:
    """``ask`` and ``close`` are called by the GUI thread, the rest by the worker's.

    Invariant: of several questions that wait only the newest is answered, and only once every account it is about is
    known or said to be unknown; a closed dialog's accounts are watched no longer.
    """

    seat: Seat
    house: House
    every: int = 1
    _wanted: dict[str, MessageAsk] = field(default_factory=dict)
    _open: dict[str, _Open] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _calendars: Calendars = field(default_factory=Calendars)
    _renewed: frozenset[Watch] = frozenset()
    _renewed_at: datetime | None = None

    def ask(self, ask: MessageAsk) -> None:
        """What would these clients get? The newest question of a ticket counts."""
        with self._lock:
            self._wanted[ask.ticket] = ask

    def close(self, ticket: str) -> None:
        """Nobody looks at it any more."""
        with self._lock:
            self._wanted.pop(ticket, None)

    def at_once(self, store: Store, wall_now: datetime) -> Iterator[MessagePreview | MessageTrouble]:
        """A job for the worker: do not wait for the next round."""
        yield from self.news(store, wall_now)

    def news(self, store: Store, wall_now: datetime) -> Iterator[MessagePreview | MessageTrouble]:
        """Answers to what was asked last, as soon as the engine gave the facts."""
        self._take()
        self._keep_leases(store, wall_now)
        for one in tuple(self._open.values()):
            yield from self._answered(store, one)

    def leave(self, store: Store, wall_now: datetime) -> None:
        """The leases run out by themselves within seconds; take them back at once instead."""
        renew(store, self._name, (), wall_now, WatchKind.ACCOUNTS)

    @property
    def _name(self) -> DeskId:
        """Leases of its own: those of batches are renewed by another thread, all at once."""
        return DeskId(f"{self.seat.desk}/messages")

    def _take(self) -> None:
        with self._lock:
            wanted = dict(self._wanted)
        for ticket in self._open.keys() - wanted.keys():
            del self._open[ticket]
        for ticket, ask in wanted.items():
            known = self._open.get(ticket)
            if known is None:
                accounts = [call.account for call in ask.calls]
                self._open[ticket] = _Open(ask, tuple(watches_of(accounts)))
            else:
                known.ask = ask

    def _keep_leases(self, store: Store, wall_now: datetime) -> None:
        watches = frozenset(watch for one in self._open.values() for watch in one.watches)
        last = self._renewed_at
        due = last is None or not last <= wall_now < last + _RENEW
        if watches != self._renewed or (watches and due):
            renew(store, self._name, sorted(watches), wall_now, WatchKind.ACCOUNTS)
            self._renewed, self._renewed_at = watches, wall_now

    def _answered(self, store: Store, one: _Open) -> Iterator[MessagePreview | MessageTrouble]:
        one.rounds += 1
        for watch in one.watches:
            if watch not in one.parts and (answer := read_answer(store, watch, one.seqs.get(watch, 0))):
                one.seqs[watch] = answer.seq
                try:
                    one.parts[watch] = _Part.of(Evidence.from_bytes(answer.answer))
                except ValueError as fault:
                    yield MessageTrouble(one.ask.ticket, str(fault))
        if len(one.parts) == len(one.watches) and one.told != one.ask.request:
            yield from self._previews(store, one)
            one.told = one.ask.request
        elif one.rounds == _PATIENCE and len(one.parts) < len(one.watches):
            yield MessageTrouble(one.ask.ticket, "")

    def _previews(self, store: Store, one: _Open) -> Iterator[MessagePreview | MessageTrouble]:
        step = read_status(store).status
        if step is None:
            return
        try:
            known = templates(store) | _drafted(one.ask)
        except InputRefusedError as refused:
            yield MessageTrouble(one.ask.ticket, str(refused))
            return
        writer = _Writer(one.ask, known, unsubscribed(store), self.house, step.market_now, self._calendars)
        parts = {account: part for part in one.parts.values() for account in part.rows}
        unknown = tuple(call.account for call in one.ask.calls if call.account not in parts)
        made = (writer.preview(call, parts[call.account]) for call in one.ask.calls if call.account in parts)
        first = True
        while clients := tuple(islice(made, _PARCEL)):
            yield MessagePreview(one.ask.ticket, one.ask.request, clients, unknown if first else ())
            first = False
        if first:
            yield MessagePreview(one.ask.ticket, one.ask.request, (), unknown)


def templates(store: Store) -> dict[TemplateKey, Template]:
    """Those in force: the house's own words where it has some."""
    own = {
        (one.kind, one.language, one.channel): parse(
            one.kind, one.language, one.channel, one.subject, one.body, one.version
        )
        for one in templates_in_force(store)
        if not one.shipped
    }
    return {**shipped(), **own}


def _drafted(ask: MessageAsk) -> dict[TemplateKey, Template]:
    """What is being edited takes the place of what is in force; InputRefusedError where it could not be saved."""
    if ask.draft is None or ask.language is None:
        return {}
    return {(ask.kind, ask.language, ask.channel): parse(ask.kind, ask.language, ask.channel, *ask.draft)}


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes one question's messages, client by client."""

    ask: MessageAsk
    templates: Mapping[TemplateKey, Template]
    unsubscribed: Mapping[str, frozenset[Channel]]
    house: House
    market_now: datetime
    calendars: Calendars

    def preview(self, call: Told, part: _Part) -> ClientPreview:
        """What this client would get."""
        account = call.account
        evidence, row = part.evidence, part.rows[account]
        home = self.calendars.get(call.market or home_market(evidence.policy.reporting_currency)).zone
        contact = contact_of(evidence.book, row, home, self.unsubscribed.get(account, frozenset()))
        language = self.ask.language or contact.language
        template = self.templates[self.ask.kind, language, self.ask.channel]
        facts, now = _facts(call, self.market_now, contact), self.market_now
        ruled = verdict(self.ask.kind, self.ask.channel, contact, facts, evidence.policy.messages, now)
        subject, text, lacks, too_long = self._written(call, part, contact, template)
        return ClientPreview(
            account=account,
            name=contact.name,
            call_id=call.about,
            language=language,
            zone=str(contact.zone),
            addresses=contact.addresses(self.ask.channel),
            subject=subject,
            text=text,
            template_version=template.version,
            skip=ruled.reason if isinstance(ruled, Skip) else None,
            waits_until=ruled.at if isinstance(ruled, WaitUntil) else None,
            was_told_today=facts.told_on == now.astimezone(contact.zone).date(),
            lacks=lacks,
            is_too_long=too_long,
            symbol=call.symbol if isinstance(call, ToldRecall) else "",
        )

    def _written(self, call: Told, part: _Part, contact: Contact, template: Template) -> tuple[str, str, str, bool]:
        """Subject and text, or the field that lacks a value, or that it is too long."""
        try:
            made = compose(template, contact, self._values(call, part))
        except MissingValueError as missing:
            return "", "", missing.field, False
        except TextTooLongError:
            return "", "", "", True
        return made.subject, made.text, "", False

    def _values(self, call: Told, part: _Part) -> dict[str, Value]:
        """The reference follows from the key that the message will have."""
        ask = self.ask
        values = account_values(part.evidence.book, part.figures, part.rows[call.account], self.house)
        values["reference"] = by_hand(ask.ticket, ask.kind, ask.channel, call.account, call.about).reference
        deadline = _deadline(call)
        if deadline is not None:
            values["deadline"] = deadline
        if call.triggered_at is not None:
            values["triggered_at"] = call.triggered_at
        if isinstance(call, ToldRecall):
            values |= {"symbol": call.symbol, "quantity": call.quantity}
        if ask.kind is MessageKind.FREE_TEXT:
            values |= {"subject": ask.subject, "text": ask.text}
        return values


def _deadline(call: Told) -> Until | None:
    terms = call if isinstance(call, ToldRecall) else call.terms
    return None if terms.deadline is None else Until(terms.deadline, terms.provisional)


def _facts(call: Told, market_now: datetime, contact: Contact) -> CallFacts:
    """A deadline that is not known cannot be past."""
    told_on = call.told_at.astimezone(contact.zone).date() if call.told_at else None
    if isinstance(call, ToldRecall):
        return CallFacts(open=True, deadline=call.deadline, told_on=told_on)
    return CallFacts(
        open=True,
        deadline=call.terms.deadline or market_now + timedelta(days=1),
        abnormal=call.terms.abnormal,
        forced=call.is_forced,
        told_on=told_on,
    )
