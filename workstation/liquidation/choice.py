"""What one pass decided to close, or that nothing can be: the common answer of the three modes."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

from workstation.domain.ids import Symbol


class Phase(Enum):
    """Under which rule something is closed."""

    FUTURES = "futures"
    SHORT_OPTIONS = "short_options"
    SPECIAL_FUTURES = "special_futures"
    SPECIAL_LONG_OPTIONS = "special_long_options"
    NEGATIVE_FUTURES = "negative_futures"
    NEGATIVE_SHORT_OPTIONS = "negative_short_options"
    NEGATIVE_LONG_OPTIONS = "negative_long_options"


@dataclass(frozen=True, slots=True)
class Choice:
    """So many lots of a symbol at a limit, and the ranking that led there, the chosen row first."""

    phase: Phase
    symbol: Symbol
    lots: int
    limit: Decimal
    rows: tuple[Any, ...] = ()
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing is closed. ``could_fill``: something could be filled, but it would free nothing."""

    could_fill: bool
    rows: tuple[Any, ...] = ()
