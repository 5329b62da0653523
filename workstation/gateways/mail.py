"""A message as an e-mail: plain text, our own Message-ID, headers that no client's text can add to."""

from __future__ import annotations

from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime

from workstation.ports import Outgoing


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes: shown name, address, and where answers go (empty: to the address)."""

    name: str
    address: str
    reply_to: str = ""

    @property
    def domain(self) -> str:
        """The right part of the address, of which our Message-IDs are."""
        return self.address.rpartition("@")[2]


def as_mail(message: Outgoing, sender: Sender) -> bytes:
    """The e-mail with CRLF line ends; ValueError for an address or subject that cannot stand in a header.

    The same message has the same Message-ID at every attempt, so a mailbox can drop a second copy.
    """
    ascii_only = all(address.isascii() for address in message.to)
    mail = EmailMessage((SMTP if ascii_only else SMTPUTF8).clone(cte_type="7bit"))  # any relay carries it
    mail["From"] = Address(sender.name, addr_spec=sender.address)
    mail["To"] = [_address(address) for address in message.to]
    if sender.reply_to:
        mail["Reply-To"] = Address(addr_spec=sender.reply_to)
    mail["Subject"] = message.subject
    mail["Date"] = format_datetime(message.at)
    mail["Message-ID"] = f"<{message.message_id}@{sender.domain}>"
    mail["Auto-Submitted"] = "auto-generated"  # RFC 3834: holiday notices do not answer it
    mail.set_content(message.text)
    mail["Content-Language"] = message.language.value
    return mail.as_bytes()


def _address(text: str) -> Address:
    """An address as a header takes it; the library reads one from text only when it is ASCII."""
    if text.isascii():
        return Address(addr_spec=text)
    username, _, domain = text.rpartition("@")
    return Address(username=username, domain=domain)
