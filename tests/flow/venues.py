"""Real venues in processes of their own, moved by hand."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.opened_sessions import put_opened_session
from workstation.gateways.venue_address import VenueAddress, read_address

_START_WITHIN = 60.0


@contextmanager
def running_venue(directory: Path, accounts: int, seed: int, speed: float = 0) -> Iterator[VenueAddress]:
    """A venue; at speed 0 its market time moves only when it is told to."""
    journal = directory / "replay.journal"
    put_opened_session(journal, accounts, seed)
    command = [sys.executable, "-m", "workstation.cli", "venue", "--journal", str(journal), "--speed", str(speed)]
    command += ["--accounts", str(accounts), "--seed", str(seed)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield _address(process, journal)
        finally:
            process.terminate()
            process.communicate(timeout=20)


def _address(process: subprocess.Popen[str], journal: Path) -> VenueAddress:
    give_up = time.monotonic() + _START_WITHIN
    while time.monotonic() < give_up:
        found = read_address(journal)
        if found is not None:
            return found
        if process.poll() is not None:
            raise AssertionError(f"the venue ended: {process.stderr.read() if process.stderr else ''}")
        time.sleep(0.05)
    raise AssertionError("the venue did not start in time")
