"""A call's end by decision, on its way from the command to the judgement."""

from __future__ import annotations

from dataclasses import dataclass

from workstation.domain.enums import CallEnd


@dataclass(frozen=True, slots=True)
class Ending:
    """How, why and by whom a call ends."""

    end: CallEnd
    reason: str
    user: str
