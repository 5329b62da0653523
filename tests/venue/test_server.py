import random
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time

import httpx
import pytest

from tests.venue.conftest import ACCOUNTS
from workstation.book.pack import unpack
from workstation.domain.failures import InputRefusedError
from workstation.gateways.replay_format import decode
from workstation.gateways.venue_address import address_file, read_address
from workstation.sessions.published import moment
from workstation.venue.coin_clients import SHARE
from workstation.venue.server import _listener

CODE = """
import sys, pathlib, datetime
from workstation.venue.server import serve
serve(pathlib.Path(sys.argv[1]), speed=float(sys.argv[2]), wall_clock=lambda: datetime.datetime.now(datetime.UTC))
"""
START_WITHIN = 60.0
OPENS = 1582554600_000_000


class Venue:
    """A venue in a process of its own, as the gateway starts it."""

    def __init__(self, journal, speed=0.0):
        self.journal, self.speed = journal, speed
        self.http = httpx.Client(timeout=20, trust_env=False)
        self.start()

    def start(self):
        address_file(self.journal).unlink(missing_ok=True)
        command = [sys.executable, "-W", "error", "-c", CODE, str(self.journal), str(self.speed)]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        give_up = time.monotonic() + START_WITHIN
        while (address := read_address(self.journal)) is None:
            assert self.process.poll() is None, self.process.stderr.read().decode()
            assert time.monotonic() < give_up
            time.sleep(0.02)
        self.address = address

    def ask(self, method, path, token=None, **arguments):
        headers = {"Authorization": f"Bearer {token or self.address.token}"}
        return self.http.request(
            method, self.address.url + path, headers=headers | arguments.pop("headers", {}), **arguments
        )

    def advance(self, at_us):
        return self.ask("POST", "/advance", json={"action": "advance", "value": at_us})

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stderr.close()

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(20)
        if not self.process.stderr.closed:
            self.process.stderr.close()
        self.http.close()


@pytest.fixture(scope="module")
def venue(fresh_session, tmp_path_factory):
    """One stepped venue for the tests that do not kill it; the last of them shuts it down."""
    directory = tmp_path_factory.mktemp("venue") / "session"
    shutil.copytree(fresh_session, directory)
    started = Venue(directory / "journal")
    yield started
    started.close()


def test_only_loopback_can_reach_it(venue):
    port = int(venue.address.url.rsplit(":", 1)[1])
    others = {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
    others = {address for address in others if not address.startswith("127.")}
    for address in others:
        with socket.socket() as outside:
            outside.settimeout(2)
            assert outside.connect_ex((address, port)) != 0
    assert venue.address.url.startswith("http://127.0.0.1:")


def test_a_port_that_is_taken_is_said(venue):
    port = int(venue.address.url.rsplit(":", 1)[1])
    with pytest.raises(InputRefusedError, match=f"--port value '{port}': cannot be used"):
        _listener(port)


def test_a_second_venue_on_the_same_journal_is_refused(venue):
    command = [sys.executable, "-c", CODE, str(venue.journal), "0"]
    second = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert second.returncode != 0
    assert "another venue is writing this journal" in second.stderr
    assert venue.ask("GET", "/clock").status_code == 200


def test_it_refuses_strangers_and_nonsense_serves_its_client_and_ends_when_told(venue):
    assert venue.ask("GET", "/clock", token="wrong").status_code == 401
    assert venue.http.get(venue.address.url + "/clock").status_code == 401
    assert venue.ask("GET", "/clock", headers={"Host": "evil.example.com"}).status_code == 400
    clock = venue.ask("GET", "/clock").json()
    assert (clock["at_us"], clock["speed"]) == (OPENS, 0.0)
    assert stat.S_IMODE(address_file(venue.journal).stat().st_mode) == 0o600
    assert venue.address.token not in repr(venue.address)

    answer = venue.ask("GET", "/book")
    book, cursor = unpack(answer.content), answer.headers["venue-cursor"]
    assert book.account_count == ACCOUNTS + round(ACCOUNTS * SHARE)
    assert venue.advance(OPENS + 600_000_000).json()["at_us"] == OPENS + 600_000_000
    assert venue.advance(OPENS).status_code == 409
    changes = decode(venue.ask("GET", "/changes", params={"since": cursor, "until": OPENS + 600_000_000}).content)
    assert changes.cursor.at_us == OPENS + 600_000_000
    assert len(changes.quotes.symbol) > 400
    again = decode(venue.ask("GET", "/changes", params={"since": str(changes.cursor), "until": OPENS}).content)
    assert (again.cursor, len(again.quotes.symbol)) == (changes.cursor, 0)

    assert venue.ask("GET", "/changes", params={"since": "nonsense", "until": 1}).status_code == 400
    assert venue.ask("GET", "/changes", params={"since": cursor, "until": "soon"}).status_code == 400
    assert venue.ask("GET", "/changes", params={"since": f"other:0:{OPENS}", "until": OPENS}).status_code == 410
    assert venue.ask("POST", "/control", json={"action": "speed", "value": 60}).status_code == 409
    assert venue.ask("POST", "/control", content=b"x" * 5000).status_code == 413
    assert venue.ask("POST", "/control", content=b"{}").status_code == 400
    assert venue.ask("GET", "/nothing").status_code == 404

    assert venue.ask("POST", "/shutdown").status_code == 202
    assert venue.process.wait(20) == 0
    assert read_address(venue.journal) is None


def test_a_killed_venue_goes_on_where_it_was(sessions):
    """Killed at random moments while it runs fast: no answer is ever older than one given before."""
    venue = Venue(sessions.directory() / "journal", speed=3600.0)
    chance, seen = random.Random(3), OPENS
    try:
        for _ in range(2):
            killed_at = time.monotonic() + chance.uniform(0.2, 1.0)
            while time.monotonic() < killed_at:
                answer = venue.ask("GET", "/clock").json()
                assert answer["at_us"] >= seen
                seen = answer["at_us"]
            venue.kill()
            venue.start()
            first = venue.ask("GET", "/clock").json()["at_us"]
            assert first >= seen
        assert venue.ask("POST", "/control", json={"action": "pause", "value": 0}).json()["paused"]
        stands = venue.ask("GET", "/clock").json()["at_us"]
        held = unpack(venue.ask("GET", "/book").content)
        venue.kill()
        venue.start()
        assert venue.ask("GET", "/clock").json()["at_us"] == stands, moment(stands)
        again = unpack(venue.ask("GET", "/book").content)
        assert again.cash.amount.tolist() == held.cash.amount.tolist()
        assert again.positions.quantity.tolist() == held.positions.quantity.tolist()
    finally:
        venue.close()
