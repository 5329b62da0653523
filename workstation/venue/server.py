"""The venue as a process: a loopback socket, a clock that keeps the broker moving, and an address others find it by."""

from __future__ import annotations

import asyncio
import logging
import os
import secrets
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import uvicorn

from workstation.domain.failures import InputRefusedError, Problem
from workstation.domain.faults import FaultPreset
from workstation.gateways.venue_address import VenueAddress, address_file, write_address
from workstation.sessions.published import moment
from workstation.venue.broker import Broker
from workstation.venue.interface import Interface
from workstation.venue.journal import Journal

LOOPBACK = "127.0.0.1"
BEAT = 0.05  # s between two looks at the wall clock when nobody asks
LONGEST_GAP = 1.0  # s; a machine that slept longer does not make the market jump
GOODBYE = 2  # s that answers under way get at the end
_log = logging.getLogger(__name__)


def serve(
    journal: Path,
    *,
    speed: float | None = None,
    accounts: int | None = None,
    seed: int | None = None,
    faults: FaultPreset | None = None,
    port: int = 0,
    token: str | None = None,
    wall_clock: Callable[[], datetime],
) -> None:
    """Run the embedded broker until it is told to stop (``/shutdown``, SIGTERM, SIGINT).

    A journal that exists is continued where it stood: ``accounts`` and ``seed`` may then be left out and must not
    differ. A new one takes 2,000 accounts and seed 1 by default. ``speed`` is market seconds a wall second (default
    60, or what the journal says), 0 = stepped: time moves only by ``/advance``; ``faults`` (default none, or what the
    journal says) is how it misbehaves. ``token`` is made up when left out.
    The address, token and pid are written to ``venue_address.address_file(journal)``, mode 0600, before the first
    request is answered and removed at the end. Raises ``InputRefusedError`` for a journal that is damaged, in use by
    another process or of another session.
    """
    book = Journal(journal)
    try:
        broker = Broker(book, accounts, seed)
        if speed is not None:
            broker.pace(speed, paused=broker.clock.paused)
        if faults is not None:
            broker.disturb(faults)
        with _listener(port) as listener:
            _run(broker, journal, listener, token or secrets.token_urlsafe(32), wall_clock)
    finally:
        book.close()


def _listener(port: int) -> socket.socket:
    """A loopback socket that says it speaks TCP: only then asyncio switches Nagle's delay off, 40 ms an answer."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name == "posix":  # elsewhere the option would let two programs share the port
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((LOOPBACK, port))
        listener.listen()
    except OSError as error:
        listener.close()
        raise InputRefusedError([Problem("--port", None, None, str(port), f"cannot be used: {error}")]) from error
    return listener


class _Motor:
    """Moves the broker along with the wall clock. Invariant: market time never jumps by more than one gap's worth."""

    def __init__(self, broker: Broker, wall_clock: Callable[[], datetime]) -> None:
        self._broker = broker
        self._wall_clock = wall_clock
        self._seen = wall_clock()

    def catch_up(self) -> None:
        """Bring the broker to where its clock stands now."""
        now = self._wall_clock()
        passed = min(max((now - self._seen).total_seconds(), 0.0), LONGEST_GAP)
        self._seen = now
        self._broker.advance(self._broker.after(passed))

    async def run(self) -> None:
        """Keep moving, so that what is due happens whether or not anybody asks."""
        while True:
            self.catch_up()
            await asyncio.sleep(BEAT)


def _run(
    broker: Broker, journal: Path, listener: socket.socket, token: str, wall_clock: Callable[[], datetime]
) -> None:
    motor = _Motor(broker, wall_clock)
    failed: list[BaseException] = []

    def stop() -> None:
        server.should_exit = True

    def ended(task: asyncio.Task[None]) -> None:
        if not task.cancelled() and (error := task.exception()) is not None:
            failed.append(error)
            stop()

    @asynccontextmanager
    async def lifespan(_app: Any) -> AsyncIterator[None]:
        running = asyncio.create_task(motor.run())
        running.add_done_callback(ended)
        address = VenueAddress(f"http://{LOOPBACK}:{listener.getsockname()[1]}", token, os.getpid())
        write_address(journal, address)
        _log.info("venue at %s, market time %s", address.url, moment(broker.position).isoformat())
        yield
        address_file(journal).unlink(missing_ok=True)
        running.cancel()

    config = uvicorn.Config(
        Interface(broker, motor.catch_up, stop).app(token, lifespan),
        lifespan="on",
        access_log=False,
        log_config=None,
        server_header=False,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=GOODBYE,
        limit_concurrency=64,
        h11_max_incomplete_event_size=16_384,
    )
    server = uvicorn.Server(config)
    server.run(sockets=[listener])
    if failed:
        raise failed[0]
