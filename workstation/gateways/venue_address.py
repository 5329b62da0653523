"""Where a running venue answers and with what token: a small file beside its journal that only its owner can read."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from workstation.domain.failures import InputRefusedError, Problem


@dataclass(frozen=True, slots=True)
class VenueAddress:
    """How to reach one venue process; ``repr`` does not show the token, so that a log cannot leak it."""

    url: str
    token: str
    pid: int

    def __repr__(self) -> str:
        return f"VenueAddress(url={self.url!r}, pid={self.pid})"


def address_file(journal: Path) -> Path:
    """The address file of the venue that writes ``journal``."""
    return journal.with_name(journal.name + ".address")


def write_address(journal: Path, address: VenueAddress) -> None:
    """Replace the file in one step, mode 0600 from its first byte on."""
    target = address_file(journal)
    fresh = target.with_name(target.name + ".new")
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(asdict(address), file)
    fresh.replace(target)


def read_address(journal: Path) -> VenueAddress | None:
    """The address of the venue of ``journal``, None when none was ever written or it ended in order."""
    target = address_file(journal)
    try:
        text = target.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    try:
        return VenueAddress(**json.loads(text))
    except (ValueError, TypeError) as error:
        raise InputRefusedError([Problem(str(target), None, None, None, f"not a venue's address: {error}")]) from error
