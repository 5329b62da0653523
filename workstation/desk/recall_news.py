"""What is told of recalls beside their rows: when lenders were looked at last, and who is short of a symbol."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from workstation.recalls.holders import ShortHolder

__all__ = ["HoldersNews", "RecallLook", "ShortHolder"]


@dataclass(frozen=True, slots=True)
class RecallLook:
    """The last look at lenders (market time), the next on schedule, and who asked for it; None: never yet."""

    as_of: datetime | None
    next_at: datetime | None
    asked_by: str = ""


@dataclass(frozen=True, slots=True)
class HoldersNews:
    """Everybody who is short of a symbol."""

    symbol: str
    as_of: datetime
    holders: tuple[ShortHolder, ...]
