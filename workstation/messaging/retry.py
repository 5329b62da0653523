"""What follows an attempt: sent, tried again after 1, 5, 15, 60 minutes, failed, or unknown and looked up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from workstation.domain.answers import Remark
from workstation.domain.denials import Coded, as_said, concerning, finding
from workstation.domain.messages import CallState, Channel, HandOver, MessageState
from workstation.policy.keys import Messages
from workstation.ports import Receipt

BACK_OFF = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60))
# A provider's lists lag behind what it took: an answer "not here" is evidence only this long after the hand-over.
SETTLED_AFTER = timedelta(minutes=1)
ASK_AFTER = timedelta(seconds=10)
ASK_LESS_OFTEN = 10  # pauses grow to a tenth of what has passed since the message went
STOP_ASKING_AFTER = timedelta(days=1)  # a telephone that was off may still be reached within a day
_UNANSWERED = frozenset({CallState.NO_ANSWER, CallState.BUSY, CallState.FAILED})


@dataclass(frozen=True, slots=True)
class Next:
    """The state from now on, when to act again (try, look up or ask, as the state says; None: never), and why."""

    state: MessageState
    at: datetime | None
    text: str


def after_attempt(receipt: Receipt, attempts: int, wall_now: datetime) -> Next:
    """What follows attempt number ``attempts`` (the first is 1), the answer to which came at ``wall_now``."""
    outcome = receipt.outcome
    if outcome is HandOver.TAKEN:
        # A provider that gave no id cannot be asked how the message is doing.
        return Next(MessageState.SENT, wall_now + ASK_AFTER if receipt.provider_id else None, _remark(receipt))
    if outcome is HandOver.DELIVERED:
        return Next(MessageState.DELIVERED, None, _remark(receipt))
    if outcome is HandOver.REFUSED:
        return Next(MessageState.FAILED, None, receipt.text)
    if outcome is HandOver.LOST:
        return Next(MessageState.UNKNOWN, wall_now + SETTLED_AFTER, receipt.text)
    if attempts > len(BACK_OFF):
        return Next(MessageState.FAILED, None, _behind(Remark.GIVEN_UP, receipt, attempts=attempts))
    wait = max(BACK_OFF[attempts - 1], timedelta(seconds=receipt.retry_after or 0))
    return Next(MessageState.QUEUED, wall_now + wait, receipt.text)


def after_restart(handed_over_at: datetime) -> Next:
    """A message found SENDING by an engine that starts: the one before died between asking and hearing."""
    return Next(MessageState.UNKNOWN, handed_over_at + SETTLED_AFTER, finding(Remark.ENGINE_STOPPED).as_code())


def after_look_up(receipt: Receipt, attempts: int, look_ups: int, handed_over_at: datetime, wall_now: datetime) -> Next:
    """What follows look-up number ``look_ups`` of an UNKNOWN message; sent again only if the provider lacks it.

    One that was found is SENT, and asking how it is doing tells the rest.
    """
    settled = wall_now - handed_over_at >= SETTLED_AFTER
    if receipt.outcome is HandOver.LOST or (receipt.outcome is HandOver.NOT_TAKEN and not settled):
        again = wall_now + BACK_OFF[look_ups - 1] if look_ups <= len(BACK_OFF) else None
        return Next(MessageState.UNKNOWN, again, receipt.text)
    if receipt.outcome is HandOver.NOT_TAKEN:
        return after_attempt(receipt, attempts, wall_now)
    return Next(MessageState.SENT, wall_now, receipt.text)


def after_status(
    receipt: Receipt, channel: Channel, calls: int, policy: Messages, sent_at: datetime, wall_now: datetime
) -> Next:
    """What follows a question about a message that went at ``sent_at``; ``calls``: how often the client was rung up."""
    if receipt.outcome is HandOver.DELIVERED:
        return Next(MessageState.DELIVERED, None, receipt.text)
    if channel is Channel.VOICE and receipt.call_state in _UNANSWERED:
        if calls > policy.voice_retries:
            return Next(MessageState.FAILED, None, _behind(Remark.RUNG_UP, receipt, count=calls))
        return Next(MessageState.QUEUED, wall_now + timedelta(minutes=policy.voice_retry_minutes), receipt.text)
    if receipt.outcome is HandOver.REFUSED:
        return Next(MessageState.FAILED, None, receipt.text)
    passed = wall_now - sent_at
    again = wall_now + max(ASK_AFTER, passed / ASK_LESS_OFTEN) if passed < STOP_ASKING_AFTER else None
    return Next(MessageState.SENT, again, receipt.text)


def _behind(kind: Remark, receipt: Receipt, **facts: int) -> Coded:
    """Our words, and what the provider said."""
    return concerning(finding(kind, **facts), as_said(receipt.text))


def _remark(receipt: Receipt) -> str:
    """What the provider said, and which of several addresses it refused."""
    refused = (finding(Remark.ADDRESS_REFUSED, address=at, why=why).as_code() for at, why in receipt.refused)
    return "; ".join(filter(None, (receipt.text, *refused)))
