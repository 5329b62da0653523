"""Finds the venue of a journal, and starts one in a session of its own when none answers."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from workstation.domain.answers import Trouble
from workstation.domain.denials import finding
from workstation.domain.failures import InputRefusedError
from workstation.gateways.venue_address import VenueAddress, read_address

RETRY = 5.0  # s between two attempts to start one
STOP_WITHIN = 5.0  # s an orderly end may take
Command = Callable[[Path], tuple[str, ...]]


def venue_command(journal: Path) -> tuple[str, ...]:
    """The command line of a venue that continues, or begins, a journal."""
    # A frozen program is its own interpreter and takes the subcommand directly.
    module = () if getattr(sys, "frozen", False) else ("-m", "workstation.cli")
    return (sys.executable, *module, "venue", "--journal", str(journal))


class VenueProcess:
    """The venue of one journal, whoever started it. Invariant: at most one start is under way from here."""

    def __init__(self, journal: Path, command: Command = venue_command) -> None:
        self.journal = journal
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._tried_at = float("-inf")

    @property
    def log(self) -> Path:
        """Where a venue started from here writes what it has to say."""
        return self.journal.with_name(self.journal.name + ".log")

    def address(self) -> VenueAddress | None:
        """The address the journal's venue left, whether or not it still answers there.

        A damaged file is none: nobody can be found by it, and the venue started next replaces it.
        """
        try:
            return read_address(self.journal)
        except InputRefusedError:
            return None

    def start(self, now: float) -> str:
        """Start a venue unless one is starting; ``now`` in s of a monotonic clock. Says what is going on."""
        if self._process is not None and self._process.poll() is None:
            return finding(Trouble.STARTING).as_code()
        code = None if self._process is None else self._process.returncode
        if now - self._tried_at >= RETRY:
            self._tried_at = now
            try:
                self._process = self._launch()
            except OSError as error:
                return finding(Trouble.CANNOT_START, error=str(error)).as_code()
        if code:
            return finding(Trouble.ENDED, code=code, log=str(self.log)).as_code()
        return finding(Trouble.STARTING).as_code()

    def wait(self) -> None:
        """Give a venue that was told to stop the time to do so; one that does not is terminated."""
        if self._process is None:
            return
        try:
            self._process.wait(STOP_WITHIN)
        except subprocess.TimeoutExpired:
            self._process.terminate()
            self._process.wait(STOP_WITHIN)

    def forget(self) -> None:
        """Let a running venue live on without its starter."""
        if self._process is not None and self._process.poll() is None:
            self._process.returncode = 0  # on purpose: it outlives us, and Popen need not warn of it
        self._process = None

    def _launch(self) -> subprocess.Popen[bytes]:
        self.journal.parent.mkdir(parents=True, exist_ok=True)
        log = os.open(self.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            # A session of its own: what kills the engine, and a Ctrl+C in its terminal, does not reach the broker.
            return subprocess.Popen(  # noqa: S603 - our own program
                self._command(self.journal),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                creationflags=_detached(),
            )
        finally:
            os.close(log)


def _detached() -> int:
    if sys.platform == "win32":
        return subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP
    return 0
