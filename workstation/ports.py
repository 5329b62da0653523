"""What the engine asks of the outside world: protocols, nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from workstation.book.book import Book
from workstation.book.changes import CashRows, FxRows, PositionRows, QuoteRows
from workstation.domain.enums import LinkState
from workstation.domain.failures import Problem
from workstation.policy import Policy


@dataclass(frozen=True, slots=True)
class Link:
    """How the broker's link is doing; ``problems`` are shown to the desk word for word."""

    state: LinkState
    text: str
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a replay runs: market seconds a wall second, and whether it stands still."""

    speed: float
    paused: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """What changed at the broker since the last pull. ``book`` replaces everything; the rows change what is there."""

    as_of: datetime  # market time of the newest fact
    link: Link
    book: Book | None = None
    quotes: QuoteRows | None = None
    cash: CashRows | None = None
    positions: PositionRows | None = None
    fx: FxRows | None = None
    halted: tuple[tuple[str, int], ...] = ()  # (symbol, InstrumentStatus) of instruments whose status changed
    policy: Policy | None = None  # came with the book; only initialises a store that has no policy yet
    pace: Pace | None = None  # of a replay; None with a live broker


class Gateway(Protocol):
    """One broker link. Every call returns within its time-out; a broken link is a ``Link``, never an exception."""

    def market_time(self, wall_now: datetime) -> datetime:
        """The market's clock at ``wall_now``: the same instant live, another day in a replay."""
        ...

    def pull(self, market_now: datetime) -> Facts:
        """Facts up to ``market_now`` that were not pulled before; the first pull carries the whole book."""
        ...

    def control(self, action: str, value: float) -> str:
        """Steer a replay (``speed``, ``pause``, ``resume``); returns what is now in force or why it cannot be done."""
        ...

    def close(self, *, stop_venue: bool = False) -> None:
        """Let go of the link; ``stop_venue`` also ends an embedded broker that this gateway started."""
        ...
