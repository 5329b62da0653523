"""What a check found and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How bad it is; only FAILED makes the exit code 1."""

    OK = "ok"
    NOTE = "note"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Finding:
    """Invariant: a warning and a failure come with an ``advice``."""

    check: str
    state: State
    found: str
    advice: str = ""
