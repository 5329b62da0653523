"""Ranges that stand still while figures move: they change only when something would not be seen any more."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_AIR = 0.08  # of the reach, above and below
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


def extended(left: float, last: float, before: float | None) -> float:
    """The right end of a time axis that grows by a tenth at a time."""
    if before is not None and last <= before and (last - left) >= (before - left) / 2:
        return before
    return last + max(60.0, math.ceil((last - left) * 0.06))
