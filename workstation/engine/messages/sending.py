"""From the queue to the provider and to the end: asked once a committed attempt, looked up, never resent blindly."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from workstation.domain.answers import Remark
from workstation.domain.denials import finding
from workstation.domain.ids import AccountId
from workstation.domain.messages import Channel, HandOver, MessageState, SkipReason
from workstation.engine.messages.channels import Channels
from workstation.engine.messages.courier import Courier, Errand, Job, Returned
from workstation.engine.messages.moment import Moment
from workstation.engine.messages.outbox import Outbox
from workstation.messaging.contacts import Contact
from workstation.messaging.message import Message
from workstation.messaging.pace import USUAL, allowance
from workstation.messaging.retry import Next, after_attempt, after_look_up, after_restart, after_status
from workstation.messaging.stop_rules import Skip, WaitUntil, verdict
from workstation.policy.keys import Messages
from workstation.ports import Receipt
from workstation.store.connect import Store
from workstation.store.messages import provider_ids

RIGHT_TO_SEND = timedelta(seconds=1)  # wall time from the commit; later a message is not handed over
_S = MessageState
_NEVER = datetime.min.replace(tzinfo=UTC)
_BEFORE = timedelta(minutes=2)  # wall time; a provider's clock may be behind ours


class Sending:
    """Every message from its right to be sent to its end.

    Invariants: it is handed over at most once for each SENDING that was committed; a SENDING that was not handed over
    goes back to the queue; one whose answer is lost is looked up, or waits for a person.
    """

    def __init__(self, store: Store, outbox: Outbox, channels: Channels, courier: Courier | None) -> None:
        self._store, self._outbox, self._channels, self._courier = store, outbox, channels, courier
        self._granted: list[str] = []  # got their right to be sent in this step
        self._asking: set[str] = set()  # a question about them is on its way
        self._asleep: dict[str, datetime] = {}  # until when (market time) a client is not disturbed
        self._sent_at: dict[Channel, deque[datetime]] = {channel: deque() for channel in Channel}
        self._until = _NEVER
        self._fresh = True
        self.told: dict[
            str, tuple[datetime, str]
        ] = {}  # by call: when its client was told last, and that client's zone
        self.unsubscribed: list[tuple[str, Channel, str]] = []

    def hear(self, market_now: datetime, wall_now: datetime, policy: Messages) -> None:
        """What the providers answered since the last step."""
        if self._fresh:
            self._take_over(market_now)
        self._take_back(market_now)
        for returned in self._courier.returned() if self._courier else ():
            self._returned(returned, market_now, wall_now, policy)

    def advance(self, at: Moment) -> None:
        """Give the right to be sent to whatever may leave now, the oldest first."""
        self._granted = []
        room = {channel: self._room(channel, at.standing.wall_now) for channel in Channel}
        for message in self._outbox.live():
            if message.state is _S.QUEUED and room[message.channel] > 0 and self._is_due(message, at):
                room[message.channel] -= self._judge(message, at)
        if self._courier is not None:
            self._until = self._courier.now() + RIGHT_TO_SEND

    def hand_over(self, wall_now: datetime) -> None:
        """The step is committed: what it gave the right to leaves now, and what is in doubt is asked about."""
        if self._courier is None:
            return
        sent = [message for message in map(self._outbox.get, self._granted) if message and message.state is _S.SENDING]
        self._granted = []
        for message in sent:
            self._sent_at[message.channel].append(wall_now)
        jobs = [Job(Errand.SEND, message.outgoing(wall_now), self._until) for message in sent]
        self._courier.hand_over([*jobs, *self._questions(wall_now)])

    def close(self) -> None:
        """Let what is on the wire come to its end."""
        if self._courier is not None:
            self._courier.close()

    # --- before a message leaves

    def _take_over(self, market_now: datetime) -> None:
        """After a restart: an engine before this one may have asked; only the provider knows."""
        self._fresh = False
        for message in self._outbox.live():
            if message.state is _S.SENDING:
                following = after_restart(message.handed_over_at or _NEVER)
                self._outbox.put(_stepped(message, following, market_now))

    def _take_back(self, market_now: datetime) -> None:
        """The last step was not committed: nothing of it was handed over, and its right to be sent is void."""
        for message_id in self._granted:
            message = self._outbox.get(message_id)
            if message is not None and message.state is _S.SENDING:
                self._put_back(message, market_now)
        self._granted = []

    def _put_back(self, message: Message, market_now: datetime) -> None:
        back = replace(message, state=_S.QUEUED, attempts=message.attempts - 1, changed_at=market_now)
        self._outbox.put(replace(back, next_try_at=None))

    def _room(self, channel: Channel, wall_now: datetime) -> int:
        if self._courier is None or self._channels.trouble(channel):
            return 0
        sent, pace = self._sent_at[channel], USUAL[channel]
        while sent and sent[0] <= wall_now - timedelta(seconds=pace.seconds):
            sent.popleft()
        return min(self._courier.room(channel), allowance(sent, wall_now, pace))

    def _is_due(self, message: Message, at: Moment) -> bool:
        standing = at.standing
        if message.next_try_at is not None and message.next_try_at > standing.wall_now:
            return False
        awake = self._asleep.get(message.message_id)
        if awake is not None and standing.market_now < awake:
            return False
        return message.channel is not Channel.VOICE or not self._rings(message)

    def _rings(self, message: Message) -> bool:
        """A call to this number is being made, or nobody knows: two could not be told from one another."""
        doubtful = {_S.SENDING, _S.UNKNOWN}
        others = (one for one in self._outbox.live() if one.channel is Channel.VOICE and one.state in doubtful)
        return any(set(one.address) & set(message.address) for one in others)

    def _judge(self, message: Message, at: Moment) -> int:
        """1 when it leaves. It is asked for the latest moment at which it may be handed over, not only for now."""
        standing, now = at.standing, at.standing.market_now
        contact = at.contact(message.account, message.call_id) or _as_known(message)
        told_at, zone = self.told.get(message.call_id, (None, ""))
        told = (
            "" if told_at is None or zone != contact.zone.key else told_at.astimezone(contact.zone).date().isoformat()
        )
        facts = at.facts(message.call_id, contact, told)
        latest = now + at.after(RIGHT_TO_SEND)
        found = verdict(message.kind, message.channel, contact, facts, standing.policy.messages, latest)
        if isinstance(found, Skip):
            self._skip(message, found.reason, now)
            return 0
        if isinstance(found, WaitUntil):
            self._asleep[message.message_id] = found.at
            self._outbox.put(
                replace(message, detail=finding(Remark.QUIET_HOURS, at=found.at.isoformat()).as_code(), changed_at=now)
            )
            return 0
        self._grant(message, contact.zone.key, at)
        return 1

    def _skip(self, message: Message, reason: SkipReason, now: datetime) -> None:
        self._outbox.put(
            replace(message, state=_S.SKIPPED, skipped=reason, detail="", next_try_at=None, changed_at=now)
        )

    def _grant(self, message: Message, zone: str, at: Moment) -> None:
        market_now, wall_now = at.standing.market_now, at.standing.wall_now
        if message.sent_at is None and at.is_reported(message.call_id):
            self._outbox.snapshot(message)
        granted = replace(
            message,
            state=_S.SENDING,
            attempts=message.attempts + 1,
            detail="",
            next_try_at=None,
            handed_over_at=wall_now,
            sent_at=market_now,
            changed_at=market_now,
        )
        self._outbox.put(granted)
        self._granted.append(message.message_id)
        self._asleep.pop(message.message_id, None)
        self.told[message.call_id] = market_now, zone
        self._outbox.noted.add(message.call_id)

    # --- after

    def _questions(self, wall_now: datetime) -> Iterator[Job]:
        """Look-ups of what was lost, and how the others are doing; one question about a message at a time."""
        if self._courier is None:
            return
        for message in self._outbox.live():
            due = message.next_try_at is not None and message.next_try_at <= wall_now
            asked = message.message_id in self._asking or message.channel not in self._channels.messengers
            if not due or asked or message.state not in {_S.UNKNOWN, _S.SENT}:
                continue
            self._asking.add(message.message_id)
            yield self._question(message, wall_now)

    def _question(self, message: Message, wall_now: datetime) -> Job:
        outgoing = message.outgoing(message.handed_over_at or wall_now)
        if message.state is _S.SENT:
            return Job(Errand.STATUS, outgoing, provider_id=message.provider_id)
        others = provider_ids(self._store, message.channel, outgoing.at - _BEFORE) - {message.provider_id}
        return Job(Errand.LOOK_UP, outgoing, known=others)

    def _returned(self, returned: Returned, market_now: datetime, wall_now: datetime, policy: Messages) -> None:
        errand, receipt = returned.job.errand, returned.receipt
        message = self._outbox.get(returned.job.message.message_id)
        if errand is not Errand.SEND:
            self._asking.discard(returned.job.message.message_id)
        if message is None:
            return
        if receipt is None:
            if errand is Errand.SEND and message.state is _S.SENDING:
                self._put_back(message, market_now)
            return
        if errand is Errand.SEND and message.state is _S.SENDING:
            self._sent(message, receipt, market_now, wall_now)
        elif errand is Errand.LOOK_UP and message.state is _S.UNKNOWN:
            asked = replace(message, look_ups=message.look_ups + 1)
            handed_over = message.handed_over_at or wall_now
            following = after_look_up(receipt, message.attempts, asked.look_ups, handed_over, wall_now)
            self._outbox.put(_stepped(_known(asked, receipt), following, market_now))
        elif errand is Errand.STATUS and message.state is _S.SENT:
            self._doing(message, receipt, market_now, wall_now, policy)

    def _sent(self, message: Message, receipt: Receipt, market_now: datetime, wall_now: datetime) -> None:
        taken = receipt.outcome in {HandOver.TAKEN, HandOver.DELIVERED}
        known = replace(_known(message, receipt), rung=message.rung + taken)
        self._outbox.put(_stepped(known, after_attempt(receipt, message.attempts, wall_now), market_now))
        if receipt.unsubscribed:
            self.unsubscribed.append((message.account, message.channel, receipt.text))

    def _doing(
        self, message: Message, receipt: Receipt, market_now: datetime, wall_now: datetime, policy: Messages
    ) -> None:
        rung = max(message.rung, 1)
        sent_at = message.handed_over_at or wall_now
        following = after_status(receipt, message.channel, rung, policy, sent_at, wall_now)
        known = _known(message, receipt)
        if following.state is _S.QUEUED:  # the client is rung up again: a new call with an id of its own
            known = replace(known, attempts=0, look_ups=0, provider_id="")
        self._outbox.put(_stepped(known, following, market_now))


def _as_known(message: Message) -> Contact:
    """The client of an account that the broker does not report now, as when the message was written."""
    return Contact(
        account=AccountId(message.account),
        name=message.name,
        email=", ".join(message.address),
        phone=next(iter(message.address), ""),
        language=message.language,
        zone=ZoneInfo(message.zone),
    )


def _known(message: Message, receipt: Receipt) -> Message:
    """With what the provider said of it."""
    call_state = message.call_state if receipt.call_state is None else receipt.call_state
    return replace(message, provider_id=receipt.provider_id or message.provider_id, call_state=call_state)


def _stepped(message: Message, following: Next, market_now: datetime) -> Message:
    changed = replace(message, state=following.state, next_try_at=following.at, detail=following.text)
    return changed if changed == message else replace(changed, changed_at=market_now)
