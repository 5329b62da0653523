"""Equity, liquid net assets and the net-asset ratio (spec: margin, section 1)."""

from __future__ import annotations

import numpy as np

from workstation.book.columns import Floats


def net_asset_ratio(
    liquid: Floats, long_value: Floats, short_value: Floats, suspended: Floats, lines: Floats
) -> Floats:
    """Liquid net assets / max(liquid net assets, long - suspended + |short|).

    Where that maximum is <= 0: 1 for an account without positions that owes nothing, else NaN: it sorts as the worst.
    """
    exposure = np.maximum(liquid, long_value - suspended + np.abs(short_value))
    meaningful = exposure > 0
    harmless = np.where((lines == 0) & (liquid >= 0), 1.0, np.nan)
    return np.where(meaningful, liquid / np.where(meaningful, exposure, 1), harmless)
