"""The faults that strike a request about an order or a report of one: drawn from the seed, never from a clock."""

from __future__ import annotations

import zlib
from enum import Enum

from workstation.domain.faults import Faults
from workstation.venue.orders import Reports
from workstation.venue.randomness import Stream, uniforms

_ROOM = 1 << 27  # addresses of one stream


class Fault(Enum):
    """What happens to one request."""

    LOST_REQUEST = "lost_requests"
    LATE_REQUEST = "late_requests"
    LOST_ANSWER = "lost_answers"
    GARBLED_ANSWER = "garbled_answers"
    SLOW_ANSWER = "slow_answers"
    THROTTLED = "throttled"


def strike(seed: int, faults: Faults, order: str, attempt: int) -> Fault | None:
    """The fault of the ``attempt``-th request about an order, at most one."""
    share = _draw(seed, order, attempt, 0)
    for fault in Fault:
        share -= float(getattr(faults, fault.value))
        if share < 0:
            return fault
    return None


def garble_of(seed: int, order: str, attempt: int, kinds: int) -> int:
    """Which of so many kinds of garbled answer it is."""
    return int(_draw(seed, order, attempt, 1) * kinds)


def rejects(seed: int, faults: Faults, order: str) -> bool:
    """Whether the broker turns an order down for no reason of ours."""
    return _draw(seed, order, 0, 2) < faults.rejects


def shown(seed: int, faults: Faults, number: int, at_us: int) -> tuple[int, ...]:
    """When the ``number``-th report of a session is shown: at once, late, or at once and once more."""
    late, again, wait = (float(one) for one in uniforms(seed, Stream.FAULTS, number % _ROOM, _ROOM, (3,)))
    later = at_us + max(round(wait * Reports.LATEST), 1)
    if late < faults.late_reports:
        return (later,)
    return (at_us, later) if again < faults.repeated_reports else (at_us,)


def _draw(seed: int, order: str, attempt: int, purpose: int) -> float:
    first = zlib.crc32(order.encode()) % _ROOM
    return float(uniforms(seed, Stream.FAULTS, first, (attempt << 2 | purpose) % _ROOM, (1,))[0])
