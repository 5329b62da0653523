"""What every goal works with: an account's closable lines, what closing them does, and what they cover."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workstation.closing.costs import Lots, total_costs
from workstation.closing.hedges import Hedges
from workstation.closing.lines import Line
from workstation.closing.trial import Trial
from workstation.policy.keys import Close


@dataclass(frozen=True, slots=True)
class Workbench:
    """Invariant: ``lines``, the columns of every ``Lots`` and those of ``trial`` and ``hedges`` are the same."""

    lines: tuple[Line, ...]
    policy: Close
    trial: Trial
    hedges: Hedges

    @property
    def nothing(self) -> Lots:
        """Nothing closed."""
        return np.zeros(len(self.lines), np.int64)

    @property
    def most(self) -> Lots:
        """All that may be closed."""
        return np.array([line.lots for line in self.lines], np.int64)

    @property
    def keep_last(self) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Which lines are to be closed last."""
        return np.array([line.keep_last for line in self.lines], np.bool_)

    def cost(self, lots: Lots) -> float:
        """The cost of a choice of lots, base currency."""
        pairs = zip(self.lines, lots, strict=True)
        return sum(float(total_costs(line, np.array([n]), self.policy)[0]) for line, n in pairs)
