"""When trading stood still: the market's own breakers of March 2020 and made-up halts of single shares."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from workstation.venue.randomness import Stream, uniforms
from workstation.venue.universe import SHARES

# The level 1 breakers (S&P 500 down 7 %) of those mornings: seconds from the open to the halt of 15 minutes.
MARKET_WIDE = {date(2020, 3, 9): 253, date(2020, 3, 12): 344, date(2020, 3, 16): 1, date(2020, 3, 18): 12377}
MARKET_WIDE_SECONDS = 900
CHANCE = 0.35  # of a halted share on a day
SPELL = 600  # s of a session; in each of them a fault may halt one share
FAULT_SECONDS = 300  # s such a halt lasts


@dataclass(frozen=True, slots=True)
class Halt:
    """No trading from step ``start`` up to, not at, ``end`` of a day; in one share and its options, or in all ("")."""

    symbol: str
    start: int
    end: int


def halts_of(day: date, place: int, seed: int) -> tuple[Halt, ...]:
    """The halts of one day; ``place`` is the day's row in the closes."""
    found = []
    if day in MARKET_WIDE:
        found.append(Halt("", MARKET_WIDE[day], MARKET_WIDE[day] + MARKET_WIDE_SECONDS))
    chance, which, when, length = uniforms(seed, Stream.HALTS, place, 0, (4,))
    if chance < CHANCE:
        symbol = sorted(SHARES)[int(which * len(SHARES))]
        start = 900 + int(when * 20_000)
        found.append(Halt(symbol, start, start + 300 + 60 * int(length * 6)))
    return tuple(found)


def fault_halt(place: int, spell: int, chance: float, seed: int) -> Halt | None:
    """The halt that a broker's fault of this chance brings in one spell of a day, if it does."""
    struck, which = uniforms(seed, Stream.FAULT_HALTS, place, spell, (2,))
    if struck >= chance:
        return None
    start = spell * SPELL
    return Halt(sorted(SHARES)[int(which * len(SHARES))], start, start + FAULT_SECONDS)
