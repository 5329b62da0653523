"""Venues of few clients whose market is moved by hand, as a gateway starts them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from workstation.gateways.replay import ReplayGateway
from workstation.gateways.venue_process import venue_command

PATIENCE = 90.0  # s until a venue is up


def venue_of(accounts: int) -> Callable[[Path], tuple[str, ...]]:
    """The command line of a venue with so many clients."""
    return lambda journal: (*venue_command(journal), "--accounts", str(accounts), "--speed", "0")


@contextmanager
def replay_of(journal: Path, accounts: int) -> Iterator[ReplayGateway]:
    """A gateway that starts its venue when it is asked first, and ends it."""
    gateway = ReplayGateway(journal, patience=PATIENCE, command=venue_of(accounts))
    try:
        yield gateway
    finally:
        gateway.close(stop_venue=True)
