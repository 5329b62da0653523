"""Which account windows were open and where, as a settings file keeps them."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PlacedAccount:
    """An account window as it was left: ``geometry`` is where it floats, or would, as base64."""

    account: str
    docked: bool
    in_front: bool
    geometry: str


def as_saved(placed: Iterable[PlacedAccount]) -> list[dict[str, Any]]:
    """For a settings file."""
    return [asdict(entry) for entry in placed]


def from_saved(saved: Iterable[Mapping[str, Any]]) -> tuple[PlacedAccount, ...]:
    """As it was saved; what cannot be understood is said in the log and left out."""
    found = []
    for entry in saved:
        try:
            found.append(PlacedAccount(**entry))
        except TypeError as fault:
            _LOG.warning("an account window is not opened again: %s", fault)
    return tuple(found)
