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
    units: Floats = np.asarray(lots * line.lot, np.float64)
    value, half_spread, adv = (np.asarray(number, np.float64) for number in (line.value, line.half_spread, line.adv))
    return parts(units, value, half_spread, adv, policy)


def parts(
    units: Floats, value: Floats, half_spread: Floats, adv: Floats, policy: Close
) -> tuple[Floats, Floats, Floats]:
    """Half-spread; impact x value x sqrt(quantity / adv); max(fee minimum, fee rate x value). Nothing costs nothing.

    ``value`` and ``half_spread`` of one unit, base currency; an unknown ``adv`` (NaN), or none, counts no impact.
    """
    worth: Floats = units * value
    share: Floats = units / np.where(adv > 0, adv, np.inf)
    impact: Floats = policy.impact * worth * np.sqrt(share)
    fee: Floats = np.where(units > 0, np.maximum(policy.fee_minimum, policy.fee_rate * worth), 0.0)
    return units * half_spread, impact, fee
