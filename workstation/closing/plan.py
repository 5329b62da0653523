"""Propose what to close of an account; never acts (spec: closing, the plan)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from workstation.book.book import Book
from workstation.book.columns import Flags
from workstation.closing.goals import Goal
from workstation.closing.proposal import Plan
from workstation.policy.keys import Policy


def plan(
    book: Book,
    policy: Policy,
    account: int,
    goal: Goal,
    at: datetime,
    windows: Mapping[str, bool],
    open_calls: Flags | None = None,
    *,
    override: bool = False,
) -> Plan:
    """What to close of an account row so that ``goal`` is reached at ``at``.

    ``windows`` says per market whether intraday rates apply now, ``open_calls`` which accounts have an open call;
    ``override`` is a supervisor's: it closes what is marked do not close.
    """
    raise NotImplementedError
