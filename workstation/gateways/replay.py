"""The venue's client: hears the embedded broker over loopback HTTP and starts one when none is running."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from workstation.ports import Facts


class ReplayGateway:
    """A ``ports.Gateway``. Invariant: facts are handed out once, in order, and never from before an earlier pull."""

    def __init__(self, journal: Path, *, url: str | None = None, token: str | None = None) -> None:
        raise NotImplementedError

    def market_time(self, wall_now: datetime) -> datetime:
        """The venue's clock; while the venue does not answer, the last time it said: its clock stands still too."""
        raise NotImplementedError

    def pull(self, market_now: datetime) -> Facts:
        """Facts up to ``market_now`` since the last pull; the whole book first, after a gap and each new day."""
        raise NotImplementedError

    def control(self, action: str, value: float) -> str:
        """``speed`` (market seconds a wall second), ``pause``, ``resume``, ``advance`` (stepped; s since 1970)."""
        raise NotImplementedError

    def close(self, *, stop_venue: bool = False) -> None:
        """Let go of the link; ``stop_venue`` also ends the venue this gateway started (never one it only found)."""
        raise NotImplementedError
