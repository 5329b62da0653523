"""The engine's part that tells clients: what happens is queued, what is queued is sent, all of it is written down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from workstation.calls.events import Ended, Event, ForcedReached, Opened, SnapshotDue
from workstation.calls.marks import Mark
from workstation.closing.orders import Order
from workstation.domain.answers import Remark
from workstation.domain.denials import finding
from workstation.domain.messages import Channel, Language, MessageKind, MessageState
from workstation.engine.messages.channels import Channels
from workstation.engine.messages.courier import Courier
from workstation.engine.messages.due import Dailies, close_outs
from workstation.engine.messages.moment import Moment
from workstation.engine.messages.outbox import Outbox
from workstation.engine.messages.sending import Sending
from workstation.engine.messages.texts import Texts
from workstation.messaging.contacts import Contact
from workstation.messaging.keys import MessageKey, once_per_call
from workstation.messaging.message import Message
from workstation.messaging.values import Value
from workstation.policy.keys import Messages
from workstation.store.connect import Store
from workstation.store.messages import (
    forget_old_messages,
    last_told,
    live_messages,
    newest_messages,
    unsubscribed,
    write_channels,
    write_unsubscribed,
)
from workstation.store.status import read_status
from workstation.store.templates import templates_in_force
from workstation.store.write import StepWriter

_ON_THE_WAY = frozenset({MessageState.QUEUED, MessageState.SENDING})
_BY_ITSELF = (Channel.EMAIL, Channel.SMS)  # nobody is rung up without a person's wish


@dataclass(frozen=True, slots=True)
class Draft:
    """A message to be. ``values`` are those of its kind but name, account, house and reference."""

    key: MessageKey
    call_id: str
    account: str
    values: Mapping[str, Value]
    language: Language | None = None  # None: the client's own
    command_id: str = ""
    asked_by: str = ""
    clip: str = ""


class MessageDesk:
    """Invariant: what ``advance`` changed is in the step's writer; nothing leaves before ``committed``."""

    def __init__(self, store: Store, channels: Channels, courier: Courier | None) -> None:
        """Everything as the store kept it when an engine before this one stopped."""
        status = read_status(store).status
        self.channels = channels
        self.texts = Texts.of(templates_in_force(store))
        self.outbox = Outbox(live_messages(store), newest_messages(store))
        self._sending = Sending(store, self.outbox, channels, courier)
        self._sending.told = last_told(store)
        self.unsubscribed = unsubscribed(store)
        self.moment: Moment | None = None  # of the last step; what people send is written by it
        self._dailies = Dailies()
        self._recalled: set[str] = set()  # recalls that were open in the last step
        self._closed: set[tuple[str, str]] = set()  # commands and calls whose close-out was told, or had nobody to tell
        self._said: list[tuple[Channel, bool, str, str]] = []
        self._day = None if status is None else status.market_now.date()

    def hear(self, market_now: datetime, wall_now: datetime, policy: Messages) -> None:
        """What the providers answered since the last step."""
        self._sending.hear(market_now, wall_now, policy)

    def advance(self, writer: StepWriter, at: Moment, events: Sequence[Event], ended: Iterable[Order]) -> None:
        """Queue what happened and what is due, give the right to be sent, and write everything that changed."""
        self.moment = at
        self._queue_new(writer, [*self._of_events(events, at), *self._close_outs(ended, at)], at)
        self._queue_new(writer, self._daily(at), at)
        self._sending.advance(at)
        self._forget_ended(events, at)
        self.write(writer, at.standing.market_now, at.standing.wall_now)

    def write(self, writer: StepWriter, market_now: datetime, wall_now: datetime) -> None:
        """Whatever changed, also before there is a book to go by."""
        for account, channel, text in self._sending.unsubscribed:
            self.unsubscribed[account] = self.unsubscribed.get(account, frozenset()) | {channel}
            write_unsubscribed(writer, account, channel, wall_now, text)
        self._sending.unsubscribed = []
        self.outbox.write(writer, market_now, wall_now)
        lines = self.channels.lines()
        if lines != self._said:
            self._said = lines
            write_channels(writer, lines)
        if market_now.date() != self._day:
            self._day = market_now.date()
            forget_old_messages(writer, market_now.replace(hour=0, minute=0, second=0, microsecond=0))

    def committed(self, wall_now: datetime) -> None:
        """The step is in the store: what it gave the right to leaves now."""
        self.outbox.committed()
        self._sending.hand_over(wall_now)

    def close(self) -> None:
        """Let what is on the wire come to its end."""
        self._sending.close()

    def snapshots(self) -> list[SnapshotDue]:
        """The figures to be kept because clients are told of them in this step."""
        return self.outbox.snapshots()

    def noted(self) -> set[str]:
        """Calls whose client was told since this was asked last."""
        noted, self.outbox.noted = self.outbox.noted, set()
        return noted

    def mark(self, call_id: str, mark: Mark) -> Mark:
        """With what is told of messages beside a call or recall."""
        told, newest = self._sending.told.get(call_id), self.outbox.newest.get(call_id)
        if told is None and newest is None:
            return mark
        at, state = None if told is None else told[0], "" if newest is None else newest.state.name
        return replace(mark, last_message_at=at, message_state=state)

    def tell(self, writer: StepWriter, drafts: Sequence[Draft], at: Moment) -> None:
        """Queue what other parts of the engine have to say; a key that was said already is not said again."""
        self._queue_new(writer, drafts, at)

    def queue(self, draft: Draft, at: Moment) -> Message:
        """One message, written for its client; FAILED at once where it cannot be written."""
        contact = at.contact(draft.account, draft.call_id)
        message = self._blank(draft, contact, at)
        if contact is None:
            failed = replace(message, state=MessageState.FAILED, detail=finding(Remark.ACCOUNT_GONE).as_code())
        else:
            failed = message = self._written(draft, message, contact)
        self.outbox.put(failed)
        return failed

    def by_itself(self, account: str, call_id: str, at: Moment) -> Channel | None:
        """How a client is told without a person's wish: the first channel that can reach this client."""
        usable = [channel for channel in _BY_ITSELF if not self.channels.trouble(channel)]
        contact = at.contact(account, call_id)
        reach = (channel for channel in usable if contact is not None and contact.addresses(channel))
        return next(reach, next(iter(usable), None))

    # --- what is queued

    def _of_events(self, events: Sequence[Event], at: Moment) -> list[Draft]:
        kinds = {Opened: MessageKind.CALL_OPENED, ForcedReached: MessageKind.FORCED_REACHED}
        found = []
        for event in events:
            kind = kinds.get(type(event))
            if kind is None or not isinstance(event, Opened | ForcedReached):
                continue
            channel = self.by_itself(event.account, event.call_id, at)
            if channel is not None and at.in_stock_words(event.account):
                key = once_per_call(event.call_id, kind, channel)
                values = at.values(event.call_id, self.channels.house)
                found.append(Draft(key, event.call_id, event.account, values))
        return found

    def _daily(self, at: Moment) -> list[Draft]:
        """Each open call once on a trading day, but for clients who hear of it today anyway."""
        found = []
        on_the_way = {one.call_id for one in self.outbox.live() if one.state in _ON_THE_WAY}
        for due in self._dailies.due(at):
            channel = self.by_itself(due.account, due.call_id, at)
            told = self._sending.told.get(due.call_id)
            today = told is not None and told[0].astimezone(ZoneInfo(due.zone)).date() == due.day
            if channel is None or today or due.call_id in on_the_way:
                continue
            if at.in_stock_words(due.account):
                key = due.key(channel)
                found.append(Draft(key, due.call_id, due.account, at.values(due.call_id, self.channels.house)))
        return found

    def _close_outs(self, ended: Iterable[Order], at: Moment) -> list[Draft]:
        found = []
        for close in close_outs(ended, self._closed):
            self._closed.add((close.command_id, close.call_id))
            channel = self.by_itself(close.account, close.call_id, at)
            if channel is not None:
                values = close.values(at, self.channels.house)
                found.append(Draft(close.key(channel), close.call_id, close.account, values))
        return found

    def _queue_new(self, writer: StepWriter, drafts: Sequence[Draft], at: Moment) -> None:
        """What was said on one channel is not said again on another, should the first be gone after a restart."""
        keys = [{str(replace(draft.key, channel=channel)) for channel in Channel} for draft in drafts]
        new = self.outbox.unknown_keys(writer, set().union(*keys))
        for draft, some in zip(drafts, keys, strict=True):
            if some <= new:
                new -= some
                self.queue(draft, at)

    def _forget_ended(self, events: Sequence[Event], at: Moment) -> None:
        ended = [event.call_id for event in events if isinstance(event, Ended)]
        for call_id in (*ended, *(self._recalled - at.recalls.keys())):
            self._sending.told.pop(call_id, None)
            self.outbox.newest.pop(call_id, None)
            self._dailies.forget(call_id)
        self._recalled = set(at.recalls)

    # --- one message

    def _blank(self, draft: Draft, contact: Contact | None, at: Moment) -> Message:
        now, key = at.standing.market_now, draft.key
        language = draft.language or (Language.EN if contact is None else contact.language)
        return Message(
            message_id=key.message_id,
            key=str(key),
            command_id=draft.command_id,
            call_id=draft.call_id,
            account=draft.account,
            name="" if contact is None else contact.name,
            kind=key.kind,
            channel=key.channel,
            language=language,
            zone="UTC" if contact is None else contact.zone.key,
            address=() if contact is None else contact.addresses(key.channel),
            subject="",
            body="",
            clip=draft.clip,
            reference=key.reference,
            template_version=0,
            asked_by=draft.asked_by,
            created_at=now,
            state=MessageState.QUEUED,
            changed_at=now,
        )

    def _written(self, draft: Draft, message: Message, contact: Contact) -> Message:
        house = self.channels.house
        values = {"firm": house.firm, "desk_phone": house.desk_phone, "reference": message.reference, **draft.values}
        written = self.texts.write(message.kind, message.channel, contact, values, draft.language)
        if written.composed is None:
            return replace(message, state=MessageState.FAILED, detail=written.trouble)
        text = written.composed
        return replace(message, subject=text.subject, body=text.text, template_version=text.template_version)
