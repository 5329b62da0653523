"""Carries requests to the broker outside the step, and brings the answers back to a later one."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from queue import Empty, SimpleQueue
from typing import Protocol

from workstation.domain.answers import Remark
from workstation.domain.denials import finding
from workstation.ports import Answer, Broker, OrderRequest, Reply

_log = logging.getLogger(__name__)

LANES = 4  # requests on the wire at once


class Errand(Enum):
    """What is asked of the broker."""

    PLACE = "place"
    CANCEL = "cancel"
    FIND = "find"
    CANCEL_OWN = "cancel own"  # an order of the client's own; nobody waits for the answer, the facts tell


@dataclass(frozen=True, slots=True)
class Job:
    """One request. ``until`` (wall time): later nothing may be written to the wire; None: asking is always allowed."""

    errand: Errand
    client_order_id: str
    request: OrderRequest | None = None
    until: datetime | None = None
    account: str = ""  # whose own order it is


@dataclass(frozen=True, slots=True)
class Returned:
    """A job with how it ended."""

    job: Job
    reply: Reply


class Courier(Protocol):
    """Runs each job once, in any order, and never raises."""

    def hand_over(self, jobs: Sequence[Job]) -> None:
        """Take jobs whose right to be sent is committed."""
        ...

    def returned(self) -> list[Returned]:
        """What ended since the last look."""
        ...

    @property
    def busy(self) -> int:
        """How many jobs are not back yet."""
        ...

    def now(self) -> datetime:
        """The wall time that rights to send are held against."""
        ...

    def close(self) -> None:
        """Finish what is on the wire; nothing new is written."""
        ...


class DirectCourier:
    """Does each job at once, in the caller's thread: for tests of single steps and for simulation."""

    def __init__(self, broker: Broker, clock: Callable[[], datetime], still_ours: Callable[[], bool]) -> None:
        self._broker, self._clock, self._still_ours = broker, clock, still_ours
        self._done: list[Returned] = []

    def hand_over(self, jobs: Sequence[Job]) -> None:
        """Run them in their order."""
        self._done += [Returned(job, run(job, self._broker, self._clock, self._still_ours)) for job in jobs]

    def returned(self) -> list[Returned]:
        """All of them."""
        done, self._done = self._done, []
        return done

    @property
    def busy(self) -> int:
        """Nothing ever is on its way."""
        return 0

    def now(self) -> datetime:
        """By the clock it was given."""
        return self._clock()

    def close(self) -> None:
        """Nothing is open."""


class ThreadedCourier:
    """Some lanes of one thread each, so that a slow broker never holds up the figures.

    Invariant: a job handed over comes back exactly once, also when the engine is told to stop.
    """

    def __init__(self, broker: Broker, clock: Callable[[], datetime], still_ours: Callable[[], bool]) -> None:
        self._broker, self._clock, self._still_ours = broker, clock, still_ours
        self._lanes = ThreadPoolExecutor(LANES, "order")
        self._done: SimpleQueue[Returned] = SimpleQueue()
        self._out = 0

    def hand_over(self, jobs: Sequence[Job]) -> None:
        """Put them on the lanes."""
        self._out += len(jobs)
        for job in jobs:
            self._lanes.submit(self._carry, job)

    def returned(self) -> list[Returned]:
        """What came back meanwhile."""
        found: list[Returned] = []
        while True:
            try:
                found.append(self._done.get_nowait())
            except Empty:
                self._out -= len(found)
                return found

    @property
    def busy(self) -> int:
        """How many are not back yet."""
        return self._out

    def now(self) -> datetime:
        """By the clock it was given."""
        return self._clock()

    def close(self) -> None:
        """Wait for what is on the wire; the rest is never written."""
        self._lanes.shutdown(wait=True, cancel_futures=True)

    def _carry(self, job: Job) -> None:
        self._done.put(Returned(job, run(job, self._broker, self._clock, self._still_ours)))


def run(job: Job, broker: Broker, clock: Callable[[], datetime], still_ours: Callable[[], bool]) -> Reply:
    """One request, if it may still be made: not too late, and not by an engine that another has replaced."""
    if job.until is not None and clock() > job.until:
        return Reply(job.client_order_id, Answer.NOT_SENT, text="its right to be sent ran out")
    if job.errand is not Errand.FIND and not still_ours():
        return Reply(job.client_order_id, Answer.NOT_SENT, text="another engine has taken over")
    try:
        return _ask(job, broker)
    except Exception as fault:  # noqa: BLE001 - whatever it was, the request may have left: it is asked about
        _log.exception("the broker's link failed on %s", job)
        return Reply(job.client_order_id, Answer.LOST, text=finding(Remark.LINK_FAILED, fault=str(fault)).as_code())


def _ask(job: Job, broker: Broker) -> Reply:
    if job.request is not None:
        return broker.place(job.request)
    if job.errand is Errand.CANCEL_OWN:
        return broker.cancel_own(job.account, job.client_order_id)
    return broker.cancel(job.client_order_id) if job.errand is Errand.CANCEL else broker.find(job.client_order_id)
