"""A real engine process is killed between handing a mail over and writing that down: nobody gets it twice."""

from __future__ import annotations

import multiprocessing
import os
import signal
import ssl
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from tests.engine.closing_desk import clients, open_closing_desk
from tests.gateways import mail_server
from workstation.domain.messages import Channel, MessageState
from workstation.gateways.mail import Sender
from workstation.gateways.smtp import Relay, Security, SmtpMessenger
from workstation.store.connect import open_store
from workstation.store.schema import upgrade

_FORK = multiprocessing.get_context("fork")
_MINUTE = 60


@pytest.fixture
def relay(tmp_path: Path) -> Iterator[tuple[Relay, ssl.SSLContext, Path]]:
    """A mail server with TLS in a process of its own."""
    authority = trustme.CA()
    certificate = authority.issue_cert("127.0.0.1")
    pem, key, box = tmp_path / "cert.pem", tmp_path / "key.pem", tmp_path / "box"
    certificate.cert_chain_pems[0].write_to_path(pem)
    certificate.private_key_pem.write_to_path(key)
    box.mkdir()
    command = [sys.executable, mail_server.__file__, str(box), str(pem), str(key)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        port = int(process.stdout.readline().split()[0])
        tls = ssl.create_default_context()
        authority.configure_trust(tls)
        sender = Sender("Example Securities", "desk@example.com")
        yield Relay("127.0.0.1", port, Security.STARTTLS, sender, "desk", "secret", final_timeout=3), tls, box
        process.terminate()


def _run(url: str, relay: Relay, tls: ssl.SSLContext, first: int) -> None:
    """An engine that steps until it is killed."""
    messenger = SmtpMessenger(relay, tls)
    store = open_store(url)
    book = clients(email="slow@example.com")
    desk = open_closing_desk(store, messengers={Channel.EMAIL: messenger}, book=book, seconds=first)
    while True:
        desk.step(_MINUTE)


@pytest.mark.timeout(120)
def test_a_mail_handed_over_by_an_engine_that_was_killed_is_never_sent_again_by_itself(
    tmp_path: Path, relay: tuple[Relay, ssl.SSLContext, Path]
) -> None:
    where, tls, box = relay
    url = f"sqlite:///{tmp_path / 'store.db'}"
    upgrade(url)
    for round_ in range(2):  # the server takes its time to answer: each engine dies while it waits
        process = _FORK.Process(target=_run, args=(url, where, tls, round_ * 3600), daemon=True)
        process.start()
        assert process.pid is not None
        _wait_for_mail(box, round_ == 0)
        os.kill(process.pid, signal.SIGKILL)
        process.join()
    store = open_store(url)
    again = open_closing_desk(store, messengers={Channel.EMAIL: SmtpMessenger(where, tls)}, seconds=7200)
    for _ in range(3):
        again.step(_MINUTE)
    sent = Counter(_message_id(file) for file in box.glob("*.mail"))
    assert sent
    assert max(sent.values()) == 1
    states = {MessageState(state) for (state,) in again.rows("SELECT state FROM client_messages")}
    assert MessageState.UNKNOWN in states, "a person decides, because a mail server cannot be asked"
    assert MessageState.SENDING not in states
    store.close()


def _wait_for_mail(box: Path, wanted: bool) -> None:
    give_up = time.monotonic() + 20
    while wanted and not list(box.glob("*.mail")) and time.monotonic() < give_up:
        time.sleep(0.05)
    time.sleep(0.0 if wanted else 2.0)


def _message_id(file: Path) -> str:
    lines = file.read_text("utf-8").splitlines()
    return next(line for line in lines if line.lower().startswith("message-id"))
