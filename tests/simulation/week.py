"""One simulated week: schedules, deadlines and messages over nights and restarts, and the verdict."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import numpy as np

from tests.simulation import store as failing_store
from tests.simulation.clients import Arrangers, Listener, Provider
from tests.simulation.day import SYMBOLS, Day, World, opening_book
from tests.simulation.faults import Faults
from workstation.book.book import Book
from workstation.domain.messages import Channel
from workstation.engine.messages.channels import Channels
from workstation.engine.messages.courier import DirectCourier as DirectMessages
from workstation.engine.orders.courier import DirectCourier
from workstation.engine.step import Engine
from workstation.messaging.from_book import House
from workstation.store.connect import Store
from workstation.store.status import read_status

STEPS, CALM_STEPS = 50, 15
PAUSES = (1, 5, 30, 60, 60, 300, 600, 7200)  # s: steps now, and hours without anybody


def reachable_book() -> Book:
    """The clients of a day, who can be written to."""
    book = opening_book()
    many = book.account_count
    mail, zone = ["client@example.com"] * many, ["America/New_York", "Asia/Hong_Kong"] * (many // 2)
    accounts = book.accounts
    return replace(book, accounts=replace(accounts, email=np.array(mail), time_zone=np.array(zone)))


class Week(World):
    """A world whose clock also jumps. Invariant: as in a day, only the engine meets faults."""

    def __init__(self, store: Store, seed: int) -> None:
        random = Random(f"week {seed}")
        self.telling_faults = Faults(random)
        self.provider = Provider(self.telling_faults, can_be_asked=random.random() < 0.5)
        self._ready = False
        super().__init__(store, seed)
        self.broker._book = reachable_book
        self.broker.reconnect()
        self.arrangers = Arrangers(store, self.clock, random)
        self.listener = Listener(self.arrangers, store, self.provider, self.clock)
        self._ready = True
        self._random = random
        self.engine = self._new_engine()

    def play(self) -> None:
        """Some days of arranging, then calm until everything has come to rest."""
        self._steps(3, seconds=1)
        self.faults.on = self.telling_faults.on = True
        for _ in range(STEPS):
            self.arrangers.act()
            self._steps(1, seconds=1)
            self._steps(1, seconds=self._random.choice(PAUSES))
            self._steps(self._random.choice((0, 1, 3)), seconds=1)
            self.broker.quoted_at = dict.fromkeys(SYMBOLS, self.clock.market())
        self.faults.on = self.telling_faults.on = False
        for number in range(CALM_STEPS):
            self.desks.settle(number)
            self.broker.fill_all()
            self._steps(1, seconds=60)
        for _ in range(8):  # what waits for the deadline's end is settled by it
            self._steps(1, seconds=86_400)
            self._steps(3, seconds=1)
            self.broker.fill_all()
            self._steps(2, seconds=5)
        self.listener.at_end(self.clock.market())

    def _new_engine(self) -> Engine:
        if not self._ready:
            return super()._new_engine()
        self.broker.reconnect()
        lock = self._take_over()
        self.inspector.epoch = self.listener.epoch = lock.epoch

        def still_ours() -> bool:
            return read_status(self.store).epoch == lock.epoch

        courier = DirectCourier(self.broker, self._paused_clock, still_ours)
        channels = Channels({Channel.EMAIL: self.provider}, house=House("Example Securities", ""))
        telling = DirectMessages({Channel.EMAIL: self.provider}, self._paused_clock, still_ours)
        return Engine(failing_store.failing(self.store), lock, self.broker, courier, channels, telling)


def played(store: Store, seed: int) -> Day:
    """The week of a seed: the same whenever it is played."""
    world = Week(store, seed)
    failing_store.FAULTS[:] = [world.faults]
    world.play()
    violations = tuple(world.listener.violations)
    counts = world.faults.counts + world.telling_faults.counts
    return Day(seed, violations, counts, len(world.broker.orders), len(world.provider.taken))
