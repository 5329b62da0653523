"""One made-up client's own random numbers."""

from __future__ import annotations

import numpy as np

from workstation.venue.randomness import Stream, uniforms


class Draw:
    """Uniforms of one client, handed out in order. Invariant: the same seed and number give the same sequence."""

    def __init__(self, seed: int, number: int) -> None:
        self._values = iter(uniforms(seed, Stream.CLIENTS, number, 0, (160,)).tolist())

    def share(self) -> float:
        """The next number in (0, 1)."""
        return float(next(self._values))

    def chance(self, probability: float) -> bool:
        """Whether something of this probability happens."""
        return self.share() < probability

    def between(self, low: float, high: float) -> float:
        """Uniform between two bounds."""
        return low + (high - low) * self.share()

    def one(self, choices: tuple[str, ...]) -> str:
        """One of several, all equally likely."""
        return choices[int(self.share() * len(choices))]

    def some(self, choices: tuple[str, ...], count: int) -> list[str]:
        """``count`` different ones, in random order."""
        keyed = sorted((self.share(), choice) for choice in choices)
        return [choice for _, choice in keyed[:count]]

    def lognormal(self, median: float, sigma: float) -> float:
        """exp(N(ln median, sigma)) by Box and Muller, so that one client's draws stay plain uniforms."""
        radius = np.sqrt(-2 * np.log(self.share()))
        return float(median * np.exp(sigma * radius * np.cos(2 * np.pi * self.share())))
