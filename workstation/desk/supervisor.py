"""Keeps the desk's engine process alive: starts it, restarts it when dead or hung, and says why it died."""

from __future__ import annotations

import logging
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from workstation.desk.supervision import Action, Health, Limits, Seen, beat_age, decide, delay, health, runs_elsewhere

_LOG = logging.getLogger(__name__)
_BEAT = 0.1  # seconds between looks: a death is seen well within the two seconds promised
_LAST_LINES = 6
_TAIL_BYTES = 8192


@dataclass(frozen=True, slots=True)
class EngineReport:
    """How the engine does. ``reason`` says why it is down or was restarted, in its own last words where it had any."""

    health: Health
    beat_age: timedelta | None
    reason: str = ""
    restarts: int = 0
    retry_in: timedelta | None = None
    elsewhere: bool = False
    pid: int | None = None


def engine_command(store_url: str, gateway: str, data_dir: Path) -> tuple[str, ...]:
    """The command line of a supervised engine that keeps its files where the desk keeps its own."""
    # A frozen program is its own interpreter and takes the subcommand directly.
    module = () if getattr(sys, "frozen", False) else ("-m", "workstation.cli")
    where = ("--store", store_url, "--gateway", gateway, "--data-dir", str(data_dir))
    return (sys.executable, *module, "engine", *where, "--supervised")


class EngineSupervisor:
    """Runs in a thread of its own; ``tell`` is called there, at every look.

    Invariant: at most one process of ours exists, and after ``stop`` none, unless it was asked to be left running.
    """

    def __init__(
        self,
        command: Sequence[str],
        log: Path,
        now: Callable[[], datetime],
        tell: Callable[[EngineReport], None],
        limits: Limits | None = None,
    ) -> None:
        self._command = tuple(command)
        self._log = log
        self._now = now
        self._tell = tell
        self._limits = limits or Limits()
        self._process: subprocess.Popen[bytes] | None = None
        self._beat: datetime | None = None
        self._restarts = 0
        self._reason = ""
        self._heard = threading.Event()
        self._stopping = threading.Event()
        at = now()
        self._seen = Seen(at, None, None, None, at, 0)
        self._thread = threading.Thread(target=self._run, name="engine-supervisor", daemon=True)

    def start(self) -> None:
        """Begin to watch; the engine starts once ``heard`` was called, or a second later."""
        self._thread.start()

    def heard(self, beat_at: datetime | None) -> None:
        """Tell when the engine's last step was (None: nothing is known of one). From any thread."""
        if beat_at is not None:
            self._beat = beat_at
        self._heard.set()

    def stop(self, *, leave_running: bool = False, patience: float = 5.0) -> None:
        """End the watch and, gracefully, the engine; ``leave_running`` when other desks still use it."""
        self._stopping.set()
        self._thread.join()
        if self._process is not None and not leave_running:
            _end(self._process, patience)
            self._process = None

    def _run(self) -> None:
        self._heard.wait(1.0)
        while not self._stopping.wait(_BEAT):
            self.look()

    def look(self) -> None:
        """One look: note what happened, do what the rules say, tell."""
        self._note()
        action = decide(self._seen, self._limits)
        if action is Action.START:
            self._start_process()
        elif action is Action.KILL:
            self._kill_hung()
        self._tell(self._report())

    def _note(self) -> None:
        now = self._now()
        held_up = now - self._seen.now > self._limits.stale_after
        patience = now if held_up else self._seen.patience_from
        self._seen = replace(self._seen, now=now, beat_at=self._beat, patience_from=patience)
        if self._process is not None and self._process.poll() is not None:
            self._bury(f"ended with {_exit_name(self._process.returncode)}")

    def _bury(self, what: str) -> None:
        started = self._seen.started_at or self._seen.now
        lived_long = self._seen.now - started >= self._limits.settled_after
        failures = 1 if lived_long else self._seen.failures + 1
        self._seen = replace(self._seen, started_at=None, died_at=self._seen.now, failures=failures)
        self._process = None
        self._restarts += 1
        self._reason = "\n".join((what, *last_lines(self._log)))
        _LOG.warning("engine %s", self._reason)

    def _start_process(self) -> None:
        self._log.parent.mkdir(parents=True, exist_ok=True)
        if self._log.exists():
            self._log.replace(self._log.with_suffix(".previous.log"))
        try:
            self._process = _spawn(self._command, self._log)
        except OSError as error:
            self._bury(f"could not be started: {error}")
            return
        self._seen = replace(self._seen, started_at=self._seen.now, patience_from=self._seen.now)

    def _kill_hung(self) -> None:
        if self._process is None:
            return
        age = beat_age(self._seen)
        self._process.kill()
        self._process.wait()
        self._bury(f"hung: no step for {age.total_seconds():.0f} s" if age is not None else "hung: never made a step")

    def _report(self) -> EngineReport:
        seen = self._seen
        waits = seen.died_at is not None and seen.started_at is None
        retry = seen.died_at + delay(seen.failures, self._limits) - seen.now if waits and seen.died_at else None
        return EngineReport(
            health=health(seen, self._limits),
            beat_age=beat_age(seen),
            reason=self._reason,
            restarts=self._restarts,
            retry_in=max(timedelta(0), retry) if retry is not None else None,
            elsewhere=runs_elsewhere(seen, self._limits),
            pid=self._process.pid if self._process else None,
        )


def last_lines(log: Path) -> tuple[str, ...]:
    """The last words of the engine: the end of what it wrote to its log."""
    if not log.exists():
        return ()
    with log.open("rb") as file:
        file.seek(max(0, log.stat().st_size - _TAIL_BYTES))
        text = file.read().decode("utf-8", errors="replace")
    return tuple(line for line in text.splitlines() if line.strip())[-_LAST_LINES:]


def _spawn(command: Sequence[str], log: Path) -> subprocess.Popen[bytes]:
    """A process of its own group, so that Ctrl+C in the desk's terminal is answered by the desk alone."""
    with log.open("wb") as out:
        flags = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
        return subprocess.Popen(  # noqa: S603 - our own interpreter with arguments as a list
            command,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=sys.platform != "win32",
            creationflags=flags,
        )


def _end(process: subprocess.Popen[bytes], patience: float) -> None:
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.send_signal(signal.CTRL_BREAK_EVENT)
    else:
        process.terminate()
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired:
        _LOG.warning("engine did not end within %.0f s and was killed", patience)
        process.kill()
        process.wait()


def _exit_name(code: int) -> str:
    if code >= 0:
        return f"exit code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"
