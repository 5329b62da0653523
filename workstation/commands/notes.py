"""Commands about open alerts themselves: who works on them, what is noted, what is abnormal."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from workstation.commands.command import Command, Part

AT_ONCE = 20_000  # alerts in one command
Words = Annotated[str, Field(max_length=2000)]
Reason = Annotated[str, Field(min_length=1, max_length=2000)]
AlertIds = Annotated[tuple[str, ...], Field(min_length=1, max_length=AT_ONCE)]


class SeenAssignment(Part):
    """An alert, and whom the sender saw it assigned to (empty: nobody)."""

    alert_id: str
    seen: str = Field(default="", max_length=200)


class AssignCalls(Command):
    """Give alerts to somebody, oneself most often; empty: to nobody. Refused where another took one meanwhile."""

    kind: ClassVar[str] = "assign_calls"
    to: str = Field(default="", max_length=200)
    calls: tuple[SeenAssignment, ...] = Field(min_length=1, max_length=AT_ONCE)


class SeenNote(Part):
    """An alert, and the version of its note that the editor had before the eyes (0: there was none)."""

    alert_id: str
    version: int = Field(default=0, ge=0)


class SetNote(Command):
    """Status, reason and comment of alerts; None leaves a field of each as it is.

    All or none: where somebody changed one of these fields after the version seen, the command is refused with who
    changed what, and nothing of either text is lost: one is in the history, the other still in the editor.
    """

    kind: ClassVar[str] = "set_note"
    calls: tuple[SeenNote, ...] = Field(min_length=1, max_length=AT_ONCE)
    status: Words | None = None
    reason: Words | None = None
    comment: Words | None = None


class MarkAbnormal(Command):
    """Take calls out of the normal list: no daily message, no automatic close, not in the normal totals."""

    kind: ClassVar[str] = "mark_abnormal"
    call_ids: AlertIds
    note: Reason


class ClearAbnormal(Command):
    """Bring abnormal calls back into the normal list."""

    kind: ClassVar[str] = "clear_abnormal"
    call_ids: AlertIds
    note: Reason
