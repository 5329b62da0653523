"""Commands about time: until when a client has it, and when a call is closed by itself."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal, Self

from pydantic import AwareDatetime, Field, model_validator

from workstation.commands.command import Command, Part
from workstation.commands.notes import AT_ONCE, AlertIds, Reason

GoalName = Literal["CURE", "ALL"]
OrderTypeName = Literal["MARKET", "LIMIT", "PEG_BID", "PEG_ASK"]


class SeenDeadline(Part):
    """A call, and the deadline the sender saw."""

    call_id: str
    seen: AwareDatetime


class MoveDeadline(Command):
    """Another deadline for calls: the close of a day's session, or so many sessions more.

    All or none: refused in words where a day has no session, where a deadline would be past, and where somebody moved
    one meanwhile.
    """

    kind: ClassVar[str] = "move_deadline"
    calls: tuple[SeenDeadline, ...] = Field(min_length=1, max_length=AT_ONCE)
    day: date | None = None
    sessions: int | None = Field(default=None, ge=1, le=250)
    reason: Reason

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.day is None) == (self.sessions is None):
            raise ValueError("a day or a number of sessions, one of the two")
        return self


class CloseTerms(Part):
    """When and how calls are closed by themselves. ``at`` None: each call at its own deadline.

    A LIMIT order leaves with the price that fills at once when it fires (``closing.prices.default_limit``).
    """

    at: AwareDatetime | None = None  # market time
    at_next_open: bool = False  # when the market is closed then: at the next open, instead of not at all
    goal: GoalName = "CURE"
    order_type: OrderTypeName = "MARKET"
    peg_ticks: int = Field(default=0, ge=-100, le=100)


class ScheduleClose(Command):
    """Set an automatic close of calls. One waiting schedule a call: a second is refused with the first one named."""

    kind: ClassVar[str] = "schedule_close"
    call_ids: AlertIds
    terms: CloseTerms
    reason: str = Field(default="", max_length=2000)


class ChangeSchedule(Command):
    """Other terms for those calls of a schedule that it has not fired for; a new version of it."""

    kind: ClassVar[str] = "change_schedule"
    schedule_id: str
    version: int = Field(ge=1)  # the one the editor saw
    terms: CloseTerms
    reason: str = Field(default="", max_length=2000)


class WithdrawSchedule(Command):
    """Take back what has not fired of a schedule; ``call_ids`` empty: for all its calls."""

    kind: ClassVar[str] = "withdraw_schedule"
    schedule_id: str
    version: int = Field(ge=1)
    call_ids: tuple[str, ...] = Field(default=(), max_length=AT_ONCE)
    reason: Reason
