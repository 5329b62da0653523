"""E-mail over SMTP, always encrypted: what was refused for good, what for now, and what nobody can know.

Stages as in RFC 5321. Before the end-of-data mark is sent a server may not deliver (4.1.1.4), so whatever breaks until
then is NOT_TAKEN; from the mark on, until its answer has been read, a broken connection is LOST.
"""

from __future__ import annotations

import re
import smtplib
import ssl
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum

from workstation.domain.answers import Trouble
from workstation.domain.denials import finding
from workstation.domain.messages import HandOver
from workstation.gateways.mail import Sender, as_mail
from workstation.ports import Outgoing, Receipt

_TROUBLE = (smtplib.SMTPException, OSError)  # OSError covers time-outs, broken connections and TLS
_GO_AHEAD = 354
_OK = range(200, 300)
_FOR_NOW = range(400, 500)
_FOR_GOOD = range(500, 600)
_SHOWN = 300  # characters of a server's answer


class Security(Enum):
    """How the connection is encrypted; there is no third way."""

    STARTTLS = "STARTTLS"  # usually port 587
    TLS = "TLS"  # from the first byte, usually port 465


@dataclass(frozen=True, slots=True)
class Relay:
    """The mail server we hand over to. An empty ``user`` means that it asks for none."""

    host: str
    port: int
    security: Security
    sender: Sender
    user: str = ""
    password: str = field(default="", repr=False)
    timeout: float = 20.0  # s an answer may take
    final_timeout: float = 120.0  # s the answer to the whole message may take: it is scanned first


@dataclass(frozen=True, slots=True)
class _Reply:
    code: int
    text: str

    def __str__(self) -> str:
        return f"{self.code} {self.text}"


class SmtpMessenger:
    """A ``ports.Messenger`` for e-mail. Invariant: one connection a message, one transaction, never a second try."""

    def __init__(self, relay: Relay, tls: ssl.SSLContext | None = None) -> None:
        self._relay = relay
        self._tls = tls or ssl.create_default_context()

    def trouble(self) -> str:
        """Nothing is known to be wrong with a relay before it is asked."""
        return ""

    def send(self, message: Outgoing) -> Receipt:
        """Hand one e-mail over."""
        try:
            mail = as_mail(message, self._relay.sender)
        except ValueError as error:
            return Receipt(HandOver.REFUSED, f"not an e-mail that can be sent: {error}")
        try:
            server = self._connected()
        except _TROUBLE as error:
            return Receipt(HandOver.NOT_TAKEN, f"{self._name}: {_sentence(error)}")
        try:
            return self._transaction(server, message, mail)
        finally:
            with suppress(*_TROUBLE):  # what became of the message is known by now
                server.quit()
            server.close()

    def look_up(self, message: Outgoing, known: frozenset[str]) -> Receipt:
        """SMTP has no question for this: a person decides."""
        del message, known
        return Receipt(HandOver.LOST, "a mail server cannot be asked whether it has a message")

    def status(self, provider_id: str) -> Receipt:
        """What a mail server took it does not report on any more; a bounce goes to the sender's mailbox."""
        del provider_id
        return Receipt(HandOver.LOST, "a mail server does not report on what it has taken")

    @property
    def _name(self) -> str:
        return f"{self._relay.host}:{self._relay.port}"

    def _connected(self) -> smtplib.SMTP:
        """A connection that is encrypted and, if we have a user, logged in."""
        relay = self._relay
        if relay.security is Security.TLS:
            server: smtplib.SMTP = smtplib.SMTP_SSL(relay.host, relay.port, timeout=relay.timeout, context=self._tls)
        else:
            server = smtplib.SMTP(relay.host, relay.port, timeout=relay.timeout)
        try:
            if relay.security is Security.STARTTLS:
                server.starttls(context=self._tls)
            server.ehlo_or_helo_if_needed()
            if relay.user:
                server.login(relay.user, relay.password)
        except BaseException:
            server.close()
            raise
        return server

    def _transaction(self, server: smtplib.SMTP, message: Outgoing, mail: bytes) -> Receipt:
        try:
            refused = self._envelope(server, message)
            if isinstance(refused, Receipt):
                return refused
            reply = _Reply(*_read(server.docmd("DATA")))
            if reply.code != _GO_AHEAD:
                return _judged(reply)
            server.send(_stuffed(mail))
        except _TROUBLE as error:
            return Receipt(HandOver.NOT_TAKEN, f"{self._name}: {_sentence(error)}")
        try:
            if server.sock is not None:
                server.sock.settimeout(self._relay.final_timeout)
            server.send(b".\r\n")
            reply = _Reply(*_read(server.getreply()))
        except _TROUBLE as error:
            return Receipt(HandOver.LOST, f"{self._name}: no answer to the message: {_sentence(error)}")
        return _judged(reply, tuple(refused.items()))

    def _envelope(self, server: smtplib.SMTP, message: Outgoing) -> dict[str, str] | Receipt:
        """Sender and recipients; the recipients that were refused while others were not, or the end of it."""
        options = []
        if not all(address.isascii() for address in message.to):
            if not server.has_extn("smtputf8"):
                return Receipt(HandOver.REFUSED, f"{self._name} cannot write to an address that is not ASCII")
            options = ["SMTPUTF8", "BODY=8BITMIME"]
        reply = _Reply(*_read(server.mail(self._relay.sender.address, options)))
        if reply.code not in _OK:
            return _judged(reply)
        replies = {address: _Reply(*_read(server.rcpt(address))) for address in message.to}
        refused = {address: reply for address, reply in replies.items() if reply.code not in _OK}
        if len(refused) == len(replies):
            return _none_accepted(refused)
        return {address: str(reply) for address, reply in refused.items()}


def _none_accepted(refused: dict[str, _Reply]) -> Receipt:
    """Every recipient was refused; worth another try if one of them was refused for now only."""
    text = "; ".join(f"{address}: {reply}" for address, reply in refused.items())
    for_good = all(reply.code in _FOR_GOOD for reply in refused.values())
    return Receipt(HandOver.REFUSED if for_good else HandOver.NOT_TAKEN, text)


def _judged(reply: _Reply, refused: tuple[tuple[str, str], ...] = ()) -> Receipt:
    """What a reply code says about the message; one that is no code at all says nothing."""
    outcome = HandOver.LOST
    if reply.code in _OK:
        outcome = HandOver.TAKEN
    elif reply.code in _FOR_NOW:
        outcome = HandOver.NOT_TAKEN
    elif reply.code in _FOR_GOOD:
        outcome = HandOver.REFUSED
    return Receipt(outcome, str(reply), refused=refused)


def _read(answer: tuple[int, bytes]) -> tuple[int, str]:
    code, text = answer
    return code, " ".join(text.decode("utf-8", "replace").split())[:_SHOWN]


def _stuffed(mail: bytes) -> bytes:
    """A line that begins with a dot gets a second one (RFC 5321, 4.5.2), and the last line its end."""
    doubled = re.sub(rb"(?m)^\.", b"..", mail)
    return doubled if doubled.endswith(b"\r\n") else doubled + b"\r\n"


def _sentence(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return finding(Trouble.LOGIN_REFUSED, code=error.smtp_code).as_code()
    if isinstance(error, smtplib.SMTPResponseException):
        return str(_Reply(*_read((error.smtp_code, _as_bytes(error.smtp_error)))))
    if isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError):
        return finding(Trouble.PROVIDER_SILENT).as_code()
    return str(error) or type(error).__name__


def _as_bytes(text: bytes | str) -> bytes:
    return text if isinstance(text, bytes) else text.encode()
