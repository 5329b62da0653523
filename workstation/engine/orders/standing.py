"""What orders are judged by in one step: the facts, the rules and the clocks of that moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from workstation.book.book import Book
from workstation.book.columns import Flags
from workstation.domain.enums import LinkState
from workstation.domain.orders import TradingSession
from workstation.policy import Policy
from workstation.store.kill_switches import KillSwitch


@dataclass(frozen=True, slots=True)
class Standing:
    """One moment. ``calls``: open calls that are not ended in this step, by id, with their account.

    ``recalls``: recalls that positions may be closed for, by id, with account and symbol.
    """

    book: Book
    policy: Policy
    market_now: datetime
    wall_now: datetime
    windows: Mapping[str, bool]
    open_calls: Flags
    calls: Mapping[str, str]
    open_sessions: frozenset[tuple[str, TradingSession]]  # what trades now, by market and session
    switches: tuple[KillSwitch, ...]
    supervisors: frozenset[str]
    venue: str  # of the broker that takes our orders; empty: this link takes none
    capped: bool  # a live broker behind a store that its user owns: ``[gateways] live_cap_sqlite`` bounds a day
    link: LinkState
    recalls: Mapping[str, tuple[str, str]]
    positions_as_of: datetime  # fills after this are not in the book's positions yet
