"""The venue's HTTP interface: loopback only, every request with the token, forward only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path


def serve(
    journal: Path,
    *,
    speed: float | None = None,
    accounts: int | None = None,
    seed: int | None = None,
    port: int = 0,
    token: str | None = None,
    wall_clock: Callable[[], datetime],
) -> None:
    """Run the embedded broker until it is told to stop (``/shutdown``, SIGTERM, SIGINT).

    A journal that exists is continued where it stood: ``accounts`` and ``seed`` may then be left out and must not
    differ. A new one takes 2,000 accounts and seed 1 by default. ``speed`` is market seconds a wall second (default
    60, or what the journal says), 0 = stepped: time moves only by ``/advance``. ``token`` is made up when left out.
    The address, token and pid are written to ``venue_address.address_file(journal)``, mode 0600, before the first
    request is answered and removed at the end. Raises ``InputRefusedError`` for a journal that is damaged, in use by
    another process or of another session.
    """
    raise NotImplementedError
