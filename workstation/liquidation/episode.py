"""Where a liquidation episode stands, what it is shown, and what it may ask to be done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from workstation.domain.ids import AccountId
from workstation.liquidation.account import Account
from workstation.liquidation.depth import Ladders
from workstation.liquidation.records import CloseOrder, Reason, Record, Template
from workstation.liquidation.states import FRESH, Standing


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was read at one moment; ``age`` is how old that is by now."""

    account: Account
    ladders: Ladders
    age: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True)
class Progress:
    """Where an episode stands. Invariant: at most one close is working; a settled close is never settled again."""

    account: AccountId
    episode: str
    standing: Standing = FRESH
    step: int = 0
    told: frozenset[Template] = frozenset()
    cancelling: frozenset[str] = frozenset()
    working: CloseOrder | None = None
    settled: frozenset[int] = frozenset()
    deficit_booked: bool = False
    exited: bool = False

    def next(self, episode: str) -> Progress:
        """The episode after one that exited: nothing told or sent yet, the standing as it is."""
        return Progress(self.account, episode, self.standing)


@dataclass(frozen=True, slots=True)
class Cancel:
    """Cancel these orders and come back when the book of own orders is confirmed."""

    order_ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Close:
    """Send this order and come back with its answer."""

    order: CloseOrder


@dataclass(frozen=True, slots=True)
class BookDeficit:
    """The account is flat and short of money."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Nothing can be done before something changes."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class Rest:
    """Nothing is to be done."""


Action = Cancel | Close | BookDeficit | Wait | Rest


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do, what to write down, and where the episode stands then."""

    progress: Progress
    action: Action
    records: tuple[Record, ...]
