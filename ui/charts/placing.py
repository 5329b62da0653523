"""Where labels go so that none covers another: along a line, or in rows above one another."""

from __future__ import annotations

from collections.abc import Sequence


def spread(wanted: Sequence[float], size: float, low: float, high: float) -> list[float]:
    """Centres of labels of one ``size``, as near to ``wanted`` as may be, apart and between ``low`` and ``high``.

    Their order is kept. More labels than there is room for come closer to one another, but stay inside.
    """
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    size = min(size, (high - low) / max(1, len(wanted)))
    placed: list[float] = []
    for at in order:
        least = placed[-1] + size if placed else low + size / 2
        placed.append(max(wanted[at], least))
    most = high - size / 2
    for at in range(len(placed) - 1, -1, -1):
        placed[at] = min(placed[at], most)
        most = placed[at] - size
    made = [0.0] * len(wanted)
    for at, centre in zip(order, placed, strict=True):
        made[at] = centre
    return made


def rows(spans: Sequence[tuple[float, float]], most: int, gap: float) -> list[int | None]:
    """The first of ``most`` rows in which each (left, right) touches no other; None where none is free."""
    taken: list[list[tuple[float, float]]] = [[] for _ in range(most)]
    made: list[int | None] = []
    for left, right in spans:
        free = (n for n, row in enumerate(taken) if all(right + gap <= a or b + gap <= left for a, b in row))
        place = next(free, None)
        if place is not None:
            taken[place].append((left, right))
        made.append(place)
    return made


def within(start: float, size: float, low: float, high: float) -> float:
    """The start of something of ``size`` moved so that it lies between ``low`` and ``high``; its start comes first."""
    return max(low, min(start, high - size))
