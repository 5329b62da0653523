"""A real mail server with TLS in a process of its own, whose mood depends on whom it is written to.

Run as ``python mail_server.py FOLDER CERTIFICATE KEY``; prints its three ports (STARTTLS, TLS, without TLS) and keeps
every message it accepts as a file.
"""

import asyncio
import ssl
import sys
from itertools import count
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult

USER, PASSWORD = b"desk", b"secret"
RECIPIENTS = {"gone": "550 5.1.1 no such mailbox", "later": "451 4.7.1 greylisted, come back"}
CONTENTS = {"full": "552 5.2.2 mailbox full", "busy": "452 4.3.1 try later", "strange": "hello"}


class Box:
    """Keeps what it accepts; ``lost`` it accepts too, and then breaks the line instead of saying so."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._number = folder, count(1)

    async def handle_RCPT(self, server, session, envelope, address, options):
        answer = RECIPIENTS.get(address.partition("@")[0])
        if answer:
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        moods = {address.partition("@")[0] for address in envelope.rcpt_tos}
        for mood, answer in CONTENTS.items():
            if mood in moods:
                return answer
        name = f"{next(self._number):03}-{'-'.join(sorted(moods))}"
        to = "\n".join(envelope.rcpt_tos).encode()
        (self._folder / f"{name}.part").write_bytes(to + b"\n\n" + envelope.content)
        (self._folder / f"{name}.part").replace(self._folder / f"{name}.mail")
        if "lost" in moods:
            server.transport.abort()
        if "slow" in moods:
            await asyncio.sleep(5)
        return "250 2.0.0 OK queued as ABC"


class Server(SMTP):
    """Breaks the line at DATA, before any of the message was sent, when ``early`` is among the recipients."""

    async def smtp_DATA(self, arg):
        if any(address.startswith("early@") for address in self.envelope.rcpt_tos):
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


def allowed(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login, data.password) == (USER, PASSWORD), handled=False)


async def serve(folder: Path, certificate: str, key: str) -> None:
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(certificate, key)
    loop, box = asyncio.get_running_loop(), Box(folder)
    rights = {"authenticator": allowed, "auth_required": True, "auth_exclude_mechanism": ["LOGIN"]}

    def starttls():
        return Server(box, tls_context=tls, require_starttls=True, enable_SMTPUTF8=True, **rights)

    def implicit():
        return Server(box, auth_require_tls=False, **rights)

    def plain():
        return Server(box)

    makers = ((starttls, None), (implicit, tls), (plain, None))
    servers = [await loop.create_server(make, "127.0.0.1", 0, ssl=secured) for make, secured in makers]
    sys.stdout.write(" ".join(str(server.sockets[0].getsockname()[1]) for server in servers) + "\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1]), sys.argv[2], sys.argv[3]))
