"""When the desk's engine is to be started, killed or left alone: the rules, without a process or a clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum


class Health(Enum):
    """What a desk says about its engine."""

    STARTING = "starting"
    ALIVE = "alive"
    STALE = "stale"
    DOWN = "down"


class Action(Enum):
    """What is to be done now."""

    NOTHING = "nothing"
    START = "start"
    KILL = "kill"


@dataclass(frozen=True, slots=True)
class Limits:
    """Patience, in wall time."""

    stale_after: timedelta = timedelta(seconds=2)
    hung_after: timedelta = timedelta(seconds=15)
    start_grace: timedelta = timedelta(seconds=120)  # a large book and the calendars take their time to load
    settled_after: timedelta = timedelta(seconds=60)  # before this steps may be long, and a death may be a habit
    first_delay: timedelta = timedelta(seconds=1)
    longest_delay: timedelta = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of the engine. ``started_at`` is None while no process of ours runs.

    ``patience_from`` moves to now whenever the watcher itself was held up (a sleeping laptop), so that nobody is killed
    for our own absence.
    """

    now: datetime
    beat_at: datetime | None  # wall time of the last step in the store, whoever made it
    started_at: datetime | None
    died_at: datetime | None
    patience_from: datetime
    failures: int  # deaths in a row before it settled


def beat_age(seen: Seen) -> timedelta | None:
    """How long ago the engine's last step was; None before the first."""
    return None if seen.beat_at is None else max(timedelta(0), seen.now - seen.beat_at)


def runs_elsewhere(seen: Seen, limits: Limits) -> bool:
    """Whether another process steps on this store: a fresh beat that no process of ours can have made."""
    if seen.started_at is not None or seen.beat_at is None or (seen.died_at and seen.beat_at <= seen.died_at):
        return False
    return seen.now - seen.beat_at < limits.hung_after


def delay(failures: int, limits: Limits) -> timedelta:
    """How long to wait before the next start: at once after one accident, then doubling."""
    if failures <= 1:
        return timedelta(0)
    doublings = min(failures - 2, 16)
    return min(limits.longest_delay, limits.first_delay * (1 << doublings))


def decide(seen: Seen, limits: Limits) -> Action:
    """Start a missing engine when its time has come, kill a hung one, else leave it alone."""
    if seen.started_at is None:
        rested = seen.died_at is None or seen.now >= seen.died_at + delay(seen.failures, limits)
        return Action.START if rested and not runs_elsewhere(seen, limits) else Action.NOTHING
    return Action.KILL if is_hung(seen, seen.started_at, limits) else Action.NOTHING


def is_hung(seen: Seen, started_at: datetime, limits: Limits) -> bool:
    """Whether the process lives but its steps have stopped (or never began).

    A young engine loads books and calendars within its first steps: it has the grace of a start.
    """
    last = max(started_at, seen.beat_at or started_at)
    is_young = last - started_at < limits.settled_after
    return seen.now - max(last, seen.patience_from) > (limits.start_grace if is_young else limits.hung_after)


def health(seen: Seen, limits: Limits) -> Health:
    """What the status bar says; after a death it is DOWN until the next engine's first step, not until its start."""
    waits = seen.started_at is None and not runs_elsewhere(seen, limits)
    if waits or seen.beat_at is None or (seen.started_at and seen.beat_at < seen.started_at):
        return Health.DOWN if seen.died_at else Health.STARTING
    return Health.ALIVE if seen.now - seen.beat_at < limits.stale_after else Health.STALE
