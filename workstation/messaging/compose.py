"""From a template, a client and typed values to the very text that is previewed, stored and sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workstation.domain.messages import Channel
from workstation.messaging.contacts import Contact
from workstation.messaging.plain import one_line
from workstation.messaging.templates import SUBJECT_LENGTH, Template, fill
from workstation.messaging.values import Value
from workstation.messaging.writing import Manner

# What a provider takes at most: Twilio cuts a text at 1,600 characters and refuses TwiML above 4,000.
LENGTH = {Channel.EMAIL: 100_000, Channel.SMS: 1_600, Channel.VOICE: 3_000}


@dataclass(frozen=True, slots=True)
class Composed:
    """A message as the client gets it. Invariant: the subject is one line, the text fits its channel."""

    subject: str
    text: str
    template_version: int


class TextTooLongError(ValueError):
    """The text would not fit the channel."""

    def __init__(self, channel: Channel, length: int) -> None:
        super().__init__(f"the text has {length} characters; {channel.name} carries at most {LENGTH[channel]}")


def compose(template: Template, contact: Contact, values: Mapping[str, Value]) -> Composed:
    """Fill a template for one client.

    ``name`` and ``account`` come from the contact itself, so no message carries another client's.
    ``MissingValueError`` when the template names a field without a value.
    """
    manner = Manner(template.language, template.channel, contact.zone)
    name = one_line(contact.name) or contact.account  # a name may hold nothing that can be written
    own: dict[str, Value] = {**values, "name": name, "account": contact.account}
    subject = one_line(fill(template.subject, own, manner), SUBJECT_LENGTH)
    text = fill(template.body, own, manner)
    if len(text) > LENGTH[template.channel]:
        raise TextTooLongError(template.channel, len(text))
    return Composed(subject, text, template.version)
