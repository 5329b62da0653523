"""The engine as a process: takes the store's lock, reads the clocks, steps until it is told to stop."""

from __future__ import annotations

import logging
import os
import signal
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from importlib.metadata import version
from threading import Event

from workstation.config import Settings
from workstation.domain.failures import UnreachableError
from workstation.engine.messages.channels import Channels
from workstation.engine.messages.courier import ThreadedCourier as MessageCourier
from workstation.engine.orders.courier import ThreadedCourier
from workstation.engine.step import Engine
from workstation.gateways.channels import open_channels
from workstation.gateways.open import open_gateway
from workstation.messaging.from_book import House
from workstation.ports import Gateway
from workstation.store.connect import Store, open_store
from workstation.store.failures import EngineRunningError, FencedError, SchemaMismatchError
from workstation.store.lock import EngineLock, Identity
from workstation.store.presence import present_desks
from workstation.store.status import read_status

BEAT = timedelta(milliseconds=250)
IDLE = timedelta(seconds=60)  # a supervised engine without any desk for so long ends by itself

_log = logging.getLogger(__name__)


def wall_clock() -> datetime:
    """The only clock the engine has; everything below gets its time from here."""
    return datetime.now(UTC)


def run(
    settings: Settings,
    *,
    supervised: bool = False,
    once: bool = False,
    clock: Callable[[], datetime] = wall_clock,
) -> int:
    """Run the engine until a signal, a newer engine, or (supervised) nobody at the desks; returns the exit code."""
    store = _open(settings.store_url)
    try:
        with EngineLock(store, _identity(), clock()) as lock:
            gateway = open_gateway(settings.gateway, settings.data_dir)
            still_ours = partial(_still_ours, store, lock)
            courier = None if gateway.broker is None else ThreadedCourier(gateway.broker, clock, still_ours)
            channels = _channels(settings)
            telling = MessageCourier(channels.messengers, clock, still_ours)
            engine = Engine(store, lock, gateway, courier, channels, telling)
            try:
                Beats(store, engine, gateway, clock, supervised=supervised).run(once=once)
            finally:
                engine.close()
                gateway.close(stop_venue=supervised)
    except (EngineRunningError, FencedError) as lost:
        _log.error("%s", lost)
        return 3
    finally:
        store.close()
    return 0


def _still_ours(store: Store, lock: EngineLock) -> bool:
    """Whether this is still the engine: asked before each order and message that leaves."""
    return read_status(store).epoch == lock.epoch


def _channels(settings: Settings) -> Channels:
    """What reaches clients, and as whom."""
    opened = open_channels(settings)
    house = House(settings.firm, settings.desk_phone)
    return Channels(opened.messengers, opened.providers, opened.troubles, house)


def _open(url: str) -> Store:
    """The store, made or brought up to date first where needed."""
    try:
        return open_store(url)
    except (SchemaMismatchError, UnreachableError):
        from workstation.store.schema import upgrade  # noqa: PLC0415 - Alembic is slow to import and rarely needed

        upgrade(url)
        return open_store(url)


def _identity() -> Identity:
    return Identity(os.getpid(), socket.gethostname(), version("margin-workstation"))


@dataclass(slots=True)
class Beats:
    """A step every BEAT of wall time, late ones are not made up for."""

    store: Store
    engine: Engine
    gateway: Gateway
    clock: Callable[[], datetime]
    supervised: bool
    stop: Event = field(default_factory=Event)

    def run(self, *, once: bool) -> None:
        """Step until stopped."""
        self._obey_signals()
        last_seen = self.clock()
        while not self.stop.is_set():
            began = self.clock()
            self._step(began)
            if once:
                return
            if present_desks(self.store, began):
                last_seen = began
            if self.supervised and began - last_seen > IDLE:
                _log.info("no desk for %s s, ending", IDLE.seconds)
                return
            self.stop.wait(max(0.0, (began + BEAT - self.clock()).total_seconds()))

    def _step(self, wall_now: datetime) -> None:
        """A store that is busy or full refuses the step whole; the next one carries its changes too."""
        try:
            self.engine.step(self.gateway.market_time(wall_now), wall_now)
        except UnreachableError as refused:
            _log.error("step not written, will try again: %s", refused)

    def _obey_signals(self) -> None:
        for wanted in (signal.SIGTERM, signal.SIGINT):
            signal.signal(wanted, lambda *_: self.stop.set())
