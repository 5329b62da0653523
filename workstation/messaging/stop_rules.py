"""Whether a message may leave now: asked when it is queued and once more when it is sent, with the facts of then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from workstation.domain.messages import Channel, MessageKind, SkipReason
from workstation.messaging.contacts import Contact
from workstation.messaging.quiet import quiet_until
from workstation.policy.keys import Messages

_K = MessageKind
# What is said about a call or recall that is open; it ends with it, its deadline and its abnormal mark.
ABOUT_AN_OPEN_CALL = frozenset(
    {_K.CALL_OPENED, _K.FORCED_REACHED, _K.DAILY_REMINDER, _K.DEADLINE_TOMORROW, _K.RECALL_NOTICE, _K.FREE_TEXT}
)
DAILY = frozenset({_K.DAILY_REMINDER, _K.DEADLINE_TOMORROW})
DISTURBING = frozenset({Channel.SMS, Channel.VOICE})  # an e-mail waits in its box


@dataclass(frozen=True, slots=True)
class CallFacts:
    """The call or recall a message is about, read at the moment of asking.

    ``told_on``: the client's date of the last message.
    """

    open: bool
    deadline: datetime
    abnormal: bool = False
    forced: bool = False
    told_on: date | None = None


@dataclass(frozen=True, slots=True)
class SendNow:
    """Nothing stands in the way."""


@dataclass(frozen=True, slots=True)
class WaitUntil:
    """The client sleeps; ask again then."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Skip:
    """The message is not sent, for good."""

    reason: SkipReason


Verdict = SendNow | WaitUntil | Skip


def verdict(
    kind: MessageKind,
    channel: Channel,
    contact: Contact,
    call: CallFacts | None,
    policy: Messages,
    market_now: datetime,
) -> Verdict:
    """What is to be done with a message at ``market_now``; ``call`` is None for liquidations."""
    if not contact.addresses(channel):
        return Skip(SkipReason.NO_CONTACT)
    if channel in contact.unsubscribed:
        return Skip(SkipReason.UNSUBSCRIBED)
    about = call if kind in ABOUT_AN_OPEN_CALL else None
    reason = None if about is None else _stopped(kind, about, market_now.astimezone(contact.zone).date(), market_now)
    if reason is not None:
        return Skip(reason)
    awake = _awake(kind, channel, contact, call, policy, market_now)
    if awake is None:
        return SendNow()
    too_late = about is not None and awake >= about.deadline
    return Skip(SkipReason.QUIET_HOURS) if too_late or kind in DAILY else WaitUntil(awake)


def _stopped(kind: MessageKind, call: CallFacts, today: date, market_now: datetime) -> SkipReason | None:
    if not call.open:
        return SkipReason.CALL_ENDED
    if market_now >= call.deadline:
        return SkipReason.PAST_DEADLINE
    if call.abnormal:
        return SkipReason.ABNORMAL
    return SkipReason.ALREADY_TOLD_TODAY if kind in DAILY and call.told_on == today else None


def _awake(
    kind: MessageKind, channel: Channel, contact: Contact, call: CallFacts | None, policy: Messages, now: datetime
) -> datetime | None:
    """Until when the client is not to be disturbed; None when now is fine."""
    if channel not in DISTURBING:
        return None
    forced = kind is MessageKind.FORCED_REACHED or (call is not None and call.forced)
    if channel is Channel.VOICE and forced and policy.voice_forced_in_quiet_hours:
        return None
    return quiet_until(now, contact.zone, policy.quiet_from, policy.quiet_to)
