"""How the demo's broker may misbehave: named presets, what each does, and how often."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class FaultPreset(Enum):
    """What a user chooses; the order of the members is the order in a menu."""

    NONE = "none"
    ROUGH = "rough"
    HOSTILE = "hostile"


@dataclass(frozen=True, slots=True)
class Faults:
    """Shares (0 to 1) of requests about orders, of orders, of reports and of ten-minute spells that go wrong."""

    rejects: float = 0.0  # orders turned down for no reason of ours
    halts: float = 0.0  # ten-minute spells in which one share and its options do not trade for five minutes
    lost_requests: float = 0.0  # never reach the broker; nobody answers
    late_requests: float = 0.0  # reach it after the sender has given up
    lost_answers: float = 0.0  # taken; nobody answers
    garbled_answers: float = 0.0  # taken; the answer is an error page or cut off
    slow_answers: float = 0.0  # taken; answered within the sender's patience, but only just
    throttled: float = 0.0  # refused with 429, not taken
    repeated_reports: float = 0.0  # said twice
    late_reports: float = 0.0  # said up to a minute of market time later, so that newer ones come first


PRESETS: Mapping[FaultPreset, Faults] = {
    FaultPreset.NONE: Faults(),
    FaultPreset.ROUGH: Faults(
        rejects=0.02,
        halts=0.10,
        lost_requests=0.01,
        late_requests=0.01,
        lost_answers=0.02,
        garbled_answers=0.02,
        slow_answers=0.05,
        throttled=0.02,
        repeated_reports=0.05,
        late_reports=0.05,
    ),
    FaultPreset.HOSTILE: Faults(
        rejects=0.10,
        halts=0.50,
        lost_requests=0.08,
        late_requests=0.05,
        lost_answers=0.10,
        garbled_answers=0.10,
        slow_answers=0.10,
        throttled=0.08,
        repeated_reports=0.30,
        late_reports=0.30,
    ),
}

DESCRIPTIONS: Mapping[FaultPreset, str] = {
    FaultPreset.NONE: "The broker answers every request at once and reports each fill once.",
    FaultPreset.ROUGH: (
        "A bad day: now and then an order is rejected, a share is halted, an answer is lost after the order was taken, "
        "or a report comes late or twice."
    ),
    FaultPreset.HOSTILE: (
        "Every third request goes wrong: orders are rejected, requests and answers are lost, late or garbled, the "
        "broker asks to slow down, shares are halted, and reports come late, twice and out of order."
    ),
}
