"""What closing costs against the mark (spec: policy, [close])."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from workstation.book.columns import Floats
from workstation.closing.lines import Line
from workstation.closing.proposal import Cost
from workstation.policy.keys import Close

Lots = NDArray[np.int64]


def total_costs(line: Line, lots: Lots, policy: Close) -> Floats:
    """The cost of each number of lots of a line, base currency."""
    half_spread, impact, fee = _parts(line, lots, policy)
    return np.asarray(half_spread + impact + fee, np.float64)


def cost_of(line: Line, lots: int, policy: Close) -> Cost:
    """The parts of the cost of so many lots, base currency."""
    half_spread, impact, fee = _parts(line, np.array([lots], np.int64), policy)
    return Cost(float(half_spread[0]), float(impact[0]), float(fee[0]))


def _parts(line: Line, lots: Lots, policy: Close) -> tuple[Floats, Floats, Floats]:
    """Half-spread; impact x value x sqrt(quantity / adv); max(fee minimum, fee rate x value). Nothing costs nothing."""
    units: Floats = np.asarray(lots * line.lot, np.float64)
    value: Floats = units * line.value
    known = not np.isnan(line.adv)
    impact: Floats = policy.impact * value * np.sqrt(units / line.adv) if known else np.zeros(len(lots))
    fee: Floats = np.where(lots > 0, np.maximum(policy.fee_minimum, policy.fee_rate * value), 0.0)
    return units * line.half_spread, impact, fee
