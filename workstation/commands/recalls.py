"""Commands about recalls: looking at lenders anew, and what people say of a recall."""

from __future__ import annotations

from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from workstation.commands.command import Command, Part
from workstation.commands.notes import AT_ONCE, Words


class RefreshShortRecalls(Command):
    """Judge the recalls of short stock now instead of on schedule."""

    kind: ClassVar[str] = "refresh_short_recalls"


class SeenRecall(Part):
    """A recall, and the version of what was said of it that the sender saw (0: nothing)."""

    recall_id: str
    version: int = Field(default=0, ge=0)


class SetRecallStatus(Command):
    """Status, reason and comment of open recalls; None leaves a field of each as it is.

    All or none: refused with who said what where somebody was quicker. EXEMPT and RETURNED need a reason: nothing is
    closed for such a recall, by hand or by itself, until it is OPEN or NOTIFIED again.
    """

    kind: ClassVar[str] = "set_recall_status"
    recalls: tuple[SeenRecall, ...] = Field(min_length=1, max_length=AT_ONCE)
    status: Literal["OPEN", "NOTIFIED", "RETURNED", "EXEMPT"] | None = None
    reason: Words | None = None
    comment: Words | None = None

    @model_validator(mode="after")
    def _says_why(self) -> Self:
        if self.status in {"RETURNED", "EXEMPT"} and not (self.reason or "").strip():
            raise ValueError(f"{self.status} needs a reason")
        if self.status is None and self.reason is None and self.comment is None:
            raise ValueError("a status, a reason or a comment, one at least")
        return self
