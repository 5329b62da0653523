"""A deadline on a trading calendar: until when, whether the calendar reaches that far, and in which zone to show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Deadline:
    """Until when a client has time.

    ``provisional``: the published calendar ends before the deadline is reached; ``at`` is then the last published
    close and means "not before". No session is guessed, and nothing automatic may rely on it.
    """

    at: datetime  # aware, UTC
    provisional: bool
    zone: str  # IANA name of the market's zone
