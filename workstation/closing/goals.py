"""What a close-out is to reach."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class All:
    """Close every position."""

    def __str__(self) -> str:
        return "all"


@dataclass(frozen=True, slots=True)
class Symbols:
    """Close these positions and no others."""

    symbols: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.symbols:
            raise ValueError("no symbol to close is named")

    def __str__(self) -> str:
        return "symbols=" + ",".join(self.symbols)


@dataclass(frozen=True, slots=True)
class Cure:
    """Bring the call to 0, with policy ``[close] cure_buffer`` to spare, at the least cost."""

    def __str__(self) -> str:
        return "cure"


@dataclass(frozen=True, slots=True)
class Fraction:
    """Close this share of every position, rounded down to whole lots. Invariant: 0 < share <= 1."""

    share: float

    def __post_init__(self) -> None:
        if not 0 < self.share <= 1:
            raise ValueError(f"a fraction to close is above 0 and at most 1, not {self.share}")

    def __str__(self) -> str:
        return f"fraction={self.share:g}"


Goal = All | Symbols | Cure | Fraction
