"""Ranges that stand still while figures move: they change only when something would not be seen any more."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_AIR = 0.08  # of the reach, above and below
_AHEAD = 0.04  # of the reach
_FEWEST = 0.35  # of the range that must be in use


def fitted(parts: Sequence[NDArray[np.float64]], before: tuple[float, float] | None) -> tuple[float, float]:
    """``before`` while all finite values lie in it and use a good part of it, else a fresh range with air around."""
    known = np.concatenate([np.ravel(part) for part in parts]) if parts else np.empty(0)
    known = known[np.isfinite(known)]
    low, high = (float(known.min()), float(known.max())) if len(known) else (0.0, 1.0)
    if (
        before is not None
        and before[0] <= low
        and high <= before[1]
        and high - low >= _FEWEST * (before[1] - before[0])
    ):
        return before
    reach = high - low or abs(high) * _AIR or 1.0
    return low - _AIR * reach, high + _AIR * reach


def extended(last: float, reach: float, before: float | None) -> float:
    """The right end of a time axis of ``reach`` seconds: ``before`` until it is passed, then a little further."""
    ahead = max(60.0, math.ceil(reach * _AHEAD))
    return before if before is not None and last <= before <= last + ahead else last + ahead
