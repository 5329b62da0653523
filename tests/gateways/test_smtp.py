"""E-mail through a real mail server with TLS: taken, refused for good or for now, and what nobody can know."""

import socket
import ssl
import subprocess
import sys
import threading
from dataclasses import dataclass
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
import trustme

from tests.gateways.outgoing import AT, outgoing
from workstation.domain.denials import said
from workstation.domain.messages import HandOver, Language
from workstation.gateways.mail import Sender, as_mail
from workstation.gateways.smtp import Relay, Security, SmtpMessenger

SENDER = Sender("Example Securities, Margin Desk", "margin@desk.example", "answers@desk.example")


@dataclass
class Running:
    folder: Path
    starttls: int
    implicit: int
    plain: int
    trusting: ssl.SSLContext

    def relay(self, **changes):
        values = {
            "host": "localhost",
            "port": self.starttls,
            "security": Security.STARTTLS,
            "sender": SENDER,
            "user": "desk",
            "password": "secret",
            "timeout": 5.0,
            "final_timeout": 5.0,
        }
        return Relay(**(values | changes))

    def send(self, message, **changes):
        return SmtpMessenger(self.relay(**changes), self.trusting).send(message)

    def mails(self, mood):
        return [path.read_bytes() for path in sorted(self.folder.glob(f"*-{mood}.mail"))]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("mail")
    authority = trustme.CA()
    certificate = authority.issue_cert("localhost")
    key, chain = folder / "key.pem", folder / "chain.pem"
    certificate.private_key_pem.write_to_path(str(key))
    chain.write_bytes(b"".join(part.bytes() for part in certificate.cert_chain_pems))
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    command = [sys.executable, str(Path(__file__).with_name("mail_server.py")), str(folder), str(chain), str(key)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        ports = [int(port) for port in process.stdout.readline().split()]
        yield Running(folder, *ports, trusting)
        process.terminate()


def read(raw):
    """Recipients and the mail as the server got it."""
    to, _, mail = raw.partition(b"\n\n")
    return to.decode().split("\n"), message_from_bytes(mail, policy=default)


TEXTS = {
    "plain": ".begins\n.\n..dots\n<b>no markup</b> =1+1\nFrom here\nends.\n",
    "accents": "Ação\n.\n..dots\nends é\n",
    "chinese": "尊敬的客户：\n.\n..dots\n",
    "long": "word " * 1000 + "\n.\n" + "x" * 2000 + "\n",
}


@pytest.mark.parametrize("kind", list(TEXTS))
@pytest.mark.parametrize("security", list(Security))
def test_that_an_email_arrives_word_for_word_over_both_kinds_of_tls(server, security, kind):
    port = server.starttls if security is Security.STARTTLS else server.implicit
    mood, text = f"{security.name.lower()}.{kind}", TEXTS[kind]
    receipt = server.send(
        outgoing(f"{mood}@clients.example", subject="追加保证金 ção", text=text, language=Language.ZH_CN),
        security=security,
        port=port,
    )
    assert (receipt.outcome, receipt.text) == (HandOver.TAKEN, "250 2.0.0 OK queued as ABC")
    [raw] = server.mails(mood)
    to, mail = read(raw)
    assert to == [f"{mood}@clients.example"]
    assert mail.get_content().replace("\r\n", "\n") == text
    assert mail.get_content_type() == "text/plain"
    assert mail["Subject"] == "追加保证金 ção"
    assert mail["From"] == '"Example Securities, Margin Desk" <margin@desk.example>'
    assert mail["Message-ID"] == "<0123456789abcdef0123456789abcdef@desk.example>"
    assert mail["Date"].datetime == AT
    assert (mail["Content-Language"], mail["Auto-Submitted"]) == ("zh-CN", "auto-generated")


def test_that_nothing_is_sent_where_the_server_offers_no_encryption(server):
    receipt = server.send(outgoing("plain@clients.example"), port=server.plain, user="")
    assert receipt.outcome is HandOver.NOT_TAKEN
    assert "STARTTLS" in said(receipt.text)
    assert server.mails("plain") == []


def test_that_a_server_with_a_foreign_certificate_is_not_trusted(server):
    stranger = SmtpMessenger(server.relay(), ssl.create_default_context())
    receipt = stranger.send(outgoing("foreign@clients.example"))
    assert receipt.outcome is HandOver.NOT_TAKEN
    assert "CERTIFICATE_VERIFY_FAILED" in said(receipt.text)
    assert server.mails("foreign") == []


def test_that_a_wrong_password_is_ours_to_put_right_and_is_never_shown(server):
    receipt = server.send(outgoing("auth@clients.example"), password="wr0ng")
    assert receipt.outcome is HandOver.NOT_TAKEN
    assert "user name or password was refused" in said(receipt.text)
    assert "wr0ng" not in receipt.text + repr(server.relay(password="wr0ng"))


@pytest.mark.parametrize(
    ("mood", "outcome", "words"),
    [
        ("gone", HandOver.REFUSED, "gone@clients.example: 550 5.1.1 no such mailbox"),
        ("later", HandOver.NOT_TAKEN, "later@clients.example: 451 4.7.1 greylisted, come back"),
        ("full", HandOver.REFUSED, "552 5.2.2 mailbox full"),
        ("busy", HandOver.NOT_TAKEN, "452 4.3.1 try later"),
        ("early", HandOver.NOT_TAKEN, "Connection"),
        ("lost", HandOver.LOST, "no answer to the message"),
        ("slow", HandOver.LOST, "did not answer in time"),
    ],
)
def test_that_refusals_for_good_for_now_and_lost_answers_are_told_apart(server, mood, outcome, words):
    receipt = server.send(outgoing(f"{mood}@clients.example"), final_timeout=0.5)
    assert receipt.outcome is outcome
    assert words in said(receipt.text)
    accepted = {"lost", "slow"}  # the server has them although nobody was told
    assert len(server.mails(mood)) == (mood in accepted)


def test_that_an_answer_that_is_no_answer_is_lost(server):
    assert server.send(outgoing("strange@clients.example")).outcome is HandOver.LOST


def test_that_one_address_may_be_refused_while_another_takes_the_message(server):
    receipt = server.send(outgoing("partly@clients.example", "gone@clients.example", "later@clients.example"))
    assert receipt.outcome is HandOver.TAKEN
    assert dict(receipt.refused) == {
        "gone@clients.example": "550 5.1.1 no such mailbox",
        "later@clients.example": "451 4.7.1 greylisted, come back",
    }
    [raw] = server.mails("partly")
    assert read(raw)[0] == ["partly@clients.example"]


def test_that_all_addresses_refused_is_for_good_only_if_each_is(server):
    mixed = server.send(outgoing("gone@clients.example", "later@clients.example"))
    assert mixed.outcome is HandOver.NOT_TAKEN
    good = server.send(outgoing("gone@clients.example", "gone@others.example"))
    assert good.outcome is HandOver.REFUSED


def test_that_an_address_beyond_ascii_needs_a_server_that_knows_it(server):
    assert server.send(outgoing("josé@clients.example")).outcome is HandOver.TAKEN
    without = server.send(outgoing("josé@clients.example"), security=Security.TLS, port=server.implicit)
    assert without.outcome is HandOver.REFUSED
    assert "not ASCII" in without.text


def test_that_no_server_at_all_is_not_taken():
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    relay = Relay("127.0.0.1", port, Security.STARTTLS, SENDER, timeout=2)
    receipt = SmtpMessenger(relay).send(outgoing("x@clients.example"))
    assert receipt.outcome is HandOver.NOT_TAKEN
    assert "refused" in said(receipt.text)


def test_that_a_server_that_never_greets_is_not_taken():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        relay = Relay("127.0.0.1", silent.getsockname()[1], Security.STARTTLS, SENDER, timeout=0.3)
        receipt = SmtpMessenger(relay).send(outgoing("x@clients.example"))
    assert (receipt.outcome, "did not answer in time" in said(receipt.text)) == (HandOver.NOT_TAKEN, True)


def test_that_a_line_that_breaks_within_the_message_is_not_taken(server):
    """RFC 5321, 4.1.1.4: without the end-of-data mark a server may not deliver."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        relay = Relay("127.0.0.1", listener.getsockname()[1], Security.STARTTLS, SENDER, timeout=2)
        receipts = []

        class Unencrypted(SmtpMessenger):
            def _connected(self):
                import smtplib

                plain = smtplib.SMTP(relay.host, relay.port, timeout=relay.timeout)
                plain.ehlo()
                return plain

        message = outgoing("x@clients.example", text="x" * 8_000_000)
        sending = threading.Thread(target=lambda: receipts.append(Unencrypted(relay).send(message)))
        sending.start()
        connection, _ = listener.accept()
        answer_until_data(connection)
        connection.close()
        sending.join()
    assert receipts[0].outcome is HandOver.NOT_TAKEN


def answer_until_data(connection):
    with connection.makefile("rwb") as lines:
        lines.write(b"220 test\r\n")
        lines.flush()
        for line in lines:
            data = line.upper().startswith(b"DATA")
            lines.write(b"354 go on\r\n" if data else b"250 OK\r\n")
            lines.flush()
            if data:
                lines.read(1000)
                return


def test_that_smtp_cannot_be_asked_about_a_message(server):
    messenger = SmtpMessenger(server.relay(), server.trusting)
    assert messenger.look_up(outgoing("a@b.co"), frozenset()).outcome is HandOver.LOST
    assert messenger.status("x").outcome is HandOver.LOST
    assert messenger.trouble() == ""


@pytest.mark.parametrize(
    ("to", "subject"),
    [
        ("injected@clients.example", "Hello\r\nBcc: all@example.com"),
        ("injected@clients.example\r\nBcc: all@example.com", "Hello"),
        ("not an address", "Hello"),
    ],
)
def test_that_nothing_can_be_put_into_the_headers(server, to, subject):
    assert server.send(outgoing(to, subject=subject)).outcome is HandOver.REFUSED
    assert server.mails("injected") == []


def test_that_the_same_message_is_the_same_mail_at_every_attempt():
    assert as_mail(outgoing("a@b.co"), SENDER) == as_mail(outgoing("a@b.co"), SENDER)
