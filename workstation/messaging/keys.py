"""The key of each message, unique in the store, so that nothing is told twice whatever restarts (spec: messaging)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from urllib.parse import quote

from workstation.domain.messages import Channel, MessageKind

_REFERENCE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # nothing that is misheard or misread
_REFERENCE_LENGTH = 8


@dataclass(frozen=True, slots=True)
class MessageKey:
    """What may be told once. ``subject`` is a call, recall, account or command; ``occasion`` tells its repetitions.

    Invariant: different keys have different texts, whatever the parts hold.
    """

    subject: str
    kind: MessageKind
    channel: Channel
    occasion: str

    def __str__(self) -> str:
        parts = (self.subject, self.kind.name, self.channel.name, self.occasion)
        return "|".join(quote(part, safe="") for part in parts)

    @property
    def message_id(self) -> str:
        """Our name for the message, the same after every restart; 128 bits of the key."""
        return blake2b(str(self).encode(), digest_size=16).hexdigest()

    @property
    def reference(self) -> str:
        """What the client sees and says on the telephone: eight characters, about 39 bits of the key."""
        number = int.from_bytes(blake2b(str(self).encode(), digest_size=16, person=b"reference").digest())
        digits = []
        for _ in range(_REFERENCE_LENGTH):
            number, digit = divmod(number, len(_REFERENCE_ALPHABET))
            digits.append(_REFERENCE_ALPHABET[digit])
        return "".join(digits)


def once_per_call(call_id: str, kind: MessageKind, channel: Channel) -> MessageKey:
    """CALL_OPENED and FORCED_REACHED happen once in the life of a call."""
    return MessageKey(call_id, kind, channel, "")


def close_out(call_id: str, channel: Channel, batch_id: str) -> MessageKey:
    """CLOSE_OUT_DONE: once a batch of closes, of which a call may need several."""
    return MessageKey(call_id, MessageKind.CLOSE_OUT_DONE, channel, batch_id)


def daily(subject: str, kind: MessageKind, channel: Channel, local_date: date) -> MessageKey:
    """DAILY_REMINDER and DEADLINE_TOMORROW that leave by themselves: once on a day of the client's own calendar."""
    return MessageKey(subject, kind, channel, local_date.isoformat())


def liquidation(account: str, kind: MessageKind, channel: Channel, episode: int, step: int | None = None) -> MessageKey:
    """States once an episode, LIQUIDATION_STEP once a step of it."""
    occasion = str(episode) if step is None else f"{episode}.{step}"
    return MessageKey(account, kind, channel, occasion)


def by_hand(command_id: str, kind: MessageKind, channel: Channel, account: str, about: str) -> MessageKey:
    """What a person sends: once for each client the command names, notices once a recall (``about``) of the client.

    A resend is a command of its own.
    """
    return MessageKey(command_id, kind, channel, about if kind is MessageKind.RECALL_NOTICE else account)
