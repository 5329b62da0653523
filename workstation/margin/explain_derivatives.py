"""What an explanation says of a derivatives account: IM and MM of each position, and the conditions of its states."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from workstation.book.columns import Floats
from workstation.domain.enums import AlertType, Level, MarginState
from workstation.margin.call import Owed
from workstation.margin.contracts import WARNING
from workstation.margin.explanation import TypeTest
from workstation.margin.figures import Figures
from workstation.margin.terms import LEVELS
from workstation.margin.valuation import Valuation


def position_requirements(valuation: Valuation) -> Floats:
    """(lines, 4) of a single account: IM, MM, MM / re-arm level, MM. Orders and the venue's own figures come beside."""
    book = valuation.book
    each = valuation.derivatives.positions(book, np.arange(len(book.positions.quantity), dtype=np.int32))
    needs = np.empty((len(each.initial), LEVELS))
    clear = each.maintenance / valuation.policy.liquidation.rearm
    for level, needed in zip(Level, (each.initial, each.maintenance, clear, each.maintenance), strict=True):
        needs[:, level] = needed
    return needs if valuation.derivatives.in_dollars(0) else needs + np.nan


def derivatives_owed(figures: Figures) -> Owed:
    """Both sides of the call amount: max(MM / re-arm level, IM) - MB, and no financing."""
    side = figures.call_margin - figures.margin_balance
    return Owed(figures.call_margin, side, np.zeros_like(side), figures.call_amount)


def condition_tests(figures: Figures) -> Iterator[TypeTest]:
    """The conditions of the states of a single account, the gravest first."""
    initial, maintenance = (float(figures.requirement[0, level]) for level in (Level.INITIAL, Level.MAINTENANCE))
    balance, value = float(figures.margin_balance[0]), float(figures.equity[0])
    negative = bool(figures.margin_state[0] == MarginState.NEGATIVE_EQUITY)
    text = "net asset value <= 0 with positions, or below 0"
    yield TypeTest(AlertType.NEGATIVE_EQUITY, negative, text, _known(value), 0.0)
    kinds = (
        (AlertType.FORCED, "maintenance margin >= margin balance", maintenance, balance),
        (AlertType.MARGIN_CALL, "initial margin >= margin balance", initial, balance),
        (AlertType.MARGIN_CALL, f"maintenance margin >= {WARNING} x balance", maintenance, float(WARNING) * balance),
    )
    for kind, text, needed, there in kinds:
        yield TypeTest(kind, needed > 0 and needed >= there, text, _known(needed), _known(there))


def _known(value: float) -> float | None:
    """None for NaN."""
    return None if np.isnan(value) else value
