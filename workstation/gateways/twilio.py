"""SMS and calls over an HTTP API that is compatible with Twilio's (version 2010-04-01).

The API has no key against doubles, so what was asked once is never asked again before a look-up. Only an error in
connecting, or an answer that says so, proves that the provider has nothing; a time-out, a broken answer and every 5xx
are LOST.
"""

from __future__ import annotations

import html
from datetime import datetime, timedelta
from typing import Any

import httpx

from workstation.domain.messages import CallState, HandOver, Language
from workstation.gateways.twilio_api import Api, Resource, TwilioAccount
from workstation.ports import Outgoing, Receipt

TWIML_LENGTH = 4_000  # characters the API takes in one request
RING = 25  # s a telephone rings: longer, and a mailbox answers
_SKEW = timedelta(minutes=1)  # between the provider's clock and ours
_SAY = {Language.EN: "en-US", Language.ZH_CN: "zh-CN", Language.ZH_HK: "zh-HK", Language.PT_BR: "pt-BR"}
VOICE = "alice"  # speaks all four; the API's own default speaks neither Chinese nor Portuguese
_ON_THE_WAY = frozenset({"accepted", "scheduled", "queued", "sending", "sent"})
_THERE = frozenset({"delivered", "read"})
_FAILED = frozenset({"failed", "undelivered", "canceled"})
_CALLS = {
    "queued": (HandOver.TAKEN, CallState.QUEUED),
    "initiated": (HandOver.TAKEN, CallState.QUEUED),
    "ringing": (HandOver.TAKEN, CallState.RINGING),
    "in-progress": (HandOver.TAKEN, CallState.ANSWERED),
    "completed": (HandOver.DELIVERED, CallState.ANSWERED),
    "no-answer": (HandOver.REFUSED, CallState.NO_ANSWER),
    "busy": (HandOver.REFUSED, CallState.BUSY),
    "failed": (HandOver.REFUSED, CallState.FAILED),
    "canceled": (HandOver.REFUSED, CallState.FAILED),
}


class TwilioSms:
    """A ``ports.Messenger`` for SMS."""

    def __init__(self, account: TwilioAccount, transport: httpx.BaseTransport | None = None) -> None:
        self._api = Api(account, "Messages", transport)
        self._sender = account.sender

    def trouble(self) -> str:
        """Nothing is known to be wrong with a provider before it is asked."""
        return ""

    def send(self, message: Outgoing) -> Receipt:
        """Hand one text over."""
        service = self._sender.startswith("MG")  # a messaging service chooses the number itself
        form = {"To": message.to[0], "MessagingServiceSid" if service else "From": self._sender, "Body": message.text}
        return self._api.post(form, _message)

    def look_up(self, message: Outgoing, known: frozenset[str]) -> Receipt:
        """Ours is the one with our very text; another one that nobody claims may be it after all, so nobody resends."""
        created = _created_since(self._api, message, known)
        if isinstance(created, Receipt):
            return created
        same = [found for found in created if found.get("body") == message.text]
        if len(same) == 1:
            return _message(same[0])
        if created:
            return Receipt(HandOver.LOST, f"the provider has {len(created)} texts to this number that may be it")
        return Receipt(HandOver.NOT_TAKEN, "the provider has no such text")

    def status(self, provider_id: str) -> Receipt:
        """How a text is doing."""
        return self._api.get_one(provider_id, _message)

    def close(self) -> None:
        """Let go of the connections."""
        self._api.close()


class TwilioVoice:
    """A ``ports.Messenger`` for calls that speak a text, or play a recording."""

    def __init__(
        self, account: TwilioAccount, voice: str = VOICE, transport: httpx.BaseTransport | None = None
    ) -> None:
        self._api = Api(account, "Calls", transport)
        self._sender = account.sender
        self._voice = voice

    def trouble(self) -> str:
        """A call needs a number that rings the client up."""
        return "" if self._sender.startswith("+") else "voice messages need a telephone number as sender"

    def send(self, message: Outgoing) -> Receipt:
        """Ask for one call."""
        twiml = twiml_of(message, self._voice)
        if len(twiml) > TWIML_LENGTH:
            return Receipt(HandOver.REFUSED, f"the spoken text is too long: {len(twiml)} of {TWIML_LENGTH} characters")
        form = {"To": message.to[0], "From": self._sender, "Twiml": twiml, "Timeout": str(RING)}
        return self._api.post(form, _call)

    def look_up(self, message: Outgoing, known: frozenset[str]) -> Receipt:
        """Ours is the one call to this number that nobody claims; the API does not say what a call spoke."""
        created = _created_since(self._api, message, known)
        if isinstance(created, Receipt):
            return created
        if len(created) == 1:
            return _call(created[0])
        if created:
            return Receipt(HandOver.LOST, f"the provider has {len(created)} calls to this number that may be it")
        return Receipt(HandOver.NOT_TAKEN, "the provider has no such call")

    def status(self, provider_id: str) -> Receipt:
        """How a call is doing."""
        return self._api.get_one(provider_id, _call)

    def close(self) -> None:
        """Let go of the connections."""
        self._api.close()


def twiml_of(message: Outgoing, voice: str = VOICE) -> str:
    """What the call does: a breath, then the text in the client's language or the recording."""
    if message.clip:
        said = f"<Play>{html.escape(message.clip)}</Play>"
    else:
        spoken = f'voice="{html.escape(voice)}" language="{_SAY[message.language]}"'
        said = f"<Say {spoken}>{html.escape(message.text)}</Say>"
    return f'<Response><Pause length="1"/>{said}</Response>'


def _created_since(api: Api, message: Outgoing, known: frozenset[str]) -> list[Resource] | Receipt:
    """What was made for this number since the lost attempt and belongs to no other message of ours."""
    since: datetime = message.at - _SKEW
    found = api.list_to(message.to[0], since)
    if isinstance(found, Receipt):
        return found
    return [one for one in found if one["sid"] not in known and one.get("direction") != "inbound"]


def _message(found: Resource) -> Receipt:
    status, sid = found["status"], found["sid"]
    if status in _THERE:
        return Receipt(HandOver.DELIVERED, status, sid)
    if status in _FAILED:
        return Receipt(HandOver.REFUSED, f"{status}: {_why(found)}", sid)
    if status in _ON_THE_WAY:
        return Receipt(HandOver.TAKEN, status, sid)
    return Receipt(HandOver.LOST, f"the provider says {status!r}", sid)


def _call(found: Resource) -> Receipt:
    status, sid = found["status"], found["sid"]
    if status not in _CALLS:
        return Receipt(HandOver.LOST, f"the provider says {status!r}", sid)
    outcome, state = _CALLS[status]
    return Receipt(outcome, status, sid, call_state=state)


def _why(found: dict[str, Any]) -> str:
    return f"{found.get('error_message') or 'no reason given'} ({found.get('error_code') or 'no code'})"
