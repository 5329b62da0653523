"""How a client can be reached: addresses that a channel can use, language, zone, and what the client wants no more."""

from __future__ import annotations

import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from workstation.domain.ids import AccountId
from workstation.domain.messages import Channel, Language

# RFC 5321: local part at most 64, whole at most 254; no spaces, controls, brackets or quotes, so no header can be made.
_MAILBOX = re.compile(r"[^\s\x00-\x1f\x7f<>()\[\]\\,;:\"@]{1,64}@[^\s\x00-\x1f\x7f<>()\[\]\\,;:\"@]{1,189}")
_NUMBER = re.compile(r"\+[1-9][0-9]{6,14}")  # E.164
_WRITTEN_BETWEEN = str.maketrans("", "", " -().\u00a0")


@dataclass(frozen=True, slots=True)
class Contact:
    """One client as the book knows it. ``zone`` is the client's own, the reporting market's where the book has none."""

    account: AccountId
    name: str
    email: str
    phone: str
    language: Language
    zone: ZoneInfo
    unsubscribed: frozenset[Channel] = frozenset()

    def addresses(self, channel: Channel) -> tuple[str, ...]:
        """Where the client can be reached; none when nothing usable is known. E-mail may have several addresses."""
        if channel is Channel.EMAIL:
            return mailboxes(self.email)
        number = self.phone.translate(_WRITTEN_BETWEEN)
        return (number,) if _NUMBER.fullmatch(number) else ()


def mailboxes(text: str) -> tuple[str, ...]:
    """The addresses in a list with commas or semicolons, each once; what is no address is left out."""
    found = (part.strip() for part in re.split(r"[,;]", text))
    return tuple(dict.fromkeys(part for part in found if _MAILBOX.fullmatch(part)))
