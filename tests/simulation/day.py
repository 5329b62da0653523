"""One simulated day: desks that ask, a broker and a machine that fail, an engine that is restarted, and the verdict."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.margin.books import make_book, rate, stock
from tests.simulation import store as failing_store
from tests.simulation.broker import SimulatedBroker
from tests.simulation.clock import Clock
from tests.simulation.desks import Desks
from tests.simulation.faults import Crash, Faults
from tests.simulation.inspector import Inspector
from workstation.book.book import Book
from workstation.domain.failures import UnreachableError
from workstation.engine.orders.courier import DirectCourier
from workstation.engine.step import Engine
from workstation.policy import Policy
from workstation.store.connect import Store, open_store
from workstation.store.failures import FencedError
from workstation.store.lock import EngineLock, Identity
from workstation.store.schema import upgrade
from workstation.store.status import read_status

STEPS, CALM_STEPS = 60, 120
ACCOUNTS, SYMBOLS = ("A1", "A2", "A3", "A4"), ("X", "Y", "Z")
APPROVAL_ORDERS, STALE = 3, 60
POLICY = Policy.model_validate(
    {"limits": {"approval_orders": APPROVAL_ORDERS, "stale_manual_seconds": STALE, "orders_per_minute": 40}}
)


@dataclass(frozen=True, slots=True)
class Day:
    """What came of it. ``violations`` is empty when everything held."""

    seed: int
    violations: tuple[str, ...]
    faults: Counter[str]
    orders: int
    fills: int


def opening_book() -> Book:
    """Four clients who owe more than their stocks carry: each is in call all day."""
    return make_book(
        accounts=[{"account": account} for account in ACCOUNTS],
        cash=[{"account": account, "currency": "USD", "amount": -25000.0} for account in ACCOUNTS],
        instruments=[stock(symbol, market="XNYS", adv=1e6) for symbol in SYMBOLS],
        positions=[{"account": a, "symbol": s, "quantity": 900} for a in ACCOUNTS for s in SYMBOLS],
        quotes=[{"symbol": symbol, "last": 10.0} for symbol in SYMBOLS],
        margin_rates=[rate("*", "LONG", 0.5, 0.35, forced=0.25)],
    )


class World:
    """Everything of one day. Invariant: only ``engine`` meets faults; the broker and the store outlive it."""

    def __init__(self, store: Store, seed: int) -> None:
        random = Random(seed)
        self.clock, self.faults = Clock(), Faults(random)
        self.store = store
        once = random.random() < 0.7  # brokers that take an id only once, and others
        self.broker = SimulatedBroker(opening_book, self.clock, self.faults, random, once=once)
        self.broker.policy = POLICY
        self.broker.positions = {(a, s): Decimal(900) for a in ACCOUNTS for s in SYMBOLS}
        self.broker.cash = dict.fromkeys(ACCOUNTS, Decimal(-25000))
        self.broker.prices = dict.fromkeys(SYMBOLS, 10.0)
        self.broker.quoted_at = dict.fromkeys(SYMBOLS, self.clock.market())
        self.inspector = Inspector(self.store, self.broker, self.clock, APPROVAL_ORDERS, STALE)
        self.broker.before_place = self.inspector.before_place
        self.desks = Desks(self.store, self.broker, self.clock, random)
        self._random = random
        self.engine = self._new_engine()

    def play(self) -> None:
        """The day, then calm until everything has come to rest."""
        self._steps(3)
        self.faults.on = True
        for _ in range(STEPS):
            self.desks.act()
            self._steps(1)
        self.faults.on = False
        for number in range(CALM_STEPS):
            self.desks.settle(number)
            self.broker.fill_all()
            self._steps(1, seconds=5)
            if number > 4 and self.desks.at_rest and not self.broker.waiting:
                break
        self.inspector.at_end()

    def _steps(self, count: int, seconds: float | None = None) -> None:
        for _ in range(count):
            self.clock.pass_(seconds or self._random.choice((0.25, 1, 2, 5, 12)))
            self.broker.move()
            self._step()
            self.inspector.after_step()

    def _step(self) -> None:
        self.inspector.stepped_at = self.clock.wall()
        try:
            self.engine.step(self.clock.market(), self.clock.wall())
        except UnreachableError:
            return  # as the runner does: the next step carries it too
        except (Crash, FencedError):
            self.engine = self._new_engine()

    def _new_engine(self) -> Engine:
        self.broker.reconnect()
        lock = self._take_over()
        self.inspector.epoch = lock.epoch

        def still_ours() -> bool:
            if self.faults.happens("another engine before a send"):
                self._take_over()
            return read_status(self.store).epoch == lock.epoch

        courier = DirectCourier(self.broker, self._paused_clock, still_ours)
        return Engine(failing_store.failing(self.store), lock, self.broker, courier)

    def _take_over(self) -> EngineLock:
        lock = EngineLock(self.store, Identity(1, "host", "test"), self.clock.wall())
        lock.release()
        return lock

    def _paused_clock(self) -> datetime:
        """What the courier reads just before it writes: the process may have been asleep until now."""
        if self.faults.happens("pause before a send"):
            self.clock.pass_(5)
        return self.clock.wall()


@contextmanager
def _place() -> Iterator[Path]:
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)


class Calendar:
    """Days one after the other, each on a fresh copy of one empty store.

    All of them through one opened store, which keeps its compiled statements while the file below it is another one.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._empty = folder / "empty.db"
        upgrade(f"sqlite:///{self._empty}")
        self._fresh_file()
        self._store = open_store(f"sqlite:///{folder / 'day.db'}")

    def day(self, seed: int) -> Day:
        """The day of a seed: the same whenever it is played."""
        self._store.close()
        self._fresh_file()
        world = World(self._store, seed)
        failing_store.FAULTS[:] = [world.faults]
        world.play()
        fills = sum(len(order.executions) for order in world.broker.orders)
        violations = tuple(world.inspector.violations)
        return Day(seed, violations, world.faults.counts, len(world.broker.orders), fills)

    def close(self) -> None:
        """No more days."""
        self._store.close()

    def _fresh_file(self) -> None:
        for file in self._folder.glob("day.db*"):
            file.unlink()
        shutil.copy(self._empty, self._folder / "day.db")


@contextmanager
def calendar() -> Iterator[Calendar]:
    """A place for days."""
    with _place() as folder:
        days = Calendar(folder)
        try:
            yield days
        finally:
            days.close()
