"""Carries messages to the providers outside the step, and brings their answers back to a later one."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from queue import Empty, SimpleQueue
from typing import Protocol

from workstation.domain.answers import Remark
from workstation.domain.denials import finding
from workstation.domain.messages import Channel, HandOver
from workstation.ports import Messenger, Outgoing, Receipt

_log = logging.getLogger(__name__)

LANES = 4  # messages of one channel on the wire at once


class Errand(Enum):
    """What is asked of a provider."""

    SEND = "send"
    LOOK_UP = "look up"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Job:
    """One question. ``until`` (wall time): later a message is not handed over any more; None: asking is always allowed.

    ``known`` are provider ids that belong to other messages, ``provider_id`` is this one's.
    """

    errand: Errand
    message: Outgoing
    until: datetime | None = None
    known: frozenset[str] = frozenset()
    provider_id: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """A job with how it ended; no receipt: the provider was not asked at all."""

    job: Job
    receipt: Receipt | None


class Courier(Protocol):
    """Runs each job once, in any order, and never raises."""

    def hand_over(self, jobs: Sequence[Job]) -> None:
        """Take jobs whose right to be sent is committed."""
        ...

    def returned(self) -> list[Returned]:
        """What ended since the last look."""
        ...

    def room(self, channel: Channel) -> int:
        """How many more messages of a channel can leave at once."""
        ...

    def now(self) -> datetime:
        """The wall time that rights to send are held against."""
        ...

    def close(self) -> None:
        """Finish what is on the wire; nothing new is handed over."""
        ...


class DirectCourier:
    """Does each job at once, in the caller's thread: for tests of single steps and for simulation."""

    def __init__(
        self,
        messengers: Mapping[Channel, Messenger],
        clock: Callable[[], datetime],
        still_ours: Callable[[], bool],
    ) -> None:
        self._messengers, self._clock, self._still_ours = messengers, clock, still_ours
        self._done: list[Returned] = []

    def hand_over(self, jobs: Sequence[Job]) -> None:
        """Run them in their order."""
        self._done += [Returned(job, run(job, self._messengers, self._clock, self._still_ours)) for job in jobs]

    def returned(self) -> list[Returned]:
        """All of them."""
        done, self._done = self._done, []
        return done

    def room(self, channel: Channel) -> int:
        """Nothing ever is on its way."""
        _ = channel
        return LANES

    def now(self) -> datetime:
        """By the clock it was given."""
        return self._clock()

    def close(self) -> None:
        """Nothing is open."""


class ThreadedCourier:
    """Some lanes for each channel, so that a slow mail server holds up neither the figures nor a telephone call.

    Invariant: a job handed over comes back exactly once, but for those that ``close`` kept from being begun.
    """

    def __init__(
        self,
        messengers: Mapping[Channel, Messenger],
        clock: Callable[[], datetime],
        still_ours: Callable[[], bool],
    ) -> None:
        self._messengers, self._clock, self._still_ours = messengers, clock, still_ours
        self._lanes = {channel: ThreadPoolExecutor(LANES, channel.name.lower()) for channel in messengers}
        self._done: SimpleQueue[Returned] = SimpleQueue()
        self._out: Counter[Channel] = Counter()

    def hand_over(self, jobs: Sequence[Job]) -> None:
        """Put them on the lanes of their channels."""
        for job in jobs:
            self._out[job.message.channel] += 1
            self._lanes[job.message.channel].submit(self._carry, job)

    def returned(self) -> list[Returned]:
        """What came back meanwhile."""
        found: list[Returned] = []
        while True:
            try:
                found.append(self._done.get_nowait())
            except Empty:
                self._out.subtract(one.job.message.channel for one in found)
                return found

    def room(self, channel: Channel) -> int:
        """As many as have a lane of their own: none waits behind another one while its right to be sent runs out."""
        return max(0, LANES - self._out[channel])

    def now(self) -> datetime:
        """By the clock it was given."""
        return self._clock()

    def close(self) -> None:
        """Wait for what is on the wire; the rest is never begun."""
        for lanes in self._lanes.values():
            lanes.shutdown(wait=True, cancel_futures=True)

    def _carry(self, job: Job) -> None:
        self._done.put(Returned(job, run(job, self._messengers, self._clock, self._still_ours)))


def run(
    job: Job,
    messengers: Mapping[Channel, Messenger],
    clock: Callable[[], datetime],
    still_ours: Callable[[], bool],
) -> Receipt | None:
    """One question, if it may still be asked: not too late, and not by an engine that another has replaced."""
    messenger = messengers[job.message.channel]
    if job.errand is Errand.SEND and not _may_send(job, clock, still_ours):
        return None
    try:
        if job.errand is Errand.SEND:
            return messenger.send(job.message)
        if job.errand is Errand.LOOK_UP:
            return messenger.look_up(job.message, job.known)
        return messenger.status(job.provider_id)
    except Exception as fault:  # noqa: BLE001 - whatever it was, the message may have left: it is looked up
        _log.exception("the provider's link failed on message %s", job.message.message_id)
        return Receipt(HandOver.LOST, finding(Remark.LINK_FAILED, fault=str(fault)).as_code())


def _may_send(job: Job, clock: Callable[[], datetime], still_ours: Callable[[], bool]) -> bool:
    """A store that cannot be asked may belong to another engine by now."""
    if job.until is not None and clock() > job.until:
        return False
    try:
        return still_ours()
    except Exception:  # noqa: BLE001 - nothing was handed over, so it is tried again
        _log.exception("nobody knows whether this is still the engine; message %s waits", job.message.message_id)
        return False
